#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check --sarif: a log that any reader of SARIF 2.1.0 takes, with addresses and fingerprints a forge can use."""

import json
import pathlib
import re
import subprocess
import unittest
import urllib.parse

from cli_support import SHIPPED_RUNBOOK, SOURCE, CliTest

CODES_OF_THE_DOCUMENT = SOURCE / "app" / "runbook" / "problem_codes.h"
CODES_BEYOND_IT = SOURCE / "app" / "cli" / "problem_rules.h"

BAD = "# Bad\n\n- **A** → [Nowhere](#nothing-like-it)\n- **B** → [Here](#here)\n\n## Here\nText.\n"
CLEAN = "# Clean\n\n## Do it\n1. So\n"

TEXT, URI, LEVEL, TRUTH, INDEX, FROM_ONE, TEXTS = "text", "uri", "level", "truth", "index", "from one", "texts"
MESSAGE = {"text!": TEXT}
ARTIFACT = {"uri": URI, "uriBaseId": TEXT, "description": MESSAGE}
LOCATION = {"physicalLocation": {"artifactLocation": ARTIFACT, "region": {"startLine": FROM_ONE}}}
RULE = {"id!": TEXT, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": MESSAGE,
        "defaultConfiguration": {"level": LEVEL}}
# What the standard lets stand in each object, of that which is used here; "!": it has to be there.
LOG = {
    "$schema": URI,
    "version!": TEXT,
    "runs!": [{
        "tool!": {"driver!": {"name!": TEXT, "version": TEXT, "rules": [RULE]}},
        "invocations": [{"executionSuccessful!": TRUTH, "toolExecutionNotifications": [
            {"message!": MESSAGE, "level": LEVEL, "associatedRule": {"id": TEXT}, "locations": [LOCATION]}]}],
        "originalUriBaseIds": {"%SRCROOT%": ARTIFACT},
        "results": [{"ruleId": TEXT, "ruleIndex": INDEX, "level": LEVEL, "message!": MESSAGE,
                     "locations": [LOCATION], "partialFingerprints": TEXTS}],
    }],
}


def codes_in(header):
    return set(re.findall(r'\w+\s*\(\s*"([a-z0-9-]+)"\)', header.read_text(encoding="utf-8")))


class SarifTest(CliTest):
    def conforms(self, value, shape, where="log"):
        if isinstance(shape, list):
            self.assertIsInstance(value, list, where)
            for index, each in enumerate(value):
                self.conforms(each, shape[0], f"{where}[{index}]")
        elif isinstance(shape, dict):
            self.assertIsInstance(value, dict, where)
            known = {key.removesuffix("!"): inner for key, inner in shape.items()}
            self.assertEqual(set(value) - set(known), set(), where)
            self.assertEqual({key[:-1] for key in shape if key.endswith("!")} - set(value), set(), where)
            for key, each in value.items():
                self.conforms(each, known[key], f"{where}.{key}")
        elif shape == TRUTH:
            self.assertIsInstance(value, bool, where)
        elif shape in (INDEX, FROM_ONE):
            self.assertIsInstance(value, int, where)
            self.assertGreaterEqual(value, 1 if shape == FROM_ONE else 0, where)
        elif shape == TEXTS:
            self.assertTrue(value and all(isinstance(each, str) and each for each in value.values()), where)
        else:
            self.assertTrue(isinstance(value, str) and value, where)
            if shape == LEVEL:
                self.assertIn(value, ("none", "note", "warning", "error"), where)
            if shape == URI:
                self.assertRegex(value, r"^[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+$", where)

    def sarif(self, status, *arguments, cwd=None):
        completed = subprocess.run(self.command("check", "--sarif", *arguments), stdin=subprocess.DEVNULL,
                                   capture_output=True, timeout=100, env=self.environment(), cwd=cwd, check=False)
        self.assertEqual(completed.returncode, status, completed.stderr.decode())
        log = json.loads(completed.stdout)
        self.conforms(log, LOG)
        self.assertEqual(log["version"], "2.1.0")
        self.assertIn("sarif-2.1.0", log["$schema"])
        self.assertEqual(len(log["runs"]), 1)
        return log["runs"][0]

    def places(self, run):
        return [result["locations"][0]["physicalLocation"] for result in run["results"]]


class Sarif(SarifTest):
    def test_log(self):
        (self.top / "checkout" / ".git").mkdir(parents=True)
        folder = self.top / "checkout" / "on call"
        folder.mkdir()
        bad = self.write("checkout/on call/bad: 1 ü#%.md", BAD)
        run = self.sarif(1, bad.name, self.runbook, SHIPPED_RUNBOOK, cwd=folder)
        driver = run["tool"]["driver"]
        self.assertEqual(driver["name"], "Incident Commander")
        self.assertRegex(driver["version"], r"^\d+\.\d+\.\d+$")
        self.assertTrue(run["invocations"][0]["executionSuccessful"])
        result = run["results"][0]
        self.assertEqual(result["ruleId"], "link-nowhere")
        self.assertEqual(driver["rules"][result["ruleIndex"]]["id"], "link-nowhere")
        self.assertEqual(result["level"], "warning")
        self.assertIn("leads nowhere", result["message"]["text"])
        place = self.places(run)[0]
        self.assertEqual(place["artifactLocation"],
                         {"uri": "on%20call/bad%3A%201%20%C3%BC%23%25.md", "uriBaseId": "%SRCROOT%"})
        self.assertEqual(place["region"], {"startLine": 3})
        self.assertIn("%SRCROOT%", run["originalUriBaseIds"])

    def test_same_problems_as_json(self):
        bad = self.write("bad.md", BAD + "\nSee [there](#there).\n\n## 🚨 There\n```bash\nping <HOST>\n```\n")
        problems = self.expect(1, "check", "--json", bad).json()["problems"]
        self.assertGreaterEqual(len(problems), 3)
        results = self.sarif(1, bad)["results"]
        self.assertEqual([(p["code"], p["severity"], p["text"], max(1, p["line"])) for p in problems],
                         [(r["ruleId"], r["level"], r["message"]["text"],
                           r["locations"][0]["physicalLocation"]["region"]["startLine"]) for r in results])

    def test_every_fixture_makes_a_log(self):
        fixtures = sorted((SOURCE / "tests" / "runbook" / "fixtures").glob("*.md"))
        run = self.sarif(1, *fixtures, SOURCE / "tests" / "runbook" / "collection")
        self.assertGreater(len(run["results"]), 100)
        marks = [(place["artifactLocation"]["uri"], result["partialFingerprints"]["problemOnLine/v1"])
                 for place, result in zip(self.places(run), run["results"])]
        self.assertEqual(len(marks), len(set(marks)), "each problem has a mark of its own")
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])

    def test_checkout_by_the_working_directory_else_by_the_file(self):
        (self.top / "checkout" / ".git").mkdir(parents=True)
        inside = self.write("checkout/bad.md", BAD)
        outside = self.write("bad.md", BAD)
        relative = {"uri": "bad.md", "uriBaseId": "%SRCROOT%"}
        self.assertEqual(self.places(self.sarif(1, inside, cwd="/"))[0]["artifactLocation"], relative)
        self.assertEqual(self.places(self.sarif(1, "checkout/bad.md", cwd=self.top))[0]["artifactLocation"], relative)
        self.assertEqual(self.places(self.sarif(1, outside, cwd=self.top))[0]["artifactLocation"], relative)
        self.assertEqual(self.places(self.sarif(1, outside, cwd=self.top / "checkout"))[0]["artifactLocation"],
                         {"uri": outside.resolve().as_uri()})

    def test_folder(self):
        (self.top / "checkout" / ".git").mkdir(parents=True)
        (self.top / "checkout" / "books" / "the db").mkdir(parents=True)
        self.write("checkout/books/disk.md", CLEAN)
        self.write("checkout/books/the db/lag.md", BAD.replace("Bad", "Lag"))
        self.write("checkout/books/the db/nul.md", b"# N\0\n")
        run = self.sarif(1, "books", cwd=self.top / "checkout")
        found = {(place["artifactLocation"]["uri"], place["region"]["startLine"], result["ruleId"])
                 for place, result in zip(self.places(run), run["results"])}
        self.assertIn(("books/the%20db/lag.md", 3, "link-nowhere"), found)
        self.assertIn(("books/the%20db/nul.md", 1, "file-not-text"), found)

    def test_nothing_wrong(self):
        self.assertEqual(self.sarif(0, self.write("clean.md", CLEAN))["results"], [])

    def test_what_cannot_be_read_is_a_result_too(self):
        empty = self.write("empty.md", "\n")
        run = self.sarif(2, self.top / "nowhere.md", empty, self.write("clean.md", CLEAN))
        self.assertFalse(run["invocations"][0]["executionSuccessful"])
        said = run["invocations"][0]["toolExecutionNotifications"]
        self.assertEqual([each["associatedRule"]["id"] for each in said], ["file-missing", "file-empty"])
        for each, name in zip(said, ("nowhere.md", "empty.md")):
            uri = each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            self.assertEqual(pathlib.Path(urllib.parse.urlparse(uri).path).name, name)
        self.assertEqual([(r["ruleId"], r["level"]) for r in run["results"]],
                         [("file-missing", "error"), ("file-empty", "error")])

    def test_every_code_is_a_rule(self):
        rules = self.sarif(0, self.runbook)["tool"]["driver"]["rules"]
        ids = [rule["id"] for rule in rules]
        self.assertEqual(len(ids), len(set(ids)))
        codes = codes_in(CODES_OF_THE_DOCUMENT) | codes_in(CODES_BEYOND_IT)
        self.assertGreater(len(codes), 30)
        self.assertEqual(set(ids), codes)
        for rule in rules:
            self.assertTrue(rule["shortDescription"]["text"].endswith("."), rule)
            self.assertTrue(rule["help"]["text"].endswith("."), rule)


class Fingerprints(SarifTest):
    def marks(self, text):
        results = self.sarif(1, self.write("bad.md", text))["results"]
        return {result["ruleId"]: result["partialFingerprints"] for result in results}

    def test_moved_line_is_the_same_problem(self):
        padding = "".join(f"Line {n} of what stands below, long enough to fill the window.\n" for n in range(4))
        before = self.marks(BAD + padding)
        moved = self.marks("Some words before.\n\n" + BAD + padding)
        self.assertEqual(before["link-nowhere"], moved["link-nowhere"])
        edited = self.marks(BAD.replace("nothing-like-it", "something-else") + padding)
        self.assertNotEqual(before["link-nowhere"], edited["link-nowhere"])

    def test_edit_beside_it_leaves_it_the_same(self):
        mark = "problemOnLine/v1"
        self.assertEqual(self.marks(BAD)["link-nowhere"][mark],
                         self.marks(BAD.replace("**B**", "**Being better**"))["link-nowhere"][mark])

    def test_twice_the_same_line_is_two_problems(self):
        link = "See [it](#nothing-like-it).\n\n"
        results = self.sarif(1, self.write("bad.md", "# Bad\n\n" + link * 2))["results"]
        marks = [result["partialFingerprints"] for result in results if result["ruleId"] == "link-nowhere"]
        self.assertEqual(len(marks), 2)
        for kind in ("problemOnLine/v1", "primaryLocationLineHash"):
            self.assertEqual(len({mark[kind] for mark in marks}), 2)

    def test_as_the_forge_calculates_it(self):
        # Taken down from the forge's own calculation, once with each kind of line end.
        text = "# Lift\n\nSee\tthe [shaft](#nowhere)  now.\n\n## Doors — Türen\n1. Open\n"
        for ends in ("\n", "\r\n", "\r"):
            with self.subTest(ends=ends):
                bad = self.write("bad.md", text.replace("\n", ends).encode())
                result = next(r for r in self.sarif(1, bad)["results"] if r["ruleId"] == "link-nowhere")
                self.assertEqual(result["partialFingerprints"]["primaryLocationLineHash"], "aeb4f92b8b486dd0:1")


if __name__ == "__main__":
    unittest.main()
