# %% [markdown] lang="ko"
# # 회의록에서 할 일 뽑기
#
# > **도서관팀장 하윤슬의 메신저** (2025. 11. 4. 화요일 15:20)
# >
# > 방금 끝난 재개관 준비 회의 녹취를 보냅니다. 과장님이 4시까지 **누가, 무엇을, 언제까지** 하는지 한 장으로 달라고 하세요. 지난번에 AI가 뽑은 목록을 그대로 돌렸다가, 없던 일로 한 행사를 업체가 준비하는 바람에 혼이 났습니다. 빠진 것도 없어야 하지만 **정하지 않은 일이 들어가면 더 곤란합니다.**
#
# 이 실습에서는 코드를 짜지 않습니다. 초안은 AI에게 맡기고, 목록은 사람이 끝냅니다. 회의 녹취는 짧아서 다 읽을 수 있습니다.
# %% [markdown] lang="en"
# # From minutes to a list of actions
#
# > **Ha Yun-seul, head of the library team, by messenger** (Tuesday, 4 November 2025, 15:20)
# >
# > Here is the transcript of the meeting on the reopening. By four our head of division wants one sheet: **who does what by when**. Last time I passed on the AI's list as it was, and a company prepared an event that we had dropped. Nothing may be missing, but **something in the list that was never agreed is worse.**
#
# You write no program here. AI makes the draft, a person finishes the list. The transcript is short enough to be read in full.
# %% [markdown] lang="ko"
# ## 1. 녹취를 읽습니다
#
# 아래 칸을 실행하면 녹취가 나옵니다. 연필을 들었다고 생각하고, **하겠다고 정한 말**에만 밑줄을 그어 보십시오.
# %% [markdown] lang="en"
# ## 1. Read the transcript
#
# Run the cell for the transcript. Imagine a pencil in your hand and underline only **what was agreed on**.
# %% lang="ko"
meeting = """
회의: 미리내 어린이도서관 재개관 준비 회의
일시: 2025. 11. 4.(화) 14:00
장소: 하늘시청 3층 소회의실
주재: 관광문화과장 민서영
참석: 도서관팀장 하윤슬, 주무관 배단비, 주무관 곽이룸, 공원녹지과 주무관 서도담, 늘봄건축 현장소장 탁세찬, 하늘어린이집연합회 회장 우정인
불참: 민원소통과 주무관 문새벽

민서영: 바쁘신데 모여 주셔서 고맙습니다. 재개관식까지 보름 남짓 남았습니다. 하나씩 보시죠.
하윤슬: 재개관식은 11월 21일 금요일 14시로 잡았습니다. 토요일인 22일로 옮기자는 말도 있었는데요.
우정인: 토요일이면 어린이집 선생님들이 못 오세요. 금요일이 좋습니다.
민서영: 그럼 21일 그대로 갑시다. 초청 명단은요?
하윤슬: 초청 명단은 제가 11월 7일까지 만들겠습니다.
민서영: 시의회 쪽 명단이 7일 오후에나 온다던데요.
하윤슬: 아, 그러면 7일은 안 되겠네요. 명단은 11월 10일 월요일까지 드리겠습니다.
탁세찬: 공사는 다 끝났고요, 지난주에 CCTV도 다시 점검했습니다.
우정인: 그런데 어제 가 보니까 계단의 미끄럼 방지 띠가 들떠 있던데요. 아이들이 걸려 넘어지겠어요.
탁세찬: 그렇습니까? 죄송합니다. 띠는 저희가 이번 주 금요일까지 다시 붙이겠습니다.
민서영: 꼭 부탁합니다. 소방 점검은 신청했나요?
하윤슬: 아직입니다. 제가 오늘 신청하겠습니다.
곽이룸: 팀장님, 그건 시설 담당인 제가 하겠습니다. 도면도 제가 가지고 있으니까요.
하윤슬: 그럴래요? 그럼 곽 주무관이 내일까지 신청해 주세요.
곽이룸: 네, 알겠습니다.
탁세찬: 말이 나온 김에, 바깥벽에 조명을 달면 어떨까요? 저희가 견적을 내 볼 수 있습니다.
민서영: 올해는 예산이 없습니다.
탁세찬: 그럼 조명 이야기는 없던 걸로 하겠습니다.
배단비: 재개관식 날 동화 구연을 하려고 합니다. 강사 세 분은 제가 다음 주 수요일까지 섭외를 마치겠습니다.
민서영: 좋습니다. 기념품은 어떻게 하나요?
배단비: 에코백 300개를 만들까 하는데, 제가 업체를 알아볼까요?
민서영: 이번에는 기념품 없이 합시다. 그 돈으로 책을 더 사는 게 낫겠어요.
배단비: 네, 그렇게 하겠습니다.
우정인: 저희는 어린이집마다 언제 오고 싶은지를 모아서 도서관에 알려 드릴게요. 원장님들이 워낙 바쁘셔서 날짜는 약속을 못 드리겠어요.
민서영: 괜찮습니다. 날짜는 정하지 않을 테니 되는 대로 알려 주십시오.
우정인: 수유실이 하나 더 있으면 참 좋겠는데요.
민서영: 자리가 있는지부터 봐야 하니 수유실은 다음 회의에서 다시 이야기합시다.
하윤슬: 회장님, 재개관식 자리 배치도는 제가 모레까지 연합회로 보내 드릴게요. 유아차 자리도 표시하겠습니다.
우정인: 고맙습니다.
서도담: 도서관 앞 화단에 말라 죽은 나무가 세 그루 있습니다. 저희가 재개관식 이틀 전까지 새 나무로 바꿔 심겠습니다.
민서영: 네, 사진에 찍히는 자리니까 꼭 맞춰 주세요. 옥상 정원도 손보면 좋을 텐데요.
서도담: 옥상 정원은 내년에 예산이 나오면 그때 하겠습니다.
민서영: 그렇게 합시다. 누리집 안내는 문새벽 주무관이 오늘 교육이라 못 왔는데, 어제 통화로 정했습니다. 문 주무관이 11월 14일까지 누리집에 재개관 안내를 올리기로 했습니다.
하윤슬: 네, 알겠습니다.
민서영: 오늘은 여기까지 하겠습니다. 수고하셨습니다.
"""
print(meeting)
# %% lang="en"
meeting = """
Meeting: Preparing the reopening of Mirinae Children's Library
Date: 4 November 2025 (Tuesday), 14:00
Place: Small meeting room, third floor, Haneul City Hall
Chair: Min Seo-yeong, head of the Tourism and Culture Division
Present: Ha Yun-seul, head of the library team; Bae Dan-bi, officer; Gwak I-rum, officer; Seo Do-dam, officer, Parks and Green Spaces Division; Tak Se-chan, site manager, Neulbom Construction; Woo Jeong-in, chair, Haneul Nursery Association
Absent: Moon Sae-byeok, officer, Civil Communication Division

Min Seo-yeong: Thank you all for coming. The reopening is a little over two weeks away. Let us go through it point by point.
Ha Yun-seul: The ceremony is set for Friday 21 November at 14:00. Some people wanted to move it to Saturday the 22nd.
Woo Jeong-in: On a Saturday the nursery teachers cannot come. Friday is better.
Min Seo-yeong: Then we stay with the 21st. What about the guest list?
Ha Yun-seul: I will draw up the guest list by 7 November.
Min Seo-yeong: The city council's names will only arrive in the afternoon of the 7th, I hear.
Ha Yun-seul: Oh, then the 7th will not do. I will give you the guest list by Monday 10 November.
Tak Se-chan: The building work is finished, and last week we checked the CCTV again.
Woo Jeong-in: But when I was there yesterday, the anti-slip strips on the stairs were coming off. The children will trip over them.
Tak Se-chan: Really? I am sorry. We will fix the strips again by this Friday.
Min Seo-yeong: Please do. Has the fire safety inspection been applied for?
Ha Yun-seul: Not yet. I will apply today.
Gwak I-rum: Let me do that. Facilities are my job, and I have the drawings.
Ha Yun-seul: Would you? Then please apply by tomorrow.
Gwak I-rum: Yes, I will.
Tak Se-chan: While we are at it, how about lights on the outer wall? We could work out a quote.
Min Seo-yeong: There is no money for that this year.
Tak Se-chan: Then forget about the lights.
Bae Dan-bi: We would like to have storytelling on the day. I will book the three storytellers by Wednesday of next week.
Min Seo-yeong: Good. And souvenirs?
Bae Dan-bi: We thought of 300 tote bags. Shall I look for a supplier?
Min Seo-yeong: No souvenirs this time. It is better to buy more books with that money.
Bae Dan-bi: All right, then we do without.
Woo Jeong-in: We will collect the times at which each nursery would like to come and tell the library. The directors are very busy, so I cannot promise a date.
Min Seo-yeong: That is fine. We set no date; just tell us when you can.
Woo Jeong-in: One more nursing room would be so nice.
Min Seo-yeong: We must first see whether there is space. Let us talk about the nursing room again at the next meeting.
Ha Yun-seul: Ms Woo, I will send the seating plan for the ceremony to your association by the day after tomorrow, with the places for prams marked.
Woo Jeong-in: Thank you.
Seo Do-dam: There are three dead trees in the flower bed in front of the library. We will replace them with new ones by two days before the ceremony.
Min Seo-yeong: Yes, please be on time, they will be in every photograph. It would be nice to do something about the roof garden, too.
Seo Do-dam: If there is money for the roof garden next year, we will do it then.
Min Seo-yeong: Agreed. As for the website, Moon Sae-byeok is at a training today, but we settled it on the phone yesterday. Moon will put the reopening notice on the website by 14 November.
Ha Yun-seul: Yes, noted.
Min Seo-yeong: That is all for today. Thank you.
"""
print(meeting)
# %% [markdown] lang="ko"
# ## 2. AI에게 초안을 맡깁니다
#
# 아래 칸을 실행하고, 나온 목록을 녹취와 한 줄씩 맞추어 보십시오. 날짜를 고쳐 말한 일이 두 줄이 되지 않았습니까? 다른 사람이 맡기로 한 일이 처음 말한 사람에게 남아 있지 않습니까? 빠진 사람은 없습니까? 프롬프트를 고치면 나아지는 것도 있고, 끝까지 사람이 보아야 하는 것도 있습니다.
#
# 연습 모델은 언어 모델이 아니어서 말이 서투릅니다. 실제 모델은 더 매끄럽게 쓰지만, 그래서 틀린 곳이 더 눈에 띄지 않습니다.
# %% [markdown] lang="en"
# ## 2. Let AI make the draft
#
# Run the cell and compare the list with the transcript, row by row. Has a day that was corrected become two rows? Is a task still with the first speaker although somebody else took it on? Is anybody missing? A better prompt mends some of it; some of it only a person sees.
#
# The practice model is not a language model, and its wording is clumsy. A real model writes more smoothly, which makes its mistakes harder to see.
# %% lang="ko"
prompt = '''아래 회의록에서 확정된 할 일만 JSON 배열로 정리해 줘. 항목은 who, what, due이고 due는 YYYY-MM-DD로 써 줘. 다른 말은 쓰지 마.

회의록:
"""
{document}
"""'''
reply = labkit.ask(prompt, meeting)
reply
# %% lang="en"
prompt = '''List only the agreed actions of the minutes below as a JSON array with the keys who, what, due. Write due as YYYY-MM-DD. No other words.

Minutes:
"""
{document}
"""'''
reply = labkit.ask(prompt, meeting)
reply
# %% [markdown] lang="ko"
# ## 3. 목록을 적는 방법
#
# 한 가지 일을 한 줄에 적습니다.
#
# | 칸 | 적는 것 | 보기 |
# |---|---|---|
# | `who` | 맡은 **한 사람**의 이름. 직함이나 소속은 붙여도 되고 빼도 됩니다. | `"민서영"` |
# | `what` | 할 일을 짧게. 녹취의 말과 달라도 뜻이 같으면 됩니다. | `"회의실 예약"` |
# | `due` | 끝내야 하는 날을 `2025-12-01` 모양으로. “내일”, “금요일”은 달력에서 세어 바꿉니다. 기한을 정하지 않은 일은 `None`(따옴표 없이)입니다. | `"2025-12-01"` |
#
# 2025년 11월 4일은 화요일입니다. 한 가지 일을 준비하는 작은 일까지 나누어 적지는 않습니다.
# %% [markdown] lang="en"
# ## 3. How to write the list
#
# One action a row.
#
# | field | what to write | for example |
# |---|---|---|
# | `who` | the name of the **one person** who took it on; title and office may be there or not | `"Min Seo-yeong"` |
# | `what` | the task in a few words; they need not be those of the transcript | `"Book the meeting room"` |
# | `due` | the day it must be done by, like `2025-12-01`. Turn "tomorrow" and "Friday" into dates. Where no day was set, `None` (without quotes) | `"2025-12-01"` |
#
# 4 November 2025 was a Tuesday. Do not split one task into its small steps.
# %% [markdown] lang="ko"
# ## 4. 채점 기준
#
# 먼저 읽고 시작하십시오. 할 일과 담당자, 기한은 절반만 맞으면 점수가 없습니다. 반만 맞는 목록은 처음부터 다시 만들어야 하기 때문입니다.
# %% [markdown] lang="en"
# ## 4. How it is graded
#
# Read this before you start. For actions, owners and days, half right gives no points: such a list would have to be made again.
# %% [markdown] rubric="actions"
# %% [markdown] hint="1" lang="ko"
# 발언마다 세 가지를 물어보십시오. **하겠다고 했는가? 아무도 막지 않았는가? 나중에 바뀌지 않았는가?** 셋 다 그렇다면 할 일입니다.
# %% [markdown] hint="1" lang="en"
# Ask three things of each turn. **Did somebody say they would do it? Did nobody stop it? Was it not changed later?** If all three hold, it is an action.
# %% [markdown] hint="2" lang="ko"
# 놓치기 쉬운 것이 셋 있습니다. 그 자리에 없던 사람의 일, 시청 밖의 사람이 맡은 일, 날짜를 일부러 정하지 않은 일입니다. 반대로 “없던 걸로”, “다음 회의에서”, “예산이 나오면”이 붙은 것은 할 일이 아닙니다.
# %% [markdown] hint="2" lang="en"
# Three kinds are easily missed: the task of somebody who was not there, tasks of people outside city hall, and a task for which deliberately no day was set. On the other hand, "forget about", "at the next meeting" and "if there is money" mark what is no action.
# %% [markdown] hint="3" lang="ko"
# 회의 순서대로 찾아보십시오. 명단 → 계단 → 소방 점검 → 동화 구연 → 어린이집 → 자리 배치도 → 화단 → 누리집. 주제마다 **마지막 말**이 담당자와 기한을 정합니다. 재개관식 이틀 전은 재개관식 날짜에서 세고, 모레는 회의한 날에서 셉니다.
# %% [markdown] hint="3" lang="en"
# Go through it in the order of the meeting: guest list → stairs → fire inspection → storytelling → nurseries → seating plan → flower bed → website. For each, **what was said last** settles who and when. Count "two days before the ceremony" from the ceremony, and "the day after tomorrow" from the meeting.
# %% [markdown] lang="ko"
# ## 5. 여러분의 목록
#
# 빈칸을 채우십시오. 줄이 남으면 비워 두고, 모자라면 한 줄을 복사해 늘립니다. AI의 초안을 가져다 고쳐도 됩니다. JSON 글을 통째로 붙이려면 `actions = """` 다음에 붙이고 `"""`로 닫으면 그대로 읽습니다.
# %% [markdown] lang="en"
# ## 5. Your list
#
# Fill the gaps. Leave rows that you do not need, copy one if you need more. You may take the AI's draft and mend it: to paste JSON as it is, put it between `actions = """` and `"""`.
# %% answer="actions" lang="ko"
actions = [
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
]
### BEGIN SOLUTION
actions = [
    {"who": "하윤슬", "what": "재개관식 초청 명단 작성", "due": "2025-11-10"},
    {"who": "탁세찬(늘봄건축)", "what": "계단 미끄럼 방지 띠 다시 붙이기", "due": "2025-11-07"},
    {"who": "곽이룸", "what": "소방 점검 신청", "due": "2025-11-05"},
    {"who": "배단비", "what": "동화 구연 강사 3명 섭외", "due": "2025-11-12"},
    {"who": "우정인(하늘어린이집연합회)", "what": "어린이집별 방문 희망 시간을 모아 도서관에 알리기", "due": None},
    {"who": "하윤슬", "what": "재개관식 자리 배치도(유아차 자리 포함)를 연합회에 보내기", "due": "2025-11-06"},
    {"who": "서도담(공원녹지과)", "what": "도서관 앞 화단의 죽은 나무 3그루 교체", "due": "2025-11-19"},
    {"who": "문새벽(민원소통과)", "what": "누리집에 재개관 안내 게시", "due": "2025-11-14"},
]
### END SOLUTION
# %% answer="actions" lang="en"
actions = [
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
    {"who": "", "what": "", "due": None},
]
### BEGIN SOLUTION
actions = [
    {"who": "Ha Yun-seul", "what": "Draw up the guest list for the ceremony", "due": "2025-11-10"},
    {"who": "Tak Se-chan (Neulbom Construction)", "what": "Fix the anti-slip strips on the stairs", "due": "2025-11-07"},
    {"who": "Gwak I-rum", "what": "Apply for the fire safety inspection", "due": "2025-11-05"},
    {"who": "Bae Dan-bi", "what": "Book the three storytellers", "due": "2025-11-12"},
    {"who": "Woo Jeong-in (Haneul Nursery Association)", "what": "Collect the nurseries' preferred times and tell the library", "due": None},
    {"who": "Ha Yun-seul", "what": "Send the seating plan, with places for prams, to the association", "due": "2025-11-06"},
    {"who": "Seo Do-dam (Parks and Green Spaces)", "what": "Replace the three dead trees in front of the library", "due": "2025-11-19"},
    {"who": "Moon Sae-byeok (Civil Communication)", "what": "Put the reopening notice on the website", "due": "2025-11-14"},
]
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 형식만 점검합니다. 일과 담당자, 기한이 맞는지는 제출한 뒤에 채점합니다. 내기 전에 목록의 줄마다 **녹취의 어느 말에서 나왔는지** 짚어 보십시오. 짚을 수 없는 줄은 지웁니다.
# %% [markdown] lang="en"
# The next cell checks the form only. Tasks, owners and days are graded when you hand in. Before that, point for each row to **the words in the transcript that it comes from**. A row for which you cannot is deleted.
# %% check="actions"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 2번의 프롬프트를 고쳐 초안의 틀린 줄을 줄여 보십시오. “나중에 고친 날짜는 고친 것만”, “거둬들인 제안은 빼고”를 넣으면 무엇이 달라집니까? 몇 줄이 끝까지 사람의 일로 남습니까?
#
# ## 내일 업무에 써 보기
#
# 회의가 끝나기 전 3분을 남겨 **누가, 무엇을, 언제까지**를 소리 내어 읽고 확인받으십시오. 녹취에서 뽑는 것보다 빠르고 틀리지 않습니다. 회의 녹취에는 이름과 내부 사정이 들어 있으므로, 기관이 승인하지 않은 서비스에는 넣지 않습니다.
# %% [markdown] lang="en"
# ## Go further
#
# Change the prompt in section 2 so that fewer rows are wrong. What changes if you add "only the corrected date" or "leave out proposals that were withdrawn"? How many rows remain a person's work to the end?
#
# ## Tomorrow at your desk
#
# Keep the last three minutes of a meeting to read out **who does what by when** and have it confirmed. That is faster than reading it off a transcript, and right. A transcript holds names and internal matters: do not put it into a service that your institution has not approved.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 여덟 줄 모두 녹취의 한 발언으로 되짚을 수 있습니다. 명단은 나중에 고친 10일만 남겼고, 소방 점검은 먼저 말한 팀장이 아니라 맡겠다고 한 곽이룸 주무관에게 두었습니다. 자리에 없던 문새벽 주무관의 일도 넣었습니다. 우정인 회장의 일은 날짜를 정하지 않기로 했으므로 지어내지 않고 비워 두었습니다. 이틀 전(19일), 모레(6일), 다음 주 수요일(12일)은 달력에서 세었습니다.
#
# **흔한 틀림.** 고치기 전의 7일을 함께 적기, “신청하겠다”고 먼저 말한 하윤슬 팀장에게 소방 점검을 두기, 조명·에코백·수유실·옥상 정원을 할 일로 적기, 다음 주 수요일을 5일로 세기, 빈 기한을 회의 날이나 재개관식 날로 채우기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** Each of the eight rows goes back to one turn of the transcript. The guest list has only the corrected 10th; the fire inspection is with Gwak I-rum, who took it on, and not with the team leader who spoke first. Moon Sae-byeok was absent and has a task all the same. For Woo Jeong-in no day was set, and none is made up. Two days before (19th), the day after tomorrow (6th) and Wednesday of next week (12th) were counted on the calendar.
#
# **Common mistakes.** Also listing the 7th that was corrected; leaving the inspection with Ha Yun-seul, who first said that she would apply; listing the lights, tote bags, nursing room or roof garden; taking Wednesday of next week for the 5th; filling an empty day with that of the meeting or the ceremony.
