"""Words around the names of persons that tell little of who is meant."""

from __future__ import annotations

_TITLES = """
    mr mister mrs ms miss madam madame monsieur mme herr frau signor signora senor senora sir dame
    lord lady dr doctor prof professor president senator sen representative rep congressman
    congresswoman governor gov minister prime vice deputy secretary chancellor ambassador mayor
    chairman chairwoman king queen prince princess emperor pope cardinal archbishop bishop father
    rabbi imam sheikh ayatollah mullah judge justice general gen colonel col commander captain capt
    major lieutenant lt sergeant sgt corporal private admiral commodore marshal army officer rev
    reverend hon honorable saint ceo cto cfo
"""
_DEGREES = "phd edd md esq mba cfa cpa dds llb llm obe cbe mbe kbe dbe kc qc rn"
_OF_MEN = "mr mister monsieur herr sir lord king prince"
_OF_WOMEN = "mrs ms miss madam madame mme frau dame lady queen princess"
_PARTICLES = """
    de da do dos das du des del della di la le van von der den ter ten al el bin ibn af
"""
_EAST_ASIAN_SURNAMES = """
    ahn bae bai bang cai cao chae chan chang chen cheng cheong cheung chiang cho choe choi chong
    chou chow chu chua chung cui dai dang deng ding dinh do dong du duan duong fan fang feng fu gao
    go goh gong gu guo ha hahm ham han hao he heo ho hoang hong hou hsiao hsieh hsu hu huang hui
    hung huynh hwang hyun im jang jeon jeong jia jiang jin jo joo ju jung kam kang ke ki kim ko koh
    kong koo kwak kwok kwon lai lam lau le lee leong leung li liang liao lim lin ling liu lo long lu
    luo luong ly ma mai mao meng min moon na nam ng ngo nguyen noh oh ong pan park peng pham phan
    qian qin qiu rao ren rhee roh ryu seo shao shen shi shim shin sim so son song suh sun tan tang
    tao teo tian tong tran tsai tsang tse tseng vo vu wan wang wei wen wong woo wu xi xia xiao xie
    xiong xu xue yan yang yao ye yeo yi yim yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong
    zhou zhu zou
"""
_OF_BOTH_SEXES = """
    andrea ashley camille carmen carol daniele dominique gabriele jan jean joan kim laurence leslie
    michele nicola nikita robin sasha simone stacy tracy vivian
"""

TITLES = frozenset(_TITLES.split())
"""Before a name."""

TITLES_OF_MEN = frozenset(_OF_MEN.split())

TITLES_OF_WOMEN = frozenset(_OF_WOMEN.split())

DEGREES = frozenset(_DEGREES.split())
"""Behind a name, as are honours."""

PARTICLES = frozenset(_PARTICLES.split())
"""At the beginning of a surname."""

GIVEN_NAMES_TOO = frozenset({"al", "van"})
"""Particles which, with a capital and before a single word, are given names: Al Gore, Van Jones."""

GIVEN_NAMES_OF_BOTH_SEXES = frozenset(_OF_BOTH_SEXES.split())
"""A man’s name in one language or time and a woman’s in another, whatever a census says."""

EAST_ASIAN_SURNAMES = frozenset(_EAST_ASIAN_SURNAMES.split())
"""Of one syllable, as they stand in front of Chinese, Korean and Vietnamese given names."""
