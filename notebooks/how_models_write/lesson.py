# %% [markdown] lang="ko"
# # 모델은 글을 어떻게 쓰는가: 토큰 하나씩, 확률대로
#
# > **교통정책과장의 메신저** (2025. 11. 6. 목요일 08:50)
# >
# > 어제 AI로 만든 노선 안내문 초안 보셨지요? 문의처가 관광문화과로 되어 있고, 신청 기간에는 **달력에 없는 날짜**가 들어 있었어요. 문장은 아주 매끄러웠는데 말이에요. 금요일 과 회의에서 왜 이런 일이 생기는지 10분만 설명해 주세요. “AI라서 그렇습니다”라고는 하지 마시고요.
#
# 남도윤 주무관은 말로만 설명하지 않고 **작은 언어 모델을 직접 만들어** 보여 주기로 했습니다. 우리 시의 공고와 보도자료, 회의록만으로 배운 모델입니다. 코드를 알 필요는 없습니다. 칸을 실행하고(Shift+Enter), 따옴표 안의 말과 숫자를 바꾸어 보십시오.
# %% [markdown] lang="en"
# # How models write: one token at a time, by probability
#
# > **A message from the head of the Transport Policy Division** (Thursday, 6 November 2025, 08:50)
# >
# > You saw the route notice that AI drafted yesterday? It gave another division as the contact, and an amount that **is in none of our papers**. And yet every sentence was so smooth. Please explain in ten minutes at Friday's meeting why this happens. And do not say "because it is AI".
#
# Nam Do-yun decides not just to talk but to **make a small language model** and show it. It learns from our city's notices and press releases, nothing else. You need not know any code. Run the cells (Shift+Enter) and change the words in quotes and the numbers.
# %% [markdown] lang="ko"
# ## 1. 모델을 만듭니다
#
# 아래 칸을 실행하면 2~3초 동안 모델이 배웁니다. 배운다는 것은 여기에서 **어떤 말 뒤에 어떤 말이 왔는지 센다**는 뜻입니다.
# %% [markdown] lang="en"
# ## 1. Make the model
#
# Run the cell: the model learns for a second or two. To learn means here **to count which word followed which**.
# %%
from labkit import tinymodel

model = tinymodel.train_on_city()
model
# %% [markdown] lang="ko"
# 여러분이 쓰는 큰 모델과 같은 점과 다른 점을 먼저 밝혀 둡니다.
#
# | | 이 작은 모델 | 여러분이 쓰는 큰 모델 |
# |---|---|---|
# | 글을 쓰는 방법 | 토큰마다 점수 → 확률 → 하나를 뽑고 되풀이 | **같음** |
# | 점수를 매기는 방법 | 앞의 토큰 세 개 뒤에 무엇이 몇 번 왔는지 셈 | 수십억 개의 수로 된 신경망이 앞의 글 전체를 보고 계산 |
# | 배운 글 | 시의 문서 75건 | 책과 웹 문서 등 방대한 글 |
# | 글의 수준 | 한 줄은 그럴듯하고 한 쪽은 엉망 | 한 쪽도 매끄러움 |
#
# 세는 모델이라 훨씬 서툽니다. 대신 **모든 것이 들여다보입니다.**
# %% [markdown] lang="en"
# First, what it shares with the large models you use, and what not.
#
# | | This small model | The large models you use |
# |---|---|---|
# | How it writes | a score for each token → probabilities → draw one, and again | **the same** |
# | How it scores | counts what came after the last three tokens | a neural network of billions of numbers looks at the whole text so far |
# | What it learned from | 23 of the city's documents | vast amounts of books, web pages and more |
# | What comes out | a line sounds right, a page is a mess | a whole page is smooth |
#
# A model that counts is far clumsier. In return, **everything in it can be seen.**
# %% [markdown] lang="ko"
# ## 2. 토큰: 모델이 보는 글자 조각
#
# 모델은 글자도 낱말도 아닌 **토큰**이라는 조각을 읽고 씁니다. 자주 붙어 나오는 글자를 차례로 이어 붙여 만든 조각입니다([arXiv 1508.07909](https://arxiv.org/abs/1508.07909)). 문서에 많이 나온 말은 통째로 한 조각이 되고, 드문 말은 잘게 나뉩니다.
# %% [markdown] lang="en"
# ## 2. Tokens: the pieces that a model sees
#
# A model reads and writes neither letters nor words but pieces called **tokens**. They are made by joining, again and again, the letters that stand together most often ([arXiv 1508.07909](https://arxiv.org/abs/1508.07909)). What is frequent in the documents becomes one piece; what is rare is cut up.
# %% lang="ko"
model.tokens("별빛등축제는 관광문화과에서 맡습니다.")
# %% lang="en"
model.tokens("For the Starlight Lantern Festival bring an umbrella to the Community Service Centre.")
# %% [markdown] lang="ko"
# 축제 이름과 부서 이름은 한 조각입니다. 빈칸도 뒤의 말과 함께 조각에 들어갑니다. 문서에 한 번도 나오지 않은 말인 ‘맡습니다’는 둘로 나뉘었습니다. **바꾸어 보기.** 아래 칸에 여러분의 이름이나 부서 이름을 넣어 보십시오. `<0x..>`로 보이는 것은 배운 문서에 한 번도 나오지 않은 글자라서 바이트로 나뉜 것입니다.
# %% [markdown] lang="en"
# "Starlight", "Lantern" and "Festival" are one piece each, with the space before them; "umbrella", which is in none of the documents, is cut into seven. **Change it.** Put in your own name or division. What shows as `<0x..>` is a letter that never came up in the documents, so it is cut into bytes.
# %% lang="ko"
model.tokens("꽃샘추위 뚫고 쑥쑥")
# %% lang="en"
model.tokens("A quick jazz concert, 꽃샘추위")
# %% [markdown] lang="ko"
# ### 한국어는 토큰이 더 많이 든다?
#
# 서비스의 요금과 글의 길이 제한은 토큰 수로 셉니다. 그래서 “한국어는 비싸다”는 말이 있습니다. 같은 공고를 두 언어로 세어 보겠습니다. 조각을 만드는 도구(토크나이저)를 **영어 글로만 가르친 것**과 **두 언어로 가르친 것**이 있습니다.
# %% [markdown] lang="en"
# ### Does Korean need more tokens?
#
# Services count tokens for their price and for the length of a text. So people say "Korean is expensive". Let us count the same notice in both languages, with a tool for cutting (a tokenizer) that was **taught with English texts only** and one **taught with both languages**.
# %%
notices = labkit.load("notices").set_index("notice_id")
korean, english = notices.loc["N-005", "body"], notices.loc["N-005", "body_en"]
texts = {lang: list(tinymodel.city_texts(lang).values()) for lang in ("ko", "en")}
english_only = tinymodel.Tokenizer.learn(texts["en"], 800)
both = tinymodel.Tokenizer.learn(texts["ko"] + texts["en"], 800)
for name, text in (("한국어 / Korean", korean), ("English", english)):
    print(f"{name}: {len(text)} characters, {english_only.count(text)} tokens (English only), {both.count(text)} tokens (both)")
# %% [markdown] lang="ko"
# 영어만 배운 도구로는 한국어 공고가 영어 공고의 **세 배 가까이** 듭니다. 한글 한 글자가 바이트 세 개로 나뉘기 때문입니다. 두 언어를 함께 배운 도구로는 오히려 한국어가 적게 듭니다. 비싼 것은 한국어가 아니라 **한국어를 적게 배운 도구**입니다. 그러니 요금은 쓰려는 서비스의 토큰 계산기로 우리 문서를 직접 세어 보고 말해야 합니다.
#
# ## 3. 다음 토큰: 아는 것이 아니라 표 하나
#
# 모델에게 “문의:”까지 주고, 다음에 무엇이 올지 물어보겠습니다.
# %% [markdown] lang="en"
# With the tool that knows English only, the Korean notice takes **nearly three times** as many tokens as the English one: each Korean letter falls into three bytes. With the tool taught with both, Korean takes fewer. What is expensive is not Korean but **a tool that saw little of it**. So before you speak of prices, count your own documents with the service's token counter.
#
# ## 3. The next token: not knowledge, but a table
#
# We give the model the beginning "Enquiries:" and ask what comes next.
# %% lang="ko"
model.next("문의:")
# %% lang="en"
model.next("Enquiries:")
# %% [markdown] lang="ko"
# 이것이 모델이 내놓는 것의 전부입니다. **후보와 확률의 표**입니다. 관광문화과가 첫째인 까닭은 시의 문서에 그 문의처가 가장 많았기 때문입니다. 이 확률은 “맞을 가능성”이 아니라 **“이 말 다음에 나올 가능성”** 입니다.
#
# 그렇다면 앞에 버스 이야기를 적어 주면 교통정책과가 첫째가 될까요? 실행해 보십시오.
# %% [markdown] lang="en"
# This is all that the model puts out: **a table of candidates and probabilities**. The Welfare Policy Division comes first because it is the most frequent contact in the documents. The probability is not "how likely it is to be right" but **"how likely it is to come next"**.
#
# Will the Transport division come first if we write about a bus before it? Run it.
# %% lang="ko"
model.next("마을버스 노선을 바꿉니다. 교통정책과에서 알립니다.\n문의:")
# %% lang="en"
model.next("The route of the village bus will change. This is the Transport Policy Division.\nEnquiries:")
# %% [markdown] lang="ko"
# 표가 **하나도 바뀌지 않았습니다.** 이 모델은 앞의 토큰 세 개만 보므로 버스 이야기를 읽지 못했습니다. 큰 모델은 앞의 글을 훨씬 길게 봅니다. 그래서 자료를 함께 주면 답이 달라집니다. 그래도 볼 수 있는 길이에는 끝이 있고, **주지 않은 자료는 볼 수 없습니다.**
#
# **바꾸어 보기.** `신청: 2025.`나 `하늘시는`, `별빛`을 넣어 보십시오. 언제 확률이 한 후보에 몰리고, 언제 고르게 흩어집니까?
# %% [markdown] lang="en"
# The table **has not changed at all.** This model sees the last three tokens only, so it never read of the bus. Large models see far more of what came before; that is why giving them your source changes the answer. But what they see has an end, too, and **what you do not give them they cannot see.**
#
# **Change it.** Try `1. Period: from`, `The festival` or `Haneul City`. When does the probability gather on one candidate, and when does it spread?
# %% lang="ko"
model.next("신청: 2025.")
# %% lang="en"
model.next("1. Period: from")
# %% [markdown] lang="ko"
# ## 4. 하나를 뽑고, 이어 쓰고, 되풀이합니다
#
# 표에서 확률대로 하나를 **뽑습니다.** 주사위를 던지는 것과 같습니다. 뽑은 토큰을 글 끝에 붙이고, 다시 표를 만들고, 또 뽑습니다. 그것이 글쓰기의 전부입니다. `seed`(씨앗)는 주사위의 차례를 정하는 번호입니다. 씨앗이 다르면 글이 달라지고, 같으면 같은 글이 나옵니다.
# %% [markdown] lang="en"
# ## 4. Draw one, go on, repeat
#
# One candidate is **drawn** by its probability, as with dice. It goes to the end of the text, a new table is made, and again one is drawn. That is all there is to writing. The `seed` is the number that decides how the dice fall: another seed gives another text, the same seed the same.
# %% lang="ko"
for seed in (1, 2, 3):
    print(seed, model.write("별빛등축제는", temperature=0.5, seed=seed, tokens=40), "\n")
# %% lang="en"
for seed in (1, 2, 4):
    print(seed, model.write("The city", temperature=0.5, seed=seed, tokens=30), "\n")
# %% [markdown] lang="ko"
# 같은 부탁에 매번 다른 답이 나오는 까닭이 이것입니다. 많은 서비스에서는 씨앗을 정할 수 없으므로 같은 글을 다시 얻기 어렵습니다. **바꾸어 보기.** 위 칸의 `(1, 2, 3)`을 `(1, 1, 1)`로 바꾸어 보십시오.
#
# ## 5. 온도: 얼마나 고르게 뽑을 것인가
#
# 뽑기 전에 표를 손볼 수 있습니다. **온도**를 낮추면 첫째 후보로 몰리고, 높이면 뒤의 후보에도 기회가 돌아갑니다. **top-k**는 앞에서 k개만([arXiv 1805.04833](https://arxiv.org/abs/1805.04833)), **top-p**는 확률을 더해 p에 이를 때까지만 남깁니다([arXiv 1904.09751](https://arxiv.org/abs/1904.09751)). 아래에서 밀대를 움직여 보십시오. 밀대가 보이지 않으면 그다음 칸의 숫자를 바꾸면 됩니다.
# %% [markdown] lang="en"
# That is why the same request gets another answer each time. Many services let nobody choose the seed, so it is hard to get the same text again. **Change it.** Replace `(1, 2, 4)` above by `(1, 1, 1)`.
#
# ## 5. Temperature: how evenly to draw
#
# The table can be changed before the draw. A lower **temperature** gathers it on the first candidate, a higher one gives those behind a chance. **top-k** keeps only the first k ([arXiv 1805.04833](https://arxiv.org/abs/1805.04833)), **top-p** keeps candidates until their probabilities add up to p ([arXiv 1904.09751](https://arxiv.org/abs/1904.09751)). Move the sliders. Where there are none, change the numbers in the cell after it.
# %% lang="ko"
tinymodel.explore(model.next("문의:"))
# %% lang="en"
tinymodel.explore(model.next("Enquiries:"))
# %% lang="ko"
model.next("문의:").at(temperature=0.3, top_k=None, top_p=0.9)
# %% lang="en"
model.next("Enquiries:").at(temperature=0.3, top_k=None, top_p=0.9)
# %% [markdown] lang="ko"
# 이제 온도를 바꾸어 가며 이어 써 보겠습니다.
# %% [markdown] lang="en"
# Now let it write on at different temperatures.
# %% lang="ko"
for temperature in (0, 0.7, 1.5):
    print(f"[{temperature}]", model.write("1. 신청 기간:", temperature=temperature, seed=4, tokens=30), "\n")
# %% lang="en"
for temperature in (0, 0.7, 1.5):
    print(f"[{temperature}]", model.write("From", temperature=temperature, seed=0, tokens=30), "\n")
# %% [markdown] lang="ko"
# 온도 0에서는 씨앗이 무엇이든 글이 하나뿐이고, 같은 말을 되풀이합니다. 1.5에서는 낱말이 부서집니다. 그 사이 어디쯤에서 읽을 만한 글이 나옵니다. **낮은 온도는 한결같게 해 줄 뿐, 맞게 해 주지는 않습니다.** 온도 0의 글을 보면 며칠인지도 없는 날짜가 되풀이됩니다.
#
# **바꾸어 보기.** 아래 칸의 온도를 0.2, 0.5, 1.0으로 바꾸어 보십시오. 표어 후보를 모을 때와 공고문을 옮겨 적을 때, 여러분이라면 얼마로 두겠습니까?
# %% [markdown] lang="en"
# At temperature 0 there is only one text, whatever the seed, and it goes round in circles. At 1.5 the words fall to pieces. Somewhere between, it is readable. **A low temperature makes a text steady; it does not make it right.**
#
# **Change it.** Set the temperature below to 0.2, 0.5, 1.0. Where would you have it for collecting slogans, and where for copying out a notice?
# %% lang="ko"
print(model.write("하늘시는", temperature=0.5, seed=7))
# %% lang="en"
print(model.write("Haneul City", temperature=0.5, seed=7))
# %% [markdown] lang="ko"
# ## 6. 왜 지어내는가
#
# 이제 과장의 물음에 답할 차례입니다. “3. 비용:”까지 주고 이어 쓰게 하겠습니다.
# %% [markdown] lang="en"
# ## 6. Why it invents
#
# Now to the question of the head of division. We let the model go on from "Haneul City".
# %% lang="ko"
draft = model.write("3. 비용:", temperature=0.7, seed=13, tokens=9)
print(draft)
model.trace(draft)
# %% lang="en"
draft = model.write("Haneul City", temperature=0.7, seed=1, tokens=8)
print(draft)
model.trace(draft)
# %% [markdown] lang="ko"
# 공고문에 있을 법한 한 줄입니다. 그런데 **6만 5,000원은 시의 어느 문서에도 없습니다.** 독감 백신은 무료이고, 문서에는 “백신 6만 5,000**명분**”이라고 적혀 있습니다. 조각 하나하나는 진짜 문서에서 왔습니다. 틀린 것은 **이음매**입니다.
#
# 모델은 거짓말을 한 것이 아닙니다. “백신 6만 5,000” 다음에 올 만한 것을 뽑았을 뿐입니다. 이 과정 어디에도 **사실인지 확인하는 단계가 없습니다.** 큰 모델도 뽑는 방식은 같습니다. 훨씬 많이 알아서 덜 틀리지만, 모르는 자리에서도 멈추지 않고 그럴듯한 것을 뽑습니다. 모른다고 하기보다 짐작하는 쪽이 평가에서 점수를 더 얻도록 길들여진 탓도 있다고 합니다([arXiv 2509.04664](https://arxiv.org/abs/2509.04664), 2026-11-20 확인).
#
# 날짜도 마찬가지입니다. 아래 글의 날짜를 2025년 달력에서 찾아보십시오.
# %% [markdown] lang="en"
# A smooth sentence. But **210,000 won is in none of the city's documents.** What is there is "Haneul City counted 210,000 **people**", the visitors of a festival. Each piece comes from a real document. What is wrong is **the seam**.
#
# The model did not lie. It drew what may come after "counted 210,000". Nowhere in this process is there **a step that checks whether it is true.** Large models draw in the same way. They know far more and are wrong less often, but where they do not know they do not stop either; they draw something plausible. It is said that they are also trained and graded in ways that reward a guess over "I do not know" ([arXiv 2509.04664](https://arxiv.org/abs/2509.04664), checked 2026-11-20).
#
# Dates are no different. Do the day, the month and the weekday of the text below belong together?
# %% lang="ko"
dated = model.write("1. 신청 기간:", temperature=0.7, seed=2, tokens=9)
print(dated)
model.trace(dated)
# %% lang="en"
dated = model.write("From", temperature=0.7, seed=2, tokens=7)
print(dated)
model.trace(dated)
# %% [markdown] lang="ko"
# 2025년 2월에는 29일이 없습니다. 모델은 달력을 보지 않습니다.
#
# 이런 일이 얼마나 잦은지 세어 보겠습니다. 초안 100건을 쓰게 하고, **어느 문서에도 없는 날짜나 수가 든 초안**을 셉니다.
# %% [markdown] lang="en"
# 14 July 2025 is a Monday. The model sees no calendar. And look at the last line of the table: no unknown date is reported, because 14 July 2025 does stand in a document. The tool compares letters; a wrong weekday slips through.
#
# How often does this happen? We have it write 100 drafts and count those with **a date or number that no document states**.
# %% lang="ko"
temperature = 0.7
drafts = [model.write("3. 비용:", temperature=temperature, seed=seed, tokens=30) for seed in range(100)]
sum(bool(model.trace(draft).unknown) for draft in drafts)
# %% lang="en"
temperature = 0.7
drafts = [model.write("3. Fee:", temperature=temperature, seed=seed, tokens=30) for seed in range(100)]
sum(bool(model.trace(draft).unknown) for draft in drafts)
# %% [markdown] lang="ko"
# 100건 가운데 30건입니다. **바꾸어 보기.** 온도를 0.3으로 낮추면 줄어들까요? 먼저 짐작해 보고 실행하십시오.
#
# <details>
# <summary>실행한 다음에 펼쳐 보십시오</summary>
#
# 46건으로 오히려 늘어납니다. 온도가 낮을수록 앞선 후보를 고집하는데, 여기에서는 “백신 6만 5,000” 다음의 앞선 후보가 틀린 쪽입니다. 다른 자리에서는 줄기도 합니다. 온도는 거짓을 걸러 주는 장치가 아닙니다.
#
# </details>
#
# 그리고 이 수에는 **자료에 있는 수를 엉뚱한 데 붙인 것**은 들어 있지도 않습니다. 그런 것은 사람이 읽어야 보입니다.
# %% [markdown] lang="en"
# 7 of 100. **Change it.** Will it be fewer at temperature 0.3, or more at 1? Guess first, then run it.
#
# <details>
# <summary>Open this after running it</summary>
#
# Two at 0.3, eleven at 1. Here a low temperature helps, but does not bring it to zero. Elsewhere it makes things worse: where the first candidate is the wrong one, a low temperature insists on it. Temperature is no filter for what is false.
#
# </details>
#
# And the count leaves out **numbers of the documents that were put to the wrong thing**. Those only a person who reads will see.
# %% [markdown] lang="ko"
# ## 7. 그래서 회의에서 무엇이라고 말할까
#
# 1. 모델은 아는 것을 꺼내는 것이 아니라 **다음에 올 말을 뽑습니다.** 매끄러움은 확률이 하는 일이고, 사실 확인은 아무도 하지 않았습니다.
# 2. 그래서 **자료를 함께 줍니다.** 표가 우리 자료 쪽으로 기웁니다. 다음 단원에서 해 봅니다. 그래도 이음매는 틀릴 수 있습니다.
# 3. **숫자, 날짜, 이름, 문의처는 원문과 맞춥니다.** 조각이 맞는지가 아니라 이음매가 맞는지 봅니다. 무엇의 수인지, 어느 행사의 날짜인지를 봅니다.
# 4. 설정은 일에 맞추되, 설정이 검토를 대신하지 못합니다.
# %% [markdown] lang="en"
# ## 7. What to say at the meeting
#
# 1. A model does not fetch what it knows; it **draws what comes next.** Smoothness is the work of probability. Nobody has checked the facts.
# 2. So **give it the source.** That tilts the table towards our documents, as the next unit shows. The seams can still be wrong.
# 3. **Compare numbers, dates, names and contacts with the original.** Look not at the pieces but at the seams: what is it the number of, which event has that date?
# 4. Choose settings by the work. No setting replaces the review.
# %% [markdown] lang="ko"
# ## 마음껏 해 보기
#
# 첫머리와 설정, 씨앗을 마음대로 바꾸어 가장 그럴듯한 **가짜 공고 한 줄**을 만들어 보십시오. 그리고 `trace`가 보여 주는 이음매를 짚어 보십시오. 동료가 속을 만합니까?
# %% [markdown] lang="en"
# ## Playground
#
# Change the beginning, the settings and the seed, and make the most convincing **line of a notice that never was**. Then find the seams that `trace` shows. Would a colleague believe it?
# %% lang="ko"
mine = model.write("○ 신청:", temperature=0.6, top_k=20, top_p=0.95, seed=13, tokens=30)
print(mine)
model.trace(mine)
# %% lang="en"
mine = model.write("○ How to apply:", temperature=0.6, top_k=20, top_p=0.95, seed=13, tokens=30)
print(mine)
model.trace(mine)
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - AI가 써 준 글에서 숫자와 날짜, 문의처에 밑줄을 긋고, 하나마다 **원문의 어느 줄**에서 왔는지 적어 보십시오. 적지 못한 것은 뺍니다.
# - 같은 부탁을 두 번 해서 답이 다르면, 다른 곳부터 원문과 맞춥니다. 두 번이 같다고 해서 맞는 것은 아닙니다.
# - 서비스에 온도 설정이 있으면 분류와 옮겨 적기는 낮게, 생각을 모을 때는 높게 둡니다. 소속 기관의 방침이 먼저입니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - In a text by AI, underline numbers, dates and contacts, and write beside each **which line of the original** it comes from. What you cannot place goes out.
# - Ask the same thing twice. Where the answers differ, compare with the original first. That they agree does not make them right.
# - If your service has a setting for temperature, keep it low for categories and copying, high for collecting ideas. Your institution's policy comes first.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 하나를 고르면 바로 설명이 나옵니다. 다시 골라도 됩니다. 점수를 매기지 않고, 저장하거나 보내지도 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Choose one, and its explanation appears. You may choose again. Nothing is graded, stored or sent.
# %%
labkit.quiz("how_models_write")
