// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/base/error.h"

#include <string>

namespace ic {

/// What is kept of one run, in runsDir/RUN-ID, readable by its owner only:
///
///   setup.json   what was run, where, with the names of its variables; never their values (written here)
///   recording    every byte of output (app/runner/recording.h)
///   status.json  how it goes or went (app/runner/run_status.h)
///   terminal.json  what its terminal is set to (app/runner/terminal_state.h)
///   input        a FIFO: what is written to it is typed at the command's terminal
class RunDirectory {
public:
    RunDirectory(const QString &runsDir, RunId id);

    /// Makes the directory and setup.json. The directory must be new: a run happens once.
    Result<void> create(const RunSetup &setup) const;

    QString path() const { return m_path; }
    QString recordingFile() const { return m_path + QStringLiteral("/recording"); }
    QString statusFile() const { return m_path + QStringLiteral("/status.json"); }
    QString setupFile() const { return m_path + QStringLiteral("/setup.json"); }
    QString terminalFile() const { return m_path + QStringLiteral("/terminal.json"); }
    QString inputFile() const { return m_path + QStringLiteral("/input"); }

private:
    QString m_path;
};

/// A path as the system's calls take it.
std::string nativePath(const QString &path);

} // namespace ic
