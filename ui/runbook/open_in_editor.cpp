// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/open_in_editor.h"

#include "app/site/editor_command.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OpenInEditor)
};

} // namespace

Result<void> openInEditor(const QString &siteEditor, const QString &file, int line)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QString setting = siteEditor;
    for (const char *variable : {"VISUAL", "EDITOR"}) {
        if (setting.isEmpty())
            setting = graphicalEditor(qEnvironmentVariable(variable));
    }
    if (setting.isEmpty()) {
        if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            return {};
        return fail(ErrorCode::Unavailable, Text::tr("No program of this desktop opens the runbook"), path,
                    Text::tr("Name one in site.yaml, as in: editor: \"code -g {file}:{line}\""));
    }
    auto command = editorCommand(setting, path, line);
    if (!command)
        return std::unexpected(command.error());
    const QString program = command->takeFirst();
    if (!QProcess::startDetached(program, *command))
        return fail(ErrorCode::Unavailable, Text::tr("The editor %1 could not be started").arg(program), path,
                    Text::tr("Check the key editor in site.yaml"));
    return {};
}

} // namespace ic
