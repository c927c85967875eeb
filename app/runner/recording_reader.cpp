// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/little_endian.h"
#include "app/runner/recording.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace ic {

namespace {
constexpr std::size_t readAheadBytes = 256 * 1024;

bool isStream(char byte)
{
    return byte == static_cast<char>(RecordedStream::Out) || byte == static_cast<char>(RecordedStream::Error);
}
} // namespace

RecordingReader::RecordingReader(const std::string &path)
    : m_path(path)
{
}

const char *RecordingReader::need(std::uint64_t offset, std::size_t length)
{
    if (offset >= m_bufferOffset && offset + length <= m_bufferOffset + m_bufferLength)
        return m_buffer.data() + (offset - m_bufferOffset);
    if (!m_file) {
        m_file.reset(::open(m_path.c_str(), O_RDONLY | O_CLOEXEC));
        if (!m_file) {
            m_error = errno;
            m_problem = Problem::Unreadable;
            return nullptr;
        }
    }
    m_buffer.resize(std::max(length, readAheadBytes));
    m_bufferOffset = offset;
    m_bufferLength = 0;
    while (m_bufferLength < length) {
        const ssize_t now =
            ::pread(m_file.get(), m_buffer.data() + m_bufferLength, m_buffer.size() - m_bufferLength,
                    static_cast<off_t>(offset + m_bufferLength));
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0) {
            m_error = errno;
            m_problem = Problem::Unreadable;
            return nullptr;
        }
        if (now == 0) {
            m_problem = Problem::NotYet;
            return nullptr;
        }
        m_bufferLength += static_cast<std::size_t>(now);
    }
    return m_buffer.data();
}

std::optional<RecordingHeader> RecordingReader::header()
{
    m_problem = Problem::None;
    const char *bytes = need(0, recordingHeaderBytes);
    if (!bytes)
        return std::nullopt;
    if (std::memcmp(bytes, "ICRECORD", 8) != 0) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    if (getNumber<std::uint16_t>(bytes + 8) != recordingVersion) {
        m_problem = Problem::NewerVersion;
        return std::nullopt;
    }
    if (getNumber<std::uint16_t>(bytes + 10) != recordingHeaderBytes) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    return RecordingHeader{getNumber<std::int64_t>(bytes + 16),
                           (getNumber<std::uint32_t>(bytes + 12) & 1U) != 0};
}

std::optional<RecordedFrame> RecordingReader::frameAt(std::uint64_t offset)
{
    const char *bytes = need(offset, frameHeaderBytes);
    if (!bytes)
        return std::nullopt;
    const auto length = getNumber<std::uint32_t>(bytes);
    if (length == 0 || length > maxFrameBytes || !isStream(bytes[4]) || bytes[5] != 0 || bytes[6] != 0
        || bytes[7] != 0) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    bytes = need(offset, frameHeaderBytes + length + frameTrailerBytes);
    if (!bytes)
        return std::nullopt;
    if (getNumber<std::uint32_t>(bytes + frameHeaderBytes + length) != length) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    return RecordedFrame{static_cast<RecordedStream>(bytes[4]), getNumber<std::uint64_t>(bytes + 8),
                         std::string_view(bytes + frameHeaderBytes, length)};
}

std::optional<RecordedFrame> RecordingReader::next()
{
    m_problem = Problem::None;
    auto frame = frameAt(m_offset);
    if (frame)
        m_offset += frameHeaderBytes + frame->bytes.size() + frameTrailerBytes;
    return frame;
}

std::optional<RecordedFrame> RecordingReader::previous(std::uint64_t end)
{
    m_problem = Problem::None;
    if (end < recordingHeaderBytes + frameHeaderBytes + frameTrailerBytes)
        return std::nullopt;
    // One read for the many frames that stand before the end, rather than one each.
    if (end < m_bufferOffset + frameTrailerBytes || end > m_bufferOffset + m_bufferLength) {
        const std::uint64_t start = end > readAheadBytes ? end - readAheadBytes : 0;
        if (!need(start, static_cast<std::size_t>(end - start)))
            return std::nullopt;
    }
    const char *trailer = need(end - frameTrailerBytes, frameTrailerBytes);
    if (!trailer)
        return std::nullopt;
    const auto length = getNumber<std::uint32_t>(trailer);
    const std::uint64_t whole = frameHeaderBytes + std::uint64_t{length} + frameTrailerBytes;
    if (length > maxFrameBytes || end < recordingHeaderBytes + whole) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    auto frame = frameAt(end - whole);
    if (frame && frame->bytes.size() != length) {
        m_problem = Problem::Damaged;
        return std::nullopt;
    }
    if (frame)
        m_offset = end - whole;
    return frame;
}

std::optional<Sha256Digest> digestOfRecording(const std::string &path, std::uint64_t bytes)
{
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return std::nullopt;
    Sha256 digest;
    std::vector<char> buffer(readAheadBytes);
    while (bytes > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, buffer.size()));
        const ssize_t now = ::read(file.get(), buffer.data(), wanted);
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return std::nullopt;
        digest.add(buffer.data(), static_cast<std::size_t>(now));
        bytes -= static_cast<std::uint64_t>(now);
    }
    return digest.result();
}

} // namespace ic
