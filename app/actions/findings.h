// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// What well-known programs found, in a few words, read from their output line by line: the statistics of a
/// ping, the addresses and names of nslookup and host, and why they could not tell. Everything else is passed
/// over, cheaply.
class Findings {
public:
    void takeLine(const QString &line);
    /// "db-1: 10 sent, 10 received, 0 % lost", one sentence each, in the order of the output; at most `most`.
    QStringList found() const;

    static constexpr int most = 8;

private:
    void takePingStatistics(const QString &line);
    void takeLookup(const QString &line);
    bool takeTrouble(const QString &line);
    void note(const QString &finding);
    void endName();

    QString m_pinged; ///< after "--- HOST ping statistics ---"
    QString m_name; ///< after "Name: HOST"
    QStringList m_addresses; ///< of m_name
    QStringList m_found;
};

} // namespace ic
