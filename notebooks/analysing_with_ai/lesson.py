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
# %%
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
# ## 7. 마음대로 해 보는 칸
#
# 분류를 `"청소"`나 `"주정차"`로 바꾸고, 그 분류에 대해 두세 문장을 직접 써서 추적해 보십시오. 일부러 틀린 숫자를 하나 넣고 도구가 찾아내는지도 보십시오.
# %% [markdown] lang="en"
# ## 7. Playground
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
# ## 스스로 묻고 답하기
#
# **1.** AI가 써 준 코드가 오류 없이 돌아갔습니다. 결과를 믿어도 됩니까?
#
# <details>
# <summary>답 보기</summary>
#
# 아직 아닙니다. 269건도 289건도 오류 없이 나왔습니다. 다른 방법으로 다시 세고, 이미 아는 수와 맞추어 보아야 합니다.
#
# </details>
#
# **2.** 코드를 부탁하는 프롬프트에 꼭 적을 것 세 가지는 무엇입니까?
#
# <details>
# <summary>답 보기</summary>
#
# 한 행이 무엇인지와 열의 이름, 무엇을 어느 기간에 셀지, 결과의 모양입니다. 검산하는 코드도 함께 부탁하면 더 좋습니다. 실제 자료의 내용은 붙이지 않아도 됩니다.
#
# </details>
#
# **3.** 추적 카드의 모든 숫자에 ✓가 붙었습니다. 보고서를 그대로 올려도 됩니까?
#
# <details>
# <summary>답 보기</summary>
#
# 숫자가 없는 문장, 곧 까닭과 앞일을 말하는 문장에는 표시가 붙지 않을 때가 많습니다. 또 숫자가 맞아도 “건”을 “명”으로 쓴 것처럼 뜻이 틀릴 수 있습니다. 사람이 한 번 더 읽습니다.
#
# </details>
#
# **4.** 어떤 숫자에 ?가 붙었는데, 다른 과에서 받은 자료에 있는 숫자입니다. 어떻게 하겠습니까?
#
# <details>
# <summary>답 보기</summary>
#
# 그 자료에서 값을 확인하여 `values`에 이름을 붙여 넣고 다시 추적합니다. 글에는 출처와 기준일을 적습니다. 확인할 수 없으면 뺍니다.
#
# </details>
#
# **5.** “33.0% 늘었다”는 어떻게 나온 값일 것 같습니까? 바른 값과 견주어 보십시오.
#
# <details>
# <summary>답 보기</summary>
#
# 7월 87건에서 9월 107건으로 20건 늘었으므로 20÷87, 곧 23.0%입니다. 33.0%는 첫 숫자 하나만 다르고 계산의 흔적이 없습니다. 지어낸 숫자는 이렇게 맞는 숫자와 비슷하게 생긴 일이 많아서 눈으로만 보아서는 지나치기 쉽습니다.
#
# </details>
# %% [markdown] lang="en"
# ## Ask yourself
#
# **1.** The code that the AI wrote ran without an error. Can you trust the result?
#
# <details>
# <summary>Answer</summary>
#
# Not yet. Both 269 and 289 came out without an error. Count again in another way, and compare with a number you know.
#
# </details>
#
# **2.** Which three things belong into a prompt that asks for code?
#
# <details>
# <summary>Answer</summary>
#
# What one row is and the names of the columns; what to count in which period; the shape of the result. Better still, ask for code that checks it. The content of the data need not be pasted.
#
# </details>
#
# **3.** Every number on the tracing card has a ✓. Can the report go up as it is?
#
# <details>
# <summary>Answer</summary>
#
# Sentences without numbers, about causes and the future, often get no mark. And a right number may have a wrong meaning, as when complaints become people. A person reads it once more.
#
# </details>
#
# **4.** A number has a ?, but it stands in data from another division. What do you do?
#
# <details>
# <summary>Answer</summary>
#
# Look it up there, put it into `values` under a name, and trace again. In the text, name source and reference day. If it cannot be confirmed, leave it out.
#
# </details>
#
# **5.** Where might "rose by 33.0%" come from? Compare it with the right value.
#
# <details>
# <summary>Answer</summary>
#
# From 87 in July to 107 in September is 20 more, and 20 ÷ 87 is 23.0%. The 33.0% differs in its first digit only and shows no trace of a calculation. Invented numbers often look like the right ones, which is why the eye passes over them.
#
# </details>
