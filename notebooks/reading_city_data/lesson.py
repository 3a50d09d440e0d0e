# %% [markdown] lang="ko"
# # 행정 데이터 읽기: 숫자 다섯 개가 틀린 까닭
#
# > **데이터팀장의 메신저** (2025. 10. 20. 월요일 09:05)
# >
# > 다온 씨, 시장님께 매달 올리는 ‘한 장 통계’의 초안을 AI에게 맡겼더니 숫자 다섯 개를 뽑아 왔어요. 그런데 각 과에서 보고는 다 이상하다고 합니다. 덧셈을 틀린 것은 아니래요. **왜 틀렸는지 찾아서** 점심 전에 바른 숫자로 바꾸어 주세요.
#
# | | AI가 뽑아 온 숫자 |
# |---|---|
# | ① | 2024년과 2025년 버스 자료에 **모두 나오는 정류장: 0곳** |
# | ② | 2025년 7월 **하루 평균 강수량: 34.1mm** |
# | ③ | 2025년 예산현액 **합계: 5조 7,222억 원** |
# | ④ | **종합사회복지관: 7곳**, 정원 1,700명 |
# | ⑤ | 9월에 버스를 탄 **시민: 62,469명** |
#
# 한다온 주무관은 기획예산과에 온 지 이틀째입니다. 프로그래밍은 모르지만 숫자가 나온 **파일을 열어 볼** 수는 있습니다. 코드는 모두 적혀 있으니 실행하고(Shift+Enter), 따옴표 안의 낱말이나 숫자만 바꾸면 됩니다. 30분쯤 걸립니다.
# %% [markdown] lang="en"
# # Reading city data: why five numbers were wrong
#
# > **A message from the head of the data team** (Monday, 20 October 2025, 09:05)
# >
# > Da-on, I let an AI draft the one-page statistics that go to the mayor every month, and it brought five numbers. Every division says that its own looks odd, though nothing was added up wrongly. Please **find out why** and put the right ones in before lunch.
#
# | | What the AI brought |
# |---|---|
# | ① | bus stops that are **in both the data of 2024 and 2025: 0** |
# | ② | **mean rain a day** in July 2025: **34.1 mm** |
# | ③ | budget of 2025, **total: 5,722.2 billion won** |
# | ④ | **community welfare centres: 7**, with 1,700 places |
# | ⑤ | **citizens** who took the bus in September: **62,469** |
#
# It is Han Da-on's second day in the planning and budget division. Da-on cannot program, but can **open the files** behind the numbers. All code is there: run it (Shift+Enter), and change no more than a word in quotes or a number. It takes about thirty minutes. File and column names are Korean, as the city has them.
# %% [markdown] lang="ko"
# ## 1. 글자가 깨진다: 인코딩
#
# 컴퓨터 파일에는 글자가 아니라 **번호**가 들어 있습니다. 어느 번호가 어느 글자인지 정한 약속을 인코딩이라고 합니다. 같은 파일도 다른 약속으로 읽으면 엉뚱한 글자가 나옵니다. 우리나라 행정 파일은 대부분 `cp949`(예전부터 쓰던 약속) 아니면 `utf-8`(지금 널리 쓰는 약속)입니다.
#
# 아래 칸은 버스 파일의 첫머리를 읽습니다. 그대로 한 번 실행하고, **`"utf-8"`을 `"cp949"`로 바꾸어** 다시 실행해 보십시오.
# %% [markdown] lang="en"
# ## 1. Broken letters: encodings
#
# A file holds no letters but **numbers**. The agreement which number is which letter is called an encoding. Read by another agreement, the same file shows nonsense. Files of Korean offices are nearly always in `cp949` (the older agreement) or `utf-8` (the usual one today).
#
# The cell reads the top of the bus file. Run it as it is, then **change `"utf-8"` to `"cp949"`** and run it again.
# %%
import labkit.data

encoding = "utf-8"

bus_2024 = labkit.data.open("bus_boardings").path
text = bus_2024.read_text(encoding=encoding, errors="replace")
print(text[:330])
print("\N{REPLACEMENT CHARACTER}:", text.count("\N{REPLACEMENT CHARACTER}"))
# %% [markdown] lang="ko"
# `�`는 “이 번호는 이 약속에 없다”라는 표시입니다. 마지막 줄은 그 개수인데, `utf-8`로 읽으면 만 개가 넘고 `cp949`로 읽으면 하나도 없습니다. 파일이 고장 난 것이 아니라 **읽는 약속이 달랐습니다.** 프로그램이 `'utf-8' codec can't decode byte 0xb9`라고 하며 멈추는 것도 같은 까닭입니다.
#
# 거꾸로 읽으면 깨지는 모양이 다릅니다. 낱말을 바꾸어 가며 두 모양을 눈에 익혀 두십시오.
# %% [markdown] lang="en"
# `�` means "this number is not in this agreement". The last line counts them: more than ten thousand with `utf-8`, none with `cp949`. The file is not damaged; **it was read by the wrong agreement**. A program that stops with `'utf-8' codec can't decode byte 0xb9` says the same.
#
# The other way round it breaks into another pattern. Change the word and learn to tell the two.
# %%
word = "하늘시청"

in_utf8, in_cp949 = word.encode("utf-8"), word.encode("cp949")
print("utf-8:", len(in_utf8), "bytes", in_utf8.hex(" "))
print("cp949:", len(in_cp949), "bytes", in_cp949.hex(" "))
print("cp949 → utf-8:", in_cp949.decode("utf-8", errors="replace"))
print("utf-8 → cp949:", in_utf8.decode("cp949", errors="replace"))
# %% [markdown] lang="ko"
# | 화면에 보이는 것 | 무슨 일이 생겼나 | 할 일 |
# |---|---|---|
# | `�ϴý�û`처럼 `�`와 로마자가 섞임 | CP949 파일을 UTF-8로 읽었다 | `cp949`로 다시 연다. 프로그램에 따라 `EUC-KR`이나 `MS949`라고 적혀 있기도 합니다. |
# | `�븯�뒛�떆泥�`처럼 낯선 한글과 한자가 섞임 | UTF-8 파일을 CP949로 읽었다 | `utf-8`로 다시 연다 |
#
# **생각해 보기.** 글자가 깨진 채로 ‘저장’을 누르면 어떻게 됩니까?
#
# <details>
# <summary>답 보기</summary>
#
# 되돌릴 수 없습니다. 서로 다른 번호가 모두 똑같은 `�` 하나로 바뀌어 저장되므로, 나중에 `cp949`로 열어도 원래 글자가 나오지 않습니다. 깨져 보이면 **저장하지 말고 닫은 다음** 인코딩을 골라 다시 여십시오. 남에게 보낼 CSV 파일을 엑셀에서 바로 열게 하려면 `utf-8-sig`로 저장합니다.
#
# </details>
# %% [markdown] lang="en"
# | What you see | What happened | What to do |
# |---|---|---|
# | `�` mixed with Latin letters, as `�ϴý�û` | a CP949 file was read as UTF-8 | open it again as `cp949`; some programs call it `EUC-KR` or `MS949` |
# | odd Korean syllables mixed with Chinese characters, as `�븯�뒛�떆泥�` | a UTF-8 file was read as CP949 | open it again as `utf-8` |
#
# **Think.** What if somebody presses "save" while the letters are broken?
#
# <details>
# <summary>Answer</summary>
#
# It cannot be undone. Different numbers all become the same `�` and are saved as that, so opening the file as `cp949` does not bring them back. If letters look broken, **close without saving** and open it again with the right encoding. A CSV file that others will open in a spreadsheet is best saved as `utf-8-sig`.
#
# </details>
# %% [markdown] lang="ko"
# ## 2. 코드는 글자다: ①은 왜 0곳인가
#
# 인코딩을 맞추어 두 해의 표를 읽었습니다. 정류장 번호(`BSST_ARS_NO`, 2025년에는 `ARS_NO`)를 견주면 되는데, 두 해에 모두 있는 정류장이 하나도 없다고 나옵니다. 두 표의 첫 번호를 눈으로 보십시오. 마지막 줄이 두 해에 모두 있는 정류장의 수입니다.
# %% [markdown] lang="en"
# ## 2. Codes are text: why ① says 0
#
# With the right encoding both years can be read. The stop number is `BSST_ARS_NO` (in 2025, `ARS_NO`). Compared, the two files seem to have no stop in common. Look at the first numbers of each; the last line counts the stops in common.
# %%
import pandas as pd

as_text = False

kind = {"BSST_ARS_NO": str} if as_text else None
first = pd.read_csv(bus_2024, encoding="cp949", dtype=kind)
second = pd.read_csv(bus_2024.with_name("boardings_2025.csv"), encoding="cp949", dtype={"ARS_NO": str})
print(first["BSST_ARS_NO"].unique().tolist()[:4])
print(second["ARS_NO"].unique().tolist()[:4])
print(len(set(first["BSST_ARS_NO"].astype(str)) & set(second["ARS_NO"])))
# %% [markdown] lang="ko"
# `01001`이 `1001`이 되었습니다. 첫 표를 읽을 때 정류장 번호를 **수로 여겨서** 앞자리의 0을 버린 것입니다. `1001`이라는 정류장은 없으므로 짝이 하나도 없습니다. 위 칸의 `False`를 **`True`로 바꾸어** 실행하십시오. 바른 값은 **37곳**입니다.
#
# 구별하는 방법은 간단합니다. **더하거나 평균을 내서 뜻이 있으면 수, 없으면 글자**입니다. 정류장 번호의 평균은 아무 뜻이 없습니다.
#
# 코드는 글자라야 잘라서 쓸 수도 있습니다. 법정동 코드 열 자리는 시도 2, 시군구 3, 읍면동 3, 리 2자리를 이어 붙인 것입니다. 아래의 코드를 `9911310400`으로 바꾸면 어디가 달라집니까?
# %% [markdown] lang="en"
# `01001` became `1001`. When the first table was read, stop numbers were **taken for quantities** and their leading zero dropped. There is no stop `1001`, so nothing matches. Change `False` in the cell to **`True`** and run it: the right number is **37**.
#
# There is a simple test: **if adding or averaging makes sense it is a number, else it is text.** The mean of stop numbers means nothing.
#
# Text can also be cut. A legal dong's code of ten digits is made of 2 for the province, 3 for the district, 3 for the dong and 2 for the village. Change the code below to `9911310400`. Which part is different?
# %%
code = "9911510900"
print(code[:2], code[2:5], code[5:8], code[8:])

mapping = labkit.load("dong_mapping")
mapping[mapping["법정동코드"] == code][["시군구명", "읍면동명", "법정동코드", "동리명"]]
# %% [markdown] lang="ko"
# **생각해 보기.** 글자로 읽어야 하는 열은 어느 것입니까? 우편번호, 승차 인원, 사업자등록번호, 전화번호, 예산현액, 회계연도
#
# <details>
# <summary>답 보기</summary>
#
# 우편번호, 사업자등록번호, 전화번호입니다. 셋 다 더해도 뜻이 없고, 우편번호와 전화번호는 0으로 시작하기도 합니다. 회계연도는 어느 쪽으로 읽어도 되지만, 합계 칸에 연도가 함께 더해지지 않게 조심해야 합니다. 승차 인원과 예산현액은 수입니다.
#
# </details>
# %% [markdown] lang="en"
# **Think.** Which of these must be read as text? Postcode, boardings, business registration number, telephone number, budget, fiscal year
#
# <details>
# <summary>Answer</summary>
#
# Postcode, business registration number and telephone number: adding them means nothing, and postcodes and telephone numbers may begin with 0. The fiscal year may be either, but take care that years do not get into a sum. Boardings and budget are numbers.
#
# </details>
# %% [markdown] lang="ko"
# ## 3. 사전을 먼저 읽는다: ②는 왜 34.1mm인가
#
# 아래 칸은 AI처럼 7월의 강수량을 평균합니다. 마지막 줄은 `일강수량(mm)` 칸이 비어 있는 날의 수입니다.
# %% [markdown] lang="en"
# ## 3. Read the dictionary first: why ② says 34.1 mm
#
# The cell takes the mean of July's rain as the AI did. `일강수량(mm)` is the rain of a day; the last line counts the days on which it is blank.
# %%
weather = labkit.load("weather")
july = weather[weather["일시"].dt.strftime("%Y-%m") == "2025-07"]
rain = july["일강수량(mm)"]
print(round(rain.mean(), 1))
print(rain.isna().sum(), "/", len(rain))
# %% [markdown] lang="ko"
# 31일 가운데 18일이 빈칸이고, 평균은 빈칸을 뺀 13일로만 나눈 값입니다. 그런데 **빈칸은 무슨 뜻**일까요? 모르는 값일까요, 0일까요? 표만 보아서는 알 수 없습니다. 그것을 적어 둔 것이 **데이터 사전**입니다. 아래 칸을 실행해 `일강수량(mm)`의 뜻과 맨 위의 설명을 읽어 보십시오.
# %% [markdown] lang="en"
# Of 31 days 18 are blank, and the mean was taken over the other 13. But **what does a blank mean**: unknown, or nothing? The table cannot tell. That is written in the **data dictionary**. Run the cell and read what it says of `일강수량(mm)` and in the description at the top.
# %%
labkit.describe("weather")
# %% [markdown] lang="ko"
# **빈칸은 비가 오지 않은 날**입니다. 그러므로 0으로 채우고 31일로 나누어야 합니다. 반대로 기온의 빈칸은 장비가 멈춘 날이므로 0으로 채우면 안 됩니다. 한 파일 안에서도 **열마다 빈칸의 뜻이 다릅니다.**
#
# **바꾸어 보기.** 달을 `"2024-12"`처럼 다른 달로 바꾸어 두 값을 견주어 보십시오. 어떤 달에 몇 배나 틀립니까?
# %% [markdown] lang="en"
# **A blank is a day without rain.** So fill in 0 and divide by 31. A blank temperature, however, is a day on which the instrument was down: 0 would be wrong there. Even within one file **a blank means something else in each column**.
#
# **Change it.** Put in another month such as `"2024-12"` and compare the two values. How many times too large is the first?
# %%
month = "2025-07"

rain = weather[weather["일시"].dt.strftime("%Y-%m") == month]["일강수량(mm)"]
print(round(rain.mean(), 1), "→", round(rain.fillna(0).mean(), 1))
# %% [markdown] lang="ko"
# 7월의 바른 값은 **14.3mm**입니다. 비 오는 날이 드문 달일수록 여러 배로 부풀려집니다.
#
# 사전이 잘 갖추어진 자료에는 파일 옆에 **명세**(descriptor)가 있습니다. 이 실습실의 자료는 [데이터 패키지(Data Package)](https://specs.frictionlessdata.io/data-package/)라는 표준을 따릅니다. 구조는 세 층입니다.
#
# - **패키지**: 자료 한 벌. 제목, 만든 곳, 이용 조건, 기준일
# - **리소스**(resource): 그 안의 표 하나. 파일 이름, 인코딩, 행의 수
# - **필드**(field): 표의 열 하나. 이름, 형, 단위, 코드의 뜻
#
# 아래 칸은 명세에서 리소스 하나와 필드 하나를 꺼냅니다. `field`의 번호를 0부터 9까지 바꾸어 보십시오.
# %% [markdown] lang="en"
# The right value for July is **14.3 mm**. The fewer the days of rain, the more times too large the mean.
#
# Well-kept data have a **descriptor** beside the file. The data of this lab follow a standard called [Data Package](https://specs.frictionlessdata.io/data-package/). It has three levels.
#
# - **package**: a set of data. Title, maker, licence, reference date
# - **resource**: one table in it. File name, encoding, number of rows
# - **field**: one column of the table. Name, type, unit, meaning of codes
#
# The cell takes one resource and one field out of a descriptor. Change the number of `field`, from 0 to 9.
# %% lang="ko"
import yaml

field = 6

package = yaml.safe_load(labkit.data.open("weather").path.with_name("datapackage.yaml").read_text("utf-8"))
resource = package["resources"][0]
print("패키지:", package["title"], "/ 기준일", package["referenceDate"], "/", package["licenses"][0]["name"])
print("리소스:", resource["path"], resource["encoding"], resource["rows"], "행")
wanted = ("name", "type", "unit", "description")
print("필드:", {key: resource["schema"]["fields"][field].get(key) for key in wanted})
# %% lang="en"
import yaml

field = 6

package = yaml.safe_load(labkit.data.open("weather").path.with_name("datapackage.yaml").read_text("utf-8"))
resource = package["resources"][0]
print("package:", package["title@en"], "/ as of", package["referenceDate"], "/", package["licenses"][0]["name"])
print("resource:", resource["path"], resource["encoding"], resource["rows"], "rows")
wanted = ("name", "type", "unit@en", "description@en")
print("field:", {key: resource["schema"]["fields"][field].get(key) for key in wanted})
# %% [markdown] lang="ko"
# ## 4. 지저분한 곳을 찾는다: ③과 ④
#
# ### 합계가 섞인 표
#
# 예산 파일의 마지막 몇 줄입니다. 맨 아래 세 줄은 무엇이 다릅니까?
# %% [markdown] lang="en"
# ## 4. Find the dirt: ③ and ④
#
# ### Totals among the rows
#
# These are the last lines of the budget file: account (`회계구분`), field (`분야`), sector (`부문`), project (`세부사업명`), budget (`예산현액`, in won). What is different about the last three?
# %%
budget = labkit.load("budget")
this_year = budget[budget["회계연도"] == 2025]
this_year[["회계구분", "분야", "부문", "세부사업명", "예산현액"]].tail(5)
# %% [markdown] lang="ko"
# `소계`, `합계`, `총계`는 사업이 아니라 **다른 행을 더한 행**입니다. 함께 더하면 같은 돈을 여러 번 셉니다. 금액은 쉼표가 찍힌 글자여서 쉼표를 지우고 수로 바꾸어야 합니다. 아래 칸의 첫 줄은 AI의 방법, 둘째 줄은 사업 이름이 있는 행만 더한 값, 셋째 줄은 파일에 적힌 총계입니다.
# %% [markdown] lang="en"
# `소계`, `합계` and `총계` (subtotal, total, grand total) are no projects but **rows that add up other rows**. With them the same money is counted again. The amounts are text with commas; these must go first. The first line below is the AI's way, the second adds up only rows with a project, the third is the grand total that stands in the file.
# %%
won = this_year["예산현액"].str.replace(",", "").astype(int)
print(f"{won.sum():,}")
print(f"{won[this_year['세부사업명'].notna()].sum():,}")
print(f"{won[this_year['회계구분'] == '총계'].sum():,}")
# %% [markdown] lang="ko"
# 첫 줄은 정확히 네 배입니다. 사업, 분야 소계, 회계 합계, 총계로 같은 돈을 네 번 세었기 때문입니다. 바른 값은 **1조 4,305억 원**입니다. 합계 행은 지우기 전에 쓸모가 있습니다. **내가 더한 값과 맞추어 보는 데** 쓰십시오.
#
# **생각해 보기.** 어떤 자료의 금액이 `1,430,543`이라고 적혀 있습니다. 얼마입니까?
#
# <details>
# <summary>답 보기</summary>
#
# 단위를 모르면 알 수 없습니다. 이 파일은 원 단위이지만, `festival`의 카드 매출액은 천 원, `welfare_facilities`의 후보지 사업비는 백만 원 단위입니다. 단위는 사전에 있습니다. `labkit.describe("festival")`로 확인해 보십시오.
#
# </details>
#
# ### 단위와 말이 섞인 칸
#
# 동마다 받아서 합친 표(취합표)에는 이런 칸이 흔합니다. 아래는 연습용으로 적은 표입니다. 숫자로 바꿀 수 있는 칸은 몇 개입니까? **바꾸지 못한 칸을 버리지 말고 세어 보는 것**이 요령입니다. 칸의 글을 하나씩 고쳐 보십시오.
# %% [markdown] lang="en"
# The first line is exactly four times too large: the same money stands there as project, subtotal, total and grand total. The right value is **1,430.5 billion won**. Before you remove totals, use them: **compare them with your own sum**.
#
# **Think.** Somewhere an amount is given as `1,430,543`. How much is it?
#
# <details>
# <summary>Answer</summary>
#
# Without the unit nobody knows. This file is in won, card sales in `festival` are in thousand won, the costs of candidate sites in `welfare_facilities` in million won. The dictionary has the unit: try `labkit.describe("festival")`.
#
# </details>
#
# ### Units and words in cells
#
# Tables put together from what each dong sent in are full of such cells: "about 30 people", "1.2 thousand", "27 people (estimate)", "-", "none". The table below was written for practice. How many cells can be turned into numbers? The trick is **not to drop those that cannot, but to count them**. Mend the cells one by one.
# %%
sent_in = pd.Series(
    {
        "예담1동": "1,204",
        "옛성동": "약 30명",
        "호수1동": "1.2천",
        "갈대동": "-",
        "구름동": "27명(추정)",
        "온실동": "없음",
    }
)

numbers = pd.to_numeric(sent_in.str.replace(",", ""), errors="coerce")
print(numbers.notna().sum(), "/", len(sent_in))
sent_in[numbers.isna()]
# %% [markdown] lang="ko"
# **생각해 보기.** `-`와 `없음`은 0입니까?
#
# <details>
# <summary>답 보기</summary>
#
# 보낸 동에 물어보아야 합니다. `없음`은 대개 0이지만 `-`는 0일 수도, 모르는 것일 수도, 해당하지 않는 것일 수도 있습니다. 다음부터는 서식에 “없으면 0, 모르면 빈칸”이라고 적고 숫자만 받는 열과 비고 열을 나눕니다.
#
# </details>
#
# ### 두 번 적힌 시설
#
# ④의 종합사회복지관 일곱 곳입니다. 정말 일곱 곳인지 주소를 읽어 보십시오.
# %% [markdown] lang="en"
# **Think.** Are `-` and `없음` (none) zero?
#
# <details>
# <summary>Answer</summary>
#
# Ask the dong that sent it. "None" is mostly 0, but `-` may be 0, unknown, or not applicable. Next time, write on the form "0 if there are none, blank if unknown", and part the column for numbers from the one for remarks.
#
# </details>
#
# ### Places that stand there twice
#
# These are the seven community welfare centres of ④: name, road address, places (`정원`), reference date. Read the addresses. Are there really seven?
# %%
facilities = labkit.load("welfare_facilities")
centres = facilities[facilities["종류"] == "종합사회복지관"]
print(len(centres), centres["정원"].sum(), "/", len(centres.drop_duplicates()))
centres[["시설명", "도로명주소", "정원", "데이터기준일자"]].sort_values("도로명주소")
# %% [markdown] lang="ko"
# `호수종합사회복지관`과 `호수 종합사회복지관`은 같은 곳입니다. 두 부서의 목록을 이어 붙이면서 두 번 들어갔습니다. 이름의 띄어쓰기도, 주소의 ‘하늘시’도, 기준일도 달라서 엑셀의 ‘중복된 항목 제거’나 `drop_duplicates`로는 찾지 못합니다. 첫 줄의 마지막 수가 여전히 7인 까닭입니다.
#
# 견줄 때만 **이름과 주소를 같은 모양으로** 다듬습니다. 겹치면 기준일이 새로운 것을 남깁니다. 바른 값은 **6곳, 정원 1,420명**입니다. 아래 칸의 종류를 `"지역아동센터"`나 `"노인요양시설"`로 바꾸어 보십시오. 이 방법으로 다 찾아집니까?
# %% [markdown] lang="en"
# `호수종합사회복지관` and `호수 종합사회복지관` are one place. It came in twice when two divisions' lists were put together. The spacing of the name, the city in the address and the reference date differ, so "remove duplicates" of a spreadsheet or `drop_duplicates` does not find it: the last number of the first line is still 7.
#
# Bring **names and addresses into one shape**, only for comparing. Of two that match keep the newer. The right value is **6 centres with 1,420 places**. Change the kind below to `"지역아동센터"` (children's centres) or `"노인요양시설"` (nursing homes). Does this way find all of them?
# %%
kind = "종합사회복지관"

some = facilities[facilities["종류"] == kind].sort_values("데이터기준일자")
some["name"] = some["시설명"].str.replace(" ", "")
some["address"] = some["도로명주소"].str.replace("하늘시 ", "")
print("name:", some["name"].nunique(), " address:", some["address"].nunique())
twice = some.duplicated("name", keep=False) | some.duplicated("address", keep=False)
some[twice][["시설명", "도로명주소", "정원", "데이터기준일자"]]
# %% [markdown] lang="ko"
# 노인요양시설에서는 하나도 나오지 않지만, 이름도 주소도 다르게 적힌 짝이 하나 숨어 있습니다. 그래서 마지막에는 **시설을 아는 사람이 목록을 한 번 읽어야** 합니다.
#
# ### 이름이 바뀐 열
#
# 마지막으로 두 해의 버스 표를 위아래로 이어 봅니다. 열 이름이 2025년에 바뀌었는데 그대로 이으면 어떻게 됩니까?
# %% [markdown] lang="en"
# Among the nursing homes nothing comes up, yet there is one pair whose name and address are both written differently. In the end **somebody who knows the places must read the list**.
#
# ### Columns that were renamed
#
# Last, put the bus tables of both years below one another. The columns were renamed in 2025 (`RIDE_PASGR_NUM`, boardings, became `GTON_TNOPE`). What happens if they are joined as they are?
# %%
old = labkit.load("bus_boardings")
new = labkit.load("bus_boardings", form="boardings_2025")
both = pd.concat([old, new])
print(len(old), "+", len(new), "=", len(both))
print(f"{both['RIDE_PASGR_NUM'].sum():,.0f} / {old['RIDE_PASGR_NUM'].sum() + new['GTON_TNOPE'].sum():,}")
both[["USE_YM", "BUS_ROUTE_NO", "RTE_NO", "RIDE_PASGR_NUM", "GTON_TNOPE"]].iloc[[0, -1]]
# %% [markdown] lang="ko"
# 행의 수는 맞는데 승차 인원은 2024년 것만 더해졌습니다. 오류도 나지 않습니다. 자료를 이은 뒤에는 **행의 수와 합계를 둘 다** 이전과 견주십시오.
#
# **바꾸어 보기.** 이름을 맞추어 주면 됩니다. 아래 칸에서 한 줄(예를 들어 `"GTON_TNOPE"` 줄)을 지우면 어느 수가 달라집니까?
# %% [markdown] lang="en"
# The number of rows is right, but only 2024 was added up, and there is no error. After joining data compare **both the number of rows and the sum** with what they were before.
#
# **Change it.** Give the columns the same names. Delete one line below, for instance that of `"GTON_TNOPE"`. Which number changes?
# %%
same_names = new.rename(
    columns={
        "RTE_NO": "BUS_ROUTE_NO",
        "STOPS_NM": "BUS_STA_NM",
        "GTON_TNOPE": "RIDE_PASGR_NUM",
        "GTOFF_TNOPE": "ALIGHT_PASGR_NUM",
    }
)
both = pd.concat([old, same_names])
print(f"{both['RIDE_PASGR_NUM'].sum():,.0f}")
# %% [markdown] lang="ko"
# ## 5. 한 행은 무엇인가: ⑤와 겹쳐 세기
#
# ⑤의 62,469는 9월의 승차 인원을 바르게 더한 값입니다. 틀린 것은 숫자가 아니라 **‘시민’이라는 말**입니다. 이 표의 한 행은 한 달, 한 노선, 한 정류장이고, 승차 인원은 사람 수가 아니라 **탄 횟수**입니다. 게다가 일곱 노선의 표본 정류장만 있습니다.
#
# 한 사람이 9월에 몇 번 탔는지에 따라 사람 수는 크게 달라집니다. 9월의 평일은 22일입니다. 평일마다 버스로 나갔다가 버스로 돌아온 사람은 몇 번 탔습니까? `times`를 그 수로 바꾸어 보십시오.
# %% [markdown] lang="en"
# ## 5. What is one row? ⑤, and counting twice
#
# The 62,469 of ⑤ is September's boardings, rightly added up. What is wrong is not the number but **the word "citizens"**. One row is one month, one route and one stop, and boardings count **how often people got on**, not people. Also, only sample stops of seven routes are in it.
#
# How many people that is depends on how often each of them rode. September had 22 weekdays. How often did somebody get on who went out and came back by bus each of these days? Change `times`.
# %%
times = 1

boardings = new[new["USE_YM"] == "202509"]["GTON_TNOPE"].sum()
print(f"{boardings:,} / {times} = {boardings / times:,.0f}")
# %% [markdown] lang="ko"
# 모두가 한 번씩만 탔다면 62,469명이지만, 모두가 평일마다 오갔다면(44번) 1,420명입니다. 참값은 그 사이 어디인데 이 자료로는 알 수 없습니다. 그래서 이렇게 적습니다. “9월에 일곱 노선의 표본 정류장에서 **62,469번** 탔다.”
#
# | 세는 것 | 한 행 | 같은 사람이 여러 번? |
# |---|---|---|
# | 주민 수 | 한 동, 한 달 | 아니요. 다만 등록한 곳에서만 셉니다. |
# | 민원 건수 | 민원 한 건 | 예. 세 번 내면 세 건 |
# | 버스 승차 | 한 노선, 한 정류장, 한 달 | 예. 갈아타면 또 한 번 |
# | 구역 보행량(`festival`) | 한 구역, 하루 | 예. 계수기를 지날 때마다 |
# | 시설 현원 | 시설 하나 | 예. 두 곳을 다니면 두 번 |
#
# ### 표를 이으면 행이 늘어난다
#
# 동에는 두 가지가 있습니다. **법정동**은 주소에 쓰는 땅의 이름이고, **행정동**은 행정복지센터가 맡는 구역입니다. 한 법정동이 여러 행정동에 걸치기도 하고 그 반대도 있습니다. 아래는 연습용으로 적은 법정동 세 곳의 소화전 수입니다. 대응표를 붙이면 몇 개가 됩니까?
# %% [markdown] lang="en"
# If everybody got on once, it was 62,469 people; if everybody commuted every weekday (44 times), 1,420. The truth is somewhere between, and these data cannot tell. So write: "In September people got on **62,469 times** at sample stops of seven routes."
#
# | What is counted | One row | The same person more than once? |
# |---|---|---|
# | residents | one dong, one month | no, but only where they are registered |
# | complaints | one complaint | yes: who complains three times counts three times |
# | bus boardings | one route, one stop, one month | yes: changing buses counts again |
# | people in a street (`festival`) | one zone, one day | yes: at every counter passed |
# | users of a facility | one facility | yes: who goes to two counts twice |
#
# ### Joining tables makes rows
#
# There are two kinds of dong. A **legal dong** (법정동, here in `동리명`) is a name of land, used in addresses; an **administrative dong** (행정동, here in `읍면동명`) is the area of one community service centre. One may lie in several of the other, both ways. Below are the hydrants (`소화전`) of three legal dongs, made up for practice. How many are they after the mapping is joined?
# %%
hydrants = pd.DataFrame({"동리명": ["예담동", "향교동", "성안동"], "소화전": [12, 5, 8]})
joined = hydrants.merge(mapping[["동리명", "읍면동명"]], on="동리명")
print(hydrants["소화전"].sum(), "→", joined["소화전"].sum())
joined
# %% [markdown] lang="ko"
# 25개가 45개가 되었습니다. 예담동과 성안동이 행정동 두 곳씩에 걸쳐 있어서, 같은 소화전이 두 행에 들어갔습니다. 대응표만으로는 12개 가운데 몇 개가 예담1동에 있는지 알 수 없습니다. 주소로 하나하나 맞춘 자료가 있어야 합니다.
#
# **바꾸어 보기.** `"성안동"`을 `"달맞이동"`으로 바꾸어 보십시오. 합계가 덜 늘어나는 까닭은 무엇입니까?
#
# <details>
# <summary>답 보기</summary>
#
# 달맞이동은 행정동 한 곳(돌담동)에만 있기 때문입니다. 걸친 법정동이 하나라도 있으면 합계가 늘어납니다. 이어 붙인 다음 **합계가 그대로인지** 보는 것만으로도 찾을 수 있습니다.
#
# </details>
# %% [markdown] lang="en"
# 25 have become 45. 예담동 and 성안동 each lie in two administrative dongs, so the same hydrants came into two rows. The mapping alone cannot tell how many of the 12 are in 예담1동; for that, hydrants must be matched by address one by one.
#
# **Change it.** Replace `"성안동"` by `"달맞이동"`. Why does the sum grow less?
#
# <details>
# <summary>Answer</summary>
#
# 달맞이동 lies in one administrative dong only (돌담동). Any legal dong that is split makes the sum grow. Just check after joining **whether the sum is still the same**.
#
# </details>
# %% [markdown] lang="ko"
# ## 6. AI는 여기서 무엇을 틀리는가
#
# 다섯 숫자는 모두 계산이 아니라 **자료를 몰라서** 틀렸습니다. AI는 파일을 열어 본 사람이 아니므로 인코딩을 짐작하고, 0으로 시작하는 번호를 수로 읽고, 빈칸을 빼고 평균하고, 합계 행까지 더하고, 횟수를 사람으로 옮깁니다. 그래서 부탁하기 전에 **자료 카드**를 만들어 붙입니다. 자료의 내용은 붙이지 않아도 됩니다.
# %% [markdown] lang="en"
# ## 6. What an AI gets wrong here
#
# None of the five was a slip of arithmetic; all came from **not knowing the data**. An AI has not opened the file. It guesses the encoding, reads numbers with a leading zero as quantities, averages without the blanks, adds up totals, and turns counts into people. So make a **data card** and put it before your request. The contents of the data need not be pasted.
# %% lang="ko"
card = """자료: 하늘시 버스 노선별·정류장별 승하차(2025년)
파일은 boardings_2025.csv이고 인코딩은 CP949이다.
한 행은 한 달, 한 노선, 한 정류장이다.
정류장 번호(ARS_NO)는 다섯 자리 글자이고 0으로 시작한다.
승차 인원(GTON_TNOPE)은 버스에 탄 횟수이며 사람 수가 아니다.
합계 행과 빈칸은 없다.
기간은 2025년 1월부터 9월까지이다."""
question = "아래 자료를 읽고 질문에 답해 줘. 머리말 없이 답만 써 줘. 질문: 외국인은 몇 명이 탔어?"
labkit.ask(question, card)
# %% lang="en"
card = """Data: bus boardings of Haneul City by route and stop, 2025
The file is boardings_2025.csv and its encoding is CP949.
One row is one month, one route and one stop.
The stop number (ARS_NO) is a text of five digits and begins with 0.
The number of boardings (GTON_TNOPE) counts how often people got on, not people.
There are no total rows and no blanks.
The period is January to September 2025."""
question = "Read the source below and answer the question. No preamble, only the answer. Question: How many foreigners rode the bus?"
labkit.ask(question, card)
# %% [markdown] lang="ko"
# 자료에 없는 것을 물었는데 숫자가 나왔습니다. 빈 곳을 그럴듯하게 채우는 것은 실제 모델에도 있는 버릇입니다([arXiv 2509.04664](https://arxiv.org/abs/2509.04664), 2026-11-20 확인). **없으면 없다고 적을 길**을 열어 줍니다. 아래 칸에서 질문을 `인코딩은 무엇이야?`로 바꾸어 보십시오. 연습 모델은 자료에 그 낱말이 그대로 있어야 찾습니다.
# %% [markdown] lang="en"
# We asked for something that the card does not say, and a number came back. Filling a gap plausibly is a habit of real models too ([arXiv 2509.04664](https://arxiv.org/abs/2509.04664), checked 2026-11-20). Give it **a way to say that something is missing**. Change the question below to `What is the encoding?` The practice model finds only what stands in the source in the same words.
# %% lang="ko"
honest = '아래 자료를 읽고 질문에 답해 줘. 머리말 없이 답만 써 줘. 자료에 있는 내용만 쓰고, 없으면 "자료에 없음"이라고 적어 줘.'
labkit.ask(honest + " 질문: 외국인은 몇 명이 탔어?", card)
# %% lang="en"
honest = 'Read the source below and answer the question. No preamble, only the answer. Use only what the source says, and if something is not in it, write "not in the source".'
labkit.ask(honest + " Question: How many foreigners rode the bus?", card)
# %% [markdown] lang="ko"
# ## 7. 점심 전: 고친 ‘한 장 통계’
#
# | | AI의 숫자 | 고친 것 | 무엇을 몰랐나 |
# |---|---|---|---|
# | ① | 0곳 | 두 해에 모두 나오는 정류장 37곳 | 코드는 글자 |
# | ② | 34.1mm | 7월 하루 평균 강수량 14.3mm | 빈칸의 뜻 |
# | ③ | 5조 7,222억 원 | 예산현액 1조 4,305억 원 | 합계 행 |
# | ④ | 7곳, 1,700명 | 종합사회복지관 6곳, 정원 1,420명 | 두 번 적힌 시설 |
# | ⑤ | 시민 62,469명 | 일곱 노선 표본 정류장에서 62,469번 승차 | 한 행이 무엇인가 |
# %% [markdown] lang="en"
# ## 7. Before lunch: the page put right
#
# | | The AI's | Put right | What it did not know |
# |---|---|---|---|
# | ① | 0 | 37 stops are in both years | codes are text |
# | ② | 34.1 mm | 14.3 mm of rain a day in July | what a blank means |
# | ③ | 5,722.2 billion won | budget of 1,430.5 billion won | totals among the rows |
# | ④ | 7 with 1,700 places | 6 community welfare centres, 1,420 places | a place that stands there twice |
# | ⑤ | 62,469 citizens | 62,469 boardings at sample stops of seven routes | what one row is |
# %% [markdown] lang="ko"
# ## 마음껏 해 보기
#
# 여러분이 자주 쓰는 자료의 카드를 `card` 자리에 적고(내용 말고 모양만), 두 프롬프트에 무엇을 덧붙이면 더 정직한 답이 오는지 견주어 보십시오.
# %% [markdown] lang="en"
# ## Playground
#
# Write a card for data that you often use in place of `card` (their shape, not their contents), and see which words in the prompt make the answer more honest.
# %%
labkit.playground(question, card)
# %% [markdown] lang="ko"
# ## 내일 업무에 써 보기
#
# - 파일을 받으면 더하기 전에 네 가지를 적으십시오. **한 행은 무엇인가, 코드 열은 글자로 읽혔는가, 빈칸은 무슨 뜻인가, 합계 행이 있는가.** 이것이 자료 카드입니다.
# - 이어 붙이거나 걸러 낸 뒤에는 **행의 수와 합계**를 그 전과 견주십시오.
# - 자료를 내보낼 때는 단위와 빈칸의 뜻을 적은 사전을 함께 보내십시오. 받는 사람의 오전을 아껴 줍니다.
# - AI에게는 자료의 내용이 아니라 **카드**를 주십시오. 개인정보와 비공개 자료는 넣지 않습니다. 소속 기관의 방침이 먼저입니다.
# %% [markdown] lang="en"
# ## Tomorrow at your desk
#
# - When you receive a file, write down four things before you add anything up: **what is one row, were code columns read as text, what does a blank mean, are there totals?** That is a data card.
# - After joining or filtering compare **the number of rows and the sum** with what they were before.
# - When you send data out, send a dictionary with units and the meaning of blanks. It saves the other side a morning.
# - Give an AI **the card**, not the contents. Leave out personal data and whatever is not public. Your institution's policy comes first.
# %% [markdown] lang="ko"
# ## 다섯 문제로 되짚기
#
# 새로운 상황 다섯 가지입니다. 고르면 왜 맞거나 틀리는지 알려 줍니다. 점수를 매기지 않습니다.
# %% [markdown] lang="en"
# ## Five questions
#
# Five new situations. Each choice is explained. Nothing is graded.
# %%
labkit.quiz("reading_city_data")
