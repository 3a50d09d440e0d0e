# %% [markdown] lang="ko"
# # 법정동과 행정동 잇기
#
# > **안전총괄과장의 전화 메모** (2025. 11. 7. 금요일 11:00)
# >
# > 주택용 소화기를 행정복지센터마다 나누어 보내려고 합니다. 그런데 받은 주택 수 자료는 **법정동**별이고, 센터는 **행정동**마다 있습니다. AI에게 대응표를 붙여 달라고 했더니 행정동별 표가 나오기는 했는데, 더해 보니 하늘시 세대수보다 훨씬 많습니다. 소화기를 그만큼 살 돈은 없습니다. **행정동별 주택 수를 제대로** 만들어 주세요.
#
# 법정동은 땅의 이름으로, 주소와 등기에 씁니다. 행정동은 행정복지센터가 맡는 구역입니다. 하나가 여럿에 걸치는 일이 흔해서, 무심코 붙이면 같은 집을 여러 번 세게 됩니다.
#
# 코드는 아래 칸을 실행하고 조금 고치면 됩니다. AI에게 초안을 부탁해도 되지만, 그 표를 믿고 소화기를 사도 되는지 책임지고 확인하는 사람은 담당자입니다.
# %% [markdown] lang="en"
# # Joining legal and administrative dongs
#
# > **Telephone note from the head of the Safety Division** (Friday, 7 November 2025, 11:00)
# >
# > We want to send fire extinguishers for homes to every community service centre. But the homes we got are by **legal dong** (법정동), and the centres are one for each **administrative dong** (행정동). I asked an AI to join the mapping, and a table by administrative dong came out, but it adds up to far more than there are households in Haneul. We cannot pay for so many extinguishers. **Please make the homes by administrative dong properly.**
#
# A legal dong is the name of a piece of land, used in addresses and registers. An administrative dong is the area of one community service centre. One often lies in several of the other, and who joins them without thinking counts the same home several times.
#
# For the code, run the cells and change a little. You may let an AI draft it, but the officer answers for whether the city can rely on the table.
# %% [markdown] lang="ko"
# ## 1. 세 가지 표
#
# `housing`은 법정동별 주택 수, `mapping`은 대응표, `codes`는 지금 있는 행정동 24개입니다. 대응표의 한 행은 **겹치는 한 쌍**입니다. `말소일자`가 있는 행은 그날부터 쓰지 않습니다.
# %% [markdown] lang="en"
# ## 1. Three tables
#
# `housing` has the homes (`주택수`) by legal dong, `mapping` the overlaps, `codes` today's 24 administrative dongs. A row of the mapping is **one pair that overlaps**. A row with a `말소일자` (closing date) does not hold from that day on. `행정동코드` and `읍면동명` are code and name of the administrative dong, `법정동코드` and `동리명` those of the legal dong.
# %%
import pandas as pd

housing = labkit.load("dong_mapping", form="housing")
mapping = labkit.load("dong_mapping")
codes = labkit.load("dong_codes")
mapping.head(6)
# %% [markdown] lang="ko"
# ## 2. 무심코 붙이면
#
# AI가 한 일은 아래와 같습니다. 대응표의 **모든 행**에 주택 수를 붙이고 행정동마다 더했습니다. 한 법정동이 행정동 셋에 걸치면, 그 법정동의 집은 몇 번 세어집니까? 표의 합계와 `housing`의 합계를 견주어 보십시오.
# %% [markdown] lang="en"
# ## 2. Joined without thinking
#
# This is what the AI did: it joined the homes to **every row** of the mapping and added up by administrative dong. If a legal dong lies in three administrative ones, how often are its homes counted? Compare the sum of this table with that of `housing`.
# %%
merged = mapping.merge(housing, on="법정동코드")
merged.groupby("읍면동명")["주택수"].sum().sort_values().tail()
# %% [markdown] lang="ko"
# ## 3. 얼마나 겹치나
#
# 먼저 얼마나 겹쳐 세었는지 숫자로 적습니다. `merged_total`은 AI의 표를 그대로 더한 값, 곧 2번 칸의 `merged`를 모두 더한 것입니다. 말소된 행도 들어 있습니다. 걸친 동의 수 두 가지만 **지금 쓰는 대응**(말소일자가 빈 행)에서 셉니다. 말소일자가 빈 행은 `mapping[mapping["말소일자"].isna()]`로 고릅니다. 막히면 5번 아래의 힌트 1을 펼쳐 보십시오.
# %% [markdown] lang="en"
# ## 3. How much do they overlap?
#
# First write down how much was counted twice. `merged_total` is the AI's table as it is: all of `merged` from part 2 added up, closed rows among them. Only the two counts of overlapping dongs are taken from **the mapping valid today** (no closing date): `mapping[mapping["말소일자"].isna()]`. If you are stuck, open hint 1 below part 5.
# %% [markdown] rubric="double-count"
# %% answer="double-count" lang="ko"
checked = {
    "true_total": None,  # 하늘시의 주택 수(호), housing을 그대로 더한 값
    "merged_total": None,  # 2번 칸의 merged를 그대로 더한 값(호). 말소된 행도 더합니다.
    "split_legal": None,  # 지금, 둘 이상의 행정동에 걸친 법정동의 수
    "several_legal": None,  # 지금, 둘 이상의 법정동이 걸친 행정동의 수
}
### BEGIN SOLUTION
today = mapping[mapping["말소일자"].isna()]
checked = {
    "true_total": housing["주택수"].sum(),
    "merged_total": merged["주택수"].sum(),
    "split_legal": (today.groupby("법정동코드")["행정동코드"].nunique() > 1).sum(),
    "several_legal": (today.groupby("행정동코드")["법정동코드"].nunique() > 1).sum(),
}
### END SOLUTION
# %% answer="double-count" lang="en"
checked = {
    "true_total": None,  # homes in Haneul: housing added up as it is
    "merged_total": None,  # merged from part 2 added up as it is, closed rows too
    "split_legal": None,  # today, legal dongs that lie in two or more administrative dongs
    "several_legal": None,  # today, administrative dongs with two or more legal dongs in them
}
### BEGIN SOLUTION
today = mapping[mapping["말소일자"].isna()]
checked = {
    "true_total": housing["주택수"].sum(),
    "merged_total": merged["주택수"].sum(),
    "split_legal": (today.groupby("법정동코드")["행정동코드"].nunique() > 1).sum(),
    "several_legal": (today.groupby("행정동코드")["법정동코드"].nunique() > 1).sum(),
}
### END SOLUTION
# %% check="double-count"
# %% [markdown] lang="ko"
# ## 4. 주소로 맞춘 표
#
# 걸친 법정동의 집이 어느 행정동에 몇 채씩 있는지는 **대응표만으로는 알 수 없습니다**. 마침 건축과가 주소를 하나하나 맞추어, 법정동과 행정동의 **쌍마다** 주택 수를 세어 둔 표 `parts`가 있습니다. 이 표에서는 한 집이 한 행에만 들어 있습니다. 세대수에 비율을 곱해 어림하지는 마십시오. 빈집이 있고, 한 집에 두 세대가 살기도 합니다.
# %% [markdown] lang="en"
# ## 4. Matched by address
#
# How many homes of a split legal dong are in which administrative dong **cannot be known from the mapping**. Fortunately the Building Division has matched addresses one by one and counted the homes of each **pair** of legal and administrative dong: the table `parts`. In it a home is in one row only. Do not estimate homes as a share of households: some homes are empty, and two households may share one.
# %%
parts = labkit.load("dong_mapping", form="parts")
parts.head(6)
# %% [markdown] lang="ko"
# ## 5. 만들 표
#
# `homes`라는 이름의 표(DataFrame) 하나를 만듭니다. 한 행은 **지금 있는 행정동 하나**입니다. 열과 행의 순서는 상관없습니다.
#
# | 열 | 내용 | 예 |
# |---|---|---|
# | `dong_code` | 행정동 코드, 문자 열 자리 | `9911151000` |
# | `dong` | 행정동 이름 | `예담1동` |
# | `district` | 구 이름 | `예담구` |
# | `homes` | 주택 수, 정수 | |
# %% [markdown] lang="en"
# ## 5. The table to make
#
# Make one table (a DataFrame) named `homes`. A row is **one administrative dong of today**. The order of columns and rows does not matter.
#
# | column | what | for example |
# |---|---|---|
# | `dong_code` | code of the administrative dong, ten digits as text | `9911151000` |
# | `dong` | its Korean name | `예담1동` |
# | `district` | Korean name of the district | `예담구` |
# | `homes` | homes, whole number | |
# %% [markdown] rubric="homes-table"
# %% [markdown] hint="1" lang="ko"
# 3번의 걸친 동을 셀 때는 `groupby("법정동코드")["행정동코드"].nunique()`로 법정동마다 행정동이 몇 개인지 센 다음, 1보다 큰 것이 몇 개인지 봅니다. 5번의 표에는 대응표가 필요하지 않습니다. `parts`에 이미 행정동코드가 있습니다.
# %% [markdown] hint="1" lang="en"
# For part 3, `groupby("법정동코드")["행정동코드"].nunique()` tells in how many administrative dongs each legal dong lies; then see how many are greater than 1. The table of part 5 needs no mapping: `parts` already has the code of the administrative dong.
# %% [markdown] hint="2" lang="ko"
# `parts`를 행정동코드로 묶어 주택 수를 더하면 행정동마다 한 값이 됩니다. 이름과 구는 `codes`에서 **코드로** 이어 붙입니다. 이름으로 이으면 안 됩니다. 법정동과 행정동에 같은 이름이 많지만 구역이 다릅니다.
# %% [markdown] hint="2" lang="en"
# Group `parts` by the code of the administrative dong and add up: one value each. Join name and district from `codes` **by code**, not by name: legal and administrative dongs share many names, but not the areas.
# %% [markdown] hint="3" lang="ko"
# ```python
# sums = parts.groupby("행정동코드", as_index=False)["주택수"].sum()
# joined = codes.merge(sums, left_on="code", right_on="행정동코드")
# joined = joined.rename(columns={"code": "dong_code", "주택수": "homes"})
# ```
#
# `joined`에서 필요한 네 열만 남기고, 합계가 `housing`의 합계와 같은지 확인하십시오.
# %% [markdown] hint="3" lang="en"
# ```python
# sums = parts.groupby("행정동코드", as_index=False)["주택수"].sum()
# joined = codes.merge(sums, left_on="code", right_on="행정동코드")
# joined = joined.rename(columns={"code": "dong_code", "주택수": "homes"})
# ```
#
# Keep the four columns that you need, and check that the sum is that of `housing`.
# %% answer="homes-table"
homes = None
### BEGIN SOLUTION
sums = parts.groupby("행정동코드", as_index=False)["주택수"].sum()
joined = codes.merge(sums, left_on="code", right_on="행정동코드", how="left", validate="one_to_one")
homes = joined.rename(columns={"code": "dong_code", "주택수": "homes"})[["dong_code", "dong", "district", "homes"]]
assert homes["homes"].sum() == housing["주택수"].sum()
### END SOLUTION
# %% check="homes-table"
# %% [markdown] lang="ko"
# ## 6. 무엇을 말할 수 있는가
#
# 소화기 배부 계획의 초안에 있던 말입니다. 문장마다 하나를 고릅니다.
#
# | 판단 | 뜻 |
# |---|---|
# | `할 수 있다` | 이 표들을 읽거나 계산하면 그대로 나오는 말입니다. |
# | `조건을 달면` | 표들이 뒷받침하지만, 표 밖의 가정(‘그사이 바뀌지 않았다면 …’, ‘집과 같은 비율로 산다면 …’)을 문장 안에 함께 밝혀야 하는 말입니다. |
# | `할 수 없다` | 표와 어긋나거나, 이 표들로는 알 수 없는 것을 말합니다. |
#
# 1. 주소로 맞춘 표에서, 행정동 햇살동의 주택은 모두 법정동 햇살동에 있다.
# 2. 주소로 맞춘 표에서, 법정동 새빛동의 주택은 모두 행정동 새빛2동에 있다.
# 3. 법정동 은하동과 행정동 은하동은 이름이 같으므로 주택 수도 같다.
# 4. 대응표에 따르면, 2025년 11월에도 법정동 햇살동은 행정동 미리내동에 걸쳐 있다.
# 5. 대응표에서 어느 법정동도 두 구에 걸치지 않는다. 그래서 구마다 그 구에 있는 법정동의 주택 수를 더하면 구별 주택 수가 된다.
# 6. 대응표와 법정동별 주택 수만 있으면 행정동별 주택 수를 정확하게 알 수 있다.
# 7. 내년 봄에 소화기를 나눌 때에도 이 표의 행정동별 주택 수를 쓰면 된다.
# 8. 법정동별로만 받은 홀몸 어르신 수도, 주소로 맞춘 표의 주택 비율대로 나누면 행정동별 어르신 수가 된다.
# %% [markdown] lang="en"
# ## 6. What may be said?
#
# Sentences from the draft of the plan. Choose one verdict for each.
#
# | Verdict | Meaning |
# |---|---|
# | `can` | It comes straight out of reading these tables, or of a computation on them. |
# | `with a condition` | The tables support it, but the sentence must also name an assumption from outside them ("if nothing changes till then …", "if they live as homes are spread …"). |
# | `cannot` | It contradicts the tables, or speaks of what they cannot tell. |
#
# 1. In the table matched by address, all homes of the administrative dong 햇살동 are in the legal dong 햇살동.
# 2. In the table matched by address, all homes of the legal dong 새빛동 are in the administrative dong 새빛2동.
# 3. The legal and the administrative dong 은하동 have the same name, so they have the same number of homes.
# 4. According to the mapping, the legal dong 햇살동 still lies in the administrative dong 미리내동 in November 2025.
# 5. In the mapping no legal dong lies in two districts. So adding up the homes of a district's legal dongs gives the homes of the district.
# 6. With the mapping and the homes by legal dong, the homes by administrative dong are known exactly.
# 7. When extinguishers are handed out next spring, the homes by administrative dong of this table can be used.
# 8. The number of older people living alone, received by legal dong only, becomes one by administrative dong when divided in the proportions of homes in the table matched by address.
# %% [markdown] rubric="claims"
# %% answer="claims" lang="ko"
# 할 수 있다, 조건을 달면, 할 수 없다 가운데 하나를 따옴표 안에 적습니다.
claims = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
    "5": "",
    "6": "",
    "7": "",
    "8": "",
}
### BEGIN SOLUTION
claims = {
    "1": "할 수 있다",
    "2": "할 수 없다",
    "3": "할 수 없다",
    "4": "할 수 없다",
    "5": "할 수 있다",
    "6": "할 수 없다",
    "7": "조건을 달면",
    "8": "조건을 달면",
}
### END SOLUTION
# %% answer="claims" lang="en"
# Write one of these between the quotes: can, with a condition, cannot.
claims = {
    "1": "",
    "2": "",
    "3": "",
    "4": "",
    "5": "",
    "6": "",
    "7": "",
    "8": "",
}
### BEGIN SOLUTION
claims = {
    "1": "can",
    "2": "cannot",
    "3": "cannot",
    "4": "cannot",
    "5": "can",
    "6": "cannot",
    "7": "with a condition",
    "8": "with a condition",
}
### END SOLUTION
# %% check="claims"
# %% [markdown] lang="ko"
# ## 더 해 보기
#
# 주소로 맞춘 표가 없다고 치고, 법정동의 주택을 걸친 행정동에 똑같이 나누어 보십시오. 합계는 맞습니다. 그런데 가장 많이 틀리는 행정동은 어디이고 몇 퍼센트나 틀립니까? 그 행정동의 소화기는 몇 개가 모자라거나 남습니까?
#
# ## 내일 업무에 써 보기
#
# 두 표를 이어 붙인 뒤에는 **합계가 붙이기 전과 같은지** 반드시 확인하십시오. 늘었다면 겹쳐 센 것이고 줄었다면 짝을 찾지 못한 것입니다. 동 자료를 받으면 먼저 물으십시오. **법정동입니까, 행정동입니까? 어느 날짜의 대응표입니까?** 그리고 이름이 아니라 코드로 이으십시오.
# %% [markdown] lang="en"
# ## Go further
#
# Suppose there were no table matched by address, and divide each legal dong's homes equally among its administrative dongs. The total is right. Which administrative dong is most wrong, and by how many per cent? How many extinguishers would it lack, or have left over?
#
# ## Tomorrow at your desk
#
# After joining two tables, always check **that the total is what it was before**. If it grew, something was counted twice; if it shrank, some rows found no partner. When you receive data by dong, first ask: **legal or administrative? The mapping of which day?** And join by code, not by name.
# %% [markdown] commentary lang="ko"
# **모범 답안이 좋은 까닭.** 겹치는 관계(다대다)에서는 어느 쪽 표를 붙여도 값이 불어납니다. 그래서 쌍마다 한 번씩만 세어 둔 `parts`를 더하고, 이름은 코드로 붙였습니다. `validate="one_to_one"`은 되풀이되는 코드가 있으면 멈추게 하고, 마지막 줄은 합계가 그대로인지 확인합니다. 4번은 말소일자가 있는 행을 지금도 쓰는 것으로 읽을 때 틀립니다. 7번은 그사이 집이 새로 지어지거나 동이 나뉘지 않는다는 조건, 8번은 어르신이 집과 같은 비율로 나뉘어 산다는 조건이 필요합니다.
#
# **흔히 틀리는 방법.** 대응표를 붙여 그대로 더하기. 말소된 행을 남기기. 이름으로 잇기(짝이 없는 동이 사라집니다). `drop_duplicates`로 법정동마다 첫 행정동에 몰아주기(합계는 맞지만 행정동 몇 곳이 사라집니다). 똑같이 나누기(합계는 맞지만 동마다 틀립니다).
# %% [markdown] commentary lang="en"
# **Why the model answer is good.** In a many-to-many relation values swell whichever table is joined. So it adds up `parts`, where each pair is counted once, and joins names by code. `validate="one_to_one"` stops if a code comes twice, and the last line checks the total. 4 goes wrong where a row with a closing date is read as if it still held. 7 needs the condition that no homes are built and no dong is split till then; 8 that older people live spread as homes are.
#
# **Common mistakes.** Joining the mapping and adding up. Keeping the closed row. Joining by name (dongs without a partner vanish). `drop_duplicates`, which gives all of a legal dong to its first administrative dong (the total is right, some dongs vanish). Dividing equally (the total is right, each dong is wrong).
