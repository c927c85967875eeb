#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console is killed with SIGKILL at a random moment while a rollback runs, many times over. Each time the next
console shows the run, running or finished, and its end, with every line of output once; no event that was acknowledged
is missing; and verify passes. Some rounds kill the runner as well: then the outcome is unknown, and said to be.

Usage: test_kill.py ROUNDS [SEED]
"""

import json
import os
import pathlib
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import time

PROGRAMS = pathlib.Path(os.environ["IC_PROGRAM_DIR"])
HOST = os.environ["IC_CONSOLE_HOST"]
# No site file of whoever runs this may get into it.
os.environ["XDG_CONFIG_HOME"] = "/nonexistent"
STEP_SCRIPT = "npm run rollback:emergency"
KILL_RUNNER_EVERY = 8
ESCAPE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])")
# 25 s of watching in a hundredth of the time: with the work itself a round's rollback takes two or three seconds.
PACE = "0.02"


def cli(data, *arguments):
    return subprocess.run([PROGRAMS / "incident-commander-cli", "--data-dir", data, *arguments],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120)


def rollback_step():
    book = pathlib.Path(os.environ["IC_SOURCE_DIR"]) / "resources" / "runbooks" / "nxt-new-day.md"
    commands = json.loads(cli("/nonexistent", "check", "--json", book).stdout)["commands"]
    return next(c["id"] for c in commands if c["script"].strip() == STEP_SCRIPT)


def lines_of_recording(path):
    """Every line of a recording (app/runner/recording.h), without what only a terminal needs."""
    content = path.read_bytes()
    length, = struct.unpack_from("<H", content, 10)
    text, at = b"", length
    while at + 16 <= len(content):
        size, = struct.unpack_from("<I", content, at)
        text += content[at + 16:at + 16 + size]
        at += 16 + size + 4
    # What a spinner wrote before it went back to the first column is gone from the screen.
    lines = [ESCAPE.sub("", line.rsplit("\x1b[1G", 1)[-1]).replace("\r", "") for line in text.decode("utf-8").split("\n")]
    return [line for line in lines if line.strip()]


class Begun:
    """A console with a rollback underway."""

    def __init__(self, data, step):
        self.process = subprocess.Popen([HOST, data, "begin", step], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        env=dict(os.environ, RANGE_PACE=PACE))
        first = self.read_line(90).split()
        assert first[0] == "running", first
        self.run = first[1]

    def read_line(self, timeout):
        ready, _, _ = select.select([self.process.stdout], [], [], timeout)
        assert ready, "the console host said nothing"
        line = self.process.stdout.readline().decode()
        assert line, f"the console host ended: {self.process.wait()}"
        return line

    def kill_after(self, seconds):
        """Kills it; gives the number of the last note that it knew to be durable."""
        end = time.monotonic() + seconds
        noted = 0
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self.process.stdout], [], [], left)
            if ready:
                noted = int(self.read_line(1).split()[1])
        self.process.send_signal(signal.SIGKILL)
        rest = self.process.stdout.read().decode().split()
        self.process.wait()
        self.process.stdout.close()
        numbers = [int(word) for word in rest if word.isdigit()]
        return max([noted, *numbers])


def runner_pid(data, run):
    status = pathlib.Path(data) / "runs" / run / "status.json"
    try:
        return json.loads(status.read_text())["pid"]
    except (FileNotFoundError, json.JSONDecodeError, KeyError):
        return None


def check_lines(told, recorded):
    """Every line of the recording was shown, once and in order."""
    shown = [line for line in told if line.strip()]
    assert [line.strip() for line in shown] == [line.strip() for line in recorded], \
        "shown:\n" + "\n".join(shown) + "\n\nrecorded:\n" + "\n".join(recorded)


def play_round(data, step, wait, kill_runner):
    begun = Begun(data, step)
    noted = begun.kill_after(wait)
    killed = False
    if kill_runner:
        pid = runner_pid(data, begun.run)
        final = json.loads((pathlib.Path(data) / "runs" / begun.run / "status.json").read_text()).get("outcome")
        if pid and not final:
            os.kill(pid, signal.SIGKILL)
            killed = True

    answer = subprocess.run([HOST, data, "resume", begun.run], stdin=subprocess.DEVNULL, capture_output=True,
                            timeout=90, check=False)
    assert answer.returncode == 0, answer.stderr.decode()
    told = json.loads(answer.stdout.splitlines()[-1])
    assert told["found"] in ("running", "finished"), told
    recording = pathlib.Path(data) / "runs" / begun.run / "recording"
    if killed and told["outcome"] != "unknown":
        # The runner may have written its last word in the very moment it was killed.
        assert told["outcome"] == "succeeded", told
    elif not killed:
        assert told["outcome"] == "succeeded", told
    check_lines(told["lines"], lines_of_recording(recording))

    incident = json.loads(cli(data, "incidents", "--json").stdout)[-1]["number"]
    timeline = json.loads(cli(data, "timeline", "--json", incident).stdout)["timeline"]
    notes = sum(entry["kind"] == "note.added" for entry in timeline)
    assert notes >= noted, f"{noted} notes were acknowledged, {notes} are on the journal"
    verified = cli(data, "verify")
    assert verified.returncode == 0, verified.stderr
    return told["found"], told["outcome"]


def main(rounds, seed):
    print(f"seed {seed}", flush=True)
    chance = random.Random(seed)
    step = rollback_step()
    seen = {}
    with tempfile.TemporaryDirectory(prefix="ic-kill.", ignore_cleanup_errors=True) as data:
        for number in range(1, rounds + 1):
            kill_runner = number % KILL_RUNNER_EVERY == 0
            wait = chance.uniform(0, 0.8 if kill_runner else 2)
            what = play_round(data, step, wait, kill_runner)
            seen[what] = seen.get(what, 0) + 1
            print(f"round {number}: killed after {wait:.2f} s: found {what[0]}, {what[1]}", flush=True)
    print(seen)
    assert any(found == "running" for found, _ in seen), "no round killed the console while the rollback ran"
    if rounds >= KILL_RUNNER_EVERY:
        assert any(outcome == "unknown" for _, outcome in seen), "no round killed the runner while it ran"


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(1 << 32))
