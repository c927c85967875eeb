#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check --json of every document below tests/: each key there, of its type, and at each line what is said of it."""

import json
import re
import unicodedata
import unittest

from cli_support import SHIPPED_RUNBOOK, SOURCE, CliTest

FIXTURES = SOURCE / "tests" / "runbook" / "fixtures"
COLLECTION = SOURCE / "tests" / "runbook" / "collection"
USERS_DOCUMENT = SOURCE / "tests" / "runbook" / "data" / "emergency-response-procedures.md"
CORPUS = SOURCE / "tests" / "fuzz" / "corpus"

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
# What of an entry stands at its line: the first of these that is not empty.
AT_ITS_LINE = {
    "situations": ("title",), "contacts": ("name", "role"), "checklists": ("items",), "actions": ("text",),
    "commands": ("script",), "channels": ("name",), "schedule": ("content", "audience"), "escalations": ("condition",),
    "targets": ("name",), "followUps": ("text",), "criteria": ("name",), "roles": ("name",), "duties": ("name",),
    "scenarios": ("name",), "evaluation": ("name",), "resources": ("name",), "drills": ("name",)}
# These may go on below the line that names them: a heading with a time, a paragraph of several lines.
MAY_GO_ON = {"schedule": 10, "actions": 1, "escalations": 3, "checklists": 5}
# What is quoted in the text of these problems stands at their line.
QUOTED_THERE = {"placeholder-open", "link-nowhere", "link-lenient", "fence-info-command", "schedule-time",
                "escalation-time", "target-limit", "duplicate-section", "annotation-unknown"}
SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400}


def mended(line):
    """Also what the line was before somebody decoded it wrongly and saved it so."""
    readings = [line]
    for page in ("mac_roman", "cp1252"):
        def put_right(match, page=page):
            try:
                return match.group().encode(page).decode("utf-8")
            except UnicodeError:
                return match.group()
        readings.append(re.sub(r"[^\x00-\x7f]{2,4}", put_right, line))
    return " ".join(readings)


def plain(text):
    """Without what Markdown, wide letters, case and spaces add to the words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", unicodedata.normalize("NFKC", text)).replace("\ufeff", "")
    return re.sub(r"[\s*_`\\|~]+", "", re.sub(r"<br ?/?>", "", text)).casefold()


def content_of(path):
    """With line feeds only, UTF-16 as UTF-8."""
    content = path.read_bytes()
    if b"\0" in content:
        content = content.decode("utf-16" if content[0] >= 0xfe else "utf-16-le").encode()
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def lines_of(path):
    content = content_of(path)
    lines = []
    for line in content.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeError:
            lines.append(line.decode("windows-1252", "replace"))
    return lines


class Fixtures(CliTest):
    def stands(self, words, lines, line, more=0):
        at = plain(mended("\n".join(lines[line - 1:line + more])))
        if words.startswith("#") or ".md" in words:  # where a link leads, which plain() takes away
            return words in " ".join(lines[line - 1:line + more])
        return plain(words) in at

    def first_words(self, kind, entry):
        said = next((entry[field] for field in AT_ITS_LINE[kind] if entry[field]), "")
        if kind == "commands":  # the line is that of the first command, below what is said about it
            return next(line for line in said.split("\n") if line and line[0] != "#").split(" ")[0]
        said = (said[0] if isinstance(said, list) else said).split("\n")[0]
        # A lead is apart from the rest by a colon, whatever stood there.
        return re.split(r":|, ", said)[0]

    def time_stands(self, seconds, lines, line):
        text = unicodedata.normalize("NFKC", lines[line - 1])
        numbers = {float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", text)}
        # "1 h 30 min" is the sum of two.
        sums = numbers | {a * 60 + b for a in numbers for b in numbers}
        return seconds == 0 or any(seconds / unit in sums for unit in SECONDS.values()) or not numbers

    def is_where_it_says(self, found, lines_by_file):
        for kind in AT_ITS_LINE:
            for entry in found[kind]:
                lines = lines_by_file[entry.get("file", "")]
                self.assertLessEqual(entry["line"], len(lines))
                words = self.first_words(kind, entry)
                self.assertTrue(words, f"{kind}: {entry}")
                self.assertTrue(self.stands(words, lines, entry["line"], MAY_GO_ON.get(kind, 0)),
                                f"{kind}: {words!r} is not in line {entry['line']}: {lines[entry['line'] - 1]!r}")
        for kind, field in (("schedule", "offsetSeconds"), ("escalations", "afterSeconds"), ("targets", "limitSeconds")):
            for entry in found[kind]:
                lines = lines_by_file[entry.get("file", "")]
                self.assertTrue(self.time_stands(entry[field], lines, entry["line"]),
                                f"{kind}: {entry[field]} is not in {lines[entry['line'] - 1]!r}")
        for template in found["templates"]:
            lines = lines_by_file[template.get("file", "")]
            for field in template["fields"]:
                self.assertTrue(self.stands(field, lines, template["line"], 60), f"{field} of {template}")
        for problem in found["problems"]:
            lines = lines_by_file.get(problem.get("file", ""), [])
            self.assertLessEqual(problem["line"], len(lines), problem)
            quoted = re.search("“(.+?)”", problem["text"], re.DOTALL)
            if problem["code"] in QUOTED_THERE and quoted and "And " not in problem["text"][:4]:
                self.assertTrue(self.stands(quoted.group(1), lines, problem["line"],
                                            0 if problem["code"] == "placeholder-open" else 1),
                                f"{problem} is not in {lines[problem['line'] - 1]!r}")

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
        lines = content_of(path).count(b"\n") + 1
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
        self.is_where_it_says(found, {"": lines_of(path)})
        ids = [each["id"] for name in ("commands", "checklists", "templates") for each in found[name]]
        self.assertTrue(all(ids))

    def test_each_fixture(self):
        documents = [path for path in sorted(FIXTURES.glob("*.md")) if path.name != "README.md"]
        self.assertGreater(len(documents), 29)
        for path in documents:
            with self.subTest(path.name):
                self.check(path)

    def test_the_documents_people_begin_with(self):
        for path in (SHIPPED_RUNBOOK, USERS_DOCUMENT):
            with self.subTest(path.name):
                found = self.call("check", "--json", path).json()
                self.assertGreater(len(found["commands"]), 30)
                self.is_where_it_says(found, {"": lines_of(path)})

    def test_lines_of_a_folder_are_those_of_its_files(self):
        files = {str(path.relative_to(COLLECTION)): path for path in sorted(COLLECTION.rglob("*.md"))}
        found = self.call("check", "--json", COLLECTION).json()
        self.assertEqual([each["path"] for each in found["files"]], sorted(files))
        self.is_where_it_says(found, {name: lines_of(path) for name, path in files.items()})
        for name, fields in LISTS.items():
            for entry in found[name]:
                self.assertEqual((fields.keys() | {"file"}) - entry.keys(), set(), f"{name}: {entry}")

    def test_no_seed_of_the_fuzzer_has_a_line_too_many(self):
        paths = sorted(path for path in CORPUS.rglob("*") if path.is_file())
        self.assertGreater(len(paths), 5)
        for path in paths:
            with self.subTest(path.name):
                answer = self.call("check", "--json", path)
                self.assertIn(answer.status, (0, 1, 2), answer)
                if answer.status == 2:
                    self.assertRegex(answer.err, r"\[file-[a-z-]+\]$")
                    continue
                found = answer.json()
                most = len(path.read_bytes().replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
                for name, fields in LISTS.items():
                    for entry in found[name]:
                        self.assertEqual(fields.keys() - entry.keys(), set(), f"{name}: {entry}")
                        self.assertTrue(0 <= entry["line"] <= most, f"{name}: {entry}")


if __name__ == "__main__":
    unittest.main()
