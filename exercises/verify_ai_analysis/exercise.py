# %% [markdown] lang="ko"
# # AI가 쓴 분석, 믿어도 될까
#
# > **민원소통과장의 부탁** (2025. 11. 3. 월요일 09:10)
# >
# > 오 주무관, 수요일 간부회의에 3분기 민원 분석을 올립니다. 자료를 AI에 넣었더니 메모가 그럴듯하게 나왔는데, 지난번처럼 회의 자리에서 숫자가 틀렸다는 말을 듣고 싶지는 않아요. **한 문장씩 자료와 맞추어 보고**, 맞는지 틀리는지, 아니면 우리 자료로는 알 수 없는지 표시해 주세요. 틀린 것은 바른 값도 적어 주세요.
#
# 아래가 AI가 쓴 메모입니다. 문장마다 번호를 붙였습니다.
#
# > **2025년 3분기(7~9월) 민원 분석**
# >
# > - **01** 3분기에 들어온 민원은 모두 2,417건이다.
# > - **02** 지난해 3분기의 2,184건보다 9.6% 늘었다.
# > - **03** 분류별로는 상하수도 민원이 392건으로 가장 많다.
# > - **04** 주정차 민원은 8월 100건에서 9월 148건으로 48.0% 늘었다.
# > - **05** 9월에 주정차 민원이 늘어난 것은 10월 축제를 준비하는 차량이 몰렸기 때문이다.
# > - **06** 긴급 민원은 160건으로 3분기 민원의 9.6%이다.
# > - **07** 접수부터 답변까지는 평균 5.0일이 걸렸다.
# > - **08** 설문에 답하지 않은 사람까지 더하면 3분기에 민원을 낸 사람들의 만족도는 평균 2.98점이다.
# > - **09** 9월에 주민 1천 명당 민원이 가장 많은 동은 미리내동(3.04건)이다.
# > - **10** 9월 현재 하늘시 주민 가운데 65세 이상은 24.9%이다.
# > - **11** 3분기에 민원을 낸 사람은 모두 2,417명이다.
# > - **12** 상하수도 민원은 3분기 가운데 8월에 157건으로 가장 많았다.
# %% [markdown] lang="en"
# # Can we trust the AI's analysis?
#
# > **A request from the head of the Civil Communication Division** (Monday, 3 November 2025, 09:10)
# >
# > Oh, our analysis of the third quarter goes to Wednesday's meeting. I gave the data to the AI and the memo reads well, but I do not want to be told in the meeting again that a number is wrong. Please **compare it with the data, sentence by sentence**: is it true, is it false, or can our data not tell? Where it is false, give the right value.
#
# This is the memo that the AI wrote, with its sentences numbered.
#
# > **Complaints in the third quarter of 2025 (July to September)**
# >
# > - **01** In the third quarter 2,417 complaints came in.
# > - **02** That is 9.6% more than the 2,184 of the third quarter of last year.
# > - **03** By category, water and sewage (상하수도) is the largest with 392 complaints.
# > - **04** Parking complaints (주정차) rose by 48.0%, from 100 in August to 148 in September.
# > - **05** Parking complaints rose in September because vehicles came to prepare the October festival.
# > - **06** 160 complaints were urgent, 9.6% of the quarter's complaints.
# > - **07** From receipt to answer it took 5.0 days on average.
# > - **08** Including those who did not answer the survey, the mean satisfaction of those who complained in the third quarter is 2.98 points.
# > - **09** In September the dong with the most complaints per 1,000 residents was 미리내동 (3.04).
# > - **10** In September 24.9% of the residents of Haneul City are aged 65 and over.
# > - **11** 2,417 people complained in the third quarter.
# > - **12** Complaints about water and sewage (상하수도) were most numerous in August, with 157, of all three months.
# %% [markdown] lang="ko"
# ## 1. 자료를 꺼냅니다
#
# 아래 칸들은 메모의 바탕이 된 자료를 표로 만듭니다. 코드를 고치지 않고 실행만 해도(Shift+Enter) 됩니다. 더 알고 싶은 것이 있으면 AI에게 코드를 부탁하거나 직접 고쳐 쓰십시오.
# %% [markdown] lang="en"
# ## 1. Get out the data
#
# The cells below make tables of the data behind the memo. Running them (Shift+Enter) is enough. If you want to know more, ask an AI for code or change it yourself.
# %%
import pandas as pd

complaints = labkit.load("complaints")
complaints["month"] = complaints["received"].dt.strftime("%Y-%m")
q3 = complaints[complaints["month"].isin(["2025-07", "2025-08", "2025-09"])]
last_q3 = complaints[complaints["month"].isin(["2024-07", "2024-08", "2024-09"])]
print("2025 Q3:", len(q3), " 2024 Q3:", len(last_q3))
by_month = q3.groupby(["category", "month"]).size().unstack()
by_month["Q3"] = by_month.sum(axis=1)
by_month
# %%
print(q3["urgency"].value_counts(), "\n")
days = (q3["answered"] - q3["received"]).dt.total_seconds() / 86400
print(days.describe().round(2))
# %%
print("rows", len(q3), " with satisfaction", q3["satisfaction"].notna().sum(), " mean", round(q3["satisfaction"].mean(), 2))
print(list(q3.columns))
# %%
residents = labkit.load("population_age", form="clean")
residents = residents[residents["month"] == "2025-09"]
people = residents.groupby("dong")["people"].sum()
aged = residents[residents["age_from"] >= 65].groupby("dong")["people"].sum()
september = q3[q3["month"] == "2025-09"].groupby("dong").size()
dongs = pd.DataFrame({"people": people, "aged_65": aged, "complaints_september": september})
dongs
# %% [markdown] lang="ko"
# `describe()`가 보여 주는 것 가운데 `mean`은 평균, `50%`는 중앙값(한가운데 값)입니다. 비율은 두 수를 나누면 됩니다. 아래 칸에서 숫자를 바꾸어 가며 계산기로 쓰십시오.
# %% [markdown] lang="en"
# Of what `describe()` shows, `mean` is the mean and `50%` the median (the value in the middle). For a rate, divide two numbers. Use the next cell as a calculator.
# %%
100 * 148 / 383
# %% [markdown] lang="ko"
# ## 2. 판정하고 바른 값을 적습니다
#
# 판정은 셋 가운데 하나입니다.
#
# - `사실`: 자료로 다시 계산해도 그렇다. 반올림한 것은 맞은 것으로 봅니다.
# - `거짓`: 자료로 다시 계산하면 다르다. 한 곳이라도 다르면 거짓입니다.
# - `알 수 없음`: 이 자료로는 맞다고도 틀렸다고도 할 수 없다. 그럴듯해도 마찬가지입니다.
#
# `거짓`이면 `right`에 바른 값을 적습니다. 무엇을 적을지는 번호마다 정해 두었습니다.
#
# | 번호 | 거짓일 때 적을 값 | 번호 | 거짓일 때 적을 값 |
# |---|---|---|---|
# | 01 | 민원 건수 | 07 | 평균 날수 |
# | 02 | 늘어난 비율(%) | 08 | 만족도(점) |
# | 03 | 가장 많은 분류의 이름 | 09 | 동 이름 |
# | 04 | 늘어난 비율(%) | 10 | 비율(%) |
# | 05 | 까닭 | 11 | 사람 수 |
# | 06 | 비율(%) | 12 | 달 |
#
# 비율과 날수는 소수 첫째 자리까지 적으면 됩니다. `12.3`, `"12.3%"`, `"12.3일"`은 모두 알아듣습니다.
# %% [markdown] lang="en"
# ## 2. Judge, and give the right value
#
# A verdict is one of three.
#
# - `true`: computed again from the data, it is so. What is rounded counts as right.
# - `false`: computed again, it is otherwise. One wrong place makes a sentence false.
# - `cannot be known`: these data can neither confirm nor refute it, however plausible it sounds.
#
# Where it is `false`, write the right value under `right`. What to write is fixed for each number.
#
# | no. | what to give if false | no. | what to give if false |
# |---|---|---|---|
# | 01 | number of complaints | 07 | mean number of days |
# | 02 | rise (%) | 08 | satisfaction (points) |
# | 03 | name of the largest category (Korean) | 09 | name of the dong (Korean) |
# | 04 | rise (%) | 10 | share (%) |
# | 05 | the cause | 11 | number of people |
# | 06 | share (%) | 12 | the month |
#
# One decimal is enough for rates and days. `12.3`, `"12.3%"` and `"12.3 days"` are all understood.
# %% [markdown] rubric="claims"
# %% [markdown] hint="1" lang="ko"
# 문장마다 세 가지를 물어보십시오. **무엇을 세었는가**(건수인가 사람인가), **무엇으로 나누었는가**(기준이 되는 수), **무엇과 견주었는가**(작년, 지난달, 다른 동). 셋 가운데 하나가 어긋나면 숫자가 그럴듯해도 틀린 문장입니다.
# %% [markdown] hint="1" lang="en"
# Ask three things of each sentence. **What was counted** (complaints or people)? **What was it divided by** (the base)? **What was it compared with** (last year, last month, another dong)? If one of the three is off, the sentence is wrong, however good the number looks.
# %% [markdown] hint="2" lang="ko"
# 늘어난 비율은 늘어난 만큼을 **앞의 수**로 나눕니다. 평균과 중앙값은 다릅니다. 시 전체의 비율은 동마다 낸 비율의 평균이 아니라, 시 전체를 더해서 나눈 값입니다. 까닭을 말하는 문장은 까닭을 적은 열이 있어야 확인할 수 있습니다.
# %% [markdown] hint="2" lang="en"
# A rise is divided by the number **before** it. Mean and median are two things. The rate of the whole city is not the mean of the dongs' rates but one total divided by the other. A sentence about a cause can only be checked if some column holds the cause.
# %% [markdown] hint="3" lang="ko"
# 아래 코드는 여러 문장을 한 번에 다시 계산합니다. 나온 값과 메모의 숫자를 맞추어 보십시오.
#
# ```python
# print(100 * (len(q3) - len(last_q3)) / len(last_q3))
# print(by_month["Q3"].sort_values())
# print(100 * (q3["urgency"] == "긴급").mean())
# print(days.mean(), days.median())
# print((1000 * dongs["complaints_september"] / dongs["people"]).sort_values())
# print(100 * dongs["aged_65"].sum() / dongs["people"].sum())
# ```
#
# 남은 문장은 자료에 **없는 것**을 말하지 않는지 보십시오.
# %% [markdown] hint="3" lang="en"
# This code computes several sentences again. Compare what comes out with the memo.
#
# ```python
# print(100 * (len(q3) - len(last_q3)) / len(last_q3))
# print(by_month["Q3"].sort_values())
# print(100 * (q3["urgency"] == "긴급").mean())
# print(days.mean(), days.median())
# print((1000 * dongs["complaints_september"] / dongs["people"]).sort_values())
# print(100 * dongs["aged_65"].sum() / dongs["people"].sum())
# ```
#
# For the other sentences, see whether they speak of something that is **not** in the data.
# %% [markdown] lang="ko"
# ## 3. 여러분의 판정
#
# `verdict`에는 `"사실"`, `"거짓"`, `"알 수 없음"` 가운데 하나를, 거짓이면 `right`에 바른 값을 적습니다. 거짓이 아니면 `right`는 `None`으로 둡니다.
# %% [markdown] lang="en"
# ## 3. Your verdicts
#
# Under `verdict` write `"true"`, `"false"` or `"cannot be known"`; if false, the right value under `right`. Otherwise leave `right` at `None`.
# %% answer="claims"
answers = {
    "01": {"verdict": "", "right": None},
    "02": {"verdict": "", "right": None},
    "03": {"verdict": "", "right": None},
    "04": {"verdict": "", "right": None},
    "05": {"verdict": "", "right": None},
    "06": {"verdict": "", "right": None},
    "07": {"verdict": "", "right": None},
    "08": {"verdict": "", "right": None},
    "09": {"verdict": "", "right": None},
    "10": {"verdict": "", "right": None},
    "11": {"verdict": "", "right": None},
    "12": {"verdict": "", "right": None},
}
### BEGIN SOLUTION
answers = {
    "01": {"verdict": "사실", "right": None},
    "02": {"verdict": "거짓", "right": "10.7%"},
    "03": {"verdict": "거짓", "right": "청소"},
    "04": {"verdict": "사실", "right": None},
    "05": {"verdict": "알 수 없음", "right": None},
    "06": {"verdict": "거짓", "right": "6.6%"},
    "07": {"verdict": "거짓", "right": "6.0일"},
    "08": {"verdict": "알 수 없음", "right": None},
    "09": {"verdict": "사실", "right": None},
    "10": {"verdict": "거짓", "right": "20.8%"},
    "11": {"verdict": "알 수 없음", "right": None},
    "12": {"verdict": "사실", "right": None},
}
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 빠진 판정이 없는지 점검합니다. 판정과 값이 맞는지는 제출한 뒤에 알 수 있습니다.
# %% [markdown] lang="en"
# The next cell checks that no verdict is missing. Whether verdicts and values are right is judged when you hand in.
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 메모를 한 문장씩 읽는 일의 일부는 도구에 맡길 수 있습니다. `labkit.trace_claims(글, 값)`은 글의 숫자를 여러분이 계산한 값과 이어 줍니다. 아래 칸을 실행하고, 도구가 **잡아 내지 못하는 문장**이 어떤 것인지 찾아보십시오. 값을 더 넣으면 무엇이 달라집니까?
# %% [markdown] lang="en"
# ## Go further
#
# Part of reading sentence by sentence can be left to a tool. `labkit.trace_claims(text, values)` links the numbers of a text to what you computed. Run the cell and find out which sentences it **cannot** catch. What changes if you give it more values?
# %% lang="ko"
memo = "주정차 민원은 8월 100건에서 9월 148건으로 48.0% 늘었다. 이는 10월 축제를 준비하는 차량이 몰렸기 때문이다."
labkit.trace_claims(memo, {"민원(건)": by_month.drop(columns="Q3")})
# %% lang="en"
memo = "주정차 complaints rose by 48.0%, from 100 in August 2025 to 148 in September 2025. Vehicles came to prepare the festival."
labkit.trace_claims(memo, {"complaints (cases)": by_month.drop(columns="Q3")})
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# AI가 써 준 보고서를 올리기 전에 숫자마다 **어느 표의 어느 칸**에서 왔는지 여백에 적어 보십시오. 적을 수 없는 숫자는 빼거나 “자료로 확인되지 않음”이라고 씁니다. “때문에”, “덕분에”가 들어간 문장은 숫자가 모두 맞아도 한 번 더 봅니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# Before you hand up a report that AI wrote, note beside every number **which cell of which table** it comes from. A number for which you cannot do that goes out, or is marked "not confirmed by our data". Look once more at every sentence with "because" or "thanks to", even if all its numbers are right.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 숫자 하나하나를 다시 계산했고, 숫자가 자료에 있다는 것과 문장이 맞다는 것을 구별했습니다. 06의 160건, 11의 2,417은 자료에 있는 수이지만 문장은 틀리거나 알 수 없습니다.
#
# **자주 틀리는 곳.** 02는 늘어난 만큼을 올해 건수로 나눈 값입니다. 07은 평균이 아니라 중앙값입니다. 10은 동마다 낸 비율을 그냥 평균한 값으로, 주민이 적고 나이 든 동이 크게 반영되어 부풀었습니다. 11은 한 사람이 여러 번 낼 수 있는데 자료에 사람을 구별하는 열이 없습니다. 05와 08은 자료에 까닭도, 답하지 않은 사람의 점수도 없으므로 거짓이라고 할 수도 없습니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It computes every number again, and keeps apart that a number is in the data and that a sentence is true. The 160 of 06 and the 2,417 of 11 are in the data; the sentences are false or cannot be known.
#
# **Common mistakes.** 02 divides the rise by this year's number. 07 is the median, not the mean. 10 is the plain mean of the dongs' rates, which small old dongs push up. In 11 one person may complain several times, and no column tells people apart. For 05 and 08 the data hold neither causes nor the marks of those who did not answer, so they cannot be called false either.
