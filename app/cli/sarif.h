// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace ic::cli {

/// What `check` has to say about one file.
struct FileFindings {
    QString path; ///< as it was named on the command line
    QByteArray text; ///< its bytes; empty where they could not be read
    std::vector<Problem> problems;
};

/// A file that could not be checked at all.
struct UnreadFile {
    QString path;
    Problem problem;
};

/// A SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) with one run: a forge that is given it
/// shows each problem at its line of a pull request. Paths are relative to the checkout that the working
/// directory is in (the nearest directory upwards with a “.git”), else to the checkout of the first file,
/// else to the working directory; files outside of it have absolute addresses. Each result has fingerprints
/// that stay when its line moves, so that it isn't reported anew. Reads the disk for where the checkout is.
QJsonObject sarifLog(const std::vector<FileFindings> &files, const std::vector<UnreadFile> &unread);

} // namespace ic::cli
