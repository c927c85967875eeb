#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a fresh data directory to a resolved incident, every control found and pressed by its accessible name.

Usage: test_story_by_name.py THEME WIDTHxHEIGHT, inside desktop_session.
"""

import sys
import tempfile

from desktop import Window, wait_for
from story import NOTE, SUMMARY, Story, wait_for_outage, watch_progress


def run_step(window, story, label):
    window.press("Run: " + label)
    # A step that only reads begins at once; one that changes something asks first, in place.
    confirm = wait_for(f'"{label}" asked about or begun',
                       lambda: window.seen("Run now: " + label) or story.finished(window.data_dir).get(label)
                       or window.seen("Stop: " + label))
    if getattr(confirm, "name", "").startswith("Run now: "):
        window.press("Run now: " + label)


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
            window.press(story.situation)
            window.find("Declare incident")
            window.screenshot(f"declare-{shot}")
            window.press("Declare incident")
            for label in ("Elapsed", "Next update due", "Next escalation"):
                window.find(label)
            run_step(window, story, story.rollback)
            watch_progress(window, lambda: window.screenshot(f"active-{shot}"))
            for label in story.validations:
                run_step(window, story, label)
            wait_for("the end of every step", lambda: len(story.finished(data)) == 4, 60)
            for item in story.checklist:
                window.press(item)
                wait_for(f'"{item}" ticked', lambda item=item: window.is_checked(item))
            window.press("Add note")
            window.write("Note", NOTE)
            window.keys("Return")
            window.press("Resolve")
            window.write("Summary", SUMMARY)
            window.screenshot(f"resolving-{shot}")
            window.press("Confirm resolve")
            window.find("Open again")
            window.screenshot(f"resolved-{shot}")
            story.check_journal(data)
            assert window.close() == 0
        finally:
            if window.process.poll() is None:
                window.screenshot(f"failed-by-name-{shot}")
                window.kill()


if __name__ == "__main__":
    main(sys.argv[1], tuple(map(int, sys.argv[2].split("x"))))
