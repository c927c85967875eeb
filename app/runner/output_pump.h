// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/recording.h"
#include "app/runner/redactor.h"
#include "app/runner/shape_redactor.h"

namespace ic {

/// Carries one stream of the command into the recording.
class OutputPump {
public:
    OutputPump(RecordedStream stream, int descriptor, const std::vector<std::string> &secrets,
               RevealedWriter *revealed)
        : m_stream(stream)
        , m_descriptor(descriptor)
        , m_redactor(secrets, revealed)
        , m_shapes(revealed)
    {
    }

    /// Takes what is there, up to a bound so that other work gets its turn. True where anything came.
    bool pump(RecordingWriter &recording, std::uint64_t atMs);
    /// What waited for the rest of a secret that did not come.
    void finish(RecordingWriter &recording, std::uint64_t atMs);

    int descriptor() const { return m_descriptor; }
    bool atEnd() const { return m_atEnd; }
    /// Recorded so far; a last line without its line feed counts.
    std::uint64_t lines() const { return m_lines + (m_inLine ? 1 : 0); }

private:
    void redact(RecordingWriter &recording, std::uint64_t atMs, std::string_view bytes);
    void record(RecordingWriter &recording, std::uint64_t atMs, std::string_view bytes);

    RecordedStream m_stream;
    int m_descriptor;
    Redactor m_redactor; ///< first: what is known by value
    ShapeRedactor m_shapes;
    std::uint64_t m_lines = 0;
    bool m_inLine = false;
    bool m_atEnd = false;
};

} // namespace ic
