# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the headless companion share: the built program, called as a script would call it."""

import json
import os
import pathlib
import pty
import shutil
import subprocess
import tempfile
import threading
import unittest

PROGRAM = os.environ["IC_CLI"]
SOURCE = pathlib.Path(os.environ["IC_SOURCE_DIR"])
SHIPPED_RUNBOOK = SOURCE / "resources" / "runbooks" / "nxt-new-day.md"

SMALL_RUNBOOK = """\
# Small procedures

- **It is down** → [Down](#down)

## Down

```bash
# Say hello
echo hello; echo "it went wrong" >&2

# Fail on purpose
exit 7

# Sleep too long
sleep 60
```

```bash {"name":"separate","interactive":"false"}
echo out; echo err >&2
```

```bash {"name":"short","timeout":"1s"}
sleep 60
```

```bash {"name":"greet"}
echo "greetings, <PERSON>"
```

```bash {"name":"change","effect":"change"}
touch changed-it
```
"""

SITE = """\
commander: Test Person
environments:
  - name: here
    kind: drill
    directory: work
  - name: production
    kind: live
    directory: work
defaultEnvironment: here
"""


class Answer:
    """What one call answered."""

    def __init__(self, completed):
        self.status = completed.returncode
        self.out = completed.stdout.decode("utf-8")
        self.err = completed.stderr.decode("utf-8")

    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"exit status {self.status}\n--- out\n{self.out}\n--- err\n{self.err}"


class CliTest(unittest.TestCase):
    """A fresh data directory, a site with a plain environment, and a small runbook for each test."""

    def setUp(self):
        # Short: sockets are made below it.
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="ic-cli."))
        self.addCleanup(shutil.rmtree, self.top, ignore_errors=True)
        self.data = self.top / "data"
        (self.top / "work").mkdir()
        self.site = self.write("site.yaml", SITE)
        self.runbook = self.write("small.md", SMALL_RUNBOOK)

    def write(self, name, content):
        path = self.top / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return path

    def command(self, *arguments):
        return [PROGRAM, "--data-dir", str(self.data), "--site", str(self.site), *map(str, arguments)]

    def environment(self):
        return dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC", RANGE_PACE="0")

    def call(self, *arguments, timeout=100):
        return Answer(subprocess.run(self.command(*arguments), stdin=subprocess.DEVNULL, capture_output=True,
                                     timeout=timeout, env=self.environment(), check=False))

    def expect(self, status, *arguments, **options):
        answer = self.call(*arguments, **options)
        self.assertEqual(answer.status, status, answer)
        return answer

    def dialogue(self, status, answers, *arguments):
        """What a person at a terminal sees who types an answer at each of these questions, in any order."""
        master, slave = pty.openpty()
        process = subprocess.Popen(self.command(*arguments), env=self.environment(),
                                   stdin=slave, stdout=slave, stderr=slave, close_fds=True)
        os.close(slave)
        seen = []

        def answer():
            text = b""
            while True:
                try:
                    piece = os.read(master, 4096)
                except OSError:
                    break
                if not piece:
                    break
                text += piece
                seen.append(piece)
                for question, words in answers.items():
                    while question.encode() in text:
                        text = text.split(question.encode(), 1)[1]
                        os.write(master, words.encode() + b"\n")

        reader = threading.Thread(target=answer)
        reader.start()
        self.assertEqual(process.wait(60), status, b"".join(seen).decode())
        reader.join(10)
        os.close(master)
        return b"".join(seen).decode()
