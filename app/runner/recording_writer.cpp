// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/little_endian.h"
#include "app/runner/recording.h"

#include <algorithm>
#include <cerrno>

namespace ic {

void RecordingWriter::begin(std::int64_t wallMs, bool terminal)
{
    char header[recordingHeaderBytes];
    std::memcpy(header, "ICRECORD", 8);
    putNumber<std::uint16_t>(header + 8, recordingVersion);
    putNumber<std::uint16_t>(header + 10, recordingHeaderBytes);
    putNumber<std::uint32_t>(header + 12, terminal ? 1 : 0);
    putNumber<std::int64_t>(header + 16, wallMs);
    iovec part{header, sizeof header};
    write(&part, 1);
}

void RecordingWriter::append(RecordedStream stream, std::uint64_t atMs, std::string_view bytes)
{
    m_lastMs = std::max(m_lastMs, atMs);
    while (!bytes.empty() && m_error == 0) {
        std::string_view piece = bytes.substr(0, maxFrameBytes);
        bytes.remove_prefix(piece.size());

        char head[frameHeaderBytes] = {};
        const auto length = static_cast<std::uint32_t>(piece.size());
        putNumber<std::uint32_t>(head, length);
        head[4] = static_cast<char>(stream);
        putNumber<std::uint64_t>(head + 8, m_lastMs);
        char tail[frameTrailerBytes];
        putNumber<std::uint32_t>(tail, length);
        iovec parts[] = {
            {head, sizeof head},
            {const_cast<char *>(piece.data()), piece.size()}, // writev takes no const; it reads only
            {tail, sizeof tail}};
        write(parts, 3);
    }
}

void RecordingWriter::write(iovec *parts, int count)
{
    if (m_error != 0)
        return;
    iovec whole[3];
    const int wholeCount = std::min(count, 3);
    std::copy(parts, parts + wholeCount, whole);
    std::uint64_t written = 0;
    while (count > 0) {
        const ssize_t now = ::writev(m_file.get(), parts, count);
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0) {
            m_error = now < 0 ? errno : EIO;
            // Half a frame would read as damage once the run is over.
            if (::ftruncate(m_file.get(), static_cast<off_t>(m_bytes)) == 0)
                ::lseek(m_file.get(), static_cast<off_t>(m_bytes), SEEK_SET);
            return;
        }
        written += static_cast<std::uint64_t>(now);
        auto rest = static_cast<std::size_t>(now);
        while (count > 0 && rest >= parts->iov_len) {
            rest -= parts->iov_len;
            ++parts;
            --count;
        }
        if (count > 0) {
            parts->iov_base = static_cast<char *>(parts->iov_base) + rest;
            parts->iov_len -= rest;
        }
    }
    m_bytes += written;
    for (int index = 0; index < wholeCount; ++index)
        m_digest.add(whole[index].iov_base, whole[index].iov_len);
}

void RecordingWriter::sync()
{
    if (::fsync(m_file.get()) != 0 && m_error == 0)
        m_error = errno;
}

} // namespace ic
