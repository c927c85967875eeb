// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace ic {

/// One message of a stream of server-sent events.
struct StreamEvent {
    QByteArray name; ///< "message" where the stream names none
    QByteArray data;
};

/// Reads server-sent events as they come, in the format of the HTML standard (WHATWG, "Server-sent events",
/// parsing an event stream): lines that end with CR, LF or both; the fields data, event, id and retry; a
/// blank line ends an event. Memory is bounded: what is longer than longestEvent is passed over. One thread.
class EventStream {
public:
    static constexpr qsizetype longestEvent = 64 * 1024;

    /// The events that these bytes complete.
    std::vector<StreamEvent> feed(QByteArrayView bytes);
    /// A new connection: what was incomplete is forgotten, the last id stays.
    void restart();

    const QByteArray &lastEventId() const { return m_lastId; }
    /// As the server asked for.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    void takeLine(QByteArrayView line, std::vector<StreamEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);

    QByteArray m_line;
    bool m_lineIsTooLong = false;
    bool m_eventIsTooLong = false;
    bool m_afterCarriageReturn = false;
    bool m_atStart = true; ///< where a byte order mark may stand
    QByteArray m_data;
    bool m_hasData = false;
    QByteArray m_name;
    QByteArray m_id;
    QByteArray m_lastId;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace ic
