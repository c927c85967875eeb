// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dropped_runbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QMimeData>
#include <QUrl>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DroppedRunbook)
};

} // namespace

Result<QString> droppedRunbook(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1)
        return fail(ErrorCode::InvalidArgument, Text::tr("One runbook can be opened at a time"), {},
                    Text::tr("Drop one Markdown file, or the folder that holds them all"));
    const QUrl &url = urls.constFirst();
    const QString path = url.toLocalFile();
    if (!url.isLocalFile() || path.isEmpty() || !url.host().isEmpty())
        return fail(ErrorCode::InvalidArgument, Text::tr("Only files on this machine are opened as runbooks"),
                    url.toDisplayString(QUrl::RemoveUserInfo),
                    Text::tr("Save it to a file, and drop that one"));
    return QDir::cleanPath(path);
}

bool bringsFiles(const QMimeData &data)
{
    return data.hasUrls() && !data.urls().isEmpty();
}

} // namespace ic
