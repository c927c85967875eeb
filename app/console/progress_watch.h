// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/progress_source.h"
#include "app/base/ids.h"
#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace ic {

class Runs;

/// Reads the progress of rollbacks from the addresses that the runbook's front matter names, while they run,
/// and reports it to Runs. An address with {{NAME}} waits until there is a value: of a variable, or for
/// {{ROLLBACK_ID}} what the output says. One thread.
class ProgressWatch : public QObject {
    Q_OBJECT
public:
    ProgressWatch(Runs &runs, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~ProgressWatch() override;

    struct Subject {
        std::vector<ProgressSetting> settings;
        EnvironmentSetup environment; ///< of the run: its variables, and in a drill where it may go
        std::map<QString, QString> variables; ///< carried, and of the front matter; the first is asked first
    };
    /// A rollback that is about to run or runs already.
    void watch(RunId run, Subject subject);

Q_SIGNALS:
    /// A sentence for the timeline: an address that can't be used, was lost or is back.
    void noted(ic::RunId run, const QString &sentence);

private:
    struct Watched {
        Subject subject;
        std::vector<std::unique_ptr<ProgressSource>> sources;
        std::size_t started = 0; ///< how many settings have their source, or never will
    };
    void begin(RunId run);
    void open(RunId run, Watched &watched, const QUrl &url, const ProgressSetting &setting);

    Runs &m_runs;
    QNetworkAccessManager &m_network;
    std::map<RunId, Watched> m_watched;
};

} // namespace ic
