// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ask_row.h"

namespace ic {

struct Runbook;

/// Shows every command of a runbook and asks once whether they are the team's own.
class TrustRow : public AskRow {
    Q_OBJECT
public:
    explicit TrustRow(const Runbook &runbook, QWidget *parent = nullptr);
};

} // namespace ic
