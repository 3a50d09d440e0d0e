# %% [markdown] lang="ko"
# # 축제 덕분에 얼마나 늘었나
#
# > **예산담당관의 쪽지** (2025. 11. 6. 목요일 16:30)
# >
# > 내년 별빛등축제 예산을 심의합니다. 관광문화과 자료에는 “축제로 하늘읍성 방문이 두 배 가까이 늘었고, 21만 명이 다녀갔다”라고 되어 있습니다. 그런데 그 무렵은 단풍철이었고 추석도 가까웠습니다. **축제가 없었어도 늘었을 몫을 빼면 얼마인지**, 그 숫자를 **얼마나 믿을 수 있는지** 함께 알려 주십시오. 월요일 심의에 씁니다.
#
# 축제가 없었던 2025년 가을은 아무도 본 적이 없습니다. 그래서 축제가 없는 다른 구역이 같은 때에 어떻게 달라졌는지를 빌려 옵니다. 이 방법을 **이중차분**이라고 합니다.
#
# 코드는 대부분 아래에 있습니다. 한 군데만 고치면 됩니다. AI에게 고쳐 달라고 해도 되지만, 예산 심의에 낼 숫자에 책임지는 사람은 담당자입니다.
# %% [markdown] lang="en"
# # What did the festival add?
#
# > **A note from the budget officer** (Thursday, 6 November 2025, 16:30)
# >
# > We are reviewing next year's budget of the Starlight Lantern Festival. The Tourism and Culture Division writes that "thanks to the festival, visits to the fortress nearly doubled, and 210,000 people came". But the leaves were turning then, and Chuseok was near. **How much is left when we take off what would have come without a festival**, and **how far can the figure be trusted?** I need it for Monday's review.
#
# Nobody has seen the autumn of 2025 without the festival. So we borrow how other zones without a festival changed at the same time. This is called **difference-in-differences**.
#
# Most of the code is below; one place needs a change. You may let an AI make it, but the officer answers for a figure in a budget review.
# %% [markdown] lang="ko"
# ## 1. 자료를 봅니다
#
# 한 행은 하루, 한 구역입니다. `보행량`은 길목의 계수기를 지나간 횟수입니다. 한 사람이 두 번 지나가면 두 번 셉니다. 아래 칸은 날짜가 행, 구역이 열인 표 `wide`를 만듭니다.
#
# | 구역 | 어떤 곳인가 |
# |---|---|
# | 하늘읍성 | 별빛등축제가 열리는 곳 |
# | 예담한옥마을 | 하늘읍성과 담을 맞댄 마을. 축제를 보러 온 사람이 들러 간다. |
# | 나루시장 | 하늘읍성에서 버스로 20분 거리의 시장 |
# | 은하호수공원 | 새빛구의 호수 공원 |
# | 하늘역 | 하늘읍성에서 먼 기차역과 그 앞 상가 |
# %% [markdown] lang="en"
# ## 1. Look at the data
#
# A row is one day and one zone. `보행량` counts how often people passed the counters at the entrances: who passes twice counts twice. The cell makes a table `wide`, days as rows and zones as columns.
#
# | Zone | What it is |
# |---|---|
# | 하늘읍성 Haneul Fortress | where the festival is held |
# | 예담한옥마을 Yedam Hanok Village | wall to wall with the fortress; people who come for the festival look in |
# | 나루시장 Naru Market | a market, twenty minutes away by bus |
# | 은하호수공원 Eunha Lake Park | a park by a lake in the new town |
# | 하늘역 Haneul Station | railway station and its shops, far from the fortress |
# %%
import numpy as np
import pandas as pd

festival = labkit.load("festival")
wide = festival.pivot(index="일자", columns="구역", values="보행량").astype(float)
print(labkit.load("festival", form="official"))
wide.tail()
# %% [markdown] lang="ko"
# ## 2. 전과 중을 견줍니다
#
# 2025년 축제는 10월 11일부터 19일까지 아흐레였습니다. 그 앞의 두 주(9월 27일~10월 10일)를 ‘축제 전’으로 합니다. 아래 칸은 구역마다 두 기간의 하루 평균을 구합니다. 어느 구역이 얼마나 늘었습니까? 축제가 없던 구역은 그대로입니까?
# %% [markdown] lang="en"
# ## 2. Before and during
#
# In 2025 the festival lasted nine days, 11 to 19 October. The two weeks before it (27 September to 10 October) are "before". The cell takes the daily mean of both periods for each zone. Which zone rose, and by how much? Did the zones without a festival stay as they were?
# %%
before = pd.date_range("2025-09-27", "2025-10-10")
during = pd.date_range("2025-10-11", "2025-10-19")
means = pd.DataFrame({"축제 전": wide.loc[before].mean(), "축제 중": wide.loc[during].mean()})
means.round(0)
# %% [markdown] lang="ko"
# ## 3. 축제가 없었다면
#
# **비교 구역**은 두 가지를 갖추어야 합니다. 철과 날씨와 명절의 영향은 **함께** 받고, 축제의 영향은 **받지 않아야** 합니다. 1번의 표를 보고 네 구역 가운데 어디를 쓸지 정하십시오. 조건에 맞는 구역은 모두 씁니다.
#
# 계산은 이렇게 합니다. 숫자는 실제 값이 아닙니다.
#
# | | 축제 전 하루 평균 | 축제 중 하루 평균 | 비 |
# |---|---:|---:|---:|
# | 축제 구역 | 1,000 | 1,500 | 1.50 |
# | 비교 구역을 모두 더한 것 | 8,000 | 9,600 | 1.20 |
#
# - 축제가 없었다면 축제 구역도 1.20배가 되었을 것으로 봅니다: 1,000 × 1.20 = 1,200
# - **효과** = 1,500 ÷ 1,200 − 1 = 0.25, 곧 **25%** (비로는 1.50 ÷ 1.20 − 1)
# - **축제로 늘어난 보행량** = (1,500 − 1,200) × 축제 일수
# %% [markdown] lang="en"
# ## 3. Without the festival
#
# A **comparison zone** must do two things: **share** season, weather and holidays, and **not** be touched by the festival. Read the table in 1 and decide which of the four zones will do. Use all that fit.
#
# The computation goes like this. The values are not real.
#
# | | daily mean before | daily mean during | ratio |
# |---|---:|---:|---:|
# | festival zone | 1,000 | 1,500 | 1.50 |
# | comparison zones, added up | 8,000 | 9,600 | 1.20 |
#
# - Without a festival the festival zone too would have risen 1.20 times: 1,000 × 1.20 = 1,200
# - **effect** = 1,500 ÷ 1,200 − 1 = 0.25, that is **25%** (by ratios: 1.50 ÷ 1.20 − 1)
# - **passages added by the festival** = (1,500 − 1,200) × days of the festival
# %% [markdown] lang="ko"
# ## 4. 얼마나 믿을 수 있는가
#
# 날마다 사람 수는 들쭉날쭉합니다. 그 열나흘과 아흐레가 조금 다른 날들이었다면 효과도 조금 달랐을 것입니다. 아래 칸은 **날짜를 제비뽑기로 다시 뽑아** 효과를 2,000번 계산하고, 가운데 95%가 어디에서 어디까지인지 알려 줍니다. 이것이 95% 구간입니다(부트스트랩).
#
# 지금 이 칸은 **전후 비교**를 계산합니다. `effect` 안의 계산을 **비교 구역을 쓴 효과**로 고쳐 다시 실행하십시오. 고칠 곳은 `compare` 목록과 `effect` 안뿐입니다.
# %% [markdown] lang="en"
# ## 4. How far can it be trusted?
#
# Numbers of people go up and down from day to day. With slightly different days, the effect would have been slightly different. The cell **draws days again by lot**, computes the effect 2,000 times, and tells from where to where the middle 95% lie. This is the 95% interval (bootstrap).
#
# At present the cell computes **before and after**. Change `effect` so that it computes **the effect with comparison zones**, and run it again. Only the list `compare` and the inside of `effect` need a change.
# %%
compare = ["예담한옥마을", "나루시장", "은하호수공원", "하늘역"]


def effect(before_days, during_days):
    zone = during_days["하늘읍성"].mean() / before_days["하늘읍성"].mean()
    return zone - 1


rng = np.random.default_rng(2025)
draws = [
    effect(wide.loc[rng.choice(before, len(before))], wide.loc[rng.choice(during, len(during))]) for _ in range(2000)
]
low, high = np.percentile(draws, [2.5, 97.5])
print(f"{effect(wide.loc[before], wide.loc[during]):.1%} ({low:.1%}, {high:.1%})")
# %% [markdown] lang="ko"
# ## 5. 숫자를 적습니다
#
# 퍼센트는 12.3, 0.123, "12.3%" 어느 쪽으로 적어도 됩니다. 보행량은 백 단위까지, 퍼센트는 정수까지 반올림해도 됩니다. 구간은 제비뽑기라서 사람마다 조금 다릅니다. 조금 다른 것은 모두 맞는 것으로 봅니다.
#
# 다른 방법도 됩니다. 효과는 구역마다의 비를 평균하거나 날마다의 비 또는 로그로 구해도 되고, 구간은 공식(정규분포, t 분포)으로 구해도 됩니다. 다만 **같은 날의 여러 구역은 함께 다루십시오.** 모든 구역이 같은 날 붐비고 같은 날 한산하기 때문에, 구역마다 날짜를 따로 뽑거나 따로 계산하면 구간이 터무니없이 넓어집니다.
# %% [markdown] lang="en"
# ## 5. Write down the numbers
#
# Write percentages as 12.3, 0.123 or "12.3%", as you like. Counts may be rounded to hundreds, percentages to whole numbers. The interval comes from a lottery, so everybody gets a slightly different one; all of these are accepted.
#
# Other methods will do: for the effect the mean of the zones' ratios, ratios of each day or logarithms; for the interval a formula (normal or t distribution). But **keep the zones of one day together.** All zones are full on the same days and quiet on the same days: draw or compute each zone's days apart, and the interval becomes absurdly wide.
# %% [markdown] rubric="effect"
# %% [markdown] hint="1" lang="ko"
# 비교 구역으로 알맞지 않은 곳이 하나 있습니다. 축제가 열리면 그곳의 보행량도 축제 때문에 늘어나는 곳입니다. 그런 곳을 넣으면 축제의 효과 일부를 ‘원래 늘었을 몫’으로 잘못 빼게 됩니다. `compare`에서 지우십시오.
# %% [markdown] hint="1" lang="en"
# One zone will not do: the festival brings more people there too. With it, part of the festival's effect would be taken off as if it had come anyway. Remove it from `compare`.
# %% [markdown] hint="2" lang="ko"
# 비교 구역을 모두 더한 날마다의 보행량은 `during_days[compare].sum(axis=1, min_count=len(compare))`입니다. `min_count`는 계수기가 멈춰 값이 비어 있는 날을 0으로 더하지 않게 합니다. 하늘읍성과 똑같이 축제 중 평균을 축제 전 평균으로 나누면 비교 구역의 비가 나옵니다. 이 비에서 1을 뺀 것이 답안의 `others`입니다. 효과는 하늘읍성의 비를 이 비로 **나누어** 1을 뺀 것입니다.
# %% [markdown] hint="2" lang="en"
# `during_days[compare].sum(axis=1, min_count=len(compare))` is the comparison zones added up, day by day; `min_count` keeps a day on which a counter stood still from being added as 0. Divide its mean during by its mean before, as for the fortress, to get their ratio. That ratio less 1 is `others` in the answer. The effect is the ratio of the fortress **divided** by this ratio, less 1.
# %% [markdown] hint="3" lang="ko"
# ```python
# compare = [...]  # 알맞은 구역만
#
# def effect(before_days, during_days):
#     zone = during_days["하늘읍성"].mean() / before_days["하늘읍성"].mean()
#     during_others = during_days[compare].sum(axis=1, min_count=len(compare))
#     before_others = before_days[compare].sum(axis=1, min_count=len(compare))
#     return zone / (during_others.mean() / before_others.mean()) - 1
# ```
#
# 늘어난 보행량은 `(축제 중 평균 − 축제 전 평균 × 비교 구역의 비) × 9`입니다.
# %% [markdown] hint="3" lang="en"
# ```python
# compare = [...]  # only those that fit
#
# def effect(before_days, during_days):
#     zone = during_days["하늘읍성"].mean() / before_days["하늘읍성"].mean()
#     during_others = during_days[compare].sum(axis=1, min_count=len(compare))
#     before_others = before_days[compare].sum(axis=1, min_count=len(compare))
#     return zone / (during_others.mean() / before_others.mean()) - 1
# ```
#
# Passages added: `(mean during − mean before × ratio of the comparison zones) × 9`.
# %% answer="effect" lang="ko"
measured = {
    "before": None,  # 하늘읍성, 축제 전 하루 평균 보행량
    "during": None,  # 하늘읍성, 축제 중 하루 평균 보행량
    "change": None,  # 하늘읍성, 전후 증감률(%)
    "others": None,  # 비교 구역을 모두 더한 것의 전후 증감률(%)
    "effect": None,  # 축제의 효과(%)
    "low": None,  # 효과의 95% 구간, 아래 끝(%)
    "high": None,  # 효과의 95% 구간, 위 끝(%)
    "extra": None,  # 아흐레 동안 축제로 늘어난 보행량(지나간 횟수)
}
### BEGIN SOLUTION
compare = ["나루시장", "은하호수공원", "하늘역"]


def effect(before_days, during_days):
    zone = during_days["하늘읍성"].mean() / before_days["하늘읍성"].mean()
    during_others = during_days[compare].sum(axis=1, min_count=len(compare))
    before_others = before_days[compare].sum(axis=1, min_count=len(compare))
    return zone / (during_others.mean() / before_others.mean()) - 1


rng = np.random.default_rng(2025)
draws = [
    effect(wide.loc[rng.choice(before, len(before))], wide.loc[rng.choice(during, len(during))]) for _ in range(2000)
]
low, high = np.percentile(draws, [2.5, 97.5])
fortress = means.loc["하늘읍성"]
ratio = means.loc[compare, "축제 중"].sum() / means.loc[compare, "축제 전"].sum()
measured = {
    "before": round(fortress["축제 전"]),
    "during": round(fortress["축제 중"]),
    "change": round(100 * (fortress["축제 중"] / fortress["축제 전"] - 1), 1),
    "others": round(100 * (ratio - 1), 1),
    "effect": round(100 * effect(wide.loc[before], wide.loc[during]), 1),
    "low": round(100 * low, 1),
    "high": round(100 * high, 1),
    "extra": round((fortress["축제 중"] - fortress["축제 전"] * ratio) * 9, -2),
}
### END SOLUTION
# %% answer="effect" lang="en"
measured = {
    "before": None,  # Haneul Fortress, daily mean before
    "during": None,  # Haneul Fortress, daily mean during
    "change": None,  # Haneul Fortress, change from before to during (%)
    "others": None,  # comparison zones added up, change from before to during (%)
    "effect": None,  # effect of the festival (%)
    "low": None,  # 95% interval of the effect, lower end (%)
    "high": None,  # 95% interval of the effect, upper end (%)
    "extra": None,  # passages added by the festival over nine days
}
### BEGIN SOLUTION
compare = ["나루시장", "은하호수공원", "하늘역"]


def effect(before_days, during_days):
    zone = during_days["하늘읍성"].mean() / before_days["하늘읍성"].mean()
    during_others = during_days[compare].sum(axis=1, min_count=len(compare))
    before_others = before_days[compare].sum(axis=1, min_count=len(compare))
    return zone / (during_others.mean() / before_others.mean()) - 1


rng = np.random.default_rng(2025)
draws = [
    effect(wide.loc[rng.choice(before, len(before))], wide.loc[rng.choice(during, len(during))]) for _ in range(2000)
]
low, high = np.percentile(draws, [2.5, 97.5])
fortress = means.loc["하늘읍성"]
ratio = means.loc[compare, "축제 중"].sum() / means.loc[compare, "축제 전"].sum()
measured = {
    "before": round(fortress["축제 전"]),
    "during": round(fortress["축제 중"]),
    "change": round(100 * (fortress["축제 중"] / fortress["축제 전"] - 1), 1),
    "others": round(100 * (ratio - 1), 1),
    "effect": round(100 * effect(wide.loc[before], wide.loc[during]), 1),
    "low": round(100 * low, 1),
    "high": round(100 * high, 1),
    "extra": round((fortress["축제 중"] - fortress["축제 전"] * ratio) * 9, -2),
}
### END SOLUTION
# %% check="effect"
# %% [markdown] lang="ko"
# ## 6. 무엇을 말할 수 있는가
#
# 심의 자료에 들어갈 뻔한 문장입니다. `( )`에는 여러분이 위에서 구한 숫자가 들어간다고 생각하십시오. 문장마다 하나를 고릅니다.
#
# | 판단 | 뜻 |
# |---|---|
# | `할 수 있다` | 이 자료를 계산하면 그대로 나오는 말입니다. |
# | `조건을 달면` | 자료가 뒷받침하지만, 자료 밖의 가정(‘축제가 없었다면 …’, ‘내년에도 …’)을 문장 안에 함께 밝혀야 하는 말입니다. |
# | `할 수 없다` | 계산한 것과 어긋나거나, 자료로는 알 수 없는 것을 말합니다. |
#
# 1. 하늘읍성의 하루 평균 보행량은 축제 전 두 주보다 축제 기간에 많았다.
# 2. 하늘읍성의 보행량은 축제 전보다 (`change`)% 늘었고, 이것은 모두 축제 때문이다.
# 3. 축제는 하늘읍성의 보행량을 (`effect`)% 늘렸고, 95% 구간은 (`low`)%에서 (`high`)%이다.
# 4. 서로 다른 21만 명이 축제를 보러 왔다.
# 5. 비교 구역을 잘못 골랐더라도 참된 효과는 95% 구간 안에 있다.
# 6. 위에서 고른 비교 구역에 예담한옥마을까지 넣어 2025년의 효과를 다시 계산하면 더 작은 값이 나온다.
# 7. 내년에 축제를 열어도 하늘읍성의 보행량은 (`effect`)% 안팎 늘 것이다.
# 8. 축제가 없던 비교 구역에서도 같은 기간에 보행량이 늘었다.
# %% [markdown] lang="en"
# ## 6. What may be said?
#
# Sentences that nearly went into the paper. Think of your own numbers in place of `( )`. Choose one verdict for each.
#
# | Verdict | Meaning |
# |---|---|
# | `can` | It comes straight out of a computation on these data. |
# | `with a condition` | The data support it, but the sentence must also name an assumption from outside the data ("without the festival …", "if next year …"). |
# | `cannot` | It contradicts what was computed, or speaks of what the data cannot tell. |
#
# 1. The daily mean at Haneul Fortress was higher during the festival than in the two weeks before.
# 2. From before the festival, passages at Haneul Fortress rose by (`change`)%, and all of it because of the festival.
# 3. The festival raised the passages at Haneul Fortress by (`effect`)%, with a 95% interval from (`low`)% to (`high`)%.
# 4. 210,000 different people came to see the festival.
# 5. Even if the comparison zones were badly chosen, the true effect lies in the 95% interval.
# 6. Computed again for 2025 with Yedam Hanok Village added to the comparison zones chosen above, the effect comes out smaller.
# 7. If the festival is held next year, passages at Haneul Fortress will again rise by about (`effect`)%.
# 8. In the comparison zones, which had no festival, passages rose in the same period too.
# %% [markdown] rubric="claims"
# %% answer="claims" lang="ko"
# 할 수 있다, 조건을 달면, 할 수 없다 가운데 하나를 따옴표 안에 적습니다.
claims = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
    "5": "",
    "6": "",
    "7": "",
    "8": "",
}
### BEGIN SOLUTION
claims = {
    "1": "할 수 있다",
    "2": "할 수 없다",
    "3": "조건을 달면",
    "4": "할 수 없다",
    "5": "할 수 없다",
    "6": "할 수 있다",
    "7": "조건을 달면",
    "8": "할 수 있다",
}
### END SOLUTION
# %% answer="claims" lang="en"
# Write one of these between the quotes: can, with a condition, cannot.
claims = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
    "5": "",
    "6": "",
    "7": "",
    "8": "",
}
### BEGIN SOLUTION
claims = {
    "1": "can",
    "2": "cannot",
    "3": "with a condition",
    "4": "cannot",
    "5": "cannot",
    "6": "can",
    "7": "with a condition",
    "8": "can",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 2023년(10월 14일부터 22일까지)과 2024년(10월 12일부터 20일까지)의 효과도 구해 보십시오. 2024년 10월 5일과 6일은 하늘역의 계수기가 멈춰 값이 비어 있으니, 그 이틀은 모든 구역에서 빼십시오. 축제 전 기간을 `wide.loc["2024-09-28":"2024-10-11"].dropna()`로 고르면 됩니다. 빈칸을 0으로 더하면 2024년의 효과가 얼마나 달라집니까? 빼고 구한 세 해의 효과가 서로 다르지만 구간 안에서 오르내린다면, 내년을 어림하는 데 무엇이 나아집니까?
#
# 축제가 없던 봄의 아무 날짜에나 ‘가짜 축제’를 놓고 효과를 구하면 얼마가 나와야 합니까?
#
# ## 내일 업무에 써 보기
#
# “사업을 했더니 늘었다”라는 보고를 받으면 한 가지만 물으십시오. **사업을 하지 않은 비슷한 곳은 같은 때에 어떻게 되었습니까?** 그리고 숫자에는 구간을, 구간에는 가정을 함께 적으십시오. “축제가 없었다면 비교 구역과 같이 움직였을 것으로 보고”라는 한 구절이면 됩니다.
# %% [markdown] lang="en"
# ## Go further
#
# Get the effect for 2023 (14 to 22 October) and 2024 (12 to 20 October) too. On 5 and 6 October 2024 the counter at Haneul Station stood still and the value is blank: leave these two days out in every zone, by choosing the days before with `wide.loc["2024-09-28":"2024-10-11"].dropna()`. How different is the effect of 2024 if a blank is added as 0? If the three, computed without them, differ yet lie within the interval, what does that improve about next year's estimate?
#
# Put a "festival" on any days in spring, when there was none: what effect should come out?
#
# ## Tomorrow at your desk
#
# When a report says "we did it, and it rose", ask one thing: **what happened at the same time in similar places where it was not done?** Then state an interval with the number, and the assumption with the interval. One clause will do: "assuming that without the festival it would have moved as the comparison zones did".
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 비교 구역 세 곳도 같은 때에 크게 늘었습니다. 단풍철, 추석, 갠 날씨는 축제가 없어도 왔을 것이기 때문입니다. 전후 비교에는 이 몫이 들어 있습니다. 예담한옥마을은 축제 손님이 넘치는 곳이라 뺐습니다. 증감률끼리 빼지 않고 비로 나눈 것은 구역의 크기가 다르고, 철과 날씨가 사람 수를 ‘몇 명’이 아니라 ‘몇 배’로 바꾸기 때문입니다. 구간은 날짜를 다시 뽑아 구했습니다. 한 날의 다섯 구역을 함께 뽑으므로 날씨가 모든 구역에 함께 미치는 영향도 지켜집니다. 3번과 7번은 각각 ‘비교 구역과 같이 움직였을 것’, ‘내년도 올해와 비슷할 것’이라는 가정을 밝혀야 합니다. 95% 구간은 날마다의 들쭉날쭉함만 담고, 비교 구역을 잘못 고른 잘못은 담지 않습니다(5번).
#
# **흔히 틀리는 방법.** 전후 증감률을 효과로 적기. 예담한옥마을을 비교 구역에 넣기. 증감률에서 증감률을 빼기. 구역마다 따로 날짜를 뽑아 구간이 터무니없이 넓어지기. 21만 명을 서로 다른 사람으로 보기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** The three comparison zones rose strongly too: turning leaves, Chuseok and dry days would have come without a festival, and before-and-after contains all that. Yedam Hanok Village is left out because the festival's guests spill over into it. Ratios are divided, not percentages subtracted, since the zones differ in size and season and weather multiply the number of people. The interval comes from drawing days again, all five zones of a day together, so that weather which all zones share stays shared. 3 and 7 must name their assumptions: that the zone would have moved as the others did, and that next year is like this one. The interval holds the ups and downs of days, and no badly chosen comparison (5).
#
# **Common mistakes.** Giving before-and-after as the effect. Yedam Hanok Village among the comparison zones. Subtracting percentages. Drawing days for each zone apart, so that the interval becomes absurdly wide. Taking 210,000 for different people.
