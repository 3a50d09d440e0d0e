# %% [markdown] lang="ko"
# # 그럴듯한 문장, 근거가 있습니까?
#
# > **기획예산과 감사 대응 담당의 부탁** (2025. 11. 12. 수요일 10:05)
# >
# > 지난 한 달 동안 부서에서 AI로 만든 브리핑 가운데 **세 편을 뽑아** 살펴보려고 합니다. 모두 잘 읽히고, 바탕이 된 공고와 보도자료도 있습니다. 그런데 지난번에는 있지도 않은 조례를 인용한 문서가 결재까지 올라갔습니다. 문장마다 자료에 **근거가 있는지, 없다면 어떻게 잘못되었는지** 표시해 주세요. 부서에 돌려보낼 목록이니 멀쩡한 문장에 빨간 줄을 그으면 그것도 곤란합니다.
#
# 브리핑 세 편은 실습을 위해 쓴 것으로 모두 30문장입니다. 코드는 쓰지 않습니다. 왼쪽의 브리핑을 한 문장씩 읽고 오른쪽 자료에서 근거를 찾으십시오.
# %% [markdown] lang="en"
# # It reads well. Is it supported?
#
# > **A request from the officer in charge of audits, Planning and Budget Division** (Wednesday, 12 November 2025, 10:05)
# >
# > From the briefings that our divisions made with AI in the last month I have **picked three** to look into. All of them read well, and the notices and press releases behind them are at hand. But last time a document went up for signature that cited an ordinance which does not exist. Please mark for each sentence **whether the sources support it and, if not, what is wrong**. The list goes back to the divisions, so a red line under a sound sentence is trouble as well.
#
# The three briefings were written for this exercise and have 30 sentences in all. You write no code. Read the briefing on the left sentence by sentence, and look for its support in the sources on the right.
# %% [markdown] lang="ko"
# ## 1. 표시는 다섯 가지입니다
#
# | 표시 | 뜻 |
# |---|---|
# | `근거 있음` | 자료에 있는 내용입니다. 말을 바꾸었거나, 자료의 수를 더하고 곱하고 나누어 나온 값도 여기에 듭니다. |
# | `수치` | 수나 금액, 비율이 자료와 다르고, 자료의 수로 계산해도 나오지 않습니다. |
# | `날짜` | 날짜나 요일, 시각이 자료와 다르고, 두 자료 어디에도 없습니다. |
# | `출처` | 근거로 든 법령, 조례, 조사, 기관이 두 자료 어디에도 없습니다. 나머지 내용이 맞아도 마찬가지입니다. |
# | `자리` | 자료에 **그대로 있는** 사실이나 수, 날짜인데 다른 대상의 것입니다. 이를테면 다른 행사의 날짜, 서로 바뀐 두 수입니다. |
#
# **고르는 순서.** 자료 밖의 근거를 들었으면 `출처`입니다. 아니면, 틀린 부분이 자료의 다른 곳에 그대로 있는지 봅니다. 있으면 `자리`, 없으면 `수치` 또는 `날짜`입니다. 한 문장에는 잘못이 하나뿐이며, 잘못이 없는 문장이 절반을 넘습니다. 브리핑마다 바로 옆에 놓인 **두 자료만** 봅니다. 자료에 적힌 것을 다 옮기지 않았다고 해서 잘못은 아닙니다.
#
# **보기.** 자료에 “대상: 65세 이상, 수량: 6병”이라고 적혀 있을 때
#
# - “65세 이상에게 여섯 병을 드립니다.” → `근거 있음`
# - “65세 이상에게 여덟 병을 드립니다.” → `수치`
# - “6세 이상에게 드립니다.” → 6은 병의 수이므로 `자리`
# - “「하늘시 물 조례」에 따라 65세 이상에게 드립니다.” → `출처`
# %% [markdown] lang="en"
# ## 1. There are five marks
#
# | Mark | Meaning |
# |---|---|
# | `supported` | It is in the sources. Other words for it, and what comes of adding, multiplying or dividing numbers of the sources, count as supported. |
# | `figure` | A number, amount or share differs from the sources, and no sum with their numbers gives it. |
# | `date` | A date, weekday or time differs from the sources and stands in neither of the two. |
# | `citation` | The law, ordinance, survey or institution named as the basis is in neither source. Even if the rest is right. |
# | `misplaced` | A fact, number or date that **does stand** in the sources, but belongs to something else: the date of another event, say, or two numbers that changed places. |
#
# **In this order.** Where something outside the sources is named as the basis, it is `citation`. Else see whether the wrong part stands elsewhere in the sources. If it does, `misplaced`; if not, `figure` or `date`. A sentence has one error at most, and more than half of the sentences have none. For each briefing look **only at the two sources beside it**. Leaving out something that the sources say is no error.
#
# **An example.** The source says "For: people aged 65 or over; amount: 6 bottles".
#
# - "People aged 65 or over get six bottles." → `supported`
# - "People aged 65 or over get eight bottles." → `figure`
# - "People aged 6 or over get some." → 6 is the number of bottles: `misplaced`
# - "Under the Haneul City Water Ordinance, people aged 65 or over get some." → `citation`
# %% [markdown] lang="ko"
# ## 2. 브리핑과 자료를 나란히 놓고 봅니다
#
# 먼저 아래 칸을 실행하면 글을 꺼내 놓습니다. 그다음 칸들은 브리핑 한 편과 그 자료를 나란히 보여 줍니다. 화면이 좁으면 자료가 브리핑 아래에 놓입니다.
# %% [markdown] lang="en"
# ## 2. Briefings beside their sources
#
# First run the cell below to get out the texts. Each of the next cells shows one briefing beside its sources. On a narrow screen the sources stand below it.
# %% lang="ko"
sentences = labkit.load("ai_outputs", form="sentences").set_index("output_id")["sentence"]
notices = labkit.load("notices").set_index("notice_id")["body"]
releases = labkit.load("press_releases").set_index("release_id")["body"]


def numbered(output_id, first):
    return "\n\n".join(f"{n:02}  {text}" for n, text in enumerate(sentences[output_id], start=first))
# %% lang="en"
sentences = labkit.load("ai_outputs", form="sentences").set_index("output_id")["sentence_en"]
notices = labkit.load("notices").set_index("notice_id")["body_en"]
releases = labkit.load("press_releases").set_index("release_id")["body_en"]


def numbered(output_id, first):
    return "\n\n".join(f"{n:02}  {text}" for n, text in enumerate(sentences[output_id], start=first))
# %% [markdown] lang="ko"
# **브리핑 가**(01~10). 부탁한 일: 11월 통장 회의에서 설명할 겨울 복지 두 가지를 간추려 주세요.
# %% [markdown] lang="en"
# **Briefing A** (01–10). The request: sum up two kinds of winter welfare for the November meeting of the neighbourhood heads.
# %% lang="ko"
labkit.beside({
    "브리핑 가": numbered("A-045", 1),
    "자료 1: 겨울철 저소득 가구 난방비 지원 안내(N-015)": notices["N-015"],
    "자료 2: 중장년 1인 가구 방문 보도자료(P-007)": releases["P-007"],
})
# %% lang="en"
labkit.beside({
    "Briefing A": numbered("A-045", 1),
    "Source 1: winter heating aid (N-015)": notices["N-015"],
    "Source 2: press release on visits to people living alone (P-007)": releases["P-007"],
})
# %% [markdown] lang="ko"
# **브리핑 나**(11~20). 부탁한 일: 스마트도시과가 11월에 여는 시민 참여 행사를 주간 업무 보고에 넣게 정리해 주세요.
# %% [markdown] lang="en"
# **Briefing B** (11–20). The request: put together the Smart City Division's public events in November for the weekly report.
# %% lang="ko"
labkit.beside({
    "브리핑 나": numbered("A-047", 11),
    "자료 1: 식물공장 견학 신청 안내(N-014)": notices["N-014"],
    "자료 2: 시민 강좌 수강생 모집(N-010)": notices["N-010"],
})
# %% lang="en"
labkit.beside({
    "Briefing B": numbered("A-047", 11),
    "Source 1: plant-factory tours (N-014)": notices["N-014"],
    "Source 2: public lecture (N-010)": notices["N-010"],
})
# %% [markdown] lang="ko"
# **브리핑 다**(21~30). 부탁한 일: 가을 관광 지원을 간부회의용으로 요약해 주세요. (축제가 열리기 전에 쓴 것입니다.)
# %% [markdown] lang="en"
# **Briefing C** (21–30). The request: sum up the autumn support for tourism for the management meeting. (It was written before the festival.)
# %% lang="ko"
labkit.beside({
    "브리핑 다": numbered("A-049", 21),
    "자료 1: 2025 별빛등축제 보도자료(P-001)": releases["P-001"],
    "자료 2: 예담한옥마을 한옥 숙박비 지원 안내(N-009)": notices["N-009"],
})
# %% lang="en"
labkit.beside({
    "Briefing C": numbered("A-049", 21),
    "Source 1: press release on the 2025 Starlight Lantern Festival (P-001)": releases["P-001"],
    "Source 2: support for overnight stays in Yedam Hanok Village (N-009)": notices["N-009"],
})
# %% [markdown] lang="ko"
# 계산이 필요하면 아래 칸을 쓰십시오.
# %% [markdown] lang="en"
# Where you need a sum, use this cell.
# %%
25 * 2
# %% [markdown] rubric="marks"
# %% [markdown] hint="1" lang="ko"
# 문장마다 확인할 조각은 몇 개 되지 않습니다. **수, 날짜와 시각, 이름(사람·장소·조례·기관), 누가 무엇을 하는가**에 밑줄을 긋고, 조각마다 자료에서 손가락으로 짚어 보십시오. 짚을 수 없는 조각이 있으면 그 문장을 다시 봅니다.
# %% [markdown] hint="1" lang="en"
# There are only a few pieces to check in a sentence. Underline **numbers, dates and times, names (people, places, ordinances, institutions), and who does what**, and put your finger on each of them in the sources. Where you cannot, look at that sentence again.
# %% [markdown] hint="2" lang="ko"
# 낯설다고 모두 틀린 것은 아닙니다. 자료에 없는 수가 나오면 먼저 계산해 보십시오(가구 수 × 금액, 자리 수 × 값, 도운 집 ÷ 찾아간 집). 반대로 수가 자료에 있다고 해서 맞는 것도 아닙니다. **그 수가 무엇의 수인지** 자료에서 바로 앞뒤의 말을 읽으십시오.
# %% [markdown] hint="2" lang="en"
# Not all that looks strange is wrong. Where a number is not in the sources, do the sum first (households × amount, seats × price, households helped ÷ households visited). And a number that stands in the sources need not be right: **read what it is the number of**, just before and after it.
# %% [markdown] hint="3" lang="ko"
# 잘못의 종류마다 따로 한 번씩 훑으면 빠뜨리지 않습니다.
#
# 1. 꺾쇠 「 」와 “따르면”, “따라”가 나오는 문장만 읽습니다. 그 이름을 자료에서 찾습니다. 강좌의 이름처럼 자료에 있는 것도 있습니다.
# 2. 날짜와 시각만 읽습니다. 시작과 마감, 두 행사의 것을 서로 견줍니다.
# 3. 수만 읽습니다. 자료에 없으면 계산합니다.
# 4. 마지막으로 “누가 한다”, “가장 많다”는 말을 읽습니다. 두 자료의 이야기가 한 문장에서 섞이지 않았습니까?
# %% [markdown] hint="3" lang="en"
# Go through the text once for each kind of error, and you will miss none.
#
# 1. Read only sentences with the title of a document, or with "under" and "according to". Look for that name in the sources. Some, like the lecture's title, are there.
# 2. Read only dates and times. Compare beginning and end, and those of the two events.
# 3. Read only numbers. What is not in the sources, compute.
# 4. Last, read who does it and what is the most. Have the stories of two sources been mixed in one sentence?
# %% [markdown] lang="ko"
# ## 3. 여러분의 표시
#
# 따옴표 안에 `근거 있음`, `수치`, `날짜`, `출처`, `자리` 가운데 하나를 적습니다.
# %% [markdown] lang="en"
# ## 3. Your marks
#
# Between the quotes write one of `supported`, `figure`, `date`, `citation`, `misplaced`.
# %% answer="marks" lang="ko"
marks = {
    # 브리핑 가
    "01": "",
    "02": "",
    "03": "",
    "04": "",
    "05": "",
    "06": "",
    "07": "",
    "08": "",
    "09": "",
    "10": "",
    # 브리핑 나
    "11": "",
    "12": "",
    "13": "",
    "14": "",
    "15": "",
    "16": "",
    "17": "",
    "18": "",
    "19": "",
    "20": "",
    # 브리핑 다
    "21": "",
    "22": "",
    "23": "",
    "24": "",
    "25": "",
    "26": "",
    "27": "",
    "28": "",
    "29": "",
    "30": "",
}
### BEGIN SOLUTION
marks = {
    "01": "근거 있음",
    "02": "근거 있음",
    "03": "출처",
    "04": "근거 있음",
    "05": "자리",
    "06": "근거 있음",
    "07": "근거 있음",
    "08": "수치",
    "09": "자리",
    "10": "근거 있음",
    "11": "근거 있음",
    "12": "근거 있음",
    "13": "근거 있음",
    "14": "자리",
    "15": "근거 있음",
    "16": "출처",
    "17": "날짜",
    "18": "근거 있음",
    "19": "날짜",
    "20": "근거 있음",
    "21": "근거 있음",
    "22": "수치",
    "23": "근거 있음",
    "24": "근거 있음",
    "25": "날짜",
    "26": "출처",
    "27": "근거 있음",
    "28": "근거 있음",
    "29": "수치",
    "30": "근거 있음",
}
### END SOLUTION
# %% answer="marks" lang="en"
marks = {
    # briefing A
    "01": "",
    "02": "",
    "03": "",
    "04": "",
    "05": "",
    "06": "",
    "07": "",
    "08": "",
    "09": "",
    "10": "",
    # briefing B
    "11": "",
    "12": "",
    "13": "",
    "14": "",
    "15": "",
    "16": "",
    "17": "",
    "18": "",
    "19": "",
    "20": "",
    # briefing C
    "21": "",
    "22": "",
    "23": "",
    "24": "",
    "25": "",
    "26": "",
    "27": "",
    "28": "",
    "29": "",
    "30": "",
}
### BEGIN SOLUTION
marks = {
    "01": "supported",
    "02": "supported",
    "03": "citation",
    "04": "supported",
    "05": "misplaced",
    "06": "supported",
    "07": "supported",
    "08": "figure",
    "09": "misplaced",
    "10": "supported",
    "11": "supported",
    "12": "supported",
    "13": "supported",
    "14": "misplaced",
    "15": "supported",
    "16": "citation",
    "17": "date",
    "18": "supported",
    "19": "date",
    "20": "supported",
    "21": "supported",
    "22": "figure",
    "23": "supported",
    "24": "supported",
    "25": "date",
    "26": "citation",
    "27": "supported",
    "28": "supported",
    "29": "figure",
    "30": "supported",
}
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 빠진 문장이 없는지 점검합니다. 표시가 맞는지는 제출한 뒤에 알 수 있습니다.
# %% [markdown] lang="en"
# The next cell checks that no sentence is missing. Whether the marks are right is judged when you hand in.
# %% check="marks"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# `tinymodel`은 글의 조각이 어느 문서에 그대로 실려 있는지 찾아 줍니다. 아래 칸에서 브리핑 가의 문장을 바꾸어 가며 넣어 보십시오. 이 도구가 **잡아 주는 잘못**은 무엇이고 **놓치는 잘못**은 무엇입니까?
# %% [markdown] lang="en"
# ## Go further
#
# `tinymodel` can find where the pieces of a text stand word for word. Put in other sentences of briefing A. Which errors does this tool **catch**, and which does it **miss**?
# %%
from labkit.tinymodel.evidence import trace

trace(sentences["A-045"].iloc[4], {"N-015": notices["N-015"], "P-007": releases["P-007"]})
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# AI가 써 준 글을 올리기 전에 종류별로 한 번씩만 훑으십시오. **이름(법령, 기관, 조사) → 날짜 → 수 → 누가 무엇을.** 법령은 국가법령정보센터에서, 조례는 자치법규정보에서 조문까지 열어 봅니다. 근거를 찾지 못한 문장은 고치지 말고 빼는 것이 먼저입니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# Before you hand up a text by AI, go through it once for each kind: **names (laws, institutions, surveys) → dates → numbers → who does what.** Open statutes and ordinances in the official databases, down to the article. A sentence without support is taken out first, not polished.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 근거 없는 문장 열둘을 찾으면서 멀쩡한 문장 열여덟을 건드리지 않았습니다. 02, 12, 24, 28의 수는 자료에 없지만 자료의 수로 계산하면 나옵니다. 03과 26은 사실은 맞는데 근거로 든 조례가 없습니다. 05와 14, 09는 자료에 있는 말과 날짜, 수가 다른 대상에 붙었습니다. 14의 2025. 11. 3. 09:00은 강좌의 신청 첫날입니다.
#
# **자주 틀리는 곳.** 자료에 없는 수를 모두 `수치`로 표시하기(02, 12, 24, 28). 수가 자료에 있다고 09를 통과시키기. 강좌 이름의 꺾쇠를 보고 `출처`로 표시하기. 조례가 그럴듯해서 03과 26을 놓치기. 08을 계산하지 않고 넘기기(512 ÷ 6,150은 8.3%입니다). 모두 의심스럽다고 표시하면 점수가 거의 없습니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It finds the twelve unsupported sentences and leaves the eighteen sound ones alone. The numbers of 02, 12, 24 and 28 are not in the sources but follow from them. In 03 and 26 the fact is right and the ordinance does not exist. In 05, 14 and 09 words, a date and numbers of the sources were put to something else: 09:00 on 3 November 2025 in 14 is when the lecture's applications open.
#
# **Common mistakes.** Marking every number that is not in the sources as `figure` (02, 12, 24, 28). Passing 09 because its numbers are there. Marking a sentence `citation` for the lecture's title. Missing 03 and 26 because an ordinance sounds right. Not doing the sum in 08 (512 ÷ 6,150 is 8.3%). Marking everything as doubtful earns next to nothing.
