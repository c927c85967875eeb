#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run: a second person's PIN, held by a real keychain. Runs in a session of its own (with_keyring.sh)."""

import json
import os
import sqlite3
import subprocess
import unittest

from cli_support import CliTest

BOOK = "# Procedures\n\n## Do\n\n```bash { name=both approve=2 effect=read }\necho agreed\n```\n"
QUESTION = "PIN of Kim Davis (not shown):"


class Approval(CliTest):
    def setUp(self):
        super().setUp()
        self.site.write_text("people: [Kim Davis, Alex Chen]\n" + self.site.read_text())
        self.book = self.write("two.md", BOOK)
        subprocess.run([os.environ["IC_PIN_KEEPER"], "Kim Davis", "48213077"], check=True, timeout=60)

    def events(self):
        with sqlite3.connect(f"file:{self.data}/journal.sqlite?mode=ro", uri=True) as journal:
            return [(kind, json.loads(payload)) for (kind, payload)
                    in journal.execute("SELECT kind, payload FROM events ORDER BY seq")]

    def run_as(self, status, pin):
        return self.dialogue(status, {"(Kim Davis, Alex Chen)?": "Kim Davis", QUESTION: pin},
                             "run", "--yes", self.book, "do/both")

    def test_the_right_pin_lets_the_step_run(self):
        text = self.run_as(0, "48213077")
        self.assertIn("agreed", text)
        self.assertNotIn("48213077", text)
        kinds = [kind for (kind, _) in self.events()]
        self.assertEqual(kinds, ["runbook.trusted", "run.started", "run.finished"])
        self.assertEqual(self.events()[1][1]["approvedBy"], "Kim Davis")
        for path in self.data.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"48213077", path.read_bytes(), path)

    def test_a_wrong_one_does_not_and_is_written_down(self):
        text = self.run_as(1, "48213078")
        self.assertNotIn("agreed", text)
        kinds = [kind for (kind, _) in self.events()]
        self.assertIn("approval.refused", kinds)
        self.assertNotIn("run.started", kinds)
        # A right one after it still counts.
        self.assertIn("agreed", self.run_as(0, "48213077"))


if __name__ == "__main__":
    unittest.main()
