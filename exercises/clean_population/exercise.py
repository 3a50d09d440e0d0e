# %% [markdown] lang="ko"
# # 주민등록인구 정리하기
#
# > **노인복지팀장의 메신저** (2025. 10. 14. 화요일 13:30)
# >
# > 세 시에 내년 경로당 배치 회의가 있는데, 누리집에서 받은 인구 파일이 이상하게 열려요. 글자가 깨지고, 더해 보면 하늘시 인구가 실제의 **세 배**입니다. AI가 코드를 써 주기는 했는데 그 표를 그대로 쓰기가 불안합니다. **동별, 월별로 바로 쓸 수 있는 표 하나**로 정리해 주세요.
#
# 공공데이터는 이런 모양으로 오는 일이 많습니다. 이 실습에서는 그 파일을 한 행이 **한 행정동의 한 달**인 표로 바꿉니다. 4번에 AI가 써 준 초안이 있으니 거기에서 시작해 고쳐도 되고, 다른 방법으로 해도 됩니다. 회의에 올린 표에 책임지는 사람은 그것을 확인한 담당자입니다.
# %% [markdown] lang="en"
# # Cleaning the population file
#
# > **A message from the head of the senior welfare team** (Tuesday, 14 October 2025, 13:30)
# >
# > At three we meet about next year's senior centres, but the population file from the website opens strangely. The letters are broken, and added up, Haneul has **three times** as many people as it should. An AI wrote some code, but I do not trust its table. Please make **one table by dong and month that can be used as it is**.
#
# Public data often arrives like this. Here you turn the file into a table in which one row is **one dong in one month**. Part 4 has the AI's draft: mend it, or go your own way. The officer who checks the table answers for it at the meeting.
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
# %% [markdown] lang="ko"
# ## 4. AI가 써 준 초안
#
# 월과 항목을 나누는 가장 번거로운 일은 이 초안이 해 줍니다. 실행한 다음, **3번의 표와 다른 점**을 2번의 목록을 보며 하나씩 짚어 보십시오. 오류 없이 돌아간다고 맞는 표는 아닙니다. 행은 몇 개여야 합니까?
# %% [markdown] lang="en"
# ## 4. The AI's draft
#
# This draft does the most tedious part: it parts month and item. Run it, then go through the list of part 2 and note **how it differs from the table of part 3**. That it runs without an error does not make it right. How many rows should there be?
# %%
long = raw.melt(id_vars="행정구역", var_name="header", value_name="value")
long[["month", "item"]] = long["header"].str.split("_", expand=True)
draft = long.pivot(index=["행정구역", "month"], columns="item", values="value").reset_index()
print(len(draft), "rows")
draft[["행정구역", "month", "총인구수", "세대수"]].iloc[[0, 3, 6, -1]]
# %% [markdown] rubric="tidy-table"
# %% [markdown] hint="1" lang="ko"
# 지역 칸은 `하늘시 예담구 예담1동(9911151000)`처럼 생겼습니다. 괄호 안의 열 자리와 괄호 앞의 이름을 따로 꺼냅니다. 공백 개수가 줄마다 다르고, 전각 공백도 섞여 있습니다. `str.extract`와 `str.split()`이 도움이 됩니다.
# %% [markdown] hint="1" lang="en"
# The region cell looks like `하늘시 예담구 예담1동(9911151000)`. Take the ten digits in the brackets and the names before them apart. The number of spaces varies, and some are full-width. `str.extract` and `str.split()` help.
# %% [markdown] hint="2" lang="ko"
# 행정동 행만 이름이 세 부분(시, 구, 동)입니다. 합계 행은 한두 부분이고 주석 행에는 코드가 없습니다. 4번의 `draft`에서 필요 없는 행을 걸러 내고, 월의 모양을 바꾸고(`str.replace`), 쉼표를 지운 뒤 `astype(int)`로 정수로 바꿉니다. 정수로 바뀌지 않는 칸이 있다면 그 행이 무엇을 말하는지 읽어 보십시오.
# %% [markdown] hint="2" lang="en"
# Only rows of dongs have names of three parts (city, district, dong). Totals have one or two, and the footnote has no code. Take the rows you do not need out of `draft`, bring the month into shape (`str.replace`), remove the commas and convert with `astype(int)`. Where a cell will not convert, read what its row says.
# %% [markdown] hint="3" lang="ko"
# ```python
# region = draft["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
# parts = region["name"].str.split()          # 전각 공백도 나눕니다
# rows = draft.assign(dong_code=region["dong_code"], district=parts.str[1], dong=parts.str[2])
# rows = rows[parts.str.len() == 3]            # 행정동만
# rows["month"] = rows["month"].str.replace("년", "-").str.replace("월", "")
# ```
#
# 그다음 `-`인 행을 빼고, 쉼표를 지워 정수로 바꾸고, 열 이름을 바꾸어 여덟 열만 남깁니다.
# %% [markdown] hint="3" lang="en"
# ```python
# region = draft["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
# parts = region["name"].str.split()          # splits full-width spaces too
# rows = draft.assign(dong_code=region["dong_code"], district=parts.str[1], dong=parts.str[2])
# rows = rows[parts.str.len() == 3]            # dongs only
# rows["month"] = rows["month"].str.replace("년", "-").str.replace("월", "")
# ```
#
# Then drop the rows with `-`, remove the commas and convert, rename the columns and keep the eight.
# %% [markdown] lang="ko"
# ## 5. 여러분의 표
#
# `tidy`에 표를 넣습니다. 어려우면 위의 힌트를 하나씩 펼쳐 보십시오.
# %% [markdown] lang="en"
# ## 5. Your table
#
# Put the table into `tidy`. If you are stuck, open the hints above one by one.
# %% answer="tidy-table"
tidy = None
### BEGIN SOLUTION
region = draft["행정구역"].str.extract(r"^(?P<name>.*?)\s*\((?P<dong_code>\d{10})\)")
parts = region["name"].str.split()
rows = draft.assign(dong_code=region["dong_code"], district=parts.str[1], dong=parts.str[2])
rows = rows[(parts.str.len() == 3) & (rows["총인구수"].str.strip() != "-")]
names = {"총인구수": "population", "세대수": "households", "남자 인구수": "male", "여자 인구수": "female"}
tidy = rows.rename(columns=names)[["dong_code", "dong", "district", "month", *names.values()]].copy()
tidy["month"] = tidy["month"].str.replace("년", "-").str.replace("월", "")
for column in names.values():
    tidy[column] = tidy[column].str.replace(",", "").astype(int)
### END SOLUTION
# %% [markdown] lang="ko"
# 아래 칸은 표의 모양과 값의 형식을 점검합니다. 행과 값이 맞는지는 제출한 뒤에 확인합니다. 그 전에 스스로 검산하는 방법을 하나 생각해 두십시오. 버리기로 한 합계 행이 쓸모 있습니다.
# %% [markdown] lang="en"
# The next cell checks shape and types. Rows and values are judged when you hand in. Before that, think of a way to check them yourself: the totals that you are about to drop are of use.
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
# **모범 답안이 좋은 까닭.** 모든 값을 처음부터 문자로 읽고(`dtype=str`), 지역 칸은 정규식 하나로 이름과 코드를 나눕니다. 이름이 세 부분인 행만 남기므로 합계 행의 이름이 바뀌어도 통합니다. ‘-’는 0으로 바꾸지 않고 뺍니다. 햇살동은 2025년 7월에 없던 동이기 때문입니다.
#
# **흔히 틀리는 방법.** 시와 구의 합계 행을 남기기(인구가 세 배가 됩니다). 코드의 뒷자리나 순서로 합계를 가려내기(다른 도시의 파일에서는 통하지 않습니다). `-`를 0으로 채우기. `split(" ")`처럼 공백 하나로 나누기(전각 공백과 겹친 공백이 있는 동을 놓칩니다). 코드를 정수로 바꾸기. 달 이름을 `2025-7`로 적기. 맨 앞과 맨 뒤의 몇 행을 번호로 잘라 내기(다음 달 파일에서 어긋납니다).
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** It reads everything as text (`dtype=str`) and takes name and code apart with one pattern. Keeping only names of three parts works even if the totals are renamed. '-' is dropped, not turned into 0: Haetsal-dong did not exist in July 2025.
#
# **Common mistakes.** Keeping the totals of city and districts (three times the people). Telling totals by the end of the code or by position (fails with another city's file). Filling `-` with 0. Splitting at single spaces with `split(" ")` (misses dongs with full-width or double spaces). Turning codes into integers. Months such as `2025-7`. Cutting off first and last rows by number (wrong with next month's file).
