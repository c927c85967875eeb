// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/step_values.h"

#include "app/actions/masked_tokens.h"
#include "app/base/duration_text.h"
#include "app/console/shell_marks.h"
#include "app/console/shell_sets.h"
#include "app/runbook/commands/placeholders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

namespace ic {

namespace {

using Source = ValueRequest::Source;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Values)
};

/// What a shell sets by itself, or leaves to the system.
bool belongsToTheShell(const QString &name)
{
    static const QStringList names{
        QStringLiteral("COLUMNS"),      QStringLiteral("COPROC"),        QStringLiteral("DIRSTACK"),
        QStringLiteral("EPOCHSECONDS"), QStringLiteral("EPOCHREALTIME"), QStringLiteral("EUID"),
        QStringLiteral("FUNCNAME"),     QStringLiteral("GROUPS"),        QStringLiteral("HISTCMD"),
        QStringLiteral("HOME"),         QStringLiteral("HOSTNAME"),      QStringLiteral("HOSTTYPE"),
        QStringLiteral("IFS"),          QStringLiteral("LANG"),          QStringLiteral("LINENO"),
        QStringLiteral("LINES"),        QStringLiteral("LOGNAME"),       QStringLiteral("MACHTYPE"),
        QStringLiteral("MAPFILE"),      QStringLiteral("OLDPWD"),        QStringLiteral("OPTARG"),
        QStringLiteral("OPTERR"),       QStringLiteral("OPTIND"),        QStringLiteral("OSTYPE"),
        QStringLiteral("PATH"),         QStringLiteral("PIPESTATUS"),    QStringLiteral("PPID"),
        QStringLiteral("PWD"),          QStringLiteral("RANDOM"),        QStringLiteral("REPLY"),
        QStringLiteral("SECONDS"),      QStringLiteral("SHELL"),         QStringLiteral("SHELLOPTS"),
        QStringLiteral("SHLVL"),        QStringLiteral("SRANDOM"),       QStringLiteral("TERM"),
        QStringLiteral("TMPDIR"),       QStringLiteral("UID"),           QStringLiteral("USER"),
        QStringLiteral("EDITOR"),       QStringLiteral("DISPLAY"),
    };
    return names.contains(name) || name.startsWith(QLatin1String("BASH"))
        || name.startsWith(QLatin1String("COMP_")) || name.startsWith(QLatin1String("LC_"));
}

QString incidentValue(const QString &name, const ValueSituation &situation)
{
    const Incident &incident = *situation.incident;
    if (name == QLatin1String("ENVIRONMENT") || name == QLatin1String("ENVIRONMENT_NAME"))
        return situation.environment->name;
    if (!incident.isOpen())
        return {};
    const Declaration &declaration = incident.declaration;
    const auto is = [&name](std::initializer_list<const char *> names) {
        return std::ranges::any_of(names, [&name](const char *each) { return name == QLatin1String(each); });
    };
    if (is({"INCIDENT", "INCIDENT_ID", "INCIDENT_NUMBER", "INCIDENT_NO"}))
        return declaration.number;
    if (is({"SEVERITY", "INCIDENT_SEVERITY"}))
        return declaration.severity;
    if (is({"COMMANDER", "INCIDENT_COMMANDER"}))
        return declaration.commander;
    if (is({"INCIDENT_TITLE", "SITUATION"}))
        return declaration.title;
    if (is({"ELAPSED", "INCIDENT_ELAPSED"}))
        return clockText(std::chrono::milliseconds(incident.elapsedMs(situation.nowMs)));
    if (is({"ELAPSED_MINUTES", "INCIDENT_MINUTES"}))
        return QString::number(incident.elapsedMs(situation.nowMs) / 60'000);
    if (is({"STARTED", "STARTED_AT", "INCIDENT_START", "INCIDENT_STARTED_AT"}))
        return QDateTime::fromMSecsSinceEpoch(incident.startedMs(), Qt::UTC).toString(Qt::ISODate);
    return {};
}

/// Puts in where the default comes from, the later over the earlier.
class Defaults {
public:
    explicit Defaults(const ValueSituation &situation)
        : m_situation(situation)
        , m_declared(declaredValues(*situation.runbook, *situation.environment))
    {
    }

    ValueRequest requestFor(const QString &key) const
    {
        ValueRequest request;
        request.key = key;
        const QString name = valueName(key);
        const auto declared = m_declared.find(name);
        request.spec = declared != m_declared.end() ? declared->second : suggestedSpec(name);
        if (!request.spec.standard.isEmpty())
            take(request, request.spec.standard,
                 m_situation.environment->values.contains(name) ? Source::Site : Source::Runbook);
        for (const auto &[variable, value] : m_situation.runbook->frontMatter.variables) {
            if (valueName(variable) == name)
                take(request, value, Source::Runbook);
        }
        for (const Variable &variable : m_situation.environment->variables) {
            if (valueName(variable.name) == name)
                take(request, variable.value, Source::Site);
        }
        // What was declared is meant to be asked for.
        request.settled = !request.value.isEmpty() && declared == m_declared.end();
        if (const QString known = incidentValue(name, m_situation); !known.isEmpty())
            take(request, known, Source::Incident);
        if (!request.spec.secret)
            takeFromRuns(request, name);
        return request;
    }

private:
    static void take(ValueRequest &request, const QString &value, Source source, const QString &from = {})
    {
        if (value.isEmpty() || request.spec.secret)
            return;
        request.settled = request.settled && value == request.value;
        request.value = value;
        request.source = source;
        request.from = from;
    }

    void takeFromRuns(ValueRequest &request, const QString &name) const
    {
        for (const IncidentRun &run : m_situation.incident->runs) {
            if (const auto used = run.start.values.find(name); used != run.start.values.end())
                take(request, used->second, Source::LastUsed, run.start.label);
            if (run.start.playbook != m_situation.playbook || !run.end
                || run.end->outcome != RunOutcome::Succeeded)
                continue;
            for (const auto &[variable, value] : run.end->exports) {
                if (valueName(variable) == name)
                    take(request, value, Source::Export, run.start.label);
            }
        }
    }

    const ValueSituation &m_situation;
    std::map<QString, ValueSpec> m_declared;
};

/// The step before this one, in its playbook's part of the document, that would set the variable.
QString setterOf(const QString &name, const Step &step, const Runbook &runbook)
{
    QString label;
    for (const Step &other : runbook.steps) {
        if (other.id == step.id)
            break;
        if (other.kind == Step::Kind::Shell && other.script.contains(name)
            && followed(other.script).exported().contains(name))
            label = other.label;
    }
    return label;
}

QStringList unsetVariables(const Step &step, const ValueSituation &situation)
{
    static const QRegularExpression certain(QStringLiteral("\\A[A-Z][A-Z0-9_]+\\z"));
    QStringList names;
    if (step.kind != Step::Kind::Shell)
        return names;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    const auto carried = situation.incident->exportsFor(situation.playbook);
    const auto &variables = situation.environment->variables;
    for (const VariableRead &read : variablesRead(step.script)) {
        if (read.isSet || names.contains(read.name) || !certain.match(read.name).hasMatch()
            || belongsToTheShell(read.name) || system.contains(read.name) || carried.contains(read.name)
            || situation.secrets.values.contains(read.name)
            || situation.runbook->frontMatter.variables.contains(read.name)
            || std::ranges::find(variables, read.name, &Variable::name) != variables.end())
            continue;
        names << read.name;
    }
    return names;
}

/// A secret that an earlier console held must be got again, or typed.
void takeLost(ValueRequest &request, const CarriedSecrets &secrets)
{
    for (const auto &[variable, label] : secrets.lost) {
        if (valueName(variable) != valueName(request.key))
            continue;
        request.spec.secret = true;
        request.setBy = label;
        request.isLost = true;
    }
}

QString inDollarQuotes(const QString &value)
{
    QString quoted = QStringLiteral("$'");
    for (const uint sign : value.toUcs4()) {
        const bool isUnseen = !QChar::isPrint(sign) || QChar::category(sign) == QChar::Other_Format;
        if (sign == '\n')
            quoted += QStringLiteral("\\n");
        else if (sign == '\t')
            quoted += QStringLiteral("\\t");
        else if (sign == '\r')
            quoted += QStringLiteral("\\r");
        else if (sign == '\'' || sign == '\\')
            quoted += QLatin1Char('\\') + QChar(sign);
        else if (isUnseen)
            quoted += QStringLiteral("\\U%1").arg(sign, 8, 16, QLatin1Char('0'));
        else
            quoted += QString::fromUcs4(reinterpret_cast<const char32_t *>(&sign), 1);
    }
    return quoted + QLatin1Char('\'');
}

} // namespace

QString ValueRequest::sourceText() const
{
    switch (source) {
    case Source::None:
        return {};
    case Source::Runbook:
        return Text::tr("from the runbook");
    case Source::Site:
        return Text::tr("from site.yaml");
    case Source::Incident:
        return Text::tr("from the incident");
    case Source::Export:
        return Text::tr("exported by “%1”").arg(from);
    case Source::LastUsed:
        return Text::tr("as entered for “%1”").arg(from);
    }
    return {};
}

std::map<QString, ValueSpec> declaredValues(const Runbook &runbook, const EnvironmentSetup &environment)
{
    std::map<QString, ValueSpec> all = runbook.frontMatter.values;
    for (const auto &[name, spec] : environment.values) {
        const auto known = all.find(name);
        const bool wasSecret = known != all.end() && known->second.secret;
        ValueSpec &taken = all[name] = spec;
        if (wasSecret) {
            taken.secret = true; // neither of the two can tell it
            taken.standard.clear();
        }
    }
    return all;
}

std::vector<ValueRequest> valueRequests(const Step &step, const ValueSituation &situation)
{
    std::vector<ValueRequest> requests;
    const Defaults defaults(situation);
    for (const QString &placeholder : step.placeholders) {
        ValueRequest request = defaults.requestFor(placeholder);
        takeLost(request, situation.secrets);
        requests.push_back(std::move(request));
    }
    for (const QString &name : unsetVariables(step, situation)) {
        ValueRequest request = defaults.requestFor(QLatin1Char('$') + name);
        request.settled = false;
        // "rm -rf $DIR/" must not find out what an empty one does.
        request.required = situation.effect != Effect::Read || request.spec.declared;
        request.setBy = setterOf(name, step, *situation.runbook);
        takeLost(request, situation.secrets);
        requests.push_back(std::move(request));
    }
    return requests;
}

QString shellQuoted(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (plain.match(value).hasMatch())
        return value;
    const auto ucs4 = value.toUcs4();
    const bool isSeen = std::ranges::all_of(
        ucs4, [](uint sign) { return QChar::isPrint(sign) && QChar::category(sign) != QChar::Other_Format; });
    if (!isSeen)
        return inDollarQuotes(value);
    QString quoted = value;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString shownCommand(const Step &step, const std::map<QString, QString> &values, const QStringList &secret)
{
    static const QString cover = QStringLiteral("••••••");
    const auto textOf = [&](const QString &key, const QString &value) {
        return secret.contains(key) ? cover : shellQuoted(value);
    };
    QStringList marks;
    for (const QString &placeholder : step.placeholders) {
        const auto value = values.find(placeholder);
        if (value != values.end() && !value->second.isEmpty())
            marks << placeholder;
    }
    std::ranges::sort(marks, std::ranges::greater{}, &QString::size);
    QString shown;
    // In one pass: a value that looks like a mark is not replaced once more.
    for (qsizetype at = 0; at < step.script.size();) {
        const auto mark = std::ranges::find_if(
            marks, [&step, at](const QString &each) { return isMarkAt(step.script, each, at); });
        if (mark == marks.end()) {
            shown += step.script.at(at++);
            continue;
        }
        shown += textOf(*mark, values.at(*mark));
        at += mark->size();
    }
    QString before;
    for (const auto &[key, value] : values) {
        if (key.startsWith(QLatin1Char('$')) && !step.placeholders.contains(key) && !value.isEmpty())
            before += QStringLiteral("%1=%2\n").arg(key.mid(1), textOf(key, value));
    }
    return withMaskedTokens(before + shown);
}

} // namespace ic
