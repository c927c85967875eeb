// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/output_pump.h"

#include <algorithm>
#include <cerrno>

namespace ic {

namespace {
constexpr std::size_t frameBytes = 64 * 1024;
constexpr std::size_t turnBytes = 512 * 1024;
} // namespace

bool OutputPump::pump(RecordingWriter &recording, std::uint64_t atMs)
{
    static char buffer[frameBytes];
    std::size_t total = 0;
    bool more = !m_atEnd;
    while (more && total < turnBytes) {
        // A terminal gives at most 4 KiB at a time; frames of that size would cost more than they hold.
        std::size_t filled = 0;
        while (filled < sizeof buffer) {
            const ssize_t now = ::read(m_descriptor, buffer + filled, sizeof buffer - filled);
            if (now < 0 && errno == EINTR)
                continue;
            if (now > 0) {
                filled += static_cast<std::size_t>(now);
                continue;
            }
            // A terminal whose other side is closed by all says EIO, a pipe says 0.
            m_atEnd = now == 0 || errno != EAGAIN;
            more = false;
            break;
        }
        if (filled == 0)
            break;
        total += filled;
        redact(recording, atMs, std::string_view(buffer, filled));
    }
    return total > 0;
}

void OutputPump::finish(RecordingWriter &recording, std::uint64_t atMs)
{
    if (!m_redactor.isIdle()) {
        const std::string rest = m_redactor.flush();
        m_redactor = Redactor({});
        redact(recording, atMs, rest);
    }
    record(recording, atMs, m_shapes.flush());
}

void OutputPump::redact(RecordingWriter &recording, std::uint64_t atMs, std::string_view bytes)
{
    if (m_redactor.isIdle())
        record(recording, atMs, m_shapes.take(bytes));
    else
        record(recording, atMs, m_shapes.take(m_redactor.take(bytes)));
}

void OutputPump::record(RecordingWriter &recording, std::uint64_t atMs, std::string_view bytes)
{
    if (bytes.empty())
        return;
    recording.append(m_stream, atMs, bytes);
    if (recording.error() != 0)
        return;
    m_lines += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
    m_inLine = bytes.back() != '\n';
}

} // namespace ic
