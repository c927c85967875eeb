// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ic;

namespace {

Incident incidentWith(int lines)
{
    Incident incident;
    incident.id = IncidentId::fromText(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    incident.declaration.startedMs = 1'000'000;
    for (int i = 0; i < lines; ++i) {
        TimelineEntry entry;
        entry.atMs = incident.declaration.startedMs + i * 14'000;
        entry.kind = kinds::noted;
        entry.actor = QStringLiteral("Jordan Lee");
        entry.text = QStringLiteral("line %1").arg(i);
        entry.tone = TimelineEntry::Tone(i % 4);
        incident.timeline.push_back(entry);
    }
    return incident;
}

} // namespace

class TestTimelineModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsByTheNewLines()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIncident(incidentWith(2));
        QSignalSpy reset(&model, &TimelineModel::modelReset);
        QSignalSpy inserted(&model, &TimelineModel::rowsInserted);
        QSignalSpy changed(&model, &TimelineModel::dataChanged);
        model.setIncident(incidentWith(5));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 2);
        QCOMPARE(inserted[0][2].toInt(), 4);
        QVERIFY(reset.isEmpty() && changed.isEmpty());
        model.setIncident(incidentWith(5));
        QCOMPARE(inserted.size(), 1);
    }

    void aLineThatLearntMoreIsChanged()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Incident incident = incidentWith(3);
        model.setIncident(incident);
        QSignalSpy changed(&model, &TimelineModel::dataChanged);
        incident.timeline[1].text = QStringLiteral("Rollback RB-1 started");
        model.setIncident(incident);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Rollback RB-1 started"));
    }

    void anEarlierStartMovesAllTimes()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Incident incident = incidentWith(2);
        model.setIncident(incident);
        QCOMPARE(model.index(1).data(TimelineModel::ElapsedRole).toString(), QStringLiteral("00:14"));
        incident.declaration.startedMs -= 60'000;
        model.setIncident(incident);
        QCOMPARE(model.index(1).data(TimelineModel::ElapsedRole).toString(), QStringLiteral("01:14"));
    }

    void anotherIncidentResets()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIncident(incidentWith(4));
        Incident other = incidentWith(5);
        other.id = IncidentId::create();
        QSignalSpy reset(&model, &TimelineModel::modelReset);
        model.setIncident(other);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 5);
        model.setIncident(Incident());
        QCOMPARE(model.rowCount(), 0);
    }

    void everyToneHasAShapeOfItsOwn()
    {
        TimelineModel model;
        model.setIncident(incidentWith(4));
        QStringList shapes;
        for (int row = 0; row < 4; ++row)
            shapes << model.index(row).data(TimelineModel::ShapeRole).toString();
        shapes.removeDuplicates();
        QCOMPARE(shapes.size(), 4);
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Jordan Lee")));
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("00:14: line 1"));
    }
};

QTEST_MAIN(TestTimelineModel)
#include "test_timeline_model.moc"
