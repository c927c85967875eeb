#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run: live output, the step's own exit status, what has to be confirmed or filled in first, and the journal."""

import json
import os
import signal
import sqlite3
import subprocess
import unittest

from cli_support import CliTest


class Run(CliTest):
    def journal_kinds(self):
        with sqlite3.connect(f"file:{self.data}/journal.sqlite?mode=ro", uri=True) as journal:
            return [kind for (kind,) in journal.execute("SELECT kind FROM events ORDER BY seq")]

    def test_output_and_status_of_the_step(self):
        answer = self.expect(0, "run", "--yes", self.runbook, "down/say-hello")
        self.assertEqual(answer.out, "hello\nit went wrong\n")
        self.assertEqual(self.expect(7, "run", "--yes", self.runbook, "down/fail-on-purpose").out, "")
        self.assertEqual(self.journal_kinds(), ["runbook.trusted", "run.started", "run.finished",
                                                "run.started", "run.finished"])
        self.expect(0, "verify")

    def test_streams_stay_apart_without_a_terminal(self):
        answer = self.expect(0, "run", "--yes", self.runbook, "down/separate")
        self.assertEqual((answer.out, answer.err), ("out\n", "err\n"))

    def test_what_its_shell_cannot_read_does_not_begin(self):
        for name, words in (("plain", "get pods"), ("mark", "logs <pod>")):
            runbook = self.write(f"{name}.md", "# Procedures\n\n## Down\n\n```bash { name=list }\n"
                                 f"touch FIRSTLINE\nkubectl -n (namespace) {words}\n```\n")
            answer = self.expect(1, "run", "--yes", "--value", "pod=a", runbook, "down/list") \
                if name == "mark" else self.expect(1, "run", "--yes", runbook, "down/list")
            self.assertIn("bash can't read line 7: syntax error near unexpected token", answer.err)
            self.assertFalse((self.top / "work" / "FIRSTLINE").exists())

    def test_time_limit(self):
        self.expect(124, "run", "--yes", self.runbook, "down/short")

    def test_unconfirmed_commands_are_refused(self):
        answer = self.expect(1, "run", self.runbook, "down/say-hello")
        self.assertIn("--yes", answer.err)
        self.assertNotIn("hello", answer.out)

    def test_confirmed_once_read_only_steps_need_no_more(self):
        self.expect(0, "run", "--yes", self.runbook, "down/change")
        self.assertTrue((self.top / "work" / "changed-it").exists())
        (self.top / "work" / "changed-it").unlink()
        answer = self.expect(1, "run", self.runbook, "down/change")
        self.assertIn("--yes", answer.err)
        self.assertFalse((self.top / "work" / "changed-it").exists())

    def test_placeholders(self):
        answer = self.expect(2, "run", "--yes", self.runbook, "down/greet")
        self.assertIn("--value PERSON=VALUE", answer.err)
        evil = "$(touch sprung) 'and' \"so on\"; touch sprung"
        answer = self.expect(0, "run", "--yes", "--value", f"PERSON={evil}", self.runbook, "down/greet")
        self.assertEqual(answer.out, f"greetings, {evil}\n")
        self.assertFalse((self.top / "work" / "sprung").exists(), "a value must never become a command")

    def test_a_placeholder_without_a_name(self):
        runbook = self.top / "nameless.md"
        runbook.write_text("""# Procedures
## Down
```bash { name=say }
printf '%s,%s,%s\\n' ... ??? 【名前】
```
""", encoding="utf-8")
        answer = self.expect(2, "run", "--yes", runbook, "down/say")
        self.assertIn("--value VALUE=VALUE", answer.err)
        answer = self.expect(0, "run", "--yes", "--value", "VALUE=a b", "--value", "VALUE_2=c", "--value", "名前=d",
                             runbook, "down/say")
        self.assertEqual(answer.out, "a b,c,d\n")

    def test_verification_is_run_and_counts(self):
        runbook = self.top / "verified.md"
        runbook.write_text("""# Procedures
## Down
```bash { name=good verify=look }
touch there
```
```bash { name=bad verify=look }
rm -f there
```
```bash { name=look effect=read expect="output contains there" }
ls
```
""")
        answer = self.expect(0, "run", "--yes", runbook, "down/good")
        self.assertIn("Verified: output contains there", answer.err)
        answer = self.expect(1, "run", "--yes", runbook, "down/bad")
        self.assertIn("Verification failed: output contains there", answer.err)

    def events(self, status, *arguments):
        answer = self.expect(status, "run", "--json", "--yes", *arguments)
        events = [json.loads(line) for line in answer.out.splitlines()]
        self.assertEqual(events[-1]["event"], "ended")
        self.assertEqual(events[-1]["exitStatus"], status)
        return events

    def test_json_lines(self):
        events = self.events(7, self.runbook, "down/fail-on-purpose")
        self.assertEqual([e["event"] for e in events], ["started", "finished", "ended"])
        self.assertEqual({e["step"] for e in events}, {"down/fail-on-purpose"})
        started, finished = events[:2]
        self.assertEqual(started["run"], finished["run"])
        self.assertEqual((finished["outcome"], finished["exitCode"]), ("failed", 7))
        self.assertTrue(started["command"] and started["environment"] and started["directory"])
        self.assertIn(started["effect"], ("read", "change", "destroy"))

        lines = [e for e in self.events(0, self.runbook, "down/separate") if e["event"] == "line"]
        self.assertEqual(sorted((e["stream"], e["text"]) for e in lines), [("err", "err"), ("out", "out")])
        # What was refused says so elsewhere.
        answer = self.expect(1, "run", "--json", self.write("new.md", "# N\n\n```bash\ntouch a\n```\n"), "n/n")
        self.assertEqual(answer.out, "")

    def test_json_lines_hold_any_output(self):
        book = self.write("odd.md", "# Odd\n\n```bash { name=odd effect=read interactive=false }\n"
                                    "printf 'a\\xffb\\n\\n'; head -c 200000 /dev/zero | tr '\\0' x; "
                                    "printf '\\xe2'; sleep 0.2; printf '\\x82\\xac'\n```\n")
        texts = [e for e in self.events(0, book, "odd/odd") if e["event"] == "line"]
        self.assertEqual([e["text"] for e in texts[:2]], ["a\ufffdb", ""])
        self.assertEqual("".join(e["text"] for e in texts[2:]), "x" * 200000 + "\u20ac")
        self.assertEqual([e.get("continues", False) for e in texts[2:]], [True] * (len(texts) - 3) + [False])
        self.assertTrue(all(len(e["text"]) <= 65536 for e in texts))

    def test_json_lines_of_a_verification(self):
        book = self.write("json.md", "# V\n## Down\n```bash { name=bad verify=look }\nrm -f there\n```\n"
                                     "```bash { name=look effect=read expect=\"output contains there\" }\nls -d .\n```\n")
        events = self.events(1, book, "down/bad")
        self.assertEqual([(e["event"], e["step"]) for e in events],
                         [("started", "down/bad"), ("finished", "down/bad"), ("started", "down/look"),
                          ("line", "down/look"), ("finished", "down/look"), ("verified", "down/bad"),
                          ("ended", "down/bad")])
        self.assertEqual((events[5]["verdict"], events[5]["by"]), ("failed", "down/look"))
        self.assertIn("output contains there", events[5]["detail"])

    def test_unknown_environment(self):
        self.assertIn("nowhere", self.expect(2, "--environment", "nowhere", "run", "--yes", self.runbook,
                                             "down/say-hello").err)

    def test_missing_directory(self):
        os.rmdir(self.top / "work")
        self.assertIn("work", self.expect(2, "run", "--yes", self.runbook, "down/say-hello").err)

    def test_malformed_site(self):
        self.site.write_text("environments: [}")
        self.assertIn("site.yaml", self.expect(2, "run", "--yes", self.runbook, "down/say-hello").err)

    def start(self, *arguments, **options):
        process = subprocess.Popen(self.command(*arguments), env=self.environment(), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        self.addCleanup(process.wait)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        return process

    def test_data_directory_in_use_says_by_whom(self):
        holder_book = self.write("hold.md", "# Hold\n\n```bash\n# Hold\necho held; read -r\n```\n")
        holder = self.start("run", "--yes", holder_book, "hold/hold")
        self.assertEqual(holder.stdout.readline(), b"held\n")
        answer = self.expect(1, "run", "--yes", self.runbook, "down/say-hello")
        self.assertIn(str(holder.pid), answer.err)
        self.assertEqual(answer.out, "")
        self.expect(0, "incidents")  # reading is always possible
        holder.send_signal(signal.SIGINT)
        self.assertEqual(holder.wait(30), 130)

    def test_interrupt_stops_the_step(self):
        book = self.write("long.md", "# Long\n\n```bash\n# Long\necho $$ begun; sleep 1000\n```\n")
        process = self.start("run", "--yes", book, "long/long")
        pid, begun = process.stdout.readline().split()
        self.assertEqual(begun, b"begun")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)
        self.assertFalse(os.path.exists(f"/proc/{int(pid)}"), "the command has to be gone")

    def test_every_byte_arrives(self):
        book = self.write("many.md", "# Many\n\n```bash\n# Count\nseq 1 300000\n```\n")
        out = self.expect(0, "run", "--yes", book, "many/count").out
        self.assertEqual(out, "".join(f"{i}\n" for i in range(1, 300001)))

    VALUES = ("---\nvalues:\n  REGION: { choices: [eu, us], default: eu }\n  API_TOKEN: { ask: Which token }\n---\n"
              "# V\n\n## Do\n\n```bash { name=region effect=read }\necho \"in <REGION>\"\n```\n\n"
              "```bash { name=secret effect=read }\necho \"has ${#API_TOKEN}\"; echo $API_TOKEN\n```\n\n"
              "```bash { name=both approve=2 effect=read }\necho agreed\n```\n")

    def test_defaults_of_values(self):
        book = self.write("values.md", self.VALUES)
        self.assertEqual(self.expect(0, "run", "--yes", book, "do/region").out, "in eu\n")
        self.assertEqual(self.expect(0, "run", "--yes", "--value", "REGION=us", book, "do/region").out, "in us\n")
        text = self.dialogue(0, {"(eu, us) [eu]:": ""}, "run", "--yes", book, "do/region")
        self.assertIn("in eu", text)

    def test_secrets_are_asked_for_under_cover(self):
        book = self.write("values.md", self.VALUES)
        answer = self.expect(2, "run", "--yes", book, "do/secret")
        self.assertIn("no terminal", answer.err)
        self.assertIn("site.yaml", answer.err)
        self.assertIn("command line", self.expect(2, "run", "--yes", "--value", "API_TOKEN=hush-hush", book,
                                                  "do/secret").err)
        text = self.dialogue(0, {"Which token (not shown):": "hush-hush-7"}, "run", "--yes", book, "do/secret")
        self.assertIn("has 11", text)
        self.assertNotIn("hush", text)
        for path in self.data.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"hush-hush", path.read_bytes(), path)

    def test_a_second_person_needs_a_terminal(self):
        book = self.write("values.md", self.VALUES)
        self.site.write_text("people: [Kim Davis, Alex Chen]\n" + self.site.read_text())
        answer = self.expect(1, "run", "--yes", book, "do/both")
        self.assertIn("second person", answer.err)
        self.assertIn("terminal", answer.err)
        self.assertNotIn("agreed", answer.out)
        # Without a keychain nobody's PIN is right.
        text = self.dialogue(1, {"(Kim Davis, Alex Chen)?": "Kim Davis", "PIN of Kim Davis (not shown):": "4711"},
                             "run", "--yes", book, "do/both")
        self.assertNotIn("4711", text)
        self.assertNotIn("agreed", text)
        self.assertNotIn("run.started", self.journal_kinds())

    def test_asks_at_a_terminal(self):
        """The dialogue of a person at a terminal, who confirms with y."""
        text = self.dialogue(0, {"[y/N]": "y"}, "run", self.runbook, "down/change")
        self.assertIn("touch changed-it", text)
        self.assertEqual(text.count("[y/N]"), 2)
        self.assertTrue((self.top / "work" / "changed-it").exists())


if __name__ == "__main__":
    unittest.main()
