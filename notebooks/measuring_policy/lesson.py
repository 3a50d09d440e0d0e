# %% [markdown] lang="ko"
# # 정책을 숫자로 재기: 말해도 되는 문장 찾기
#
# > **성과관리팀장의 메신저** (2025. 11. 3. 월요일 08:40)
# >
# > 하늬 씨, 내일 성과보고회 자료의 초안을 AI가 써 주었어요. 다섯 문장입니다. 부시장님은 문장마다 “**그렇게 말해도 되는 겁니까?**” 하고 물으시는 분이지요. 숫자는 모두 표에서 나온 것이라 틀리지 않았다는데, 왠지 불안합니다. 하나씩 보고 고쳐 주세요.
#
# | | AI가 쓴 초안 |
# |---|---|
# | ① | 2024년 소음 민원이 가장 많은 동은 들샘동(65건)이다. **들샘동 주민이 소음에 가장 시달린다.** |
# | ② | 낙상 구급 이송은 2021년 2,912건에서 2024년 3,082건으로 늘었다. **낙상 예방 사업은 효과가 없었다.** |
# | ③ | 들샘02번 버스를 온실단지까지 **늘린 덕분에** 9월 승차가 한 달 만에 73.9% 늘었다. |
# | ④ | 2024년 민원 만족도 **꼴찌였던 산들동은 친절 교육 덕분에** 29.0%에서 2025년 40.0%로 뛰어올랐다. |
# | ⑤ | 9월 한 달 동안 **관광객 23만 5천 명**이 들샘구를 찾았다. |
#
# 유하늬 주무관은 코드를 쓰지 않습니다. 적혀 있는 칸을 실행하고(Shift+Enter), 낱말과 숫자만 바꿉니다. 35분쯤 걸립니다.
# %% [markdown] lang="en"
# # Measuring policy: which sentences may be said
#
# > **A message from the head of the performance team** (Monday, 3 November 2025, 08:40)
# >
# > Ha-nui, an AI wrote the draft for tomorrow's performance review: five sentences. The deputy mayor asks at every sentence "**May we say that?**" All numbers come from our tables and are not wrong, I am told, yet I feel uneasy. Please go through them and mend them.
#
# | | The AI's draft |
# |---|---|
# | ① | In 2024 들샘동 (Deulsaem-dong) had the most noise complaints (65). **Its residents suffer most from noise.** |
# | ② | Falls taken to hospital rose from 2,912 in 2021 to 3,082 in 2024. **The prevention of falls has had no effect.** |
# | ③ | **Thanks to the longer route** of bus 들샘02, boardings rose by 73.9% within a month, in September. |
# | ④ | 산들동 (Sandeul-dong), **last in satisfaction with complaints** in 2024, jumped from 29.0% to 40.0% in 2025 **thanks to courtesy training**. |
# | ⑤ | In September **235,000 tourists** came to 들샘구 (Deulsaem-gu). |
#
# Yu Ha-nui writes no code: run the cells (Shift+Enter) and change words and numbers only. It takes about thirty-five minutes. Dongs keep their Korean names in tables and charts.
# %% [markdown] lang="ko"
# ## 1. 비율과 분모: ① 들샘동이 가장 시달리는가
#
# 사람이 많은 동에서는 민원도 많기 마련입니다. 동을 견주려면 **사람 수로 나눕니다.**
#
# **주민 1,000명당 건수** = 건수 ÷ 주민 수 × 1,000
#
# 아래 칸은 2024년 소음 민원을 2024년 1월의 주민 수로 나눕니다. 건수로 첫째인 동과 비율로 첫째인 동이 같습니까?
# %% [markdown] lang="en"
# ## 1. Rates and denominators: ① does 들샘동 suffer most?
#
# Where more people live there are more complaints. To compare dongs, **divide by people**.
#
# **Complaints for 1,000 residents** = complaints ÷ residents × 1,000
#
# The cell divides the noise complaints (소음) of 2024 by the residents of January 2024. Is the first by count also the first by rate? Columns: `건수` complaints, `주민` residents, `천명당` for 1,000 residents.
# %%
import pandas as pd

category = "소음"

complaints = labkit.load("complaints")
people = labkit.load("population_age", form="clean")
in_2024 = complaints[complaints["received"].dt.year == 2024]
dongs = pd.DataFrame(
    {
        "건수": in_2024[in_2024["category"] == category].groupby("dong").size(),
        "주민": people[people["month"] == "2024-01"].groupby("dong")["people"].sum(),
    }
)
dongs = dongs[dongs["주민"] > 0].fillna(0).astype(int)
dongs["천명당"] = (1000 * dongs["건수"] / dongs["주민"]).round(2)
dongs.sort_values("건수", ascending=False).head(3)
# %% lang="ko"
import matplotlib.pyplot as plt

top = dongs["천명당"].sort_values().tail(8)
figure, axes = plt.subplots(figsize=(8, 3.6))
axes.barh(top.index, top)
axes.set_title(f"주민 1,000명당 {category} 민원, 2024년 상위 8개 동")
axes.set_xlabel("주민 1,000명당 민원(건)")
axes.set_ylabel("행정동")
figure.text(0.01, 0.01, "출처: 하늘시 민원 자료, 주민등록 인구(2024. 1.)", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% lang="en"
import matplotlib.pyplot as plt

top = dongs["천명당"].sort_values().tail(8)
figure, axes = plt.subplots(figsize=(8, 3.6))
axes.barh(top.index, top)
axes.set_title(f"Complaints ({category}) for 1,000 residents: the first eight dongs, 2024")
axes.set_xlabel("Complaints for 1,000 residents")
axes.set_ylabel("Dong")
figure.text(0.01, 0.01, "Source: complaints to Haneul City, registered population (January 2024)", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% [markdown] lang="ko"
# 건수로는 들샘동(65건)이 첫째이지만, 1,000명당으로는 **갈대동(28건, 2.80)이 첫째**이고 들샘동은 2.08입니다. 둘 다 맞는 숫자이고 **쓸 곳이 다릅니다.** 단속반을 몇 명 보낼지는 건수로, 주민이 얼마나 겪는지는 비율로 말합니다.
#
# **바꾸어 보기.** 첫째 칸의 `"소음"`을 `"관광문화"`로 바꾸고 두 칸을 다시 실행해 보십시오. 이번에도 주민 수가 알맞은 분모입니까?
#
# <details>
# <summary>답 보기</summary>
#
# 관광지의 불편은 주민이 아니라 찾아온 사람이 겪습니다. 옛성동과 기와동의 비율이 다른 동의 몇 배인 것은 그 때문일 수 있습니다. 분모는 **그 일을 겪을 수 있는 사람**이어야 합니다. 알맞은 분모가 없으면 비율을 만들지 않고 건수와 사정을 함께 적습니다.
#
# </details>
#
# > **고친 문장.** 2024년 소음 민원은 들샘동이 65건으로 가장 많았고, 주민 1,000명당으로는 갈대동이 2.80건으로 가장 많았다.
# %% [markdown] lang="en"
# By count 들샘동 is first (65), but for 1,000 residents it is **갈대동 (28 complaints, 2.80)**; 들샘동 has 2.08. Both are right and **serve different ends**: counts tell how many officers to send, rates how much residents go through.
#
# **Change it.** In the first cell replace `"소음"` by `"관광문화"` (tourism and culture) and run both cells again. Are residents the right denominator this time?
#
# <details>
# <summary>Answer</summary>
#
# Trouble at a sight is met by those who come, not by residents. That may be why 옛성동 and 기와동 are several times as high as the others. The denominator should be **those to whom it can happen**. If there is no fitting one, make no rate; give counts and circumstances.
#
# </details>
#
# > **Mended.** In 2024 들샘동 had the most noise complaints (65); for 1,000 residents 갈대동 had the most (2.80).
# %% [markdown] lang="ko"
# ## 2. 공정한 비교: ② 예방 사업은 효과가 없었나
#
# 이번에는 해를 견줍니다. 건수는 늘었습니다. 사람 수로 나누어도 조금 늘었습니다.
# %% [markdown] lang="en"
# ## 2. Fair comparison: ② has prevention had no effect?
#
# This time we compare years. Counts rose, and divided by people they rose a little too. `낙상이송` is falls taken to hospital, `인구` people, `천명당` for 1,000 people.
# %%
falls = labkit.load("health_events")
years = falls.groupby("연도")[["낙상이송", "인구"]].sum()
years["천명당"] = (1000 * years["낙상이송"] / years["인구"]).round(2)
years
# %% [markdown] lang="ko"
# 그런데 네 해 사이에 시민이 **나이 들었습니다.** 낙상은 나이가 많을수록 잦으므로, 같은 나이끼리 견주어 보아야 합니다. 아래는 연령대마다 1,000명당 이송 건수입니다. 2021년과 2024년을 가로로 견주어 보십시오.
# %% [markdown] lang="en"
# But within these years the citizens **grew older**. The older people are, the more often they fall, so compare like ages. Below is the rate for 1,000 by age band. Compare 2021 and 2024 across.
# %%
first_year, last_year = 2021, 2024

bands = falls.groupby(["연도", "연령대"])[["낙상이송", "인구"]].sum()
rates = 1000 * bands["낙상이송"] / bands["인구"]
by_age = pd.DataFrame({first_year: rates[first_year], last_year: rates[last_year]}).round(1)
by_age
# %% [markdown] lang="ko"
# 다섯 연령대 가운데 **네 곳에서 줄었습니다.** 그런데도 모두 합치면 늘어난 것은, 잘 넘어지는 나이의 사람이 많아졌기 때문입니다. 나누어 본 결과와 합친 결과가 이렇게 엇갈리는 일을 **심슨의 역설**이라고 합니다.
#
# 한 숫자로 견주려면 나이를 맞춥니다(나이 표준화). 물음은 이렇습니다. “**2024년의 연령대별 이송률이 2021년의 주민에게 그대로 일어났다면 몇 건이었을까?**”
#
# **기대 건수** = 연령대마다 (2021년 인구 × 2024년 이송률)을 구해 모두 더한 값 · **나이를 맞춘 변화** = 기대 건수 ÷ 2021년 건수 − 1
#
# 출처: 직접 표준화, Naing(2000), [PMC3406211](https://pmc.ncbi.nlm.nih.gov/articles/PMC3406211), 2026-11-20 확인
# %% [markdown] lang="en"
# In **four of the five bands it fell**. All together it rose nevertheless, because there are more people of an age at which one falls. When the parts say one thing and the whole another, this is called **Simpson's paradox**.
#
# To compare by one number, make ages equal (age standardisation). The question is: "**If the rates by age of 2024 had met the residents of 2021, how many falls would there have been?**"
#
# **Expected falls** = for each age band (people of 2021 × rate of 2024), added up · **Change at equal ages** = expected ÷ falls of 2021 − 1
#
# Source: direct standardisation, Naing (2000), [PMC3406211](https://pmc.ncbi.nlm.nih.gov/articles/PMC3406211), checked 2026-11-20
# %%
people_then = bands["인구"][first_year]
expected = (people_then * rates[last_year] / 1000).sum()
happened = bands["낙상이송"][first_year].sum()
print(f"{happened:,} → {expected:,.0f} ({100 * (expected / happened - 1):+.1f}%)")
# %% [markdown] lang="ko"
# 같은 나이라면 2,912건이 2,799건으로 **3.9% 줄었습니다.** 초안과 방향이 반대입니다. 그러면 이제 “예방 사업 덕분에 3.9% 줄었다”고 써도 됩니까? 아직 두 가지가 남았습니다. **우연**일 수 있고, **다른 까닭**일 수도 있습니다.
#
# 먼저 우연을 봅니다. 아무것도 바뀌지 않아도 건수는 해마다 조금씩 오르내립니다. 아래 칸은 두 해의 건수를 제비뽑기로 2,000번 다시 뽑아(건수가 n이면 √n쯤 흔들립니다) 변화의 가운데 95%가 어디에서 어디까지인지 보여 줍니다.
# %% [markdown] lang="en"
# At equal ages 2,912 became 2,799, **3.9% fewer**: the draft has it the wrong way round. May we now write "prevention has cut falls by 3.9%"? Two things are left. It may be **chance**, and it may have **another cause**.
#
# Chance first. Even if nothing changes, counts go up and down (a count of n by about √n). The cell draws the counts of both years again by lot, 2,000 times, and shows where the middle 95% of the changes lie.
# %%
import numpy as np

lots = np.random.default_rng(2025)
changes = []
for _ in range(2000):
    before = lots.poisson(bands["낙상이송"][first_year])
    after = lots.poisson(bands["낙상이송"][last_year])
    changes.append(100 * ((after / bands["인구"][last_year] * people_then).sum() / before.sum() - 1))
low, high = np.percentile(changes, [2.5, 97.5])
print(f"{low:+.1f}% ~ {high:+.1f}%")
# %% [markdown] lang="ko"
# 95% 구간은 −8.4%에서 +1.1%까지이고 **0이 그 안에 있습니다.** 줄었을 수도, 그대로일 수도 있습니다.
#
# **바꾸어 보기.** 연령대별 칸의 `2021, 2024`를 `2021, 2023`으로 바꾸고, 그 칸부터 여기까지 세 칸을 차례로 다시 실행해 보십시오. 구간이 0을 품고 있습니까? 해를 골라 유리한 숫자를 찾는 일은 왜 위험합니까?
#
# <details>
# <summary>답 보기</summary>
#
# 2023년까지만 보면 0을 품지 않습니다. 그러나 마음에 드는 해가 나올 때까지 바꾸어 보면 우연히 그런 해를 찾게 됩니다. **어느 해를 견줄지는 결과를 보기 전에** 정하고, 다른 해의 결과도 함께 밝힙니다.
#
# </details>
#
# > **고친 문장.** 낙상 이송은 2021년 2,912건에서 2024년 3,082건으로 늘었으나, 시민의 나이 구성을 맞추면 뚜렷한 변화가 없다(−3.9%, 95% 구간 −8.4~+1.1%). 예방 사업의 효과는 사업을 하지 않은 곳과 견주어야 알 수 있다.
# %% [markdown] lang="en"
# The 95% interval runs from −8.4% to +1.1% and **contains 0**. It may have fallen, or stayed as it was.
#
# **Change it.** In the cell with the age bands change `2021, 2024` to `2021, 2023`, and run the three cells from there on again. Does the interval contain 0? Why is it dangerous to choose years until a number pleases?
#
# <details>
# <summary>Answer</summary>
#
# Up to 2023 it does not. But whoever tries years until one pleases will find one by chance. Decide **which years to compare before you see results**, and tell the others too.
#
# </details>
#
# > **Mended.** Falls taken to hospital rose from 2,912 in 2021 to 3,082 in 2024; at equal ages there is no clear change (−3.9%, 95% interval −8.4 to +1.1%). Whether prevention had an effect can only be told by comparing with places that had none.
# %% [markdown] lang="ko"
# ## 3. 전후와 비교 집단: ③ 노선을 늘린 덕분인가
#
# 들샘02번은 9월부터 온실단지까지 다닙니다. 8월 1,108번에서 9월 1,927번, 73.9% 늘었습니다. 먼저 **같은 것끼리** 견주었는지 봅니다. 9월에는 온실단지 정류장이 새로 들어 있습니다.
# %% [markdown] lang="en"
# ## 3. Before, after, and a comparison: ③ thanks to the longer route?
#
# Since September bus 들샘02 also goes to the plant-factory complex (하늘스마트온실단지). Boardings went from 1,108 in August to 1,927 in September, up 73.9%. First see whether **like is compared with like**: September holds a stop that was not there before.
# %%
bus = labkit.load("bus_boardings", form="clean")
route = bus[bus["route"] == "들샘02"]
route.pivot(index="stop", columns="month", values="boardings")[["2025-08", "2025-09"]]
# %% [markdown] lang="ko"
# 기존 정류장 네 곳만 보면 1,108번에서 1,572번으로 **41.9%** 늘었습니다. 그런데 9월은 개학하는 달입니다. 노선을 늘리지 않은 버스도 늘지 않았을까요? 그래서 **같은 때에 아무것도 하지 않은 다른 노선**을 빌려 옵니다.
#
# **효과** = (들샘02의 9월 ÷ 8월) ÷ (다른 노선의 9월 ÷ 8월) − 1
#
# 이 방법을 **이중차분**이라고 합니다. 여기서는 노선의 크기가 서로 달라 빼지 않고 나눕니다. 잘 알려진 보기는 미국 한 주(州)의 최저임금 인상을 이웃 주와 견준 연구입니다(Card·Krueger, 1994, *American Economic Review* 84(4), 772–793쪽).
# %% [markdown] lang="en"
# At the four old stops alone boardings rose from 1,108 to 1,572, by **41.9%**. But schools start again in September. Did buses that were not changed rise too? So we borrow **the other routes, where nothing was done at that time**.
#
# **Effect** = (September ÷ August of 들샘02) ÷ (September ÷ August of the other routes) − 1
#
# This is called **difference-in-differences**; here ratios are divided, not subtracted, since routes differ in size. A well-known example compares a state that raised its minimum wage with its neighbour (Card and Krueger, 1994, *American Economic Review* 84(4), pp. 772–793).
# %%
month_before, month_after = "2025-08", "2025-09"

old_stops = route[route["stop"] != "하늘스마트온실단지"].groupby("month")["boardings"].sum()
others = bus[bus["route"] != "들샘02"].groupby("month")["boardings"].sum()
grown = old_stops[month_after] / old_stops[month_before]
grown_elsewhere = others[month_after] / others[month_before]
effect = grown / grown_elsewhere - 1
print(f"{100 * (grown - 1):+.1f}%, {100 * (grown_elsewhere - 1):+.1f}% → {100 * effect:+.1f}%")
# %% [markdown] lang="ko"
# 차례로 들샘02번, 다른 노선, 효과입니다. 다른 노선도 14.2% 늘었으므로 들샘02번의 몫은 **24.2%** 입니다. 그림으로 보면 이렇습니다. 2024년 8월을 100으로 놓았습니다.
# %% [markdown] lang="en"
# These are 들샘02, the other routes, and the effect. The other routes rose by 14.2% too, so the share of 들샘02 is **24.2%**. The chart sets August 2024 to 100.
# %% lang="ko"
figure, axes = plt.subplots(figsize=(8, 3.8))
axes.plot(100 * old_stops["2024-08":] / old_stops["2024-08"], marker="o", label="들샘02번(기존 정류장)")
axes.plot(100 * others["2024-08":] / others["2024-08"], marker="s", linestyle="--", label="다른 여섯 노선")
axes.set_title("들샘02번과 다른 노선의 월별 승차, 2024년 8월~2025년 9월")
axes.set_xlabel("달")
axes.set_ylabel("승차(2024년 8월 = 100)")
axes.set_ylim(0, 150)
axes.tick_params(axis="x", rotation=45)
axes.legend(loc="lower right")
figure.text(0.01, 0.01, "출처: 하늘시 버스 승하차(일곱 노선 표본)", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% lang="en"
figure, axes = plt.subplots(figsize=(8, 3.8))
axes.plot(100 * old_stops["2024-08":] / old_stops["2024-08"], marker="o", label="들샘02 (old stops)")
axes.plot(100 * others["2024-08":] / others["2024-08"], marker="s", linestyle="--", label="six other routes")
axes.set_title("Boardings of 들샘02 and the other routes, August 2024 to September 2025")
axes.set_xlabel("Month")
axes.set_ylabel("Boardings (August 2024 = 100)")
axes.set_ylim(0, 150)
axes.tick_params(axis="x", rotation=45)
axes.legend(loc="lower right")
figure.text(0.01, 0.01, "Source: bus boardings of Haneul City (sample of seven routes)", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% [markdown] lang="ko"
# 두 선은 열세 달 동안 함께 오르내리다가 마지막 달에 갈라집니다. “노선을 늘리지 않았다면 다른 노선과 같이 움직였을 것”이라는 **가정**이 그럴듯하다는 뜻입니다. 증명은 아닙니다.
#
# **바꾸어 보기.** 위의 계산 칸에서 두 달을 노선이 그대로였던 달, 예를 들어 `"2024-08", "2024-09"`로 바꾸어 보십시오. 효과가 얼마로 나와야 합니까?
#
# <details>
# <summary>답 보기</summary>
#
# 0에 가까워야 합니다. 실제로 그 앞의 열아홉 달에서는 모두 −1.6%와 +1.8% 사이에 있습니다. **아무 일도 없던 때에 같은 계산을 해 보는 것**은 우연의 크기를 아는 쉬운 방법입니다. 24.2%는 그 범위를 훨씬 벗어납니다.
#
# </details>
#
# 그래도 남는 것이 있습니다. 한 달만 보았고, 같은 때에 배차가 늘었는지 이 자료로는 알 수 없습니다.
#
# > **고친 문장.** 들샘02번의 기존 정류장 승차는 9월에 41.9% 늘었다. 다른 노선과 같이 움직였을 것으로 보고 개학 등의 몫(14.2%)을 빼면, 노선 연장에 따른 증가는 24.2%로 추정된다(한 달 자료).
# %% [markdown] lang="en"
# For thirteen months both lines go up and down together and part in the last. That makes plausible, without proving it, the **assumption** "without the change it would have moved as the others did".
#
# **Change it.** In the cell with the computation put in two months in which the route was as before, such as `"2024-08", "2024-09"`. What effect should come out?
#
# <details>
# <summary>Answer</summary>
#
# Close to 0. In each of the nineteen earlier months it is between −1.6% and +1.8%. **The same computation at a time when nothing was done** is an easy way to know the size of chance. 24.2% is far outside.
#
# </details>
#
# Something is left: we saw one month only, and whether buses also ran more often from then on these data cannot tell.
#
# > **Mended.** Boardings at the old stops of 들샘02 rose by 41.9% in September. Assuming that it would have moved as the other routes did (+14.2%, start of school and the like), the rise due to the longer route is estimated at 24.2% (one month of data).
# %% [markdown] lang="ko"
# ## 4. 불확실성: ④ 산들동은 꼴찌였고, 교육 덕분에 올랐나
#
# 만족도는 설문에 답한 사람 가운데 4점이나 5점을 준 사람의 비율입니다. 산들동은 145명 가운데 42명, 29.0%였습니다. 145명이 조금 다른 사람들이었다면 비율도 달랐을 것입니다. 그 폭을 나타내는 것이 **95% 구간**입니다.
#
# **윌슨 구간** = ( p + z²/2n ± z·√( p(1−p)/n + z²/4n² ) ) ÷ ( 1 + z²/n ), z = 1.96
#
# 출처: Wilson(1927), *JASA* 22(158), 209–212쪽, [doi:10.1080/01621459.1927.10502953](https://doi.org/10.1080/01621459.1927.10502953). 식을 외울 필요는 없습니다. 아래 칸에서 두 수를 바꾸어 가며 **사람이 적을수록 구간이 얼마나 넓어지는지** 보십시오. `3, 10`과 `300, 1000`은 같은 30%입니다.
# %% [markdown] lang="en"
# ## 4. Uncertainty: ④ was 산들동 last, and did training raise it?
#
# Satisfaction is the share of those who answered the survey with 4 or 5 points. In 산들동 it was 42 of 145, 29.0%. Had these been 145 slightly different people, the share would have differed. The **95% interval** tells by how much.
#
# **Wilson interval** = ( p + z²/2n ± z·√( p(1−p)/n + z²/4n² ) ) ÷ ( 1 + z²/n ), z = 1.96
#
# Source: Wilson (1927), *JASA* 22(158), pp. 209–212, [doi:10.1080/01621459.1927.10502953](https://doi.org/10.1080/01621459.1927.10502953). No need to learn it. Change the two numbers and see **how much wider the interval gets with fewer people**: `3, 10` and `300, 1000` are both 30%.
# %%
def interval(good, asked, z=1.96):
    share = good / asked
    half = z * np.sqrt(share * (1 - share) / asked + z**2 / (4 * asked**2))
    middle = share + z**2 / (2 * asked)
    return (100 * (middle - half) / (1 + z**2 / asked), 100 * (middle + half) / (1 + z**2 / asked))


low, high = interval(3, 10)
print(f"{low:.1f}% ~ {high:.1f}%")
# %% [markdown] lang="ko"
# 이제 스물세 개 동을 모두 구간과 함께 그립니다. 점이 비율, 가로줄이 구간, 세로 점선이 시 전체(36.9%)입니다.
# %% [markdown] lang="en"
# Now all twenty-three dongs with their intervals: the dot is the share, the line its interval, the dotted line the whole city (36.9%).
# %%
answered = complaints[complaints["satisfaction"].notna()]
year = answered["received"].dt.year
satisfied = (answered["satisfaction"] >= 4).groupby([year, answered["dong"]]).agg(["sum", "count"])
year_2024 = satisfied.loc[2024].assign(share=lambda t: 100 * t["sum"] / t["count"]).sort_values("share")
city = 100 * year_2024["sum"].sum() / year_2024["count"].sum()
year_2024.head(3).round(1)
# %% lang="ko"
lows, highs = interval(year_2024["sum"], year_2024["count"])
figure, axes = plt.subplots(figsize=(8, 6))
reach = [year_2024["share"] - lows, highs - year_2024["share"]]
axes.errorbar(year_2024["share"], year_2024.index, xerr=reach, fmt="o")
axes.axvline(city, linestyle=":", color="gray")
axes.set_title("민원 답변에 만족한 비율과 95% 구간, 2024년")
axes.set_xlabel("4점 이상을 준 비율(%)")
axes.set_ylabel("행정동")
axes.set_xlim(0, 60)
figure.text(0.01, 0.01, "출처: 하늘시 민원 자료(2024년 접수, 설문 응답자). 점선은 시 전체", fontsize=8)
figure.tight_layout(rect=(0, 0.03, 1, 1))
# %% lang="en"
lows, highs = interval(year_2024["sum"], year_2024["count"])
figure, axes = plt.subplots(figsize=(8, 6))
reach = [year_2024["share"] - lows, highs - year_2024["share"]]
axes.errorbar(year_2024["share"], year_2024.index, xerr=reach, fmt="o")
axes.axvline(city, linestyle=":", color="gray")
axes.set_title("Satisfied with the answer to a complaint, with 95% intervals, 2024")
axes.set_xlabel("Gave 4 or 5 points (%)")
axes.set_ylabel("Dong")
axes.set_xlim(0, 60)
figure.text(0.01, 0.01, "Source: complaints to Haneul City (received in 2024, those surveyed). Dotted: city", fontsize=8)
figure.tight_layout(rect=(0, 0.03, 1, 1))
# %% [markdown] lang="ko"
# 스물두 개 동의 구간이 시 전체의 값을 품고 있습니다. 산들동만 살짝 벗어나는데(22.2~36.8%), **스물세 곳을 한꺼번에 보면 한 곳쯤은 우연히도 벗어납니다**(23 × 5% ≒ 1.2곳). 꼴찌라고 부를 근거가 약합니다.
#
# 그러면 2025년에 뛰어오른 것은 교육 덕분입니까? 친절 교육은 산들동만 받았습니다. 아래 칸은 2024년의 아래 다섯 동과 위 다섯 동이 2025년에 어떻게 되었는지 보여 줍니다.
# %% [markdown] lang="en"
# The intervals of twenty-two dongs contain the city's value. Only 산들동 lies just outside (22.2 to 36.8%), and **of twenty-three about one will do so by chance** (23 × 5% ≈ 1.2). There is little ground for calling it last.
#
# And the jump in 2025, was it the training? Only 산들동 had any. The cell shows what became in 2025 of the five lowest and the five highest dongs of 2024.
# %%
shares = (100 * satisfied["sum"] / satisfied["count"]).unstack(0)
both_years = shares[[2024, 2025]].dropna().sort_values(2024)
both_years["+/-"] = both_years[2025] - both_years[2024]
print(both_years.head(5)["+/-"].mean().round(1), both_years.tail(5)["+/-"].mean().round(1))
pd.concat([both_years.head(5), both_years.tail(5)]).round(1)
# %% [markdown] lang="ko"
# 아래 다섯 동은 **모두 올랐고**(평균 +6.7%p), 위 다섯 동은 네 곳이 내렸습니다(평균 −3.9%p). 시 전체는 그대로입니다(36.9%). 교육을 받지 않은 곳도 마찬가지입니다. **한 해에 유난히 낮았던 곳은 다음 해에 평균 쪽으로 돌아오는 일이 많습니다.** 이것을 평균으로의 회귀라고 합니다. 꼴찌만 골라 교육하면 교육은 언제나 효과가 있어 보입니다.
#
# **생각해 보기.** 교육의 효과를 알고 싶다면 어떻게 해야 했겠습니까?
#
# <details>
# <summary>답 보기</summary>
#
# 아래 열 개 동 가운데 다섯 곳을 제비로 뽑아 먼저 교육하고 나머지와 견줍니다. 평균으로 돌아오는 일은 두 쪽에 똑같이 생기므로 차이가 교육의 몫입니다. 제비로 뽑기 어렵다면 처음부터 비교할 동을 정해 둡니다.
#
# </details>
#
# > **고친 문장.** 산들동의 만족 비율은 2024년 29.0%(응답 145명)에서 2025년 40.0%(응답 110명)로 높아졌다. 동마다 응답이 적어 해마다 오르내리는 폭이 크고, 교육의 효과는 이 자료로 알 수 없다.
# %% [markdown] lang="en"
# All of the five lowest **rose** (by 6.7 points on average), and four of the five highest fell (by 3.9 points on average), while the city stayed where it was (36.9%). It is the same where nobody was trained: **what was unusually low in one year often comes back towards the mean in the next**. This is regression to the mean. Train only those who came last, and training will always seem to work.
#
# **Think.** How should it have been done to learn what training does?
#
# <details>
# <summary>Answer</summary>
#
# Of the ten lowest dongs draw five by lot, train those first and compare them with the others. Coming back to the mean happens to both, so the difference is the share of the training. If lots are not possible, fix the dongs to compare with beforehand.
#
# </details>
#
# > **Mended.** The share satisfied in 산들동 went from 29.0% in 2024 (145 answers) to 40.0% in 2025 (110 answers). With few answers in each dong it goes up and down from year to year, and these data cannot tell the effect of training.
# %% [markdown] lang="ko"
# ## 5. 센 것의 이름: ⑤ 관광객 23만 5천 명
#
# 이동통신 자료의 ‘외지인’은 그 구에 **살지 않는 사람이 그날 그 구에 머문 것**입니다. 날마다 새로 셉니다. 들샘구의 9월을 평일과 주말로 나누어 봅니다.
# %% [markdown] lang="en"
# ## 5. The name of what was counted: ⑤ 235,000 tourists
#
# In mobile-phone data 외지인 (from elsewhere) is somebody who **does not live in the district and stayed there on that day**. They are counted anew every day. The cell parts the September of 들샘구 into weekdays (`True`) and weekends.
# %%
visitors = labkit.load("tourism_visitors", form="clean")
here = visitors[(visitors["district"] == "들샘구") & (visitors["kind"] == "외지인")]
september = here[here["date"] >= "2025-09-01"]
weekday = (september["date"].dt.day_of_week < 5).rename("weekday")
print(f"{september['visitors'].sum():,.0f}")
september.groupby(weekday)["visitors"].agg(["mean", "count"]).round(0)
# %% [markdown] lang="ko"
# 평일 하루 평균 10,221명, 주말은 1,331명입니다. 관광지라면 거꾸로일 것입니다. 들샘구에는 온실단지와 공장이 있으니 **일하러 온 사람**이 많을 것으로 짐작되지만, 왜 왔는지는 자료에 없습니다. 평일마다 출근한 한 사람은 9월에 22번 세어집니다.
#
# 사람을 센 숫자를 보면 세 가지를 묻습니다.
#
# | 물음 | 이동통신 외지인 | 관광지 문의 입장객 |
# |---|---|---|
# | 누구를 세었나 | 그 구에 살지 않는 사람 | 문을 지난 사람 |
# | 한 사람이 몇 번 세어지나 | 머문 날마다 한 번 | 들어갈 때마다 한 번 |
# | 누가 빠졌나 | 휴대전화가 없는 사람, 적어서 밝히지 않은 칸 | 문이 없는 곳에 간 사람 |
#
# **생각해 보기.** 입장객을 세면 관광객의 수를 알 수 있습니까?
#
# <details>
# <summary>답 보기</summary>
#
# 그것도 관광객의 수는 아닙니다. 동네 주민이 산책하러 들어가도 한 번, 두 곳을 들른 관광객은 두 번이고, 표를 사지 않는 거리만 다닌 관광객은 빠집니다. 관광객이 몇 명인지는 방문 목적을 묻는 조사가 있어야 압니다.
#
# </details>
#
# > **고친 문장.** 이동통신으로 추정한 들샘구의 외지인 방문자는 9월에 날마다 센 수를 더해 235,502명(하루 평균 7,850명)이며, 같은 사람이 여러 번 들어 있고 방문 목적은 알 수 없다.
# %% [markdown] lang="en"
# An average weekday has 10,221, a day of the weekend 1,331. For a sight it would be the other way round. With the plant-factory complex and factories many probably **come to work**, but why they came is not in the data. Somebody who commutes every weekday is counted 22 times in September.
#
# Ask three things of any number of people.
#
# | Question | Visitors by phone | Admissions at a gate |
# |---|---|---|
# | Who was counted? | people who do not live in the district | people who passed the gate |
# | How often is one person counted? | once on each day of a stay | at every entry |
# | Who is missing? | people without a phone, counts too small to be published | people who went where there is no gate |
#
# **Think.** Do admissions tell the number of tourists?
#
# <details>
# <summary>Answer</summary>
#
# No. A neighbour on a walk counts once, a tourist who sees two places twice, and one who only walks the open streets not at all. How many tourists there are takes a survey that asks why people came.
#
# </details>
#
# > **Mended.** Visitors from elsewhere in 들샘구, estimated from mobile phones, add up to 235,502 over the days of September (7,850 a day); the same people are in it many times, and why they came is not known.
# %% [markdown] lang="ko"
# ## 6. 그림도 말을 한다
#
# ②의 1,000명당 이송을 그림으로 그렸습니다. 세로축이 6.0에서 시작합니다. 3% 늘어난 것이 몇 배로 보입니까? **`bottom`을 0으로** 바꾸어 보십시오.
# %% [markdown] lang="en"
# ## 6. Charts say something, too
#
# The rates for 1,000 of ② as a chart. The axis starts at 6.0. By how much does a rise of 3% seem to be? **Change `bottom` to 0.**
# %% lang="ko"
bottom = 6.0

figure, axes = plt.subplots(figsize=(6, 3.4))
axes.bar(years.index.astype(str), years["천명당"])
axes.set_ylim(bottom, 6.6 if bottom else 8)
axes.set_title("인구 1,000명당 낙상 구급 이송, 2021~2024년")
axes.set_xlabel("연도")
axes.set_ylabel("1,000명당 이송(건)")
figure.text(0.01, 0.01, "출처: 하늘시 낙상 구급 이송 자료", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% lang="en"
bottom = 6.0

figure, axes = plt.subplots(figsize=(6, 3.4))
axes.bar(years.index.astype(str), years["천명당"])
axes.set_ylim(bottom, 6.6 if bottom else 8)
axes.set_title("Falls taken to hospital for 1,000 people, 2021–2024")
axes.set_xlabel("Year")
axes.set_ylabel("Falls for 1,000 people")
figure.text(0.01, 0.01, "Source: falls taken to hospital, Haneul City", fontsize=8)
figure.tight_layout(rect=(0, 0.05, 1, 1))
# %% [markdown] lang="ko"
# 막대의 길이가 곧 값이므로 **막대그래프의 축은 0에서** 시작합니다. 그림만 따로 돌아다녀도 뜻이 바뀌지 않도록 네 가지를 넣습니다. **제목, 축의 이름, 단위, 출처**입니다.
#
# ## 7. AI는 여기서 무엇을 틀리는가
#
# 다섯 문장의 숫자는 모두 맞았습니다. 틀린 것은 **“가장 시달린다”, “효과가 없었다”, “덕분에”, “관광객”** 같은 말입니다. AI는 숫자를 이야기로 이을 때 이런 말을 자연스럽게 붙입니다. 자료에 없는 까닭을 물어 보겠습니다.
# %% [markdown] lang="en"
# With bars the length is the value, so **the axis of a bar chart starts at 0**. Four things keep a chart from changing its meaning when it travels alone: **title, axis labels, unit, source**.
#
# ## 7. What an AI gets wrong here
#
# All numbers of the five sentences were right. Wrong were the words: **"suffers most", "has had no effect", "thanks to", "tourists"**. An AI adds such words smoothly when it turns numbers into a story. Let us ask for a cause that is not in the source.
# %% lang="ko"
source = """들샘02번 마을버스는 2025년 9월부터 하늘스마트온실단지까지 다닌다.
기존 정류장 네 곳의 승차는 8월 1,108번에서 9월 1,572번으로 41.9% 늘었다.
같은 기간 다른 노선의 승차는 14.2% 늘었다.
다른 노선과 같이 움직였을 것으로 보면 연장의 효과는 24.2%이다."""
loose = "아래 자료를 읽고 질문에 답해 줘. 머리말 없이 답만 써 줘. 질문: 승차가 늘어난 까닭은 무엇이야?"
labkit.ask(loose, source)
# %% lang="en"
source = """Since September 2025 village bus 들샘02 also goes to the plant-factory complex.
Boardings at its four old stops rose by 41.9%, from 1,108 in August to 1,572 in September.
In the same time boardings of the other routes rose by 14.2%.
Assuming that it would have moved as the others did, the effect of the longer route is 24.2%."""
loose = "Read the source below and answer the question. No preamble, only the answer. Question: Why did more people get on?"
labkit.ask(loose, source)
# %% [markdown] lang="ko"
# 자료 어디에도 없는 까닭이 나왔습니다. 이렇게 고쳐 묻습니다. **자료에 있는 내용만, 없으면 없다고.** 질문을 `효과는 얼마야?`로 바꾸어 보십시오. 그 답에는 가정이 붙어 있습니까?
# %% [markdown] lang="en"
# The reason it gave is nowhere in the source. Ask again: **only what is there, and say so if it is not.** Change the question to `What is the effect of the longer route?` Does the answer name the assumption?
# %% lang="ko"
strict = '아래 자료를 읽고 질문에 답해 줘. 머리말 없이 답만 써 줘. 자료에 있는 내용만 쓰고, 없으면 "자료에 없음"이라고 적어 줘.'
labkit.ask(strict + " 질문: 승차가 늘어난 까닭은 무엇이야?", source)
# %% lang="en"
strict = 'Read the source below and answer the question. No preamble, only the answer. Use only what the source says, and if something is not in it, write "not in the source".'
labkit.ask(strict + " Question: Why did more people get on?", source)
# %% [markdown] lang="ko"
# 글을 부탁할 때에는 이렇게 덧붙이면 좋습니다. “**까닭을 말하지 말고, 무엇을 세었는지 그대로 쓰고, 비교에는 분모와 기간을, 추정에는 구간과 가정을 함께 적어 줘.**” 그래도 마지막에는 사람이 문장마다 “그렇게 말해도 되는가”를 묻습니다.
#
# ## 마음껏 해 보기
#
# 두 프롬프트에 서로 다른 질문이나 조건을 적어 견주어 보십시오. 자료도 여러분의 공개된 통계로 바꿀 수 있습니다.
# %% [markdown] lang="en"
# When you ask for a text, add: "**State no causes, name what was counted, give denominator and period with a comparison, interval and assumption with an estimate.**" In the end a person still asks of each sentence "may we say that?"
#
# ## Playground
#
# Put different questions or conditions into the two prompts and compare. You may also put published figures of your own in place of the source.
# %%
labkit.playground(loose, source)
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - 견주는 문장을 보면 차례로 물으십시오. **분모는 무엇인가? 같은 것끼리 견주었나? 하지 않은 곳은 어땠나? 우연일 수 있나? 무엇을 센 것인가?**
# - ‘덕분에’, ‘때문에’, ‘효과’라는 말에 밑줄을 긋고, 비교한 곳을 적을 수 없으면 뺍니다.
# - 응답이 적은 곳의 순위는 보고하지 않거나 구간을 함께 적습니다.
# - 사업을 시작하기 **전에** 무엇과 견줄지 정해 두십시오. 끝난 뒤에는 늦습니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - Of a sentence that compares, ask in turn: **What is the denominator? Is like compared with like? What happened where nothing was done? Can it be chance? What was counted?**
# - Underline "thanks to", "because of" and "effect". If you cannot name what it was compared with, leave it out.
# - Report no ranking of places with few answers, or give the intervals.
# - **Before** a project starts decide what to compare it with. Afterwards it is too late.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 새로운 상황 다섯 가지입니다. 고르면 왜 맞거나 틀리는지 알려 줍니다. 점수를 매기지 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Five new situations. Each choice is explained. Nothing is graded.
# %%
labkit.quiz("measuring_policy")
