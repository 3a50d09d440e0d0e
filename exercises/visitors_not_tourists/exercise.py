# %% [markdown] lang="ko"
# # 방문자는 관광객이 아니다
#
# > **관광문화과장의 메신저** (2025. 11. 5. 수요일 14:05)
# >
# > 연말 보도자료 초안을 AI에게 시켰더니 “2024년 하늘시를 찾은 관광객이 천만 명을 넘었다”라고 나왔어요. 국가 포털의 이동통신 자료에서 외지인을 더한 숫자라는데, 더해 보면 정말 그렇게 나옵니다. 그런데 우리가 성문과 한옥마을에서 센 입장객은 백만 명도 안 됩니다. **어느 숫자가 틀린 건지, 보도자료에 뭐라고 쓸 수 있는지** 내일 아침까지 정리해 주세요.
#
# 이 실습에서는 두 숫자를 직접 더해 보고, 무엇이 다른지 찾고, 보도자료의 문장을 하나씩 판단합니다. 두 숫자 모두 계산이 틀린 것은 아닙니다.
#
# 코드는 아래 칸을 실행하고 조금 고치면 됩니다. AI에게 초안을 부탁해도 되지만, 보도자료에 실린 숫자에 책임지는 사람은 담당자입니다.
# %% [markdown] lang="en"
# # Visitors are not tourists
#
# > **A message from the head of the Tourism and Culture Division** (Wednesday, 5 November 2025, 14:05)
# >
# > I let an AI draft the press release for the end of the year, and it says "More than ten million tourists came to Haneul in 2024". It has added up the visitors from elsewhere in the mobile-phone data of the national portal, and they do add up to that. Yet at the fortress gates and the hanok village we counted fewer than a million. **Which number is wrong, and what may we write?** Please let me have it tomorrow morning.
#
# Here you add up both, find out how they differ, and judge the sentences of the press release one by one. Neither number is a miscalculation.
#
# For the code, run the cells and change a little. You may let an AI draft it, but the officer answers for a figure in a press release.
# %% [markdown] lang="ko"
# ## 1. 이동통신 방문자 자료
#
# 한 행은 **하루, 한 구, 한 구분**입니다. `kind`의 `외지인`은 그 구에 **살지 않는 사람이 그날 그 구에 머문 것**을 휴대전화 신호로 미루어 셈한 수입니다. 현지인은 그 구에 사는 사람입니다. 수가 아주 적은 날은 밝히지 않아 칸이 비어 있습니다(`NaN`). 열의 뜻은 `labkit.describe("tourism_visitors")`로 볼 수 있습니다.
#
# 아래 칸을 실행하고, 이 설명에 **없는 것**이 무엇인지 생각해 보십시오. 왜 왔는지, 어제도 왔는지, 하늘시 어느 구에 사는 사람인지 적혀 있습니까?
# %% [markdown] lang="en"
# ## 1. Visitors by mobile phone
#
# A row is **one day, one district, one kind**. `외지인` (visitors from elsewhere) in `kind` is an estimate, from phone signals, of **people who do not live in that district and stayed in it on that day**; `현지인` are its own residents, `외국인` foreigners. Very small counts are not published and left blank (`NaN`). `labkit.describe("tourism_visitors")` explains the columns. 예담구 is the old town, 새빛구 the new town, 들샘구 the fringe.
#
# Run the cell and think of what this does **not** tell. Why they came? Whether they came yesterday too? Whether they live in another district of Haneul?
# %%
visitors = labkit.load("tourism_visitors", form="clean")
visitors.head()
# %% [markdown] lang="ko"
# ## 2. 시가 센 입장객
#
# 하늘읍성과 예담한옥마을의 문에서 날마다 센 수입니다. 표를 산 사람(`유료`)과 그냥 들어간 사람(`무료`)이 따로 있습니다. 두 곳을 다 들른 사람은 두 번 세고, 문이 없는 곳에 간 사람은 세지 않습니다.
# %% [markdown] lang="en"
# ## 2. Admissions counted by the city
#
# Counted every day at the gates of Haneul Fortress (하늘읍성) and Yedam Hanok Village (예담한옥마을): those who paid (`유료`) and those who entered free (`무료`). Who visits both is counted twice, and who goes where there is no gate is not counted.
# %%
sites = labkit.load("tourism_visitors", form="sites")
sites.head()
# %% [markdown] lang="ko"
# ## 3. 누가 세어졌는지 요일에게 묻습니다
#
# 이동통신 자료는 왜 왔는지 모릅니다. 그러나 요일마다 다른 모양은 알려 줍니다. 아래 칸은 2024년의 외지인만 골라 날마다 평일인지 적어 둡니다. 여기서는 월요일부터 금요일까지를 모두 평일로 셉니다(공휴일도 평일에 넣습니다).
#
# 구마다 평일과 주말의 하루 평균을 구해 보십시오. 새빛구와 예담구는 일주일의 모양이 어떻게 다릅니까?
# %% [markdown] lang="en"
# ## 3. Ask the week who was counted
#
# Phone data do not know why people came, but the days of the week have a shape. The cell keeps the visitors from elsewhere in 2024 and marks weekdays. Here every Monday to Friday is a weekday, public holidays included.
#
# Get the daily averages of weekdays and weekends for each district. How do the weeks of Saebit-gu (새빛구) and Yedam-gu (예담구) differ?
# %%
outsiders = visitors[(visitors["kind"] == "외지인") & (visitors["date"].dt.year == 2024)].copy()
outsiders["weekday"] = outsiders["date"].dt.day_of_week < 5
outsiders.head()
# %% [markdown] lang="ko"
# ## 4. 숫자를 적습니다
#
# 수는 반올림해도 됩니다. 다만 앞에서 네 자리까지는 살려 주십시오(12,345,678이면 1,235만). `one_commuter`는 이런 물음입니다. **예담구에 사는 한 사람이 2024년 한 해 동안 새빛구 사무실에 월요일부터 금요일까지 하루도 빠짐없이 나갔다면, 이 사람은 2024년 새빛구 외지인으로 모두 몇 번 세어집니까?**
# %% [markdown] lang="en"
# ## 4. Write down the numbers
#
# You may round, but keep four digits (12,345,678 as 12.35 million). `one_commuter` asks: **a person who lives in Yedam-gu goes to an office in Saebit-gu every Monday to Friday of 2024 without missing a day. How many times is this one person counted among the visitors from elsewhere of Saebit-gu in 2024?**
# %% [markdown] rubric="counts"
# %% [markdown] hint="1" lang="ko"
# 합계는 `outsiders["visitors"].sum()`처럼 구합니다. 입장객은 먼저 2024년만 골라야 합니다. `sites["일자"].dt.year == 2024`를 쓰십시오. 그리고 유료와 무료, 두 열을 모두 더합니다.
# %% [markdown] hint="1" lang="en"
# A total is `outsiders["visitors"].sum()`. For the admissions first keep 2024 with `sites["일자"].dt.year == 2024`, then add up both columns, paying and free.
# %% [markdown] hint="2" lang="ko"
# 평일과 주말의 하루 평균은 구와 `weekday`로 묶어 평균하면 한 번에 나옵니다. 한 행이 하루이므로 그냥 평균하면 하루 평균입니다. `one_commuter`는 달력 문제입니다. 새빛구 한 구의 행만 골라 `weekday`가 참인 날을 세어도 됩니다.
# %% [markdown] hint="2" lang="en"
# Group by district and `weekday` and take the mean: a row is a day, so the mean is that of a day. `one_commuter` is a matter of the calendar; you may also keep the rows of one district and count the days where `weekday` is true.
# %% [markdown] hint="3" lang="ko"
# ```python
# gates_2024 = sites[sites["일자"].dt.year == 2024]
# gates_2024["유료"].sum() + gates_2024["무료"].sum()
# week = outsiders.groupby(["district", "weekday"])["visitors"].mean()
# week["새빛구", True]        # 새빛구의 평일 하루 평균
# outsiders[outsiders["district"] == "새빛구"]["weekday"].sum()
# ```
# %% [markdown] hint="3" lang="en"
# ```python
# gates_2024 = sites[sites["일자"].dt.year == 2024]
# gates_2024["유료"].sum() + gates_2024["무료"].sum()
# week = outsiders.groupby(["district", "weekday"])["visitors"].mean()
# week["새빛구", True]        # Saebit-gu, average weekday
# outsiders[outsiders["district"] == "새빛구"]["weekday"].sum()
# ```
# %% answer="counts" lang="ko"
counted = {
    "outsiders": None,  # 2024년 세 구의 외지인 방문자를 모두 더한 수(명)
    "gates": None,  # 2024년 두 관광지의 입장객, 유료와 무료를 더한 수(명)
    "saebit_weekday": None,  # 2024년 새빛구 외지인, 평일 하루 평균(명)
    "saebit_weekend": None,  # 새빛구, 주말 하루 평균
    "yedam_weekday": None,  # 예담구, 평일 하루 평균
    "yedam_weekend": None,  # 예담구, 주말 하루 평균
    "one_commuter": None,  # 날마다 출근한 한 사람이 세어지는 횟수(번)
}
### BEGIN SOLUTION
gates_2024 = sites[sites["일자"].dt.year == 2024]
week = outsiders.groupby(["district", "weekday"])["visitors"].mean()
counted = {
    "outsiders": round(outsiders["visitors"].sum()),
    "gates": gates_2024["유료"].sum() + gates_2024["무료"].sum(),
    "saebit_weekday": round(week["새빛구", True]),
    "saebit_weekend": round(week["새빛구", False]),
    "yedam_weekday": round(week["예담구", True]),
    "yedam_weekend": round(week["예담구", False]),
    "one_commuter": outsiders[outsiders["district"] == "새빛구"]["weekday"].sum(),
}
### END SOLUTION
# %% answer="counts" lang="en"
counted = {
    "outsiders": None,  # visitors from elsewhere, three districts, 2024, added up (persons)
    "gates": None,  # admissions to the two sites in 2024, paying and free (persons)
    "saebit_weekday": None,  # visitors from elsewhere in Saebit-gu, average weekday of 2024 (persons)
    "saebit_weekend": None,  # Saebit-gu, average day of a weekend
    "yedam_weekday": None,  # Yedam-gu, average weekday
    "yedam_weekend": None,  # Yedam-gu, average day of a weekend
    "one_commuter": None,  # how many times the commuter is counted
}
### BEGIN SOLUTION
gates_2024 = sites[sites["일자"].dt.year == 2024]
week = outsiders.groupby(["district", "weekday"])["visitors"].mean()
counted = {
    "outsiders": round(outsiders["visitors"].sum()),
    "gates": gates_2024["유료"].sum() + gates_2024["무료"].sum(),
    "saebit_weekday": round(week["새빛구", True]),
    "saebit_weekend": round(week["새빛구", False]),
    "yedam_weekday": round(week["예담구", True]),
    "yedam_weekend": round(week["예담구", False]),
    "one_commuter": outsiders[outsiders["district"] == "새빛구"]["weekday"].sum(),
}
### END SOLUTION
# %% check="counts"
# %% [markdown] lang="ko"
# ## 5. 무엇을 말할 수 있는가
#
# 보도자료 초안의 문장입니다. `( )`에는 여러분이 위에서 구한 숫자가 들어간다고 생각하십시오. 문장마다 하나를 고릅니다.
#
# | 판단 | 뜻 |
# |---|---|
# | `할 수 있다` | 이 자료를 계산하거나 뜻풀이를 읽으면 그대로 나오는 말입니다. |
# | `조건을 달면` | 자료가 뒷받침하지만, 자료 밖의 가정을 문장 안에 함께 밝혀야 하는 말입니다. |
# | `할 수 없다` | 계산한 것과 어긋나거나, 자료로는 알 수 없는 것을 말합니다. |
#
# 1. 2024년 하늘시를 찾은 관광객은 (`outsiders`)명이다.
# 2. 2024년 외지인 방문자를 날마다 구별로 센 수를 모두 더하면 (`outsiders`)명이며, 같은 사람이 여러 번 들어 있다.
# 3. 외지인에는 하늘시의 다른 구에 사는 사람도 들어 있다.
# 4. 새빛구에서는 외지인 방문자가 주말보다 평일에 많다.
# 5. 새빛구의 외지인 가운데에는 일하러 오는 사람이 많다.
# 6. 두 관광지의 입장객 (`gates`)명은 서로 다른 사람이다.
# 7. 예담구의 외지인이 2024년 10월에 가장 많았던 것은 등축제 때문이다.
# 8. 들샘구에는 외국인 방문자 칸이 비어 있는 날이 있다. 그런 날에는 외국인이 한 사람도 오지 않았다.
# %% [markdown] lang="en"
# ## 5. What may be said?
#
# Sentences of the draft. Think of your own numbers in place of `( )`. Choose one verdict for each.
#
# | Verdict | Meaning |
# |---|---|
# | `can` | It comes straight out of a computation on these data, or out of their definition. |
# | `with a condition` | The data support it, but the sentence must also name an assumption from outside the data. |
# | `cannot` | It contradicts what was computed, or speaks of what the data cannot tell. |
#
# 1. (`outsiders`) tourists came to Haneul in 2024.
# 2. The visitors from elsewhere counted day by day and district by district in 2024 add up to (`outsiders`), the same people being counted many times.
# 3. Among the visitors from elsewhere (외지인) there are people who live in another district of Haneul.
# 4. In Saebit-gu there are more visitors from elsewhere on weekdays than at weekends.
# 5. Many of the visitors from elsewhere in Saebit-gu come to work.
# 6. The (`gates`) admissions to the two sites are so many different people.
# 7. Visitors from elsewhere in Yedam-gu were most in October 2024 because of the lantern festival.
# 8. In Deulsaem-gu (들샘구) the count of foreign visitors is blank on some days. On those days not a single foreigner came.
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
    "1": "할 수 없다",
    "2": "할 수 있다",
    "3": "할 수 있다",
    "4": "할 수 있다",
    "5": "조건을 달면",
    "6": "할 수 없다",
    "7": "할 수 없다",
    "8": "할 수 없다",
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
    "1": "cannot",
    "2": "can",
    "3": "can",
    "4": "can",
    "5": "with a condition",
    "6": "cannot",
    "7": "cannot",
    "8": "cannot",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 관광객이 하루에 몇 명인지 어림할 수 있습니까? 관광지 입장객이 많은 날과 적은 날을 견주면, 입장객이 한 사람 늘 때 예담구의 외지인이 몇 사람 느는지 볼 수 있습니다. 어떤 가정을 하게 되는지 두 줄로 적어 보십시오.
#
# ## 내일 업무에 써 보기
#
# 사람 수가 적힌 자료를 받으면 세 가지를 확인하십시오. **누구를 세었는가(뜻풀이), 같은 사람을 몇 번 셀 수 있는가(연인원인가), 세지 못한 사람은 누구인가.** 보도자료에는 “관광객” 대신 “이동통신으로 추정한 외지인 방문자(연인원)”, “두 관광지 입장객”처럼 **센 것의 이름**을 그대로 적으십시오.
# %% [markdown] lang="en"
# ## Go further
#
# Could you estimate how many tourists come on a day? Comparing days of many and few admissions shows by how many the visitors from elsewhere in Yedam-gu rise with one more admission. Write two lines on what you would assume.
#
# ## Tomorrow at your desk
#
# When you get a figure of people, check three things: **who was counted (the definition), how often can one person be counted, and who could not be counted?** In a press release call things by **the name of what was counted**: not "tourists" but "visitors from elsewhere estimated from mobile phones (visits)", or "admissions to two sites".
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 두 숫자는 모두 맞게 센 것입니다. 다만 센 것이 다릅니다. 외지인은 “그 구에 살지 않는 사람의 하루”이므로 옆 구에서 출근하는 한 사람도 1년이면 수백 번 들어갑니다(3번을 말할 수 있는 까닭이기도 합니다). 새빛구의 외지인은 평일이 주말의 몇 배나 되므로 일하러 오는 사람이 많다고 볼 수 있지만, 왜 왔는지는 자료에 없습니다. 그래서 5번에는 “평일과 주말의 차이를 출근으로 본다면” 같은 조건이 필요합니다. 7번은 10월에 가을철과 축제가 겹쳐 이 자료만으로는 까닭을 가를 수 없습니다(이 물음은 `event_effect`에서 다룹니다). 8번의 빈칸은 적어서 밝히지 않은 수이며 0이 아닙니다.
#
# **흔히 틀리는 방법.** 현지인이나 외국인까지 더하기. 2025년까지 더하기. 유료 입장객만 세기. 합계를 평일 수가 아닌 다른 수로 나누기. 입장객을 서로 다른 사람으로 보기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** Both numbers are counted rightly, but they count different things. A visitor from elsewhere is "one day of one person who does not live in this district", so one commuter from the next district enters some hundred times a year (which is also why 3 can be said). Saebit-gu has several times as many on weekdays as at weekends, so many seem to come to work; but why they came is not in the data, so 5 needs a condition such as "taking the difference between weekdays and weekends for commuting". As to 7, autumn and the festival fall together in October, and these data alone cannot part them (see `event_effect`). The blank in 8 is a number too small to be published, not 0.
#
# **Common mistakes.** Adding residents or foreigners. Adding 2025. Counting paying admissions only. Dividing totals by a wrong number of days. Taking admissions for different people.
