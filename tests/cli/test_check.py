#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check: what was recognised, as text and as JSON, and problems in the way compilers write them."""

import re
import unittest

from cli_support import SHIPPED_RUNBOOK, CliTest

DIAGNOSTIC = re.compile(r"^(.+):(\d+): (error|warning|note): (.+) \[([a-z0-9-]+)\]$")

LISTS = {
    "situations": {"number", "title", "section", "playbooks"},
    "contacts": {"group", "role", "name", "backup", "phone", "email", "when", "line"},
    "checklists": {"id", "section", "items"},
    "actions": {"section", "text", "line"},
    "commands": {"id", "section", "label", "script", "effect", "line"},
    "templates": {"id", "section", "fields", "line"},
    "channels": set(),
    "schedule": {"offsetSeconds", "audience", "channel", "content"},
    "escalations": {"afterSeconds", "condition", "line"},
    "targets": {"name", "limitSeconds"},
    "criteria": set(),
    "drills": set(),
    "scenarios": set(),
    "evaluation": set(),
    "resources": set(),
    "followUps": {"windowStartSeconds", "windowEndSeconds", "text"},
    "problems": {"line", "severity", "code", "text"},
}


class Check(CliTest):
    def test_shipped_runbook_is_a_good_one(self):
        answer = self.expect(0, "check", "--json", SHIPPED_RUNBOOK)
        found = answer.json()
        self.assertEqual([p for p in found["problems"] if p["severity"] != "note"], [])
        sizes = {name: len(found[name]) for name in LISTS if name not in ("problems", "commands", "actions")}
        self.assertEqual(sizes, {
            "situations": 5, "contacts": 13, "checklists": 2, "templates": 3, "channels": 9, "schedule": 6,
            "escalations": 4, "targets": 6, "criteria": 6, "drills": 4, "scenarios": 5, "evaluation": 5,
            "resources": 8, "followUps": 12})

    def test_json_has_every_field(self):
        found = self.expect(0, "check", "--json", SHIPPED_RUNBOOK).json()
        self.assertTrue(found["title"])
        self.assertRegex(found["digest"], "^[0-9a-f]{64}$")
        for name, fields in LISTS.items():
            self.assertIsInstance(found[name], list, name)
            for entry in found[name]:
                missing = fields - set(entry) if fields else set()
                self.assertEqual(missing, set(), f"{name}: {entry}")
        self.assertLessEqual({c["effect"] for c in found["commands"]}, {"read", "change", "destroy"})

    def test_text_names_the_steps(self):
        answer = self.expect(0, "check", self.runbook)
        self.assertIn("Small procedures", answer.out)
        self.assertIn("down/say-hello", answer.out)

    def test_problems_are_diagnostics(self):
        bad = self.write("bad.md", "# Bad\n\n- **A** → [Nowhere](#nothing-like-it)\n- **B** → [Here](#here)\n\n## Here\nText.\n")
        answer = self.expect(1, "check", bad)
        lines = answer.err.splitlines()
        self.assertTrue(lines)
        found = [DIAGNOSTIC.match(line) for line in lines]
        self.assertTrue(all(found), answer)
        nowhere = [match for match in found if match.group(5) == "link-nowhere"]
        self.assertEqual([(match.group(1), match.group(2)) for match in nowhere], [(str(bad), "3")])
        problems = self.expect(1, "check", "--json", bad).json()["problems"]
        self.assertEqual(len(problems), len(lines))

    def test_what_a_shell_cannot_read_is_only_shown(self):
        bad = self.write("unread.md", "# Bad\n\n## Here\n\n```bash { name=plain }\ntouch a\nls (x)\n```\n\n"
                         "```bash { name=mark }\nls (x) <pod>\n```\n\n```bash { name=good }\nls <pod>\n```\n")
        found = self.expect(1, "check", "--json", bad).json()
        said = {command["id"]: command["notRunnable"] for command in found["commands"]}
        self.assertIn("bash can't read line 7: syntax error", said["here/plain"])
        self.assertIn("bash can't read line 11: syntax error", said["here/mark"])
        self.assertEqual(said["here/good"], "")
        self.assertEqual([(p["line"], p["severity"]) for p in found["problems"] if p["code"] == "step-not-runnable"],
                         [(7, "error"), (11, "error")])

    def test_embedded_runbook_by_its_address(self):
        found = self.expect(0, "check", "--json", ":/runbooks/nxt-new-day.md").json()
        self.assertEqual(found["digest"], self.expect(0, "check", "--json", SHIPPED_RUNBOOK).json()["digest"])

    def test_folder_names_each_file(self):
        books = self.top / "books"
        (books / "db").mkdir(parents=True)
        (books / "disk.md").write_text("# Disk full\n\n```sh\ndf -h\n```\n")
        (books / "db" / "lag.md").write_text("# Lag\n\n[x](gone.md)\n\n```sh\nuptime\n```\n")
        answer = self.expect(1, "check", "--json", books)
        found = answer.json()
        self.assertEqual([f["path"] for f in found["files"]], ["db/lag.md", "disk.md"])
        self.assertEqual([(c["id"], c["file"], c["line"]) for c in found["commands"]],
                         [("db/lag.md#lag/lag", "db/lag.md", 6), ("disk.md#disk-full/disk-full", "disk.md", 4)])
        problems = [(p["file"], p["line"], p["code"]) for p in found["problems"]]
        self.assertEqual(problems, [("db/lag.md", 3, "link-nowhere")])
        printed = DIAGNOSTIC.match(self.expect(1, "check", "--quiet", books).err.splitlines()[0])
        self.assertEqual(printed.group(1, 2), (str(books / "db" / "lag.md"), "3"))
        log = self.expect(1, "check", "--sarif", books).json()
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        self.assertTrue(place["artifactLocation"]["uri"].endswith("books/db/lag.md"), place)
        self.assertEqual(place["region"]["startLine"], 3)
        self.expect(2, "check", self.top / "work")

    def test_checking_runs_nothing_and_writes_nothing(self):
        self.write("trap.md", "# Trap\n\n```bash\n# Spring\ntouch sprung\n```\n")
        self.call("check", self.top / "trap.md")
        self.assertEqual(sorted(p.name for p in self.top.iterdir()), ["site.yaml", "small.md", "trap.md", "work"])


if __name__ == "__main__":
    unittest.main()
