"""Who writes, where the text lets it show: "my wife", "our grandson", "I am in the third grade"."""

import re

_WOMAN = re.compile(r"남편|시어머니|시댁|친정|며느리|영감|애 ?아빠|언니|임신|복직|미용실인데")
_MAN = re.compile(r"아내|와이프|집사람|장모|마누라|할멈|안사람|누나|군대")
_OLD = re.compile(r"손주|손자|손녀|영감|할멈|늙은이|노인네|경로당|이 나이")
_PARENT = re.compile(r"우리 (애|아이|딸|아들)|아기|애기|저희 (애|아이)|유모차|학부모|어린이집")
_ELDERLY, _GROWN = "70대 이상", ("30대", "40대")
_YOUNG = ("10대", "20대")


def who_writes(who: dict[str, str], body: str, age_band: str, sex: str) -> tuple[str, str]:
    """The drawn age band and sex, made to fit the words; what the text's own `who` says stands."""
    if "sex" not in who and bool(_WOMAN.search(body)) != bool(_MAN.search(body)):
        sex = "여" if _WOMAN.search(body) else "남"
    if "age_band" in who:
        return age_band, sex
    if _OLD.search(body):
        return _ELDERLY, sex
    if _PARENT.search(body) and age_band not in ("30대", "40대", "50대"):
        return _GROWN[age_band in _YOUNG], sex
    # Pupils say that they are.
    return ("20대" if age_band == "10대" else age_band), sex
