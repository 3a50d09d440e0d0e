# %% [markdown] lang="ko"
# # 프롬프트 셋을 재서 고르기
#
# > **민원소통과 민원혁신팀장의 쪽지** (2025. 11. 13. 목요일 16:20)
# >
# > 민원 분류 프롬프트를 세 사람이 하나씩 만들어 왔습니다. 회의에서 서로 “제 것은 이렇게 잘 나옵니다” 하며 한 건씩 보여 주는데, 한 건으로는 아무것도 모릅니다. **셋을 같은 민원으로 재서** 월요일까지 하나를 골라 주세요. 조건은 이 순서입니다.
# >
# > 1. 시스템이 **읽지 못하는 답이 한 건도 없을 것**. 한 건만 깨져도 접수가 멈춥니다.
# > 2. **긴급 민원을 놓치는 일이 한 건 이하**일 것. 사람이 다칠 수 있습니다.
# > 3. 위의 둘을 지키는 것 가운데 **분류를 가장 많이 맞히는 것**.
# > 4. 그래도 같으면 토큰이 적은 것.
#
# 코드는 아래 칸을 실행하고 글자 하나만 바꾸면 됩니다. 낼 답은 **숫자 열두 개와 결정**입니다.
# %% [markdown] lang="en"
# # Measure three prompts and choose
#
# > **Note from the head of the complaints innovation team** (Thursday, 13 November 2025, 16:20)
# >
# > Three colleagues have each made a prompt that sorts complaints. In the meeting everybody shows one case on which theirs does well, which proves nothing. Please **measure all three on the same complaints** and choose one by Monday. The conditions, in this order:
# >
# > 1. **Not one reply that the system cannot read.** A single broken one stops the intake.
# > 2. **At most one urgent complaint missed.** People may get hurt.
# > 3. Of those that meet both, the one with **most categories right**.
# > 4. If that is equal, the one with fewer tokens.
#
# For the code, run the cells and change one letter. Your answer is **twelve numbers and a decision**.
# %% [markdown] lang="ko"
# ## 1. 프롬프트 셋
#
# 먼저 읽어 봅니다. 재어 보기 전에 **어느 것이 좋을지 스스로 짐작해** 적어 두십시오. `"A"`를 `"B"`, `"C"`로 바꾸어 가며 읽습니다.
# %% [markdown] lang="en"
# ## 1. Three prompts
#
# Read them first. Before you measure, **note down your own guess** which is best. Change `"A"` to `"B"` and `"C"`.
# %%
from labkit.trial import colleagues, trial

prompts = colleagues()
print(prompts["A"])
# %% [markdown] lang="ko"
# ## 2. 같은 민원 80건에 넣어 봅니다
#
# `trial`은 프롬프트를 연습용 민원 80건에 한 번씩 넣고, 답을 정답 옆에 놓습니다.
#
# | 열 | 뜻 |
# |---|---|
# | `category`, `urgency` | 정답 |
# | `category_said`, `urgency_said` | 모델의 답. 읽지 못한 답이면 빈칸 |
# | `readable` | 답 전체가 JSON 하나여서 시스템이 그대로 읽을 수 있으면 True |
# | `tokens` | 한 건에 든 토큰(보낸 것과 받은 것을 더한 수) |
# %% [markdown] lang="en"
# ## 2. The same 80 complaints for each
#
# `trial` runs a prompt once on each of the 80 teaching complaints and sets the reply beside the right answer.
#
# | column | what |
# |---|---|
# | `category`, `urgency` | the right answer |
# | `category_said`, `urgency_said` | what the model said; empty where the reply cannot be read |
# | `readable` | True where the whole reply is one JSON object, so that the system can read it as it stands |
# | `tokens` | tokens for this complaint, sent and received together |
# %%
result = trial(prompts["A"])
result[["document", "category", "category_said", "urgency", "urgency_said", "readable", "tokens"]].head(12).style.set_properties(**{"text-align": "left"})
# %% [markdown] lang="ko"
# ## 3. 무엇을 셀까요
#
# - **readable**: 읽을 수 있는 답의 수 (80 가운데)
# - **right**: 분류를 맞힌 비율(%), 소수 첫째 자리까지. **읽지 못한 답은 틀린 것**으로 보고, 나누는 수는 언제나 80입니다.
# - **urgent_found**: 정답이 긴급인 민원 가운데 긴급이라고 답한 것의 수
# - **tokens**: 한 건에 든 토큰의 평균 (반올림한 수)
#
# 아래 칸이 그 넷을 셉니다. 2번 칸의 `"A"`를 바꾸고 두 칸을 다시 실행하면 다른 프롬프트의 숫자가 나옵니다. 정답이 긴급인 민원이 모두 몇 건인지도 보아 두십시오.
# %% [markdown] lang="en"
# ## 3. What is counted
#
# - **readable**: replies that can be read (out of 80)
# - **right**: share of right categories in percent, one decimal. **An unreadable reply is a wrong one**, and you always divide by 80.
# - **urgent_found**: of the complaints that are urgent, how many were called urgent
# - **tokens**: mean number of tokens a complaint (rounded)
#
# The cell below counts all four. Change `"A"` in the cell above and run both again for another prompt. Note, too, how many complaints are urgent in all.
# %% lang="ko"
urgent = result[result["urgency"] == "긴급"]
print("readable    ", result["readable"].sum())
print("right       ", round(100 * (result["category"] == result["category_said"]).mean(), 1))
print("urgent_found", (urgent["urgency_said"] == "긴급").sum(), "/", len(urgent))
print("tokens      ", round(result["tokens"].mean()))
# %% lang="en"
urgent = result[result["urgency"] == "urgent"]
print("readable    ", result["readable"].sum())
print("right       ", round(100 * (result["category"] == result["category_said"]).mean(), 1))
print("urgent_found", (urgent["urgency_said"] == "urgent").sum(), "/", len(urgent))
print("tokens      ", round(result["tokens"].mean()))
# %% [markdown] rubric="measured"
# %% [markdown] hint="1" lang="ko"
# 2번 칸의 글자를 바꾼 다음 **2번과 3번 칸을 차례로** 실행해야 새 숫자가 나옵니다. 읽지 못하는 답이 있으면 `result[~result["readable"]]["reply"].iloc[0]`으로 한 건을 읽어 보십시오.
# %% [markdown] hint="1" lang="en"
# After changing the letter, run cell 2 **and** cell 3. If there are unreadable replies, read one with `result[~result["readable"]]["reply"].iloc[0]`.
# %% [markdown] hint="2" lang="ko"
# 정확도가 가장 높은 것부터 보지 말고, 팀장의 조건을 **순서대로** 적용하십시오. 첫째 조건에서 떨어지는 것을 먼저 지우고, 남은 것에 둘째 조건을 적용합니다.
# %% [markdown] hint="2" lang="en"
# Do not start with the most accurate one. Apply the conditions **in their order**: strike out what fails the first, then apply the second to what is left.
# %% [markdown] hint="3" lang="ko"
# 이 시험이 말해 주는 것은 **이 민원 80건, 이 모델, 이 프롬프트 셋**에 관한 것뿐입니다. 문장 가운데 다른 민원, 다른 모델, 아직 만들지 않은 프롬프트를 말하는 것이 있는지 찾으십시오.
# %% [markdown] hint="3" lang="en"
# The test tells about **these 80 complaints, this model and these three prompts**. Which statements speak of other complaints, other models, or a prompt that has not been made yet?
# %% [markdown] lang="ko"
# ## 4. 잰 숫자
#
# `None` 자리에 숫자를 적고 실행하십시오. 건수는 `"40/80"`처럼 전체 건수와 함께 적어도 됩니다.
#
# 열두 숫자가 모두 맞아야 옳은 답입니다. 세 프롬프트를 견주는 숫자이므로, 하나만 틀려도 그 줄(예: 세 프롬프트의 `right`)의 점수는 3분의 1만 남습니다. 10점 가운데 `right`와 `urgent_found`는 2점, `readable`은 1.33점, `tokens`는 0.67점을 잃습니다. 반올림은 어느 쪽으로 해도 됩니다.
# %% [markdown] lang="en"
# ## 4. What you measured
#
# Put numbers in the place of `None` and run the cell. Counts may stand with their total, such as `"40/80"`.
#
# The answer is right when all twelve numbers are. The numbers are there to compare the three prompts, so one wrong number leaves its line (the three of `right`, say) a third of its points: of 10 points it costs 2 (`right`, `urgent_found`), 1.33 (`readable`) or 0.67 (`tokens`). Halves may be rounded either way.
# %% answer="measured"
measured = {
    "A_readable": None,
    "A_right": None,
    "A_urgent_found": None,
    "A_tokens": None,
    "B_readable": None,
    "B_right": None,
    "B_urgent_found": None,
    "B_tokens": None,
    "C_readable": None,
    "C_right": None,
    "C_urgent_found": None,
    "C_tokens": None,
}
### BEGIN SOLUTION
from labkit.trial import colleagues, trial

measured = {}
for _name, _prompt in colleagues().items():
    _table = trial(_prompt)
    _urgent = _table[_table["urgency"].isin(["긴급", "urgent"])]
    measured[f"{_name}_readable"] = int(_table["readable"].sum())
    measured[f"{_name}_right"] = round(100 * float((_table["category"] == _table["category_said"]).mean()), 1)
    measured[f"{_name}_urgent_found"] = int((_urgent["urgency"] == _urgent["urgency_said"]).sum())
    measured[f"{_name}_tokens"] = round(float(_table["tokens"].mean()))
### END SOLUTION
# %% check="measured"
# %% [markdown] lang="ko"
# ## 5. 결정과 까닭
#
# 프롬프트마다 결정과, 그 결정을 **좌우한 까닭** 하나를 고릅니다. 표에 있는 말을 그대로 적습니다.
#
# | `decision` | `reason` |
# |---|---|
# | 쓴다 | 조건을 다 지킴 |
# | 쓰지 않는다 | 읽지 못하는 답이 있음 |
# | | 긴급을 놓침 |
# | | 정확도가 가장 높음 |
# | | 토큰이 가장 적음 |
# | | 예시가 있음 |
# %% [markdown] lang="en"
# ## 5. The decision, and why
#
# For each prompt choose a decision, and the one reason that **decides** it. Write the words as they stand in the table.
#
# | `decision` | `reason` |
# |---|---|
# | use | meets the conditions |
# | do not use | unreadable replies |
# | | misses urgent |
# | | most accurate |
# | | fewest tokens |
# | | has examples |
# %% [markdown] rubric="choice"
# %% answer="choice" lang="ko"
choice = {
    "A": {"decision": "", "reason": ""},
    "B": {"decision": "", "reason": ""},
    "C": {"decision": "", "reason": ""},
}
### BEGIN SOLUTION
choice = {
    "A": {"decision": "쓰지 않는다", "reason": "긴급을 놓침"},
    "B": {"decision": "쓰지 않는다", "reason": "읽지 못하는 답이 있음"},
    "C": {"decision": "쓴다", "reason": "조건을 다 지킴"},
}
### END SOLUTION
# %% answer="choice" lang="en"
choice = {
    "A": {"decision": "", "reason": ""},
    "B": {"decision": "", "reason": ""},
    "C": {"decision": "", "reason": ""},
}
### BEGIN SOLUTION
choice = {
    "A": {"decision": "do not use", "reason": "misses urgent"},
    "B": {"decision": "do not use", "reason": "unreadable replies"},
    "C": {"decision": "use", "reason": "meets the conditions"},
}
### END SOLUTION
# %% check="choice"
# %% [markdown] lang="ko"
# ## 6. 회의에서 할 수 있는 말
#
# 월요일 회의에서 누군가 이렇게 말합니다. **방금 한 시험을 근거로** 할 수 있는 말입니까? `할 수 있다` 또는 `할 수 없다`를 적습니다.
#
# 1. “이 80건에서 A는 분류를 가장 많이 맞혔습니다.”
# 2. “이 80건에서 A는 C보다 긴급 민원을 많이 놓쳤습니다.”
# 3. “다른 회사의 언어 모델로 바꾸어도 C가 B보다 낫습니다.”
# 4. “C를 쓰면 앞으로 긴급 민원을 놓치지 않습니다.”
# 5. “C에 A의 규칙과 예시를 넣으면 셋의 장점을 모두 갖춘 프롬프트가 됩니다.”
# 6. “프롬프트의 형식을 조금만 고쳐도 결과가 달라질 수 있으니([arXiv 2310.11324](https://arxiv.org/abs/2310.11324)), 고친 뒤에는 같은 민원으로 다시 재야 합니다.”
# %% [markdown] lang="en"
# ## 6. What may be said in the meeting
#
# On Monday somebody says the following. May it be said **on the ground of this test**? Write `can` or `cannot`.
#
# 1. "On these 80, A got most categories right."
# 2. "On these 80, A missed more urgent complaints than C."
# 3. "If we change to another company's language model, C will still be better than B."
# 4. "With C we will not miss urgent complaints any more."
# 5. "If we put A's rules and examples into C, we get a prompt with the advantages of all three."
# 6. "Even small changes of a prompt's form can change the results ([arXiv 2310.11324](https://arxiv.org/abs/2310.11324)), so after mending it we have to measure again on the same complaints."
# %% [markdown] rubric="claims"
# %% answer="claims" lang="ko"
claims = {"1": "", "2": "", "3": "", "4": "", "5": "", "6": ""}
### BEGIN SOLUTION
claims = {
    "1": "할 수 있다",
    "2": "할 수 있다",
    "3": "할 수 없다",
    "4": "할 수 없다",
    "5": "할 수 없다",
    "6": "할 수 있다",
}
### END SOLUTION
# %% answer="claims" lang="en"
claims = {"1": "", "2": "", "3": "", "4": "", "5": "", "6": ""}
### BEGIN SOLUTION
claims = {"1": "can", "2": "can", "3": "cannot", "4": "cannot", "5": "cannot", "6": "can"}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 5번 문장을 직접 시험해 보십시오. `prompts["C"]`에 빠진 규칙을 더해 `trial`에 넣으면 정확도가 얼마나 오릅니까? 긴급은 그대로입니까? 하나를 고친 뒤에 **네 숫자를 모두** 다시 보아야 하는 까닭을 알게 됩니다.
#
# ## 내일 업무에 써 보기
#
# 팀에서 AI 도구나 프롬프트를 고를 때, 보여 주기용 한 건 대신 **같은 자료 스무 건**을 준비하십시오. 무엇을 어기면 못 쓰는지(형식, 놓치면 안 되는 것)를 먼저 정하고, 그것부터 셉니다. 평균이 좋은 것이 늘 쓸 수 있는 것은 아닙니다.
# %% [markdown] lang="en"
# ## Go further
#
# Test statement 5 yourself: add the missing rules to `prompts["C"]` and run `trial` on it. How much more accurate is it? Are the urgent ones still found? You will see why **all four numbers** have to be looked at after every change.
#
# ## Tomorrow at your desk
#
# When your team chooses an AI tool or a prompt, prepare **the same twenty documents** for all instead of one for show. First decide what would rule a candidate out (form, things that must not be missed), and count that first. The best average is not always of use.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** A는 일곱 가지 규칙과 예시가 있어 분류를 가장 많이 맞히지만, 긴급이 무엇인지 적지 않아 말투로 판단하다가 긴급을 거의 다 놓칩니다. B는 규칙도 긴급의 뜻도 있지만 “다른 말은 쓰지 말라”가 없어 JSON 앞뒤에 표시가 붙습니다. C는 규칙이 넷뿐이어서 덜 맞히지만 두 조건을 모두 지킵니다.
#
# **흔한 실수.** 평균 정확도만 보고 A를 고르는 것, 읽지 못한 답을 빼고 나누어 B를 높게 보는 것, 80건의 결과를 앞으로의 일이나 다른 모델에 대한 말로 넓히는 것입니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** A knows seven rules and shows examples, so it gets most categories right; but it does not say what urgent means, goes by the tone, and misses nearly all urgent ones. B has the rules and the meaning of urgent, but not "nothing else", so marks appear around its JSON. C has only four rules and is less accurate, yet meets both conditions.
#
# **Common mistakes.** To take A for its mean accuracy; to leave unreadable replies out of the division, which flatters B; to stretch the result on 80 complaints to the future or to other models.
