"""Words that stand in and around names, by what they tell of where a name ends and what it is."""

from __future__ import annotations

from store.cleaning.function_words import FUNCTION_WORDS
from store.names.organisations.words import BUSINESS, CLUB, KINDS
from store.names.persons.words import PARTICLES


def listed(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


FUNCTION = FUNCTION_WORDS["en"] | listed(
    """
    across according ago already also although always amid another anyone anything around because
    beyond both but cannot despite either else enough especially even ever every everyone
    everything except finally first former given hence here however indeed inside instead later
    latest least less let like likely many maybe meanwhile mine moreover most much must nearly
    neither nevertheless next nobody none nor nothing often onto others otherwise outside perhaps
    please plus rather really recently second several shall since somebody someone something
    sometimes soon still thanks then therefore third though throughout thus till today together
    tomorrow tonight toward towards unless unlike upon us usually versus well whatever whenever
    wherever whether whichever whoever whom whose within without yes yesterday yet ourselves
    themselves himself herself myself yourself yourselves i'll i'd you're you'll you've we've we'll
    they've they'll he'd he'll she'd she'll we'd they'd who's that'll isn't aren't wasn't weren't
    haven't hasn't hadn't wouldn't couldn't shouldn't let's one two three four five six seven eight
    nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands million
    millions billion billions dozens last past earlier recent early late mid ok okay oh hi hello
    dear yeah no. mr. etc vs ie eg photo image photos video source sources read click subscribe
    advertisement share related updated yikes wow oops ouch hey huh hmm ugh alas bravo thank
    congratulations congrats sorry
    """
)
"""Closed-class words, and what opens sentences as often: alone they name nothing."""

CALENDAR = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. am pm gmt est edt pst pdt utc
    cet
    """
)

TITLES = listed(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen sens senator senators rep reps
    representative representatives congressman congresswoman congressmen gov governor governors
    govs president presidents vice minister ministers prime premier chancellor secretary mayor
    mayors judge justice justices gen general lt col colonel sgt sergeant capt captain major cmdr
    commander adm admiral lieutenant corporal private officer officers detective inspector sheriff
    deputy chief executive ceo cfo cto coo cio cmo cpo co-ceo svp evp vp chairman chairwoman chair
    chairperson director directors manager founder co-founder cofounder founders co-founders
    scientist engineer economist analyst strategist researcher spokesman spokeswoman spokesperson
    ambassador ambassadors king queen prince princess emperor pope cardinal bishop archbishop
    father rabbi imam sheikh ayatollah pastor reverend rev hon speaker majority minority leader
    whip coach editor editor-in-chief reporter correspondent author attorney lawyer counsel
    commissioner administrator undersecretary superintendent emeritus shadow congressmember
    councillor councilman councilwoman mp mps md phd esq ph.d m.d undersecretary-general
    secretary-general spokespeople president-elect head coordinator advisor adviser mister
    actor actress billionaire
    """
)
"""Offices and forms of address, with a capital beside a name and no part of it."""

PERSONAL_TITLES = listed(
    """
    mr mrs ms miss dr prof professor sir dame sen rep gov gen lt col sgt capt cmdr adm maj rev hon
    mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt. cmdr. adm. maj. rev. hon. pres.
    senator congressman congresswoman governor mayor judge colonel sergeant lieutenant admiral
    ambassador archbishop bishop cardinal rabbi imam sheikh ayatollah pastor reverend
    """
)
"""Those that stand before persons and nothing else."""

MAY_OPEN_A_NAME = listed(
    """
    general justice king queen prince princess major captain doctor lady lord father private chief
    press speaker minority majority sir executive pope cardinal saint head judge whip secret
    """
)
"""Titles with which other names begin: General Motors, Justice Department, Captain America."""

PART_OF_A_TITLE = listed(
    """
    attorney state defense defence treasury foreign home interior press deputy acting former
    interim senior junior national security majority minority house senate finance health education
    communications campaign policy political general financial operating technology technical
    information marketing product executive managing associate assistant first lady of the for high
    """
)
"""What stands between the words of one title: secretary of state, chief technology officer."""

ROLES = listed(
    """
    analyst professor researcher executive scientist engineer developer economist reporter
    strategist adviser advisor aide candidate leader employee billionaire entrepreneur investor
    actor actress singer coach manager pollster contractor student owner boss director founder
    co-founder cofounder spokesman spokeswoman spokesperson chairman chairwoman president senator
    governor mayor minister secretary judge attorney lawyer author writer editor host anchor
    columnist historian activist critic veteran officer resident lawmaker congressman congresswoman
    representative colleague son daughter wife husband father mother brother sister friend ally
    nominee rival opponent challenger successor predecessor ceo cfo cto coo chief deputy detective
    producer rapper comedian musician artist player striker goalkeeper captain pastor teacher
    journalist blogger commentator expert psychologist biologist physicist philosopher
    """
)
"""What a person is, in lower case before the name."""

DEMONYMS = listed(
    """
    afghan african albanian algerian american angolan arab arabian argentine argentinian armenian
    asian australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian
    brazilian british bulgarian burmese cambodian cameroonian canadian catalan caucasian chilean
    chinese colombian congolese croatian cuban czech danish dutch ecuadorian egyptian emirati
    english estonian ethiopian european filipino finnish flemish french georgian german ghanaian
    greek guatemalan haitian hispanic honduran hungarian icelandic indian indonesian iranian iraqi
    irish israeli italian jamaican japanese jewish jordanian kashmiri kazakh kenyan korean kosovar
    kurdish kuwaiti laotian latin latino latina latvian lebanese liberian libyan lithuanian
    macedonian malaysian maltese mexican moldovan mongolian moroccan nepalese nepali nicaraguan
    nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish
    portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian
    singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese
    tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese
    welsh yemeni zambian zimbabwean western eastern muslim muslims christian christians catholic
    catholics protestant protestants jew jews hindu hindus sikh sikhs buddhist buddhists sunni
    sunnis shia shiite shiites islamic islamist islamists mormon mormons evangelical evangelicals
    anglican orthodox republican republicans democrat democrats democratic gop-led communist
    communists socialist socialists conservative conservatives liberal liberals libertarian
    libertarians nazi nazis marxist londoner londoners parisian parisians californian californians
    texan texans floridian floridians scots scot brit brits britons briton dane danes swede swedes
    finn finns turk turks pole poles spaniard spaniards frenchman frenchmen englishman irishman
    kurd kurds serb serbs croat croats uzbeks tajik kazakhs roma rohingya uighur uighurs uyghur
    uyghurs tamil zulu inuit navajo cherokee aboriginal confederate andorran azeri bahamian
    barbadian basque belizean bengali beninese bhutanese botswanan bruneian burkinabe burundian
    chadian comorian corsican cypriot djiboutian eritrean fijian gabonese gambian greenlandic
    grenadian guinean guyanese hawaiian icelander ivorian kyrgyz luxembourgish malagasy malawian
    maldivian malian mauritanian mauritian montenegrin mozambican namibian nigerien papuan punjabi
    sami samoan seychellois sicilian sinhalese surinamese swazi timorese togolese tongan trinidadian
    turkmen tuareg walloon zealander lankan rican konger leonean verdean novan faroese
    """
)
"""Peoples, faiths and parties' followers: no names by themselves, but parts of names."""

BEFORE_PEOPLES = listed("new north south east west northern southern central sri costa puerto hong")
"""What stands before one: South Korean, Sri Lankan."""

ORGANISATIONS = (
    KINDS
    | BUSINESS - {"and", "com", "sons"}
    | CLUB
    | listed(
        """
        inc inc. corp corp. co. ltd ltd. llc plc ag gmbh s.a n.v lab labs team campaign coalition
        alliance caucus congress republicans democrats initiative program programme project
        airlines airways insider guardian reserve united ai universities universität université
        universidad department's advisers advisors consulting cabinet trust orchestra ensemble
        choir band records brigade legion battalion regiment fleet guardsmen rangers giants lions
        tigers eagles bears agencies bureaus newsroom wire fraternity sorority union's startup
        robotics motors intelligence relations affairs
        """
    )
)
"""What an organisation's name ends in."""

EVENTS = listed(
    """
    summit conference olympics games cup festival war revolution election elections convention
    forum championship championships awards award debate debates caucuses primary primaries
    referendum attack attacks massacre hurricane storm typhoon tornado earthquake tournament prix
    fair expo challenge symposium workshop workshops congress bowl marathon derby open grand match
    race rally march protest protests riots uprising siege battle inquiry trial hearing hearings
    scandal crisis pandemic anniversary parade premiere ceremony gala hackathon competition contest
    meetings treaty day eve week ramadan hajj christmas easter thanksgiving hanukkah halloween
    passover diwali holocaust brexit
    """
)
"""What an event's name ends in."""

PLACES = listed(
    """
    street avenue road boulevard lane drive highway river lake mountain mountains mount valley
    beach island islands bay county city town village square park airport bridge coast ocean sea
    desert province district peninsula hills heights gulf strait canal station stadium arena
    building tower towers palace hall plaza cathedral mosque temple castle fort forest creek falls
    harbor harbour port cape canyon ridge region state territory territories republic kingdom
    states east west north south zone border garden gardens cemetery prison jail camp base field
    house center centre theater theatre museum hotel resort campus neighborhood borough
    """
)
"""What a place's name ends in, some of them also organisations'."""

WORKS = listed(
    """
    act bill amendment constitution law code report review journal book bible quran song album film
    movie show podcast series trilogy saga symphony opera novel story stories chronicles tales
    treaty agreement accord accords pact deal plan protocol convention declaration resolution
    project files papers letter letters memo dossier doctrine theory
    """
)
"""What the name of a work or a law ends in."""

WORK_NOUNS = listed(
    """
    podcast paper book film movie show novel album song series study episode newsletter memoir
    documentary essay poem play musical article report track single magazine thriller drama sitcom
    comedy biography autobiography game exhibition exhibit painting column op-ed editorial
    """
)
"""What a work is, in lower case beside its title."""

PRODUCT_NOUNS = listed(
    """
    app apps chatbot chatbots bot model models software platform browser version versions tool
    tools device devices phone phones smartphone console game games language users user assistant
    engine database library framework laptop tablet operating program system systems robot robots
    plugin api service feature account accounts page post posts channel link thread server drone
    leaderboard benchmark dataset agent agents chip chips ide suite gadget wearable headset website
    aircraft jet rocket missile car truck suv vehicle vaccine drug pill brand toolkit package
    editor
    """
)
"""What a product is, in lower case beside its name."""

TAKES_OF = listed(
    """
    freedom battle university college school department ministry bank house speaker kingdom
    republic board isle gulf bay city duke institute institution museum council committee
    commission bureau office academy court federation association union league society organization
    organisation center centre chamber church army state states states' secretary district county
    library conference university's daughters sons friends order doctors lord lords statue people's
    united alliance coalition confederation parliament assembly director journal proceedings
    national division corps municipality port straits strait cape coast sea game call legend world
    declaration bill act day night voice party front movement congress convention treaty foundation
    fund hall tower knights sisters art institute's trial bachelor master doctor faculty
    archdiocese diocese bishop workers gardens heroes lady son king age
    """
)
"""Words that “of” follows within a name."""

TAKES_FOR = listed(
    """
    center centre institute council association committee foundation campaign party coalition
    alliance citizens americans group fund society agency office organization initiative conference
    movement network parents mothers students women doctors lawyers veterans union people academy
    partnership bureau school teach black consortium program project
    """
)
"""Words that “for”, “on” and the like follow within a name."""

VERBS = listed(
    """
    said says say wrote writes told tells added adds tweeted asked asks argued argues announced
    announces claimed claims stated noted notes explained insisted declined resigned quit joined
    called replied responded testified confirmed denied warned suggested believes thinks thought
    knows knew won lost has had was is will would could can did does died became made took gave
    went came left began plans wants wanted hopes expects refused agreed admitted acknowledged
    """
)
"""What follows the one who does it, in news mostly a person or an organisation."""

GENERIC = listed(
    """
    AI AGI ML LLM LLMs API APIs GPU GPUs CPU CPUs IT PC PCs TV TVs VR AR XR IPO IPOs ETF ETFs GDP
    HR PR IQ OK FAQ PDF URL USB DNA RNA STEM R&D Q&A ID IDs DIY CEO CEOs CFO CTO COO VIP VIPs HTML
    CSS SUV SUVs UFO UFOs ATM ATMs DVD DVDs CD CDs PTSD HIV AIDS COVID COVID-19 SMS GPS LED LGBT
    LGBTQ NGO NGOs PhD Ph.D MBA BA MA MD I A P.S P.M A.M a.m p.m T-shirt T-shirts X-ray BREAKING
    WATCH UPDATE UPDATED EXCLUSIVE VIDEO PHOTO PHOTOS READ MORE NEWS U.S.-led US-led US-based
    U.S.-based RELATED OG OGs NSFW TBD ASAP FYI LLC LLCs LLP LLPs SEO CRM CO2 EIN FAQs KPI KPIs ROI
    B2B B2C SaaS PaaS IaaS UX UI QR PIN PINs ZIP RSVP MRI MRIs ICU ICUs BMI IVF PCR EV EVs 3D 2D 4K
    HD GMO GMOs MP3 PPE ADHD OCD CCTV GCSE BBQ CGI NFT NFTs MVP TLDR P.M. A.M.
    """
)
"""Capitals that stand for kinds of things: alone they name nothing."""

NUMBERED = listed(
    """
    group section chapter article page day part phase stage level class type room gate route grade
    figure table volume no. no number item step question season episode week round game highway
    interstate title category tier proposition amendment
    """
)
"""What a number counts rather than versions."""

NAME_PARTICLES = PARTICLES | {"y", "e", "las", "los", "zu", "zur", "bint", "abu"}
"""Small words within persons' and places' names."""
