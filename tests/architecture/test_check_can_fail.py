#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_architecture.py finds each kind of breach, and only those, in the small bad tree beside it.

Usage: test_check_can_fail.py WIDGETS_HEADER_DIR
"""

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = """\
app/base/CMakeLists.txt:2: app links no Qt Widgets
app/base/reaches_up.h:4: room base may not use runbook: app/runbook/runbook.h
app/base/reaches_up.h:5: app never knows ui: ui/ready/ready_view.h
app/base/reaches_up.h:6: app links no Qt Widgets: QMessageBox
app/base/reaches_up.h:7: app links no Qt Widgets: QtWidgets/qwidget.h
app/incident/reads_journal.cpp:4: room incident may not use journal: app/journal/journal.h
app/journal/left_open.cpp:1: no SPDX line at the top
app/journal/left_open.cpp:2: %s: finish it or open an issue
app/runbook/document/knows_rules.h:3: folder app/runbook/document may not use recognition: app/runbook/recognition/topics.h
packaging/script:1: no SPDX line at the top
""" % ("TO" + "DO")


def check(tree, widgets):
    run = subprocess.run([sys.executable, HERE / "check_architecture.py", tree, widgets],
                         capture_output=True, text=True, check=False)
    return run.returncode, run.stdout


def main():
    widgets = sys.argv[1]
    status, out = check(HERE / "fixture", widgets)
    body = "".join(line + "\n" for line in out.splitlines()[:-1])
    assert status == 1, f"exit status {status} for a tree full of breaches"
    assert body == EXPECTED, f"expected:\n{EXPECTED}\nfound:\n{body}"

    with tempfile.TemporaryDirectory() as name:
        tree = pathlib.Path(name)
        (tree / "app" / "base").mkdir(parents=True)
        long_file = tree / "app" / "base" / "long.cpp"
        long_file.write_text("// SPDX-License-Identifier: GPL-3.0-or-later\n" + "\n" * 599)
        assert check(tree, widgets)[0] == 0, "600 lines are allowed"
        long_file.write_text("// SPDX-License-Identifier: GPL-3.0-or-later\n" + "\n" * 600)
        status, out = check(tree, widgets)
        assert status == 1 and "app/base/long.cpp:601: 601 lines" in out, out

    assert check(HERE / "nowhere", widgets)[0] == 2, "an empty tree must not pass"
    assert check(HERE / "fixture", HERE)[0] == 2, "without the names of the widgets nothing can be judged"
    return 0


if __name__ == "__main__":
    sys.exit(main())
