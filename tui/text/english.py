"""Closed sets of English words that tell sentences, names and plain words apart."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS = _words(
    """
    mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm rev hon st sr jr messrs pres supt
    corp inc ltd co cos bros dept univ assn est
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    vs etc approx no nos vol fig pp al ca cf eg ie viz
    """
)

OPENERS = _words(
    """
    a about above according across actually add adding additionally admittedly after
    afterwards again against
    ago all allegedly almost along already also although always amid amidst among
    analysts and annually another any anyone anything anyway apparently are around as aside ask
    asked at author away back based because before behind being below besides best between beyond
    big both briefly but by call can check clearly click comments competitors consider contact
    could critics currently customers curiously days dear despite did discover do does don’t
    don't download due during each earlier early either else employees enough especially
    essentially even eventually ever every everyone everything evidently excluding executives
    experts explore far few fewer finally find first five follow following for former formerly
    fortunately four from full fully further furthermore generally get getting give given giving
    go good great had half hardly has hasn’t hasn't have having he hence her here hers herself
    highly him himself his historically hopefully how however i if image imagine importantly in
    including incidentally indeed initially inside instead interestingly into investors ironically
    is isn’t isn't it its itself join just keep key know known lastly late lately later latest
    least less let like likely listen little located long look looking lots made main mainly make
    making many maybe me meanwhile might mine more moreover most mostly much must my myself namely
    near nearly neither never nevertheless new next no nobody none nonetheless nor normally not
    nothing notably note now obviously of off officials often oh ok okay old on once one ones only
    onto or originally other others otherwise our ours out outside over overall own part
    particularly past per perhaps please plus possibly presumably previously prior probably
    provided put quite quote rather read reading really recall recent recently regarding
    regardless related remember reportedly reporting researchers respectively right roughly same
    say says second secondly see seemingly seen several shall she should shouldn’t shortly show
    similarly simply since so some somebody somehow someone something sometimes somewhat soon
    source sources speaking specifically start still stop strictly subscribe such suddenly sure
    surely surprisingly take taken talk tell than thank thankfully thanks that that’s that's the
    their theirs them themselves then there there’s there's thereafter therefore these they they’re
    they're thing things think third this those though three through throughout thus till to today
    together told tomorrow tonight too toward towards trending try two typically ultimately under
    undoubtedly unfortunately unless unlike unsurprisingly until up upon us use users using usually
    very via visit wait want was watch we well were what whatever what’s what's when whenever where
    whereas wherever whether which whichever while who whoever whole whom whose why will with within
    without won’t won't would wow yeah yes yesterday yet yikes you your yours yourself
    """
)
"""Words that open sentences far more often than names."""

ROLES = _words(
    """
    CEO CFO CTO COO CIO CMO CPO VP EVP SVP MD MP MEP Chief Officer Executive President Chairman
    Chairwoman Director Manager Founder Co-founder Cofounder Scientist Analyst Engineer
    Professor Prof Dr Mr Mrs Ms Sir Dame Lord Lady Senator Sen Representative Rep Congressman
    Congresswoman Governor Gov Mayor Minister Secretary Ambassador Justice Gen Colonel
    Captain Capt Lieutenant Sergeant Sgt Pope Editor Reporter Author
    """
)
"""Titles and offices: they stand beside names without being part of them."""

GENERIC = _words(
    """
    AI AGI ML LLM LLMs API APIs GPU GPUs CPU CPUs IT PC PCs TV TVs VR AR XR IPO IPOs ETF ETFs GDP
    HR PR IQ OK FAQ PDF URL USB DNA STEM R&D Q&A ID IDs DIY OG OGs Internet Web CEOs CFOs I A
    """
)
"""Short forms for kinds of things, which alone name nobody."""

NAME_OPENERS = _words(
    "best big far first general good great last little long new next old one second still"
)
"""Openers that also begin names of several words, such as New York."""

PARTICLES = _words("al bin da de del della den der di do dos du el ibn la le of ter the van von y")
"""Small words inside names."""
