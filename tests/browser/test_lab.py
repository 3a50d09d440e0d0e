"""What a trainee sees: the course home, an exercise opened from it, and the check under its graded cell."""

import itertools
import time

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 180
SCROLL = (
    "for (const p of document.querySelectorAll('.jp-WindowedPanel-outer')) p.scrollTop = arguments[0] * p.scrollHeight"
)


def wait_for(browser, css, text=None):
    """The first element that matches and, if asked, shows the text; cells off the screen may not be drawn."""
    pages = itertools.cycle(range(12))

    def found(driver):
        driver.execute_script(SCROLL, next(pages) / 10)
        for element in driver.find_elements(By.CSS_SELECTOR, css):
            if text is None or text in element.text:
                return element
        return False

    return WebDriverWait(browser, PATIENCE, ignored_exceptions=[Exception]).until(found)


def run_every_cell(browser):
    """Select all cells and run them by the keyboard, as one does; again, until a prompt says that they run.

    On a machine under load the first keys are lost: kernel and focus are there only after the notebook shows.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        browser.find_element(By.CSS_SELECTOR, ".jp-Notebook .jp-Cell").click()
        browser.execute_script("document.querySelector('.jp-Notebook').focus()")
        keys = ActionChains(browser).send_keys(Keys.ESCAPE)
        keys.key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL)
        keys.key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
        for _ in range(20):
            prompts = [p.text for p in browser.find_elements(By.CSS_SELECTOR, ".jp-CodeCell .jp-InputPrompt")]
            # All that are drawn: where "select all" was lost, only the first cell runs.
            if len(prompts) > 1 and all(any(c == "*" or c.isdigit() for c in text) for text in prompts):
                return
            time.sleep(0.5)
    raise AssertionError("no cell ran")


def test_the_course_home_leads_to_an_exercise(lab, browser):
    browser.get(lab)
    link = wait_for(browser, ".jp-Notebook a", "민원 분류 프롬프트")
    assert "처리되지 않은" not in browser.page_source
    link.click()
    heading = wait_for(browser, ".jp-Notebook h1", "민원 분류 프롬프트")
    assert heading.is_displayed()


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ko", ("제출 전 점검", "충족", "아직 답이 비어 있습니다")),
        ("en", ("Before hand-in", "fulfilled", "still empty")),
    ],
)
def test_running_an_exercise_shows_the_check(lab, browser, lang, words):
    base, token = lab.split("/lab/tree/")[0], lab.split("token=")[1]
    browser.get(f"{base}/lab/tree/{lang}/exercises/triage_complaints/triage_complaints.ipynb?reset&token={token}")
    wait_for(browser, ".jp-Notebook h1")
    run_every_cell(browser)
    panel = wait_for(browser, ".jp-Notebook div[role=status]", words[0])
    for word in words:
        assert word in panel.text
    assert "Traceback" not in browser.page_source
