// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/event_stream.h"

#include <algorithm>

namespace ic {

std::vector<StreamEvent> EventStream::feed(QByteArrayView bytes)
{
    std::vector<StreamEvent> events;
    for (const char c : bytes) {
        const bool isSecondHalf = c == '\n' && m_afterCarriageReturn;
        m_afterCarriageReturn = c == '\r';
        if (isSecondHalf)
            continue;
        if (c != '\n' && c != '\r') {
            if (m_line.size() < longestEvent)
                m_line += c;
            else
                m_lineIsTooLong = true;
            continue;
        }
        QByteArrayView line = m_line;
        if (m_atStart && line.startsWith("\xef\xbb\xbf"))
            line = line.sliced(3);
        m_atStart = false;
        if (m_lineIsTooLong)
            m_eventIsTooLong = true; // half an event would say something else
        else
            takeLine(line, events);
        m_line.clear();
        m_lineIsTooLong = false;
    }
    return events;
}

void EventStream::restart()
{
    const QByteArray lastId = m_lastId;
    const auto retry = m_retry;
    *this = EventStream();
    m_lastId = m_id = lastId;
    m_retry = retry;
}

void EventStream::takeLine(QByteArrayView line, std::vector<StreamEvent> &events)
{
    if (line.isEmpty()) {
        m_lastId = m_id;
        if (m_hasData && !m_eventIsTooLong) {
            m_data.chop(1); // the line end behind the last line
            events.push_back({m_name.isEmpty() ? QByteArray("message") : m_name, m_data});
        }
        m_data.clear();
        m_name.clear();
        m_hasData = m_eventIsTooLong = false;
        return;
    }
    if (line.startsWith(':'))
        return;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return takeField(line, {});
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(line.first(colon), value);
}

void EventStream::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_hasData = true;
        if (m_data.size() + value.size() >= longestEvent) {
            m_eventIsTooLong = true;
            return;
        }
        m_data += value.toByteArray() + '\n';
    } else if (name == "event") {
        m_name = value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (name == "retry") {
        const bool isNumber = !value.isEmpty() && value.size() <= 9
            && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber)
            m_retry = std::chrono::milliseconds(value.toByteArray().toLongLong());
    }
}

} // namespace ic
