// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace ic {

/// A JSON text as a value: its members in their order, its numbers as exact as they came. Pointers are those
/// of RFC 6901. Pure; one thread at a time.
class JsonBody {
public:
    /// Nothing where it is no JSON, or nested deeper than anything that people read.
    static std::optional<JsonBody> parse(const QByteArray &text);

    QByteArray indented() const;
    bool has(const QString &pointer) const;
    /// A string without its quotes; everything else as JSON. Nothing where there is nothing.
    std::optional<QString> textAt(const QString &pointer) const;
    /// `written` is JSON; where it can't be read as that, it is a string without quotes.
    bool equals(const QString &pointer, const QString &written) const;
    /// A string that holds a part, a list that holds an element, an object that holds a name.
    bool contains(const QString &pointer, const QString &written) const;

private:
    struct Value;
    std::shared_ptr<const Value> m_value;
};

/// True where the text is exactly one JSON value.
bool isJsonValue(const QByteArray &text);

/// What stands between the quotes of a JSON string.
QString jsonEscaped(const QString &text);

/// A written value as it is meant: "\"open\"" and "open" both give open.
QString unquoted(const QString &written);

} // namespace ic
