// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection_links.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

struct LinkParts {
    QString path; ///< decoded
    QString query; ///< with its '?'
    QString fragment; ///< as written, without its '#'
};

/// Of a link that may be to a file of the folder; nothing of one with a scheme or a host, or of a template.
std::optional<LinkParts> relativeParts(const QString &url)
{
    if (url.isEmpty() || url.startsWith(QLatin1String("//")) || url.contains(QLatin1String("{{"))
        || url.contains(QLatin1String("{%")) || !QUrl(url).scheme().isEmpty())
        return std::nullopt;
    LinkParts parts;
    const qsizetype hash = url.indexOf(QLatin1Char('#'));
    QString before = hash < 0 ? url : url.left(hash);
    if (hash >= 0)
        parts.fragment = url.mid(hash + 1);
    if (const qsizetype query = before.indexOf(QLatin1Char('?')); query >= 0) {
        parts.query = before.mid(query);
        before.truncate(query);
    }
    parts.path = QUrl::fromPercentEncoding(before.toUtf8());
    if (parts.path.isEmpty())
        return std::nullopt;
    return parts;
}

bool isMarkdown(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    return suffix.compare(QLatin1String("md"), Qt::CaseInsensitive) == 0
        || suffix.compare(QLatin1String("markdown"), Qt::CaseInsensitive) == 0;
}

QString addressOf(const QString &path, const LinkParts &parts)
{
    QString address = QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + parts.query;
    if (!parts.fragment.isEmpty())
        address += QLatin1Char('#') + parts.fragment;
    return address;
}

} // namespace

CollectionLinks::CollectionLinks(const std::vector<CollectionFile> &files)
    : m_files(files)
{
    for (size_t i = 0; i < files.size(); ++i) {
        const int index = static_cast<int>(i);
        m_byPath.insert(files[i].path, index);
        for (const auto &[all, key] : {std::pair{&m_byLowerPath, files[i].path.toLower()},
                                       std::pair{&m_byName, QFileInfo(files[i].path).fileName().toLower()}}) {
            if (!all->contains(key))
                all->insert(key, index);
        }
    }
}

int CollectionLinks::fileOf(const QString &path) const
{
    static const QStringList endings{
        QString(),
        QStringLiteral(".md"),
        QStringLiteral(".markdown"),
        QStringLiteral("/README.md"),
        QStringLiteral("/index.md"),
        QStringLiteral("/_index.md"),
    };
    for (const QString &ending : endings) {
        const QString whole = path.isEmpty() ? ending.mid(1) : path + ending;
        if (const auto found = m_byPath.constFind(whole); found != m_byPath.constEnd())
            return *found;
        if (const auto found = m_byLowerPath.constFind(whole.toLower()); found != m_byLowerPath.constEnd())
            return *found;
    }
    return -1;
}

Neighbours::Target CollectionLinks::find(const QString &fromFile, const QString &url) const
{
    const auto parts = relativeParts(url);
    if (!parts)
        return {};
    // On a forge, a path that begins at the root begins at the checkout's; the folder is the best we know of.
    const bool fromRoot = parts->path.startsWith(QLatin1Char('/'));
    const QString joined =
        fromRoot ? parts->path.mid(1) : QFileInfo(fromFile).path() + QLatin1Char('/') + parts->path;
    QString path = QDir::cleanPath(joined);
    if (path == QLatin1String("."))
        path.clear();
    if (path == QLatin1String("..") || path.startsWith(QLatin1String("../"))) {
        Neighbours::Target target;
        target.address = addressOf(path, *parts);
        target.code = codes::linkNowhere;
        target.severity = isMarkdown(path) ? ProblemSeverity::Warning : ProblemSeverity::Note;
        target.trouble =
            Text::tr("“%1” leads out of the folder. Open the folder above it, or mend the link.").arg(url);
        return target;
    }
    if (const int file = fileOf(path); file >= 0)
        return inFile(m_files[static_cast<size_t>(file)], url, parts->fragment);
    if (isMarkdown(path))
        return missing(url, path);
    Neighbours::Target target;
    if (!fromRoot)
        target.address = addressOf(path, *parts);
    return target;
}

Neighbours::Target CollectionLinks::inFile(const CollectionFile &file, const QString &url,
                                           const QString &fragment) const
{
    Neighbours::Target target;
    target.code = codes::linkNowhere;
    if (!file.parse) {
        target.trouble =
            Text::tr("“%1” leads to %2, in which there is nothing to read. Mend that file, or the link.")
                .arg(url, file.path);
        return target;
    }
    if (fragment.isEmpty()) {
        target.section = file.mainSection().id;
        return target;
    }
    const SectionIndex::Target found = file.parse->index().find(fragment);
    const std::vector<Section> &sections = file.parse->draft().runbook.sections;
    if (found.section >= 0) {
        const Section &section = sections.at(static_cast<size_t>(found.section));
        target.section = section.id;
        if (!found.exact) {
            target.code = codes::linkLenient;
            target.severity = ProblemSeverity::Note;
            target.trouble = Text::tr("“%1” leads to “%2” here, but not on GitHub, whose anchor for it is "
                                      "“#%3”.")
                                 .arg(url, section.plainTitle, githubSlug(section.title));
        }
        return target;
    }
    const int near = file.parse->index().nearest(fragment);
    target.trouble = near < 0
        ? Text::tr("“%1” leads nowhere: %2 has no such heading. Add it, or mend the link.")
              .arg(url, file.path)
        : Text::tr("“%1” leads nowhere. Did you mean “%2” in %3?")
              .arg(url, sections.at(static_cast<size_t>(near)).plainTitle, file.path);
    return target;
}

Neighbours::Target CollectionLinks::missing(const QString &url, const QString &path) const
{
    Neighbours::Target target;
    target.code = codes::linkNowhere;
    const int near = m_byName.value(QFileInfo(path).fileName().toLower(), -1);
    target.trouble = near < 0
        ? Text::tr("“%1” leads nowhere: there is no such file in the folder. Add it, or mend the link.")
              .arg(url)
        : Text::tr("“%1” leads nowhere. Did you mean “%2”?")
              .arg(url, m_files[static_cast<size_t>(near)].path);
    return target;
}

} // namespace ic
