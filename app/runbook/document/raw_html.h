// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// What raw HTML in a document says to a reader and to us. It is never shown as HTML.
struct RawHtml {
    QString text; ///< what a reader would see; placeholders such as <POD> stay
    QStringList anchors; ///< id= and name= of its tags
    QStringList annotations; ///< "contacts" of <!-- console: contacts -->
    bool hasTable = false;
};
RawHtml readRawHtml(const QString &html);

/// What HTML itself calls a tag; anything else in angle brackets was written as a placeholder.
bool isHtmlTag(const QString &name);

} // namespace ic
