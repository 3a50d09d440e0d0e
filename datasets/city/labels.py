"""The city's classification of complaints: codes in texts and graders, labels in the data."""

CATEGORIES = {
    "traffic": "교통",
    "parking": "주정차",
    "waste": "청소",
    "noise": "소음",
    "water": "상하수도",
    "parks": "공원녹지",
    "welfare": "복지",
    "tourism": "관광문화",
}
URGENCIES = {"urgent": "긴급", "normal": "일반"}
