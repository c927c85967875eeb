// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/rollback_pane.h"

namespace ic {

struct RollbackPane::Private { };

RollbackPane::RollbackPane(Console &, Ticker &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

RollbackPane::~RollbackPane() = default;

} // namespace ic
