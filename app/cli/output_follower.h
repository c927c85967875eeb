// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/recording.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace ic::cli {

/// Hands on every byte of a run's recording, once and in order, also while it's still being written. The
/// screen may show the newest lines only; a pipe must get them all.
class OutputFollower {
public:
    using Take = std::function<void(RecordedStream stream, const QByteArray &bytes)>;
    /// `plainLineEnds`: a pseudo-terminal's "\r\n" becomes "\n", as a pipe expects it.
    OutputFollower(QString file, bool plainLineEnds, Take take);

    /// Hands on what has come since the last call.
    void readOn();

private:
    QByteArray withPlainEnds(std::string_view bytes);

    QString m_file;
    bool m_plainLineEnds;
    Take m_take;
    std::unique_ptr<RecordingReader> m_reader; ///< once the file is there
    bool m_headerRead = false;
    bool m_returnHeld = false; ///< a "\r" at the end of a frame may belong to the "\n" of the next
};

} // namespace ic::cli
