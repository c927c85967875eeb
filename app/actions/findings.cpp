// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/findings.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// Beyond this a line is no line of these programs.
constexpr qsizetype longest = 400;

/// The address that a name of a reverse look-up stands for: "5.0.0.10.in-addr.arpa" is 10.0.0.5.
std::optional<QString> reversedAddress(const QString &name)
{
    static const QRegularExpression reversed(QStringLiteral(R"(^([0-9a-f.]+)\.(?:in-addr|ip6)\.arpa\.?$)"));
    const auto match = reversed.match(name);
    if (!match.hasMatch())
        return {};
    QStringList parts = match.captured(1).split(QLatin1Char('.'));
    std::ranges::reverse(parts);
    constexpr qsizetype digits = 32; // of an IPv6 address
    if (parts.size() != digits)
        return parts.join(QLatin1Char('.'));
    QString address = parts.join(QString());
    for (qsizetype at = digits - 4; at > 0; at -= 4)
        address.insert(at, QLatin1Char(':'));
    return QHostAddress(address).toString();
}

QString valueBehind(const QString &line, QLatin1String name)
{
    return line.startsWith(name) ? line.mid(name.size()).trimmed() : QString();
}

} // namespace

void Findings::takeLine(const QString &line)
{
    if (line.isEmpty() || line.size() > longest) {
        endName();
        return;
    }
    if (!m_pinged.isEmpty()) {
        takePingStatistics(line);
    } else if (line.startsWith(QLatin1String("--- "))) {
        static const QRegularExpression head(QStringLiteral(R"(^--- (\S+) ping\b.* ---$)"));
        if (const auto match = head.match(line); match.hasMatch())
            m_pinged = match.captured(1);
    } else {
        takeLookup(line);
    }
}

void Findings::takePingStatistics(const QString &line)
{
    // "4 packets transmitted, 3 received, +1 errors, 25% packet loss, time 3004ms"; the words in between
    // differ from system to system.
    static const QRegularExpression numbers(QStringLiteral(R"(^(\d+) [^,]+, (\d+) [^,]+,.*?([\d.]+) ?% )"));
    if (const auto match = numbers.match(line); match.hasMatch())
        note(Words::tr("%1: %2 sent, %3 received, %4 % lost")
                 .arg(m_pinged, match.captured(1), match.captured(2), match.captured(3)));
    m_pinged.clear();
}

void Findings::takeLookup(const QString &line)
{
    if (const QString name = valueBehind(line, QLatin1String("Name:")); !name.isEmpty()) {
        if (name != m_name)
            endName();
        m_name = name;
        return;
    }
    if (const QString address = valueBehind(line, QLatin1String("Address:")); !address.isEmpty()) {
        if (!m_name.isEmpty())
            m_addresses.append(address);
        return;
    }
    endName();
    if (takeTrouble(line))
        return;
    static const QRegularExpression has(QStringLiteral(R"(^(\S+) has (?:IPv6 )?address (\S+)$)"));
    static const QRegularExpression none(
        QStringLiteral(R"(^(?:\*\* server can't find (\S+?): (\S+)|Host (\S+) not found: (\S+))$)"));
    static const QRegularExpression pointer(
        QStringLiteral(R"(^(\S+\.arpa)\s+(?:name = |domain name pointer )(\S+?)\.?$)"));
    if (line.contains(QLatin1String(".arpa"))) {
        const auto match = pointer.match(line);
        if (const auto address = reversedAddress(match.captured(1)))
            return note(Words::tr("%1 is %2").arg(*address, match.captured(2)));
    }
    if (line.contains(QLatin1String(" address "))) {
        if (const auto match = has.match(line); match.hasMatch())
            note(Words::tr("%1 is %2").arg(match.captured(1), match.captured(2)));
    } else if (line.startsWith(QLatin1String("** server")) || line.startsWith(QLatin1String("Host "))) {
        const auto match = none.match(line);
        const QString name = match.captured(1) + match.captured(3);
        const QString answer = match.captured(2) + match.captured(4);
        if (const auto address = reversedAddress(name))
            note(Words::tr("%1 has no name there (%2)").arg(*address, answer));
        else if (match.hasMatch())
            note(Words::tr("%1 was not found (%2)").arg(name, answer));
    }
}

bool Findings::takeTrouble(const QString &line)
{
    // "ping: db-1: Name or service not known", "ping: connect: Network is unreachable": its own last word.
    static const QRegularExpression pings(QStringLiteral(R"(^(?:ping6?|host): \S.*$)"));
    if (line.startsWith(QLatin1String("ping")) || line.startsWith(QLatin1String("host:"))) {
        if (pings.match(line).hasMatch())
            note(line.trimmed());
        return true;
    }
    if (line.startsWith(QLatin1String(";;")) && line.contains(QLatin1String("no servers could be reached"))) {
        note(Words::tr("No name server answered"));
        return true;
    }
    return false;
}

void Findings::note(const QString &finding)
{
    if (m_found.size() < most && !m_found.contains(finding))
        m_found.append(finding);
}

void Findings::endName()
{
    if (!m_addresses.isEmpty())
        note(Words::tr("%1 is %2").arg(m_name, m_addresses.join(QStringLiteral(", "))));
    m_name.clear();
    m_addresses.clear();
}

QStringList Findings::found() const
{
    Findings all = *this;
    all.endName();
    return all.m_found;
}

} // namespace ic
