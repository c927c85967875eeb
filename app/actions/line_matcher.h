// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <string>
#include <string_view>

namespace ic {

struct SearchPattern {
    QString text;
    bool caseSensitive = false;
    bool regularExpression = false;
    bool operator==(const SearchPattern &) const = default;
};

/// Finds a pattern in lines of UTF-8. Fast where bytes can be compared, as with plain English words.
class LineMatcher {
public:
    explicit LineMatcher(const SearchPattern &pattern);

    /// Why the regular expression is none: "missing closing parenthesis"; empty where all is well.
    const QString &problem() const { return m_problem; }
    /// True where there is nothing to look for.
    bool isEmpty() const { return m_kind == Kind::Nothing; }

    /// Places in characters of the line. Return false to stop.
    using Found = std::function<bool(int column, int length)>;
    void match(std::string_view line, const Found &found);
    void match(const QString &line, const Found &found);
    qint64 count(std::string_view line);

private:
    enum class Kind { Nothing, Bytes, FoldedBytes, Text, Expression };
    /// `found` gets places in bytes.
    template <typename Each>
    void eachInBytes(std::string_view line, Each &&each);
    void matchText(const QString &line, const Found &found) const;

    Kind m_kind = Kind::Nothing;
    std::string m_needle;
    std::string m_folded; ///< scratch
    QString m_text;
    Qt::CaseSensitivity m_case = Qt::CaseInsensitive;
    QRegularExpression m_expression;
    QString m_problem;
};

} // namespace ic

Q_DECLARE_METATYPE(ic::SearchPattern)
