#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's program where there is no display: it still says what it is and how it is called."""

import os
import subprocess
import unittest

WINDOW = os.environ["IC_WINDOW"]


class WithoutDisplay(unittest.TestCase):
    def call(self, *arguments):
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        return subprocess.run([WINDOW, *arguments], capture_output=True, text=True, timeout=60, check=False,
                              stdin=subprocess.DEVNULL, env=dict(environment, LC_ALL="C.UTF-8"))

    def test_help(self):
        for option in ("--help", "-h"):
            answer = self.call(option)
            self.assertEqual(answer.returncode, 0, answer)
            self.assertIn("--data-dir", answer.stdout)

    def test_version(self):
        for option in ("--version", "-v"):
            answer = self.call(option)
            self.assertEqual(answer.returncode, 0, answer)
            self.assertRegex(answer.stdout, r"^incident-commander \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
