// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/editor_command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Site)
};

bool needsShell(const QStringList &arguments)
{
    static const QStringList shells{QStringLiteral("sh"),  QStringLiteral("bash"), QStringLiteral("dash"),
                                    QStringLiteral("zsh"), QStringLiteral("fish"), QStringLiteral("env"),
                                    QStringLiteral("ksh")};
    if (shells.contains(QFileInfo(arguments.first()).fileName()))
        return true;
    static const QStringList marks{QStringLiteral("|"), QStringLiteral(";"), QStringLiteral("&"),
                                   QStringLiteral("<"), QStringLiteral(">"), QStringLiteral("`"),
                                   QStringLiteral("$")};
    return std::ranges::any_of(arguments, [](const QString &argument) {
        return std::ranges::any_of(marks, [&](const QString &mark) { return argument.contains(mark); });
    });
}

/// What each graphical editor takes to go to a line.
constexpr std::array<std::pair<const char *, const char *>, 14> graphical{{
    {"code", "-g {file}:{line}"},
    {"codium", "-g {file}:{line}"},
    {"subl", "{file}:{line}"},
    {"zed", "{file}:{line}"},
    {"kate", "--line {line} {file}"},
    {"kwrite", "--line {line} {file}"},
    {"gedit", "+{line} {file}"},
    {"gnome-text-editor", "{file}"},
    {"mousepad", "--line={line} {file}"},
    {"pluma", "+{line} {file}"},
    {"xed", "+{line} {file}"},
    {"geany", "{file}:{line}"},
    {"gvim", "+{line} {file}"},
    {"featherpad", "{file}"},
}};

} // namespace

Result<QStringList> editorCommand(const QString &setting, const QString &file, int line)
{
    QStringList arguments = QProcess::splitCommand(setting);
    if (arguments.isEmpty() || arguments.first().isEmpty())
        return fail(ErrorCode::InvalidArgument, Text::tr("site.yaml names no editor"), {},
                    Text::tr("Write one, as in: editor: \"code -g {file}:{line}\""));
    if (needsShell(arguments))
        return fail(
            ErrorCode::InvalidArgument,
            Text::tr("The editor in site.yaml is started without a shell, and “%1” needs one").arg(setting),
            {}, Text::tr("Name a program and its arguments, as in: editor: \"code -g {file}:{line}\""));
    bool named = false;
    for (QString &argument : arguments) {
        named = named || argument.contains(QLatin1String("{file}"));
        // The line first: a file may be called anything.
        argument.replace(QLatin1String("{line}"), QString::number(std::max(line, 1)));
        argument.replace(QLatin1String("{file}"), file);
    }
    if (!named)
        arguments << file;
    return arguments;
}

QString graphicalEditor(const QString &named)
{
    const QStringList arguments = QProcess::splitCommand(named);
    if (arguments.size() != 1)
        return {};
    const QString program = QFileInfo(arguments.first()).fileName();
    const auto found = std::ranges::find_if(
        graphical, [&program](const auto &each) { return program == QLatin1String(each.first); });
    return found == graphical.end()
        ? QString()
        : QStringLiteral("%1 %2").arg(QLatin1String(found->first), QLatin1String(found->second));
}

} // namespace ic
