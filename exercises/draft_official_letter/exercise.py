# %% [markdown] lang="ko"
# # 공문 쓰기: 보조금 교부 결정
#
# > **복지정책과장의 메신저** (2025. 11. 3. 월요일 10:05)
# >
# > 우물동 주민자치회에 보조금 결정 공문을 오늘 안에 보내 주세요. 한누리 주무관이 모아 둔 자료가 있습니다. AI로 초안을 쓰는 건 좋은데, 지난달 어느 부서는 **심사 점수와 내년 계획**이 든 초안을 그대로 결재에 올렸다가 큰일 날 뻔했어요. 나가도 되는 것만 담고, 기안문 형식도 맞춰 주세요.
#
# 이 실습에서는 코드를 짜지 않습니다. 여러분이 낼 답은 **공문 한 통**입니다. 초안은 AI와 함께 쓰고, 마지막은 사람이 끝냅니다.
# %% [markdown] lang="en"
# # An official letter: a subsidy is granted
#
# > **The head of the Welfare Policy Division, by messenger** (Monday, 3 November 2025, 10:05)
# >
# > Please send the Umul-dong Residents' Council its letter on the subsidy today. Han Nu-ri has collected the material. Let AI make the draft by all means, but last month another division nearly signed a draft with **points from the examination and plans for next year** in it. Put in only what may go out, and mind the form.
#
# You write no program here. Your answer is **one letter**. AI helps with the draft, a person finishes it. You may write in Korean or in English; of an English letter only those rules are checked that hold in any language.
# %% [markdown] lang="ko"
# ## 1. 자료를 읽습니다
#
# 공문에는 자료에 있는 것만 쓸 수 있습니다. 그렇다고 자료에 있는 것을 다 쓰면 안 됩니다. 실행해서 읽으면서 한 줄마다 **꼭 알린다 / 알려도 된다 / 알리면 안 된다**를 정해 보십시오.
# %% [markdown] lang="en"
# ## 1. Read the file
#
# A letter may say only what the file says. But not everything in the file may go out. Run the cell, and decide for each line: **must be told / may be told / must not be told**.
# %% lang="ko"
case_file = """
제목: 골목 돌봄 사업 보조금 교부 결정 통지
쓸 문서: 보조금을 주기로 결정했음을 알리는 공문
받는 사람: 우물동 주민자치회장
보내는 부서: 복지정책과
담당자: 주무관 한누리
전화: 099-000-2733
보낼 날: 2025년 11월 3일

사정: 우물동 주민자치회가 2025년 10월 13일에 ‘골목 돌봄 사업’ 보조금을 신청했다. 심사를 거쳐 주기로 결정했으므로 결정한 내용과 지켜야 할 일을 알린다.

확인한 사실
- 정산 보고서는 2026년 1월 9일까지 시에 내야 한다.
- 보조금은 485만 원이다.
- 심사에서 82점을 받아 5위였다. 점수와 순위는 공개하지 않는다.
- 사업은 2025년 11월 10일부터 12월 19일까지 한다.
- 혼자 사는 어르신 40가구에 일주일에 두 번 반찬을 배달하고 안부를 확인하는 사업이다.
- 내년에는 한 곳에 600만 원으로 늘리는 안을 예산 부서와 협의하고 있으나 정해지지 않았다.
- 근거는 「하늘시 지방보조금 관리 조례」 제12조이다.
- 보조금은 11월 7일에 주민자치회 계좌로 보낸다.
- 회계 담당자 1명은 11월 5일 오후 2시에 하늘시청 2층 회의실에서 하는 보조금 집행 교육에 나와야 한다.
- 나루동을 비롯해 떨어진 곳에는 따로 알린다.
- 올해는 24개 동 가운데 9개 동이 신청했다.
- 정해진 목적과 다르게 쓰면 교부 결정을 취소할 수 있다.
- 연락은 주민자치회 총무 서말순 씨(010-0000-7716)와 해 왔다.
- 붙일 것은 교부 조건 1부와 정산 보고서 서식 1부이다.

약속하면 안 되는 것: 내년에도 지원한다는 말
"""
print(case_file)
# %% lang="en"
case_file = """
Title: Grant of a subsidy for the alley care project
Document to write: an official letter saying that the subsidy has been granted
Addressee: Chair of the Umul-dong Residents' Council
Department: Welfare Policy Division
Person in charge: Han Nu-ri, officer
Phone: 099-000-2733
To be sent: 3 November 2025

Situation: On 13 October 2025 the Umul-dong Residents' Council applied for a subsidy for its "alley care project". It was examined and granted. The letter says what was decided and what the council has to observe.

Facts found
- The settlement report must reach the city by 9 January 2026.
- The subsidy is 4.85 million won.
- The application came fifth with 82 points. Points and ranks are not made public.
- The project runs from 10 November to 19 December 2025.
- It brings side dishes twice a week to 40 households of elderly people who live alone, and sees how they are.
- For next year, raising the subsidy to 6 million won a place is being discussed with the budget office; it is not decided.
- The basis is Article 12 of the 「Haneul City Ordinance on Local Subsidies」.
- The money is paid to the council's account on 7 November 2025.
- One person in charge of the council's accounts must come to the training on spending subsidies, on 5 November 2025 at 2 p.m. in the meeting room on the second floor of Haneul City Hall.
- Naru-dong and the others that were turned down are told separately.
- This year 9 of the 24 dongs applied.
- If the money is used for another purpose, the grant may be cancelled.
- So far the contact has been the council's secretary, Ms Seo Mal-sun (010-0000-7716).
- Enclosed are the conditions of the grant (1 copy) and the form for the settlement report (1 copy).

Must not be promised: that there will be a subsidy next year, too
"""
print(case_file)
# %% [markdown] lang="ko"
# ## 2. AI와 함께 초안을 씁니다
#
# 짧은 프롬프트로 시작합니다. 나온 초안에서 **자료에 없는 말, 나가면 안 되는 말, 형식이 아닌 것**을 찾아보십시오. 적어도 다섯 군데가 있습니다. 그다음 프롬프트에 한 가지씩 덧붙여 다시 실행합니다. 예를 들어 `머리말과 마크다운 없이`, `기안문 형식으로`, `자료에 있는 내용만`, `내부 검토 내용과 개인정보는 빼고`, `붙임과 문의처를 넣어`를 넣어 보십시오.
# %% [markdown] lang="en"
# ## 2. Draft it with AI
#
# Start with a short prompt. In the draft, look for **what the file does not say, what must not go out, and what is no official form**. There are at least five such places. Then add to the prompt one thing at a time and run it again: `no preamble and no markdown`, `use only what the file says`, `leave out internal matters and personal data`, `include the enclosures and the contact`.
# %% lang="ko"
prompt = '''아래 자료로 공문을 써 줘.

"""
{document}
"""'''
labkit.ask(prompt, case_file)
# %% lang="en"
prompt = '''Write an official letter from the file below.

"""
{document}
"""'''
labkit.ask(prompt, case_file)
# %% [markdown] lang="ko"
# ## 3. 기안문의 형식
#
# | 무엇 | 어떻게 | 보기 |
# |---|---|---|
# | 받는 곳과 제목 | 첫머리에 `수신`, `제목` | `수신  ○○동장` |
# | 날짜 | 숫자와 온점, 온점 뒤 한 칸 | `2026. 1. 5.` |
# | 시각 | 24시각제, 쌍점 | `16:30` |
# | 금액 | 숫자 뒤 괄호에 한글로 한 번 더 | `금113,560원(금일십일만삼천오백육십원)` |
# | 항목 | `1.` → `가.` → `1)` → `가)` 차례로. 항목이 하나면 기호를 붙이지 않음 | |
# | 붙임 | 본문 다음 줄. 쌍점 없이, 둘 이상이면 번호 | `붙임  1. ○○ 1부.` |
# | 끝 | 마지막 글자에서 두 칸 띄우고 | `끝.` |
#
# 출처: [행정업무의 운영 및 혁신에 관한 규정](https://www.law.go.kr/법령/행정업무의운영및혁신에관한규정)과 시행규칙, 2026-11-20 확인. 문서 번호와 발신 명의, 결재란은 시스템이 붙이므로 쓰지 않습니다. 규칙은 예외를 둡니다. 기관의 서식이 따로 있으면 그것이 먼저입니다.
# %% [markdown] lang="en"
# ## 3. The form of an official letter
#
# | what | how, in Korean | for example |
# |---|---|---|
# | addressee and subject | at the head: `수신`, `제목` | `수신  ○○동장` |
# | day | figures and dots, a space after each dot | `2026. 1. 5.` |
# | time | 24 hours, a colon | `16:30` |
# | amount | once more in words, in brackets | `금113,560원(금일십일만삼천오백육십원)` |
# | items | `1.` → `가.` → `1)` → `가)`; a single item has no mark | |
# | enclosures | on the line after the body, without a colon, numbered if there are two or more | `붙임  1. ○○ 1부.` |
# | end | two spaces after the last word | `끝.` |
#
# In English: addressee, subject, numbered items, clear dates, "Enclosures" with numbers, the desk with its telephone. Source: [Regulation on the Operation and Innovation of Administrative Work](https://www.law.go.kr/법령/행정업무의운영및혁신에관한규정) and its rules, checked 2026-11-20. The system adds document number, sender and signatures: leave them out. The rules have exceptions, and your institution's own form comes first.
# %% [markdown] lang="ko"
# ## 4. 채점 기준
#
# 먼저 읽고 시작하십시오. 자료에 있는 사실은 낱말이 달라도 뜻과 숫자가 같으면 됩니다. 알려도 되고 빼도 되는 사실은 점수에 들어가지 않습니다. 마지막 기준은 강사가 읽고 채점합니다.
# %% [markdown] lang="en"
# ## 4. How it is graded
#
# Read this before you start. Facts may be told in any words, as long as meaning and figures are the same. What may be told or left out does not count. The last criterion is judged by the instructor.
# %% [markdown] rubric="letter"
# %% [markdown] hint="1" lang="ko"
# 받는 사람의 자리에 앉아 보십시오. **얼마를, 언제, 어떻게 받는가? 무슨 사업에, 언제까지 쓰는가? 내가 언제까지 무엇을 해야 하는가? 어기면 어떻게 되는가? 누구에게 묻는가?** 답이 다 있으면 알릴 것은 다 들어갔습니다.
# %% [markdown] hint="1" lang="en"
# Sit in the reader's chair. **How much do we get, when, how? For what project, until when? What must we do, by when? What if we do not keep to it? Whom do we ask?** If all that is answered, the letter is complete.
# %% [markdown] hint="2" lang="ko"
# 나가면 안 되는 것에는 표시가 있습니다. “공개하지 않는다”, “협의하고 있으나 정해지지 않았다”, 다른 동의 일, 사람의 이름과 휴대전화입니다. 공문의 문의처는 우리 부서의 담당자와 사무실 전화입니다.
# %% [markdown] hint="2" lang="en"
# What must not go out can be told by its signs: "not made public", "being discussed, not decided", other dongs' affairs, a person's name and mobile. The contact in the letter is our own officer and desk telephone.
# %% [markdown] hint="3" lang="ko"
# 이런 뼈대로 시작할 수 있습니다.
#
# ```text
# 수신  (받는 사람)
# 제목  (자료의 제목)
#
# 1. (언제 신청한 무슨 사업에) (무슨 근거로) 보조금 교부를 결정하여 알려 드립니다.
#   가. 교부 금액: 금(숫자)원(금(한글)원)
#   나. 교부일과 방법:
#   다. 사업 기간:
#   라. 사업 내용:
# 2. 지켜야 할 사항은 다음과 같습니다.
#   가. (교육: 일시, 장소, 대상)
#   나. (보고서와 기한)
#   다. (목적과 다르게 쓰면)
# 3. 문의: (부서, 담당자, 전화)
#
# 붙임  1. (이름) 1부.
#       2. (이름) 1부.  끝.
# ```
# %% [markdown] hint="3" lang="en"
# You can start from this frame.
#
# ```text
# To: (addressee)
# Subject: (title of the file)
#
# 1. (Application of what day, which project), granted under (basis):
#   (a) Amount:
#   (b) Day and way of payment:
#   (c) Period:
#   (d) What is done:
# 2. Please observe the following:
#   (a) (training: when, where, who)
#   (b) (report and its deadline)
#   (c) (if the money is used for another purpose)
# 3. Contact: (division, officer, telephone)
#
# Enclosures: 1. … (1 copy)  2. … (1 copy)
# ```
# %% [markdown] lang="ko"
# ## 5. 여러분의 공문
#
# 따옴표 세 개 사이에 씁니다. AI의 초안을 붙여 넣고 고쳐도 됩니다. 붙여 넣은 글은 여러분의 글입니다. 한 문장씩 자료와 맞추어 보십시오.
# %% [markdown] lang="en"
# ## 5. Your letter
#
# Write it between the two sets of quotes. You may paste the AI's draft and mend it; once pasted, it is yours. Compare each sentence with the file.
# %% answer="letter" lang="ko"
letter = """

"""
### BEGIN SOLUTION
letter = """
수신  우물동 주민자치회장
제목  골목 돌봄 사업 보조금 교부 결정 통지

1. 우물동 주민자치회에서 2025. 10. 13. 신청한 ‘골목 돌봄 사업’에 대하여 「하늘시 지방보조금 관리 조례」 제12조에 따라 다음과 같이 보조금 교부를 결정하여 알려 드립니다.
  가. 교부 금액: 금4,850,000원(금사백팔십오만원)
  나. 교부일과 방법: 2025. 11. 7. 주민자치회 계좌로 입금
  다. 사업 기간: 2025. 11. 10.~12. 19.
  라. 사업 내용: 혼자 사는 어르신 40가구에 주 2회 반찬을 배달하고 안부를 확인
2. 보조금을 받는 단체에서 지켜야 할 사항은 다음과 같습니다.
  가. 보조금 집행 교육 참석: 2025. 11. 5.(수) 14:00, 하늘시청 2층 회의실, 회계 담당자 1명
  나. 정산 보고서 제출: 2026. 1. 9.까지
  다. 정해진 목적과 다르게 쓰면 교부 결정을 취소할 수 있습니다.
3. 문의: 복지정책과 주무관 한누리(099-000-2733)

붙임  1. 교부 조건 1부.
      2. 정산 보고서 서식 1부.  끝.
"""
### END SOLUTION
# %% answer="letter" lang="en"
letter = """

"""
### BEGIN SOLUTION
letter = """
To: Chair of the Umul-dong Residents' Council
Subject: Grant of a subsidy for the alley care project

1. On your application of 13 October 2025 for the alley care project, the following subsidy has been granted under Article 12 of the 「Haneul City Ordinance on Local Subsidies」.
  (a) Amount of the subsidy: 4,850,000 won
  (b) Payment: to the council's account on 7 November 2025
  (c) Period: 10 November 2025 to 19 December 2025
  (d) Project: bringing side dishes twice a week to 40 households of elderly people who live alone, and seeing how they are
2. Please observe the following.
  (a) Training on spending subsidies: 5 November 2025, 14:00, meeting room on the second floor of Haneul City Hall, one person in charge of the accounts
  (b) Settlement report: to reach us by 9 January 2026
  (c) If the money is used for another purpose, the grant may be cancelled.
3. Contact: Han Nu-ri, officer, Welfare Policy Division (099-000-2733)

Enclosures: 1. Conditions of the grant (1 copy)
            2. Form for the settlement report (1 copy)
"""
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 형식과 자료에 없는 말을 점검합니다. 사실이 다 들어갔는지, 나가면 안 되는 것이 없는지는 제출한 뒤에 채점합니다.
# %% [markdown] lang="en"
# The next cell checks form, and whether something is not in the file. Whether every fact is told and nothing goes out that must not is graded when you hand in.
# %% check="letter"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 같은 자료로 과장에게 올릴 **한 장 보고**를 써 보십시오. 공문에서 뺀 것 가운데 무엇이 보고에는 들어갑니까? 받는 사람이 달라지면 ‘나가도 되는 것’도 달라집니다.
#
# ## 내일 업무에 써 보기
#
# AI에게 공문을 맡기기 전에 자료에서 **나가면 안 되는 줄을 먼저 지우십시오.** 넣지 않은 것은 새지 않습니다. 비공개 자료와 개인정보는 승인받지 않은 서비스에 넣지 않습니다. 초안이 나오면 숫자와 날짜에 밑줄을 긋고 자료와 하나씩 맞춥니다.
# %% [markdown] lang="en"
# ## Go further
#
# From the same file, write a **one-page report** to the head of division. What that you left out of the letter belongs in the report? With another reader, other things may be told.
#
# ## Tomorrow at your desk
#
# Before you let AI draft a letter, **delete from the file what must not go out.** What was never put in cannot leak. Nothing confidential and no personal data go into a service that has not been approved. Underline numbers and days in the draft and compare each with the file.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 결정한 것(1번)과 상대가 할 일(2번)을 나누어, 받는 사람이 자기 할 일을 바로 찾습니다. 자료의 ‘485만 원’, ‘11월 7일’, ‘오후 2시’를 공문서의 표기로 바꾸었고, 금액은 한글로 한 번 더 적어 고칠 수 없게 하였습니다. 점수와 순위, 내년 계획, 다른 동의 일, 총무의 이름과 휴대전화는 뺐습니다. 내년 이야기는 약속으로 읽힐 수 있어 한마디도 넣지 않았습니다. 신청한 동의 수는 알려도 되지만 받는 사람에게 필요하지 않습니다.
#
# **흔한 틀림.** 교육 날짜와 교부일을 바꿔 적기, “내년에도 적극 지원하겠습니다”로 끝맺기, 붙임에 번호를 빠뜨리기, 금액의 한글이 숫자와 다르기, AI가 붙인 규정 이름과 조문을 그대로 두기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** What was decided (1) and what the reader must do (2) are kept apart, so that the reader finds the tasks at once. "4.85 million", "2 p.m." have become clear figures. Points, rank, next year's plans, other dongs' affairs, the secretary's name and mobile are left out. Nothing is said about next year, since it could be read as a promise. That nine dongs applied may be told, but the reader does not need it.
#
# **Common mistakes.** Exchanging the day of the training and that of the payment, closing with "we will gladly support you next year, too", forgetting the numbers of the enclosures, an amount in words that differs from the figures, keeping a regulation that the AI made up.
