// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/runbook_json.h"

#include <QJsonArray>

namespace ic {

namespace {

template <typename Range, typename Make>
QJsonArray arrayOf(const Range &range, Make make)
{
    QJsonArray array;
    for (const auto &each : range)
        array.append(make(each));
    return array;
}

QJsonObject pairs(std::initializer_list<std::pair<const char *, QJsonValue>> entries)
{
    QJsonObject object;
    for (const auto &[key, value] : entries)
        object.insert(QLatin1String(key), value);
    return object;
}

QJsonValue secondsOf(std::chrono::seconds duration)
{
    return static_cast<qint64>(duration.count());
}

QJsonObject named(const NamedItem &item)
{
    return pairs({{"id", item.id},
                  {"name", item.name},
                  {"detail", item.detail},
                  {"section", item.section},
                  {"line", item.line}});
}

QJsonObject contact(const Runbook &runbook, const Contact &contact)
{
    QJsonObject object = pairs({{"group", contact.group},
                                {"role", contact.role},
                                {"name", contact.name},
                                {"backup", contact.backup},
                                {"phone", contact.phone},
                                {"email", contact.email},
                                {"reach", contact.reach},
                                {"when", contact.when},
                                {"escalation", contact.isEscalation},
                                {"line", contact.line}});
    if (!contact.alsoAt.empty())
        object.insert(QLatin1String("alsoAt"), arrayOf(contact.alsoAt, [&](const ContactPlace &each) {
                          const Place place = runbook.place(each.line);
                          return pairs({{"group", each.group},
                                        {"role", each.role},
                                        {"when", each.when},
                                        {"escalation", each.isEscalation},
                                        {"file", place.file},
                                        {"line", place.line}});
                      }));
    return object;
}

QJsonObject drill(const WeeklyDrill &drill)
{
    QJsonObject object = named(drill.item);
    object.insert(QLatin1String("week"), drill.week);
    return object;
}

/// Lines count in each file, which stands beside them.
void nameFiles(const Runbook &runbook, QJsonObject &object)
{
    const QLatin1String line("line");
    for (auto list = object.begin(); list != object.end(); ++list) {
        if (!list->isArray())
            continue;
        QJsonArray placed;
        for (const QJsonValue &each : list->toArray()) {
            QJsonObject item = each.toObject();
            const Place place = runbook.place(item.value(line).toInt());
            item.insert(QLatin1String("file"), place.file);
            item.insert(line, place.line);
            placed.append(item);
        }
        *list = placed;
    }
    object.insert(QLatin1String("files"), arrayOf(runbook.files, [](const RunbookFile &file) {
                      return pairs({{"path", file.path},
                                    {"title", file.title},
                                    {"section", file.section},
                                    {"lines", file.lineCount}});
                  }));
}

} // namespace

QJsonObject toJson(const Runbook &runbook, const std::function<Effect(const Step &)> &effectOf)
{
    const auto situation = [](const Situation &each) {
        return pairs({{"number", each.number},
                      {"title", each.title},
                      {"section", each.section},
                      {"playbooks", QJsonArray::fromStringList(each.playbooks)},
                      {"line", each.line}});
    };
    const auto person = [&runbook](const Contact &each) { return contact(runbook, each); };
    const auto checklist = [](const Checklist &each) {
        return pairs(
            {{"id", each.id},
             {"section", each.section},
             {"items", arrayOf(each.items, [](const ChecklistItem &item) { return QJsonValue(item.text); })},
             {"line", each.line}});
    };
    const auto action = [](const Action &each) {
        return pairs({{"section", each.section},
                      {"number", each.number},
                      {"text", each.text},
                      {"step", each.stepId},
                      {"line", each.line}});
    };
    const auto command = [&effectOf](const Step &each) {
        return pairs({{"id", each.id},
                      {"section", each.section},
                      {"label", each.label},
                      {"script", each.script},
                      {"effect", effectName(effectOf(each))},
                      {"background", each.background},
                      {"placeholders", QJsonArray::fromStringList(each.placeholders)},
                      {"notRunnable", each.notRunnable},
                      {"line", each.line}});
    };
    const auto message = [](const MessageTemplate &each) {
        return pairs(
            {{"id", each.id},
             {"section", each.section},
             {"fields",
              arrayOf(each.fields, [](const TemplateField &field) { return QJsonValue(field.name); })},
             {"line", each.line}});
    };
    const auto channel = [](const Channel &each) {
        return pairs({{"name", each.name},
                      {"purpose", each.purpose},
                      {"external", each.external},
                      {"section", each.section},
                      {"line", each.line}});
    };
    const auto entry = [](const ScheduleEntry &each) {
        return pairs({{"offsetSeconds", secondsOf(each.offset)},
                      {"audience", each.audience},
                      {"channel", each.channel},
                      {"content", each.content},
                      {"line", each.line}});
    };
    const auto trigger = [](const EscalationTrigger &each) {
        return pairs(
            {{"afterSeconds", secondsOf(each.after)}, {"condition", each.condition}, {"line", each.line}});
    };
    const auto target = [](const ResponseTarget &each) {
        return pairs({{"name", each.name},
                      {"limitSeconds", secondsOf(each.limit)},
                      {"severity", each.severity},
                      {"line", each.line}});
    };
    const auto followUp = [](const FollowUp &each) {
        return pairs({{"windowStartSeconds", secondsOf(each.window.start)},
                      {"windowEndSeconds", secondsOf(each.window.end)},
                      {"text", each.text},
                      {"line", each.line}});
    };
    const auto problem = [](const Problem &each) {
        return pairs({{"line", each.line},
                      {"severity", problemSeverityName(each.severity)},
                      {"code", each.code},
                      {"text", each.text}});
    };
    QJsonObject object = pairs({{"title", runbook.title},
                                {"digest", runbook.digest},
                                {"situations", arrayOf(runbook.situations, situation)},
                                {"contacts", arrayOf(runbook.roster(), person)},
                                {"checklists", arrayOf(runbook.checklists, checklist)},
                                {"actions", arrayOf(runbook.actions, action)},
                                {"commands", arrayOf(runbook.steps, command)},
                                {"templates", arrayOf(runbook.templates, message)},
                                {"channels", arrayOf(runbook.channels, channel)},
                                {"schedule", arrayOf(runbook.schedule, entry)},
                                {"escalations", arrayOf(runbook.escalations, trigger)},
                                {"targets", arrayOf(runbook.targets, target)},
                                {"criteria", arrayOf(runbook.criteria, named)},
                                {"roles", arrayOf(runbook.roles, named)},
                                {"duties", arrayOf(runbook.duties, named)},
                                {"drills", arrayOf(runbook.drills, drill)},
                                {"scenarios", arrayOf(runbook.scenarios, named)},
                                {"evaluation", arrayOf(runbook.evaluation, named)},
                                {"resources", arrayOf(runbook.resources, named)},
                                {"followUps", arrayOf(runbook.followUps, followUp)},
                                {"problems", arrayOf(runbook.problems, problem)}});
    if (runbook.isFolder)
        nameFiles(runbook, object);
    return object;
}

} // namespace ic
