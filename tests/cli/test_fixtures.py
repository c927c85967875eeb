#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check --json of every fixture: each key there, of its type, and lines that stand in the file."""

import json
import unittest

from cli_support import SOURCE, CliTest

FIXTURES = SOURCE / "tests" / "runbook" / "fixtures"

TEXT, NUMBER, TRUTH, TEXTS, LINE = "text", "number", "truth", "texts", "line"
NAMED = {"id": TEXT, "name": TEXT, "detail": TEXT, "section": TEXT, "line": LINE}
LISTS = {
    "situations": {"number": NUMBER, "title": TEXT, "section": TEXT, "playbooks": TEXTS, "line": LINE},
    "contacts": {"group": TEXT, "role": TEXT, "name": TEXT, "backup": TEXT, "phone": TEXT, "email": TEXT,
                 "when": TEXT, "line": LINE},
    "checklists": {"id": TEXT, "section": TEXT, "items": TEXTS, "line": LINE},
    "actions": {"section": TEXT, "text": TEXT, "line": LINE},
    "commands": {"id": TEXT, "section": TEXT, "label": TEXT, "script": TEXT, "effect": TEXT,
                 "background": TRUTH, "placeholders": TEXTS,
                 "notRunnable": TEXT, "line": LINE},
    "templates": {"id": TEXT, "section": TEXT, "fields": TEXTS, "line": LINE},
    "channels": {"name": TEXT, "purpose": TEXT, "external": TRUTH, "line": LINE},
    "schedule": {"offsetSeconds": NUMBER, "audience": TEXT, "channel": TEXT, "content": TEXT, "line": LINE},
    "escalations": {"afterSeconds": NUMBER, "condition": TEXT, "line": LINE},
    "targets": {"name": TEXT, "limitSeconds": NUMBER, "severity": TEXT, "line": LINE},
    "criteria": NAMED, "roles": NAMED, "duties": NAMED, "scenarios": NAMED, "evaluation": NAMED, "resources": NAMED,
    "drills": NAMED | {"week": NUMBER},
    "followUps": {"windowStartSeconds": NUMBER, "windowEndSeconds": NUMBER, "text": TEXT, "line": LINE},
    "problems": {"line": NUMBER, "severity": TEXT, "code": TEXT, "text": TEXT},
}
# What the expectation beside the fixture calls it.
EXPECTED = {"commands": "steps"}


class Fixtures(CliTest):
    def has_type(self, value, kind, lines):
        if kind == TEXT:
            return isinstance(value, str)
        if kind == TRUTH:
            return isinstance(value, bool)
        if kind == TEXTS:
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return is_number and (kind == NUMBER and value >= 0 or 1 <= value <= lines)

    def check(self, path):
        expectation = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        worst = 1 if expectation["problems"] else 0
        answer = self.call("check", "--json", path)
        self.assertLessEqual(answer.status, worst, answer)
        found = answer.json()
        self.assertTrue(found["title"])
        self.assertRegex(found["digest"], "^[0-9a-f]{64}$")
        lines = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        for name, fields in LISTS.items():
            for entry in found[name]:
                self.assertEqual(fields.keys() - entry.keys(), set(), f"{name}: {entry}")
                for field, kind in fields.items():
                    self.assertTrue(self.has_type(entry[field], kind, lines), f"{name}.{field}: {entry}")
        for name in LISTS.keys() - {"checklists", "problems"}:
            expected = expectation[EXPECTED.get(name, name)]
            self.assertEqual([e["line"] for e in found[name]], [e["line"] for e in expected], name)
        self.assertEqual(sum(len(each["items"]) for each in found["checklists"]), len(expectation["items"]))
        sections = {each["section"] for each in found["situations"]}
        self.assertNotIn(None, sections)
        self.assertLessEqual({each["effect"] for each in found["commands"]}, {"read", "change", "destroy"})
        self.assertLessEqual({each["severity"] for each in found["problems"]}, {"error", "warning", "note"})
        ids = [each["id"] for name in ("commands", "checklists", "templates") for each in found[name]]
        self.assertTrue(all(ids))

    def test_each_fixture(self):
        documents = [path for path in sorted(FIXTURES.glob("*.md")) if path.name != "README.md"]
        self.assertGreater(len(documents), 29)
        for path in documents:
            with self.subTest(path.name):
                self.check(path)


if __name__ == "__main__":
    unittest.main()
