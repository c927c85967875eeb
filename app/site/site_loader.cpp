// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/site.h"

#include "app/site/site_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Site)
};

constexpr qint64 largestSiteBytes = 1024 * 1024;

Result<QByteArray> readSiteFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Text::tr("There is no such site file"), path,
                    Text::tr("Create it as site_format.md describes, or leave --site out"));
    if (!info.isFile())
        return fail(ErrorCode::Unreadable, Text::tr("The site file is not a file"), path,
                    Text::tr("Name the file itself, usually site.yaml"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    Text::tr("The site file can't be read: %1").arg(file.errorString()), path,
                    Text::tr("Give yourself the right to read it"));
    QByteArray bytes = file.read(largestSiteBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable,
                    Text::tr("The site file can't be read: %1").arg(file.errorString()), path,
                    Text::tr("Check the disk that it is on"));
    if (bytes.size() > largestSiteBytes)
        return fail(ErrorCode::TooLarge, Text::tr("The site file is larger than 1 MiB"), path,
                    Text::tr("Name the right file"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes);
    if (decoder.hasError() || decoded.contains(QChar(0)))
        return fail(ErrorCode::NotText, Text::tr("The site file is not UTF-8 text"), path,
                    Text::tr("Save it as UTF-8"));
    return bytes;
}

} // namespace

Result<Site> loadSite(const QString &path, const QString &rangeDirectory)
{
    const auto bytes = readSiteFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QFileInfo info(path);
    try {
        SiteReader reader(info.absolutePath(), rangeDirectory);
        Site site = reader.read(YAML::Load(bytes->toStdString()));
        site.path = info.absoluteFilePath();
        return site;
    } catch (const YAML::Exception &exception) {
        const QString where = exception.mark.is_null()
            ? path
            : QStringLiteral("%1:%2").arg(path, QString::number(exception.mark.line + 1));
        return fail(ErrorCode::Malformed,
                    Text::tr("The site file is not YAML: %1").arg(QString::fromStdString(exception.msg)),
                    where, Text::tr("Correct that line; indentation is by spaces"));
    } catch (const std::exception &exception) {
        return fail(
            ErrorCode::Malformed,
            Text::tr("The site file can't be understood: %1").arg(QString::fromLocal8Bit(exception.what())),
            path, Text::tr("Compare it with site_format.md"));
    }
}

} // namespace ic
