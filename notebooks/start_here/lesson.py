# %% [markdown] lang="ko"
# # 시작하기: 실습실과 기본 규칙
#
# > **복지정책과, 월요일 아침** (08:50)
# >
# > 오늘 복지정책과로 발령받은 이가람 주무관의 책상에 전임자의 쪽지가 놓여 있습니다.
# >
# > “요즘은 공고문 요약이든 민원 답변이든 AI로 초안을 잡는 일이 많아요. 일을 시작하기 전에 실습실에서 15분만 연습해 보세요. 프로그래밍은 몰라도 됩니다. 딱 하나, **시민의 정보는 절대로 붙여 넣지 마세요.**”
#
# 지금 보고 있는 화면이 **노트북**입니다. 읽는 글과 실행하는 **칸**(셀)이 번갈아 나옵니다. 바로 아래 칸을 마우스로 한 번 누르고 **Shift+Enter**를 눌러 보십시오. 칸 왼쪽의 대괄호 안에 숫자가 나타나면 준비가 끝난 것입니다.
# %% [markdown] lang="en"
# # Start here: the lab and its ground rules
#
# > **Welfare Policy Division, Monday morning** (08:50)
# >
# > Lee Ga-ram has been assigned to the Welfare Policy Division today. A note from the predecessor lies on the desk.
# >
# > "These days we often let AI make a first draft, of a summary or of a reply to a complaint. Before you start, practise for 15 minutes in the lab. You need not know any programming. Just one thing: **never paste in information about a citizen.**"
#
# What you are looking at is a **notebook**. Text to read and **cells** to run take turns. Click once into the cell below and press **Shift+Enter**. When a number appears in the square brackets to its left, you are ready.
# %% [markdown] lang="ko"
# ## 1. 칸을 고쳐서 다시 실행하기
#
# 칸 안의 글자는 마음대로 고쳐도 됩니다. 안내문을 행정동 24곳에 350장씩 보내려면 몇 장을 인쇄해야 할까요? 아래 칸을 실행해 보십시오.
#
# 그다음 350을 다른 수로 바꾸고 다시 Shift+Enter를 누르십시오. 왼쪽 대괄호 안의 숫자는 몇 번째로 실행한 것인지를 나타냅니다.
# %% [markdown] lang="en"
# ## 1. Change a cell and run it again
#
# You may change what stands in a cell as you like. How many leaflets must be printed if each of the 24 administrative dongs gets 350? Run the cell below.
#
# Then change 350 to another number and press Shift+Enter again. The number in square brackets to the left tells you in which order the cells were run.
# %%
24 * 350
# %% [markdown] lang="ko"
# ## 2. 멈춘 것 같을 때
#
# 칸이 일하는 동안에는 왼쪽 표시가 `[*]`로 바뀝니다. 아래 칸은 일부러 3초를 기다립니다. 실행하면서 왼쪽 표시를 지켜보십시오.
#
# 이번에는 3을 300으로 바꾸어 실행하고, 위쪽 도구 모음의 **■ 단추**로 멈추어 보십시오. 빨간 글이 길게 나오지만 고장이 아니라 “중간에 멈추었다”는 뜻입니다. 확인했으면 300을 다시 3으로 돌려놓으십시오.
# %% [markdown] lang="en"
# ## 2. When it seems to hang
#
# While a cell is working, the sign to its left turns into `[*]`. The cell below waits for 3 seconds on purpose. Watch the sign while it runs.
#
# Now change 3 to 300, run it, and stop it with the **■ button** in the toolbar at the top. A lot of red text appears. Nothing is broken: it only says that the cell was stopped halfway. Then change 300 back to 3.
# %%
import time

time.sleep(3)
# %% [markdown] lang="ko"
# ■ 단추로도 멈추지 않으면 위쪽 메뉴에서 **커널 → 커널 재시작**을 고르십시오. 여러분이 쓴 글은 그대로 남지만, 노트북은 앞에서 실행한 것을 모두 잊습니다. 그래서 재시작한 뒤에는 **맨 위 칸부터 차례로** 다시 실행합니다.
#
# 지금 한번 재시작해 보십시오. 그런 다음 맨 위의 `import labkit` 칸을 실행하고 여기로 돌아와 계속하면 됩니다.
# %% [markdown] lang="en"
# If the ■ button does not help, choose **Kernel → Restart Kernel…** in the menu at the top. What you wrote stays, but the notebook forgets everything it has run. So after a restart, run the cells **again from the top**.
#
# Try a restart now. Then run the cell `import labkit` at the top, come back here and go on.
# %% [markdown] lang="ko"
# ## 3. 하늘시의 자료 하나 보기
#
# **하늘시는 지어낸 도시입니다.** 구 3개, 행정동 24개에 약 48만 명이 삽니다. 사람도 전화번호도 숫자도 모두 지어낸 것이므로, 여기서는 마음껏 틀려도 됩니다. 아래 칸은 실습실에 있는 자료의 목록을 보여 줍니다.
# %% [markdown] lang="en"
# ## 3. Look at one data set of Haneul City
#
# **Haneul City is invented.** It has three districts, 24 administrative dongs and about 480,000 people. Its people, telephone numbers and figures are all made up, so you can make as many mistakes here as you like. The cell below lists the data sets of the lab.
# %%
labkit.datasets()
# %% [markdown] lang="ko"
# 그 가운데 공고문(`notices`)을 불러옵니다. 한 줄이 공고 한 건입니다.
#
# 실행한 뒤 `"notices"`를 일부러 `"notice"`로 틀리게 써서 다시 실행해 보십시오. 빨간 글이 길게 나와도 **맨 아래 줄만** 읽으면 됩니다. 무엇이 틀렸고 무엇으로 고치면 되는지가 그 줄에 있습니다. 확인했으면 `"notices"`로 고쳐서 한 번 더 실행하십시오.
# %% [markdown] lang="en"
# Load the notices (`notices`). Each row is one notice.
#
# After running it, misspell `"notices"` as `"notice"` on purpose and run the cell again. However much red text appears, you only need to read **the last line**: it says what is wrong and what to write instead. Then put `"notices"` back and run it once more.
# %% lang="ko"
notices = labkit.load("notices")
notices[["title", "department", "published"]]
# %% lang="en"
notices = labkit.load("notices")
notices[["title_en", "department", "published"]]
# %% [markdown] lang="ko"
# 맨 윗줄의 열 이름이 무슨 뜻인지 모르겠으면 **데이터 사전**을 봅니다. 실행한 뒤 `"notices"`를 `"complaints"`로 바꾸어 보십시오.
# %% [markdown] lang="en"
# When you do not know what a column means, look into the **data dictionary**. Run it, then change `"notices"` to `"complaints"`.
# %%
labkit.describe("notices")
# %% [markdown] lang="ko"
# ## 4. 첫 질문
#
# 공고문 한 건을 골라 읽어 봅니다. 시민 강좌 안내문입니다. 무엇을 배우는 강좌인지 눈여겨보십시오.
# %% [markdown] lang="en"
# ## 4. Your first question
#
# Pick one notice and read it. It announces a public lecture. Note what the lecture is about.
# %% lang="ko"
notice = notices["body"][9]
print(notice)
# %% lang="en"
notice = notices["body_en"][9]
print(notice)
# %% [markdown] lang="ko"
# 이제 모델에게 요약을 부탁합니다. 괄호 안의 앞쪽이 시킬 말(**프롬프트**), 뒤쪽이 다룰 글입니다. 답이 나오면 안내문과 한 문장씩 맞추어 보십시오. **안내문에 없는 말이 들어 있습니까?**
# %% [markdown] lang="en"
# Now ask the model for a summary. What comes first in the brackets is what you want done (the **prompt**), what comes second is the text. Compare the reply with the notice, sentence by sentence. **Does it say anything that the notice does not?**
# %% lang="ko"
reply = labkit.ask("아래 안내문을 두 문장으로 요약해 줘.", notice)
reply
# %% lang="en"
reply = labkit.ask("Summarise the notice below in two sentences.", notice)
reply
# %% [markdown] lang="ko"
# 지금 답한 것은 **언어 모델이 아닙니다.** 이 실습실에 들어 있는 연습 모델입니다. 인터넷 없이 이 안에서만 움직이고, 프롬프트에서 지시를 읽어 정해진 규칙대로 답합니다. 프롬프트에 빠진 것이 있으면, 실제 모델에서 자주 보고된 실수를 **일부러 보여 줍니다.** 없는 말을 지어낸 것도 그 때문입니다.
#
# 그래서 같은 질문에는 늘 같은 답이 나오고, 무엇이 빠져서 생긴 실수인지도 알려 줍니다. 답 아래에 있는 줄(“프롬프트를 이렇게 읽었습니다”)을 눌러 펼쳐 보십시오. 그런 다음 위 칸의 프롬프트 끝에 `안내문에 있는 내용만 써 줘.`를 덧붙이고 다시 실행해 보십시오.
# %% [markdown] lang="en"
# What answered is **not a language model.** It is the practice model that comes with this lab. It works without the internet, reads the instructions in your prompt and answers by fixed rules. Where a prompt leaves something out, it **deliberately shows** a mistake that real models are known to make. That is why it made something up just now.
#
# So the same question always gets the same answer, and it can tell you what was missing. Click on the line under the reply ("How the prompt was read") to open it. Then add `Use only what the notice says.` to the end of the prompt above and run the cell again.
# %% [markdown] lang="ko"
# 어느 모델이 답했는지는 이렇게 확인합니다. 기관이 허용한 실제 모델을 쓸 때에는 담당자가 그 모델의 주소와 인증키(API 키), 이름을 설정에 한 번만 넣으면 됩니다. 노트북은 한 글자도 고치지 않아도 됩니다.
# %% [markdown] lang="en"
# This tells you which model answered. To use a real model that your institution allows, the person in charge enters its address, API key and name in the settings once. Not a letter of the notebooks changes.
# %%
reply.model
# %% [markdown] lang="ko"
# ## 5. 기본 규칙 세 가지
#
# ### 규칙 1. 진짜 시민의 정보는 넣지 않습니다
#
# 이 실습실에도, 승인받지 않은 바깥 챗봇에도 넣지 않습니다. 노트북은 저장되고 제출되기 때문에, 연습 모델이 밖으로 내보내지 않더라도 마찬가지입니다.
#
# - 살아 있는 사람을 알아볼 수 있는 정보가 개인정보입니다. 이름이 없어도 **다른 정보와 쉽게 합쳐서** 알아볼 수 있으면 개인정보입니다(제2조).
# - 주민등록번호는 구체적인 법적 근거가 있을 때에만 다룰 수 있습니다(제24조의2).
# - 시민의 정보를 외국 챗봇에 붙여 넣으면 제공과 목적 외 이용(제17조, 제18조), 위탁(제26조), 국외 이전(제28조의8)을 한꺼번에 따져야 합니다.
#
# 출처: [개인정보 보호법](https://www.law.go.kr/법령/개인정보보호법)(확인일 2026-11-20). 국가정보원의 보안 가이드(2023-06-29)도 비공개 자료와 개인정보를 넣지 말라고 합니다. 무엇보다 **소속 기관의 방침이 먼저**입니다.
# %% [markdown] lang="en"
# ## 5. Three ground rules
#
# ### Rule 1. No information about real citizens
#
# Not in this lab, and not in an outside chatbot that has not been approved. Notebooks are saved and handed in, so this holds even though the practice model sends nothing out.
#
# - Personal data is information by which a living person can be recognised. Without a name it is still personal data if it can **easily be combined with other information** to recognise somebody (Article 2).
# - Resident registration numbers may be handled only on a specific legal basis (Article 24-2).
# - Pasting a citizen's information into a foreign chatbot raises several questions at once: provision and use beyond the purpose (Articles 17 and 18), outsourcing (Article 26) and transfer abroad (Article 28-8).
#
# Source: [Personal Information Protection Act](https://www.law.go.kr/법령/개인정보보호법) (checked 2026-11-20). The security guide of the National Intelligence Service (2023-06-29) likewise says to enter no non-public material and no personal data. Above all, **your own institution's policy comes first**.
# %% [markdown] lang="ko"
# **해 보기.** 바깥 챗봇에 붙여 넣어도 될 만한 것은 몇 번입니까? 먼저 골라 본 다음 펼쳐 보십시오.
#
# 1. 이미 시 누리집에 올린 공고문
# 2. 이름만 지운 민원 한 건: “기와동에서 혼자 칠순 어머니를 모시며 떡집을 하는데…”
# 3. 주민등록번호 뒷자리만 지운 지원금 신청자 명단
# 4. 다음 주에 발표할 예산안 초안
#
# <details>
# <summary>풀이</summary>
#
# 1번뿐입니다. 누구나 볼 수 있는 글이기 때문입니다. 그래도 기관의 방침에 맞는 서비스인지 먼저 확인합니다.
#
# 2번은 이름이 없어도 동네 사람이면 누구인지 알 수 있습니다. 3번에는 이름과 생년월일이 남아 있습니다. 4번은 개인정보가 아니지만 아직 공개하지 않은 자료입니다.
#
# </details>
# %% [markdown] lang="en"
# **Try it.** Which of these might be pasted into an outside chatbot? Choose first, then open the answer.
#
# 1. A notice that is already on the city's website
# 2. A complaint with only the name removed: "I run a rice-cake shop in Giwa-dong and look after my mother of seventy on my own…"
# 3. A list of applicants for a grant, with only the last seven digits of the resident numbers removed
# 4. The draft budget to be announced next week
#
# <details>
# <summary>Answer</summary>
#
# Only number 1, because everybody can read it already. Even so, check first that the service is one that your institution's policy allows.
#
# In number 2 any neighbour can tell who it is, without a name. Number 3 still has names and dates of birth. Number 4 holds no personal data, but it is not public yet.
#
# </details>
# %% [markdown] lang="ko"
# ### 규칙 2. 책임은 사람이 집니다
#
# AI를 쓰더라도 최종 권한과 책임은 기관에 있습니다. 2025년 10월에는 경찰의 결정문에 지어낸 법률 인용이 들어간 사실이 알려졌습니다. 그래서 AI가 내놓은 답의 **숫자, 날짜, 이름, 인용**은 사람이 원문과 맞추어 봅니다.
#
# 출처: [인공지능 및 데이터 기반 행정 활성화에 관한 법률](https://www.law.go.kr/법령/인공지능및데이터기반행정활성화에관한법률) 제3조제5항(2026-08-28 시행, 확인일 2026-11-20)
#
# 컴퓨터로도 맞추어 볼 수 있습니다. 아래 칸은 따옴표 안의 말이 안내문에 있으면 `True`, 없으면 `False`를 보여 줍니다. 첫 답에 나온 다른 말로 바꾸어 확인해 보십시오.
# %% [markdown] lang="en"
# ### Rule 2. A human is responsible
#
# Whatever AI is used, final authority and responsibility stay with the institution. In October 2025 a police decision turned out to contain an invented legal quotation. So a person compares the **figures, dates, names and quotations** in a reply with the original.
#
# Source: [Act on the Promotion of Artificial Intelligence and Data-Based Administration](https://www.law.go.kr/법령/인공지능및데이터기반행정활성화에관한법률), Article 3(5) (in force 2026-08-28, checked 2026-11-20; the English name is ours)
#
# The computer can help. The cell below shows `True` if the words in quotes are in the notice, and `False` if not. Replace them with other words from the first reply.
# %% lang="ko"
"매주 새로" in notice
# %% lang="en"
"every week" in notice
# %% [markdown] lang="ko"
# ### 규칙 3. AI를 어디에 썼는지 밝힙니다
#
# AI가 초안을 썼는지, 누가 무엇을 확인했는지 한 줄로 남깁니다. 그래야 나중에 틀린 곳이 나왔을 때 어디부터 다시 볼지 알 수 있습니다. 표시하는 방법은 기관마다 다를 수 있으니 소속 기관의 방침을 따릅니다. 아래 한 줄을 여러분의 일에 맞게 고쳐 보십시오.
# %% [markdown] lang="en"
# ### Rule 3. Say where AI was used
#
# Leave one line: whether AI wrote the draft, and who checked what. If a mistake is found later, one knows where to look again. How it is marked may differ between institutions, so follow your own institution's policy. Change the line below to suit your work.
# %% lang="ko"
print("강좌 안내 요약: 초안 labkit-practice, 날짜 확인 이가람, 지어낸 문장 하나 삭제")
# %% lang="en"
print("Lecture notice: draft labkit-practice; dates checked by Lee Ga-ram; one invented sentence removed")
# %% [markdown] lang="ko"
# ## 6. 준비가 다 되었는지 점검하기
#
# 아래 칸을 실행해 ✔ 표시가 두 줄 나오면 이 컴퓨터는 준비가 끝난 것입니다. 나오지 않으면 커널을 재시작하고 맨 위부터 다시 실행해 보십시오. 그래도 안 되면 빨간 글의 맨 아래 줄을 강사에게 보여 주십시오.
# %% [markdown] lang="en"
# ## 6. Check that everything works
#
# Run the cell below. Two lines with ✔ mean that this computer is ready. If they do not appear, restart the kernel and run the cells again from the top. If that does not help, show the last line of the red text to your instructor.
# %% lang="ko"
notices = labkit.load("notices")
print("✔ 자료를 읽었습니다:", len(notices), "건")
reply = labkit.ask("아래 안내문을 한 문장으로 요약해 줘.", notices["body"][0])
print("✔ 모델이 답했습니다:", reply.model)
# %% lang="en"
notices = labkit.load("notices")
print("✔ data loaded:", len(notices), "notices")
reply = labkit.ask("Summarise the notice below in one sentence.", notices["body_en"][0])
print("✔ a model answered:", reply.model)
# %% [markdown] lang="ko"
# ## 7. 화면의 언어 바꾸기
#
# 같은 노트북이 한국어판과 영어판으로 있습니다. 목록, 설명, 안내 문구의 언어는 `labkit.language` 한 줄로 바꿉니다. 아래 칸은 영어로 바꾸어 자료 목록을 보여 준 다음 한국어로 되돌립니다. 마지막 줄을 지우고 실행하면 어떻게 될까요? 먼저 생각해 보고, 실행해 본 다음 그 줄을 되살려 두십시오.
# %% [markdown] lang="en"
# ## 7. Switch the language
#
# Every notebook comes in Korean and in English. `labkit.language` switches the language of lists, explanations and messages. The cell below switches to Korean, shows the list of data sets, and switches back to English. What happens if you delete its last line? Think first, try it, then put the line back.
# %% lang="ko"
labkit.language("en")
print(labkit.datasets())
labkit.language("ko")
# %% lang="en"
labkit.language("ko")
print(labkit.datasets())
labkit.language("en")
# %% [markdown] lang="ko"
# ## 8. 답을 제출하는 방법
#
# 지금 하는 것과 같은 **학습**은 제출하지 않습니다. **실습**에는 답을 쓰는 칸과 점검하는 칸이 있습니다. 점검 칸은 몇 번이든 실행할 수 있고, 무엇이 부족한지 알려 줍니다. 프롬프트를 제출하는 실습은 여러분이 처음 보는 사례로 채점합니다.
#
# 다 했으면 **저장(Ctrl+S)** 하고, 강사가 알려 준 방법으로 제출합니다. 파일 이름을 바꾸거나 점검 칸을 지우지 마십시오. 한국어판과 영어판 가운데 어느 쪽을 제출해도 됩니다. 지금 Ctrl+S를 한번 눌러 보십시오.
# %% [markdown] lang="en"
# ## 8. Handing in
#
# A **lesson** like this one is not handed in. An **exercise** has a cell for your answer and a cell that checks it. You may run the check as often as you like; it tells you what is still missing. Where the answer is a prompt, it is graded on cases that you have not seen.
#
# When you are done, **save (Ctrl+S)** and hand in the way your instructor tells you. Do not rename the file or delete the check cells. You may hand in the Korean or the English version. Press Ctrl+S now.
# %% [markdown] lang="ko"
# ## 마음껏 해 보기
#
# 프롬프트 두 개를 나란히 놓고 견주는 화면입니다. 지금은 두 칸이 같습니다. **B에서 한 가지만 바꾸고** ‘둘 다 실행’을 눌러 보십시오. 문서 칸에는 다른 글을 넣어도 됩니다. 아래 코드의 숫자 4를 0부터 15까지 바꾸어 실행하면 다른 공고문이 나옵니다. 무엇을 바꾸어도 망가지지 않습니다.
# %% [markdown] lang="en"
# ## Playground
#
# Two prompts side by side, to compare. They begin alike. **Change one thing in B** and press "Run both". You may put another text into the document box, too. With another number than 4 in the code below, from 0 to 15, you get another notice. You cannot break anything.
# %% lang="ko"
labkit.playground("아래 안내문을 세 줄로 요약해 줘.", notices["body"][4])
# %% lang="en"
labkit.playground("Summarise the notice below in three bullets.", notices["body_en"][4])
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - AI에 무엇을 붙여 넣기 전에 세 가지를 묻습니다. **기관이 허용한 서비스입니까? 사람을 알아볼 수 있습니까? 이미 공개된 자료입니까?** 하나라도 모르겠으면 멈추고 담당자에게 묻습니다.
# - 소속 기관의 생성형 AI 방침이 어디에 있는지, 누구에게 물으면 되는지 찾아 적어 둡니다.
# - AI가 준 답을 쓸 때에는 숫자와 날짜를 하나하나 원문과 맞추어 본 다음 내보냅니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - Before you paste anything into an AI service, ask three things. **Does my institution allow this service? Could a person be recognised? Is the material public already?** If you do not know one of them, stop and ask the person in charge.
# - Find out where your institution's policy on generative AI is, and whom to ask about it. Write it down.
# - Before you use a reply, compare its figures and dates, one by one, with the original.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 하나를 고르면 바로 설명이 나옵니다. 다시 골라도 됩니다. 점수를 매기지 않고, 저장하거나 보내지도 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Choose one, and its explanation appears. You may choose again. Nothing is graded, stored or sent.
# %%
labkit.quiz("start_here")
