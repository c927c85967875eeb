// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_fingerprints.h"

#include <QHash>
#include <QStringDecoder>

#include <array>

namespace ic::cli {

namespace {

constexpr quint64 factor = 37;
constexpr std::size_t windowSize = 100;
constexpr char16_t endOfText = 0xffff;

QString decoded(const QByteArray &text)
{
    // A byte-order mark is a character like others to whoever calculates the same.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(text);
}

/// The last hundred characters, and where among them a line begins. A line's hash is known when its first
/// character is about to leave.
class RollingHash {
public:
    RollingHash()
    {
        for (std::size_t i = 0; i < windowSize; ++i)
            m_leavingFactor *= factor; // wraps, as it is meant to
    }

    void beginLine() { m_beginsHere = true; }
    void take(char16_t character)
    {
        tellLine();
        m_lineBegins[m_at] = m_beginsHere;
        m_beginsHere = false;
        push(character);
    }
    QStringList finish()
    {
        take(endOfText);
        for (std::size_t i = 0; i < windowSize; ++i) {
            tellLine();
            push(0);
        }
        return m_hashes;
    }

private:
    void tellLine()
    {
        if (!m_lineBegins[m_at])
            return;
        m_lineBegins[m_at] = false;
        const int nth = ++m_counts[m_hash];
        m_hashes += QStringLiteral("%1:%2").arg(QString::number(m_hash, 16)).arg(nth);
    }
    void push(char16_t character)
    {
        m_hash = m_hash * factor + character - m_leavingFactor * m_window[m_at];
        m_window[m_at] = character;
        m_at = (m_at + 1) % windowSize;
    }

    std::array<quint64, windowSize> m_window{};
    std::array<bool, windowSize> m_lineBegins{};
    std::size_t m_at = 0;
    quint64 m_hash = 0;
    quint64 m_leavingFactor = 1;
    bool m_beginsHere = false;
    QHash<quint64, int> m_counts;
    QStringList m_hashes;
};

} // namespace

QStringList linesOf(const QByteArray &text)
{
    QString all = QString::fromUtf8(text);
    all.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    all.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return all.split(QLatin1Char('\n'));
}

QStringList primaryLocationLineHashes(const QByteArray &text)
{
    RollingHash hash;
    hash.beginLine();
    char16_t previous = 0;
    const QString characters = decoded(text);
    for (const QChar each : characters) {
        const char16_t character = each.unicode();
        const bool isRestOfLineEnd = character == u'\n' && previous == u'\r';
        previous = character;
        if (character == u' ' || character == u'\t' || isRestOfLineEnd)
            continue;
        const bool isLineEnd = character == u'\n' || character == u'\r';
        hash.take(isLineEnd ? u'\n' : character);
        if (isLineEnd)
            hash.beginLine();
    }
    return hash.finish();
}

} // namespace ic::cli
