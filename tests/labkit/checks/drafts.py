"""A case file and replies to it as different hands would write them."""

from labkit.cases import case_file

HEADS = {
    "ko": ("가로등 고장 신고에 대한 답변", "문○○ 님(느티동)", "도로정비과", "주무관 국화영", "099-000-2177"),
    "en": (
        "Reply on a broken street light",
        "Ms Mun ○○ (Neuti-dong)",
        "Road Division",
        "Officer Guk Hwa-yeong",
        "099-000-2177",
    ),
}
SITUATIONS = {
    "ko": "느티동 느티2길 7에 사는 문가람 씨(010-0000-9321)가 집 앞 가로등이 석 달째 꺼져 있다며 "
    "언제 고치는지 알려 주고 등을 하나 더 세워 달라고 요구하였다.",
    "en": "Ms Mun Ga-ram of 7 Neuti 2-gil, Neuti-dong (010-0000-9321), complained that the street light before her "
    "house has been dark for three months. She asked when it will be repaired and that one more light be put up.",
}
FACTS = [
    (
        "2025. 4. 3. 현장을 확인한 결과 가로등 2기가 꺼져 있음",
        "On 3 April 2025 two street lights were found dark",
        "현장 조사",
        "must",
    ),
    (
        "「하늘시 가로등 관리 조례」 제9조에 따라 신고를 받은 날부터 7일 안에 고쳐야 함",
        "Under Article 9 of the Haneul City Street Light Ordinance a light is to be repaired seven days after a report",
        "법령",
        "must",
    ),
    (
        "부품이 들어오는 4. 9.에 안정기를 바꾸며 비용은 18만 원임",
        "The ballast is changed on 9 April when the part arrives, at 180,000 won",
        "예산",
        "must",
    ),
    (
        "내년에 느티동 전체를 엘이디로 바꾸는 방안을 검토하고 있으나 정해지지 않음",
        "Changing the whole of Neuti-dong to LEDs next year is under study",
        "예산",
        "never",
    ),
    (
        "옆집 백두루 씨는 불빛 때문에 잠을 못 잔다고 함",
        "The neighbour, Mr Baek Du-ru, says the light keeps him awake",
        "부서 확인",
        "never",
    ),
    ("느티동의 가로등은 모두 140기임", "There are 140 street lights in Neuti-dong", "부서 확인", "may"),
]
CASE = case_file(
    "F",
    HEADS,
    SITUATIONS,
    FACTS,
    promises=["등을 하나 더 세우겠다는 약속", "보상금을 늘리겠다는 약속", "a promise to put up one more light"],
    private=["문가람", "010-0000-9321", "느티2길 7", "백두루", "Mun Ga-ram", "Baek Du-ru"],
)

FORMAL = """안녕하십니까? 도로정비과입니다.

귀하께서 신고하신 내용은 집 앞 가로등이 꺼져 있으니 고쳐 달라는 것으로 이해하였습니다.

2025년 4월 3일 현장에 나가 확인한 결과, 가로등 두 기가 켜지지 않았습니다. 「하늘시 가로등 관리 조례」 제9조에 따르면
신고일부터 7일 이내에 수리하여야 합니다. 필요한 부품이 4월 9일에 도착하면 그날 안정기를 교체하겠습니다(비용 180,000원).

등을 더 세우는 것은 지금 말씀드리기 어렵습니다.

궁금하신 점은 국화영 주무관(☎ 099-000-2177)에게 문의하여 주십시오. 감사합니다."""
WARM = """문○○ 님께

소중한 의견 보내 주셔서 고맙습니다. 어두운 골목길을 다니시느라 얼마나 불편하셨을지 헤아려집니다.
말씀해 주신 가로등 고장 건을 살펴보았습니다.
- 확인: 4. 3. 현장에서 꺼진 가로등 2기를 찾았습니다.
- 근거: 하늘시 가로등 관리 조례 제9조(신고 후 7일 안에 수리)
- 조치: 4. 9. 안정기 교체, 18만 원

더 궁금하시면 도로정비과 주무관 국화영, 099-000-2177로 연락 주세요."""
ENGLISH = """Dear Ms Mun ○○,

Thank you for reporting the street light outside your house; you asked when it will be repaired.

Our staff visited on 3 April 2025 and found two lights dark. Article 9 of the Street Light Ordinance requires
a repair within seven days of a report. The part arrives on 9 April, and we will change the ballast that day
(180,000 won).

We cannot say at present whether another light will be put up. For questions, please call Officer Guk Hwa-yeong of the
Road Division on 099-000-2177."""
GOOD = {"formal": FORMAL, "warm": WARM, "english": ENGLISH}
