# %% [markdown] lang="ko"
# # 주민등록인구 정리하기
#
# > **기획예산과에서 온 메신저** (2025. 10. 14. 13:30)
# >
# > 내년 경로당 배치 자료를 만들어야 하는데, 홈페이지에서 받은 인구 파일이 이상하게 열려요. 글자가 깨지고, 합계를 내면 실제의 세 배가 나옵니다. 동별, 월별로 바로 쓸 수 있게 표 하나로 정리해 줄 수 있을까요? 세 시 회의에 씁니다.
#
# 공공데이터는 이런 모양으로 오는 일이 많습니다. 이 실습에서는 그 파일을 한 행이 **한 행정동의 한 달**인 표로 바꿉니다. 코드를 직접 써도 되고, AI에게 코드를 부탁한 뒤 고쳐 써도 됩니다. 결과에 대한 책임은 그것을 확인하는 사람에게 있습니다.
# %% [markdown] lang="en"
# # Cleaning the population file
#
# > **A message from the planning department** (14 October 2025, 13:30)
# >
# > We are planning next year's senior centres, but the population file from the website opens strangely. The letters are broken, and the sum comes out at three times the true figure. Could you make one table of it, by dong and month? It is for the three o'clock meeting.
#
# Public data often arrives like this. Here you turn the file into a table in which one row is **one dong in one month**. Write the code yourself, or ask an AI for it and mend it. Whoever checks the result is responsible for it.
# %% [markdown] lang="ko"
# ## 1. 파일을 있는 그대로 봅니다
#
# 먼저 파일의 글자가 어떤 방식(인코딩)으로 저장되었는지 알아야 합니다. `utf-8`로 열면 무슨 일이 생깁니까? `encoding`을 바꾸어 다시 실행해 보십시오.
# %% [markdown] lang="en"
# ## 1. Look at the file as it is
#
# First find out in which encoding the file was saved. What happens with `utf-8`? Change `encoding` and run the cell again.
# %%
import labkit.data

path = labkit.data.open("population").path
print(path.name)
print(path.read_text(encoding="utf-8", errors="replace")[:300])
# %% [markdown] lang="ko"
# 힌트를 보지 않고도 알 수 있습니다. 우리나라 행정기관의 오래된 파일은 대부분 `utf-8`이나 `cp949` 가운데 하나로 저장되어 있습니다.
#
# ## 2. 무엇이 지저분한지 찾습니다
#
# 파일이 제대로 열리면 처음 몇 줄과 마지막 몇 줄을 읽어 보십시오. 다음을 찾습니다.
#
# - 한 칸에 두 가지가 들어 있는 곳
# - 숫자처럼 보이지만 숫자가 아닌 값
# - 함께 더하면 같은 사람을 거듭 세게 되는 행
# - 값이 아니라 설명이 적힌 행
# - 열 이름에 숨어 있는 정보
# %% [markdown] lang="en"
# You can find out without a hint: older files of Korean offices are nearly always in one of two encodings, `utf-8` or `cp949`.
#
# ## 2. Find the dirt
#
# Once the file opens, read its first and last lines. Look for
#
# - a cell that holds two things
# - values that look like numbers and are not
# - rows that would count the same people again in a sum
# - a row that explains instead of telling a value
# - information that hides in the header
# %%
import pandas as pd

raw = pd.read_csv(path, encoding="cp949", dtype=str)
raw.iloc[[0, 1, 2, 3, -2, -1], :6]
# %% [markdown] lang="ko"
# ## 3. 만들 표
#
# `tidy`라는 이름의 표(DataFrame) 하나를 만듭니다. 열은 다음 여덟 개이고, 순서는 상관없습니다. 행의 순서도 상관없습니다.
#
# | 열 | 내용 | 예 |
# |---|---|---|
# | `dong_code` | 행정동 코드, 문자 열 자리 | `9911151000` |
# | `dong` | 행정동 이름 | `예담1동` |
# | `district` | 구 이름 | `예담구` |
# | `month` | 기준월, 문자 | `2025-07` |
# | `population` | 총인구수, 정수 | |
# | `households` | 세대수, 정수 | |
# | `male` | 남자 인구수, 정수 | |
# | `female` | 여자 인구수, 정수 | |
#
# 그 달에 아직 없던 동은 행을 만들지 않습니다. 없는 것과 0명은 다릅니다.
# %% [markdown] lang="en"
# ## 3. The table to make
#
# Make one table (a DataFrame) named `tidy` with these eight columns. The order of columns and rows does not matter.
#
# | column | what | for example |
# |---|---|---|
# | `dong_code` | code of the dong, ten digits as text | `9911151000` |
# | `dong` | its Korean name | `예담1동` |
# | `district` | Korean name of the district | `예담구` |
# | `month` | month, text | `2025-07` |
# | `population` | people (`총인구수`), whole number | |
# | `households` | households (`세대수`), whole number | |
# | `male` | men (`남자 인구수`), whole number | |
# | `female` | women (`여자 인구수`), whole number | |
#
# A dong that did not exist yet in a month gets no row: not existing is not the same as having nobody.
# %% [markdown] rubric="tidy-table"
# %% [markdown] hint="1" lang="ko"
# 지역 칸은 `하늘시 예담구 예담1동(9911151000)`처럼 생겼습니다. 괄호 안의 열 자리와 괄호 앞의 이름을 따로 꺼냅니다. 공백 개수가 줄마다 다르고, 전각 공백도 섞여 있습니다. `str.extract`와 `str.split()`이 도움이 됩니다.
# %% [markdown] hint="1" lang="en"
# The region cell looks like `하늘시 예담구 예담1동(9911151000)`. Take the ten digits in the brackets and the names before them apart. The number of spaces varies, and some are full-width. `str.extract` and `str.split()` help.
# %% [markdown] hint="2" lang="ko"
# 행정동 행만 이름이 세 부분(시, 구, 동)입니다. 합계 행은 한두 부분이고 주석 행에는 코드가 없습니다. `melt`로 열을 길게 늘어놓은 다음, 열 이름을 `_` 앞뒤로 나누면 월과 항목이 나옵니다.
# %% [markdown] hint="2" lang="en"
# Only rows of dongs have names of three parts (city, district, dong). Totals have one or two, and the footnote has no code. Use `melt` to make the columns long; splitting the header at `_` gives month and item.
# %% [markdown] hint="3" lang="ko"
# ```python
# region = raw["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
# parts = region["name"].str.split()          # 전각 공백도 나눕니다
# rows = raw[parts.str.len() == 3]             # 행정동만
# long = rows.melt(id_vars="행정구역")
# long[["month", "item"]] = long["variable"].str.split("_", expand=True)
# ```
#
# 그다음 `item`을 다시 열로 펼치고(`pivot`), 쉼표를 지우고, `-`인 달을 뺍니다.
# %% [markdown] hint="3" lang="en"
# ```python
# region = raw["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
# parts = region["name"].str.split()          # splits full-width spaces too
# rows = raw[parts.str.len() == 3]             # dongs only
# long = rows.melt(id_vars="행정구역")
# long[["month", "item"]] = long["variable"].str.split("_", expand=True)
# ```
#
# Then bring `item` back into columns (`pivot`), remove the commas, and drop the months with `-`.
# %% [markdown] lang="ko"
# ## 4. 여러분의 표
# %% [markdown] lang="en"
# ## 4. Your table
# %% answer="tidy-table"
tidy = None
### BEGIN SOLUTION
region = raw["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
parts = region["name"].str.split()
dongs = raw[parts.str.len() == 3].assign(
    dong_code=region["dong_code"], district=parts.str[1], dong=parts.str[2]
)
long = dongs.drop(columns="행정구역").melt(id_vars=["dong_code", "district", "dong"])
long[["month", "item"]] = long["variable"].str.split("_", n=1, expand=True)
long["month"] = long["month"].str.replace("년", "-").str.replace("월", "")
wide = long.pivot(index=["dong_code", "district", "dong", "month"], columns="item", values="value").reset_index()
wide = wide[wide["총인구수"].str.strip() != "-"]
names = {"총인구수": "population", "세대수": "households", "남자 인구수": "male", "여자 인구수": "female"}
tidy = wide.rename(columns=names)[["dong_code", "dong", "district", "month", *names.values()]]
for column in names.values():
    tidy[column] = tidy[column].str.replace(",", "").astype(int)
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 표의 모양과 값의 형식을 점검합니다. 값과 행이 맞는지는 제출한 뒤에 확인하므로, 스스로 검산하는 방법을 하나 생각해 두십시오.
# %% [markdown] lang="en"
# The next cell checks shape and types. Rows and values are judged when you hand in, so think of a way to check them yourself.
# %% check="tidy-table"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 동별 인구를 더한 값이 파일의 시 합계, 구 합계와 같은지, 석 달 모두 확인하는 코드를 세 줄 이내로 써 보십시오. 다르다면 어느 쪽을 믿겠습니까?
#
# ## 내일 업무에 써 보기
#
# 엑셀로 받은 자료를 더하기 전에 두 가지만 확인하십시오. **한 행은 무엇인가?** 그리고 **합계 행이 섞여 있지 않은가?** 코드 열은 '텍스트'로 불러와야 앞자리의 0과 긴 숫자가 살아남습니다.
# %% [markdown] lang="en"
# ## Go further
#
# Write at most three lines that check, for all three months, whether the dongs add up to the totals of city and districts in the file. If they did not, which would you trust?
#
# ## Tomorrow at your desk
#
# Before you add up a spreadsheet you were sent, check two things: **what is one row?** and **are there totals among the rows?** Import code columns as text, or leading zeros and long numbers get lost.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 모든 값을 처음부터 문자로 읽고(`dtype=str`), 지역 칸은 정규식 하나로 이름과 코드를 나눕니다. 이름이 세 부분인 행만 남기므로 합계 행의 이름이 바뀌어도 통합니다. '-'는 0으로 바꾸지 않고 뺍니다. 햇살동은 2025년 7월에 없던 동이기 때문입니다.
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It reads everything as text (`dtype=str`) and takes name and code apart with one pattern. Keeping only names of three parts works even if the totals are renamed. '-' is dropped, not turned into 0: Haetsal-dong did not exist in July 2025.
