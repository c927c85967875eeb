#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same story without a pointer: nothing but keys, with the focus followed as a person's eye follows it.

Usage: test_story_by_keyboard.py THEME WIDTHxHEIGHT, inside desktop_session.
"""

import sys
import tempfile

from desktop import NotFound, Window, wait_for
from story import NOTE, SUMMARY, Story, wait_for_outage, watch_progress

FARTHEST = 80  # rows from the top of the page to its end


def go_to(window, names):
    """Arrow keys until one of `names` has the focus: down to the end of the page, then up to its top."""
    passed = []
    for key in ("Down", "Up"):
        for _ in range(FARTHEST):
            here = window.focused()
            if here in names:
                return
            passed.append(here)
            window.keys(key)
            try:
                wait_for("the focus moved", lambda here=here: window.focused() not in (None, here), 1)
            except NotFound:
                break  # at the end
    raise AssertionError(f"{names} is not reached by the arrow keys; passed: {passed}")


def run_step(window, story, label):
    go_to(window, {"Run: " + label})
    window.keys("Return")
    confirm = wait_for(f'"{label}" asked about or begun',
                       lambda: window.focused() == "Run now: " + label and "asked"
                       or (window.seen("Stop: " + label) or label in story.finished(window.data_dir)) and "begun")
    if confirm == "asked":
        window.keys("Return")


def main(theme, size):
    story = Story()
    shot = f"{theme}-{size[0]}x{size[1]}"
    with tempfile.TemporaryDirectory(prefix="ic-e2e.", ignore_cleanup_errors=True) as data:
        window = Window(data, "--theme", theme, "--break", "full-outage", size=size,
                        environment={"RANGE_PACE": "0.3"})
        try:
            window.find(story.situation)
            wait_for_outage(window)
            window.screenshot(f"ready-{shot}")
            window.keys("1")
            window.find("Declare incident")
            window.screenshot(f"declare-{shot}")
            window.keys("Return")
            window.find("Elapsed")
            run_step(window, story, story.rollback)
            watch_progress(window, lambda: window.screenshot(f"active-{shot}"))
            for label in story.validations:
                run_step(window, story, label)
                wait_for(f'the end of "{label}"', lambda label=label: label in story.finished(data), 60)
            for item in story.checklist:
                go_to(window, {item})
                window.keys("space")
                wait_for(f'"{item}" ticked', lambda item=item: window.is_checked(item))
            window.keys("ctrl+n")
            wait_for("the field for a note", lambda: window.focused() == "Note")
            window.type(NOTE)
            window.keys("Return")
            wait_for("the field gone", lambda: window.focused() != "Note")
            window.keys("ctrl+r")
            wait_for("the field for the summary", lambda: window.focused() == "Summary")
            window.type(SUMMARY)
            window.screenshot(f"resolving-{shot}")
            window.keys("Return")
            window.find("Open again")
            window.screenshot(f"resolved-{shot}")
            story.check_journal(data)
            assert window.close() == 0
        finally:
            if window.process.poll() is None:
                window.screenshot(f"failed-by-keyboard-{shot}")
                window.kill()


if __name__ == "__main__":
    main(sys.argv[1], tuple(map(int, sys.argv[2].split("x"))))
