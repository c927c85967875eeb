// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>

namespace ic {

/// Program and arguments that open a file at a line: `setting` is site.yaml's `editor`, "code -g
/// {file}:{line}", split into arguments first, so that nothing in a file's name becomes another argument. A
/// setting without {file} gets the file as its last argument. Errors: InvalidArgument for what only a shell
/// would understand. Pure.
Result<QStringList> editorCommand(const QString &setting, const QString &file, int line);

/// The setting for an editor that $VISUAL or $EDITOR names, where it is known to open a window of its own;
/// empty where that can't be known: one that needs a terminal would start unseen. Pure.
QString graphicalEditor(const QString &named);

} // namespace ic
