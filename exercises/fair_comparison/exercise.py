# %% [markdown] lang="ko"
# # 어느 구가 더 위험한가
#
# > **건강증진과장의 전자우편** (2025. 11. 4. 화요일 10:20)
# >
# > 시의회에서 낙상 예방 예산 2억 원을 예담구에 몰아주자는 이야기가 나왔습니다. 근거는 AI로 만든 한 줄입니다. “예담구는 낙상 구급 이송이 가장 많은 구이다. 원도심의 낡은 골목이 사람을 다치게 한다.” 건수는 틀리지 않다고 하는데, 새빛구 복지관에서는 어르신이 자주 다친다고 합니다. **세 구를 공정하게 견주면 어떻게 되는지**, 의회에서 **어디까지 말해도 되는지** 목요일까지 알려 주십시오.
#
# 이 실습에서는 같은 자료를 세 가지로 견줍니다. 건수로, 주민 1,000명당으로, 그리고 나이를 맞추어서. 그런 다음 의회에서 할 수 있는 말과 할 수 없는 말을 가립니다.
#
# 코드는 아래 칸을 실행하고 조금 고치면 됩니다. 모르는 부분은 AI에게 코드 초안을 부탁해도 됩니다. 다만 의회에 낼 숫자에 책임지는 사람은 AI가 아니라 그 숫자를 확인한 담당자입니다.
# %% [markdown] lang="en"
# # Which district is worse off?
#
# > **An e-mail from the head of the Health Promotion Division** (Tuesday, 4 November 2025, 10:20)
# >
# > Some members of the city council want to spend all 200 million won for the prevention of falls in Yedam-gu. Their ground is one line written by an AI: "Yedam-gu has the most falls taken to hospital. The old alleys of the old town injure people." The counts are right, I am told, yet the welfare centre in Saebit-gu says that its elderly are often hurt. Please tell me by Thursday **what a fair comparison of the three districts shows**, and **how much we may say** to the council.
#
# Here you compare the same data in three ways: by counts, for 1,000 residents, and at equal ages. Then you tell apart what may be said to the council and what may not.
#
# For the code, run the cells and change a little. You may let an AI draft what you do not know. Yet it is not the AI that answers for a figure given to the council, but the officer who has checked it.
# %% [markdown] lang="ko"
# ## 1. 자료를 봅니다
#
# 한 행은 **한 해, 한 행정동, 한 연령대**입니다. `인구`는 그해 7월 말 주민 수이고 `낙상이송`은 그해에 넘어져 구급차로 옮겨진 건수입니다. 2021년부터 2024년까지 네 해가 들어 있습니다.
# %% [markdown] lang="en"
# ## 1. Look at the data
#
# A row is **one year, one dong, one age band**. `인구` is the residents at the end of July, `낙상이송` the falls taken to hospital by ambulance in that year. There are four years, 2021 to 2024. `구` is the district (예담구 Yedam-gu, the old town; 새빛구 Saebit-gu, the new town; 들샘구 Deulsaem-gu, the fringe), `연령대` the age band.
# %%
falls = labkit.load("health_events")
falls.head()
# %% [markdown] lang="ko"
# ## 2. 건수, 그리고 1,000명당
#
# 아래 칸은 네 해를 모두 더합니다. 건수만 보면 의회에서 나온 말이 맞습니다. 그러나 사람이 많은 구에서는 넘어지는 사람도 많기 마련입니다.
#
# **인구 1,000명당 한 해 이송 건수** = 네 해의 이송 건수를 더한 값 ÷ 네 해의 인구를 더한 값 × 1,000
#
# 인구도 네 번 더하므로 나눈 값은 한 해의 비율이 됩니다. 칸을 실행한 다음, 마지막 줄 앞에 이 비율을 구하는 줄을 더해 보십시오.
# %% [markdown] lang="en"
# ## 2. Counts, and for 1,000 residents
#
# The cell below adds up four years. By counts, the council is right. But where more people live, more people fall.
#
# **Falls for 1,000 residents a year** = falls of the four years added up ÷ residents of the four years added up × 1,000
#
# As the residents are added up four times too, the result is a rate for one year. Run the cell, then add a line for this rate before the last one.
# %%
sums = falls.groupby("구")[["낙상이송", "인구"]].sum()
sums
# %% [markdown] lang="ko"
# ## 3. 나이를 맞추어 봅니다
#
# 낙상은 나이에 크게 좌우됩니다. 그래서 나이 든 사람이 많이 사는 구는, 다른 것이 모두 같아도 비율이 높게 나옵니다. 아래 칸은 구와 연령대별로 나누어 더합니다. 같은 연령대끼리 가로로 견주어 보십시오. 무엇이 눈에 띕니까?
# %% [markdown] lang="en"
# ## 3. At equal ages
#
# Falls depend very much on age. A district with many old people gets a higher rate even if all else is equal. The cell below adds up by district and age band. Compare like ages across. What strikes you?
# %%
by_age = falls.groupby(["구", "연령대"])[["낙상이송", "인구"]].sum()
rate_by_age = (1000 * by_age["낙상이송"] / by_age["인구"]).unstack("구")
rate_by_age.round(1)
# %% [markdown] lang="ko"
# 숫자 하나로 견주려면 **세 구의 나이 구성이 모두 시 전체와 같다고 놓고** 비율을 다시 구합니다. 이것을 나이 표준화라고 합니다.
#
# **나이를 맞춘 이송률** = 연령대마다 (그 구의 1,000명당 이송률 × 시 전체 인구에서 그 연령대가 차지하는 비율)을 구해 모두 더한 값
#
# 시 전체의 나이 비율은 이 자료의 네 해 인구를 더해 구합니다. 방법은 작은 보기로 익혀 두십시오. 실제 값이 아닙니다.
#
# | 연령대 | 가구의 이송률 | 나구의 이송률 | 시 전체의 나이 비율 |
# |---|---:|---:|---:|
# | 65세 미만 | 2 | 3 | 0.8 |
# | 65세 이상 | 20 | 30 | 0.2 |
# | **나이를 맞춘 이송률** | 2×0.8 + 20×0.2 = **5.6** | 3×0.8 + 30×0.2 = **8.4** | |
# %% [markdown] lang="en"
# To compare by one number, compute the rates again **as if all three districts had the ages of the whole city**. This is called age standardisation.
#
# **Age-adjusted rate** = for each age band (the district's rate for 1,000 × that band's share of all people in the city), added up
#
# Take the city's age shares from the residents of the four years in these data. Here is a small example; the values are not real.
#
# | Age band | Rate in A-gu | Rate in B-gu | Share in the whole city |
# |---|---:|---:|---:|
# | under 65 | 2 | 3 | 0.8 |
# | 65 and over | 20 | 30 | 0.2 |
# | **Age-adjusted rate** | 2×0.8 + 20×0.2 = **5.6** | 3×0.8 + 30×0.2 = **8.4** | |
# %%
standard = falls.groupby("연령대")["인구"].sum()
standard
# %% [markdown] lang="ko"
# ## 4. 지금의 나이 구성
#
# 의회에서는 “그럼 지금은 어떤가” 하고 물을 것입니다. `population_age`에서 2025년 9월의 **65세 이상 비율**을 예담구와 새빛구만 구해 둡니다. 한 행은 한 달, 한 행정동, 한 성별, 한 나이대이며 `age_from`은 나이대의 첫 나이입니다.
# %% [markdown] lang="en"
# ## 4. Ages today
#
# The council will ask how things are now. From `population_age`, get the **share of people aged 65 and over** in September 2025, for Yedam-gu and Saebit-gu only. A row is one month, one dong, one sex, one age band; `age_from` is the first age of the band.
# %%
people = labkit.load("population_age", form="clean")
print(people["month"].unique().tolist())
people.head()
# %% [markdown] lang="ko"
# ## 5. 숫자를 적습니다
#
# `None` 자리에 숫자나 계산식을 적습니다. 모두 소수 첫째 자리까지 맞으면 되고, 반올림하지 않아도 됩니다. 65세 이상 비율은 퍼센트로 적되 12.3이든 0.123이든 괜찮습니다.
# %% [markdown] lang="en"
# ## 5. Write down the numbers
#
# Put a number or a formula in place of `None`. One decimal is enough, and you need not round. The shares of people aged 65 and over are percentages (12.3 or 0.123, as you like).
# %% [markdown] rubric="rates"
# %% [markdown] hint="1" lang="ko"
# 1,000명당 비율은 2번 칸에 한 줄을 더하면 나옵니다. 두 열을 나누어 1,000을 곱합니다. 나이를 맞출 때는 `standard`를 먼저 **합이 1이 되는 비율**로 바꾸십시오. 전체 합으로 나누면 됩니다.
# %% [markdown] hint="1" lang="en"
# One more line in cell 2 gives the rate: divide one column by the other, times 1,000. For the adjustment first turn `standard` into **shares that add up to 1**: divide it by its own sum.
# %% [markdown] hint="2" lang="ko"
# `rate_by_age`는 행이 연령대, 열이 구인 표입니다. 연령대마다 시 전체의 비율을 곱하려면 `rate_by_age.mul(비율, axis=0)`을 쓰고, 세로로 더하면 구마다 값이 하나씩 나옵니다. 65세 이상 비율은 `people`에서 2025-09만 고른 다음 `age_from >= 65`인 사람을 구별로 더해, 그 구의 모든 사람으로 나눕니다.
# %% [markdown] hint="2" lang="en"
# `rate_by_age` has age bands as rows and districts as columns. `rate_by_age.mul(shares, axis=0)` multiplies each age band by the city's share; adding up downwards gives one value for each district. For the share of 65 and over, keep only 2025-09 of `people`, add up those with `age_from >= 65` by district, and divide by all people of that district.
# %% [markdown] hint="3" lang="ko"
# ```python
# rates = 1000 * sums["낙상이송"] / sums["인구"]
# shares = standard / standard.sum()
# adjusted = rate_by_age.mul(shares, axis=0).sum()
# now = people[people["month"] == "2025-09"]
# aged = now[now["age_from"] >= 65].groupby("district")["people"].sum()
# ```
#
# `rates["예담구"]`, `adjusted["예담구"]`처럼 하나씩 꺼내어 답안의 `None` 자리에 적습니다. `aged`는 아직 비율이 아닙니다.
# %% [markdown] hint="3" lang="en"
# ```python
# rates = 1000 * sums["낙상이송"] / sums["인구"]
# shares = standard / standard.sum()
# adjusted = rate_by_age.mul(shares, axis=0).sum()
# now = people[people["month"] == "2025-09"]
# aged = now[now["age_from"] >= 65].groupby("district")["people"].sum()
# ```
#
# Take single values as `rates["예담구"]` or `adjusted["예담구"]` and put them in place of `None`. `aged` is not yet a share.
# %% answer="rates" lang="ko"
compared = {
    "yedam_per_1000": None,  # 예담구, 인구 1,000명당 한 해 이송 건수
    "saebit_per_1000": None,  # 새빛구
    "deulsaem_per_1000": None,  # 들샘구
    "yedam_adjusted": None,  # 예담구, 나이를 맞춘 1,000명당 이송률
    "saebit_adjusted": None,  # 새빛구
    "deulsaem_adjusted": None,  # 들샘구
    "yedam_aged": None,  # 예담구, 2025년 9월 65세 이상 비율(%)
    "saebit_aged": None,  # 새빛구
}
### BEGIN SOLUTION
rates = 1000 * sums["낙상이송"] / sums["인구"]
adjusted = rate_by_age.mul(standard / standard.sum(), axis=0).sum()
now = people[people["month"] == "2025-09"]
aged = now[now["age_from"] >= 65].groupby("district")["people"].sum() / now.groupby("district")["people"].sum()
names = {"yedam": "예담구", "saebit": "새빛구", "deulsaem": "들샘구"}
compared = {f"{key}_per_1000": round(rates[name], 2) for key, name in names.items()}
compared |= {f"{key}_adjusted": round(adjusted[name], 2) for key, name in names.items()}
compared |= {"yedam_aged": round(100 * aged["예담구"], 1), "saebit_aged": round(100 * aged["새빛구"], 1)}
### END SOLUTION
# %% answer="rates" lang="en"
compared = {
    "yedam_per_1000": None,  # Yedam-gu (예담구): falls for 1,000 residents a year
    "saebit_per_1000": None,  # Saebit-gu (새빛구)
    "deulsaem_per_1000": None,  # Deulsaem-gu (들샘구)
    "yedam_adjusted": None,  # Yedam-gu: age-adjusted rate for 1,000
    "saebit_adjusted": None,  # Saebit-gu
    "deulsaem_adjusted": None,  # Deulsaem-gu
    "yedam_aged": None,  # Yedam-gu: share of people aged 65 and over, September 2025 (%)
    "saebit_aged": None,  # Saebit-gu
}
### BEGIN SOLUTION
rates = 1000 * sums["낙상이송"] / sums["인구"]
adjusted = rate_by_age.mul(standard / standard.sum(), axis=0).sum()
now = people[people["month"] == "2025-09"]
aged = now[now["age_from"] >= 65].groupby("district")["people"].sum() / now.groupby("district")["people"].sum()
names = {"yedam": "예담구", "saebit": "새빛구", "deulsaem": "들샘구"}
compared = {f"{key}_per_1000": round(rates[name], 2) for key, name in names.items()}
compared |= {f"{key}_adjusted": round(adjusted[name], 2) for key, name in names.items()}
compared |= {"yedam_aged": round(100 * aged["예담구"], 1), "saebit_aged": round(100 * aged["새빛구"], 1)}
### END SOLUTION
# %% check="rates"
# %% [markdown] lang="ko"
# ## 6. 무엇을 말할 수 있는가
#
# 아래 문장은 의회 답변 자료의 초안에 들어 있던 말입니다. 문장마다 하나를 고릅니다.
#
# | 판단 | 뜻 |
# |---|---|
# | `할 수 있다` | 이 자료를 계산하면 그대로 나오는 말입니다. |
# | `조건을 달면` | 자료가 뒷받침하지만, 자료 밖의 가정을 문장 안에 함께 밝혀야 하는 말입니다. |
# | `할 수 없다` | 계산한 것과 어긋나거나, 자료에 없는 것(세지 않은 사람, 까닭)을 말합니다. |
#
# 1. 2021~2024년에 예담구는 새빛구보다 주민 1,000명당 낙상 이송이 많았다.
# 2. 나이가 같다면 예담구 주민이 새빛구 주민보다 낙상으로 더 자주 이송되었다.
# 3. 나이 구성을 시 전체에 맞추어 견주면 세 구 가운데 새빛구의 이송률이 가장 높았다.
# 4. 새빛구의 길과 집은 예담구보다 사람이 넘어지기 쉽게 지어져 있다.
# 5. 내년에도 주민 1,000명당 이송은 예담구가 새빛구보다 많을 것이다.
# 6. 예담구의 낡은 골목이 예담구의 이송률을 높였다.
# %% [markdown] lang="en"
# ## 6. What may be said?
#
# These sentences stood in the draft of our reply to the council. Choose one verdict for each.
#
# | Verdict | Meaning |
# |---|---|
# | `can` | It comes straight out of a computation on these data. |
# | `with a condition` | The data support it, but the sentence must also name an assumption from outside the data. |
# | `cannot` | It contradicts what was computed, or speaks of what is not in the data (people who were not counted, causes). |
#
# 1. In 2021–2024 Yedam-gu had more falls taken to hospital for 1,000 residents than Saebit-gu.
# 2. At the same age, residents of Yedam-gu were taken to hospital after a fall more often than those of Saebit-gu.
# 3. With the ages of all districts set to those of the whole city, Saebit-gu had the highest rate of the three.
# 4. Streets and homes in Saebit-gu are built so that people fall more easily than in Yedam-gu.
# 5. Next year too, there will be more falls taken to hospital for 1,000 residents in Yedam-gu than in Saebit-gu.
# 6. The old alleys of Yedam-gu have raised its rate.
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
}
### BEGIN SOLUTION
claims = {
    "1": "할 수 있다",
    "2": "할 수 없다",
    "3": "할 수 있다",
    "4": "할 수 없다",
    "5": "조건을 달면",
    "6": "할 수 없다",
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
}
### BEGIN SOLUTION
claims = {
    "1": "can",
    "2": "cannot",
    "3": "can",
    "4": "cannot",
    "5": "with a condition",
    "6": "cannot",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 표준을 바꾸어 보십시오. 시 전체의 네 해 인구 대신 2025년 9월의 시 인구로 나이를 맞추면 값은 달라집니다. 순위도 달라집니까? 순위가 그대로라면 보고서에 무엇을 한 줄 더 적을 수 있습니까?
#
# ## 내일 업무에 써 보기
#
# 지역을 견준 숫자를 받으면 세 가지를 차례로 물으십시오. **사람 수로 나누었는가? 나이 구성이 비슷한가? 비슷하지 않다면 같은 나이끼리 견주어도 순위가 그대로인가?** 두 순위가 다르면 둘 다 보고하십시오. 구급차가 얼마나 필요한지는 실제로 일어난 만큼(나이를 맞추지 않은 숫자)으로, 예방이 어디에 더 필요한지는 나이를 맞춘 숫자로 판단합니다.
# %% [markdown] lang="en"
# ## Go further
#
# Change the standard: adjust to the city's people of September 2025 instead of those of the four years. The values change. Does the order? If it does not, which line could you add to the report?
#
# ## Tomorrow at your desk
#
# When you get figures that compare places, ask three things in turn: **were they divided by the number of people? Are the ages alike? If not, does the order stay the same among people of equal age?** Where the two orders differ, report both: what really happened (not adjusted) tells how many ambulances a place needs, the age-adjusted figure where prevention is needed more.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 1,000명당 비율에서는 예담구가 가장 높지만, 다섯 연령대 어디에서나 새빛구가 더 높습니다. 예담구의 비율이 높은 것은 나이 든 주민이 많기 때문입니다(심슨의 역설). 그래서 1번과 3번은 둘 다 할 수 있는 말이고, 2번은 연령대별 표와 어긋납니다. 4번과 6번은 까닭을 말합니다. 이 자료에는 길과 집에 관한 것이 없고, 6번은 나이를 맞춘 결과와도 반대입니다. 5번은 나이 구성과 연령대별 이송률이 크게 달라지지 않는다는 가정을 함께 적어야 합니다.
#
# **흔히 틀리는 방법.** 건수를 그대로 적기. 네 해의 건수를 한 해의 인구로 나누기. 다섯 연령대의 이송률을 그냥 평균하기(85세 이상이 시민의 다섯에 하나가 되어 버립니다). 그 구의 나이 비율을 곱하기(1,000명당 비율로 되돌아갑니다). 동별 비율을 평균하기. 65세 이상 비율에서 여러 달을 함께 더하기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** For 1,000 residents Yedam-gu is highest, yet in each of the five age bands Saebit-gu is higher. Yedam-gu's rate is high because many of its people are old (Simpson's paradox). So 1 and 3 can both be said, while 2 contradicts the table by age. 4 and 6 speak of causes: the data know nothing of streets and homes, and 6 also runs against the adjusted rates. 5 needs the assumption that ages and rates by age stay much as they are.
#
# **Common mistakes.** Writing counts. Dividing the falls of four years by the residents of one. Averaging the five rates (which makes every fifth citizen 85 or older). Multiplying by the district's own age shares (back to the rate for 1,000). Averaging the rates of dongs. Adding up several months for the share of 65 and over.
