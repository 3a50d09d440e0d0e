# %% [markdown] lang="ko"
# # 한 장짜리 정책 메모
#
# > **복지정책과장의 부탁** (2025. 11. 5. 수요일 16:20)
# >
# > 남 주무관, 부시장님이 금요일에 노인복지관 이야기를 하자고 하십니다. 어느 구가 부족한지, 무엇부터 할지 **한 장**으로 정리해 주세요. 초안은 AI에게 시켜도 됩니다. 다만 부시장님은 숫자마다 “이건 어디서 나왔나요?” 하고 물으시는 분입니다. **메모에 나오는 숫자는 모두 대답할 수 있어야 합니다.** 자료로 말할 수 없는 것은 말할 수 없다고 적어 주시고요.
#
# 이 실습의 답은 글 한 편입니다. 표는 준비되어 있습니다.
# %% [markdown] lang="en"
# # A one-page policy memo
#
# > **A request from the head of the Welfare Policy Division** (Wednesday, 5 November 2025, 16:20)
# >
# > Nam, the deputy mayor wants to talk about our senior welfare centres on Friday. Please put on **one page** which district lacks what, and what to do first. Let the AI draft it if you like. But the deputy mayor asks "where does this come from?" at every number. **You must be able to answer for each number in the memo.** And where our data cannot tell, please say so.
#
# What you hand in here is a text. The table is ready.
# %% [markdown] lang="ko"
# ## 1. 표를 만듭니다
#
# 아래 칸을 실행하면 구마다 주민 수와 노인복지관의 정원과 현원이 한 표에 모입니다. 주민은 2025년 9월 말, 복지관은 시설이 낸 가장 새로운 자료입니다.
# %% [markdown] lang="en"
# ## 1. Make the table
#
# The cell below brings residents and the senior welfare centres of each district into one table: places, and people who use them. Residents are those of September 2025; the centres are as they last reported.
# %% lang="ko"
import pandas as pd

residents = labkit.load("population_age", form="clean")
now, before = (residents[residents["month"] == month] for month in ("2025-09", "2021-01"))
table = pd.DataFrame({"인구(명)": now.groupby("district")["people"].sum()})
table["65세 이상(명)"] = now[now["age_from"] >= 65].groupby("district")["people"].sum()
table["2021년 65세 이상(명)"] = before[before["age_from"] >= 65].groupby("district")["people"].sum()
centres = labkit.load("welfare_facilities", form="clean").query("종류 == '노인복지관'")
centres = centres.merge(residents[["dong", "district"]].drop_duplicates(), left_on="행정동", right_on="dong")
table["노인복지관(곳)"] = centres.groupby("district").size()
table["정원(명)"] = centres.groupby("district")["정원"].sum()
table["현원(명)"] = centres.groupby("district")["현원"].sum()
table.loc["하늘시"] = table.sum()
table["고령화율(%)"] = 100 * table["65세 이상(명)"] / table["인구(명)"]
table["이용률(%)"] = 100 * table["현원(명)"] / table["정원(명)"]
table["어르신 1천 명당 정원(명)"] = 1000 * table["정원(명)"] / table["65세 이상(명)"]
table["65세 이상 증가율(%)"] = 100 * (table["65세 이상(명)"] / table["2021년 65세 이상(명)"] - 1)
table.round(1).T
# %% lang="en"
import pandas as pd

residents = labkit.load("population_age", form="clean")
now, before = (residents[residents["month"] == month] for month in ("2025-09", "2021-01"))
table = pd.DataFrame({"population (people)": now.groupby("district")["people"].sum()})
table["aged 65 and over (people)"] = now[now["age_from"] >= 65].groupby("district")["people"].sum()
table["aged 65 and over in 2021 (people)"] = before[before["age_from"] >= 65].groupby("district")["people"].sum()
centres = labkit.load("welfare_facilities", form="clean").query("종류 == '노인복지관'")
centres = centres.merge(residents[["dong", "district"]].drop_duplicates(), left_on="행정동", right_on="dong")
table["senior centres (places)"] = centres.groupby("district").size()
table["capacity (people)"] = centres.groupby("district")["정원"].sum()
table["users (people)"] = centres.groupby("district")["현원"].sum()
table.loc["Haneul City"] = table.sum()
table = table.rename(index={"예담구": "Yedam", "새빛구": "Saebit", "들샘구": "Deulsaem"})
table["share aged 65 and over (%)"] = 100 * table["aged 65 and over (people)"] / table["population (people)"]
table["occupancy (%)"] = 100 * table["users (people)"] / table["capacity (people)"]
table["capacity per 1,000 older residents (people)"] = 1000 * table["capacity (people)"] / table["aged 65 and over (people)"]
table["growth of those aged 65 and over (%)"] = 100 * (table["aged 65 and over (people)"] / table["aged 65 and over in 2021 (people)"] - 1)
table.round(1).T
# %% [markdown] lang="ko"
# 정원은 복지관이 받을 수 있는 사람 수, 현원은 지금 이용하는 사람 수입니다. 이용률이 100%를 넘으면 정원보다 많은 사람이 이용하고 있다는 뜻입니다. 2021년의 65세 이상은 그해 1월의 수입니다.
#
# ## 2. 써 보고, 추적합니다
#
# 아래 칸은 `draft`에 있는 숫자와 견주는 말을 찾아 표와 이어 줍니다. ✓는 표에서 나온 것, ✗는 표와 다른 것, ?는 표에서 찾지 못한 것입니다. 예문에는 틀린 곳이 있습니다. 고쳐서 다시 실행해 보고, 여러분의 초안도 넣어 보십시오.
# %% [markdown] lang="en"
# Capacity is how many people the centres can take, users how many they have. An occupancy above 100% means that more people use a centre than it has places. Those aged 65 and over in 2021 are the number of January of that year.
#
# ## 2. Write, and trace
#
# The cell below finds the numbers and comparisons in `draft` and links them to the table. ✓ comes from the table, ✗ contradicts it, ? was not found in it. The example has mistakes. Mend it, run it again, and put in your own draft.
# %% lang="ko"
draft = """새빛구의 고령화율은 8.7%로 세 구 가운데 가장 낮다.
예담구의 노인복지관 정원은 1,177명이다. 들샘구의 이용률은 90%로 예담구보다 높다.
경로당을 이용하는 어르신은 5천 명이다."""
labkit.trace_claims(draft, {"구별 현황": table})
# %% lang="en"
draft = """At 8.7%, Saebit has the lowest share aged 65 and over.
The capacity of Yedam is 1,177 people. The occupancy of Deulsaem is 90%, higher than in Yedam.
Public libraries are used by 5,000 people."""
labkit.trace_claims(draft, {"districts": table})
# %% [markdown] lang="ko"
# 도구가 모든 것을 알아듣지는 못합니다. ?가 붙었다고 틀린 숫자는 아니며, ✓가 붙었다고 **문장의 뜻**까지 맞는 것은 아닙니다. 어느 표의 어느 칸인지는 쓴 사람이 대답합니다. 채점은 구 이름과 표의 열 이름이 들어 있는 문장을 가장 잘 알아듣습니다.
#
# ## 3. 메모에 들어갈 것
#
# 350자에서 1,800자 사이의 글로, 짧은 제목을 붙여 네 부분으로 씁니다.
#
# - **현황**: 지금 어떤가 (숫자로)
# - **문제**: 구를 견주면 무엇이 보이는가 (사람 수가 다른 구를 공평하게)
# - **제안**: 무엇을 먼저 할 것인가
# - **한계**: 이 자료로는 말할 수 없는 것
# %% [markdown] lang="en"
# The tool does not understand everything. A ? does not make a number wrong, and a ✓ does not make **the meaning of a sentence** right. Which cell of which table it is, is for the writer to answer. Grading understands best what names the district and the column of the table.
#
# ## 3. What the memo holds
#
# A text of 350 to 1,800 characters in four parts, each with a short heading.
#
# - **Situation**: how things are (in numbers)
# - **Problem**: what one sees when districts are compared (fairly, as they differ in size)
# - **Proposal**: what to do first
# - **Limits**: what these data cannot tell
# %% [markdown] rubric="memo"
# %% [markdown] hint="1" lang="ko"
# 어르신이 가장 많은 구, 이용률이 가장 높은 구, 어르신 1천 명당 정원이 가장 적은 구가 서로 다를 수 있습니다. 세 가지를 표에서 찾아 나란히 적어 보면 무엇을 말해야 할지 보입니다.
# %% [markdown] hint="1" lang="en"
# The district with the most older residents, the one with the highest occupancy and the one with the fewest places per 1,000 may be three. Find them in the table and put them side by side: that shows what there is to say.
# %% [markdown] hint="2" lang="ko"
# AI에게 초안을 부탁한다면 표를 통째로 붙이고 “표에 있는 숫자만 쓰고, 문장마다 어느 행과 열에서 왔는지 괄호에 적어 줘. 까닭은 추측하지 마.”라고 쓰십시오. 괄호는 확인한 다음 지웁니다.
# %% [markdown] hint="2" lang="en"
# If you ask an AI for a draft, paste the whole table and write "Use only numbers from the table, and give row and column in brackets after each sentence. Do not guess at causes." Check, then delete the brackets.
# %% [markdown] hint="3" lang="ko"
# 문장의 틀입니다. 빈 곳은 표에서 채웁니다.
#
# - 현황: “65세 이상은 ○○구가 ○명으로 가장 많고, ○○구가 ○명으로 가장 적다.”
# - 문제: “어르신 1천 명당 정원은 ○○구가 ○명으로 가장 적고, 이용률은 ○○구가 ○%로 가장 높다.”
# - 제안: “○○구에 ○을(를) 먼저 한다. …와 견주면 ….”
# - 한계: “복지관 자료의 기준일은 주민 자료와 다르며, 다른 구에 사는 이용자가 얼마나 되는지는 이 자료로 알 수 없다.”
# %% [markdown] hint="3" lang="en"
# Frames of sentences; fill the gaps from the table.
#
# - Situation: "Yedam / … has the most residents aged 65 and over (…), … the fewest (…)."
# - Problem: "Capacity per 1,000 older residents is lowest in … (…), and occupancy is highest in … (…%)."
# - Proposal: "First … in …. Compared with …, …."
# - Limits: "The centres report for another day than the residents' register, and the data cannot tell how many users come from other districts."
# %% [markdown] lang="ko"
# ## 4. 여러분의 메모
# %% [markdown] lang="en"
# ## 4. Your memo
# %% answer="memo" lang="ko"
memo = """
"""
### BEGIN SOLUTION
memo = """노인복지관 수급 현황과 제안

1. 현황
하늘시의 65세 이상 인구는 99,874명으로 전체 인구의 20.8%이다. 예담구가 45,368명으로 가장 많고 새빛구가 20,302명으로 가장 적다. 노인복지관은 다섯 곳이며 정원은 모두 1,790명, 현원은 1,928명으로 이용률은 107.7%이다.

2. 문제
어르신 1천 명당 정원은 들샘구가 9.9명으로 가장 적고, 예담구는 23.6명으로 가장 많다. 그런데 이용률은 새빛구가 117.1%로 가장 높고 들샘구는 90.0%에 그친다. 들샘구는 자리가 적은데도 정원을 다 채우지 못하고 있다. 65세 이상은 2021년 1월에 견주어 새빛구에서 20.0% 늘어 세 구 가운데 가장 많이 늘었다.

3. 제안
가. 새빛구의 정원을 늘리는 방안을 먼저 검토한다. 이용률이 가장 높고 65세 이상도 가장 빠르게 늘고 있다.
나. 들샘구는 시설을 더 짓기에 앞서 남은 자리를 쓰지 않는 까닭(거리, 교통, 프로그램)을 조사한다. 조사 결과 거리가 걸림돌이면 버스 노선 조정과 분관 설치를 견주어 본다.

4. 한계
복지관 자료의 기준일은 주민 자료와 다르다. 다른 구에 사는 이용자와 대기자가 얼마나 되는지는 이 자료로 알 수 없으므로, 결정하기 전에 복지관별로 확인이 필요하다.
"""
### END SOLUTION
# %% answer="memo" lang="en"
memo = """
"""
### BEGIN SOLUTION
memo = """Senior welfare centres: who lacks places, and what to do first

1. Situation
Haneul City has 99,874 residents aged 65 and over, 20.8% of its population. Yedam has the most with 45,368, Saebit the fewest with 20,302. The capacity of Haneul City is 1,790 people and its users number 1,928, an occupancy of 107.7%.

2. Problem
Capacity per 1,000 older residents is lowest in Deulsaem at 9.9 people and highest in Yedam at 23.6. Yet occupancy is highest in Saebit at 117.1%, while Deulsaem stands at 90.0%: it has few places and does not fill them. Since January 2021 those aged 65 and over have grown by 20.0% in Saebit, the largest growth of the three.

3. Proposal
a. Examine first how the capacity of Saebit can be raised: occupancy is highest there and growth is fastest.
b. In Deulsaem, find out before building why places stay empty (distance, buses, programmes). If distance is what hinders people, weigh a changed bus route against a branch.

4. Limits
The centres report for another day than the residents' register. These data cannot tell how many users come from other districts or how many people wait, so this needs to be checked with each centre before a decision.
"""
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 형식을 점검합니다. 숫자가 표에서 나왔는지는 위의 추적 칸에 메모를 넣어 스스로 확인한 다음 제출하십시오.
# %% [markdown] lang="en"
# The next cell checks the form. Whether the numbers come from the table you can find out yourself: put your memo into the tracing cell above before you hand in.
# %% check="memo"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 표에 열을 하나 더해 보십시오. 예를 들어 경로당(`종류 == '경로당'`)의 정원까지 더하면 어느 구가 부족합니까? 결론이 뒤집힌다면 메모의 어느 문장을 고쳐야 합니까?
#
# ## 내일 업무에 써 보기
#
# 보고서를 올리기 전에 숫자마다 출처를 적은 **숫자 대장**을 만들어 두십시오. “숫자, 표, 행과 열, 기준일” 네 칸이면 됩니다. 질문을 받았을 때 바로 대답할 수 있고, 다음 담당자도 같은 숫자를 다시 만들 수 있습니다.
# %% [markdown] lang="en"
# ## Go further
#
# Add a column. If you count the places of halls for the elderly (`종류 == '경로당'`) as well, which district lacks places? If the conclusion is reversed, which sentence of the memo has to change?
#
# ## Tomorrow at your desk
#
# Before you hand up a report, keep a **register of its numbers**: number, table, row and column, reference day. You can answer at once when asked, and your successor can make the same numbers again.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 세 가지 눈금(사람 수, 1천 명당 정원, 이용률)이 서로 다른 구를 가리킨다는 것을 숨기지 않고 말합니다. 정원이 가장 적은 들샘구에 “더 짓자”고 하지 않고, 왜 자리가 남는지부터 알아보자고 합니다. 까닭은 단정하지 않습니다.
#
# **자주 틀리는 곳.** 사람 수가 많은 예담구가 가장 부족하다고 쓰는 것, 이용률의 차이를 %포인트가 아니라 %로 쓰는 것, 정원과 현원을 바꾸어 쓰는 것, “젊은 부부가 들어왔기 때문에” 같은 까닭을 자료 없이 적는 것입니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It does not hide that three measures (people, places per 1,000, occupancy) point to three districts. It does not say "build" for Deulsaem, which has the fewest places, but asks first why they stay empty. It states no cause.
#
# **Common mistakes.** Calling Yedam the worst because it has the most people; stating a difference of rates in % instead of percentage points; mixing up capacity and users; giving causes without data ("because young families moved in").
