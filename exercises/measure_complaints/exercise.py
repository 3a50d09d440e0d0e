# %% [markdown] lang="ko"
# # 민원 답변, 약속을 지켰나
#
# > **민원소통과장의 전자우편** (2025. 11. 3. 월요일 09:15)
# >
# > 목요일 간부회의에서 올해 민원 답변 실적을 한 장으로 보고합니다. 지난주에 AI가 만들어 준 표는 “답변한 민원”만 세었더군요. 답을 못 한 민원이 빠지니 10월 실적이 좋아 보입니다. **약속을 지킨 비율을 제대로 재고, 언제 몰리는지 찾고, 달마다의 흐름을 그림 하나로** 만들어 주세요. 회의에서 제가 할 수 있는 말과 하면 안 되는 말도 표시해 주면 좋겠습니다.
#
# 이 실습의 답은 세 가지입니다. 숫자, 그림, 그리고 말에 대한 판단입니다. 코드는 아래 칸을 실행하고 조금 고치면 됩니다. AI에게 코드를 부탁해도 되지만, 회의에 올린 숫자에 책임지는 사람은 담당자입니다.
# %% [markdown] lang="en"
# # Did we answer in time?
#
# > **An e-mail from the head of the Civil Communication Division** (Monday, 3 November 2025, 09:15)
# >
# > On Thursday I report to the directors on one page how we answered complaints this year. The table that an AI made last week counted "answered complaints" only. As those without an answer are missing, October looks good. **Please measure properly how often we kept our promise, find when most come in, and show the months in one figure.** Mark too what I may say at the meeting, and what not.
#
# You give three answers: numbers, a figure, and verdicts on sentences. For the code, run the cells and change a little. You may ask an AI for it, but the officer answers for a figure given to the directors.
# %% [markdown] lang="ko"
# ## 1. 무엇을 약속했나
#
# 하늘시가 스스로 정한 목표입니다(법으로 정한 처리기간이 아닙니다).
#
# - **일반** 민원은 접수한 때부터 **168시간(7일) 안**에 답한다.
# - **긴급** 민원은 접수한 때부터 **4시간 안**에 답한다.
#
# 자료는 2025년 10월 31일 18시까지의 것입니다. 그래서 세는 방법도 정해 둡니다.
#
# | 무엇 | 어떻게 |
# |---|---|
# | 기한 | 접수한 때 + 168시간(긴급은 4시간) |
# | **잴 수 있는 민원** | 2025년에 접수한 민원 가운데 **기한이 10월 31일 18시까지인 것** |
# | 지킴 | 기한까지 답변한 것 |
# | 못 지킴 | 늦게 답변한 것, 그리고 **기한이 지났는데 아직 답변하지 않은 것** |
# | 준수율 | 지킴 ÷ 잴 수 있는 민원 |
#
# 기한이 아직 남은 민원은 지켰는지 알 수 없으므로 세지 않습니다. 이미 답한 것이어도 세지 않습니다. 빨리 답한 것만 먼저 세면 실적이 실제보다 좋아지기 때문입니다.
# %% [markdown] lang="en"
# ## 1. What was promised
#
# Targets that Haneul City has set itself (not a period set by law).
#
# - An **ordinary** complaint (일반) is answered within **168 hours (7 days)** of receipt.
# - An **urgent** one (긴급) is answered within **4 hours** of receipt.
#
# The data end on 31 October 2025 at 18:00. So this is how we count.
#
# | What | How |
# |---|---|
# | due | time of receipt + 168 hours (4 for urgent ones) |
# | **can be judged** | received in 2025 and **due by 31 October, 18:00** |
# | kept | answered by then |
# | not kept | answered late, and also **due but still without an answer** |
# | share kept | kept ÷ those that can be judged |
#
# Complaints that are not yet due are not counted, since nobody knows yet, and that holds for those already answered too: counting only the quick ones early would make us look better than we are.
# %%
import matplotlib.pyplot as plt
import pandas as pd

complaints = labkit.load("complaints")
this_year = complaints[complaints["received"] >= "2025-01-01"].copy()
hours = this_year["urgency"].map({"일반": 168, "긴급": 4})
this_year["due"] = this_year["received"] + pd.to_timedelta(hours, unit="h")
this_year["kept"] = this_year["answered"] <= this_year["due"]
this_year["month"] = this_year["received"].dt.month
this_year[["received", "urgency", "answered", "due", "kept", "month"]].tail()
# %% [markdown] lang="ko"
# `answered`가 `NaT`인 민원은 아직 답변하지 않은 것이고, 그때 `kept`는 `False`가 됩니다. 위의 표에는 잴 수 없는 민원도 들어 있습니다. **어떤 행을 남겨야 하는지**가 이 실습의 첫 고비입니다. 날짜는 `this_year["due"] <= "2025-10-31 18:00"`처럼 견줄 수 있습니다.
#
# ## 2. 언제 몰리나
#
# 아래 칸은 2025년에 접수한 모든 민원을 달마다 셉니다. 어느 달이 가장 바빴습니까? 달마다 날짜 수가 다르다는 것을 잊지 마십시오. `.dt.month`를 `.dt.hour`로 바꾸면 시각별 건수가 됩니다.
# %% [markdown] lang="en"
# Where `answered` is `NaT`, there is no answer yet, and `kept` is `False`. The table above also holds complaints that cannot be judged. **Which rows to keep** is the first hurdle. Times can be compared as in `this_year["due"] <= "2025-10-31 18:00"`.
#
# ## 2. When do most come in?
#
# The cell counts all complaints of 2025 by month. Which month was the busiest? Mind that months differ in length. With `.dt.hour` in place of `.dt.month` you get hours.
# %%
by_month = this_year["received"].dt.month.value_counts().sort_index()
by_month
# %% [markdown] lang="ko"
# ## 3. 숫자를 적습니다
#
# 비율은 12.3, 0.123, "12.3%" 어느 쪽으로 적어도 됩니다. 비율과 하루 평균은 반올림하여 소수 첫째 자리까지, 건수는 일의 자리까지 맞으면 됩니다. 시각은 14, "14시", "오후 2시", "14시~15시" 가운데, 달은 3, "3월", "2025년 3월" 가운데 어느 쪽으로 적어도 됩니다.
#
# 앞의 다섯 칸은 **잴 수 있는 민원**으로 셉니다. 뒤의 세 칸은 언제 몰리는지 보는 것이므로 **2025년에 접수한 모든 민원**(일반과 긴급, 기한이 남은 것까지)으로 셉니다.
# %% [markdown] lang="en"
# ## 3. Write down the numbers
#
# Write shares as 12.3, 0.123 or "12.3%", as you like. Shares and the mean of a day are rounded to one decimal; counts are exact. An hour may be 14, "14:00", "2 PM" or "14:00 to 15:00", a month 3, "March" or "March 2025".
#
# The first five places count **complaints that can be judged**. The last three are about when most come in: they count **all complaints received in 2025**, ordinary and urgent, those not yet due too.
# %% [markdown] rubric="numbers"
# %% [markdown] hint="1" lang="ko"
# 두 번 거르면 됩니다. 먼저 일반 민원만 남기고(`this_year["urgency"] == "일반"`), 그다음 기한이 10월 31일 18시까지인 것만 남깁니다. `answered`가 빈 행을 지우면 안 됩니다. 참과 거짓의 평균(`["kept"].mean()`)이 곧 비율입니다.
# %% [markdown] hint="1" lang="en"
# Filter twice: keep ordinary complaints (`this_year["urgency"] == "일반"`), then those due by 31 October, 18:00. Do not drop rows without `answered`. The mean of true and false (`["kept"].mean()`) is the share.
# %% [markdown] hint="2" lang="ko"
# 10월의 준수율은 `month`가 10인 행만 골라 같은 평균을 구한 것입니다. 기한이 지난 미답변은 잴 수 있는 일반 민원 가운데 `answered`가 빈 것(`.isna().sum()`)입니다. 가장 바쁜 달은 달마다의 건수를 그 달의 날짜 수(31, 28, 31, …)로 나누어 견줍니다.
# %% [markdown] hint="2" lang="en"
# For October, take the same mean over rows whose `month` is 10. Overdue without an answer: those among the ordinary complaints that can be judged whose `answered` is blank (`.isna().sum()`). For the busiest month divide each month's count by its days (31, 28, 31, …).
# %% [markdown] hint="3" lang="ko"
# ```python
# ordinary = this_year[this_year["urgency"] == "일반"]
# judged = ordinary[ordinary["due"] <= "2025-10-31 18:00"]
# monthly = 100 * judged.groupby("month")["kept"].mean()    # 그림에 그릴 값
# per_day = by_month / [31, 28, 31, 30, 31, 30, 31, 31, 30, 31]
# ```
# %% [markdown] hint="3" lang="en"
# ```python
# ordinary = this_year[this_year["urgency"] == "일반"]
# judged = ordinary[ordinary["due"] <= "2025-10-31 18:00"]
# monthly = 100 * judged.groupby("month")["kept"].mean()    # what the figure shows
# per_day = by_month / [31, 28, 31, 30, 31, 30, 31, 31, 30, 31]
# ```
# %% answer="numbers" lang="ko"
measured = {
    "judged": None,  # 잴 수 있는 일반 민원(건)
    "kept_rate": None,  # 일반 민원의 준수율(%)
    "kept_october": None,  # 10월에 접수한 일반 민원의 준수율(%)
    "overdue_open": None,  # 기한이 지났는데 아직 답변하지 않은 일반 민원(건)
    "kept_urgent": None,  # 긴급 민원의 준수율(%)
    "peak_hour": None,  # 2025년의 모든 민원: 접수가 가장 많은 시각(0~23시)
    "busiest_month": None,  # 2025년의 모든 민원: 하루 평균 접수가 가장 많은 달(1~10월)
    "busiest_per_day": None,  # 그 달의 하루 평균 접수(건)
}
### BEGIN SOLUTION
can_judge = this_year[this_year["due"] <= "2025-10-31 18:00"]
ordinary = can_judge[can_judge["urgency"] == "일반"]
urgent = can_judge[can_judge["urgency"] == "긴급"]
per_day = by_month / [pd.Period(f"2025-{month}").days_in_month for month in by_month.index]
measured = {
    "judged": len(ordinary),
    "kept_rate": round(100 * ordinary["kept"].mean(), 1),
    "kept_october": round(100 * ordinary[ordinary["month"] == 10]["kept"].mean(), 1),
    "overdue_open": ordinary["answered"].isna().sum(),
    "kept_urgent": round(100 * urgent["kept"].mean(), 1),
    "peak_hour": this_year["received"].dt.hour.value_counts().idxmax(),
    "busiest_month": per_day.idxmax(),
    "busiest_per_day": round(per_day.max(), 1),
}
### END SOLUTION
# %% answer="numbers" lang="en"
measured = {
    "judged": None,  # ordinary complaints that can be judged
    "kept_rate": None,  # share kept of ordinary complaints (%)
    "kept_october": None,  # share kept of ordinary complaints received in October (%)
    "overdue_open": None,  # ordinary complaints that are due and have no answer yet
    "kept_urgent": None,  # share kept of urgent complaints (%)
    "peak_hour": None,  # all complaints of 2025: hour in which most came in (0 to 23)
    "busiest_month": None,  # all complaints of 2025: month with the most a day (1 to 10)
    "busiest_per_day": None,  # complaints a day in that month
}
### BEGIN SOLUTION
can_judge = this_year[this_year["due"] <= "2025-10-31 18:00"]
ordinary = can_judge[can_judge["urgency"] == "일반"]
urgent = can_judge[can_judge["urgency"] == "긴급"]
per_day = by_month / [pd.Period(f"2025-{month}").days_in_month for month in by_month.index]
measured = {
    "judged": len(ordinary),
    "kept_rate": round(100 * ordinary["kept"].mean(), 1),
    "kept_october": round(100 * ordinary[ordinary["month"] == 10]["kept"].mean(), 1),
    "overdue_open": ordinary["answered"].isna().sum(),
    "kept_urgent": round(100 * urgent["kept"].mean(), 1),
    "peak_hour": this_year["received"].dt.hour.value_counts().idxmax(),
    "busiest_month": per_day.idxmax(),
    "busiest_per_day": round(per_day.max(), 1),
}
### END SOLUTION
# %% check="numbers"
# %% [markdown] lang="ko"
# ## 4. 그림 하나
#
# **2025년 1월부터 10월까지, 접수한 달마다 일반 민원의 준수율**을 그립니다. 막대든 선이든, 세로든 가로든 좋습니다. 회의실 뒷자리에서 설명 없이 보아도 알 수 있도록 **제목, 두 축의 이름, 단위, 출처**를 넣으십시오.
#
# 아래 보기는 다른 값(접수 건수)을 그린 것입니다. 복사해서 고쳐 써도 됩니다.
# %% [markdown] lang="en"
# ## 4. One figure
#
# Draw **the share kept of ordinary complaints by month of receipt, January to October 2025**. Bars or lines, upright or lying, as you like. Somebody in the back row must understand it without being told: give it **a title, labels on both axes, the unit, and the source**.
#
# The example below draws something else (complaints received). You may copy and change it.
# %% lang="ko"
example, axes = plt.subplots(figsize=(8, 4))
axes.bar([f"{month}월" for month in by_month.index], by_month)
axes.set_title("2025년 달마다 접수한 민원")
axes.set_xlabel("접수한 달")
axes.set_ylabel("접수(건)")
example.text(0.01, 0.01, "출처: 하늘시 민원 자료(2025. 10. 31. 기준)", fontsize=8)
example.tight_layout(rect=(0, 0.04, 1, 1))
# %% lang="en"
example, axes = plt.subplots(figsize=(8, 4))
axes.bar([str(month) for month in by_month.index], by_month)
axes.set_title("Complaints received by month, 2025")
axes.set_xlabel("Month of receipt")
axes.set_ylabel("Received (complaints)")
example.text(0.01, 0.01, "Source: complaints to Haneul City (as of 31 October 2025)", fontsize=8)
example.tight_layout(rect=(0, 0.04, 1, 1))
# %% [markdown] rubric="chart"
# %% [markdown] lang="ko"
# 답안 칸에서 그림을 만들어 `figure`라는 이름을 붙입니다. 위의 보기를 복사했다면 `example`을 모두 `figure`로 바꾸십시오.
# %% [markdown] lang="en"
# Make the figure in the answer cell and call it `figure`. If you copied the example, change every `example` to `figure`.
# %% answer="chart" lang="ko"
figure = None
### BEGIN SOLUTION
ordinary = this_year[(this_year["urgency"] == "일반") & (this_year["due"] <= "2025-10-31 18:00")]
monthly = 100 * ordinary.groupby("month")["kept"].mean()
figure, axes = plt.subplots(figsize=(8, 4))
axes.bar([f"{month}월" for month in monthly.index], monthly)
axes.set_title("일반 민원 답변기한(7일) 준수율, 2025년 1~10월")
axes.set_xlabel("접수한 달")
axes.set_ylabel("기한 안에 답변한 비율(%)")
axes.set_ylim(0, 100)
figure.text(0.01, 0.01, "출처: 하늘시 민원 자료(2025. 10. 31. 18시 기준, 기한이 지난 민원만)", fontsize=8)
figure.tight_layout(rect=(0, 0.04, 1, 1))
### END SOLUTION
# %% answer="chart" lang="en"
figure = None
### BEGIN SOLUTION
ordinary = this_year[(this_year["urgency"] == "일반") & (this_year["due"] <= "2025-10-31 18:00")]
monthly = 100 * ordinary.groupby("month")["kept"].mean()
figure, axes = plt.subplots(figsize=(8, 4))
axes.bar([str(month) for month in monthly.index], monthly)
axes.set_title("Ordinary complaints answered within seven days, January to October 2025")
axes.set_xlabel("Month of receipt")
axes.set_ylabel("Answered in time (%)")
axes.set_ylim(0, 100)
figure.text(0.01, 0.01, "Source: complaints to Haneul City (31 October 2025, 18:00; those due by then)", fontsize=8)
figure.tight_layout(rect=(0, 0.04, 1, 1))
### END SOLUTION
# %% check="chart"
# %% [markdown] lang="ko"
# ## 5. 무엇을 말할 수 있는가
#
# 간부회의에서 나올 만한 말입니다. `( )`에는 여러분이 위에서 구한 숫자가 들어간다고 생각하십시오. 문장마다 하나를 고릅니다. 계산해 보아야 알 수 있는 문장도 있습니다.
#
# | 판단 | 뜻 |
# |---|---|
# | `할 수 있다` | 이 자료를 계산하면 그대로 나오는 말입니다. |
# | `조건을 달면` | 자료가 뒷받침하지만, 자료 밖의 가정(빠진 사람, 앞날)을 문장 안에 함께 밝혀야 하는 말입니다. |
# | `할 수 없다` | 계산한 것과 어긋나거나, 자료로는 알 수 없는 것을 말합니다. |
#
# 1. 2025년에 접수해 기한이 지난 일반 민원 가운데 (`kept_rate`)%가 7일 안에 답변을 받았다.
# 2. 10월에 접수해 기한이 지난 일반 민원 가운데 이미 답변한 것만 세어도, 10월의 준수율은 그대로이다.
# 3. 10월에 접수한 일반 민원의 준수율은 9월보다 낮다.
# 4. 10월에는 담당자들의 마음가짐이 느슨해져 준수율이 떨어졌다.
# 5. 제때 답변을 받은 시민은 늦게 받은 시민보다 만족도가 높다. (만족도는 설문에 답한 사람만 있습니다.)
# 6. 미리내동은 올해 민원이 가장 많은 동이므로 하늘시에서 살기 가장 불편한 동이다.
# 7. 2025년에 접수해 기한이 지난 민원에서, 저마다 약속한 시간(긴급 4시간, 일반 168시간) 안에 답변한 비율은 긴급 민원이 일반 민원보다 높다.
# 8. 11월에 접수할 일반 민원도 (`kept_rate`)% 안팎이 7일 안에 답변을 받을 것이다.
# %% [markdown] lang="en"
# ## 5. What may be said?
#
# Sentences that may come up at the meeting. Think of your own numbers in place of `( )`. Choose one verdict for each. Some need a computation.
#
# | Verdict | Meaning |
# |---|---|
# | `can` | It comes straight out of a computation on these data. |
# | `with a condition` | The data support it, but the sentence must also name an assumption from outside the data (those missing, the future). |
# | `cannot` | It contradicts what was computed, or speaks of what the data cannot tell. |
#
# 1. Of the ordinary complaints received in 2025 that are due, (`kept_rate`)% were answered within 7 days.
# 2. Of the ordinary complaints received in October that are due, counting only those already answered leaves October's share kept as it is.
# 3. The share kept of ordinary complaints received in October is lower than in September.
# 4. In October the share fell because officers had become careless.
# 5. Citizens who were answered in time are more satisfied than those answered late. (Satisfaction is known only for those who replied to the survey.)
# 6. Mirinae-dong (미리내동) has the most complaints this year, so it is the most inconvenient dong of Haneul to live in.
# 7. Of the complaints received in 2025 that are due, the share answered within its own promised time (urgent 4 hours, ordinary 168) is higher for urgent than for ordinary ones.
# 8. Of the ordinary complaints to be received in November, again about (`kept_rate`)% will be answered within 7 days.
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
    "3": "할 수 있다",
    "4": "할 수 없다",
    "5": "조건을 달면",
    "6": "할 수 없다",
    "7": "할 수 있다",
    "8": "조건을 달면",
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
    "3": "can",
    "4": "cannot",
    "5": "with a condition",
    "6": "cannot",
    "7": "can",
    "8": "with a condition",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 10월의 준수율이 다른 달과 다른 까닭을 달력에서 찾아보십시오. 10월 첫 열흘에 접수한 것과 그 뒤에 접수한 것을 나누어 보면 무엇이 보입니까? 약속을 ‘168시간’이 아니라 ‘근무일 5일’로 바꾸면 10월은 어떻게 보일까요?
#
# ## 내일 업무에 써 보기
#
# 처리 실적을 보고하거나 받을 때 두 가지를 물으십시오. **분모에 아직 답하지 않은 것이 들어 있는가? 아직 기한이 남은 것은 빠져 있는가?** 그림에는 제목, 축 이름, 단위, 출처 네 가지가 있는지 보십시오. 하나라도 없으면 그림만 따로 돌아다닐 때 다른 뜻으로 읽힙니다.
# %% [markdown] lang="en"
# ## Go further
#
# Look in the calendar for why October differs. What do you see when you part those received in the first ten days from the later ones? How would October look if the promise were "five working days" and not "168 hours"?
#
# ## Tomorrow at your desk
#
# When you report or receive figures of performance, ask two things: **does the denominator hold those not yet answered, and are those left out that are not yet due?** In a figure look for four things: title, axis labels, unit, source. Where one is missing, the figure will be misread as soon as it travels alone.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 분모를 먼저 정하고 셉니다. 기한이 지난 미답변은 ‘못 지킴’으로 세고, 기한이 남은 것은 답변했더라도 세지 않습니다. 답변한 것만 세면 10월의 준수율이 크게 높아지는데, 오래 걸리는 민원일수록 아직 답변 전이어서 빠지기 때문입니다. 10월 값이 낮은 까닭(긴 추석 연휴)은 이 자료에 없으므로 4번처럼 까닭을 말하지 않습니다. 접수 건수는 10월이 가장 많지만 하루 평균은 다른 달이 더 많습니다. 만족도는 설문에 답한 사람만의 것이므로 5번에는 조건을 달고, 6번은 사람 수로 나누지 않았을뿐더러 민원 수가 불편의 크기도 아닙니다. 그림은 세로축을 0에서 시작하고 기준 시각까지 출처에 적었습니다.
#
# **흔히 틀리는 방법.** `dropna()`로 미답변을 지우기. 기한이 남은 것까지 못 지킨 것으로 세기. 긴급과 일반을 합쳐 비율을 내기. 답변한 달로 묶기. 7일을 날짜 차이로 세어 하루를 더 주기. 축에 %라고 쓰고 0~1의 비율을 그리기. 출처 없는 그림.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It fixes the denominator first. Due without an answer counts as not kept, and what is not yet due is not counted even if answered. Counting answered ones only raises October much, because the slower a complaint is, the likelier it still lacks an answer. Why October is low (the long Chuseok holiday) is not in the data, so nothing is said of causes, as 4 does. October has the most complaints, but another month has more a day. Satisfaction is known of those who replied, hence a condition on 5; 6 neither divides by people, nor are complaints a measure of inconvenience. The figure starts at 0 and gives the time of reference with the source.
#
# **Common mistakes.** Dropping those without an answer with `dropna()`. Counting those not yet due as not kept. Mixing urgent and ordinary. Grouping by month of answer. Counting seven days as a difference of dates, which grants a day more. An axis that says % over shares from 0 to 1. A figure without a source.
