// SPDX-License-Identifier: GPL-3.0-or-later
// What a loader of other people's Markdown has to know, row by row, each held against at least two whole
// documents: a place in the document by its text, and what must have been found, or not found, there.
#include "runbook_text.h"

#include "app/runbook/problem_codes.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace ic;
using namespace ic::test;

namespace {

/// What of one kind stands between two lines of a document.
struct Found {
    const Runbook &runbook;
    int first;
    int last;

    bool holds(int line) const { return line >= first && line <= last; }
    template <typename T, typename Predicate>
    int countIf(const std::vector<T> &all, Predicate predicate) const
    {
        return static_cast<int>(
            std::ranges::count_if(all, [&](const T &each) { return holds(each.line) && predicate(each); }));
    }
    template <typename T>
    int count(const std::vector<T> &all) const
    {
        return countIf(all, [](const T &) { return true; });
    }
};

using Counter = std::function<int(const Found &)>;

int ticksIn(const Found &found, bool tickedOnly)
{
    int count = 0;
    for (const Checklist &list : found.runbook.checklists)
        count += found.countIf(list.items,
                               [=](const ChecklistItem &item) { return item.tickedInFile || !tickedOnly; });
    return count;
}

int drillsIn(const Found &found)
{
    return static_cast<int>(std::ranges::count_if(
        found.runbook.drills, [&](const WeeklyDrill &drill) { return found.holds(drill.item.line); }));
}

bool runsAtOnce(const Step &step)
{
    return step.notRunnable.isEmpty() && step.placeholders.isEmpty();
}

/// By the words of the table below.
const std::map<QString, Counter> &counters()
{
    static const std::map<QString, Counter> all = [] {
        std::map<QString, Counter> made;
        const auto of = [&made](const char *word, Counter counter) {
            made.emplace(QLatin1String(word), std::move(counter));
        };
        of("situations", [](const Found &f) { return f.count(f.runbook.situations); });
        of("contacts", [](const Found &f) { return f.count(f.runbook.contacts); });
        of("backups", [](const Found &f) {
            return f.countIf(f.runbook.contacts, [](const Contact &c) { return !c.backup.isEmpty(); });
        });
        of("to escalate to", [](const Found &f) {
            return f.countIf(f.runbook.contacts, [](const Contact &c) { return c.isEscalation; });
        });
        of("dialled letters", [](const Found &f) {
            return f.countIf(f.runbook.contacts, [](const Contact &c) {
                return std::ranges::any_of(c.phone, [](QChar each) { return each.isLetter(); })
                    && !dialDigits(c.phone).isEmpty();
            });
        });
        of("steps", [](const Found &f) { return f.count(f.runbook.steps); });
        of("run at once", [](const Found &f) { return f.countIf(f.runbook.steps, runsAtOnce); });
        of("ask first", [](const Found &f) {
            return f.countIf(f.runbook.steps, [](const Step &s) {
                return s.notRunnable.isEmpty() && !s.placeholders.isEmpty();
            });
        });
        of("only shown", [](const Found &f) {
            return f.countIf(f.runbook.steps, [](const Step &s) { return !s.notRunnable.isEmpty(); });
        });
        of("HTTP steps", [](const Found &f) {
            return f.countIf(f.runbook.steps, [](const Step &s) {
                return s.kind == Step::Kind::Http && s.notRunnable.isEmpty();
            });
        });
        of("actions", [](const Found &f) { return f.count(f.runbook.actions); });
        of("runnable actions", [](const Found &f) {
            return f.countIf(f.runbook.actions, [](const Action &a) { return !a.stepId.isEmpty(); });
        });
        of("items", [](const Found &f) { return ticksIn(f, false); });
        of("ticked items", [](const Found &f) { return ticksIn(f, true); });
        of("templates", [](const Found &f) { return f.count(f.runbook.templates); });
        of("fields", [](const Found &f) {
            int fields = 0;
            for (const MessageTemplate &each : f.runbook.templates)
                fields += f.count(each.fields);
            return fields;
        });
        of("schedule", [](const Found &f) { return f.count(f.runbook.schedule); });
        of("escalations", [](const Found &f) { return f.count(f.runbook.escalations); });
        of("targets", [](const Found &f) { return f.count(f.runbook.targets); });
        of("follow-ups", [](const Found &f) { return f.count(f.runbook.followUps); });
        of("drills", drillsIn);
        of("windows", [](const Found &f) {
            return f.countIf(f.runbook.sections, [](const Section &s) { return s.window.has_value(); });
        });
        of("sections", [](const Found &f) {
            return f.countIf(f.runbook.sections, [](const Section &s) { return s.level > 0; });
        });
        of("problems", [](const Found &f) { return f.count(f.runbook.problems); });
        return made;
    }();
    return all;
}

int countOf(const QString &what, const Found &found)
{
    if (const auto counter = counters().find(what); counter != counters().end())
        return counter->second(found);
    // Else the code of a problem.
    return found.countIf(found.runbook.problems,
                         [&](const Problem &problem) { return problem.code == what; });
}

struct Evidence {
    const char *fixture; ///< how its name begins
    const char *anchor; ///< text of the first of the lines; its first place in the file
    int more; ///< lines after that one
    const char *what;
    int count;
};

struct Row {
    const char *name;
    std::vector<Evidence> evidence;
};

QDir fixtures()
{
    return QDir(sourceDir() + QStringLiteral("/tests/runbook/fixtures"));
}

/// A document, its text with line feeds, and what the loader made of it; each read once.
struct Document {
    QList<QByteArray> lines;
    RunbookPtr runbook;
};

const Document &document(const QString &prefix)
{
    static std::map<QString, Document> read;
    if (const auto known = read.find(prefix); known != read.end())
        return known->second;
    const QStringList names =
        fixtures().entryList({prefix + QStringLiteral("-*.md")}, QDir::Files, QDir::Name);
    if (names.size() != 1)
        qFatal("%s names no fixture", qPrintable(prefix));
    QFile file(fixtures().filePath(names.front()));
    if (!file.open(QFile::ReadOnly))
        qFatal("%s can't be read", qPrintable(names.front()));
    const QByteArray bytes = file.readAll();
    auto parsed = parseRunbook(bytes, names.front());
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    return read.emplace(prefix, Document{sourceLines(bytes), *parsed}).first->second;
}

int lineOf(const Document &document, const QByteArray &anchor)
{
    for (qsizetype line = 0; line < document.lines.size(); ++line) {
        if (document.lines.at(line).contains(anchor))
            return static_cast<int>(line) + 1;
    }
    return 0;
}

// clang-format off
const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        // Recognised by shape.
        {"situations as a list of links", {{"03", "**What do you see?**", 5, "situations", 3}, {"07", "## Was ist los?", 4, "situations", 3}, {"09", "## 状況から選ぶ", 3, "situations", 2}, {"10", "## Быстрый выбор", 3, "situations", 2}}},
        {"a link that GitHub would not follow", {{"30", "See [the boat]", 0, "link-lenient", 1}, {"36", "Vedi [le pompe]", 0, "link-lenient", 1}}},
        {"a link that leads nowhere", {{"30", "See [the crane]", 0, "link-nowhere", 1}, {"36", "Vedi [le pompe]", 0, "link-nowhere", 1}}},
        {"a heading with a time window", {{"03", "(0-2 minutes)", 0, "windows", 1}, {"07", "(5-30 Minuten)", 0, "windows", 1}, {"04", "(within 15 minutes)", 0, "windows", 1}, {"35", "（15分以内）", 0, "windows", 1}}},
        {"follow-ups after the incident", {{"04", "### Lessons (within 5 days)", 2, "follow-ups", 2}, {"11", "### Primer día", 2, "follow-ups", 2}, {"08", "### Dans les 48 heures", 2, "follow-ups", 2}, {"15", "### Первые сутки", 2, "follow-ups", 2}}},
        {"a roster table", {{"05", "## Escalation contacts", 5, "contacts", 3}, {"06", "## Contactos", 5, "contacts", 3}, {"10", "## Контакты", 4, "contacts", 2}, {"35", "## ２．連絡先一覧", 6, "contacts", 3}}},
        {"a roster with backups", {{"03", "| Role | Primary | Backup", 3, "backups", 1}, {"07", "| Funktion | Ansprechpartner", 3, "backups", 2}, {"09", "| 役割 | 氏名 | 副担当", 3, "backups", 2}}},
        {"a roster with conditions", {{"05", "| Role | Name | Phone | When to contact |", 4, "to escalate to", 3}, {"26", "| Role | Name | Phone | When |", 3, "to escalate to", 2}}},
        {"people in a list", {{"02", "### Who to call", 2, "contacts", 2}, {"11", "## Guardias", 3, "contacts", 3}, {"15", "## Кого известить", 2, "contacts", 2}}},
        {"numbered duties", {{"01", "## Mitigation", 4, "actions", 4}, {"07", "## Feuer", 5, "actions", 3}, {"33", "1. Say it aloud", 8, "actions", 4}}},
        {"a duty with a command in it", {{"01", "1. **Drain the node**", 0, "runnable actions", 1}, {"03", "2. **Stop the writers**", 0, "runnable actions", 1}, {"10", "3. **Посмотреть очередь**", 0, "runnable actions", 1}}},
        {"a checklist", {{"06", "## Lista de comprobación", 3, "items", 3}, {"35", "- [ ] ランプ", 2, "items", 3}, {"12", "* [ ] Schutztüren", 2, "items", 3}}},
        {"an item that is ticked in the file", {{"01", "- [x] Alert is linked", 0, "ticked items", 1}, {"33", "- [x] Link to this page", 0, "ticked items", 1}}},
        {"a bash fence with named steps", {{"01", "# Restart the agent", 4, "steps", 2}, {"07", "# Schritt 1: Zustand", 7, "steps", 3}, {"08", "# Taille de la file", 4, "steps", 2}}},
        {"a fence without comments is one step", {{"02", "```bash { name=rollback", 2, "steps", 1}, {"17", "``` { .bash title=\"on the consumer\"", 2, "steps", 1}}},
        {"a sh fence", {{"13", "```sh", 5, "steps", 2}, {"19", "# Snapshot and copy", 3, "steps", 1}}},
        {"a zsh fence", {{"36", "./pompe.zsh ferma", 0, "steps", 1}, {"36", "./pompe.zsh avvia", 0, "steps", 1}, {"39", "print -l", 0, "steps", 1}}},
        {"a transcript gives its commands only", {{"19", "[root@nas1 ~]# zpool status", 5, "steps", 1}, {"14", "netadmin@core1:~$ ip link", 2, "steps", 1}, {"36", "$ ssh <SERBATOIO> livello", 3, "steps", 1}, {"35", "[運用@kanri01 ~]$ sudo virsh list", 5, "steps", 1}}},
        {"a shell-session fence", {{"19", "```shell-session", 5, "steps", 1}, {"36", "```shell-session", 5, "steps", 1}}},
        {"an unlabelled fence of commands", {{"19", "nas1:~$ showmount", 3, "steps", 1}, {"39", "systemctl status pump", 1, "steps", 1}}},
        {"HTTP requests", {{"21", "### State of the breaker", 9, "HTTP steps", 2}, {"36", "GET https://acqua.example/stato", 5, "HTTP steps", 2}}},
        {"a variable of a request is asked for", {{"21", "DELETE https://gateway", 0, "ask first", 1}, {"36", "POST https://acqua.example", 0, "ask first", 1}}},
        {"a message with fields", {{"04", "Subject: Security incident", 8, "fields", 7}, {"06", "AVISO [HORA]", 3, "fields", 5}, {"10", "Внимание! С [ВРЕМЯ]", 1, "fields", 3}, {"20", "Hall B — the terminal servers are", 1, "fields", 3}}},
        {"a schedule table", {{"06", "| Inmediato | Equipo", 2, "schedule", 3}, {"10", "| Немедленно | Инженеры", 1, "schedule", 2}, {"35", "| 発生直後 | 運用課", 2, "schedule", 3}}},
        {"escalation triggers", {{"01", "- **15 minutes**: load", 1, "escalations", 2}, {"06", "- **30 minutos**: sin", 1, "escalations", 2}, {"33", "* 10 minutes without", 2, "escalations", 3}, {"35", "- ３０分：発電機", 1, "escalations", 2}}},
        {"response-time targets", {{"07", "- **Erste Reaktion**", 1, "targets", 2}, {"09", "- 初動：5分以内", 1, "targets", 2}, {"20", "* First answer", 1, "targets", 2}}},
        {"targets by severity", {{"05", "- Restore: < 1 hour (P0)", 0, "targets", 2}, {"10", "- **Восстановление**: < 2 часа (P0)", 0, "targets", 2}}},
        {"everything else is prose", {{"01", "If that does not help, restart", 0, "steps", 0}, {"08", "La messagerie ne répond plus", 0, "problems", 0}, {"33", "Post within 10 minutes (SEV-1)", 0, "schedule", 0}}},
        {"a number with letters", {{"03", "+1-800-DISKS", 0, "dialled letters", 1}, {"36", "+39 06-ACQUA", 0, "dialled letters", 1}}},
        // Settled by annotation.
        {"front matter", {{"03", "system: Orders database", 7, "problems", 0}, {"29", "system: Wodociągi", 4, "problems", 0}, {"36", "system: Acquedotto", 6, "problems", 0}}},
        {"attributes in braces", {{"02", "{ name=rollback effect=change timeout=5m verify=status }", 2, "run at once", 1}, {"29", "{ name=stan effect=read timeout=30s }", 2, "ask first", 1}, {"36", "{ name=ferma effect=change undo=riparti", 2, "run at once", 1}}},
        {"attributes in JSON", {{"29", "{\"name\":\"restart\"", 2, "run at once", 1}, {"36", "{\"name\":\"riparti\"", 2, "run at once", 1}}},
        {"an attribute that can't be read", {{"29", "{ effect=moze timeout=zaraz }", 0, "fence-attribute", 2}, {"36", "{ undo=nessuno timeout=presto }", 0, "fence-attribute", 1}}},
        {"a reference to no step", {{"36", "./prova.sh", 0, "step-reference", 1}, {"39", "systemctl start pump", 0, "step-reference", 1}}},
        {"console: contacts", {{"29", "- Dyspozytor: Anna", 1, "contacts", 2}, {"36", "- Centralino", 1, "contacts", 2}, {"36", "| Squadra | Recapito |", 4, "contacts", 3}}},
        {"console: checklist", {{"29", "- Zamknąć zawór", 2, "items", 3}, {"36", "- Valvola chiusa", 1, "items", 2}}},
        {"console: schedule", {{"29", "| 15 min | Kierownik", 1, "schedule", 2}, {"36", "| 20 min | Comune", 0, "schedule", 1}}},
        {"console: escalation", {{"29", "- 30 min: brak", 1, "escalations", 2}, {"26", "- 20 minutes: smoke", 1, "escalations", 1}, {"36", "- 45 min: il livello", 0, "escalations", 1}}},
        {"console: targets", {{"29", "- Pierwsza reakcja", 1, "targets", 2}, {"36", "- Primo intervento", 0, "targets", 1}}},
        {"console: drills", {{"29", "- Brak prądu", 1, "drills", 2}, {"36", "- Settimana 1", 1, "drills", 2}}},
        {"console: template", {{"29", "komunikat:", 0, "templates", 1}, {"36", "avviso:", 0, "fields", 2}}},
        {"console: ignore", {{"29", "rm -rf /srv/stare", 0, "steps", 0}, {"36", "rm -rf /srv/vecchio", 0, "steps", 0}}},
        {"an annotation that is not known, or fits nothing", {{"29", "console: magia", 2, "problems", 2}, {"36", "console: qualcosa", 2, "problems", 2}}},
        // Problems have codes.
        {"a placeholder that nothing supplies", {{"13", "ping -c 3 [ADRESSE", 0, "placeholder-open", 1}, {"14", "ping -c 3 <拠点", 0, "placeholder-open", 1}, {"35", "shutdown -h now", 0, "placeholder-open", 1}}},
        {"nobody can be reached", {{"22", "Drucker | Anja Kohl", 0, "contact-unreachable", 1}, {"33", "| Nobody yet |", 0, "contact-unreachable", 1}, {"36", "| Giorno | |", 0, "contact-unreachable", 1}}},
        {"two sections of one name", {{"30", "1. Whistle three times", 5, "duplicate-section", 1}, {"36", "Chiudere a mano", 2, "duplicate-section", 1}}},
        {"a schedule row without a time", {{"13", "| bientôt |", 0, "schedule-time", 1}, {"22", "| irgendwann |", 0, "schedule-time", 1}, {"35", "| 復旧後 |", 0, "schedule-time", 1}, {"36", "| appena si può", 0, "schedule-time", 1}}},
        {"an escalation without a time", {{"26", "- when the alarm rings", 0, "escalation-time", 1}, {"35", "- 状況に応じて", 0, "escalation-time", 1}, {"36", "- quando suona", 0, "escalation-time", 1}}},
        {"a target without a limit", {{"36", "- Ripristino: il prima", 0, "target-limit", 1}, {"39", "- Closing: soon", 0, "target-limit", 1}}},
        {"bytes that are not UTF-8", {{"32", "# Alte Anleitung", 0, "not-utf8", 1}, {"37", "# Anweisung", 0, "not-utf8", 1}}},
        {"mis-decoded text", {{"28", "Coupure d'eau", 0, "text-repaired", 1}, {"38", "Machine room", 0, "text-repaired", 1}}},
        {"characters that nobody sees", {{"32", "Geschrieben auf", 0, "control-characters", 1}, {"37", "Stand: M", 0, "control-characters", 1}}},
        // What real files do: fences.
        {"prose in a bash fence", {{"24", "Make sure that the second cashier", 0, "only shown", 1}, {"09", "予約サーバーを再起動してから", 0, "only shown", 1}, {"15", "Не запускайте", 0, "only shown", 1}, {"12", "Überprüfen Sie", 0, "only shown", 1}}},
        {"prose that begins with a program", {{"24", "make sure the queue page", 0, "only shown", 1}, {"35", "ssh 管理者", 0, "steps", 0}}},
        {"a message quoted among commands", {{"24", "\"We are ready when you are\"", 0, "run at once", 0}, {"11", "\"El servidor de admisión", 0, "only shown", 1}, {"24", "Please tell Anna", 0, "run at once", 0}}},
        {"a menu in parentheses", {{"24", "(Open Queue Page)", 0, "only shown", 1}, {"12", "(Dienste neu starten)", 0, "only shown", 1}}},
        {"a true subshell runs", {{"19", "(cd /etc/exports.d", 0, "run at once", 1}, {"39", "(cd /srv/pump", 0, "run at once", 1}}},
        {"SQL in a shell fence", {{"03", "SELECT slot_name", 0, "only shown", 1}, {"24", "UPDATE settings SET", 0, "only shown", 1}}},
        {"a command of a chat", {{"33", "/incident declare", 0, "only shown", 1}, {"39", "/page night", 0, "only shown", 1}}},
        {"<POD>", {{"02", "# Logs of the container", 1, "ask first", 1}, {"24", "kubectl -n shop scale", 1, "ask first", 1}, {"34", "- find /data/tmp", 0, "ask first", 1}}},
        {"{name}", {{"01", "ssh {node} top", 0, "ask first", 1}, {"15", "pg_restore --clean", 0, "ask first", 1}, {"21", "limits/{client} -d", 0, "ask first", 1}}},
        {"YOUR-HOST", {{"21", "X-Key: YOUR_API_KEY", 0, "ask first", 1}, {"24", "redis-cli -h your-redis-host", 0, "ask first", 1}}},
        {"[NAME] and [name]", {{"13", "ping -c 3 [ADRESSE", 0, "ask first", 1}, {"34", "-n [namespace] exec", 0, "ask first", 1}}},
        {"{{ .Name }} of a template language", {{"16", "curl -sI https://{{ .Site", 0, "ask first", 1}, {"34", "{{ $labels.namespace }} describe", 0, "ask first", 1}, {"17", "./requeue.sh --env <%=", 0, "ask first", 1}}},
        {"braces that are a program's own", {{"34", "-o jsonpath='{.status.capacity", 2, "run at once", 1}, {"39", "docker ps --format", 0, "run at once", 1}}},
        {"a fence that does not parse", {{"24", "echo \"the closing quote", 1, "run at once", 0}, {"24", "ssh web1 'cat <<X", 1, "run at once", 0}, {"39", "if true; then", 0, "run at once", 0}}},
        {"PowerShell", {{"20", "Get-Service -Name TermService", 0, "only shown", 1}, {"13", "Depuis un poste sous Linux", 4, "only shown", 1}, {"20", "PS C:\\> Get-Service", 1, "steps", 0}}},
        {"exports that later steps need", {{"03", "export PRIMARY=", 10, "steps", 4}, {"34", "export NAMESPACE=", 0, "ask first", 1}}},
        {"commands joined by backslashes", {{"02", "set resources deployment/api", 2, "run at once", 1}, {"19", "zfs snapshot tank/home@before", 2, "run at once", 1}}},
        {"a here-document", {{"03", "# Step 5: Write", 7, "steps", 1}, {"34", "kubectl apply -f - <<EOF", 10, "ask first", 1}}},
        {"a directory tree", {{"02", "├── base/", 3, "templates", 0}, {"25", "├── messages/", 1, "templates", 0}}},
        {"a diagram", {{"14", "| 本社 | --> | 拠点", 0, "templates", 0}, {"39", "+------+", 2, "templates", 0}}},
        {"YAML and INI in a plain fence", {{"25", "to: [oncall]", 1, "templates", 0}, {"25", "[api]", 2, "templates", 0}, {"34", "  name: [NAME]", 0, "templates", 0}}},
        {"a checklist in a fence", {{"25", "- [ ] Tell [NAME]", 1, "items", 0}, {"23", "# - [ ] not a task", 0, "items", 0}, {"33", "- [ ] [ACTION]", 0, "items", 0}}},
        {"a contact tree", {{"12", "├── Instandhaltung", 2, "templates", 0}, {"39", "└── Night porter", 0, "contacts", 0}}},
        {"a log", {{"19", "2026-03-02 01:12:40", 2, "templates", 0}, {"25", "2026-01-01 08:00:00", 1, "templates", 0}}},
        {"a conversation", {{"33", "Mia: This is Mia, I am", 3, "steps", 0}, {"33", "Raj: Writes fail", 0, "templates", 0}, {"31", "> We are looking into it", 0, "contacts", 0}}},
        {"a message in a markdown fence", {{"16", "**{{status}}**: We see", 1, "fields", 4}, {"25", "### {{title}}", 1, "fields", 3}}},
        {"[X] and [TODO: …]", {{"25", "[TIME] We are looking", 0, "fields", 3}, {"25", "[[ service ]] is back", 0, "fields", 3}, {"04", "on [DATE] we noticed", 0, "fields", 3}, {"43", "[TODO: time]", 0, "fields", 2}}},
        {"<x>", {{"25", "Dear <customer name>", 2, "fields", 4}, {"12", "Störung an Linie <LINIE>", 1, "fields", 4}}},
        {"{x}", {{"25", "{service} down", 0, "fields", 3}, {"13", "Chers collègues", 1, "fields", 3}}},
        {"{{X}}", {{"11", "Plantas: el sistema", 1, "fields", 3}, {"16", "**{{status}}**", 1, "fields", 4}, {"34", ":rotating_light:", 0, "fields", 2}}},
        {"XX%", {{"25", "Rollback XX% done", 0, "fields", 2}, {"39", "Water at XX%", 0, "fields", 1}}},
        // Lookalike tables.
        {"sign-off", {{"02", "| Role | Name | Signature | Date |", 3, "contacts", 0}, {"04", "## Sign-off", 5, "contacts", 0}, {"07", "| Rolle | Name | Datum | Unterschrift |", 3, "contacts", 0}, {"10", "| Должность | ФИО | Дата", 3, "contacts", 0}}},
        {"RACI", {{"04", "## Responsibilities (RACI)", 5, "contacts", 0}, {"22", "## Zuständigkeiten (RACI)", 5, "contacts", 0}}},
        {"a severity matrix", {{"04", "## Severity matrix", 6, "schedule", 0}, {"11", "## Matriz de gravedad", 5, "schedule", 0}, {"33", "| SEV-1 | No parcel", 2, "schedule", 0}, {"08", "## Matrice de gravité", 5, "contacts", 0}}},
        {"a table of the past", {{"05", "## Timeline of a typical night", 6, "schedule", 0}, {"12", "## Verlauf der Störung", 5, "schedule", 0}, {"31", "## Timeline", 6, "schedule", 0}, {"35", "## ７．昨年の記録", 5, "schedule", 0}}},
        {"a history with numbers", {{"01", "## History", 5, "contacts", 0}, {"35", "## ８．改訂履歴", 5, "contacts", 0}}},
        {"an error budget", {{"04", "## Error budget", 5, "schedule", 0}, {"22", "## Fehlerbudget", 5, "schedule", 0}}},
        {"thresholds and pages by service", {{"34", "## Thresholds", 5, "contacts", 0}, {"33", "| If this is on fire", 3, "contacts", 0}}},
        {"no outer pipes", {{"12", "Rolle | Name | Vertretung", 4, "contacts", 3}, {"22", "Rolle | Name | Telefon", 4, "contacts", 3}}},
        {"an empty header", {{"22", "## Übersicht der Räume", 5, "contacts", 0}, {"33", "| | SEV-1 | SEV-2 |", 4, "schedule", 0}}},
        {"ragged rows", {{"22", "Server | Timo Busch", 1, "table-ragged", 2}, {"39", "| Lock keeper | 555-0170-01", 0, "table-ragged", 1}}},
        {"no rows", {{"22", "## Leerer Plan", 3, "schedule", 0}, {"39", "## Nobody yet", 4, "contacts", 0}}},
        {"a table in a list", {{"22", "- Weitere Nummern:", 4, "contacts", 2}, {"39", "- By day:", 3, "contacts", 1}}},
        {"a table as HTML only", {{"18", "<table>", 0, "html-table", 1}, {"36", "<table><tr>", 0, "html-table", 1}}},
        // Lists, headings, times.
        {"a list broken by fences", {{"23", "1. Tell the help desk", 20, "actions", 6}, {"12", "1. Not-Halt prüfen", 12, "actions", 3}, {"34", "1. Ask the owner if old", 24, "actions", 5}}},
        {"every item numbered one", {{"23", "1. Tell the help desk", 20, "actions", 6}, {"12", "1. Not-Halt prüfen", 12, "actions", 3}}},
        {"steps as headings", {{"06", "### Paso 1: Confirmar el problema (1 min)", 3, "steps", 1}, {"10", "### Шаг 1: Проверить сеть (2 мин)", 3, "steps", 1}, {"08", "### Étape 1 : Constater", 3, "steps", 1}, {"09", "### 手順1：状態", 3, "steps", 1}}},
        {"a schedule with the time in the last column", {{"12", "| Werkleitung | Telefon | sofort", 2, "schedule", 3}, {"27", "| Puesto de mando | Radio", 2, "schedule", 3}}},
        {"a schedule as headings", {{"08", "### T+0 : Prévenir", 6, "schedule", 3}, {"27", "### T+0: Avisar", 1, "schedule", 2}}},
        {"a schedule by severity is none", {{"27", "## Avisos por gravedad", 5, "schedule", 0}, {"33", "## When to post", 6, "schedule", 0}}},
        {"escalation by level", {{"04", "**Level 1** (0-15 min)", 4, "escalations", 3}, {"26", "**Level 1** (0-10 min)", 2, "escalations", 2}, {"12", "- **Stufe 1** (0-15 min)", 1, "escalations", 2}}},
        {"escalation in an ordered list", {{"07", "1. 15 Minuten: kein", 1, "escalations", 2}, {"11", "1. 10 minutos: avisar", 1, "escalations", 2}}},
        {"escalation as headings", {{"08", "### Niveau 1 (0-15 min)", 8, "escalations", 3}, {"15", "### Уровень 1 (0-30 мин)", 3, "escalations", 2}, {"26", "### Tier 1 (0-15 min)", 4, "escalations", 2}}},
        {"a weekly rotation", {{"05", "| 12 | Asha Patel", 2, "contacts", 3}, {"11", "| 10 | Nuria Campos", 1, "contacts", 2}, {"14", "| 第1週 | 伊藤", 1, "contacts", 2}}},
        {"several people in a cell", {{"05", "| Encoding | Asha Patel<br>", 0, "contacts", 2}, {"39", "| Gate | Ada<br>Bob", 0, "contacts", 2}}},
        {"a person as a heading", {{"13", "### Claire Dubois", 2, "contacts", 1}, {"39", "### Dora Venn", 2, "contacts", 1}}},
        // The text itself.
        {"an unclosed fence", {{"30", "# Show the tide", 1, "steps", 1}, {"36", "## Ultima", 1, "unclosed-fence", 1}}},
        {"a fence closed by too few marks", {{"43", "# Pressure", 4, "only shown", 1}, {"43", "# Level", 1, "run at once", 0}, {"43", "~~~text", 1, "fields", 2}}},
        {"a time before the start", {{"43", "### T-60", 2, "schedule", 0}, {"27", "### T-30", 0, "schedule", 0}}},
        {"a command where the language belongs", {{"24", "```kubectl get pods", 0, "fence-info-command", 1}, {"36", "```./pompe.zsh stato", 0, "fence-info-command", 1}}},
        {"a heading in a fence", {{"23", "# nor a heading", 0, "sections", 0}, {"25", "### {{title}}", 0, "sections", 0}, {"33", "## What happened", 0, "sections", 0}}},
        {"no title above the rest", {{"30", "# Boat house", 0, "sections", 1}, {"39", "## Pump stands still", 0, "sections", 1}}},
        {"several titles", {{"30", "Beach safety", 0, "sections", 1}, {"39", "# Annex", 0, "sections", 1}}},
        {"Jekyll, Liquid and Hugo", {{"13", "{% include avertissement", 0, "steps", 0}, {"16", "{{% notice warning", 2, "templates", 0}, {"16", "{{< toc >}}", 0, "templates", 0}}},
        {"MkDocs and ERB", {{"17", "!!! danger", 1, "steps", 0}, {"17", "=== \"Broker 1\"", 2, "steps", 0}, {"39", "!!! warning", 2, "steps", 0}, {"17", "<% if production", 2, "steps", 0}}},
        {"HTML blocks", {{"18", "<ol>", 3, "actions", 0}, {"30", "<a id=\"spare\">", 0, "problems", 0}, {"18", "<details>", 5, "steps", 0}}},
        {"CRLF and mixed ends", {{"18", "1. Compare the totals", 2, "actions", 3}, {"32", "1. Band einlegen", 1, "actions", 2}, {"37", "1. T", 2, "actions", 3}}},
        {"carriage returns only", {{"43", "1. Stop the traffic", 1, "actions", 2}, {"43", "### T+15", 0, "schedule", 1}}},
        {"UTF-16, the smaller byte first", {{"40", "# Klappbr", 4, "problems", 0}, {"40", "systemctl status klappe", 0, "run at once", 1}, {"40", "| Br", 0, "contacts", 1}}},
        {"UTF-16, the greater byte first", {{"41", "1. ", 1, "actions", 2}, {"41", "ping -c 3", 0, "ask first", 1}}},
        {"UTF-16 that does not say so", {{"42", "# Wake the screen", 1, "run at once", 1}, {"42", "Kiosk [NUMBER]", 0, "fields", 2}}},
        {"a byte-order mark", {{"30", "Beach safety", 0, "sections", 1}, {"38", "Machine room", 0, "sections", 1}}},
        {"a no-break space in a command", {{"37", "kuehlung", 0, "run at once", 1}, {"32", "sicherung", 0, "run at once", 1}}},
    };
    return all;
}
// clang-format on

} // namespace

class TestMarkdownRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRow_data()
    {
        QTest::addColumn<int>("index");
        for (size_t row = 0; row < rows().size(); ++row)
            QTest::newRow(rows()[row].name) << static_cast<int>(row);
    }
    void everyRow()
    {
        QFETCH(int, index);
        const Row &row = rows()[static_cast<size_t>(index)];
        QSet<QPair<QString, QString>> places;
        QStringList wrong;
        for (const Evidence &each : row.evidence) {
            const Document &read = document(QLatin1String(each.fixture));
            const int line = lineOf(read, each.anchor);
            QVERIFY2(line > 0,
                     qPrintable(QStringLiteral("%1 has no “%2”")
                                    .arg(QLatin1String(each.fixture), QString::fromUtf8(each.anchor))));
            places.insert({QLatin1String(each.fixture), QString::fromUtf8(each.anchor)});
            const int found = countOf(QLatin1String(each.what), Found{*read.runbook, line, line + each.more});
            if (found != each.count)
                wrong += QStringLiteral("%1:%2 (%3): %4 %5 instead of %6")
                             .arg(QLatin1String(each.fixture))
                             .arg(line)
                             .arg(QString::fromUtf8(each.anchor))
                             .arg(found)
                             .arg(QLatin1String(each.what))
                             .arg(each.count);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY2(places.size() >= 2, "met only once");
    }

    void whatIsTooMuchToKeepHere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &text, const char *code) {
            QTest::newRow(name) << text << QString::fromLatin1(code);
        };
        constexpr int mebibyte = 1024 * 1024;
        row("nothing between", "", "");
        row("quotations nested too deeply", QByteArray(100'000, '>') + " deep", "nested-too-deeply");
        row("lists nested too deeply", QByteArray("- ").repeated(100'000) + "deep", "nested-too-deeply");
        row("a line too intricate", QByteArray("![[]()").repeated(50'000), "too-intricate");
        row("a line of megabytes", QByteArray("word ").repeated(mebibyte), "");
        row("ten thousand tables", QByteArray("| a | b |\n|---|---|\n| 1 | 2 |\n\n").repeated(10'000), "");
        row("ten thousand lists", QByteArray("- a\n\ntext\n\n").repeated(10'000), "");
        row("a script of megabytes", "```sh\n" + QByteArray("ls -l\n").repeated(mebibyte / 4) + "```",
            "step-not-runnable");
    }
    /// Documents that nobody wants to have in a checkout: what stands around such a place works as ever.
    void whatIsTooMuchToKeepHere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const QByteArray before = "# Weir\n\n## Water rises\n\n1. Open the gate\n\n";
        const QByteArray after = "\n\n## Who to call\n\n| Role | Name | Phone |\n|---|---|---|\n"
                                 "| Keeper | Ida Lund | +45 33 55 01 44 |\n";
        const QByteArray source = before + text + after;
        const RunbookPtr runbook = runbookOf(source.constData());
        QCOMPARE(problemCodes(*runbook), code.isEmpty() ? QStringList() : QStringList(code));
        for (const Problem &problem : runbook->problems)
            QVERIFY2(problem.line >= 7 && problem.line <= 8, qPrintable(QString::number(problem.line)));
        QCOMPARE(runbook->actions.size(), 1U);
        QCOMPARE(runbook->actions.front().title, QStringLiteral("Open the gate"));
        QCOMPARE(runbook->contacts.size(), 1U);
        QCOMPARE(runbook->contacts.front().line, static_cast<int>(sourceLines(source).size()) - 1);
    }
    void whatIsTooLargeIsRefused()
    {
        const auto parsed = parseRunbook("# Weir\n" + QByteArray(maximumRunbookBytes, 'x'), {});
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::TooLarge);
    }

    void eachLanguageIsRead_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "es", "de", "fr", "ja", "ru"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    /// Of each language people, steps, duties, times and messages were found.
    void eachLanguageIsRead()
    {
        QFETCH(QString, language);
        const QStringList names =
            fixtures().entryList({QStringLiteral("*.%1.md").arg(language)}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 2);
        std::map<QString, int> documentsWith;
        for (const QString &name : names) {
            const Runbook &runbook = *document(name.section(QLatin1Char('-'), 0, 0)).runbook;
            const Found all{runbook, 1, std::numeric_limits<int>::max()};
            for (const char *what : {"situations", "contacts", "run at once", "actions", "items", "schedule"})
                documentsWith[QLatin1String(what)] += countOf(QLatin1String(what), all) > 0 ? 1 : 0;
            const int times =
                countOf(QStringLiteral("escalations"), all) + countOf(QStringLiteral("targets"), all);
            documentsWith[QStringLiteral("limits")] += times > 0 ? 1 : 0;
            documentsWith[QStringLiteral("templates")] += runbook.templates.empty() ? 0 : 1;
        }
        for (const auto &[what, count] : documentsWith)
            QVERIFY2(count >= 1, qPrintable(QStringLiteral("%1: %2 in %3").arg(language, what).arg(count)));
    }
};

QTEST_GUILESS_MAIN(TestMarkdownRows)
#include "test_markdown_rows.moc"
