// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/document_link.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DocumentLink)
};

/// Letters and digits only: links of real documents differ from the headings in all the rest.
QString bare(const QString &slug)
{
    QString result;
    for (const QChar character : slug) {
        if (character.isLetterOrNumber())
            result += character.toLower();
    }
    return result;
}

bool isDocument(const QFileInfo &file)
{
    static const QStringList suffixes{
        QStringLiteral("md"),   QStringLiteral("markdown"), QStringLiteral("txt"), QStringLiteral("pdf"),
        QStringLiteral("html"), QStringLiteral("png"),      QStringLiteral("jpg"), QStringLiteral("svg")};
    return file.isDir() || suffixes.contains(file.suffix().toLower());
}

} // namespace

QString sectionOfLink(const Runbook &runbook, const QUrl &target)
{
    if (!target.isRelative() || !target.path().isEmpty() || target.fragment().isEmpty())
        return {};
    const QString anchor = target.fragment(QUrl::FullyDecoded);
    if (runbook.section(anchor))
        return anchor;
    const QString wanted = bare(anchor);
    for (const Section &section : runbook.sections) {
        if (bare(section.id) == wanted || bare(section.plainTitle) == wanted)
            return section.id;
    }
    return {};
}

Result<void> openOutside(const Runbook &runbook, const QUrl &target)
{
    const QString scheme = target.scheme();
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http")
        || scheme == QLatin1String("mailto")) {
        if (QDesktopServices::openUrl(target))
            return {};
        return fail(ErrorCode::Unavailable, Text::tr("No program of this desktop opens the link"),
                    target.toDisplayString());
    }
    if (!target.isRelative() || target.path().isEmpty())
        return fail(ErrorCode::Refused,
                    Text::tr("The link leads to no section and to no address that is opened from here"),
                    target.toDisplayString());
    const QFileInfo file(QDir(runbook.directory()), target.path());
    if (!file.exists())
        return fail(ErrorCode::NotFound, Text::tr("The linked document does not exist"),
                    file.absoluteFilePath(), Text::tr("Put it beside the runbook, or correct the link"));
    if (!isDocument(file))
        return fail(ErrorCode::Refused, Text::tr("Only documents and folders are opened from a runbook"),
                    file.absoluteFilePath());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file.absoluteFilePath())))
        return fail(ErrorCode::Unavailable, Text::tr("No program of this desktop opens the document"),
                    file.absoluteFilePath());
    return {};
}

} // namespace ic
