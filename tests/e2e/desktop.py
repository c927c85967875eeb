# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window of the built program, as a person without a mouse or without eyes meets it: found and pressed by
name through the accessibility bus, or by keys. Looking again until something is there is how a person waits, too."""

import atexit
import json
import os
import pathlib
import signal
import subprocess
import time

import pyatspi

PRESSABLE = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON,
             pyatspi.ROLE_LINK}
LOOK_AGAIN_S = 0.05
PROGRAMS = pathlib.Path(os.environ["IC_PROGRAM_DIR"])


class NotFound(AssertionError):
    pass


def wait_for(what, look, timeout=30):
    """The first true answer of `look`; a NotFound that says `what` where there is none in time."""
    end = time.monotonic() + timeout
    while True:
        try:
            found = look()
        except (LookupError, RuntimeError) as error:  # a part of the window went away while it was looked at
            found = None
            last = error
        else:
            last = found
        if found:
            return found
        if time.monotonic() > end:
            raise NotFound(f"{what}: not within {timeout} s (last: {last!r})")
        time.sleep(LOOK_AGAIN_S)


def below(accessible):
    """The accessible and everything in it that is to be seen, from the top."""
    yield accessible
    for index in range(accessible.childCount):
        child = accessible.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
            yield from below(child)


class Window:
    """One run of the desktop program."""

    def __init__(self, data_dir, *arguments, size=(1280, 720), environment=None):
        self.data_dir = pathlib.Path(data_dir)
        self.size = size
        self.process = subprocess.Popen(
            [PROGRAMS / "incident-commander", "--data-dir", data_dir, *arguments],
            env=dict(os.environ, **(environment or {})), stdin=subprocess.DEVNULL)
        atexit.register(lambda: self.process.poll() is None and self.process.kill())
        self.application = wait_for("the program on the accessibility bus", self._find_application)
        self.window_id = wait_for("the window on the display", self._find_window)
        xdotool("windowmove", self.window_id, "0", "0")
        xdotool("windowsize", self.window_id, str(size[0]), str(size[1]))
        # There is no window manager that would do it.
        xdotool("windowfocus", self.window_id)

    def _find_application(self):
        self.check_alive()
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def _find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def all(self):
        for index in range(self.application.childCount):
            child = self.application.getChildAtIndex(index)
            if child is not None:
                yield from below(child)

    def check_alive(self):
        status = self.process.poll()
        assert status is None, f"the program ended by itself, with status {status}"

    def seen(self, name, roles=None):
        """What has this name now, or None."""
        self.check_alive()
        try:
            for accessible in self.all():
                if accessible.name == name and (roles is None or accessible.getRole() in roles):
                    return accessible
        except (LookupError, RuntimeError):
            pass  # the tree changed while it was walked; whoever waits looks again
        return None

    def find(self, name, roles=None, timeout=30):
        return wait_for(f'"{name}"', lambda: self.seen(name, roles), timeout)

    def press(self, name, timeout=30):
        def usable():
            found = self.seen(name, PRESSABLE)
            return found if found and found.getState().contains(pyatspi.STATE_ENABLED) else None

        control = wait_for(f'a usable control "{name}"', usable, timeout)
        actions = control.queryAction()
        names = [actions.getName(index).lower() for index in range(actions.nActions)]
        index = next(i for i, n in enumerate(names) if n in ("press", "toggle", "click", "check"))
        assert actions.doAction(index), f'"{name}" did not take the press'

    def is_checked(self, name):
        found = self.seen(name, PRESSABLE)
        return bool(found) and found.getState().contains(pyatspi.STATE_CHECKED)

    def write(self, name, text):
        self.find(name, {pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY}).queryEditableText().setTextContents(text)

    def value(self, name):
        found = self.seen(name)
        return None if found is None else found.queryValue().currentValue

    def focused(self):
        """Name of what has the keyboard."""
        try:
            for accessible in self.all():
                if accessible.getState().contains(pyatspi.STATE_FOCUSED) and accessible.childCount == 0:
                    return accessible.name
        except (LookupError, RuntimeError):
            pass
        return None

    def keys(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        xdotool("type", "--delay", "5", text)

    def screenshot(self, name):
        folder = pathlib.Path(os.environ["IC_SCREENSHOT_DIR"])
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", folder / f"{name}.png"], check=True)

    def kill(self):
        """As when the power goes for this one program."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.keys("ctrl+q")
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError("the program did not end when it was asked to") from None
        return self.process.returncode


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)


def cli(data_dir, *arguments):
    """What the headless companion prints; it reads beside the running window."""
    answer = subprocess.run([PROGRAMS / "incident-commander-cli", "--data-dir", data_dir, *arguments],
                            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
    assert answer.returncode == 0, f"{arguments}: status {answer.returncode}\n{answer.stdout}{answer.stderr}"
    return answer.stdout


def timeline(data_dir):
    """The newest incident's events as CloudEvents; none where nothing was declared yet."""
    incidents = json.loads(cli(data_dir, "incidents", "--json"))
    if not incidents:
        return []
    lines = cli(data_dir, "timeline", "--cloudevents", incidents[-1]["number"]).splitlines()
    return [json.loads(line) for line in lines]


def data_of(events, kind):
    return [event["data"] for event in events if event["type"] == "incident-commander." + kind]
