// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/digest.h"
#include "app/runner/unique_fd.h"

#include <sys/uio.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The recording of a run: every byte that its command wrote, when, and on which stream. Written by the runner
// while the command runs, read by the console at the same time and ever after.
//
// All numbers are little-endian.
//
//   header, 24 bytes
//     0  8  "ICRECORD"
//     8  2  version, 1
//    10  2  length of the header, 24
//    12  4  flags: bit 0 set where the command had a pseudo-terminal
//    16  8  wall clock at the start of the command, milliseconds since 1970 (signed)
//   frame, repeated
//     0  4  length of the bytes, 1 to maxFrameBytes
//     4  1  stream: 1 output, 2 error output
//     5  3  zero
//     8  8  milliseconds since the start of the command, never going back
//    16  n  the bytes, as the command wrote them; in place of a secret "[masked 3: GitHub token]"
//           (shape_redactor.h, and revealed.h for the number)
//  16+n  4  length of the bytes once more, so that a reader can walk back from the end
//
// While the command runs the last frame may be incomplete, and the header missing: that is not damage. Once
// the status is final the recording has exactly RunStatus::recordingBytes, and their SHA-256 is in the
// status.

namespace ic {

constexpr std::uint32_t recordingVersion = 1;
constexpr std::size_t recordingHeaderBytes = 24;
constexpr std::size_t frameHeaderBytes = 16;
constexpr std::size_t frameTrailerBytes = 4;
constexpr std::uint32_t maxFrameBytes = 1 << 20;

enum class RecordedStream : std::uint8_t { Out = 1, Error = 2 };

/// Writes one recording. The first failure (disk full) ends the recording at its last whole frame; what is
/// appended later is dropped, so that the command goes on.
class RecordingWriter {
public:
    /// Takes an empty file that is open for writing.
    explicit RecordingWriter(UniqueFd file)
        : m_file(std::move(file))
    {
    }

    void begin(std::int64_t wallMs, bool terminal);
    void append(RecordedStream stream, std::uint64_t atMs, std::string_view bytes);
    /// To the disk itself.
    void sync();

    std::uint64_t bytes() const { return m_bytes; }
    Sha256Digest digest() const { return m_digest.result(); }
    /// errno of the first failure, 0 where all is well.
    int error() const { return m_error; }

private:
    void write(iovec *parts, int count);

    UniqueFd m_file;
    Sha256 m_digest;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_lastMs = 0;
    int m_error = 0;
};

struct RecordingHeader {
    std::int64_t startedMs = 0;
    bool terminal = false;
};

struct RecordedFrame {
    RecordedStream stream = RecordedStream::Out;
    std::uint64_t atMs = 0;
    std::string_view bytes; ///< until the next call of the reader
};

/// Reads a recording, also one that is still being written, and never trusts a length in it.
class RecordingReader {
public:
    enum class Problem {
        None,
        NotYet, ///< nothing more at present: a frame or the header is incomplete
        Unreadable, ///< RecordingReader::error() has errno
        Damaged, ///< not a recording, or bytes that contradict each other
        NewerVersion,
    };

    explicit RecordingReader(const std::string &path);

    /// The header; nothing where `problem` says why. Asking again is right while it is NotYet.
    std::optional<RecordingHeader> header();
    /// The frame at offset(), which moves on behind it.
    std::optional<RecordedFrame> next();
    /// The frame that ends at `end` (an offset that this reader gave, or the whole length); offset() becomes
    /// its start.
    std::optional<RecordedFrame> previous(std::uint64_t end);

    std::uint64_t offset() const { return m_offset; }
    /// To an offset that offset() gave before.
    void seek(std::uint64_t offset) { m_offset = offset; }

    Problem problem() const { return m_problem; }
    int error() const { return m_error; }

private:
    /// At least `length` bytes from `offset` on, or nothing.
    const char *need(std::uint64_t offset, std::size_t length);
    std::optional<RecordedFrame> frameAt(std::uint64_t offset);

    std::string m_path;
    UniqueFd m_file;
    std::vector<char> m_buffer;
    std::uint64_t m_bufferOffset = 0;
    std::size_t m_bufferLength = 0;
    std::uint64_t m_offset = recordingHeaderBytes;
    Problem m_problem = Problem::None;
    int m_error = 0;
};

/// SHA-256 of the first `bytes` bytes; nothing where the file is shorter or can't be read.
std::optional<Sha256Digest> digestOfRecording(const std::string &path, std::uint64_t bytes);

} // namespace ic
