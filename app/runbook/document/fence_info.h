// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace ic {

/// What stands after a fence's opening marks: language and attributes, in the two forms of Runme
/// (https://docs.runme.dev): `sh {"name":"restore","interactive":"false"}` and `sh { name=restore cwd=.. }`.
struct FenceInfo {
    struct Attribute {
        QString name;
        QString value;
    };
    QString language; ///< first word in lower case; may be empty
    std::vector<Attribute> attributes; ///< as they stand there
    bool malformed = false; ///< there were braces, but nothing readable in them
    QString rest; ///< what followed the language outside of braces

    /// Of several with that name the last; empty where there is none.
    QString value(QLatin1String name) const;
};
FenceInfo fenceInfo(const QString &info);

enum class FenceLanguage {
    None, ///< nothing said
    Text, ///< said to be no command; a message may stand in it
    Message, ///< markdown: a message may stand in it
    Shell,
    Console, ///< prompts and output
    Http,
    Other,
};
FenceLanguage fenceLanguage(const QString &language);

} // namespace ic
