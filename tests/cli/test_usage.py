#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, wrong usage and unreadable input: status 2, a sentence on standard error, nothing on standard output."""

import os
import unittest

from cli_support import CliTest


class Usage(CliTest):
    def expect_wrong(self, text, *arguments, begins="incident-commander-cli: error: "):
        answer = self.expect(2, *arguments)
        self.assertEqual(answer.out, "")
        self.assertTrue(answer.err.startswith(begins), answer)
        self.assertIn(text, answer.err)
        self.assertFalse(self.data.exists(), "a mistyped call must leave nothing behind")

    def test_help_names_every_command(self):
        answer = self.expect(0, "--help")
        for command in ("check", "run", "rehearse", "incidents", "timeline", "verify"):
            self.assertIn("\n  " + command, answer.out)
        self.assertIn("--data-dir", answer.out)

    def test_site_that_is_not_there(self):
        for command in (["check", self.runbook], ["check", "--quiet", self.runbook]):
            self.site = self.top / "missing.yaml"
            answer = self.expect(2, *command)
            self.assertIn("missing.yaml", answer.err)
            self.assertEqual(answer.out, "")

    def test_version(self):
        self.assertRegex(self.expect(0, "--version").out, r"^incident-commander-cli \d+\.\d+\.\d+\n$")

    def test_no_command(self):
        self.expect_wrong("No command")

    def test_unknown_command(self):
        self.expect_wrong('no command "chek"', "chek")

    def test_unknown_option(self):
        self.expect_wrong("sharp", "check", "--sharp", self.runbook)

    def test_option_of_another_command(self):
        self.expect_wrong("--cloudevents", "check", "--cloudevents", self.runbook)
        self.expect_wrong("--json", "rehearse", "--json")

    def test_number_of_arguments(self):
        self.expect_wrong("RUNBOOK", "check")
        self.expect_wrong("STEP-ID", "run", self.runbook)
        self.expect_wrong("INCIDENT", "timeline")
        self.expect_wrong("verify", "verify", "all")

    def test_value_without_name(self):
        self.expect_wrong("NAME=VALUE", "run", "--value", "=x", self.runbook, "down/greet")

    def test_unreadable_runbooks(self):
        os.mkdir(self.top / "folder")
        self.write("empty.md", b"")
        self.write("binary.md", b"\x7fELF\x02\x01\0\0\0\0\0\0\0\0\0")
        for name, code in (("nowhere.md", "file-missing"), ("folder", "file-missing"), ("empty.md", "file-empty"),
                           ("binary.md", "file-not-text")):
            # A lint says it where the file is, as compilers do.
            self.expect_wrong(f"[{code}]", "check", self.top / name, begins=f"{self.top / name}:1: error: ")
        self.expect_wrong("nowhere.md", "run", self.top / "nowhere.md", "down/greet")

    def test_unknown_step(self):
        self.expect_wrong("down/nothing", "run", self.runbook, "down/nothing")

    def test_unknown_situation(self):
        self.expect_wrong("9", "rehearse", "9")

    def test_rehearsal_elsewhere(self):
        self.expect_wrong("drill-range", "--environment", "production", "rehearse")

    def test_no_journal_yet(self):
        self.assertEqual(self.expect(0, "incidents", "--json").json(), [])
        self.assertEqual(self.expect(0, "incidents").out, "")
        self.expect_wrong("journal", "timeline", "INC-20260101-01")
        self.expect_wrong("journal", "verify")


if __name__ == "__main__":
    unittest.main()
