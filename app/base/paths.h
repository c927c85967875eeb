// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace ic {

/// Where things are kept on this machine. Nothing is created until asked for.
class Paths {
public:
    /// dataDir: as given by --data-dir; empty means $XDG_DATA_HOME/incident-commander.
    /// siteFile: as given by --site; empty means $XDG_CONFIG_HOME/incident-commander/site.yaml.
    explicit Paths(const QString &dataDir = {}, const QString &siteFile = {});

    QString dataDir() const { return m_dataDir; }
    QString siteFile() const { return m_siteFile; }
    /// True where the person named the site file, so that a missing one is an error.
    bool siteFileWasNamed() const { return m_siteFileWasNamed; }

    QString journalFile() const; ///< dataDir/journal.sqlite
    QString runsDir() const; ///< dataDir/runs: one folder a run, see app/actions/run_directory.h
    QString rangeDir() const; ///< dataDir/range: the drill range, unpacked fresh
    QString settingsFile() const; ///< dataDir/settings.ini: window geometry and theme, never facts
    QString lockFile() const; ///< dataDir/console.lock: who may write

    /// Creates dataDir (mode 0700) where it does not exist yet. Fails with what to do when it can't be
    /// written.
    Result<void> createDataDir() const;

    /// The runner program: beside the running program, else in libexec/incident-commander.
    static QString runnerProgram();
    /// The program that sends the request of an HTTP step, in the same places.
    static QString requestProgram();

private:
    QString m_dataDir;
    QString m_siteFile;
    bool m_siteFileWasNamed = false;
};

} // namespace ic
