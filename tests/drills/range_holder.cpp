// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for a console that holds the drill range: starts it, says "ready" or why not, and stays until it's
// killed.

#include "app/drills/drill_range.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    ic::DrillRange range(app.arguments().value(1));
    QObject::connect(&range, &ic::DrillRange::stateChanged, &app, [&range] {
        QTextStream out(stdout);
        if (range.state() == ic::DrillRange::State::Ready)
            out << "ready" << Qt::endl;
        else if (range.error())
            out << range.error()->text() << Qt::endl;
    });
    range.start();
    return app.exec();
}
