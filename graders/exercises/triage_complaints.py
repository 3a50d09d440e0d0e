"""60 complaints that no trainee bundle contains, by another writer than the practice cases."""

from graders.heldout import complaints

CASES = {"triage-prompt": complaints}
