# %% [markdown] lang="ko"
# # 다음 토큰은 어떻게 뽑히는가
#
# > **스마트도시과장의 부탁** (2025. 11. 10. 월요일 13:20)
# >
# > 우리 시 문서만으로 배운 작은 모델로 행사 안내문 초안을 뽑아 보고 있어요. 그런데 부서마다 말이 다릅니다. 누구는 “온도를 낮추면 안 틀린다”고 하고, 누구는 “top-p만 줄이면 된다”고 해요. **설정마다 틀린 연도와 요일이 몇 건이나 나올지 숫자로** 알려 주세요. 어떤 일에 어떤 설정이 맞는지도 함께요. 내일 오전 부서 담당자 회의에서 쓰겠습니다.
#
# 코드는 쓰지 않습니다. 표를 읽고, 숫자 몇 개를 바꾸어 보고, 답을 적으면 됩니다. 먼저 아래 칸을 실행하십시오(Shift+Enter). 모델이 시의 공고, 보도자료, 회의록으로 배우는 데 2~3초가 걸립니다.
# %% [markdown] lang="en"
# # How the next token is drawn
#
# > **A request from the head of the Smart City Division** (Monday, 10 November 2025, 13:20)
# >
# > We have been drawing drafts of event notices from a small model that learned from our city's documents only. But everyone tells me something else: "lower the temperature and it makes no mistakes", "just cut top-p". Please tell me **in numbers how many wrong years and weekdays each setting gives**, and which setting fits which kind of work. I need it for tomorrow's meeting of the divisions.
#
# There is no code to write. You read tables, change a few numbers and fill in answers. First run the cell below (Shift+Enter). The model needs two or three seconds to learn from the city's notices, press releases and minutes. They are Korean; what you need of it is explained.
# %%
from labkit import tinymodel

model = tinymodel.train_on_city("ko")
model
# %% [markdown] lang="ko"
# ## 1. 표 두 개
#
# 초안에서 틀리기 쉬운 자리를 두 곳 골랐습니다. 아래 칸은 그 자리에 올 수 있는 **후보와 점수**를 보여 줍니다. 계산하기 쉽게 앞선 후보만 남기고 점수를 소수 둘째 자리까지 반올림했습니다. 이 실습에서는 **표에 있는 후보가 전부라고 보고** 계산합니다.
#
# **표 가(연도).** “2025. 10. 11.(토)부터” 다음에 올 연도입니다. 행사는 9일 동안 열리므로 맞는 답은 **2025**입니다.
#
# **표 나(요일).** “2025. 10. 24.(” 다음에 올 요일입니다. 달력을 보면 맞는 답은 **금**입니다.
# %% [markdown] lang="en"
# ## 1. Two tables
#
# We chose two places where drafts easily go wrong. The cells below show the **candidates and their scores**. To keep the sums easy, only the first candidates are left, and scores are rounded to two decimals. In this exercise **take the candidates in the table to be all there are**.
#
# **Table A (year).** The year that comes after “2025. 10. 11.(토)부터” ("from Saturday, 11 October 2025 to"). The event lasts nine days, so the right answer is **2025**.
#
# **Table B (weekday).** The weekday that comes after “2025. 10. 24.(” (24 October 2025). The calendar says **금** (Friday). The others are 월 Mon, 화 Tue, 수 Wed, 목 Thu, 토 Sat, 일 Sun.
# %%
years = model.next("2025. 10. 11.(토)부터").best(3)
years
# %%
days = model.next("2025. 10. 24.(").best(7)
days
# %% [markdown] lang="ko"
# ## 2. 설정을 바꾸어 봅니다
#
# 점수를 확률로 바꾸는 식은 하나입니다. 후보마다 **EXP(점수 ÷ 온도)** 를 구하고, 그 값을 모두 더한 것으로 나눕니다. 그다음 후보를 자릅니다.
#
# | 설정 | 하는 일 |
# |---|---|
# | `temperature`(온도) | 1이면 모델의 확률 그대로입니다. 낮추면 앞선 후보로 더 몰리고, 높이면 고르게 퍼집니다. 0이면 첫째 후보만 남습니다. |
# | `top_k` | 앞에서부터 k개만 남깁니다. `None`이면 자르지 않습니다. |
# | `top_p` | 앞에서부터 확률을 더해 p에 **이르는 후보까지** 남깁니다. 1이면 자르지 않습니다. |
#
# 자른 뒤에는 남은 후보의 확률을 모두 더해 100%가 되도록 다시 나눕니다. 아래 칸의 숫자를 바꾸어 실행하면 표가 새로 나옵니다. `years`를 `days`로 바꾸면 표 나가 나옵니다.
# %% [markdown] lang="en"
# ## 2. Change the settings
#
# One formula makes probabilities of scores: for each candidate take **EXP(score ÷ temperature)** and divide it by the sum of all of them. Then candidates are cut.
#
# | Setting | What it does |
# |---|---|
# | `temperature` | 1 leaves the model's own probabilities. Lower gathers them on the first candidates, higher spreads them out. At 0 only the first one is left. |
# | `top_k` | Keeps the first k. `None` keeps all. |
# | `top_p` | Adds up probabilities from the top and keeps all **up to and including the candidate that reaches** p. 1 keeps all. |
#
# After a cut, what is left is scaled so that it adds up to 100% again. Change the numbers and run the cell for a new table. Replace `years` by `days` for table B.
# %%
years.at(temperature=0.7, top_k=None, top_p=1.0)
# %% [markdown] lang="ko"
# 마우스로 움직이는 쪽이 편하면 아래 칸을 쓰십시오. 밀대가 보이지 않는 화면에서는 위의 칸으로 똑같이 할 수 있습니다.
# %% [markdown] lang="en"
# If you would rather move sliders, use this cell. Where no sliders show, the cell above does the same.
# %%
tinymodel.explore(days)
# %% [markdown] lang="ko"
# 건수는 확률에 초안의 수를 곱하면 됩니다. 아래 칸을 계산기로 쓰십시오. 예를 들어 어떤 토큰의 확률이 12%이면 초안 50건에는 6건쯤 나옵니다.
# %% [markdown] lang="en"
# For a number of drafts, multiply the probability by the drafts. Use the next cell as a calculator: a token with a probability of 12% comes up in about 6 of 50 drafts.
# %%
50 * 0.12
# %% [markdown] lang="ko"
# ## 3. 숫자를 적습니다
#
# `None` 자리에 숫자를 적습니다. 비율은 **퍼센트로 소수 첫째 자리까지** 적습니다. 12.3, `"12.3%"`, 0.123은 모두 알아듣습니다. 건수는 소수 첫째 자리까지 적거나 정수로 반올림합니다. 따로 말하지 않으면 `top_k=None`, `top_p=1`입니다.
# %% [markdown] lang="en"
# ## 3. Write down the numbers
#
# Put a number in place of `None`. Shares are **percentages with one decimal**; 12.3, `"12.3%"` and 0.123 are all understood. Numbers of drafts have one decimal or are rounded to whole ones. Unless something else is said, `top_k=None` and `top_p=1`.
# %% [markdown] rubric="numbers"
# %% [markdown] hint="1" lang="ko"
# 확률은 모두 표에서 읽을 수 있습니다. `years.at(temperature=…)`나 `days.at(top_k=…)`의 숫자만 바꾸십시오. **무엇을 세는지**도 다시 보십시오. 맞는 초안이 아니라 틀린 초안, 잘린 후보가 아니라 남은 후보입니다.
# %% [markdown] hint="1" lang="en"
# All probabilities can be read off a table: just change the number in `years.at(temperature=…)` or `days.at(top_k=…)`. And look again at **what is counted**: drafts that are wrong, not right; candidates that are left, not cut.
# %% [markdown] hint="2" lang="ko"
# 틀린 초안의 비율은 100%에서 맞는 토큰의 확률을 뺀 값입니다. 한 자리가 맞을 확률이 90%일 때 두 자리가 모두 맞을 확률은 90% × 90% = 81%입니다. 자른 뒤의 확률은 자르기 전의 확률보다 큽니다. 표의 제목 줄에는 남은 후보의 수도 나옵니다.
# %% [markdown] hint="2" lang="en"
# The share of wrong drafts is 100% less the probability of the right token. If one place is right with 90%, two places are both right with 90% × 90% = 81%. After a cut, probabilities are larger than before. The line above the table also says how many candidates are left.
# %% [markdown] hint="3" lang="ko"
# 차례로 실행하고, 표에서 읽은 확률을 옮겨 적으십시오.
#
# ```python
# years.at(temperature=1)                # 2025의 확률 p: 틀린 초안은 200 * (1 - p), 세 곳 모두 맞을 확률은 p ** 3
# years.at(temperature=0.5)
# years.at(temperature=2)
# days.at(temperature=1)                 # 금의 확률
# days.at(temperature=0)                 # 첫째 후보는 무슨 요일입니까? 그 요일이 맞습니까?
# days.at(temperature=1, top_k=3)
# days.at(temperature=1, top_p=0.9)      # 남은 후보의 수
# days.at(temperature=2, top_p=0.9)
# ```
# %% [markdown] hint="3" lang="en"
# Run these one after the other and copy the probabilities from the tables.
#
# ```python
# years.at(temperature=1)                # p of 2025: wrong drafts are 200 * (1 - p); all three places right is p ** 3
# years.at(temperature=0.5)
# years.at(temperature=2)
# days.at(temperature=1)                 # the probability of 금
# days.at(temperature=0)                 # which weekday comes first? Is it the right one?
# days.at(temperature=1, top_k=3)
# days.at(temperature=1, top_p=0.9)      # how many candidates are left
# days.at(temperature=2, top_p=0.9)
# ```
# %% answer="numbers" lang="ko"
numbers = {
    # 표 가(연도)
    "year_2025_t1": None,  # 온도 1에서 2025가 뽑힐 확률(%)
    "year_2025_t05": None,  # 온도 0.5에서 2025가 뽑힐 확률(%)
    "year_2025_t2": None,  # 온도 2에서 2025가 뽑힐 확률(%)
    "wrong_years_t1": None,  # 온도 1로 초안 200건을 쓰면 연도가 틀린 초안은 몇 건쯤입니까?
    "wrong_years_t05": None,  # 온도 0.5로 초안 200건을 쓰면 연도가 틀린 초안은 몇 건쯤입니까?
    "three_right_t1": None,  # 표 가와 같은 자리가 한 초안에 세 곳일 때, 온도 1에서 세 곳이 모두 맞을 확률(%)
    # 표 나(요일)
    "friday_t1": None,  # 온도 1에서 금이 뽑힐 확률(%)
    "friday_k3": None,  # 온도 1, top_k 3에서 금이 뽑힐 확률(%)
    "left_p90_t1": None,  # 온도 1, top_p 0.9에서 남는 후보의 수
    "left_p90_t2": None,  # 온도 2, top_p 0.9에서 남는 후보의 수
    "wrong_days_t0": None,  # 온도 0으로 초안 200건을 쓰면 요일이 틀린 초안은 몇 건입니까?
}
### BEGIN SOLUTION
numbers = {
    "year_2025_t1": 58.4,
    "year_2025_t05": 74.8,
    "year_2025_t2": 46.8,
    "wrong_years_t1": 83.1,
    "wrong_years_t05": 50.3,
    "three_right_t1": 20.0,
    "friday_t1": 11.1,
    "friday_k3": 12.6,
    "left_p90_t1": 4,
    "left_p90_t2": 5,
    "wrong_days_t0": 200,
}
### END SOLUTION
# %% answer="numbers" lang="en"
numbers = {
    # table A (year)
    "year_2025_t1": None,  # probability of 2025 at temperature 1 (%)
    "year_2025_t05": None,  # probability of 2025 at temperature 0.5 (%)
    "year_2025_t2": None,  # probability of 2025 at temperature 2 (%)
    "wrong_years_t1": None,  # of 200 drafts at temperature 1, about how many have a wrong year?
    "wrong_years_t05": None,  # of 200 drafts at temperature 0.5, about how many have a wrong year?
    "three_right_t1": None,  # with three places like table A in one draft: probability at temperature 1 that all three are right (%)
    # table B (weekday)
    "friday_t1": None,  # probability of 금 at temperature 1 (%)
    "friday_k3": None,  # probability of 금 at temperature 1, top_k 3 (%)
    "left_p90_t1": None,  # candidates left at temperature 1, top_p 0.9
    "left_p90_t2": None,  # candidates left at temperature 2, top_p 0.9
    "wrong_days_t0": None,  # of 200 drafts at temperature 0, how many have a wrong weekday?
}
### BEGIN SOLUTION
numbers = {
    "year_2025_t1": 58.4,
    "year_2025_t05": 74.8,
    "year_2025_t2": 46.8,
    "wrong_years_t1": 83.1,
    "wrong_years_t05": 50.3,
    "three_right_t1": 20.0,
    "friday_t1": 11.1,
    "friday_k3": 12.6,
    "left_p90_t1": 4,
    "left_p90_t2": 5,
    "wrong_days_t0": 200,
}
### END SOLUTION
# %% check="numbers"
# %% [markdown] lang="ko"
# ## 4. 어떤 일에 어떤 설정
#
# 두 가지 설정이 있습니다.
#
# - **가**: 온도 0.2, top-p 0.5
# - **나**: 온도 1.2, top-p 0.95
#
# 일마다 더 어울리는 쪽을 `"가"` 또는 `"나"`로 적습니다.
#
# 1. 확정된 내용을 정해진 서식에 옮겨 적는 **법정 공고문**. 낱말 하나가 달라도 다시 공고해야 합니다.
# 2. 시민 투표에 올릴 **축제 표어 후보** 30개. 서로 달라야 고를 수 있습니다.
# 3. 민원 300건에 **분류 이름 붙이기**. 다음 주에 다시 돌려도 결과가 같아야 합니다.
# 4. 마을 정원 **이름 짓기 회의**에 내놓을 첫 생각 20개. 엉뚱한 것이 섞여도 됩니다.
# %% [markdown] lang="en"
# ## 4. Which setting for which work
#
# There are two settings.
#
# - **A**: temperature 0.2, top-p 0.5
# - **B**: temperature 1.2, top-p 0.95
#
# For each task write the one that fits better, `"A"` or `"B"`.
#
# 1. A **statutory notice**: settled content put into a fixed form. One other word, and it must be announced again.
# 2. Thirty **festival slogans** for citizens to vote on. They must differ, or there is nothing to choose.
# 3. **Naming the category** of 300 complaints. Run again next week, the result should be the same.
# 4. Twenty first ideas for a meeting to **name a neighbourhood garden**. Odd ones are welcome.
# %% [markdown] rubric="settings"
# %% answer="settings" lang="ko"
settings = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
}
### BEGIN SOLUTION
settings = {"1": "가", "2": "나", "3": "가", "4": "나"}
### END SOLUTION
# %% answer="settings" lang="en"
settings = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
}
### BEGIN SOLUTION
settings = {"1": "A", "2": "B", "3": "A", "4": "B"}
### END SOLUTION
# %% check="settings"
# %% [markdown] lang="ko"
# ## 5. 회의에서 나온 말
#
# 부서 담당자들이 한 말입니다. 이 모델과 두 표를 놓고 볼 때 `"맞음"`인지 `"틀림"`인지 적습니다. 한 부분이라도 틀리면 틀린 말입니다.
#
# 1. 온도를 0으로 하면 표 나의 요일은 200건 모두 맞게 나온다.
# 2. 온도를 낮추면 모델이 답을 쓰기 전에 문서를 한 번 더 찾아본다.
# 3. 온도 1에서 top-p를 0.5로 줄이면 표 나에서 금은 한 번도 나오지 않는다.
# 4. 온도 1에서 2025의 확률은 이 행사가 2025년에 끝날 가능성을 뜻한다.
# 5. top-k를 1로 하면 온도를 1로 하든 2로 하든 같은 토큰이 나온다.
# 6. 온도를 충분히 올리면 표 나에서 금이 첫째 후보가 된다.
# 7. 온도를 1에서 2로 올리면 표 나에서 금이 뽑힐 확률이 높아진다.
# 8. 모델과 설정, 씨앗(seed)이 모두 같으면 다시 실행해도 같은 글이 나온다.
# %% [markdown] lang="en"
# ## 5. Said in the meeting
#
# These were said by people of the divisions. With this model and the two tables before you, is each `"true"` or `"false"`? One wrong part makes a statement false.
#
# 1. At temperature 0, the weekday of table B comes out right in all 200 drafts.
# 2. At a lower temperature the model looks at the documents once more before it answers.
# 3. At temperature 1, with top-p cut to 0.5, 금 never comes up in table B.
# 4. The probability of 2025 at temperature 1 means how likely it is that this event ends in 2025.
# 5. With top-k at 1, the same token comes out whether the temperature is 1 or 2.
# 6. With the temperature high enough, 금 becomes the first candidate of table B.
# 7. Raising the temperature from 1 to 2 makes 금 more probable in table B.
# 8. If model, settings and seed are all the same, running it again gives the same text.
# %% [markdown] rubric="claims"
# %% answer="claims" lang="ko"
# 맞음, 틀림 가운데 하나를 따옴표 안에 적습니다.
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
    "1": "틀림",
    "2": "틀림",
    "3": "맞음",
    "4": "틀림",
    "5": "맞음",
    "6": "틀림",
    "7": "맞음",
    "8": "맞음",
}
### END SOLUTION
# %% answer="claims" lang="en"
# Write true or false between the quotes.
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
    "1": "false",
    "2": "false",
    "3": "true",
    "4": "false",
    "5": "true",
    "6": "false",
    "7": "true",
    "8": "true",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 계산한 것이 실제로 그런지 세어 봅니다. 아래 칸은 씨앗을 바꾸어 가며 초안 200건에서 연도만 뽑아 셉니다. 여러분이 적은 건수와 얼마나 다릅니까? 온도를 바꾸어 보십시오. 여기에서는 후보를 셋으로 줄이지 않았으므로 다른 토큰도 조금 나옵니다.
# %% [markdown] lang="en"
# ## Go further
#
# Count whether it really is so. The cell draws only the year for 200 drafts, each with another seed. How far is that from the number you wrote? Change the temperature. Here the candidates are not cut down to three, so a few other tokens come up as well.
# %%
from collections import Counter

start = "2025. 10. 11.(토)부터"
Counter(model.write(start, temperature=1.0, seed=seed, tokens=1)[len(start) :] for seed in range(200))
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# 쓰는 서비스에 온도나 ‘창의성’ 설정이 있으면 일에 맞추어 고르십시오. 분류와 옮겨 적기는 낮게, 생각을 모을 때는 높게 둡니다. 다만 낮은 온도는 **같은 답을 되풀이하게 할 뿐 맞는 답을 보장하지 않습니다.** 연도와 요일, 금액은 어떤 설정에서도 사람이 달력과 원문에 맞추어 봅니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# If your service has a setting for temperature or "creativity", choose it by the work: low for categories and copying out, high for collecting ideas. But a low temperature **repeats the same answer; it does not make it right.** Years, weekdays and amounts are compared with calendar and source by a person, whatever the setting.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 온도가 하는 일과 하지 않는 일을 숫자로 갈라 놓았습니다. 표 가에서는 맞는 답이 첫째 후보여서 온도를 낮추면 틀린 연도가 83건에서 50건으로 줄어듭니다. 표 나에서는 첫째 후보가 틀린 요일이라 온도를 0으로 하면 200건이 모두 틀립니다. 모델은 달력을 보지 않고 앞의 토큰 세 개만 보기 때문입니다. 한 자리가 58%여도 세 자리가 모두 맞는 초안은 20%에 그칩니다.
#
# **자주 틀리는 곳.** 틀린 건수 대신 맞는 건수를 적기(116.9). top-k로 자른 뒤 다시 나누지 않기(11.1). 남은 후보 대신 잘린 후보 세기. 온도를 나누지 않고 곱하기(0.5와 2의 답이 뒤바뀝니다). “온도 0이면 안 틀린다”고 믿고 0건이라고 적기. 확률을 사실일 가능성으로 읽기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It tells in numbers what temperature does and what it does not. In table A the right answer comes first, so a lower temperature takes wrong years from 83 down to 50. In table B the first candidate is a wrong weekday, so at temperature 0 all 200 are wrong: the model sees no calendar, only the last three tokens. And although one place is right with 58%, only 20% of drafts have all three places right.
#
# **Common mistakes.** Counting the right drafts instead of the wrong ones (116.9). Not rescaling after top-k (11.1). Counting the candidates cut instead of those left. Multiplying by the temperature instead of dividing (0.5 and 2 change places). Believing that temperature 0 makes no mistakes and writing 0. Reading a probability as the chance that something is true.
