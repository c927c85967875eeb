// SPDX-License-Identifier: GPL-3.0-or-later
// Incident plans, playbooks and continuity plans as organisations write them: what is to choose, what is due,
// and what every plan has that is neither.
#include "runbook_text.h"

using namespace ic;
using namespace ic::test;

namespace {

const char *const noProcedures = "";

QString chosen(const Runbook &runbook)
{
    QStringList titles;
    for (const Situation &situation : runbook.situations)
        titles += situation.title;
    return titles.join(QLatin1Char('|'));
}

/// "seconds condition", one for each.
QString due(const Runbook &runbook)
{
    QStringList all;
    for (const EscalationTrigger &trigger : runbook.escalations)
        all += QString::number(trigger.after.count()) + QLatin1Char(' ') + trigger.condition;
    return all.join(QLatin1Char('|'));
}

} // namespace

class TestPlans : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choices_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *name, const char *markdown, const char *titles) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(titles);
        };
        row("phases in Spanish are one procedure",
            "# Plan\n## Fases\n### 1. Identificación\n1. Anotar la hora\n### 2. Contención\n1. Aislar el "
            "equipo\n### 3. Erradicación\n1. Limpiar\n### 4. Recuperación\n1. Restaurar\n",
            "Plan");
        row("phases in German, French and Russian",
            "# Plan\n## Eindämmung\n1. Trennen\n## Wiederherstellung\n1. Einspielen\n## Confinement\n1. "
            "Isoler\n"
            "## Восстановление\n1. Поднять\n",
            "Plan");
        row("recovery of each thing is a choice",
            "# Plan\n## Recovery strategies\n### Data centre\n1. Open the second\n### Telephone\n1. Use "
            "radios\n"
            "## Evacuation\n1. Leave\n",
            "Recovery strategies|Evacuation");
        row("recovery beside a diagnosis is not",
            "# Disk full\n## Diagnosis\n1. Look\n## Recovery\n### Delete logs\n1. Delete\n### Add a disk\n1. "
            "Add\n",
            "Disk full");
        row("what every plan has is no choice",
            "# Plan\n## Roles and responsibilities\n1. Lead\n## Communication plan\n1. Tell\n## Fire\n1. "
            "Leave\n"
            "## Flood\n1. Climb\n## Appendix\n1. See above\n",
            "Fire|Flood");
        row("nor is what stands below that",
            "# Plan\n## Communication plans\n### Internal\n1. Tell\n## Recovery\n### Fire\n1. Leave\n### "
            "Flood\n"
            "1. Climb\n",
            "Fire|Flood");
        row("a training cluster may be down",
            "# Plan\n## Training cluster down\n1. Look\n## Communication outage\n1. Use radios\n",
            "Training cluster down|Communication outage");
        row("playbooks come first",
            "# Plan\n## First hour\n1. Page\n## Playbooks\n### Defacement\n1. Restore\n### Phishing\n1. "
            "Block\n",
            "Defacement|Phishing|First hour");
        row("numbers of headings beside the keys",
            "# Handbuch\n## 1. Stromausfall\n1. Licht\n## 2. Wassereinbruch\n1. Pumpe\n",
            "Stromausfall|Wassereinbruch");
        row("numbers of sections beside the keys",
            "# Regeln\n## 4.1 Stromausfall\n1. Licht\n## 4.2 Brand\n1. Raus\n", "Stromausfall|Brand");
        row("a number that is no heading's",
            "# Alerts\n## 500 errors\n1. Look\n## 2.4 GHz radio gone\n1. Reset\n",
            "500 errors|2.4 GHz radio gone");
        row("wide numbers of headings", "# 手順\n## １．停電\n1. 確認\n## ２．火災\n1. 避難\n", "停電|火災");
        row("numbered references are no duties",
            "# Plan\n## References\n1. [Guide](https://guide.example/a)\n", noProcedures);
    }
    void choices()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QTEST(chosen(*runbook), "titles");
    }

    void deadlines_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("all");
        const auto row = [](const char *name, const char *markdown, const char *all) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(all);
        };
        row("English, below a line",
            "# Plan\n## Notification\n**Critical deadlines:**\n- **72 hours:** tell the authority\n"
            "- **Without undue delay:** tell the people concerned\n",
            "259200 tell the authority");
        row("German", "# Plan\n## Meldefristen\n- **innerhalb von 24 Stunden:** Erstmeldung\n",
            "86400 Erstmeldung");
        row("Spanish", "# Plan\n## Plazos legales\n- **72 horas**: avisar a la autoridad\n",
            "259200 avisar a la autoridad");
        row("French", "# Plan\n## Délais réglementaires\n- **Sous 72 h** : prévenir l’autorité\n",
            "259200 prévenir l’autorité");
        row("Japanese", "# 計画\n## 報告期限\n- ７２時間以内：委員会へ速報\n- 30日以内：確報\n",
            "259200 委員会へ速報|2592000 確報");
        row("Russian", "# План\n## Сроки уведомления\n- В течение 24 часов — сообщить надзору\n",
            "86400 сообщить надзору");
        row("by severity nothing is due",
            "# Plan\n## Escalation\n- P1: Immediately\n- P2: After 1 hour without solution\n- P3: After 4 "
            "hours\n",
            "");
        row("the column with all the times",
            "# Plan\n## Eskalationsstufen\n| Stufe | Auslöser | Wer | Frist |\n|---|---|---|---|\n"
            "| 1 | Störung | Leitwarte | sofort |\n| 2 | Ausfall > 30 Min. | Leiter | 40 Minuten |\n"
            "| 3 | Ausfall > 2 Std. | Vorstand | 3 Stunden |\n",
            "0 1: Störung: Leitwarte|2400 2: Ausfall > 30 Min.: Leiter|10800 3: Ausfall > 2 Std.: Vorstand");
    }
    void deadlines()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QTEST(due(*runbook), "all");
        QVERIFY(runbook->problems.empty());
    }

    void anEventIsNoMistake()
    {
        const RunbookPtr runbook = runbookOf(
            "# Plan\n## Calendario de comunicaciones\n| Cuándo | A quién | Canal | Mensaje |\n"
            "|---|---|---|---|\n| De inmediato | Equipo | Voz | Activación |\n"
            "| A los 30 minutos | Dirección | Correo | Parte |\n| Al cierre | Todos | Correo | Fin |\n");
        QCOMPARE(runbook->schedule.size(), std::size_t(2));
        QCOMPARE(runbook->schedule.front().offset.count(), 0);
        QCOMPARE(runbook->problems.size(), std::size_t(1));
        QCOMPARE(runbook->problems.front().severity, ProblemSeverity::Note);
    }

    void theTitleOfAPlanWithSeveralTopHeadings()
    {
        QCOMPARE(
            runbookOf("---\ntitle: 'Plan of `COMPANY`'\n---\n# Assess\n1. Look\n# Respond\n1. Act\n")->title,
            QStringLiteral("Plan of COMPANY"));
        QCOMPARE(runbookOf("---\ntitle: Other\n---\n# Disk full\n1. Look\n")->title,
                 QStringLiteral("Disk full"));
    }

    void termsOfADefinitionListStandInLines()
    {
        const RunbookPtr runbook =
            runbookOf("# Plan\n\n<dl><dt>RTO</dt><dd>4 hours</dd><dt>RPO</dt><dd>1 hour</dd></dl>\n");
        const QByteArray html = runbook->sections.front().blocks.front().html;
        QVERIFY2(html.contains("RTO: 4 hours<br />RPO: 1 hour"), html.constData());
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "test_plans.moc"
