// SPDX-License-Identifier: GPL-3.0-or-later
// Appends until it is killed and prints each sequence number the moment the journal acknowledges it, so that
// a test can compare what was promised with what is there.
#include "app/base/clock.h"
#include "app/journal/journal.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace ic;

namespace {
void print(const char *format, qint64 number)
{
    std::printf(format, static_cast<long long>(number));
    std::fflush(stdout);
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const int together = QString::fromLocal8Bit(argv[2]).toInt();
    const SystemClock clock;
    const auto journal = Journal::open(QString::fromLocal8Bit(argv[1]), Journal::Mode::ReadWrite, clock);
    if (!journal) {
        std::fprintf(stderr, "%s\n", qPrintable(journal.error().text()));
        return 1;
    }
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        for (int each = 0; each < together; ++each) {
            (*journal)->append({IncidentId(),
                                QStringLiteral("note.added"),
                                QStringLiteral("Ada"),
                                {{QStringLiteral("text"), QString(200, QLatin1Char('x'))}},
                                QString()},
                               [](const Result<Event> &event) { print("%lld\n", event ? event->seq : -1); });
        }
    });
    timer.start(0);
    return QCoreApplication::exec();
}
