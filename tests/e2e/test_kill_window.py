#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window is killed midway through a rollback, and the next one shows the rollback running, then finished.

Usage: test_kill_window.py WIDTHxHEIGHT, inside desktop_session.
"""

import sys
import tempfile

from desktop import Window, cli, data_of, timeline, wait_for
from story import Story


def main(size):
    story = Story()
    pace = {"RANGE_PACE": "0.6"}
    with tempfile.TemporaryDirectory(prefix="ic-e2e.", ignore_cleanup_errors=True) as data:
        window = Window(data, size=size, environment=pace)
        wait_for("the drill range", lambda: any("answering" in (part.name or "") for part in window.all()), 60)
        window.press(story.situation)
        window.press("Declare incident")
        window.press("Run: " + story.rollback)
        window.press("Run now: " + story.rollback)
        wait_for("three phases done", lambda: sum(step["status"] == "completed" for step in
                                                  data_of(timeline(data), "run.progressed")) >= 3, 60)
        window.kill()

        window = Window(data, size=size, environment=pace)
        try:
            window.find("Stop: " + story.rollback)
            window.screenshot("found-running-again")
            bar = window.find("Rollback progress").queryValue()
            wait_for("the rollback at 100 %", lambda: bar.currentValue >= bar.maximumValue, 60)
            wait_for("the end on the journal", lambda: story.finished(data), 30)
            assert story.finished(data) == {story.rollback: "succeeded"}
            phases = [step["step"] for step in data_of(timeline(data), "run.progressed")
                      if step["status"] == "completed"]
            assert sorted(set(phases)) == list(range(1, 9)), phases
            assert "othing was altered" in cli(data, "verify")
            assert window.close() == 0
        finally:
            if window.process.poll() is None:
                window.screenshot("failed-kill-window")
                window.kill()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1].split("x"))))
