// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace ic::cli {

/// What `check` has to say about one file.
struct FileFindings {
    QString path; ///< as it was named on the command line
    std::vector<Problem> problems;
};

/// A SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) with one run: a forge that is given it
/// shows each problem at its line of a pull request. Paths are relative to the checkout that the working
/// directory is in (the nearest directory upwards with a “.git”), else to the working directory; files
/// outside of it have absolute addresses. `unread`: files that could not be checked at all.
QJsonObject sarifLog(const std::vector<FileFindings> &files, const std::vector<Error> &unread);

} // namespace ic::cli
