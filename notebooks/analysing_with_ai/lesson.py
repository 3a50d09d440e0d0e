# %% [markdown] lang="ko"
# # AI와 함께 분석하기: 코드를 부탁하고, 돌려 보고, 숫자를 추적하기
#
# > **환경정책과장의 메신저** (2025. 10. 28. 화요일 14:10)
# >
# > 내일 아침 회의에서 소음 민원을 이야기한답니다. 3분기에 소음 민원이 몇 건이었고 어떻게 변했는지 **세 문장**이면 됩니다. 자료는 민원소통과에 있는 표를 쓰세요. 코드는 AI가 짜 준다면서요?
#
# 도여울 주무관은 프로그래밍을 배운 적이 없습니다. 그래도 할 수 있습니다. 코드를 쓰는 일은 AI에게 맡기고, 사람은 세 가지를 합니다. **무엇을 셀지 정하고, 나온 값을 의심하고, 글에 쓴 숫자를 하나하나 추적합니다.** 코드를 몰라도 되는 부분은 그냥 실행하십시오(Shift+Enter).
# %% [markdown] lang="en"
# # Analysing with AI: ask for code, run it, trace every number
#
# > **A message from the head of the Environment Division** (Tuesday, 28 October 2025, 14:10)
# >
# > Tomorrow's meeting is about noise. How many noise complaints were there in the third quarter, and how did they develop? **Three sentences** will do. Use the table of the Civil Communication Division. I hear that the AI writes the code?
#
# Do Yeo-ul has never learnt programming. It can be done all the same. The AI writes the code, and a person does three things: **decides what is counted, doubts what comes out, and traces every number of the text.** Where you need not understand the code, just run it (Shift+Enter).
# %% [markdown] lang="ko"
# ## 1. 묻기 전에: 한 행은 무엇인가
#
# AI는 표를 본 적이 없습니다. 우리가 먼저 보고 알려 주어야 합니다. 아래 칸은 표의 열 이름과 행의 수, 분류의 이름을 보여 줍니다. **본문은 보여 주지 않습니다.** 시민이 쓴 글을 밖의 AI에 붙여 넣을 일은 없습니다.
# %% [markdown] lang="en"
# ## 1. Before you ask: what is one row?
#
# The AI has never seen the table. We look first and then tell. The cell below shows the columns, the number of rows, and the names of the categories. **It does not show the text of the complaints**: there is no reason to paste what citizens wrote into an AI outside.
# %% lang="ko"
complaints = labkit.load("complaints")
print(len(complaints), "행,", complaints["received"].min(), "부터", complaints["received"].max(), "까지")
print(complaints.drop(columns=["body", "body_en"]).dtypes)
print(complaints["category"].unique())
# %% lang="en"
complaints = labkit.load("complaints")
print(len(complaints), "rows;", complaints["received"].min(), "to", complaints["received"].max())
print(complaints.drop(columns=["body", "body_en"]).dtypes)
print(complaints["category"].unique())
# %% [markdown] lang="ko"
# 한 행은 **민원 한 건**입니다. 사람이 아닙니다. 한 사람이 세 번 내면 세 행이 됩니다. 그리고 표는 2023년부터 있습니다. 이 두 가지를 기억해 두십시오.
#
# **바꾸어 보기.** 아래 칸의 `"channel"`을 `"urgency"`나 `"dong"`으로 바꾸어 실행해 보십시오. 열마다 어떤 값이 몇 건씩 있습니까?
# %% [markdown] lang="en"
# One row is **one complaint**, not one person: who complains three times has three rows. And the table begins in 2023. Keep both in mind.
#
# **Change it.** Replace `"channel"` below by `"urgency"` or `"dong"`. Which values are there, and how many of each?
# %%
complaints["channel"].value_counts()
# %% [markdown] lang="ko"
# ## 2. 코드를 부탁합니다
#
# 코드를 부탁할 때에도 프롬프트의 구조는 같습니다. **표의 모양, 무엇을 셀지, 기간, 결과의 모양**을 적습니다. 여기에 하나를 더합니다. “**검산하는 코드도 함께 써 줘.**” 아래 칸을 실행하면 도여울 주무관이 쓴 부탁이 나옵니다.
# %% [markdown] lang="en"
# ## 2. Ask for code
#
# A request for code has the same anatomy as any prompt: **what the table looks like, what to count, which period, what shape the result has**. Add one thing: "**and write code that checks it**". Run the cell to see what Do Yeo-ul asked.
# %% lang="ko"
request = """pandas 코드를 써 줘. 표 이름은 complaints이고 한 행은 민원 한 건이야.
열: received(접수 시각, datetime), category(분류: 교통, 주정차, 청소, 소음, …), dong(행정동)
자료 기간은 2023년 1월부터 2025년 10월까지야.
할 일: 2025년 7월, 8월, 9월의 소음 민원 건수를 달마다 세어 줘.
결과: 달을 이름으로 한 Series 하나, 이름은 noise.
다른 방법으로 다시 세어 같은지 확인하는 코드도 함께 써 줘."""
print(request)
# %% lang="en"
request = """Write pandas code. The table is called complaints; one row is one complaint.
Columns: received (datetime), category (교통, 주정차, 청소, 소음, …; 소음 is noise), dong
The data run from January 2023 to October 2025.
To do: count the complaints of category 소음 in July, August and September 2025, by month.
Result: one Series named noise, indexed by month.
Also write code that counts again in another way and compares."""
print(request)
# %% [markdown] lang="ko"
# 이 실습실의 연습 모델은 코드를 쓰지 못합니다. 그래서 이 수업에서는 코드를 미리 적어 두었습니다. 먼저 볼 것은 기간을 적지 않고 “9월 소음 민원을 세어 줘”라고만 부탁했을 때 받기 쉬운 코드입니다. 실행해 보십시오. **오류는 나지 않습니다.**
# %% [markdown] lang="en"
# The lab's practice model cannot write code, so the code of this lesson was written beforehand. First comes what you easily get when you leave out the year and ask only "count the noise complaints of September". Run it. **There is no error.**
# %%
september = complaints[(complaints["category"] == "소음") & (complaints["received"].dt.month == 9)]
len(september)
# %% [markdown] lang="ko"
# 269건. 그럴듯합니까? 이 코드는 2023년과 2024년의 9월까지 함께 세었습니다. 돌아간다고 맞는 코드가 아닙니다. **바꾸어 보기.** 아래 칸은 해마다 나누어 셉니다. 세 수를 더하면 얼마입니까?
# %% [markdown] lang="en"
# 269. Does that look plausible? The code also counted the Septembers of 2023 and 2024. Code that runs is not code that is right. **Change it.** The next cell counts by year. What do the three numbers add up to?
# %%
september["received"].dt.year.value_counts()
# %% [markdown] lang="ko"
# ## 3. 돌려 보고, 의심합니다
#
# 이번에는 기간을 적어서 받은 코드입니다. 두 가지 방법이 들어 있습니다. 두 값이 같습니까?
# %% [markdown] lang="en"
# ## 3. Run it, and doubt it
#
# This is what came back when the period was stated. It holds two ways of counting. Do they agree?
# %%
in_period = complaints["received"].between("2025-07-01", "2025-09-30")
one_way = len(complaints[in_period & (complaints["category"] == "소음")])
month = complaints["received"].dt.strftime("%Y-%m")
noise = complaints[complaints["category"] == "소음"].groupby(month).size().loc["2025-07":"2025-09"]
print(one_way, noise.sum())
# %% [markdown] lang="ko"
# 289와 292. 세 건이 다릅니다. 어느 쪽이 맞습니까? `"2025-09-30"`은 9월 30일 **0시**로 읽힙니다. 그래서 첫째 방법은 9월 30일에 들어온 민원을 빠뜨렸습니다. 달마다 세는 둘째 방법이 맞습니다. 다른 방법으로 한 번 더 세어 보지 않았다면 아무도 몰랐을 것입니다.
#
# 나온 값을 의심하는 방법은 어렵지 않습니다.
#
# 1. **다른 방법으로 다시 세어** 견줍니다.
# 2. **이미 아는 수**와 맞추어 봅니다. 전체 건수, 지난 보고서의 숫자가 좋습니다.
# 3. **더하면 전체가 되는지** 봅니다.
# 4. **한두 건을 눈으로** 봅니다. 첫날과 마지막 날이 특히 좋습니다.
#
# **바꾸어 보기.** 아래 칸은 빠진 세 건을 보여 줍니다. `"2025-09-30"`을 `"2025-10-01"`로 바꾸면 위의 두 값이 같아집니까? 위 칸에서 고쳐 보십시오.
# %% [markdown] lang="en"
# 289 and 292: three apart. Which is right? `"2025-09-30"` is read as **midnight** at the beginning of that day, so the first way lost what came in on 30 September. The second way, by month, is right. Without counting twice nobody would have noticed.
#
# Doubting a result is not difficult.
#
# 1. **Count again in another way** and compare.
# 2. Compare with **a number you know**: the total, or last report's figure.
# 3. See whether **the parts add up**.
# 4. Look at **one or two rows** yourself; the first and the last day are best.
#
# **Change it.** The cell shows the three that were lost. If you replace `"2025-09-30"` by `"2025-10-01"` in the cell above, do the two numbers agree?
# %%
lost = complaints[~in_period & (complaints["category"] == "소음") & (month == "2025-09")]
lost[["received", "category", "dong"]]
# %% [markdown] lang="ko"
# ## 4. 글을 부탁합니다
#
# 이제 표를 주고 글을 부탁합니다. 아래는 이 수업을 위해 적어 둔 초안으로, AI가 쓴 글에서 자주 보는 잘못이 섞여 있습니다. 읽고 **이상한 곳**을 먼저 찾아보십시오.
# %% [markdown] lang="en"
# ## 4. Ask for the text
#
# Now give it the table and ask for the text. The draft below was written for this lesson, with mistakes that are common in texts by an AI. Read it and look for **what is odd** first.
# %% lang="ko"
draft = """3분기 소음 민원은 모두 292건이다. 소음 민원은 7월 87건에서 9월 107건으로 33.0% 늘었다.
소음 민원이 가장 많은 달은 8월이다. 소음 민원은 3분기 전체 민원의 12.1%이다.
밤늦게 여는 가게가 늘어난 것이 원인이며, 과태료를 올리면 20% 줄일 수 있다."""
print(draft)
# %% lang="en"
draft = """In the third quarter there were 292 noise complaints in total. From July to September 2025 noise complaints rose by 33.0%, from 87 to 107.
Noise complaints were highest in August 2025. Noise is 12.1% of all complaints of the quarter.
The cause is that more shops open late; higher fines would cut noise by 20%."""
print(draft)
# %% [markdown] lang="ko"
# ## 5. 숫자를 하나하나 추적합니다
#
# `labkit.trace_claims(글, 값)`은 글에서 숫자와 견주는 말을 찾아 **여러분이 계산한 값**과 이어 줍니다. 값은 이름을 붙여 사전으로 줍니다. 언어 모델이 아니라 정해진 규칙으로 읽습니다.
#
# - ✓ **맞음**: 계산한 값에서 나왔다
# - ✗ **틀림**: 계산한 값과 다르다
# - ? **근거 없음**: 계산한 값으로는 말할 수 없다
# %% [markdown] lang="en"
# ## 5. Trace every number
#
# `labkit.trace_claims(text, values)` finds numbers and comparisons in a text and links them to **what you computed**. The values are given by name. It reads by fixed rules; it is no language model.
#
# - ✓ **supported**: it comes from your values
# - ✗ **contradicted**: your values say otherwise
# - ? **no support**: your values cannot tell
# %% lang="ko"
quarter = complaints[month.isin(noise.index)]
values = {
    "소음 민원(건)": noise,
    "3분기 전체 민원": (len(quarter), "건"),
    "소음 민원의 3분기 전체 민원 비율": (100 * noise.sum() / len(quarter), "%"),
}
labkit.trace_claims(draft, values)
# %% lang="en"
quarter = complaints[month.isin(noise.index)]
values = {
    "noise complaints (cases)": noise,
    "all complaints of the quarter": (len(quarter), "cases"),
    "noise share of all complaints of the quarter": (100 * noise.sum() / len(quarter), "%"),
}
labkit.trace_claims(draft, values)
# %% [markdown] lang="ko"
# 33.0%에는 ✗가 붙었습니다. 카드 아래의 목록에 바른 값이 있습니다. 가장 많은 달도 틀렸습니다. 마지막 문장에는 ?가 붙습니다. 과태료에 관한 수를 우리는 계산한 적이 없기 때문입니다.
#
# **바꾸어 보기.** `draft`를 고쳐 ✗를 모두 없애 보십시오. 그다음 `values`에서 마지막 줄을 지우고 실행해 보십시오. 12.1%는 어떻게 됩니까? 글이 달라진 것이 아니라 **근거가 없어진 것**입니다.
# %% [markdown] lang="en"
# 33.0% has a ✗; the list below the card gives the right value. The busiest month is wrong, too. The last sentence gets a ?, because we never computed anything about fines.
#
# **Change it.** Mend `draft` until no ✗ is left. Then delete the last line of `values` and run it again. What happens to the 12.1%? The text is the same; **its support is gone**.
# %% lang="ko"
labkit.trace_claims("소음 민원은 7월 87건에서 9월 107건으로 23.0% 늘었다. 가장 많은 달은 9월이다.", values)
# %% lang="en"
labkit.trace_claims("From July to September 2025 noise complaints rose by 23.0%, from 87 to 107. They were highest in September 2025.", values)
# %% [markdown] lang="ko"
# ## 6. 추적이 말해 주지 못하는 것
#
# - **까닭.** 도구는 “원인”이라는 말을 읽지 못합니다. ‘늘어난’에 ?를 붙였을 뿐입니다. 우리 자료에는 까닭이 없으므로 쓰지 않거나, 확인이 필요하다고 적습니다.
# - **우연히 맞는 숫자.** 숫자가 많은 표에서는 아무 숫자나 어떤 계산으로든 만들어 낼 수 있습니다. 그래서 추적 도구는 문장에 있는 말(합하면, 보다, 차지)이 가리키는 계산만 해 봅니다.
# - **맞는 숫자, 틀린 뜻.** “민원을 낸 사람은 292명”이라고 쓰면 292는 표에 있지만 뜻은 틀립니다. 한 행이 무엇인지 아는 사람만 알 수 있습니다.
# - **도구의 실수.** 문장을 잘못 알아들을 때도 있습니다. ?와 ✗는 “다시 보라”는 뜻이지 판결이 아닙니다.
#
# **바꾸어 보기.** 아래 문장은 도구를 속일 수 있습니까? 여러분이라면 어떻게 고쳐 쓰겠습니까?
# %% [markdown] lang="en"
# ## 6. What tracing cannot tell
#
# - **Causes.** The tool does not read "the cause is", and "more shops open late" got no mark. Our data hold no causes: leave it out, or say that it needs checking.
# - **Numbers that fit by chance.** From a table with many numbers nearly any number can be computed somehow. So the tracer only tries what the words of the sentence ask for (together, than, share).
# - **Right number, wrong meaning.** In "292 people complained" the 292 is in the table, and the meaning is wrong. Only someone who knows what one row is can tell.
# - **Mistakes of the tool.** It sometimes misreads a sentence. ? and ✗ mean "look again"; they are no judgement.
#
# **Change it.** Can the sentence below fool the tool? How would you put it?
# %% lang="ko"
labkit.trace_claims("3분기에 소음 때문에 민원을 낸 시민은 모두 292명이다.", values)
# %% lang="en"
labkit.trace_claims("In the third quarter 292 citizens in total complained about noise.", values)
# %% [markdown] lang="ko"
# ## 7. 다른 분류로 해 보기
#
# 분류를 `"청소"`나 `"주정차"`로 바꾸고, 그 분류에 대해 두세 문장을 직접 써서 추적해 보십시오. 일부러 틀린 숫자를 하나 넣고 도구가 찾아내는지도 보십시오.
# %% [markdown] lang="en"
# ## 7. Another category
#
# Change the category to `"청소"` (cleaning) or `"주정차"` (parking), write two or three sentences about it and trace them. Put in a wrong number on purpose and see whether the tool finds it.
# %% lang="ko"
category = "공원녹지"
counted = complaints[complaints["category"] == category].groupby(month).size().loc["2025-01":"2025-09"]
print(counted)
mine = "공원녹지 민원은 9월에 108건으로 8월보다 11건 많다."
labkit.trace_claims(mine, {f"{category} 민원(건)": counted})
# %% lang="en"
category = "공원녹지"
counted = complaints[complaints["category"] == category].groupby(month).size().loc["2025-01":"2025-09"]
print(counted)
mine = "In September 2025 there were 108 complaints about parks, 11 more than in August 2025."
labkit.trace_claims(mine, {"complaints about parks (cases)": counted})
# %% [markdown] lang="ko"
# ## 마음껏 해 보기
#
# 계산한 값을 글로 적어 주고 보고할 문장을 부탁해 봅니다. 두 답 가운데 **자료에 없는 숫자**가 든 것은 어느 쪽입니까? 찾았으면 그 답을 복사하여 5번의 `draft`에 넣고 추적해 보십시오.
# %% [markdown] lang="en"
# ## Playground
#
# Give it the values you computed, as a text, and ask for sentences to report. Which of the two replies holds **a number that is not in the source**? Copy that reply into `draft` of section 5 and trace it.
# %% lang="ko"
facts = f"""2025년 3분기 소음 민원
소음 민원은 7월 {noise["2025-07"]}건, 8월 {noise["2025-08"]}건, 9월 {noise["2025-09"]}건이다. 3분기에 모두 {noise.sum()}건이 들어왔다.
3분기 전체 민원은 {len(quarter):,}건이고, 소음 민원은 그 가운데 {noise.sum() / len(quarter):.1%}이다.
민원이 늘어난 까닭은 아직 확인하지 못했다."""
labkit.playground("아래 자료를 세 문장으로 요약해 줘.", facts, "아래 자료를 머리말 없이 세 문장으로 요약해 줘. 자료에 있는 내용만 써 줘.")
# %% lang="en"
facts = f"""Noise complaints, third quarter of 2025
There were {noise["2025-07"]} noise complaints in July 2025, {noise["2025-08"]} in August and {noise["2025-09"]} in September. In the third quarter there were {noise.sum()} in total.
Of all {len(quarter):,} complaints of the quarter, {noise.sum() / len(quarter):.1%} were about noise.
Why they rose has not been confirmed yet."""
labkit.playground("Summarise the data below in three sentences.", facts, "Summarise the data below in three sentences without any preamble. Use only what the data say.")
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - 코드를 부탁하기 전에 **한 행이 무엇인지, 기간이 언제부터 언제까지인지**를 한 줄씩 적어 프롬프트의 맨 위에 붙이십시오.
# - 결과를 받으면 **다른 방법으로 한 번 더** 세게 하십시오. 엑셀의 필터로 세어도 좋습니다.
# - 글에 쓴 숫자마다 어느 표의 어느 칸인지 적어 두고, 적을 수 없으면 빼십시오.
# - 시민의 글이나 개인정보가 든 열은 빼고 **열 이름과 모양만** 알려 주십시오. 소속 기관의 방침이 먼저입니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - Before you ask for code, write down in one line each **what one row is** and **from when to when the data run**, and put that at the top of the prompt.
# - When you have a result, have it counted **once more in another way**. The filter of your spreadsheet will do.
# - Note for every number of your text which cell of which table it is. If you cannot, leave it out.
# - Leave out columns with citizens' texts or personal data; tell **only the names and shape of columns**. Your institution's policy comes first.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 하나를 고르면 바로 설명이 나옵니다. 다시 골라도 됩니다. 점수를 매기지 않고, 저장하거나 보내지도 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Choose one, and its explanation appears. You may choose again. Nothing is graded, stored or sent.
# %%
labkit.quiz("analysing_with_ai")
