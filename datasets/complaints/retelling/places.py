"""Where a complaint can be told again: what has a name stays where that name is."""

import random
import re
from functools import cache

from city.places import DONG_OF, DONGS, Dong

from retelling.source import Source
from retelling.words import WORDS

# Places of which the city has one, and what only lies beside them.
_NAMED = re.compile(
    r"""읍성|성곽|성벽|성문|망루|남문|북문|등축제|한옥|해자
    |달맞이|은하호수|호수공원|호수길|수변|오리배|둘레길|솔바람|체육공원|어린이공원|근린공원|중앙녹지|중앙놀이터
    |미리내도서관|미리내천|시민회관|시청|행복프라자|분수상가|수레국수
    |하늘역|역\ ?앞|역\ (광장|공영|뒤|건너)|나루|구름재|샛강|온실단지|온실\ 일|저수지|갈대밭
    |[빛내들]초(등학교)?(?=[\ 가-힣])|새빛고|은하중|은하사거리|너른교|샛강교|새별로|갈대1길|돌담[34]길
    |[가-힣]{2,}(아파트|빌라)(?=[\ 가-힣\d])|물빛마을|푸른마을|큰마을
    |굿당|구\ 농협|마을회의|신축\ 아파트""",
    re.VERBOSE,
)
_BUSES = re.compile(r"예담01|들샘02")
_COMMON = {"우물", "장터", "기와"}  # a well, a market place, a roof tile: no names by themselves
_STEMS = re.compile("|".join(sorted({dong.name.rstrip("동").rstrip("123") for dong in DONGS} - _COMMON)))
_AT_SHOP = re.compile(f"({'|'.join(WORDS['shops'])})(?= ?(앞|옆|뒤|골목|사거리|건너편)(?![가-힣]*집))")
# Rubbish in the tourist zone is another category: what is not there by its own words does not go there.
_ZONE = ("옛성동", "기와동")
_TOURIST_ZONE = 4  # the convention


@cache
def dongs_for(source: Source) -> tuple[Dong, ...]:
    """The dongs in which the text can be told, whether or not they exist yet."""
    own = DONG_OF[source.dong]
    if source.where == "stays" or source.text["convention"] == _TOURIST_ZONE or _bound(source):
        return (own,)
    among = DONGS
    if _BUSES.search(source.body) or source.where != "city":
        among = tuple(dong for dong in DONGS if dong.district == own.district)
    return tuple(dong for dong in among if source.text["category"] != "waste" or dong.name not in _ZONE)


def _bound(source: Source) -> bool:
    # What is left when bus names and the dong's own name are out must name no place of the city.
    rest = _BUSES.sub("", source.body.replace(source.dong, ""))
    return bool(_NAMED.search(rest) or _STEMS.search(rest))


def move(body: str, source: Source, to: Dong) -> str:
    """The text with its dong's name changed."""
    return body.replace(source.dong, to.name)


def another_shop(body: str, rng: random.Random) -> str:
    """Beside the chemist's is as good as beside the post office."""
    found = _AT_SHOP.findall(body)
    if len(found) != 1 or body.count(found[0][0]) != 1 or rng.random() < 0.25:
        return body
    return _AT_SHOP.sub(rng.choice(WORDS["shops"]), body)
