# %% [markdown] lang="ko"
# # 민원 회신 초안 프롬프트
#
# > **민원소통과장의 메신저** (2025. 11. 4. 화요일 08:50)
# >
# > 다음 주부터 민원 회신을 시 누리집 ‘답변 모음’에도 올립니다. 초안을 AI로 쓰는 부서가 늘었는데, 지난달 초안 열두 건을 모아 읽어 보고 놀랐습니다. 민원인 이름과 전화번호가 그대로 있는 것, 아직 검토 중인 일을 결정된 것처럼 쓴 것, “다시는 이런 일이 없도록 약속드립니다”라고 쓴 것이 절반이었어요. 어떤 사건 자료를 넣어도 **고쳐 쓸 것이 적은 초안**이 나오는 프롬프트를 하나 만들어 주세요. 물론 내보내기 전에는 담당자가 읽습니다.
#
# 이 실습에서는 코드를 쓰지 않습니다. 여러분이 낼 답은 **프롬프트 하나**입니다. 제출하면 여러분이 한 번도 보지 못한 사건 자료 8건에 넣어 보고 그 초안을 채점합니다.
# %% [markdown] lang="en"
# # A prompt that drafts replies to citizens
#
# > **A message from the head of the Civil Communication Division** (Tuesday, 4 November 2025, 08:50)
# >
# > From next week our replies to complaints also go on the city website. More and more divisions let AI write the first draft. I read twelve of last month's drafts and was shocked: half of them held the citizen's name and phone number, told plans still under study as if they were decided, or said "we promise that this will never happen again". Please make one prompt that gives a draft with **little left to mend**, whatever case file one puts in. The officer reads it before it goes out, of course.
#
# You write no code here. Your answer is **one prompt**. When you hand it in, it is run on 8 case files that you have never seen, and the drafts are graded.
# %% [markdown] lang="ko"
# ## 1. 사건 자료는 이렇게 생겼습니다
#
# 담당자 앞에는 민원 내용과 확인한 사실이 순서 없이 놓여 있습니다. 줄마다 어디에서 확인했는지 표시가 있고, **[내부 자료]** 표시가 붙은 줄은 시청 밖으로 나가면 안 됩니다. 아직 정해지지 않은 일이거나 다른 사람의 일이기 때문입니다.
#
# 아래 칸을 실행해 한 건을 읽고, 회신에 무엇을 쓰고 무엇을 빼야 할지 먼저 정해 보십시오. `0`을 다른 수(0~3)로 바꾸면 다른 자료가 나옵니다. 사람과 번호는 모두 지어낸 것입니다.
# %% [markdown] lang="en"
# ## 1. What a case file looks like
#
# Before the officer lie the complaint and the facts that were found, in no order. Each line says where it comes from. Lines marked **[internal]** must not leave city hall: they are not decided yet, or concern somebody else.
#
# Run the cell, read one file, and decide what belongs in the reply and what does not. Change `0` to another number (0 to 3) for another file. All people and numbers are invented.
# %%
import labkit.cases

practice = labkit.cases.public("case_files", ["F-001", "F-003", "F-009", "F-015"])
# %% lang="ko"
file = practice[0].document["ko"]
print(file)
# %% lang="en"
file = practice[0].document["en"]
print(file)
# %% [markdown] lang="ko"
# ## 2. 회신에 갖출 것과 뺄 것
#
# | 갖출 것 | 뺄 것 |
# |---|---|
# | 인사 | 민원인과 다른 사람의 이름, 전화번호, 주소, 계좌 |
# | 민원인이 물은 것 | [내부 자료]의 내용 |
# | 확인한 결과와 그 **근거** | 자료에 없는 숫자(계산한 수도), 날짜, 조문 |
# | 자료에 적힌 앞으로 할 일 | 자료에 없는 약속(“반드시”, “다시는”) |
# | **담당자와 전화번호** | 회신이 아닌 말, #이나 \*\* 같은 표시, 채우지 않은 자리(`[이름]`) |
#
# 민원인을 부를 때는 자료의 ‘받는 사람’처럼 `서○○ 님`이라고 쓰거나 `귀하`라고 씁니다. 동 이름과 회사 이름은 써도 됩니다. 담당자의 이름과 전화, 시의 안내 전화는 알려야 하는 것이지 가릴 것이 아닙니다.
#
# 날짜가 적힌 앞으로의 조치는 약속이 아니라 **알려야 할 사실**입니다. 내부 자료가 아닌 곁가지 사실은 써도 되고 빼도 됩니다. 자료에 답이 없는 요구에는 지어내지 않고 아는 데까지만 답합니다. 번호를 매기거나 평범한 제목을 다는 것은 괜찮습니다.
# %% [markdown] lang="en"
# ## 2. What a reply has, and what it leaves out
#
# | has | leaves out |
# |---|---|
# | a greeting | names, phones, addresses and accounts of the citizen and of others |
# | the point that was asked | what is marked [internal] |
# | what was found, and on what it **rests** | numbers (also worked-out ones), dates and articles that the file does not hold |
# | what will be done, as the file says | promises that the file does not carry ("certainly", "never again") |
# | **the person in charge and the phone** | anything but the reply, signs such as # and \*\*, places left to fill (`[name]`) |
#
# Address the citizen as the file does (`Ms Seo ○○`) or as "you". Names of neighbourhoods and companies may stand. The officer's own name and phone, and the city's public numbers, are to be told, not hidden.
#
# A coming measure with its date is no promise but a **fact to be told**. Side facts that are not internal may be told or left out. Where the file has no answer to a demand, the reply says as much as is known and invents nothing. Numbered points and a plain title are fine.
# %% [markdown] lang="ko"
# ## 3. 짧게 부탁하면 어떻게 됩니까
#
# 초안을 위의 표와 맞추어 보십시오. 이름이 나왔습니까? 아직 정해지지 않은 일을 말했습니까? 카드 아래의 **프롬프트를 이렇게 읽었습니다**를 펼치면 어떤 말이 빠져서 그렇게 되었는지 나옵니다. 문장을 바꾸어 가며 여러 번 실행해 보십시오.
# %% [markdown] lang="en"
# ## 3. What does a short request get?
#
# Compare the draft with the table. Is there a name? Does it tell what is not decided? Open **How the prompt was read** under the card to see which words were missing. Change the wording and run it as often as you like.
# %% lang="ko"
labkit.ask("이 민원에 대한 답변을 써 줘.\n\n{document}", file)
# %% lang="en"
labkit.ask("Write a reply to this complaint.\n\n{document}", file)
# %% [markdown] lang="ko"
# ## 4. 채점 기준
#
# 먼저 읽고 시작하십시오. 0점과 만점 사이에서 잘된 만큼 점수를 받습니다. 개인정보, 내부 자료, 약속은 한 건에만 나와도 만점이 되지 않습니다.
#
# 담당자와 전화번호를 넣으라는 말이 없으면 빠지는 초안이 있습니다. “전화번호를 쓰지 마십시오”는 민원인의 번호로 알아듣고, “담당자의 전화번호”라고 적으면 담당자의 것도 뺍니다.
# %% [markdown] lang="en"
# ## 4. How it is graded
#
# Read this before you start. Between none and full marks, points rise in proportion. For personal data, internal matters and promises a single slip costs the full mark.
#
# Where nothing asks for the person in charge and the phone, some drafts lack them. "Do not give phone numbers" is taken to mean the citizen's; "the officer's phone number" means the officer's, too.
# %% [markdown] rubric="reply-prompt"
# %% [markdown] hint="1" lang="ko"
# 과장의 쪽지를 두 줄로 나누어 적어 보십시오. **회신에 꼭 있어야 하는 것**과 **회신에 있으면 안 되는 것**입니다. 두 줄이 모두 프롬프트에 들어가야 합니다.
# %% [markdown] hint="1" lang="en"
# Make two lists out of the note: **what a reply must have** and **what it must not**. Both belong in the prompt.
# %% [markdown] hint="2" lang="ko"
# “형식을 갖추어”, “문제가 없게” 같은 말로는 부족합니다. 갖출 부분을 순서대로 이름으로 적고, 뺄 것은 하나씩 적으십시오. 개인정보는 **누구의 무엇**인지 적어야 담당자 전화까지 지워지지 않습니다.
# %% [markdown] hint="2" lang="en"
# "In proper form" and "with no problems" will not do. Name the parts in their order, and what is to be left out one by one. Say **whose** personal data, or the officer's phone may disappear as well.
# %% [markdown] hint="3" lang="ko"
# 이런 뼈대로 시작할 수 있습니다. 괄호는 여러분이 채웁니다.
#
# ```text
# 아래 자료를 읽고 민원인에게 보낼 답변을 작성하십시오.
# - (갖출 부분 다섯 가지) 순서로 쓰십시오.
# - (근거로 삼을 것)
# - (가릴 것: 누구의 무엇)
# - (밖으로 나가면 안 되는 것)
# - (약속에 대하여)
# - (답변 말고 다른 말에 대하여)
#
# 자료:
# """{document}"""
# ```
# %% [markdown] hint="3" lang="en"
# You can start from this frame and fill the brackets.
#
# ```text
# Read the file below and draft a reply to the citizen.
# - In this order: (the five parts)
# - (what alone the reply rests on)
# - (what to mask: whose, and what)
# - (what must stay inside)
# - (about promises)
# - (about anything but the reply)
#
# File:
# """{document}"""
# ```
# %% [markdown] lang="ko"
# ## 5. 여러분의 프롬프트
#
# 따옴표 세 개 사이에 프롬프트를 쓰고 실행하십시오. 사건 자료가 들어갈 자리에는 `{document}`라고 한 번 적습니다(적지 않으면 맨 뒤에 붙습니다).
# %% [markdown] lang="en"
# ## 5. Your prompt
#
# Write your prompt between the two sets of quotes and run the cell. Write `{document}` once, where the case file goes (without it, the file is put at the end).
# %% answer="reply-prompt" lang="ko"
prompt = '''

'''
### BEGIN SOLUTION
prompt = '''아래 자료를 읽고 민원인에게 보낼 답변을 작성하십시오.
- 인사, 민원인이 물은 내용, 확인한 결과와 근거, 조치, 담당자와 전화번호 순서로 합니다체로 쓰십시오.
- 자료에 있는 내용만 쓰고, 지어내지 마십시오.
- 민원인과 다른 사람의 이름, 전화번호, 주소 같은 개인정보는 가리십시오.
- 내부 자료는 쓰지 말고, 자료에 없는 것을 약속하지 마십시오.
- 답변 말고 다른 말은 쓰지 마십시오.

자료:
"""
{document}
"""'''
### END SOLUTION
# %% answer="reply-prompt" lang="en"
prompt = '''

'''
### BEGIN SOLUTION
prompt = '''Read the file below and draft a reply to the citizen.
- In this order: greeting, the point asked, the findings and their legal basis, the measures, the person in charge and the phone number.
- Use only what the file says, and do not invent anything.
- Mask personal data such as names, phone numbers and addresses of citizens.
- Leave out internal matters, and do not promise anything that the file does not carry.
- Write the reply only, and nothing else.

File:
"""
{document}
"""'''
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸을 실행하면 연습용 자료 4건으로 점검합니다. 점수가 낮은 기준부터 고치고, 두 칸을 다시 실행하십시오.
# %% [markdown] lang="en"
# The next cell checks your prompt on the 4 practice files. Mend what scores lowest, and run both cells again.
# %% check="reply-prompt"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# `practice[2]`의 민원인은 글씨를 크게, 쉬운 말로 답해 달라고 하였습니다. 점수를 유지하면서 **어르신이 읽기 쉬운 답변**이 나오게 해 보십시오. 쉬운 말로 바꾸는 동안 날짜나 금액이 달라지지 않았습니까?
#
# ## 내일 업무에 써 보기
#
# 여러분의 회신에서 **나가면 안 되는 것** 세 가지를 먼저 적어 보십시오. 대개 프롬프트에서 빠지는 것은 이쪽입니다. 실제 민원에는 개인정보가 들어 있으므로 승인받지 않은 서비스에 붙여 넣지 않습니다. 이름과 번호를 지운 뒤에 쓰거나, 기관이 정한 도구만 씁니다.
# %% [markdown] lang="en"
# ## Go further
#
# The citizen of `practice[2]` asked for a reply in large print and plain words. Keep the score and make it **easy for older people to read**. Did a date or an amount change on the way?
#
# ## Tomorrow at your desk
#
# Write down three things that must **not** go out with your replies. They are what prompts usually forget. Real complaints hold personal data: do not paste them into a service that has not been approved. Take names and numbers out first, or use only the tools that your institution allows.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 갖출 부분을 이름과 순서로 적고, 뺄 것을 네 가지로 나누어(지어낸 것, 개인정보, 내부 자료, 약속) 하나씩 막았습니다. “민원인과 다른 사람의”라고 적어 담당자 전화는 남습니다. 자료를 따옴표로 묶고 답변 말고는 쓰지 않게 하였습니다.
#
# **흔한 실수.** 형식만 적은 프롬프트는 모양은 회신 같지만 이름과 검토 중인 일이 그대로 나갑니다. “개인정보는 모두 지워 줘”라고만 쓰면 담당자 연락처까지 지워질 수 있습니다. “정중하게”, “공감하며”만 강조하면 지킬 수 없는 약속이 늘어납니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It names the parts in their order, and bars four things one by one: invention, personal data, internal matters, promises. "Of citizens" keeps the officer's phone in. The file is fenced, and nothing but the reply is wanted.
#
# **Common mistakes.** A prompt about form alone gives something that looks like a reply and lets names and undecided plans out. "Remove all personal data" may remove the officer's phone, too. Stress on politeness and sympathy alone brings promises that nobody can keep.
