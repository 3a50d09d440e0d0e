# %% [markdown] lang="ko"
# # 보도자료 쓰기: 성곽길 야간 개방
#
# > **관광문화과장의 메신저** (2025. 11. 12. 수요일 13:30)
# >
# > 성곽길 야간 개방 보도자료를 오늘 안에 보내야 해요. 옥누림 주무관이 자료를 모아 두었습니다. AI로 초안을 써도 좋지만, 지난번 보도자료에는 제가 **하지도 않은 말**이 제 말로 실렸더군요. 그리고 사진은 한 장 꼭 붙여 주세요. 지난달에 다른 시가 블로그 사진을 썼다가 사과했다는 이야기 들으셨죠?
#
# 이 실습에서는 코드를 짜지 않습니다. 여러분이 낼 답은 **보도자료 한 편**입니다. 초안은 AI와 함께 쓰고, 마지막은 사람이 끝냅니다.
# %% [markdown] lang="en"
# # A press release: the wall walk at night
#
# > **The head of the Tourism and Culture Division, by messenger** (Wednesday, 12 November 2025, 13:30)
# >
# > The release on the wall walk has to go out today. Ok Nu-rim has collected the material. AI may make the draft, but our last release had me say something that **I never said**. And do add one photo. You heard about the city that had to apologise last month for using a picture from a blog?
#
# You write no program here. Your answer is **one press release**, in Korean or in English. AI helps with the draft, a person finishes it.
# %% [markdown] lang="ko"
# ## 1. 자료를 읽습니다
#
# 실행해서 읽으면서 한 줄마다 정해 보십시오. **시민에게 꼭 필요한 것 / 있어도 되는 것 / 나가면 안 되는 것.** 과장의 말은 따옴표 안에 있는 그대로가 실제로 한 말입니다.
# %% [markdown] lang="en"
# ## 1. Read the file
#
# Run the cell, and decide for each line: **citizens need it / it may be there / it must not go out**. What stands in quotation marks is exactly what the head of division said.
# %% lang="ko"
case_file = """
제목: 하늘읍성 성곽길 야간 개방
쓸 문서: 언론에 낼 보도자료
보내는 부서: 관광문화과
담당자: 주무관 옥누림
전화: 099-000-2818
보낼 날: 2025년 11월 12일
보도 시점: 2025년 11월 13일 오전 9시 이후

사정: 하늘시가 하늘읍성 성곽길을 처음으로 밤에도 연다. 낮에 오기 어려운 직장인도 걸을 수 있게 해 달라는 의견이 많았다.

확인한 사실
- 안전을 위해 한 번에 200명까지만 들어간다.
- 2025년 11월 21일부터 12월 14일까지 금요일, 토요일, 일요일에 연다.
- 여는 시간은 오후 6시부터 오후 9시까지이고, 마지막 입장은 오후 8시 30분이다.
- 구간은 남문에서 동문까지 1.4km이다. 북문 쪽은 공사 때문에 열지 않는다.
- 길을 따라 낮은 등 180개를 새로 놓았다.
- 입장료는 없고 미리 신청하지 않아도 된다.
- 비나 눈이 오면 그날은 열지 않으며 누리집에 알린다.
- 밤 개방에 든 돈은 6,300만 원이다.
- 성 아래 상가에서 밤늦게 시끄러울 것이라는 걱정이 있어 소음을 재기로 했으나 방법은 정해지지 않았다.
- 내년 봄에 서문까지 늘리는 안을 검토하고 있다. 정해진 것은 없다.
- 시범 개방을 한 11월 1일에 넘어져 손목을 다친 사람은 옛성동 백운정 씨이다.
- 하늘읍성은 1983년에 시 지정 문화유산이 되었다.

관광문화과장 민서영의 말: “퇴근하고 나서도 성곽을 걸을 수 있게 해 달라는 시민의 편지를 여러 통 받았습니다. 밤길이 안전한지부터 살피며 천천히 열겠습니다.”

쓸 수 있는 사진
- 사진 가: 「성곽길의 저녁」, 하늘시, 2025년, 공공누리 제1유형(출처 표시), https://www.haneul.example/photo/2025-118
- 사진 나: 어느 여행 블로그에 실린 야경. 누가 찍었는지 모르고 허락도 받지 않았다.

약속하면 안 되는 것: 내년에도 연다는 말, 서문까지 늘린다는 말
"""
print(case_file)
# %% lang="en"
case_file = """
Title: Haneul Fortress wall walk opens at night
Document to write: a press release
Department: Tourism and Culture Division
Person in charge: Ok Nu-rim, officer
Phone: 099-000-2818
To be sent: 12 November 2025
Embargo: not before 13 November 2025, 9 a.m.

Situation: For the first time Haneul City opens the wall walk of Haneul Fortress at night. Many people had asked for it, above all those who work in the daytime.

Facts found
- For safety, no more than 200 people are let in at a time.
- It is open from 21 November to 14 December 2025, on Fridays, Saturdays and Sundays.
- It is open from 6 p.m. to 9 p.m.; last entry is at 8:30 p.m.
- The stretch is 1.4 km, from the south gate to the east gate. The side of the north gate stays closed because of works.
- 180 low lamps have been set up along the walk.
- Admission is free, and no booking is needed.
- If it rains or snows it stays closed that evening; this is told on the website.
- Opening at night has cost 63 million won.
- Shops below the wall fear noise late at night. Noise is to be measured; how is not decided.
- Extending it to the west gate next spring is being considered. Nothing is decided.
- The person who fell and hurt a wrist at the trial on 1 November was Mr Baek Un-jeong of Yetseong-dong.
- The fortress became a heritage site of the city in 1983.

Min Seo-yeong, head of the Tourism and Culture Division, said: “We received several letters from citizens who asked to walk the wall after work. We will open it slowly, looking first at whether the path is safe at night.”

Photographs
- Photo A: 「Evening on the wall walk」, Haneul City, 2025, KOGL type 1 (attribution), https://www.haneul.example/photo/2025-118
- Photo B: a night view from a travel blog. Nobody knows who took it, and no permission was asked.

Must not be promised: that it will open next year, too; that it will be extended to the west gate
"""
print(case_file)
# %% [markdown] lang="ko"
# ## 2. AI와 함께 초안을 씁니다
#
# 초안에서 다음을 찾아보십시오. **자료에 없는 자랑, 정해지지 않은 일, 이름이 나오면 안 되는 사람, 쓰면 안 되는 사진.** 첫 문단이 가장 중요한 일을 말하고 있습니까? 그다음 `제목, 부제목, 첫 문단, 본문, 인용, 문의처, 보도 시점을 넣어 줘`, `머리말과 마크다운 없이`, `자료에 있는 내용만`, `내부 검토 내용과 개인정보는 쓰지 마`를 한 가지씩 덧붙여 보십시오.
# %% [markdown] lang="en"
# ## 2. Draft it with AI
#
# Look in the draft for **boasts that the file does not have, what is not decided, somebody who must not be named, a photo that must not be used, words nobody said**. Does the first paragraph tell what matters most? Then add, one at a time: `with title, subtitle, lead, body, quotation, contact and embargo`, `no preamble and no markdown`, `use only what the file says`, `leave out internal matters and personal data`.
# %% lang="ko"
prompt = '''아래 자료로 보도자료를 써 줘.

"""
{document}
"""'''
labkit.ask(prompt, case_file)
# %% lang="en"
prompt = '''Write a press release from the file below.

"""
{document}
"""'''
labkit.ask(prompt, case_file)
# %% [markdown] lang="ko"
# ## 3. 보도자료에 들어가는 것
#
# | 부분 | 무엇을 |
# |---|---|
# | 보도 시점 | 언제부터 보도해도 되는지. `보도 시점: 2026. 1. 5. 09:00 이후`처럼 |
# | 제목, 부제목 | 한 줄씩. 시민에게 무엇이 달라지는지 |
# | 첫 문단(리드) | 누가, 언제, 어디서, 무엇을, 왜. 이것만 실려도 기사가 되게 |
# | 본문 | 나머지 사실. 중요한 것부터 |
# | 인용 | 실제로 한 말 그대로. 일부만 옮겨도 되지만 고치거나 지어내지 않음 |
# | 사진 | 쓸 수 있는 것만. 제목, 기관, 연도, 이용 조건을 한 줄로 |
# | 문의처 | 부서, 담당자, 사무실 전화 |
#
# 보도자료의 날짜와 시각은 `2026. 1. 5. 14:30`으로도 `1월 5일 오후 2시 30분`으로도 쓸 수 있습니다. 공공누리 제1유형의 조건은 출처 표시입니다. 출처: [저작권법](https://www.law.go.kr/법령/저작권법) 제28조·제37조, [공공누리](https://www.kogl.or.kr), 2026-11-20 확인.
# %% [markdown] lang="en"
# ## 3. What a press release holds
#
# | part | what |
# |---|---|
# | embargo | from when it may be published, such as `Embargo: 5 January 2026, 09:00` |
# | title, subtitle | a line each: what changes for citizens |
# | lead | who, when, where, what, why: a news item even if nothing else is printed |
# | body | the other facts, the most important first |
# | quotation | as it was said; a part of it will do, but nothing is changed or made up |
# | photo | only one that may be used; title, institution, year and licence in one line |
# | contact | division, officer, desk telephone |
#
# KOGL type 1 asks for the source. Sources: Articles 28 and 37 of the [Copyright Act](https://www.law.go.kr/법령/저작권법), [KOGL](https://www.kogl.or.kr), checked 2026-11-20.
# %% [markdown] lang="ko"
# ## 4. 채점 기준
#
# 먼저 읽고 시작하십시오. 마지막 기준은 강사가 읽고 채점합니다.
# %% [markdown] lang="en"
# ## 4. How it is graded
#
# Read this before you start. The last criterion is judged by the instructor.
# %% [markdown] rubric="release"
# %% [markdown] hint="1" lang="ko"
# 저녁을 먹고 아이와 가 보려는 시민을 한 사람 떠올리십시오. 그 사람이 전화를 걸지 않아도 되면 사실은 다 들어간 것입니다. 그 사람에게 필요 없는 것은 빼도 됩니다.
# %% [markdown] hint="1" lang="en"
# Think of one citizen who wants to go there with a child after supper. If that person need not telephone, all facts are there. What that person does not need may go.
# %% [markdown] hint="2" lang="ko"
# “정해지지 않았다”, “검토하고 있다”가 붙은 줄과 사람이 다친 줄은 보도자료의 것이 아닙니다. 사진은 이용 조건과 찍은 곳을 아는 것만 씁니다. 자료에는 “처음”이라는 말이 한 번 나옵니다. 무엇이 처음인지, 어디까지 말할 수 있는지 보십시오.
# %% [markdown] hint="2" lang="en"
# Lines with "not decided" or "being considered", and the one about an injury, do not belong in a release. Use only a photo whose source and licence are known. The file says "for the first time" once: see what for, and how far one may go with it.
# %% [markdown] hint="3" lang="ko"
# ```text
# 보도자료
# 보도 시점: (날짜와 시각) 이후
#
# (시민에게 달라지는 일을 말하는 제목)
# - (기간과 시간이 들어간 부제목)
#
# 하늘시는 (누구를 위하여) (날짜)부터 (어디)를 (무엇)한다고 밝혔다.
#
# (요일과 시간, 마지막 입장, 구간과 길이, 닫는 곳)
# (새로 놓은 것, 한 번에 들어가는 사람, 입장료와 신청, 날씨)
# (과장의 말 그대로)
#
# 사진: 「(제목)」, (기관), (연도), (이용 조건), (주소)
# 문의: (부서) (담당자) (전화)
# ```
# %% [markdown] hint="3" lang="en"
# ```text
# PRESS RELEASE
# Embargo: (day and time)
#
# (A title that says what changes)
# (A subtitle with days and hours)
#
# Haneul City opens (what, where) from (day), (for whom or why).
#
# (Days and hours, last entry, stretch and length, what stays closed)
# (What is new, how many at a time, admission and booking, weather)
# (The words of the head of division, as said)
#
# Photo: 「(title)」, (institution), (year), (licence), (address)
# Contact: (division, officer, telephone)
# ```
# %% [markdown] lang="ko"
# ## 5. 여러분의 보도자료
# %% [markdown] lang="en"
# ## 5. Your press release
# %% answer="release" lang="ko"
release = """

"""
### BEGIN SOLUTION
release = """
보도자료
보도 시점: 2025. 11. 13. 09:00 이후

하늘읍성 성곽길, 퇴근 뒤에도 걷는다
- 11월 21일부터 12월 14일까지 금·토·일 오후 6시부터 오후 9시까지 무료 개방

하늘시는 낮에 오기 어려운 직장인도 걸을 수 있도록 오는 11월 21일부터 하늘읍성 성곽길을 처음으로 밤에도 연다.

성곽길은 12월 14일까지 금요일, 토요일, 일요일에 오후 6시부터 오후 9시까지 열며, 마지막 입장은 오후 8시 30분이다. 걸을 수 있는 곳은 남문에서 동문까지 1.4km이고, 북문 쪽은 공사 때문에 열지 않는다.

길을 따라 낮은 등 180개를 새로 놓았다. 안전을 위해 한 번에 200명까지만 들어간다. 입장료는 없고 미리 신청하지 않아도 된다. 비나 눈이 오면 그날은 열지 않으며 누리집에 알린다.

민서영 관광문화과장은 “퇴근하고 나서도 성곽을 걸을 수 있게 해 달라는 시민의 편지를 여러 통 받았습니다. 밤길이 안전한지부터 살피며 천천히 열겠습니다.”라고 말했다.

사진: 「성곽길의 저녁」, 하늘시, 2025년, 공공누리 제1유형(출처 표시), https://www.haneul.example/photo/2025-118
문의: 관광문화과 주무관 옥누림(099-000-2818)
"""
### END SOLUTION
# %% answer="release" lang="en"
release = """

"""
### BEGIN SOLUTION
release = """
PRESS RELEASE
Embargo: 13 November 2025, 09:00

Haneul Fortress: walk the wall after work
Free on Fridays, Saturdays and Sundays, 6 p.m. to 9 p.m., 21 November to 14 December 2025

From 21 November 2025 Haneul City opens the wall walk of Haneul Fortress at night for the first time, so that those who work in the daytime can come, too.

Until 14 December it is open on Fridays, Saturdays and Sundays from 6 p.m. to 9 p.m.; last entry is at 8:30 p.m. The stretch of 1.4 km runs from the south gate to the east gate. The side of the north gate stays closed because of works.

180 low lamps have been set up along the walk. For safety, no more than 200 people are let in at a time. Admission is free and no booking is needed. If it rains or snows, it stays closed that evening; look at the city's website.

Min Seo-yeong, head of the Tourism and Culture Division, said: “We received several letters from citizens who asked to walk the wall after work. We will open it slowly, looking first at whether the path is safe at night.”

Photo: 「Evening on the wall walk」, Haneul City, 2025, KOGL type 1 (attribution), https://www.haneul.example/photo/2025-118
Contact: Ok Nu-rim, officer, Tourism and Culture Division (099-000-2818)
"""
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 갖출 부분과 자료에 없는 말, 인용을 점검합니다. 나머지는 제출한 뒤에 채점합니다.
# %% [markdown] lang="en"
# The next cell checks the parts, the quotation, and whether something is not in the file. The rest is graded when you hand in.
# %% check="release"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 같은 자료로 시청 누리집에 올릴 **100자 안내**를 써 보십시오. 보도자료에서 무엇이 끝까지 남습니까? 그것이 제목과 첫 문단에 있습니까?
#
# ## 내일 업무에 써 보기
#
# 보도자료를 내기 전에 세 가지만 하십시오. 숫자마다 자료의 줄을 짚고, 인용은 **말한 사람에게 보여 확인**받고, 사진은 출처와 이용 조건을 적은 다음에 붙입니다. AI가 만든 인용문은 그럴듯해도 아무도 하지 않은 말입니다.
# %% [markdown] lang="en"
# ## Go further
#
# From the same file, write **a note of 200 characters** for the city's website. What is left to the end? Is it in your title and lead?
#
# ## Tomorrow at your desk
#
# Before a release goes out, do three things. Point to the line of the file for each number, **show a quotation to the person quoted**, and add a photo only once its source and licence are written down. A quotation that AI made up may sound right; nobody said it.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 제목과 부제목이 시민에게 달라지는 일(퇴근 뒤에도, 언제, 무료)을 말합니다. 첫 문단 한 문장에 누가·언제·어디서·무엇을·왜가 있습니다. 본문은 가려는 사람이 묻는 순서입니다. 과장의 말은 한 글자도 바꾸지 않았습니다. 소음, 서문 연장, 다친 사람은 정해지지 않았거나 알릴 일이 아니어서 뺐습니다. 자료의 ‘처음으로’는 하늘시가 밤에 여는 일이 처음이라는 뜻이므로 ‘전국 최초’로 키우지 않았습니다. 사진은 찍은 곳과 조건을 아는 것만 쓰고 네 가지를 한 줄에 적었습니다.
#
# **흔한 틀림.** AI가 붙인 “전국에서 처음”, “시민의 삶의 질 향상” 같은 말을 그대로 두기, 인용을 매끄럽게 고치기, 출처를 ‘하늘시 제공’으로만 적기, 블로그 사진에 ‘출처: 인터넷’이라고 적기, 첫 문단을 인원 제한으로 시작하기.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** Title and subtitle say what changes (after work, when, free). One sentence, the lead, has who, when, where, what and why. The body follows a visitor's questions. The quotation is letter for letter. Noise, the west gate and the injury are left out: not decided, or nobody's business. "For the first time" in the file is about this walk at night, and is not blown up to "first in the country". The photo is the one with known source and licence, and all four items stand in one line.
#
# **Common mistakes.** Keeping what AI added ("first in the country", "raise the quality of life"), smoothing the quotation, "courtesy of Haneul City" and nothing else, "source: internet" under the blog's picture, a lead that begins with the limit of people.
