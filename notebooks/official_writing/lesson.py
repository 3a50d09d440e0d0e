# %% [markdown] lang="ko"
# # 공문서 쓰기: AI와 함께 쓰고 사람이 끝낸다
#
# > **교통정책과 최 팀장의 쪽지** (2025. 10. 29. 수요일 08:50)
# >
# > 은결 씨, 제설함 점검 공문을 오늘 24개 동에 보냅시다. AI로 쓰면 10분이면 된다면서요? 그런데 어제 옆 팀이 AI로 쓴 공문은 **결재에서 네 번이나 돌아왔어요.** 그럴듯한데 어딘가 틀렸다고요. 한 번에 통과할 글로 부탁합니다.
#
# 소은결 주무관은 발령받은 지 석 달이 되었습니다. 그럴듯한 글이 왜 돌아왔는지부터 알아보고, 초안은 AI에게 맡기고, 끝은 스스로 내기로 했습니다. 먼저 아래 칸을 실행하십시오(Shift+Enter).
# %% [markdown] lang="en"
# # Official writing: drafted with AI, finished by a person
#
# > **A note from Mr Choi, team leader in the Transport Policy Division** (Wednesday, 29 October 2025, 08:50)
# >
# > Eun-gyeol, let us send the letter on the grit bins to the 24 dongs today. With AI it takes ten minutes, I hear? But the letter that the next team wrote with AI yesterday **came back from the signers four times.** It looked right and somewhere was not. One that passes at once, please.
#
# So Eun-gyeol has been in office for three months. We first find out why a letter that looks right came back, then let AI make a draft, and finish it ourselves. First run the cell below (Shift+Enter).
# %% [markdown] lang="ko"
# ## 1. 그럴듯한 글과 맞는 글
#
# 아래는 옆 팀에서 돌아온 공문입니다. 30초만 읽고 **고칠 곳이 몇 군데인지** 짐작해 보십시오. 그다음 실행하면 규칙마다 본 것을 알려 줍니다.
# %% [markdown] lang="en"
# ## 1. What looks right and what is right
#
# This is the letter that came back, in Korean, since the rules are for Korean documents: it asks 24 dongs to check 412 bins by 7 November, 6 p.m., and gives a cost of 1,236,000 won. Run the cell: it says for each rule what was seen. **How many rules are broken?**
# %%
from labkit.checks.official import review

returned = """
수신  24개 동장
제목  겨울철 제설함 점검 요청

1. 올겨울 도로 안전을 위하여 다음과 같이 제설함 점검을 요청하오니 기한까지 결과를 제출하여 주시기 바랍니다.
  가. 점검 대상: 동에서 관리하는 제설함 412개와 그 안의 모래주머니, 염화칼슘
  다. 제출 기한: 2025년 11월 7일 오후 6시까지
2. 제설제 구입비는 금1,236,000원(금일백이십삼만원)입니다.

붙임: 1. 점검 서식 1부.
"""
review(returned)
# %% [markdown] lang="ko"
# 일곱 가지가 모두 걸렸습니다. 그런데 눈에 잘 띄지 않는 것이 하나 있습니다. **금액의 숫자와 한글이 다릅니다.** 형식은 모양이 아니라 약속입니다. 한글 금액은 숫자를 고치지 못하게 하고, 항목 기호는 빠진 줄을 드러내고, ‘끝.’은 뒤에 무엇이 덧붙지 않았음을 보여 줍니다.
#
# | 무엇 | 어떻게 | 보기 |
# |---|---|---|
# | 날짜 | 숫자와 온점, 온점 뒤 한 칸 | `2026. 1. 5.` |
# | 시각 | 24시각제, 쌍점 | `14:30` |
# | 금액 | 괄호에 한글로 한 번 더 | `금113,560원(금일십일만삼천오백육십원)` |
# | 항목 | `1.` `가.` `1)` `가)` `(1)` `(가)` `①` `㉮` 차례로. 하나뿐이면 기호 없음 | |
# | 붙임 | 본문 다음 줄, 쌍점 없이. 둘 이상이면 번호 | `붙임  ○○ 1부.` |
# | 끝 | 마지막 글자 뒤 두 칸 띄우고 | `끝.` |
#
# 출처: [행정업무의 운영 및 혁신에 관한 규정](https://www.law.go.kr/법령/행정업무의운영및혁신에관한규정)(2026. 10. 2. 개정)과 시행규칙, 2026-11-20 확인. 규칙에는 예외가 있고, □ ○ - ㆍ 같은 기호도 쓸 수 있습니다. 기관의 서식이 먼저입니다.
#
# **바꾸어 보기.** 위의 `returned`를 한 군데씩 고치며 다시 실행해 보십시오. ✔가 일곱 개가 되면 끝입니다. 문의처의 전화번호도 잊지 마십시오.
# %% [markdown] lang="en"
# All seven rules are broken. One fault hardly shows: **the amount in figures is not the amount in words.** Form is not looks but a promise. Words beside the figures keep anyone from changing them, item marks show that no line is lost, and 끝. ("end") shows that nothing was added below.
#
# | what | how | for example |
# |---|---|---|
# | day | figures and dots, a space after each dot | `2026. 1. 5.` |
# | time | 24 hours, a colon | `14:30` |
# | amount | once more in words, in brackets | `금113,560원(금일십일만삼천오백육십원)` |
# | items | `1.` `가.` `1)` `가)` `(1)` `(가)` `①` `㉮` in this order; a single one has no mark | |
# | enclosures | on the line after the body, no colon; numbered if two or more | `붙임  ○○ 1부.` |
# | end | two spaces after the last word | `끝.` |
#
# Source: [Regulation on the Operation and Innovation of Administrative Work](https://www.law.go.kr/법령/행정업무의운영및혁신에관한규정) (amended 2 October 2026) and its rules, checked 2026-11-20. There are exceptions; □ ○ - ㆍ may be used, too; your institution's own form comes first.
#
# **Change it.** Mend `returned` above, one place at a time, and run it again until there are seven ✔. Do not forget a telephone.
# %% [markdown] lang="ko"
# ## 2. 공문: 초안은 AI에게
#
# 은결 주무관이 모은 자료입니다. 형식만 부탁한 프롬프트(B)와 아무것도 부탁하지 않은 프롬프트(A)를 견주어 보십시오.
# %% [markdown] lang="en"
# ## 2. The letter: AI makes the draft
#
# This is what Eun-gyeol collected. Compare a prompt that asks for nothing (A) with one that asks for the form (B).
# %% lang="ko"
case_file = """
제목: 겨울철 제설함 점검 결과 제출 요청
받는 사람: 24개 동장
보내는 부서: 교통정책과
담당자: 주무관 소은결
전화: 099-000-2164
사정: 지난겨울 제설함이 비어 있어 눈을 늦게 치운 곳이 많았다. 올해는 눈이 오기 전에 동마다 제설함을 점검하고 결과를 내도록 요청한다.
확인한 사실
- 점검할 제설함은 모두 412개이다.
- 제설함마다 모래주머니 20개와 염화칼슘 5포대가 있어야 한다.
- 결과는 11월 7일 오후 6시까지 붙임 서식에 적어 낸다.
- 빈 제설함은 11월 21일까지 시에서 채운다.
- 지난해 결과를 가장 늦게 낸 곳은 나루동이다.
- 우물동 윗길에 열선을 까는 안을 검토하고 있으나 정해지지 않았다.
- 붙임은 점검 서식 1부이다.
"""
step1 = "아래 자료로 공문을 써 줘."
step2 = step1 + " 머리말과 마크다운 없이 기안문 형식으로 써 줘."
labkit.compare(step1, step2, case_file)
# %% lang="en"
case_file = """
Title: Request for the results of checking the grit bins before winter
Addressee: Heads of the 24 dongs
Department: Transport Policy Division
Person in charge: So Eun-gyeol, officer
Phone: 099-000-2164
Situation: Last winter empty grit bins meant that snow was cleared late in many places. This year each dong is asked to check its bins before it snows, and to send in the result.
Facts found
- There are 412 bins to be checked.
- Each bin must hold 20 bags of sand and 5 bags of calcium chloride.
- The result is to be sent in on the enclosed form by 7 November 2025, 6 p.m.
- The city fills empty bins by 21 November 2025.
- The last to send in the result last year was Naru-dong.
- Heating cables under the upper road of Umul-dong are being considered; it is not decided.
- Enclosed is the form for the check (1 copy).
"""
step1 = "Write an official letter from the file below."
step2 = step1 + " No preamble and no markdown."
labkit.compare(step1, step2, case_file)
# %% [markdown] lang="ko"
# B는 공문처럼 생겼습니다. 그런데 **읽어 보면** 내보내서는 안 되는 말이 두 군데 있습니다. 하나는 자료에 있는 말이고, 하나는 없는 말입니다. 찾으셨습니까? 아래 칸은 B를 규칙에 비추어 봅니다. 규칙 검사는 그 두 군데를 알려 줍니까?
# %% [markdown] lang="en"
# B looks like a letter. But **read it**: three sentences must not go out. Two are in the file, one is not. Did you find them? The cell below looks B over by the rules. Does it tell you about those three?
# %%
draft = labkit.ask(step2, case_file)
review(draft.text, source=case_file)
# %% [markdown] lang="ko"
# 알려 주지 않습니다. 검사는 날짜와 시각의 표기, 빠진 문의처를 찾지만, **정해지지 않은 열선 이야기**와 **“예산을 모두 지원하겠습니다”라는 약속**은 형식이 멀쩡하므로 지나칩니다. 기계는 모양을 보고, 사람은 나가도 되는지를 봅니다.
#
# **실제 모델은 어떻게 답했을까요?** 아래 칸은 `step1`에 대형 언어 모델이 쓴 답 다섯 개입니다(2026. 11. 20. 기록, 고치지 않음). 답마다 **맨 끝**까지 읽어 보십시오. 그대로 붙여 넣어 보내면 무엇이 나갑니까?
# %% [markdown] lang="en"
# It does not. The check finds the missing telephone (and in Korean, how days and times are written), but **the heating cables that are not decided**, **the dong that was late last year** and **the promise to agree to whatever is asked** are well-formed, and pass. A machine looks at the form; whether it may go out, a person decides.
#
# **What did a real model answer?** The cell below holds five answers of a large language model to `step1` (recorded on 20 November 2026, unedited). Read each to its **very end**. What would go out if it were pasted and sent?
# %%
labkit.recorded(step1, case_file)
# %% [markdown] lang="ko"
# 이 모델은 열선과 나루동 이야기를 본문에서 스스로 뺐습니다. 그런데 **무엇을 왜 뺐는지 설명하는 글을 끝에 붙여서**, 통째로 보내면 결국 그 내용이 나갑니다. ‘머리말과 마크다운 없이’라고 적은 `step2`에서는 다섯 답 모두 그 설명이 없었습니다. 모델이 바뀌면 결과도 바뀝니다. 보내기 전에 끝까지 읽는 일은 사람이 합니다.
#
# ## 3. 나가면 안 되는 것
#
# 자료에는 세 가지가 섞여 있습니다. **꼭 알릴 것, 알려도 되는 것, 알리면 안 되는 것.** 알리면 안 되는 것은 대개 이렇게 생겼습니다.
#
# - 정해지지 않은 것: “검토하고 있으나”, “협의 중”
# - 다른 사람, 다른 부서의 일: 가장 늦게 낸 동, 떨어진 단체
# - 개인정보: 시민의 이름, 휴대전화
# - 자료가 약속하지 말라고 한 것
#
# 프롬프트에 적으면 줄어듭니다. A와 B를 견주어 보십시오.
# %% [markdown] lang="en"
# This model left the cables and Naru-dong out of the letter by itself. But it **added a note at the end that tells what it left out and why**: sent as a whole, it goes out after all. With `step2`, which says “no preamble and no markdown”, none of its five answers had such a note. Another model, another result. To read to the end before it is sent is a person's task.
#
# ## 3. What must not go out
#
# A file holds three kinds: **what must be told, what may be told, what must not**. The last mostly looks like this.
#
# - not decided: "being considered", "under discussion"
# - others' affairs: the dong that was late, the applicants turned down
# - personal data: a citizen's name or mobile number
# - whatever the file says must not be promised
#
# A line in the prompt helps. Compare A and B.
# %% lang="ko"
step3 = step2 + " 자료에 있는 내용만 쓰고 내부 검토 내용은 쓰지 마."
labkit.compare(step2, step3, case_file)
# %% lang="en"
step3 = step2 + " Use only what the file says. Leave out internal matters."
labkit.compare(step2, step3, case_file)
# %% [markdown] lang="ko"
# 이번에는 열선과 약속이 사라졌습니다. 그래도 프롬프트는 **줄여 줄 뿐 막아 주지 못합니다.** 실제 모델은 같은 프롬프트에도 다른 답을 합니다. 더 확실한 방법은 자료에서 그 줄을 **지우고** 넣는 것입니다. 넣지 않은 것은 새지 않습니다.
#
# **바꾸어 보기.** `step3`에 `담당자와 전화번호를 넣어 줘.`, `붙임을 넣어 줘.`를 덧붙이고 빠진 것이 채워지는지 보십시오. 날짜와 시각의 표기는 누가 고쳐야 합니까?
# %% [markdown] lang="en"
# This time cables and promise are gone. Still, a prompt **makes it rarer and rules nothing out**: a real model answers the same prompt differently each time. It is safer to **delete** such lines before you paste the file. What was never put in cannot leak.
#
# **Change it.** Add `Include the person in charge and the phone number.` to `step3`. What else is still missing that only you can put right? Look at the draft against the file once more: whose affair is still in it?
# %% lang="ko"
labkit.ask(step3 + " 담당자와 전화번호를 넣어 줘. 붙임을 넣어 줘.", case_file)
# %% lang="en"
labkit.ask(step3 + " Include the person in charge and the phone number.", case_file)
# %% [markdown] lang="ko"
# ## 4. 사람이 끝낸다
#
# 아래는 은결 주무관이 끝낸 공문입니다. 날짜와 시각을 공문서의 표기로 바꾸고, 할 일을 앞에 두고, 연도를 채웠습니다. 검사도 통과합니다.
#
# **바꾸어 보기.** 여러분이라면 어떻게 쓰겠습니까? 고쳐 쓰고 다시 실행해 보십시오. 고친 것이 나아졌는지는 규칙이 아니라 **받는 동장**이 되어 생각합니다.
# %% [markdown] lang="en"
# ## 4. A person finishes
#
# This is the letter as Eun-gyeol finished it, in Korean. Days and times have their form, the task comes first, the year is there. It passes the check.
#
# **Change it.** Break one rule and see what the check says. Whether a change is for the better is not for the rules to say: think as the head of a dong who reads it.
# %%
finished = """
수신  24개 동장
제목  겨울철 제설함 점검 결과 제출 요청

1. 지난겨울 제설함이 비어 있어 눈을 늦게 치운 곳이 많았습니다. 올해는 눈이 오기 전에 제설함을 점검하고 결과를 제출하여 주시기 바랍니다.
  가. 점검 대상: 제설함 412개(하나에 모래주머니 20개, 염화칼슘 5포대)
  나. 제출 기한: 2025. 11. 7. 18:00까지
  다. 제출 방법: 붙임 서식에 적어 제출
2. 빈 제설함은 2025. 11. 21.까지 시에서 채웁니다.
3. 문의: 교통정책과 주무관 소은결(099-000-2164)

붙임  점검 서식 1부.  끝.
"""
review(finished)
# %% [markdown] lang="ko"
# ## 5. 민원 회신: 다섯 가지
#
# 민원 회신에는 **인사, 물은 것, 확인한 결과와 근거, 앞으로 할 일(정해진 것만), 담당자와 전화**가 있어야 합니다. 순서와 말은 자유롭습니다. 처리 기간도 약속입니다. 법령 질의는 14일, 절차 질의는 7일, 건의는 14일, 고충은 7일 안에 답합니다(2026-11-20 확인).
#
# 다섯 가지가 다 있는지 세어 보십시오. 그다음 `자료에 있는 내용만 쓰고 내부 자료는 쓰지 마.`를 빼고 다시 실행하면 두 문장이 늘어납니다. 하나는 **자료에 없는 말**, 하나는 **지킬 수 없는 약속**입니다. 그리고 시민은 열선도 물었는데 답이 없습니다. 정해지지 않은 일을 물었을 때 여러분은 무엇이라고 쓰겠습니까?
# %% [markdown] lang="en"
# ## 5. A reply to a citizen: five parts
#
# A reply needs **a greeting, the point asked, what was found and on what it rests, what will be done (only what is settled), the officer and telephone**. Order and wording are free. The time is a promise, too: 14 days for questions on statutes, 7 on procedure, 14 for proposals, 7 for grievances (checked 2026-11-20).
#
# Count the five parts. Then take out `Use only what the file says. Leave out internal matters.` and run it again: among the new sentences, one is **not in the file** and one is **a promise nobody can keep**. And the citizen asked about heating cables, too, and gets no answer. What would you write about something that is not decided?
# %% lang="ko"
citizen = """
제목: 우물동 제설함에 관한 민원
받는 사람: 민원인
보내는 부서: 교통정책과
담당자: 주무관 소은결
전화: 099-000-2164
민원 내용: 우물동 윗길 제설함이 비어 있습니다. 채워 주십시오. 열선도 깔아 주십시오.
확인한 사실
- [현장 조사] 2025년 10월 28일에 가 보니 제설함 3개가 비어 있었다.
- [부서 확인] 빈 제설함은 11월 21일까지 채운다.
- [내부 자료] 열선을 까는 안을 검토하고 있으나 정해지지 않았다.
"""
labkit.ask("아래 자료로 민원 회신을 써 줘. 머리말과 마크다운 없이 써 줘. 자료에 있는 내용만 쓰고 내부 자료는 쓰지 마. 담당자와 전화번호를 넣어 줘.", citizen)
# %% lang="en"
citizen = """
Title: Complaint about the grit bins of Umul-dong
Addressee: the citizen
Department: Transport Policy Division
Person in charge: So Eun-gyeol, officer
Phone: 099-000-2164
Complaint: The grit bins on the upper road of Umul-dong are empty. Please fill them. Please also lay heating cables.
Facts found
- [inspection] On 28 October 2025 three bins were found empty.
- [department] Empty bins are filled by 21 November 2025.
- [internal] Heating cables are being considered; it is not decided.
"""
labkit.ask("Write a reply to the complaint below. No preamble and no markdown. Use only what the file says. Leave out internal matters. Include the person in charge and the phone number.", citizen)
# %% [markdown] lang="ko"
# ## 6. 보도자료: 첫 문단만 남아도
#
# 신문은 뒤에서부터 자릅니다. 그래서 **첫 문단에 누가, 언제, 어디서, 무엇을, 왜**를 담습니다. 제목과 부제목, 인용(한 말 그대로), 문의처, 보도 시점도 있어야 합니다. 보도자료에서는 `11월 21일 오후 6시`처럼 써도 됩니다.
#
# 아래 글은 그럴듯합니다. 검사는 무엇이 없다고 합니까? 첫 문단만 읽고 **언제 어디에서** 하는지 알 수 있습니까?
# %% [markdown] lang="en"
# ## 6. A press release: if only the first paragraph is left
#
# Papers cut from the end. So **who, when, where, what and why stand in the first paragraph**. Title and subtitle, a quotation (as it was said), contact and embargo are needed, too.
#
# This one looks all right. What does the check miss? From the first paragraph alone, do you know **when and where**?
# %% lang="ko"
weak = """
보도자료

하늘시, 겨울 준비 박차

하늘시는 시민의 안전을 위하여 여러 가지 겨울 준비를 빈틈없이 추진하고 있다고 밝혔다.

시는 오는 11월 21일까지 24개 동의 빈 제설함을 모두 채운다. 제설함은 412개이며, 하나에 모래주머니 20개와 염화칼슘 5포대가 들어간다. 제설함의 위치는 누리집에서 볼 수 있다.

문의: 교통정책과 소은결(099-000-2164)
"""
review(weak, kind="press")
# %% lang="en"
weak = """
PRESS RELEASE

Haneul City gets ready for winter

For the safety of its citizens Haneul City is pressing ahead with all kinds of preparations.

By 21 November 2025 the city fills all empty grit bins in its 24 dongs. There are 412 bins, each with 20 bags of sand and 5 of calcium chloride. The city's website shows where they are.

Contact: Transport Policy Division, So Eun-gyeol (099-000-2164)
"""
review(weak, kind="press")
# %% [markdown] lang="ko"
# 검사는 부제목과 보도 시점이 없다고 알려 줍니다. 그러나 첫 문단이 **아무것도 알려 주지 않는다**는 것은 사람이 압니다. “박차”, “빈틈없이”를 지우고 11월 21일과 제설함을 첫 문단으로 옮겨 보십시오.
#
# ## 7. 회의록과 한 장 보고
#
# 회의록에는 **회의 이름, 주관, 일시와 장소, 참석자, 안건, 발언 요지, 결정 사항, 표결이 있으면 그 결과**를 적습니다. AI는 이야기만 나온 것을 결정으로 적기 쉽습니다. 그래서 할 일은 사람이 한 줄씩 되짚습니다(실습 ‘회의록에서 할 일 뽑기’).
#
# 한 장 보고는 **□ 큰 제목, ○ 요점, - 자세한 것, ※ 참고**로 쌓고 줄을 명사형으로 끝냅니다. 법이 정한 것이 아니라 널리 쓰는 방식입니다. 아래 보고를 검사해 보고, `많았음`을 `많았습니다`로, `□`를 `-`로 바꾸어 다시 실행해 보십시오.
# %% [markdown] lang="en"
# The check says that subtitle and embargo are missing. That the first paragraph **tells nothing** is for a person to see. Delete "pressing ahead" and "all kinds", and move 21 November and the bins up there.
#
# ## 7. Minutes and the one-page report
#
# Minutes hold **the meeting's name, host, time and place, who was present, agenda, points made, decisions, and votes if there were any**. AI easily records as a decision what was merely talked about; a person traces each action back to a line (exercise "From minutes to a list of actions").
#
# The one-page report piles up **□ heading, ○ point, - detail, ※ note**, and its lines end in a noun. No law says so; it is a widespread manner. Look over the report below (in Korean), then replace `많았음` by `많았습니다`, or `□` by `-`, and run it again.
# %%
report = """
제설함 점검 계획 보고

□ 추진 배경
  ○ 지난겨울 빈 제설함 때문에 눈을 늦게 치운 곳이 많았음
□ 점검 계획
  ○ 대상: 24개 동 제설함 412개
    - 제설함마다 모래주머니 20개, 염화칼슘 5포대
  ○ 제출: 2025. 11. 7. 18:00까지
  ※ 빈 제설함은 2025. 11. 21.까지 채울 예정
"""
review(report, kind="report")
# %% [markdown] lang="ko"
# ## 8. 끝내는 순서
#
# 1. **지운다.** 초안을 부탁하기 전에 자료에서 나가면 안 되는 줄을 지웁니다.
# 2. **밑줄 긋는다.** 초안의 숫자, 날짜, 이름, 근거에 밑줄을 긋고 자료와 하나씩 맞춥니다.
# 3. **받는 사람이 된다.** 읽고 나서 무엇을 언제까지 해야 하는지 말할 수 있어야 합니다.
# 4. **형식을 본다.** 날짜, 금액, 항목, 붙임, 끝. 이것은 기계에 맡겨도 됩니다.
# 5. **소리 내어 읽는다.** 읽다가 막히는 문장은 다시 씁니다.
#
# 글의 책임은 AI가 아니라 내보내는 기관과 사람에게 있습니다.
#
# ## 9. 여러분의 자료로 써 보기
#
# 여러분의 자료를 지어내어 넣고 공문을 써 보십시오. `review(글)`은 공문, `kind="press"`는 보도자료, `kind="minutes"`는 회의록, `kind="report"`는 한 장 보고를 봅니다. `source=자료`를 넣으면 자료에 없는 숫자도 찾아 줍니다. 검사에 걸리지 않더라도 자료의 사실이 다 들어갔는지는 따로 보십시오. **실제 문서와 개인정보는 넣지 않습니다.**
# %% [markdown] lang="en"
# ## 8. The order of finishing
#
# 1. **Delete.** Before you ask for a draft, take out of the file what must not go out.
# 2. **Underline.** Underline figures, days, names and grounds in the draft, and compare each with the file.
# 3. **Be the reader.** After reading you should be able to say what to do by when.
# 4. **Look at the form.** Days, amounts, items, enclosures, end. This may be left to a machine.
# 5. **Read it aloud.** Where you stumble, write it anew.
#
# Not AI but the institution and the people who send a text are responsible for it.
#
# ## 9. A file of your own
#
# Make up a file of your own and have a letter written. `review(text)` looks at letters, `kind="press"` at press releases, `kind="minutes"` at minutes, `kind="report"` at one-page reports; with `source=file` it also finds figures that the file does not have. Even if nothing is found: is every fact of the file there? **No real documents, no personal data.**
# %% lang="ko"
my_file = """
제목: 가을 산책길 청소 협조 요청
받는 사람: 공원녹지과장
보내는 부서: 관광문화과
담당자: 주무관 한도울
전화: 099-000-2899
확인한 사실
- 청소는 2025년 11월 8일 오전 10시부터 한다.
- 자원봉사자 30명이 온다.
- 쓰레기봉투 60장을 빌려 달라고 부탁한다.
"""
mine = labkit.ask("아래 자료로 공문을 써 줘. 머리말과 마크다운 없이 기안문 형식으로 써 줘. 자료에 있는 내용만 써 줘. 담당자와 전화번호를 넣어 줘.", my_file)
print(mine.text)
review(mine.text, source=my_file)
# %% lang="en"
my_file = """
Title: Request for help with cleaning the autumn trail
Addressee: Head of the Parks and Green Spaces Division
Department: Tourism and Culture Division
Person in charge: Han Do-ul, officer
Phone: 099-000-2899
Facts found
- The cleaning begins on 8 November 2025 at 10 a.m.
- 30 volunteers will come.
- We ask for 60 rubbish bags.
"""
mine = labkit.ask("Write an official letter from the file below. No preamble and no markdown. Use only what the file says. Include the person in charge and the phone number.", my_file)
print(mine.text)
review(mine.text, source=my_file)
# %% [markdown] lang="ko"
# ## 마음껏 해 보기
#
# 같은 자료에 두 프롬프트를 넣어 견주어 봅니다. A는 아무것도 부탁하지 않은 것, B는 3번에서 만든 것입니다. 문서 칸에서 **나가면 안 되는 줄을 지우고** A를 다시 실행하면 무엇이 달라집니까?
# %% [markdown] lang="en"
# ## Playground
#
# Compare two prompts on the same file. A asks for nothing, B is the one from section 3. What changes when you **delete the lines that must not go out** from the document box and run A again?
# %%
labkit.playground(step1, case_file, step3)
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - 자주 쓰는 공문 하나를 골라 **자료의 틀**(받는 사람, 할 일, 기한, 근거, 붙임, 나가면 안 되는 것)을 만들어 두십시오. 초안이 빨라지는 까닭은 AI가 아니라 정리된 자료입니다.
# - 결재를 올리기 전에 **숫자와 날짜만 따로** 한 번 읽으십시오. 3분이면 됩니다.
# - 비공개 자료와 개인정보는 승인받지 않은 서비스에 넣지 않습니다. 소속 기관의 방침이 먼저입니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - For one letter that you often write, make **a frame for the file** (addressee, task, deadline, basis, enclosures, what must not go out). What makes drafting fast is not AI but a file in order.
# - Before a letter goes up for signature, read **the figures and days alone** once. Three minutes will do.
# - Nothing confidential and no personal data go into a service that has not been approved. Your institution's policy comes first.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 하나를 고르면 바로 설명이 나옵니다. 다시 골라도 됩니다. 점수를 매기지 않고, 저장하거나 보내지도 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Choose one, and its explanation appears. You may choose again. Nothing is graded, stored or sent.
# %%
labkit.quiz("official_writing")
