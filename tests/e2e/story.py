# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a total outage, as facts that a test can hold the journal against: read from the shipped runbook by the
companion, so that a reworded runbook needs no reworded test."""

import json
import os
import pathlib
import subprocess

from desktop import PROGRAMS, cli, data_of, timeline, wait_for

PHASES = 8
NOTE = "Balancer answers again"
SUMMARY = "Bad release rolled back"


class Story:
    def __init__(self):
        book = pathlib.Path(os.environ["IC_SOURCE_DIR"]) / "resources" / "runbooks" / "nxt-new-day.md"
        found = json.loads(subprocess.run([PROGRAMS / "incident-commander-cli", "check", "--json", book],
                                          capture_output=True, check=True).stdout)
        situation = found["situations"][0]
        self.situation = situation["title"]
        rollback = next(c for c in found["commands"] if c["script"].strip() == "npm run rollback:emergency")
        self.rollback = rollback["label"]
        self.rollback_id = rollback["id"]
        names = ("health:check:all", "validate:critical-features", "test:end-to-end:smoke")
        self.validations = [next(c["label"] for c in found["commands"] if c["script"].strip().endswith("npm run " + name))
                            for name in names]
        self.checklist = [item["text"] if isinstance(item, dict) else item for item in found["checklists"][0]["items"]]
        assert len(self.checklist) == 7

    def finished(self, data_dir):
        """Labels of the steps whose end is on the journal, with their outcome."""
        events = timeline(data_dir)
        labels = {data["run"]: data["label"] for data in data_of(events, "run.started")}
        return {labels[data["run"]]: data["outcome"] for data in data_of(events, "run.finished")}

    def check_journal(self, data_dir):
        """Everything that was done is on the journal, in order, and nothing was altered."""
        events = timeline(data_dir)
        kinds = [event["type"].removeprefix("incident-commander.") for event in events]
        assert kinds[0] == "incident.declared", kinds
        assert kinds[-1] == "incident.resolved", kinds
        assert data_of(events, "incident.declared")[0]["title"] == self.situation
        assert self.finished(data_dir) == {label: "succeeded" for label in (self.rollback, *self.validations)}
        completed = [data["step"] for data in data_of(events, "run.progressed")
                     if data["status"] == "completed" and data.get("rollbackId")]
        assert completed == list(range(1, PHASES + 1)), completed
        ticked = [data["text"] for data in data_of(events, "checklist.ticked")]
        assert sorted(ticked) == sorted(self.checklist), ticked
        assert [data["text"] for data in data_of(events, "note.added")] == [NOTE]
        assert data_of(events, "incident.resolved")[0]["summary"] == SUMMARY
        assert "othing was altered" in cli(data_dir, "verify")


def wait_for_outage(window):
    """The fault shows on the ready screen before anybody declares."""
    wait_for("endpoints that fail", lambda: any("endpoints failing" in (part.name or "") for part in window.all()), 60)


def watch_progress(window, shoot):
    """Follows the progress bar to its end; it must pass every eighth and never go back."""
    bar = window.find("Rollback progress").queryValue()
    least, most = bar.minimumValue, bar.maximumValue
    seen = [least]
    shot = False

    def at_end():
        nonlocal shot
        value = window.value("Rollback progress")
        if value is None:
            return False
        assert value >= seen[-1], f"the progress went back from {seen[-1]} to {value}"
        if value != seen[-1]:
            seen.append(value)
        share = (value - least) / (most - least)
        if not shot and share > 0.5:
            shot = True
            shoot()
        return share >= 1

    wait_for("the rollback at 100 %", at_end, 90)
    steps = {int((value - least) / (most - least) * PHASES) for value in seen}
    assert len(steps) > PHASES // 2, f"too few phases were shown: {seen}"
