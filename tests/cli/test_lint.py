#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check as a lint: several files, quiet, against an environment; and the authors' page, example by example."""

import itertools
import json
import re
import unittest

from cli_support import SHIPPED_RUNBOOK, SOURCE, CliTest

AUTHORS_PAGE = SOURCE / "resources" / "help" / "writing-procedures.md"
CODES_OF_THE_DOCUMENT = SOURCE / "app" / "runbook" / "problem_codes.h"
CODES_BEYOND_IT = SOURCE / "app" / "cli" / "problem_rules.h"

BAD = "# Bad\n\n- **A** → [Nowhere](#nothing-like-it)\n- **B** → [Here](#here)\n\n## Here\nText.\n"
CLEAN = "# Clean\n\n## Do it\n1. So\n"
NOTED = "# Noted\n\nSee [there](#there).\n\n## 🚨 There\n1. Look\n"


def codes_in(header):
    return set(re.findall(r'\w+\s*\(\s*"([a-z0-9-]+)"\)', header.read_text(encoding="utf-8")))


def fence(script, info="bash"):
    return f"```{info}\n{script}\n```\n"


class Files(CliTest):
    def test_worst_file_counts(self):
        bad = self.write("bad.md", BAD)
        noted = self.write("noted.md", NOTED)
        self.expect(0, "check", self.runbook, noted)
        self.expect(1, "check", self.runbook, bad, noted)
        answer = self.expect(2, "check", self.top / "nowhere.md", bad, self.runbook)
        self.assertIn("nowhere.md", answer.err)
        self.assertIn("[link-nowhere]", answer.err, "the others are checked all the same")
        self.assertIn("down/say-hello", answer.out)
        self.expect(2, "check", bad, self.top / "nowhere.md")

    def test_text_says_which_file(self):
        other = self.write("other.md", CLEAN)
        out = self.expect(0, "check", self.runbook, other).out
        self.assertLess(out.index(f"{self.runbook}:"), out.index("Small procedures"))
        self.assertLess(out.index("Small procedures"), out.index(f"{other}:"))
        self.assertNotIn(f"{self.runbook}:", self.expect(0, "check", self.runbook).out)

    def test_json_of_several(self):
        one = self.expect(0, "check", "--json", self.runbook).json()
        self.assertNotIn("path", one)
        both = self.expect(1, "check", "--json", self.runbook, self.write("bad.md", BAD)).json()
        self.assertEqual([each["path"] for each in both], [str(self.runbook), str(self.top / "bad.md")])
        self.assertEqual({key: value for key, value in both[0].items() if key != "path"}, one)

    def test_quiet_prints_what_is_to_be_mended(self):
        bad = self.write("bad.md", BAD)
        noted = self.write("noted.md", NOTED)
        self.assertIn(": note: ", self.expect(0, "check", noted).err)
        self.assertEqual(str(self.expect(0, "check", "--quiet", noted)), "exit status 0\n--- out\n\n--- err\n")
        clean = self.write("clean.md", CLEAN)
        answer = self.expect(1, "check", "--quiet", clean, bad)
        self.assertEqual(answer.out, "")
        self.assertRegex(answer.err, rf"^{re.escape(str(bad))}:3: warning: .* \[link-nowhere\]\n$")
        self.assertEqual(str(self.expect(0, "check", "--quiet", clean)), "exit status 0\n--- out\n\n--- err\n")

    def test_options_belong_to_check(self):
        for option in ("--sarif", "--quiet"):
            self.assertIn(option, self.expect(0, "--help").out)
            self.assertIn(option, self.expect(2, "incidents", option).err)
        answer = self.expect(2, "check", "--json", "--sarif", self.runbook)
        self.assertEqual(answer.out, "")

    def test_script_that_does_not_parse(self):
        broken = self.write("broken.md", "# Broken\n\n## Do\n" + fence("# Good\nls\n\n# Bad\nfor x in a b; done\n"))
        problems = self.expect(1, "check", "--json", broken).json()["problems"]
        self.assertEqual([(p["line"], p["code"]) for p in problems], [(9, "step-not-runnable")])

    def test_value_that_no_step_takes(self):
        refused = ["ls  # <DIR>", "eval <COMMAND>", "source <FILE>", "cat <<'EOF'\n<NAME>\nEOF", "echo $((<N> + 1))"]
        taken = ["ls <DIR>", "ssh db1 \"ls <DIR>\"", "cat <<EOF\n<NAME>\nEOF", "sed s/<A>/<B>/ f", "X=<Y>; echo \"$X\""]
        for script in refused + taken:
            with self.subTest(script):
                book = self.write("book.md", "# Book\n\n## Do\n" + fence("# First\nls\n\n# Second\n" + script))
                found = self.call("check", "--json", book).json()["problems"]
                self.assertEqual([p["line"] for p in found if p["code"] == "placeholder-refused"],
                                 [9] if script in refused else [])

    def test_many_steps_are_no_hang(self):
        pages = "".join(f"\n## Page {page}\n" + fence("".join(f"# Step {n}\necho {n}\n\n" for n in range(1, 418)))
                        for page in range(1, 13))
        found = self.expect(0, "check", "--json", self.write("many.md", "# Many\n" + pages)).json()
        self.assertEqual(len(found["commands"]), 5004)
        self.assertEqual([p["code"] for p in found["problems"]], ["syntax-unchecked"])


class Environment(CliTest):
    def problems(self, text, environment="here", status=1):
        path = self.write("lint.md", text)
        found = self.expect(status, "--environment", environment, "check", "--json", path).json()["problems"]
        return [(p["line"], p["severity"], p["code"]) for p in found]

    def steps(self, *scripts, status=1, info="bash"):
        """Of a runbook with one fence each; lines are those of the first command: 4, 8, …"""
        return self.problems("## Do\n" + "".join("\n" + fence(script, info) for script in scripts), status=status)

    def place_program(self, name):
        """On the path of the environment, which this machine need not have it for."""
        (self.top / "work" / "bin").mkdir()
        self.write(f"work/bin/{name}", "#!/bin/sh\n").chmod(0o755)
        self.site = self.write("site.yaml", "environments:\n  - name: here\n    kind: drill\n    directory: work\n"
                                            f"    variables:\n      PATH: {self.top}/work/bin:/usr/bin:/bin\n")

    def test_only_when_asked(self):
        path = self.write("lint.md", "## Do\n" + fence("no-such-program --now"))
        self.expect(0, "check", path)
        self.assertIn("[program-missing]", self.expect(1, "--environment", "here", "check", "--quiet", path).err)

    def test_environment_that_is_not_there(self):
        answer = self.expect(2, "--environment", "elsewhere", "check", self.runbook)
        self.assertIn("elsewhere", answer.err)
        self.assertIn("here, production, drill-range", answer.err)
        self.assertEqual(answer.out, "")

    def test_directory_of_the_environment(self):
        (self.top / "work").rmdir()
        self.assertEqual(self.problems("## Do\n1. Look\n"), [(0, "error", "environment-directory")])

    def test_npm_scripts(self):
        self.write("work/package.json", '{"scripts": {"there": "true"}}')
        (self.top / "work" / "inner").mkdir()
        self.write("work/inner/package.json", '{"scripts": {"inside": "true"}}')
        self.assertEqual(self.steps("npm run there", status=0), [])
        self.assertEqual(self.steps("npm run there", "npm run gone -- --now"), [(8, "error", "npm-script-missing")])
        self.assertEqual(self.steps("npm run inside", status=0, info="bash { cwd=inner }"), [])
        self.assertEqual(self.steps("npm run there", info="bash { cwd=inner }"), [(4, "error", "npm-script-missing")])
        self.assertEqual(self.steps("npm run gone", "npm run gone"),
                         [(4, "error", "npm-script-missing"), (8, "error", "npm-script-missing")])

    def test_npm_scripts_that_nobody_can_judge(self):
        self.write("work/package.json", '{"scripts": {"there": "true"}}')
        (self.top / "work" / "inner").mkdir()
        self.place_program("ssh")
        self.assertEqual(self.steps("cd inner && npm run inside", "npm --prefix inner run inside",
                                    "npm run --if-present gone", "npm run db:$KIND", "ssh db1 npm run far",
                                    status=0), [])

    def test_npm_without_package(self):
        self.assertEqual(self.steps("npm run any"), [(4, "error", "npm-script-missing")])

    def test_directories_of_steps(self):
        self.assertEqual(self.steps("ls", info="bash { cwd=gone }"), [(4, "error", "step-directory")])
        self.assertEqual(self.steps("ls", "cd /no/such/place && ls"), [(8, "warning", "step-directory")])
        certain = self.steps("cd ..", "cd $HOME/gone", "cd ~/gone", "cd gone || exit", "cd <GONE>", "mkdir made",
                             "cd made", status=0)
        self.assertEqual([code for _, _, code in certain if code != "placeholder-open"], [])

    def test_programs(self):
        self.assertEqual(self.steps("ls | sort", "if true; then no-such-program; fi", "no-such-program again"),
                         [(8, "warning", "program-missing")])
        self.assertEqual(self.steps("nohup no-such-program"), [(4, "warning", "program-missing")])
        self.assertEqual(self.steps("echo $(no-such-program)"), [(4, "warning", "program-missing")])
        self.assertEqual(self.steps("./no-such-script.sh"), [(4, "warning", "program-missing")])

    def test_programs_that_nobody_can_judge(self):
        for scripts in (["apt-get install -y no-such-program", "no-such-program"],
                        ["command -v no-such-program && no-such-program"],
                        ["no-such-program() { ls; }; no-such-program"],
                        ["export PATH=/opt/it/bin:$PATH", "no-such-program"],
                        ["source ./settings", "no-such-program"],
                        ["ssh db1", "no-such-program"],
                        ["docker exec -it db bash", "no-such-program"],
                        ["case $1 in no-such-program) ls;; esac"],
                        ["list=(no-such-program)"],
                        ["[[ $x =~ ^a(no-such-program|b)$ ]]"],
                        ["sh -c 'no-such-program; ls'", "echo 'a | no-such-program; b'"],
                        ["until ls; do sleep 1; done | tee no-such-program 2>&1"],
                        ["python3 - <<PY\nno-such-program()\nPY"],
                        ["for x in no-such-program; do echo $x; done"],
                        ["cat <<END\nno-such-program\nEND"],
                        ["$TOOL --now", "~/bin/tool", "A=1"]):
            with self.subTest(scripts):
                found = self.steps(*scripts, status=None)
                self.assertEqual([each for each in found if "no-such" in str(each)], [])
                self.assertNotIn("no-such-program", self.last.err)

    def expect(self, status, *arguments, **options):
        """Keeps the answer; status None: fine or problems."""
        self.last = self.call(*arguments, **options)
        self.assertIn(self.last.status, (0, 1) if status is None else (status,), self.last)
        return self.last

    def test_path_of_the_environment(self):
        self.place_program("no-such-program")
        self.assertEqual(self.steps("no-such-program", status=0), [])

    def test_contacts_nobody_reaches(self):
        found = self.problems("## Contacts\n| Role | Name | Phone | Email |\n|---|---|---|---|\n"
                              "| Lead | Ann | +1-555-0100 | |\n| Ops | Bob | call the desk | |\n"
                              "| Net | Cy | | cy@example.com |\n| Sales | Di | +1-800-NEON | |\n")
        self.assertEqual(found, [(5, "warning", "contact-unreachable")])

    def test_drill_range_as_it_will_be(self):
        self.expect(0, "--environment", "drill-range", "check", "--quiet", SHIPPED_RUNBOOK)
        self.assertFalse(self.data.exists(), "checking unpacks nothing")
        self.write("lint.md", "## Do\n" + fence("npm run no:such"))
        self.assertIn("npm-script-missing",
                      self.expect(1, "--environment", "drill-range", "check", self.top / "lint.md").err)

    def test_never_drilled_is_told_from_the_journal(self):
        def notes(status=0):
            err = self.expect(status, "--environment", "drill-range", "check", SHIPPED_RUNBOOK).err
            return [line for line in err.splitlines() if line.endswith("[never-drilled]")]
        self.assertEqual(notes(), [], "without a journal nobody can tell")
        self.expect(0, "rehearse", "1", timeout=300)
        first = notes()
        self.assertEqual(len(first), 7, "all playbooks but the one that was rehearsed")
        self.assertFalse(any("Critical system failure" in line for line in first), first)
        self.assertIn(": note: ", first[0])


class NotOffered(CliTest):
    """What no choice leads to is said, at its line."""

    STEP = fence("uptime")
    TABLE = [
        ("a phase beside procedures", f"# T\n\n## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## Cleanup\n\n{STEP}", [15]),
        ("numbered actions", f"# T\n\n## Containment\n\n1. Pull the plug\n\n## Down\n\n{STEP}\n## Slow\n\n{STEP}", [3]),
        ("beside a list", "# T\n\n- **A** → [Down](#down)\n- **B** → [Slow](#slow)\n\n"
         f"## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## Restore\n\n{STEP}", [18]),
        ("told once for all below it", "# T\n\n- **A** → [Down](#down)\n- **B** → [Slow](#slow)\n\n"
         f"## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## More\n\n### One\n\n{STEP}\n### Two\n\n{STEP}", [18]),
        ("phases of one procedure", f"# T\n\n## Diagnosis\n\n{STEP}\n## Cleanup\n\n{STEP}", []),
        ("whom to call, in an order", f"# T\n\n## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## Escalation\n\n1. Call Ann\n", []),
        ("when it is over", f"# T\n\n## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## Follow-up\n\n{STEP}", []),
        ("only text", f"# T\n\n## Down\n\n{STEP}\n## Slow\n\n{STEP}\n## Cleanup\n\nText.\n", []),
        ("nothing to choose", STEP, []),
    ]

    def test_table(self):
        for number, (name, text, lines) in enumerate(self.TABLE):
            with self.subTest(name):
                answer = self.call("check", "--json", self.write(f"offered{number}.md", text))
                found = [each for each in answer.json()["problems"] if each["code"] == "not-offered"]
                self.assertEqual([each["line"] for each in found], lines)
                self.assertTrue(all(each["severity"] == "note" for each in found))


class Placeholders(CliTest):
    """One note for a person on all that a step asks for; for a program each with its line."""

    STEPS = ("# T\n\n## Down\n\n" + fence("ssh <host> uptime\nkill <pid>\nping <host>")
             + "\n" + fence("scp <file> /srv") + "\n" + fence("dig <name>\ncurl https://<host>/<path>"))
    TABLE = [
        (6, ["<host>", "<pid>"]),
        (12, ["<file>"]),
        (16, ["<name>", "<host>", "<path>"]),
    ]

    def test_told_by_step(self):
        path = self.write("marks.md", self.STEPS)
        notes = [line for line in self.expect(0, "check", path).err.splitlines() if "[placeholder-open]" in line]
        self.assertEqual(len(notes), len(self.TABLE), notes)
        for note, (line, marks) in zip(notes, self.TABLE):
            self.assertTrue(note.startswith(f"{path}:{line}: note: “{marks[0]}”"), note)
            self.assertEqual(re.findall(r"<\w+>", note.split("before")[0]), marks, note)
        found = self.expect(0, "check", "--json", path).json()["problems"]
        self.assertEqual([each["line"] for each in found], [6, 7, 12, 16, 17, 17])

    def test_steps_of_one_name_stay_apart(self):
        path = self.write("twice.md", "# T\n\n## Down\n\n" + fence("kill <a> <b>", 'bash {"name":"x"}') + "\n## Up\n\n"
                          + fence("kill <a> <b>", 'bash {"name":"x"}'))
        notes = [line for line in self.expect(0, "check", path).err.splitlines() if "[placeholder-open]" in line]
        self.assertEqual([note.split(":")[1] for note in notes], ["6", "12"])

    def test_a_printed_table_is_no_client(self):
        err = self.expect(1, "check", self.write("table.md", "# T\n\n" + fence("NAME     READY   STATUS"))).err
        self.assertIn("head of a table", err)


class AuthorsPage(CliTest):
    """Each example is a fence with {"example":"NAME"}; below it a line says what it becomes, with counts in bold,
    and a comment says the details."""

    EXAMPLE = re.compile(r'^(`{3,})markdown \{"example":"([^"]+)"\}\n(.*?)^\1\n(.*?)<!-- becomes: (.*?) -->',
                         re.MULTILINE | re.DOTALL)
    COUNT = re.compile(r"\*\*(\d+) ([a-z-]+(?: rows)?)\*\*")
    LISTS = {"situation": "situations", "action": "actions", "step": "commands", "checklist": "checklists",
             "template": "templates", "contact": "contacts", "schedule rows": "schedule", "escalation": "escalations",
             "target": "targets", "follow-up": "followUps", "channel": "channels", "role": "roles",
             "criteria": "criteria", "resource": "resources", "drill": "drills", "scenario": "scenarios",
             "evaluation": "evaluation", "duties": "duties"}

    def setUp(self):
        super().setUp()
        self.page = AUTHORS_PAGE.read_text(encoding="utf-8")

    def held(self, expected, found, where):
        """Lists are as long; of objects only what is said."""
        if isinstance(expected, dict):
            for key, value in expected.items():
                self.assertIn(key, found, where)
                self.held(value, found[key], f"{where}.{key}")
        elif isinstance(expected, list):
            self.assertEqual(len(expected), len(found), f"{where}: {found}")
            for index, (each, other) in enumerate(zip(expected, found)):
                self.held(each, other, f"{where}[{index}]")
        else:
            self.assertEqual(expected, found, where)

    def test_every_example_becomes_what_the_page_says(self):
        examples = self.EXAMPLE.findall(self.page)
        self.assertEqual(len(examples), self.page.count('{"example":'))
        self.assertGreaterEqual(len(examples), 11)
        for _, name, text, says, details in examples:
            with self.subTest(name):
                found = self.call("check", "--json", self.write("example.md", text)).json()
                details = {"problems": [], **json.loads(details)}
                self.held(details, found, name)
                counts = {list_name: 0 for word, list_name in self.LISTS.items() if word != "situation"}
                for number, word in self.COUNT.findall(says):
                    counts[self.LISTS.get(word) or self.LISTS[word.removesuffix("s")]] = int(number)
                self.assertTrue(any(counts.values()), "the page says what becomes of it")
                self.assertEqual({key: len(found[key]) for key in counts}, counts)

    def commands(self, text):
        return self.call("check", "--json", self.write("example.md", text)).json()["commands"]

    def test_what_the_page_says_in_passing(self):
        for language in ("bash", "sh", "zsh", "shell", "console"):
            script = "$ df -h\nFilesystem Size" if language == "console" else "df -h"
            self.assertEqual([c["script"] for c in self.commands("## Do\n" + fence(script, language))], ["df -h"])
        unmarked = self.commands("## Do\n" + fence("df -h\nuptime", ""))
        self.assertEqual([c["script"] for c in unmarked], ["df -h\nuptime"])
        runme = [self.commands("## Do\n" + fence("ls", "bash " + braces))[0]["id"]
                 for braces in ('{ name=restore cwd=backup }', '{"name":"restore","cwd":"backup"}')]
        self.assertEqual(runme, ["do/restore", "do/restore"])
        listed = self.write("list.md", "## Contacts\n- **Database**: Jane Smith, +1-555-0102\n")
        contact = self.call("check", "--json", listed).json()["contacts"][0]
        self.assertEqual([contact[key] for key in ("role", "name", "phone")],
                         ["Database", "Jane Smith", "+1-555-0102"])
        fields = self.write("fields.md",
                            "## Status message\n" + fence("[IN BRACKETS] {{like this}} <so> $NAME", "text"))
        self.assertEqual(self.call("check", "--json", fields).json()["templates"][0]["fields"],
                         ["IN BRACKETS", "like this", "so", "NAME"])
        self.assertEqual(len(self.call("check", "--json", self.write("two.md", "# A\n## B\n1. x\n## C\n1. y\n"))
                             .json()["situations"]), 2)

    def table(self, heading):
        """The rows of the first table below a heading, as lists of cells."""
        below = self.page[self.page.index(f"\n### {heading}\n"):]
        lines = below[below.index("\n|---") + 1:].splitlines()[1:]
        rows = list(itertools.takewhile(lambda line: line.startswith("|"), lines))
        self.assertGreater(len(rows), 3)
        return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]

    def of_code(self, cell):
        return re.findall(r"`([^`]+)`", cell)

    def test_table_of_transcripts(self):
        for held, runs in self.table("A script or a transcript"):
            with self.subTest(held):
                typed = self.of_code(held)
                expected = typed if runs == "both" else [] if runs.startswith("nothing") else self.of_code(runs)
                commands = self.commands("## Do\n" + fence("\n".join(typed)))
                self.assertEqual([c["script"] for c in commands if not c["notRunnable"]],
                                 ["\n".join(expected)] if expected else [])

    def test_table_of_values(self):
        asked = {"a question": 1, "no question": 0}
        for written, commands, becomes in self.table("Values that are asked for"):
            for command in self.of_code(commands):
                with self.subTest(command):
                    found = self.commands("## Do\n" + fence(command))
                    self.assertEqual([(len(c["placeholders"]), c["notRunnable"]) for c in found],
                                     [(asked[becomes], "")])

    def test_table_of_what_is_refused(self):
        for held, _, code in self.table("What is refused"):
            with self.subTest(held):
                path = self.write("example.md", "## Do\n" + fence("\n".join(self.of_code(held))))
                found = self.expect(1, "check", "--json", path).json()["problems"]
                self.assertIn(code.strip("`"), [problem["code"] for problem in found])

    def test_expectations_of_the_page_can_be_read(self):
        rows = self.page[self.page.index("| `expect=` |"):].split("\n\n")[0].splitlines()[2:]
        written = [text for row in rows for text in self.of_code(row.split("|")[1])]
        self.assertGreater(len(written), 4)
        for text in written + ['"nonsense"']:
            path = self.write("example.md", "## Do\n" + fence("ls", f"bash {{ name=look expect={text} }}"))
            problems = [p["code"] for p in self.call("check", "--json", path).json()["problems"]]
            self.assertEqual(problems, ["fence-attribute"] if "nonsense" in text else [], text)

    def test_values_that_are_refused_when_they_are_entered(self):
        path = self.write("example.md", "## Do\n" + "".join(
            fence(script, f"bash {{ name={name} effect=read }}") for name, script in (
                ("plain", "ls <FILE>"), ("after", "ls -- <FILE>"), ("within", "ls ./<FILE>"),
                ("bare", "echo $REGION"), ("quoted", 'echo "$REGION"'), ("twice", 'sh -c "echo <DIR>"'))))
        for step, value, refusal in (
                ("plain", "FILE=-x", "dash"), ("after", "FILE=-x", ""), ("within", "FILE=-x", ""),
                ("bare", "REGION=a b", "without quotes"), ("quoted", "REGION=a b", ""),
                ("twice", "DIR=a;b", "reads it as a command"), ("twice", "DIR=a", "")):
            with self.subTest(step=step, value=value):
                answer = self.call("run", "--yes", "--value", value, path, f"do/{step}")
                self.assertEqual("error: " in answer.err, bool(refusal), answer)
                self.assertIn(refusal, answer.err)

    def test_every_code_is_explained(self):
        explained = set(re.findall(r"`([a-z0-9-]+)`", "".join(
            line.split("|")[1] for line in self.page.splitlines() if line.startswith("| `"))))
        codes = codes_in(CODES_OF_THE_DOCUMENT) | codes_in(CODES_BEYOND_IT)
        self.assertEqual(codes - explained, set())

    def test_front_matter_saves_the_question(self):
        text = next(text for _, name, text, _, _ in self.EXAMPLE.findall(self.page) if name == "front matter")
        without = self.write("without.md", text.replace("HOST: db1", "OTHER: db1"))
        self.assertIn("[placeholder-open]", self.expect(0, "check", without).err)

    def test_links_and_calls_of_the_page(self):
        self.assertEqual(self.expect(0, "check", AUTHORS_PAGE).err.count("link-"), 0)
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)\)", re.sub(r"^(`{3,}).*?^\1$", "", self.page,
                                                                       flags=re.MULTILINE | re.DOTALL)):
            self.assertTrue((AUTHORS_PAGE.parent / target).exists(), target)
        known = self.expect(0, "--help").out
        calls = "\n".join(line for line in self.page.splitlines() if "incident-commander-cli" in line)
        options = set(re.findall(r"(?<= )--[a-z]+", calls)) | set(re.findall(r"(?<=`)--[a-z]+", self.page))
        self.assertGreater(len(options), 3)
        for option in options:
            self.assertIn(option, known)


if __name__ == "__main__":
    unittest.main()
