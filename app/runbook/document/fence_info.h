// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace ic {

/// What stands after a fence's opening marks: language and attributes, in the two forms of Runme
/// (https://docs.runme.dev): `sh {"name":"restore","interactive":"false"}` and `sh { name=restore cwd=.. }`.
struct FenceInfo {
    QString language; ///< first word in lower case; may be empty
    QMap<QString, QString> attributes;
    bool malformed = false; ///< there were braces, but nothing readable in them
    QString rest; ///< what followed the language outside of braces
};
FenceInfo fenceInfo(const QString &info);

enum class FenceLanguage {
    None, ///< nothing said, or "text"
    Message, ///< markdown: a message may stand in it
    Shell,
    Console, ///< prompts and output
    Http,
    Other,
};
FenceLanguage fenceLanguage(const QString &language);

} // namespace ic
