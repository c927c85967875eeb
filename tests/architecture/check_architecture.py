#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources against the rules of the house, and names each breach as FILE:LINE: TEXT.

Usage: check_architecture.py TREE WIDGETS_HEADER_DIR

TREE is the top of a checkout. WIDGETS_HEADER_DIR is where Qt keeps the headers of Qt Widgets: the names of the
files in it are what app/ must not include. Exit status 0: all is well, 1: breaches, 2: wrong usage.
"""

import pathlib
import re
import sys

# Room of app/ -> what it may include, beside itself. "room" means the whole room, "room/file.h" one header.
ROOMS = {
    "base": [],
    "runbook": ["base"],
    "journal": ["base"],
    "site": ["base"],
    "incident": ["base", "runbook", "journal/event.h"],
    # The format of a recording belongs to the runner that writes it.
    "actions": ["base", "runbook", "site", "runner"],
    "channels": ["base", "runbook", "site"],
    "monitor": ["base", "site"],
    "drills": ["base", "runbook", "incident", "site"],
    # What an HTTP step says, which of its values are secrets, and the pipe by which they are carried on.
    "request": ["base", "runbook", "runner"],
    # It looks for what steps need before they need it, so it reads them as the rules about effects do.
    "preflight": ["base", "runbook", "site", "actions", "monitor"],
    "reports": ["base", "runbook", "incident"],
    "console": ["base", "runbook", "journal", "site", "incident", "actions", "channels", "monitor", "drills",
                "reports", "request", "preflight"],
    "runner": ["base"],
    # The console's contract is made of the values of these rooms; the read-only commands read them directly.
    "cli": ["base", "runbook", "journal", "site", "incident", "actions", "channels", "monitor", "drills",
            "reports", "preflight", "console", "runner"],
}
# Folder of a room -> the folders beside it that it may include; what lies in the room itself is open to each.
FOLDERS = {
    "app/runbook/document": [],
    "app/runbook/commands": [],
    "app/runbook/recognition": ["document", "commands"],
    "app/runbook/collection": ["document", "recognition"],
    "app/runbook/changes": [],
}
MAX_LINES = 600
CODE = {".cpp", ".h", ".c", ".js", ".cjs", ".mjs", ".py", ".sh", ".cmake", ".sql"}
INCLUDE = re.compile(r'\s*#\s*include\s*[<"]([^>"]+)[>"]')
# Spelled apart, so that this file does not find itself. "[TO-DO: text]" in brackets is a runbook's placeholder.
WORDS = r".*?(?<!\[)\b(" + "|".join(["TO" + "DO", "FIX" + "ME"]) + r")\b"
LEFT_OPEN_IN_CODE = re.compile(r"(?://|/?\*)" + WORDS)
LEFT_OPEN_ELSEWHERE = re.compile(r"(?:#|//|/?\*|--)" + WORDS)


def breaches_of_include(relative, name, widgets):
    """What is wrong with one #include line of the file `relative`, as a list of texts."""
    parts = relative.parts
    target = pathlib.PurePosixPath(name)
    found = []
    if parts[0] != "app" or len(parts) < 3:
        return found
    room = parts[1]
    if name.startswith("ui/"):
        found.append("app never knows ui: " + name)
    if target.parts[0] == "QtWidgets" or name in widgets:
        found.append("app links no Qt Widgets: " + name)
    if target.parts[0] == "app" and len(target.parts) > 2 and target.parts[1] != room:
        allowed = ROOMS.get(room)
        if allowed is None:
            found.append(f"room app/{room} is not in the table of rooms")
        elif target.parts[1] not in allowed and "/".join(target.parts[1:]) not in allowed:
            found.append(f"room {room} may not use {target.parts[1]}: {name}")
    home, folder = relative.parent.as_posix(), target.parent
    if home in FOLDERS and folder.parent == relative.parent.parent and folder.as_posix() != home:
        if folder.name not in FOLDERS[home]:
            found.append(f"folder {home} may not use {folder.name}: {name}")
    return found


def is_code(path):
    if path.suffix in CODE or path.name == "CMakeLists.txt":
        return True
    if path.suffix:
        return False
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def breaches_of_file(path, relative, widgets):
    """Every breach in one file, as (line, text)."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return [(1, "not UTF-8")]
    found = []
    if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:3]):
        found.append((1, "no SPDX line at the top"))
    if len(lines) > MAX_LINES:
        found.append((MAX_LINES + 1, f"{len(lines)} lines: a file of more than {MAX_LINES} has two purposes"))
    # In C++ a "#" begins no comment, but a directive of TAP, which has words of its own.
    left_open = LEFT_OPEN_IN_CODE if path.suffix in {".cpp", ".h"} else LEFT_OPEN_ELSEWHERE
    for number, line in enumerate(lines, 1):
        open_end = left_open.search(line)
        if open_end:
            found.append((number, f"{open_end.group(1)}: finish it or open an issue"))
        include = INCLUDE.match(line) if path.suffix in {".cpp", ".h"} else None
        if include:
            for text in breaches_of_include(relative, include.group(1), widgets):
                found.append((number, text))
        if path.name == "CMakeLists.txt" and relative.parts[0] == "app" and "Qt6::Widgets" in line:
            found.append((number, "app links no Qt Widgets"))
    return found


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    tree, widgets_dir = map(pathlib.Path, arguments)
    widgets = {entry.name for entry in widgets_dir.iterdir()} if widgets_dir.is_dir() else set()
    if "QWidget" not in widgets:
        print(f"{widgets_dir}: not the headers of Qt Widgets", file=sys.stderr)
        return 2
    files = [path for folder in (".ci", "app", "ui", "tests", "packaging", "resources", "CMakeLists.txt")
             for path in ([tree / folder] if (tree / folder).is_file() else sorted((tree / folder).rglob("*")))
             if path.is_file() and "fixture" not in path.relative_to(tree).parts and is_code(path)]
    found = 0
    for path in files:
        relative = path.relative_to(tree)
        for line, text in breaches_of_file(path, relative, widgets):
            print(f"{relative}:{line}: {text}")
            found += 1
    if not files:
        print(f"{tree}: no sources here", file=sys.stderr)
        return 2
    print(f"{len(files)} files, {found} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
