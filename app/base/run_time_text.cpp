// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/run_time_text.h"

#include "app/base/duration_text.h"

#include <QCoreApplication>

namespace ic {

QString runTimeText(std::chrono::milliseconds time)
{
    using namespace std::chrono_literals;
    if (time < 1s)
        return QCoreApplication::translate("Duration", "less than 1 s");
    if (time < 1min)
        return spokenDuration(std::chrono::duration_cast<std::chrono::seconds>(time));
    return clockText(time);
}

} // namespace ic
