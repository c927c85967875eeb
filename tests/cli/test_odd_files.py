#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check on files and folders as they really are: nothing crashes, and each says what it is and what to do."""

import os
import random
import re
import unittest

from cli_support import SOURCE, CliTest

DIAGNOSTIC = re.compile(r"^(.+):([1-9]\d*): (error|warning|note): (.+\.) \[([a-z0-9-]+)\]$")
FIXTURES = SOURCE / "tests" / "runbook" / "fixtures"
PLAIN = "# Mill\n\n## Stop it\n\n1. Open the gate of the Mühle\n\n```bash\n# Look\ndf -h /\n```\n"
MIB = 1024 * 1024


class OddFiles(CliTest):
    def look(self, status, *paths, timeout=100):
        """The codes that were told, each on a line as compilers print them."""
        answer = self.expect(status, "check", *paths, timeout=timeout)
        found = [DIAGNOSTIC.match(line) for line in answer.err.splitlines()]
        self.assertTrue(all(found), answer.err)
        return [match.group(5) for match in found]

    def recognised(self, name, content, codes=()):
        path = self.write(name, content)
        self.assertEqual(self.look(1 if "not-utf8" in codes else 0, path), list(codes))
        found = self.call("check", "--json", path).json()
        self.assertEqual([(a["text"], a["line"]) for a in found["actions"]], [("Open the gate of the Mühle", 5)])
        self.assertEqual([(c["script"], c["line"]) for c in found["commands"]], [("df -h /", 9)])

    def test_ways_to_store_the_same_text(self):
        self.recognised("utf8.md", PLAIN)
        self.recognised("bom.md", b"\xef\xbb\xbf" + PLAIN.encode())
        self.recognised("crlf.md", PLAIN.replace("\n", "\r\n").encode())
        self.recognised("cr.md", PLAIN.replace("\n", "\r").encode())
        for order, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
            self.recognised(f"{order}-marked.md", mark + PLAIN.encode(order), ["utf-16"])
            self.recognised(f"{order}.md", PLAIN.encode(order), ["utf-16"])
        self.recognised("windows.md", PLAIN.encode("windows-1252"), ["not-utf8"])
        self.assertEqual(self.look(1, self.write("latin.md", "# Mühle\n\n1. Tür auf\n".encode("latin-1"))), ["not-utf8"])

    def test_each_fixture_in_utf16_is_read_the_same(self):
        for path in sorted(FIXTURES.glob("*.md"))[::6]:
            if b"\0" in path.read_bytes():
                continue
            with self.subTest(path.name):
                text = path.read_bytes().decode("utf-8", "replace").lstrip("\ufeff")
                plain = self.call("check", "--json", self.write(path.name, text)).json()
                wide = self.call("check", "--json", self.write(path.name, text.encode("utf-16-be"))).json()
                self.assertEqual([p["code"] for p in wide["problems"]].count("utf-16"), 1)
                wide["problems"] = [p for p in wide["problems"] if p["code"] != "utf-16"]
                for each in (plain, wide):
                    del each["digest"]
                self.assertEqual(plain, wide)

    def test_what_is_no_runbook(self):
        rubbish = random.Random(7)
        for name, content, code in (
                ("empty.md", b"", "file-empty"),
                ("blank.md", b" \n\t\r\n", "file-empty"),
                ("mark.md", b"\xef\xbb\xbf", "file-empty"),
                ("wide-mark.md", b"\xff\xfe\n\0", "file-empty"),
                ("nul.md", PLAIN.encode() + b"\0\n", "file-not-text"),
                ("program.md", b"\x7fELF\2\1\1\0" + bytes(64), "file-not-text"),
                ("rubbish.md", rubbish.randbytes(20000), "file-not-text")):
            with self.subTest(name):
                self.assertEqual(self.look(2, self.write(name, content)), [code])
        self.assertIn("line 11 ", self.call("check", self.top / "nul.md").err.replace(".", " "))
        self.assertEqual(self.look(2, self.top / "nowhere.md"), ["file-missing"])
        (self.top / "dangling.md").symlink_to("nowhere.md")
        self.assertEqual(self.look(2, self.top / "dangling.md"), ["file-missing"])
        # Nobody writes into it, so reading it would never end.
        os.mkfifo(self.top / "pipe.md")
        self.assertEqual(self.look(2, self.top / "pipe.md"), ["file-unreadable"])

    def test_rubbish_without_a_nul(self):
        for seed in range(20):
            content = bytes(byte for byte in random.Random(seed).randbytes(6000) if byte)
            codes = self.look(1, self.write("rubbish.md", content))
            self.assertIn("not-utf8", codes)
            self.assertIn("no-title", codes)

    def test_folders(self):
        for name in ("nothing", "other"):
            (self.top / name).mkdir()
        self.write("other/notes.txt", "# Notes\n")
        self.assertEqual(self.look(2, self.top / "nothing", self.top / "other"), ["file-missing"] * 2)
        books = self.top / "books"
        (books / "deep").mkdir(parents=True)
        (books / "self").symlink_to(".")
        (books / "deep" / "up").symlink_to("..")
        (books / "a.md").symlink_to("b.md")
        (books / "b.md").symlink_to("a.md")
        self.write("books/deep/mill.md", PLAIN)
        self.write("books/nul.md", b"# N\0")
        self.write("books/empty.md", "\n")
        self.write("books/line\nend \x1b[31m.md", "# Odd\n\n[x](gone.md)\n\n1. Look\n")
        codes = self.look(1, books)
        self.assertEqual(sorted(codes), ["file-empty", "file-not-text", "link-nowhere"])
        files = self.call("check", "--json", books).json()["files"]
        self.assertEqual([file["path"] for file in files if file["section"]],
                         ["deep/mill.md", "line\nend \x1b[31m.md"])

    def test_what_nobody_may_read(self):
        locked = self.write("locked.md", PLAIN)
        locked.chmod(0)
        if os.access(locked, os.R_OK):
            self.skipTest("the administrator may read everything")
        self.assertEqual(self.look(2, locked), ["file-unreadable"])

    def test_thousands_of_files(self):
        for index in range(1500):
            self.write(f"work/{index}.md", f"# Alert {index}\n\n[next]({(index + 1) % 1500}.md)\n\n1. Look\n")
        self.assertEqual(self.look(0, self.top / "work"), [])
        for index in range(1500, 4001):
            self.write(f"work/{index}.md", "")
        self.assertEqual(self.look(2, self.top / "work"), ["file-too-large"])

    def test_as_large_as_they_get(self):
        line = "The mill turns as long as there is water, and somebody writes down how much of it.\n\n"
        path = self.write("large.md", PLAIN + line * (60 * MIB // len(line)))
        self.assertEqual(self.look(0, path), [])
        path.write_bytes(b"x" * (64 * MIB + 1))
        self.assertEqual(self.look(2, path), ["file-too-large"])

    def test_lines_and_nests_beyond_all_measure(self):
        for name, content, codes in (
                ("one line", "# T\n\n" + "word " * MIB, []),
                ("brackets", "# T\n\n" + "[" * MIB + "\n", ["too-intricate"]),
                ("quotations", "# T\n\n" + ">" * 100000 + " deep\n", ["nested-too-deeply"]),
                ("lists", "# T\n\n" + "- " * 100000 + "deep\n", ["nested-too-deeply"]),
                ("tables", "# T\n\n" + "| a | b |\n|---|---|\n| 1 | 2 |\n\n" * 10000, [])):
            with self.subTest(name):
                path = self.write("odd.md", content)
                self.assertEqual(self.look(1 if codes else 0, path), codes)


if __name__ == "__main__":
    unittest.main()
