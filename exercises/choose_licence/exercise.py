# %% [markdown] lang="ko"
# # 이 자료, 써도 되나요?
#
# > **민원소통과 팀장의 쪽지** (월요일 09:10)
# >
# > 저작권을 맡은 한결 주무관이 2주 교육을 간 사이에 부서마다 “이거 써도 되나요?” 하고 물어 온 쪽지가 열다섯 장 쌓였습니다. 오전 안에 답해 주세요. “됩니다”, “안 됩니다”만 적지 말고 **근거를 하나씩** 붙여 주십시오. 근거 없는 “됩니다”는 나중에 아무도 지켜 주지 못하고, 근거 없는 “안 됩니다”는 쓸 수 있는 자료까지 묵히게 합니다.
#
# 이 실습에서는 코드를 쓰지 않습니다. 카드 15장을 읽고 카드마다 **결정**과 **근거** 두 가지를 고릅니다. 겉만 보면 틀리기 쉬운 카드가 섞여 있습니다.
# %% [markdown] lang="en"
# # May we use this?
#
# > **Note from the head of the Civil Communication Division** (Monday, 09:10)
# >
# > While Han Gyeol, our copyright officer, has been away on two weeks of training, fifteen notes have piled up from all departments, each asking "may we use this?" Please answer them this morning. Do not just write yes or no: give **one basis for each**. A yes without a basis protects nobody later, and a no without one leaves material unused that we could have used.
#
# You write no code here. You read 15 cards and choose two things for each: a **decision** and its **basis**. Some cards are not what they seem.
# %% [markdown] lang="ko"
# ## 1. 결정은 셋 가운데 하나입니다
#
# 카드에 적힌 **계획과 사정 그대로**를 두고 판단합니다. 카드에 적혀 있지 않은 조건(이를테면 출처 적기)은 지킬 수 있는 것으로 봅니다.
#
# | 결정 | 뜻 |
# |---|---|
# | `가능` | 허락을 받지 않아도 되고, 따로 지켜야 할 조건도 없습니다. |
# | `조건부` | 허락을 새로 받지 않아도 됩니다. 다만 이용 표시나 법 조문이 정한 조건(출처, 목적, 분량, 부수 등)을 지켜야 합니다. 출처를 적어야 하는 것도 조건입니다. 카드의 계획이 그 조건을 어기지 않으면 조건부입니다. |
# | `불가` | 계획대로는 쓸 수 없습니다. 쓰려면 권리를 가진 사람에게 허락이나 이용권을 **새로** 받아야 합니다. 카드의 계획이 표시의 조건을 어기면 불가입니다. |
#
# ## 2. 근거는 아래 코드 가운데 하나입니다
#
# **이용 표시** (자료에 붙어 있는 표시)
#
# | 코드 | 쉬운 뜻 |
# |---|---|
# | `KOGL-0` | 공공누리 제0유형: 조건이 없습니다. 출처도 의무가 아닙니다. |
# | `KOGL-1` | 공공누리 제1유형: 출처를 적습니다. 고쳐 써도 되고 상업적으로 써도 됩니다. |
# | `KOGL-2` | 공공누리 제2유형: 출처 + 상업적 이용 금지 |
# | `KOGL-3` | 공공누리 제3유형: 출처 + 변경 금지 |
# | `KOGL-4` | 공공누리 제4유형: 출처 + 상업적 이용 금지 + 변경 금지 |
# | `KOGL-AI` | 공공누리 AI 유형: 제1~4유형 옆에 나란히 붙어, 인공지능 학습에 쓰는 것을 허락합니다. |
# | `CC-BY` | CC 저작자 표시: 지은이와 출처를 적습니다. |
# | `CC-NC` | CC 표시에 NC가 있음: 비영리로만 씁니다. |
# | `CC-ND` | CC 표시에 ND가 있음: 변경 금지 |
#
# **법 조문** (「저작권법」)
#
# | 코드 | 쉬운 뜻 |
# |---|---|
# | `ART-7` | 제7조, 보호받지 못하는 저작물: 법령과 조례, 고시·훈령, 판결, 사실만 전하는 시사보도 |
# | `ART-23` | 제23조, 행정 내부 자료: 행정에 필요한 만큼 내부 자료로 복제합니다. 권리자의 이익을 부당하게 해치면 안 됩니다. |
# | `ART-24-2` | 제24조의2, 공공저작물: 국가나 지방자치단체가 업무로 만들어 공표한 것은 자유롭게 씁니다. 출처는 밝힙니다. 공사·공단의 자료에는 이 조문이 바로 적용되지 않으므로 이용 표시를 봅니다. |
# | `ART-25` | 제25조, 수업: 지방자치단체의 교육기관 등이 수업에 저작물의 일부를 씁니다. |
# | `ART-28` | 제28조, 인용: 공표된 저작물을 정당한 범위에서 공정한 관행에 맞게 인용하고 출처를 밝힙니다. |
# | `EXPIRED` | 제39조·제41조, 보호기간이 끝남: 저작자가 사망한 뒤 70년, 업무상저작물은 공표된 뒤 70년 |
#
# **따로 살필 것**
#
# | 코드 | 쉬운 뜻 |
# |---|---|
# | `PORTRAIT` | 알아볼 수 있는 사람이 나옵니다. 사진의 저작권과 별도로 그 사람의 동의를 봅니다. |
# | `FONT` | 글꼴 파일은 컴퓨터프로그램입니다. 글자 모양이 아니라 파일과 이용권(라이선스)의 범위를 봅니다. |
# | `AI-CHECK` | 인공지능 결과물입니다. 이미 있는 저작물과 비슷한지부터 확인합니다. |
# | `PERMISSION` | 쓰게 해 주는 표시도, 들어맞는 조문도 없습니다. 권리자의 허락이 필요합니다. |
#
# **근거를 고르는 규칙**
#
# 1. 하나만 고릅니다. **결정을 좌우한 것**, 곧 그것이 없었다면 결정이 달라졌을 것을 고릅니다.
# 2. 자료에 이용 표시가 있으면 표시부터 읽습니다.
# 3. `PERMISSION`은 다른 코드가 하나도 들어맞지 않을 때만 씁니다.
# 4. 같은 코드가 여러 번 나올 수도 있고, 한 번도 나오지 않는 코드도 있습니다.
#
# 출처: [저작권법](https://www.law.go.kr/법령/저작권법)(2026-10-29 시행, 확인일 2026-11-20) · [공공누리](https://www.kogl.or.kr) 이용허락 표시 기준(제0유형과 AI 유형은 2026-01-28 신설, 확인일 2026-11-20) · [CC 라이선스](https://creativecommons.org/licenses/) · 「생성형 인공지능 결과물에 의한 저작권 분쟁 예방 안내서」(2025-06-30, 법적 구속력은 없음, 확인일 2026-11-20). 이 실습은 법률 자문이 아닙니다. 실제 업무에서는 소속 기관의 방침과 저작권 담당자의 확인이 먼저입니다.
# %% [markdown] lang="en"
# ## 1. The decision is one of three
#
# Judge the **plan and the facts exactly as the card gives them**. Where a card is silent about a condition (naming the source, say), assume that it can be kept.
#
# | Decision | Meaning |
# |---|---|
# | `allowed` | No permission is needed, and there is no particular condition to keep. |
# | `conditions` | No new permission is needed, but a condition set by the licence mark or by the law must be kept (source, purpose, extent, number of copies …). Having to name the source is a condition too. Where the card's plan breaks no such condition, the decision is `conditions`. |
# | `not allowed` | Not as planned. Whoever has the right would have to give **new** permission or sell a further licence. Where the card's plan breaks the mark's condition, the decision is `not allowed`. |
#
# ## 2. The basis is one of these codes
#
# **Licence marks** (found on the material)
#
# | Code | In plain words |
# |---|---|
# | `KOGL-0` | Korea Open Government Licence (KOGL, 공공누리) type 0: no condition; naming the source is not required either. |
# | `KOGL-1` | KOGL type 1: name the source. May be altered and used commercially. |
# | `KOGL-2` | KOGL type 2: source + no commercial use |
# | `KOGL-3` | KOGL type 3: source + no modification |
# | `KOGL-4` | KOGL type 4: source + no commercial use + no modification |
# | `KOGL-AI` | KOGL AI type: stands beside types 1–4 and allows use for training AI. |
# | `CC-BY` | CC attribution: name author and source. |
# | `CC-NC` | A CC mark with NC: non-commercial use only. |
# | `CC-ND` | A CC mark with ND: no modification. |
#
# **Articles** (Copyright Act)
#
# | Code | In plain words |
# |---|---|
# | `ART-7` | Article 7, works not protected: statutes and ordinances, notices and directives, judgments, news reporting that only conveys facts |
# | `ART-23` | Article 23, internal administrative material: copying what the administration needs internally, unless it unduly harms the owner |
# | `ART-24-2` | Article 24-2, public works: what the state or a local government made in the course of duty and published may be used freely; the source is named. Material of public corporations does not fall under it directly: look at their licence mark. |
# | `ART-25` | Article 25, teaching: training institutes of local governments (among others) use part of a work in class. |
# | `ART-28` | Article 28, quotation: quoting a published work within a fair extent, following fair practice, with the source |
# | `EXPIRED` | Articles 39 and 41, term over: 70 years after the author's death; for works made for hire, 70 years after publication |
#
# **To be looked at separately**
#
# | Code | In plain words |
# |---|---|
# | `PORTRAIT` | A person can be recognised. Apart from the copyright in the photo, look at that person's consent. |
# | `FONT` | A font file is a computer program. Look at the file and the extent of its licence, not at the shape of the letters. |
# | `AI-CHECK` | Output of an AI. First check whether it resembles an existing work. |
# | `PERMISSION` | No mark that allows the use, and no article that fits. The holder's permission is needed. |
#
# **Rules for choosing the basis**
#
# 1. Choose one only: the fact without which the decision would have been another, that is, **what decided it**.
# 2. If the material carries a licence mark, read the mark first.
# 3. Use `PERMISSION` only where no other code fits.
# 4. A code may come up several times, and some never do.
#
# Sources: [Copyright Act](https://www.law.go.kr/법령/저작권법) (in force 2026-10-29, checked 2026-11-20) · [KOGL](https://www.kogl.or.kr) marking standard (type 0 and AI type new since 2026-01-28, checked 2026-11-20) · [CC licences](https://creativecommons.org/licenses/) · the Korean guide on avoiding copyright disputes over generative AI (2025-06-30, not legally binding, checked 2026-11-20). This exercise is not legal advice. In real work your institution's policy and the officer in charge come first.
# %% [markdown] lang="ko"
# ## 3. 한 장을 함께 풀어 봅니다
#
# > **00 · 여행사의 문의** 예담구 골목 해설문(W-006)을 절반으로 줄여 8천 원짜리 여행 책에 싣고 싶답니다. 해설문에는 공공누리 제1유형과 AI 유형 표시가 나란히 붙어 있습니다. 출처는 적겠답니다.
#
# 파는 책이고 내용도 줄이니 안 될 것처럼 보입니다. 그러나 제1유형은 상업적 이용과 변경을 모두 허락하고 **출처만** 요구합니다. AI 유형은 학습에 관한 표시라서 여기서는 결정을 좌우하지 않습니다. 그래서 답은 이렇게 적습니다.
#
# ```python
# "00": {"decision": "조건부", "basis": "KOGL-1"}
# ```
#
# 카드에 `W-006` 같은 번호가 있으면 시의 저작물 대장에서 사정을 더 볼 수 있습니다. 카드에 적힌 것만으로도 판단할 수 있으니 꼭 볼 필요는 없습니다. 번호를 바꾸어 실행해 보십시오.
# %% [markdown] lang="en"
# ## 3. One card together
#
# > **00 · A travel company asks** It would like to shorten the guides to the alleys of Yedam-gu (W-006) to half and print them in a travel book sold for 8,000 won. The guides carry the KOGL type 1 mark and the AI-type mark side by side. The company will name the source.
#
# The book is sold and the text is cut, so it looks forbidden. But type 1 allows both commercial use and modification and **only asks for the source**. The AI type is about training and does not decide anything here. So the answer is written like this.
#
# ```python
# "00": {"decision": "conditions", "basis": "KOGL-1"}
# ```
#
# Where a card has a number such as `W-006`, the city's register of works tells more. The card alone is enough, so you need not look. Change the number and run the cell.
# %% lang="ko"
works = labkit.load("works").set_index("work_id")
works.loc[["W-006"], ["title", "holder", "licence", "note"]].style.set_properties(
    **{"text-align": "left", "white-space": "pre-wrap"}
)
# %% lang="en"
works = labkit.load("works").set_index("work_id")
works.loc[["W-006"], ["title_en", "holder_en", "licence", "note_en"]].style.set_properties(
    **{"text-align": "left", "white-space": "pre-wrap"}
)
# %% [markdown] lang="ko"
# ## 4. 채점 기준
#
# 세 묶음 모두 기준이 같습니다. 카드 한 장은 결정 1점, 근거 1점입니다. 전문가 사이에서도 결론이 갈릴 수 있는 카드에서는 **두 가지 결정을 모두** 맞는 것으로 봅니다. 그런 카드일수록 무엇이 문제인지 짚는 일, 곧 근거가 중요합니다.
# %% [markdown] lang="en"
# ## 4. How it is graded
#
# The criteria are the same for all three groups. A card is worth 1 point for the decision and 1 for the basis. Where experts themselves differ, **two decisions are accepted**. On such cards it matters all the more to name the issue, that is, the basis.
# %% [markdown] rubric="cards-a"
# %% [markdown] lang="ko"
# ### 막히면 펼쳐 보십시오
# %% [markdown] lang="en"
# ### Open these when you are stuck
# %% [markdown] hint="1" lang="ko"
# 카드마다 차례로 네 가지를 물어보십시오.
#
# 1. **보호받는 것인가?** 법령이나 사실, 보호기간이 끝난 것이면 여기서 끝납니다.
# 2. **누가 만들었고 누가 권리자인가?** 파일을 가진 사람, 돈을 낸 사람이 권리자가 아닐 수 있습니다.
# 3. **이용 표시가 있는가?** 있다면 계획이 그 조건 가운데 하나라도 어기는지 봅니다.
# 4. **표시가 없다면 들어맞는 조문이 있는가?** 없으면 허락을 받아야 합니다.
#
# 얼굴, 글꼴 파일, 인공지능 결과물이 나오면 하나를 더 살핍니다.
# %% [markdown] hint="1" lang="en"
# Ask four questions of every card, in this order.
#
# 1. **Is it protected at all?** With a statute, bare facts or an expired term you are done.
# 2. **Who made it, and who holds the rights?** Whoever has the file or paid for it need not be the holder.
# 3. **Is there a licence mark?** If so, does the plan break even one of its conditions?
# 4. **If there is none, does an article fit?** If not, permission is needed.
#
# With a face, a font file or AI output there is one more thing to look at.
# %% [markdown] hint="2" lang="ko"
# 헷갈리기 쉬운 짝입니다. 카드가 어느 쪽인지 가려 보십시오.
#
# - 안에서 몇 사람이 보는 것 / 밖에 내놓는 것
# - 시가 만든 것 / 시가 출자한 공사가 만든 것
# - 사진의 저작권 / 사진 속 사람
# - 돈을 낸 것 / 권리를 넘겨받은 것
# - 글꼴로 만든 인쇄물 / 글꼴 파일
# - 기사 속의 사실 / 기사의 글과 사진
# - 인공지능 학습에 쓰는 것 / 다시 싣는 것
# - 출처를 적은 것 / 허락을 받은 것
# %% [markdown] hint="2" lang="en"
# These pairs are easily confused. Which side is the card on?
#
# - seen by a few people inside / put before the public
# - made by the city / made by a corporation in which the city holds shares
# - the copyright in a photo / the person in it
# - having paid / having acquired the rights
# - printed matter made with a font / the font file
# - the facts in a news item / its text and photos
# - used for training AI / shown again
# - the source named / permission given
# %% [markdown] hint="3" lang="ko"
# 카드마다 결정을 좌우하는 말이 하나씩 있습니다. 밑줄을 긋고 코드표에서 그 말이 있는 줄을 찾으십시오.
#
# - 01 조례 · 02 이용 조건도 나와 있지 않음 · 03 잘라 내고 다시 칠함 · 04 얼굴이 또렷함 · 05 제0유형 표시
# - 06 참석 직원에게만 · 07 글꼴 파일을 메일로 · 08 수업 시간에 · 09 그것이 전부 · 10 따옴표로 옮기고 분석을 붙임
# - 11 넘긴다는 조항이 없음 · 12 지방자치단체 직원이 업무로 · 13 영어로 옮김(번역은 변경일까요?) · 14 학습에만 · 15 거의 같음
# %% [markdown] hint="3" lang="en"
# Each card has one phrase that decides it. Underline it and find the row in the tables that speaks of it.
#
# - 01 ordinance · 02 no terms of use · 03 cut out and recoloured · 04 the face is clear · 05 type 0 mark
# - 06 only to the staff attending · 07 the font file by e-mail · 08 in class · 09 that is all of it · 10 in quotation marks, followed by analysis
# - 11 no clause assigning the rights · 12 by a local government's officer on duty · 13 put into English (is a translation a modification?) · 14 for training only · 15 nearly the same
# %% [markdown] lang="ko"
# ## 5. 묶음 A: 홍보물과 공개 자료 (01~05)
#
# > **01 · 부록에 싣는 조례** (관광문화과)
# >
# > 예담한옥마을 안내 책자 끝에 「하늘시 관광 진흥 조례」(W-017) 전문과 별표를 부록으로 싣습니다. 책자는 5천 원에 팝니다. 그런데 자치법규 화면에서 내려받은 파일 아래에 ‘저작권자 하늘시의회, 무단 복제 금지’라는 꼬리말이 찍혀 있습니다. 의회의 승낙부터 받아야 합니까?
#
# > **02 · 소식지 표지 사진** (민원소통과)
# >
# > 소식지 표지에 쓸 하늘읍성 노을 사진을 포털 이미지 검색에서 찾았습니다(W-014). 블로그 다섯 곳에 올라 있는데 찍은 사람도, 이용 조건도 나와 있지 않습니다. 사진 밑에 ‘출처: 포털 이미지 검색’이라고 적고, 주인이 나타나면 바로 내리겠습니다. 소식지는 무료입니다.
#
# > **03 · 공사 책자의 배치도** (관광문화과)
# >
# > 온실 견학 안내지에 하늘누리개발공사 책자(W-004)의 단지 배치도를 싣습니다. 지면이 좁아 오른쪽 절반만 잘라 내고 시 상징색으로 다시 칠합니다. 책자 뒤표지에 공공누리 제4유형 표시가 있습니다. 안내지는 무료이고 출처도 적습니다. 우리 시가 출자한 공사이니 시 자료처럼 자유롭게 써도 되지 않습니까?
#
# > **04 · 시장 사진 현수막** (관광문화과)
# >
# > 나루시장 장보기 행사 현수막과 버스 정류장 광고에 우리 시 사진 W-001을 크게 씁니다. 누리집에 공공누리 제1유형으로 공개한 사진이고, 출처도 빠짐없이 적겠습니다. 앞쪽에서 채소를 고르는 시민의 얼굴이 또렷합니다. 찍을 때 말로 양해는 구했지만 광고에 쓴다는 말은 없었답니다. 표정이 좋아 얼굴은 가리지 않겠습니다.
#
# > **05 · 지도 앱 회사의 문의** (주차관리과)
# >
# > 지도 앱 회사가 우리 시 공영주차장 현황(W-005)을 앱 형식에 맞게 고쳐 유료 서비스에 넣고 싶답니다. 화면이 좁아 출처는 적지 않겠답니다. 자료 화면에는 공공누리 제0유형 표시가 있습니다. 인공지능에게 물어보니 “공공누리는 제1유형부터 제4유형까지 네 가지이고, 어느 유형이든 출처를 적어야 합니다”라고 합니다. 뭐라고 답할까요?
# %% [markdown] lang="en"
# ## 5. Group A: publicity and open data (01–05)
#
# > **01 · The ordinance in an appendix** (Tourism and Culture)
# >
# > At the end of our booklet on the Yedam hanok village we print the full Haneul City Tourism Promotion Ordinance (W-017) with its annexed tables. The booklet is sold for 5,000 won. But the file from the local-laws page has a footer: "Copyright Haneul City Council, no unauthorised copying". Must we first get the Council's consent?
#
# > **02 · The newsletter's cover photo** (Civil Communication)
# >
# > For the cover of the newsletter we found a photo of the fortress at sunset through a portal's image search (W-014). It is on five blogs, none of which gives the photographer or any terms of use. We would write "source: portal image search" under it and take it down at once if the owner turns up. The newsletter is free.
#
# > **03 · The corporation's site plan** (Tourism and Culture)
# >
# > In our leaflet for greenhouse visits we use the site plan from the brochure of the Haneul Nuri Development Corporation (W-004). As space is short, only the right half is cut out and recoloured in the city's colours. The back cover of the brochure shows the KOGL type 4 mark. The leaflet is free and names the source. The city holds shares in the corporation, so may we not use it as freely as the city's own material?
#
# > **04 · The market photo on a banner** (Tourism and Culture)
# >
# > We use our own photo W-001 in large format on banners and bus-stop advertisements for the Naru Market shopping event. It is published on our website under KOGL type 1, and we will always name the source. In the foreground the face of a citizen choosing vegetables is clear. The photographer asked by word of mouth, but nothing was said of advertising. It is such a happy face that we will not cover it.
#
# > **05 · A map app company asks** (Parking Management)
# >
# > A map app company would like to adapt our list of public car parks (W-005) to its format and put it in a paid service. As the screen is small, it will not name the source. The page of the data shows the KOGL type 0 mark. We asked an AI, which says: "There are four KOGL types, 1 to 4, and every type requires the source." What do we answer?
# %% [markdown] lang="ko"
# 따옴표 사이에 결정(`가능`, `조건부`, `불가`)과 근거 코드를 적고 실행하십시오.
# %% [markdown] lang="en"
# Write the decision (`allowed`, `conditions`, `not allowed`) and the code of the basis between the quotes and run the cell.
# %% answer="cards-a"
group_a = {
    "01": {"decision": "", "basis": ""},
    "02": {"decision": "", "basis": ""},
    "03": {"decision": "", "basis": ""},
    "04": {"decision": "", "basis": ""},
    "05": {"decision": "", "basis": ""},
}
### BEGIN SOLUTION
# 가능 = allowed, 조건부 = conditions, 불가 = not allowed
group_a = {
    "01": {"decision": "가능", "basis": "ART-7"},
    "02": {"decision": "불가", "basis": "PERMISSION"},
    "03": {"decision": "불가", "basis": "KOGL-4"},
    "04": {"decision": "불가", "basis": "PORTRAIT"},
    "05": {"decision": "가능", "basis": "KOGL-0"},
}
### END SOLUTION
# %% check="cards-a"
# %% [markdown] lang="ko"
# 위의 점검은 빈칸이 없는지, 표에 있는 값을 썼는지만 봅니다. 맞았는지는 제출한 뒤에 알 수 있습니다.
#
# ## 6. 묶음 B: 회의, 교육, 보고서, 소식지 (06~10)
#
# > **06 · 회의 자료에 붙이는 기사** (관광문화과)
# >
# > 다음 축제의 안전 대책 회의에서 하늘샘일보 현장 기사(W-012) 한 건을 함께 검토합니다. 기자가 보고 들은 것과 시민 인터뷰를 담은 글인데, 사람이 몰린 시간과 장소가 자세히 나와 있어서입니다. 종이로 9부를 복사해 참석 직원에게만 나눠 주고 회의가 끝나면 거둡니다. 누리집이나 내부망에는 올리지 않습니다. 기사 끝에 ‘무단 전재 및 재배포 금지’라고 적혀 있어 망설여집니다.
#
# > **07 · 인쇄소로 보내는 글꼴** (관광문화과)
# >
# > 안내지 제목에 물레새벽체(W-015)를 썼는데 인쇄소에는 이 글꼴이 없답니다. 글꼴 파일을 편집 파일과 함께 메일로 보내려고 합니다. 우리 과가 돈을 주고 산 글꼴이고, 이용권에 ‘인쇄물 제작 포함’이라고 적혀 있습니다. 그 아래에 ‘1대용. 영상과 파일 배포는 별도 이용권’이라는 줄도 있기는 합니다.
#
# > **08 · 수업에서 나눠 주는 여섯 쪽** (관광문화과)
# >
# > 도가 직접 운영하는 공무원 인재개발원에서 ‘골목 관광’ 강의를 맡았습니다. 시중에서 파는 책 「골목의 값」(256쪽) 가운데 6쪽을 복사해 수업 시간에 수강생 24명에게 나눠 줍니다. 지은이와 책 이름을 적고 파일은 올리지 않습니다. 출판사의 허락을 받을 시간은 없었습니다.
#
# > **09 · 두 줄짜리 단신** (민원소통과)
# >
# > 소식지 ‘생활 소식’ 난에 나루뉴스통신의 단신을 거의 그대로 옮깁니다. “하늘역 2번 출구 승강기가 교체 공사로 11월 3일부터 14일까지 멈춘다. 이 기간에는 1번 출구 승강기를 이용하면 된다.” 그것이 전부이고 기자의 의견도, 사진도 없습니다. 언론사 글이니 무조건 허락을 받아야 한다는 말이 있어 여쭙니다.
#
# > **10 · 보고서 속의 논문 세 문장** (복지정책과)
# >
# > 48쪽짜리 고독사 예방 정책 보고서를 써서 시 누리집에 공개합니다. 방문 주기를 다루는 대목에서 학술지 논문의 문장 세 개를 따옴표로 옮기고, 바로 뒤에 우리 시의 분석을 붙입니다. 지은이, 논문, 학술지, 쪽을 모두 적습니다. 논문 첫 쪽에는 ‘모든 권리 보유’라고 적혀 있고, 지은이에게 연락하지는 않았습니다.
# %% [markdown] lang="en"
# The check above only sees that nothing is empty and that the values are in the tables. Whether they are right you learn after handing in.
#
# ## 6. Group B: meetings, training, reports, the newsletter (06–10)
#
# > **06 · A newspaper article for a meeting** (Tourism and Culture)
# >
# > In our meeting on safety at the next festival we go through one feature from the Haneulsaem Daily (W-012). It tells what the reporter saw and heard, with interviews, and says in detail when and where it got crowded. We make nine paper copies, hand them only to the staff attending, and collect them afterwards. Nothing goes on the website or the intranet. The article ends with "no reproduction or redistribution without permission", so we hesitate.
#
# > **07 · A font for the printer** (Tourism and Culture)
# >
# > The leaflet's title is set in Mulle Saebyeok (W-015), and the print shop does not have this font. We want to send the font file by e-mail along with the layout file. Our division paid for the font, and the licence says "printed matter included". There is also a line below: "for one computer; video and passing on the file need a separate licence".
#
# > **08 · Six pages handed out in class** (Tourism and Culture)
# >
# > I teach "alley tourism" at the training institute for officials that the province itself runs. I copy 6 pages of "What an Alley Is Worth", a book in the shops (256 pages), and hand them to the 24 participants in class. Author and title are named, and no file goes online. There was no time to ask the publisher for permission.
#
# > **09 · A two-line news item** (Civil Communication)
# >
# > In the newsletter's "daily life" column we carry over a short item of Naru News Agency almost word for word: "The lift at exit 2 of Haneul Station will be out of service from 3 to 14 November for replacement. During this time the lift at exit 1 can be used." That is all of it, with no opinion of the reporter and no photo. Some say that whatever comes from the press always needs permission.
#
# > **10 · Three sentences of a paper in our report** (Welfare Policy)
# >
# > We publish a 48-page policy report on preventing lonely deaths on the city website. Where it deals with how often to visit, three sentences of a journal paper stand in quotation marks, directly followed by our own analysis. Author, paper, journal and page are all named. The paper's first page says "all rights reserved", and we have not contacted the author.
# %% [markdown] rubric="cards-b"
# %% answer="cards-b"
group_b = {
    "06": {"decision": "", "basis": ""},
    "07": {"decision": "", "basis": ""},
    "08": {"decision": "", "basis": ""},
    "09": {"decision": "", "basis": ""},
    "10": {"decision": "", "basis": ""},
}
### BEGIN SOLUTION
group_b = {
    "06": {"decision": "조건부", "basis": "ART-23"},
    "07": {"decision": "불가", "basis": "FONT"},
    "08": {"decision": "조건부", "basis": "ART-25"},
    "09": {"decision": "가능", "basis": "ART-7"},
    "10": {"decision": "조건부", "basis": "ART-28"},
}
### END SOLUTION
# %% check="cards-b"
# %% [markdown] lang="ko"
# ## 7. 묶음 C: 누리집, 다른 기관, 인공지능 (11~15)
#
# > **11 · 돈을 주고 맡긴 야경 사진** (관광문화과)
# >
# > 시 누리집 첫 화면과 관광 앱에 하늘읍성 야경(W-023)을 올립니다. 2023년에 시가 180만 원을 주고 사진가에게 맡겼고 원본 파일도 시 서버에 있습니다. 계약서에는 ‘2023년 별빛등축제 안내지와 현수막에 사용’이라고만 되어 있고, 저작재산권을 넘긴다는 조항은 없습니다. 사진가의 이름은 적겠습니다.
#
# > **12 · 이웃 군청의 전화** (관광문화과)
# >
# > 이웃 군청에서 전화가 왔습니다. 우리 시 누리집의 언론 설명회 발표 자료(W-024)를 고쳐 군청 직원 교육에 쓰고 싶은데, 공공누리 표시가 없어서 못 쓰는 것으로 알고 있었답니다. 이 자료는 우리 직원이 업무로 만들고 하늘시 이름으로 공개한 것입니다. 글과 도표는 모두 직접 만들었고 개인정보나 비밀은 없습니다. 뭐라고 답할까요?
#
# > **13 · 외국 손님을 위한 보고서** (관광문화과)
# >
# > 온실을 찾는 외국 손님이 읽을 수 있도록 상추 재배의 물 사용량을 다룬 보고서(W-010)를 영어로 옮겨 시 누리집에 올립니다. 첫 쪽에 CC BY-ND 4.0 표시가 있습니다. 무료로 공개하고 지은이와 모임 이름, 원문 주소를 모두 적습니다. 보태거나 빼지 않고 정확하게 옮기기만 하므로 괜찮지 않을까 합니다.
#
# > **14 · 병든 잎을 찾는 인공지능** (스마트도시과)
# >
# > 병든 잎을 찾아내는 인공지능을 만듭니다. 하늘누리개발공사 누리집의 온실 작물 사진 300장을 학습에만 쓰고, 사진을 다시 싣거나 나눠 주지는 않습니다. 학습하려면 사진을 줄이고 잘라야 합니다. 사진마다 공공누리 제4유형 표시와 AI 유형 표시가 나란히 붙어 있습니다. 제4유형은 변경 금지이니 포기해야 합니까?
#
# > **15 · 등불 든 토끼 포스터** (관광문화과)
# >
# > 별빛등축제 포스터에 인공지능으로 뽑은 ‘등불 든 토끼’(W-020)를 그대로 씁니다. 지시문에 작가나 작품 이름은 넣지 않았습니다. 서비스 약관에는 결과물을 이용자가 쓸 수 있다고 되어 있고, 인공지능 그림에는 저작권이 없다고 들었습니다. 그런데 동료가 찾아보니 한 그림책의 표지와 토끼의 옷 무늬, 등의 모양, 자세, 배치가 거의 같습니다. 내일 인쇄소에 넘깁니다.
# %% [markdown] lang="en"
# ## 7. Group C: the website, other bodies, AI (11–15)
#
# > **11 · Night photos that we paid for** (Tourism and Culture)
# >
# > We put the night photos of Haneul Fortress (W-023) on the home page of the city website and in the tourism app. In 2023 the city paid a photographer 1.8 million won for the shoot, and the original files are on the city's server. The contract only says "for use in leaflets and banners of the 2023 Starlight Lantern Festival" and has no clause assigning the economic rights. We will name the photographer.
#
# > **12 · A call from the neighbouring county** (Tourism and Culture)
# >
# > The neighbouring county office rang. It would like to adapt the slides of our press briefing (W-024), found on our website, for training its staff, but thought it could not, because there is no KOGL mark. Our officer made the slides on duty, and they were published in the name of Haneul City. All text and charts are our own, and there is nothing personal or secret in them. What do we answer?
#
# > **13 · A report for visitors from abroad** (Tourism and Culture)
# >
# > For visitors from abroad who come to the greenhouses we put the report on how much water lettuce needs (W-010) into English and post it on the city website. Its first page shows CC BY-ND 4.0. It is free, and the author, the group and the address of the original are all named. As we add and leave out nothing and only translate exactly, it should be fine, should it not?
#
# > **14 · An AI that finds sick leaves** (Smart City)
# >
# > We are building an AI that finds sick leaves. We use 300 photos of greenhouse crops from the website of the Haneul Nuri Development Corporation for training only, and neither show them again nor pass them on. For training they must be scaled down and cropped. Every photo carries the KOGL type 4 mark and the AI-type mark side by side. As type 4 means no modification, must we give up?
#
# > **15 · The poster of the rabbit with a lantern** (Tourism and Culture)
# >
# > On the poster of the Starlight Lantern Festival we use the AI-generated "Rabbit with a lantern" (W-020) as it is. The prompt named no artist and no work. The service's terms say that the user may use the output, and we heard that there is no copyright in AI pictures. But a colleague found a picture book whose cover is nearly the same: the pattern of the rabbit's clothes, the shape of the lantern, the pose, the layout. It goes to print tomorrow.
# %% [markdown] rubric="cards-c"
# %% answer="cards-c"
group_c = {
    "11": {"decision": "", "basis": ""},
    "12": {"decision": "", "basis": ""},
    "13": {"decision": "", "basis": ""},
    "14": {"decision": "", "basis": ""},
    "15": {"decision": "", "basis": ""},
}
### BEGIN SOLUTION
group_c = {
    "11": {"decision": "불가", "basis": "PERMISSION"},
    "12": {"decision": "조건부", "basis": "ART-24-2"},
    "13": {"decision": "불가", "basis": "CC-ND"},
    "14": {"decision": "조건부", "basis": "KOGL-AI"},
    "15": {"decision": "불가", "basis": "AI-CHECK"},
}
### END SOLUTION
# %% check="cards-c"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 1. 담당자의 일은 “안 됩니다”에서 끝나지 않습니다. `불가`라고 본 카드 두 장을 골라 **계획을 한 문장만 고쳐** `가능`이나 `조건부`로 바꾸어 보십시오. 근거 코드도 함께 적습니다.
# 2. 06번의 계획이 “아침마다 기사 30건의 전문을 내부망에 올려 전 직원이 본다”로 바뀌면 답도 그대로일까요? 제23조의 단서(권리자의 이익을 부당하게 해치는 경우)에 비추어 무엇을 더 물어봐야 할지 세 가지를 적어 보십시오. 정답이 하나로 정해진 물음이 아닙니다.
#
# ## 내일 업무에 써 보기
#
# 다음 홍보물부터는 자료마다 아래 한 줄을 남기십시오. 담당자가 바뀌어도 답이 남고, 문의가 오면 1분 안에 찾을 수 있습니다.
#
# > 자료 이름과 주소 / 권리자 / 표시 또는 조문 / 우리 계획(어디에, 고치는지, 파는지) / 결정 / 확인한 사람과 날짜
#
# 그리고 네 가지만 기억하십시오. **출처를 적었다고 허락을 받은 것은 아닙니다. 돈을 냈다고 권리를 넘겨받은 것은 아닙니다. 저작권이 풀려도 사진 속 사람은 남습니다. 인공지능이 만들었어도 비슷한 작품이 있는지 확인합니다.**
# %% [markdown] lang="en"
# ## Go further
#
# 1. An officer does not stop at no. Pick two cards that you judged `not allowed`, and **change one sentence of the plan** so that it becomes `allowed` or `conditions`. Give the code too.
# 2. Suppose the plan of card 06 were "every morning 30 articles in full go on the intranet for all staff". Would the answer be the same? Under the proviso of article 23 (unless it unduly harms the owner), note three further questions to ask. There is no single right answer.
#
# ## For your desk tomorrow
#
# From your next publication on, keep one line for each piece of material. The answer stays when the officer changes, and you find it within a minute when somebody asks.
#
# > Name and address of the material / holder / mark or article / our plan (where, altered, sold) / decision / who checked and when
#
# And remember four things. **Naming the source is not having permission. Having paid is not having the rights. When the copyright is cleared, the person in the picture is still there. Even if an AI made it, check for similar works.**
# %% [markdown] commentary lang="ko"
# ## 해설
#
# 법 조문은 [저작권법](https://www.law.go.kr/법령/저작권법)(확인일 2026-11-20)입니다. 굵은 글씨가 모범 답안이고, 괄호 안은 함께 인정하는 답입니다.
#
# - **01 가능 · ART-7.** 조례는 보호받지 못하는 저작물입니다(제7조제1호). 파일에 찍힌 꼬리말이 없던 권리를 만들어 내지는 못하며, 파는 책자에 실어도 같습니다.
# - **02 불가 · PERMISSION.** 권리자를 모른다고 해서 허락받은 것이 되지는 않습니다. 출처 표기, 무료 배포, 나중에 내리겠다는 약속 모두 허락을 대신하지 못합니다. 직접 찍거나 표시가 있는 사진으로 바꿉니다.
# - **03 불가 · KOGL-4.** 제24조의2제1항은 국가와 지방자치단체의 저작물에 관한 것이고, 공공기관에 대해서는 이용 촉진 시책을 정할 뿐입니다(같은 조 제2항). 그래서 공사의 표시를 봐야 하는데, 제4유형은 변경을 금지합니다. 잘라 내고 색을 바꾸는 것은 변경입니다. 배치도를 온전히 그대로 싣고 출처를 적으면 조건부가 됩니다.
# - **04 불가(조건부) · PORTRAIT.** 저작권은 시에 있으므로 걸림돌이 아닙니다. 공공누리 표시는 사진 속 사람의 동의를 대신하지 않습니다. 검토 포인트는 촬영할 때의 양해가 광고 이용에까지 미치는지입니다. 동의를 새로 받거나, 알아볼 수 없게 하거나, 다른 사진을 쓰면 됩니다. 동의를 조건으로 본 ‘조건부’도 인정합니다.
# - **05 가능 · KOGL-0.** 제0유형은 2026-01-28에 새로 생겼고 출처 표시도 요구하지 않습니다. 인공지능은 그 이전의 지식으로 답한 것입니다. 표시가 바뀐 자료는 답하는 날의 화면으로 확인합니다.
# - **06 조건부 · ART-23.** 행정 목적의 내부 자료로 필요한 만큼 복제하는 것입니다(제23조제2호). 부수와 범위가 좁고 밖으로 나가지 않아야 하며, 출처도 밝힙니다(제37조). ‘무단 전재 금지’라는 문구가 법의 예외를 없애지는 않습니다. 같은 기사를 누리집에 올리면 불가 · PERMISSION입니다.
# - **07 불가 · FONT.** 글자의 모양은 대체로 보호받지 않지만 글꼴 파일은 프로그램입니다. 인쇄물을 만드는 것은 이용권 안이지만, 파일을 다른 곳에 보내는 것은 이용권 밖입니다. 인쇄소가 이용권을 사거나, 글꼴 파일 없이 인쇄할 수 있는 파일(PDF 등)로 넘기되 이용권 문구를 확인합니다.
# - **08 조건부 · ART-25.** 지방자치단체가 운영하는 교육기관의 수업에서 저작물의 일부를 쓰는 경우입니다(제25조제3항). 일부일 것, 수업 목적일 것이 조건이고, 출처를 밝히며(제37조), 보상금이 따를 수 있으므로 교육기관 담당자에게 확인합니다.
# - **09 가능(조건부) · ART-7.** 사실만 전하는 시사보도는 보호받지 못합니다(제7조제5호). 검토 포인트: 일반 기사와 보도사진은 **보호받습니다**. 기자의 구성이나 표현, 의견이 들어 있으면 이 조문을 쓸 수 없습니다. 경계가 분명하지 않다고 보아 조심스럽게 ‘조건부’로 답한 것도 인정합니다.
# - **10 조건부 · ART-28.** 공표된 저작물을 정당한 범위에서 공정한 관행에 맞게 인용하는 것입니다. 우리 글이 주가 되고, 인용은 필요한 만큼이며, 출처를 밝힙니다(제37조). ‘모든 권리 보유’라는 문구가 있어도 인용은 할 수 있습니다.
# - **11 불가 · PERMISSION.** 돈을 내고 파일을 받은 것과 권리를 넘겨받은 것은 다릅니다. 계약이 허락한 것은 2023년 축제 안내지와 현수막뿐입니다. 시 직원의 업무상저작물(제9조)도, 계약으로 권리 전부를 가진 공공저작물(제24조의2)도 아닙니다. 쓰려면 이용 계약을 새로 맺습니다.
# - **12 조건부(가능) · ART-24-2.** 지방자치단체가 업무상 만들어 공표한 저작물은 공공누리 표시가 없어도 자유롭게 쓸 수 있습니다. 출처는 밝힙니다(제37조). 국가안전보장, 개인정보나 영업비밀, 다른 법률의 공개 제한, 등록된 국·공유재산은 예외입니다. ‘자유이용’을 그대로 읽은 ‘가능’도 인정합니다.
# - **13 불가 · CC-ND.** 번역은 원문을 바꾸어 새 저작물(제5조의 2차적저작물)을 만드는 일이므로 변경 금지 조건을 어깁니다. 정확하게 옮겼는지, 무료인지와는 관계가 없습니다. 원문을 그대로 링크하고 우리말로 소개하거나 지은이에게 번역 허락을 받습니다.
# - **14 조건부(가능) · KOGL-AI.** AI 유형은 본래 유형의 조건과 별개로 인공지능 학습에 쓰는 것을 허락합니다(2026-01-28 신설). 목적이 학습에 한정되므로 조건부이고, 허락받은 목적 안이라고 보아 ‘가능’으로 답한 것도 인정합니다. 같은 사진을 홍보물에 잘라 쓰면 제4유형의 변경 금지에 걸립니다.
# - **15 불가(조건부) · AI-CHECK.** 인공지능 결과물도 이미 있는 저작물과 비슷하면 침해가 될 수 있습니다(검토 포인트, 2025-06-30 안내서는 법적 구속력이 없음). 약관은 제3자의 권리를 보증하지 않습니다. 이대로 인쇄하지 않고 새로 만들거나 그림책 권리자에게 허락을 받습니다. 확인을 마친 뒤에 쓰자는 뜻의 ‘조건부’도 인정합니다.
#
# **자주 보이는 오답.** `PERMISSION`을 모든 불가 카드의 근거로 쓰는 것(03·07·13·15는 더 정확한 근거가 있습니다), 출처만 적으면 된다는 믿음(02·11), ‘무단 복제 금지’ 문구를 법보다 앞세우는 것(01·06·10), 비영리면 된다는 생각(02·03·13)입니다.
# %% [markdown] commentary lang="en"
# ## Commentary
#
# Articles are those of the [Copyright Act](https://www.law.go.kr/법령/저작권법) (checked 2026-11-20). Bold is the model answer; brackets show what else is accepted.
#
# - **01 allowed · ART-7.** Ordinances are not protected (article 7, no. 1). A footer in the file creates no right that was not there, and selling the booklet makes no difference.
# - **02 not allowed · PERMISSION.** Not knowing the holder is not having permission. Neither the named source nor free distribution nor the promise to take it down replaces it. Take a photo yourselves, or use one with a licence mark.
# - **03 not allowed · KOGL-4.** Article 24-2(1) is about works of the state and local governments; for public institutions paragraph 2 only provides for a policy of promotion. So the corporation's mark counts, and type 4 forbids modification. Cutting out and recolouring are modifications. The whole plan, unaltered and with its source, would be `conditions`.
# - **04 not allowed (conditions) · PORTRAIT.** The city holds the copyright, so that is no obstacle. A KOGL mark does not replace the consent of the person in the photo. Point to check: does what was agreed when the photo was taken reach as far as advertising? Get new consent, make the person unrecognisable, or use another photo. `conditions`, with consent as the condition, is accepted.
# - **05 allowed · KOGL-0.** Type 0 is new since 2026-01-28 and does not even ask for the source. The AI answered from older knowledge. Where marks have changed, look at the page on the day you answer.
# - **06 conditions · ART-23.** Copying what is needed as internal material for an administrative purpose (article 23, no. 2). Few copies, few readers, nothing leaves the house, and the source is named (article 37). "No reproduction" does not remove an exception made by law. The same article on the website would be not allowed · PERMISSION.
# - **07 not allowed · FONT.** The shape of letters is generally not protected, but the font file is a program. Making printed matter is within the licence; sending the file elsewhere is not. The printer buys a licence, or you hand over a file that prints without the font file (such as a PDF), after checking the licence's wording.
# - **08 conditions · ART-25.** Part of a work used in class at an institute run by a local government (article 25(3)). Conditions: a part only, for teaching, with the source (article 37); compensation may be due, so ask the institute.
# - **09 allowed (conditions) · ART-7.** News reporting that only conveys facts is not protected (article 7, no. 5). Point to check: ordinary articles and press photos **are** protected. With the reporter's own arrangement, expression or opinion in it, the article no longer helps. A cautious `conditions`, because the line is not sharp, is accepted.
# - **10 conditions · ART-28.** Quoting a published work within a fair extent and following fair practice: our text is the main thing, the quotation is as long as needed, the source is named (article 37). "All rights reserved" does not rule out quoting.
# - **11 not allowed · PERMISSION.** Having paid and having the file is not having the rights. The contract allows leaflets and banners of the 2023 festival only. It is neither a work made for hire by the city's staff (article 9) nor a public work wholly owned by contract (article 24-2). To use them, conclude a further contract.
# - **12 conditions (allowed) · ART-24-2.** What a local government made on duty and published may be used freely even without a KOGL mark. The source is named (article 37). Exceptions: national security, personal data or trade secrets, other laws, registered state property. `allowed`, reading "freely" as it stands, is accepted.
# - **13 not allowed · CC-ND.** A translation alters the original into a new work (a derivative work, article 5) and so breaks the condition. That it is exact and free makes no difference. Link to the original with a short introduction of your own, or ask the author for permission to translate.
# - **14 conditions (allowed) · KOGL-AI.** The AI type allows use for training AI whatever the type beside it says (new since 2026-01-28). As the purpose is limited to training, `conditions`; `allowed`, as the plan stays within the purpose, is accepted. The same photos cropped for a leaflet would break type 4.
# - **15 not allowed (conditions) · AI-CHECK.** AI output that resembles an existing work can infringe (point to check; the guide of 2025-06-30 is not binding). The terms warrant nothing about third parties' rights. Do not print it as it is: make another, or ask the picture book's holder. `conditions`, in the sense of "only after it has been checked", is accepted.
#
# **Common mistakes.** `PERMISSION` as the basis of every "not allowed" (03, 07, 13 and 15 have a more exact one); believing that naming the source is enough (02, 11); putting a "no copying" line above the law (01, 06, 10); thinking that non-commercial means free (02, 03, 13).
