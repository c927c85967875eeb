// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/line_matcher.h"

#include <algorithm>

namespace ic {

namespace {

char folded(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

int characters(std::string_view bytes)
{
    return static_cast<int>(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).size());
}

QString textOf(std::string_view line)
{
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

} // namespace

LineMatcher::LineMatcher(const SearchPattern &pattern)
    : m_needle(pattern.text.toStdString())
    , m_text(pattern.text)
    , m_case(pattern.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive)
{
    if (pattern.text.isEmpty())
        return;
    if (pattern.regularExpression) {
        auto options = QRegularExpression::UseUnicodePropertiesOption
            | (pattern.caseSensitive ? QRegularExpression::NoPatternOption
                                     : QRegularExpression::CaseInsensitiveOption);
        m_expression = QRegularExpression(pattern.text, options);
        if (m_expression.isValid())
            m_kind = Kind::Expression;
        else
            m_problem = m_expression.errorString();
        return;
    }
    if (pattern.caseSensitive) {
        m_kind = Kind::Bytes;
    } else if (isAscii(m_needle)) {
        m_kind = Kind::FoldedBytes;
        std::ranges::transform(m_needle, m_needle.begin(), folded);
    } else {
        m_kind = Kind::Text;
    }
}

template <typename Each>
void LineMatcher::eachInBytes(std::string_view line, Each &&each)
{
    if (line.size() < m_needle.size())
        return;
    if (m_kind == Kind::FoldedBytes) {
        m_folded.resize(line.size());
        std::ranges::transform(line, m_folded.begin(), folded);
        line = m_folded;
    }
    for (auto at = line.find(m_needle); at != std::string_view::npos;
         at = line.find(m_needle, at + m_needle.size())) {
        if (!each(at))
            return;
    }
}

void LineMatcher::match(std::string_view line, const Found &found)
{
    switch (m_kind) {
    case Kind::Nothing:
        return;
    case Kind::Bytes:
    case Kind::FoldedBytes: {
        const int length = static_cast<int>(m_text.size());
        std::size_t counted = 0;
        int column = 0;
        eachInBytes(line, [&](std::size_t at) {
            column += characters(line.substr(counted, at - counted));
            counted = at;
            return found(column, length);
        });
        return;
    }
    case Kind::Text:
    case Kind::Expression:
        matchText(textOf(line), found);
        return;
    }
}

void LineMatcher::match(const QString &line, const Found &found)
{
    if (m_kind == Kind::Text || m_kind == Kind::Expression)
        matchText(line, found);
    else
        match(std::string_view(line.toStdString()), found);
}

void LineMatcher::matchText(const QString &line, const Found &found) const
{
    if (m_kind == Kind::Text) {
        for (qsizetype at = line.indexOf(m_text, 0, m_case); at >= 0;
             at = line.indexOf(m_text, at + m_text.size(), m_case)) {
            if (!found(static_cast<int>(at), static_cast<int>(m_text.size())))
                return;
        }
        return;
    }
    auto matches = m_expression.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        // A place where nothing stands is nothing to show.
        if (match.capturedLength() > 0
            && !found(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())))
            return;
    }
}

qint64 LineMatcher::count(std::string_view line)
{
    qint64 number = 0;
    if (m_kind == Kind::Bytes || m_kind == Kind::FoldedBytes)
        eachInBytes(line, [&](std::size_t) { return ++number, true; });
    else
        match(line, [&](int, int) { return ++number, true; });
    return number;
}

} // namespace ic
