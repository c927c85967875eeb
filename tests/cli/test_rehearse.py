#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of the first situation from fault to resolution, and what its journal tells afterwards."""

import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from cli_support import CliTest

PHASES = ["Freeze deployments", "Enable maintenance page", "Take safety backup", "Switch to previous release",
          "Restore database snapshot", "Warm caches", "Verify health", "Reopen traffic"]


class Rehearse(CliTest):
    def test_total_outage_and_its_journal(self):
        answer = self.expect(0, "rehearse", timeout=170)
        self.assertIn("DOWN", answer.out)
        positions = [answer.out.find(phase) for phase in PHASES]
        self.assertNotIn(-1, positions, answer)
        self.assertEqual(positions, sorted(positions), answer)
        self.assertIn("Timeline of DRILL-", answer.out)

        incidents = self.expect(0, "incidents", "--json").json()
        self.assertEqual(len(incidents), 1)
        incident = incidents[0]
        self.assertTrue(incident["drill"])
        self.assertIsNotNone(incident["resolvedAt"])
        self.assertEqual(incident["runs"], 4)

        self.check_timeline(incident)
        self.check_cloud_events(incident)
        verified = self.expect(0, "verify", "--json").json()
        self.assertTrue(verified["ok"])
        self.assertEqual(verified["recordings"], 4)
        self.check_tampering()

    def check_timeline(self, incident):
        timeline = self.expect(0, "timeline", "--json", incident["number"]).json()["timeline"]
        kinds = [entry["kind"] for entry in timeline]
        self.assertEqual(kinds[0], "incident.declared")
        self.assertIn("incident.resolved", kinds)
        self.assertEqual(kinds.count("run.started"), 4)
        self.assertEqual(kinds.count("checklist.ticked"), 7)
        by_id = self.expect(0, "timeline", incident["id"]).out
        self.assertEqual(by_id, self.expect(0, "timeline", incident["number"]).out)
        self.assertEqual(len(by_id.splitlines()), len(timeline))
        self.assertIn("INC-1", self.expect(2, "timeline", "INC-1").err)

    def check_cloud_events(self, incident):
        lines = self.expect(0, "timeline", "--cloudevents", incident["number"]).out.splitlines()
        events = [json.loads(line) for line in lines]
        self.assertGreater(len(events), 20)
        for event in events:
            self.assertEqual(event["specversion"], "1.0")
            self.assertEqual(event["subject"], incident["number"])
            self.assertEqual(event["datacontenttype"], "application/json")
            self.assertRegex(event["source"], "^urn:uuid:[0-9a-f-]{36}$")
            self.assertRegex(event["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertTrue(event["type"].startswith("incident-commander."))
            self.assertIsInstance(event["data"], dict)
            for name in event:
                self.assertRegex(name, "^[a-z0-9]{1,20}$")
        self.assertEqual(len({(e["source"], e["id"]) for e in events}), len(events))
        phases = [e["data"]["phase"] for e in events if e["type"].endswith("run.progressed")
                  and e["data"]["status"] == "completed" and e["data"].get("rollbackId", "").startswith("RB-")]
        self.assertEqual(phases, PHASES)

    def check_tampering(self):
        """Each way to alter what is kept is found, named, and answered with status 1."""
        # "input" is a pipe to the step, which cannot be copied and holds nothing.
        whole = self.top / "whole"
        shutil.copytree(self.data, whole, ignore=shutil.ignore_patterns("range", "*.lock", "log", "input"))

        def tampered(change):
            shutil.rmtree(self.data)
            shutil.copytree(whole, self.data)
            change()
            answer = self.expect(1, "verify")
            self.assertEqual(answer.out, "")
            return answer.err

        def sql(*statements):
            def change():
                journal = sqlite3.connect(self.data / "journal.sqlite")
                triggers = journal.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
                for name, _ in triggers:
                    journal.execute(f'DROP TRIGGER "{name}"')
                for statement in statements:
                    journal.execute(statement)
                for _, source in triggers:
                    journal.execute(source)
                journal.commit()
                journal.close()
            return change

        self.assertRegex(tampered(sql("UPDATE events SET actor = 'somebody else' WHERE seq = 5")), r"\b5\b")
        self.assertRegex(tampered(sql("DELETE FROM events WHERE seq = 7")), r"\b[78]\b")
        tampered(sql("DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)"))
        tampered(sql("UPDATE events SET seq = 1000000 WHERE seq = 9", "UPDATE events SET seq = 9 WHERE seq = 10",
                     "UPDATE events SET seq = 10 WHERE seq = 1000000"))

        def recording():
            return max((self.data / "runs").glob("*/recording"), key=lambda path: path.stat().st_size)

        def flip():
            path = recording()
            content = bytearray(path.read_bytes())
            content[len(content) // 2] ^= 1
            path.chmod(0o600)
            path.write_bytes(content)

        def shorten():
            path = recording()
            path.chmod(0o600)
            path.write_bytes(path.read_bytes()[:-1])

        def lengthen():
            path = recording()
            path.chmod(0o600)
            with path.open("ab") as file:
                file.write(b"more")

        for change, word in ((flip, "altered"), (shorten, "shorter"), (lengthen, "longer"),
                             (lambda: recording().unlink(), "gone")):
            text = tampered(change)
            self.assertIn(word, text)
            self.assertTrue(re.search(r"event \d+ of [0-9a-f-]{36}", text), text)

    def leftovers(self):
        """Processes that work in our data directory."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes() + os.readlink(entry / "cwd").encode()
            except OSError:
                continue
            if str(self.data).encode() in words:
                found.append((entry.name, words))
        return found

    def test_interrupts_end_it(self):
        for presses in (1, 2):
            with self.subTest(presses=presses):
                process = subprocess.Popen(self.command("rehearse", "1"), stdin=subprocess.DEVNULL,
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                           env=dict(self.environment(), RANGE_PACE="1"))
                self.addCleanup(process.stdout.close)
                self.addCleanup(process.stderr.close)
                self.addCleanup(lambda: process.poll() is None and process.kill())
                while not process.stdout.readline().startswith(b"Run: "):
                    self.assertIsNone(process.poll())
                for _ in range(presses):
                    process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(30), 1)
                deadline = time.monotonic() + 30
                while self.leftovers() and time.monotonic() < deadline:
                    time.sleep(0.1)
                self.assertEqual(self.leftovers(), [])

    def test_two_in_a_row_and_the_next_situation(self):
        self.expect(0, "rehearse", "1", timeout=170)
        answer = self.expect(0, "rehearse", "4", timeout=170)
        self.assertEqual(len(self.expect(0, "incidents", "--json").json()), 3, answer)
        # One of its changes names its verification, and is waited for.
        self.assertIn("  Verified", answer.out, answer)

    def test_a_failed_verification_counts(self):
        """The repair says that it succeeded, and what verifies it finds otherwise."""
        bin_directory = self.top / "bin"
        bin_directory.mkdir()
        npm = bin_directory / "npm"
        npm.write_text("#!/bin/sh\ncase \"$*\" in *data-consistency*) echo rows differ; exit 1;; esac\n"
                       f"exec {shutil.which('npm')} \"$@\"\n")
        npm.chmod(0o755)
        path = f"{bin_directory}:{os.environ['PATH']}"
        done = subprocess.run(self.command("rehearse", "2"), stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=170, env=dict(self.environment(), PATH=path), check=False, text=True)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("  Verification failed: exit status 1: rows differ", done.stdout)
        self.assertIn("Not verified: Restore the last good backup", done.stderr)
        # It was gone through to its end all the same.
        self.assertIn("Timeline of DRILL-", done.stdout)
        self.assertIsNotNone(self.expect(0, "incidents", "--json").json()[0]["resolvedAt"])


if __name__ == "__main__":
    unittest.main()
