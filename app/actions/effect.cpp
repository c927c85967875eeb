// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect.h"

#include "app/actions/effect_rules.h"
#include "app/actions/effect_sql.h"
#include "app/actions/shell_commands.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace ic {

namespace {

constexpr int deepest = 6;

/// What site.yaml said of the commands seen so far.
struct SiteWord {
    const std::vector<SiteEffect> *entries = nullptr;
    std::optional<Effect> worst;
    QString by;
};

/// How deep a command lies within others, and whom to ask about it first.
struct Look {
    int depth = 0;
    SiteWord *site = nullptr;
    Look deeper() const { return {depth + 1, site}; }
};

Effect effectOfScript(const QString &script, Look look);

Effect worse(Effect a, Effect b)
{
    return std::max(a, b);
}

/// Options of a program that runs another one, so that the other one is found behind them.
struct Wrapper {
    const char *program;
    const char *optionsWithValue; ///< letters
    int positions; ///< words of its own before the command
};
constexpr Wrapper wrappers[] = {
    {"sudo", "ughpCcDRrT", 0}, {"doas", "uC", 0},
    {"time", "fo", 0},         {"nohup", "", 0},
    {"nice", "n", 0},          {"ionice", "cn", 0},
    {"env", "uC", 0},          {"timeout", "ks", 1},
    {"command", "", 0},        {"builtin", "", 0},
    {"exec", "a", 0},          {"stdbuf", "ioe", 0},
    {"watch", "nq", 0},        {"setsid", "", 0},
    {"xargs", "IinLPsdaE", 0}, {"ssh", "bcDEeFIiJLlmOopQRSWw", 1},
    {"chronic", "", 0},        {"unbuffer", "", 0},
    {"caffeinate", "t", 0},
};

const Wrapper *wrapperNamed(const QString &program)
{
    const auto found = std::ranges::find_if(
        wrappers, [&](const Wrapper &one) { return program == QLatin1String(one.program); });
    return found == std::end(wrappers) ? nullptr : found;
}

QStringList behindWrapper(const Wrapper &wrapper, const QStringList &arguments)
{
    qsizetype at = 0;
    int positions = wrapper.positions;
    for (; at < arguments.size(); ++at) {
        const QString &word = arguments.at(at);
        if (word == u"--")
            continue;
        if (word.startsWith(u'-') && word.size() > 1) {
            // "-n 5" takes the next word along, "-n5" and "--name=value" don't.
            if (word.size() == 2 && QLatin1String(wrapper.optionsWithValue).contains(word.at(1)))
                ++at;
        } else if (word.contains(u'=') && QLatin1String(wrapper.program) == QLatin1String("env")) {
            continue;
        } else if (positions-- <= 0) {
            break;
        }
    }
    return arguments.mid(at);
}

bool isShellWord(const QString &word)
{
    static const QStringList words = {
        QStringLiteral("if"),   QStringLiteral("then"), QStringLiteral("elif"),  QStringLiteral("else"),
        QStringLiteral("fi"),   QStringLiteral("do"),   QStringLiteral("done"),  QStringLiteral("while"),
        QStringLiteral("esac"), QStringLiteral("in"),   QStringLiteral("until"), QStringLiteral("function"),
        QStringLiteral("!"),    QStringLiteral("{"),    QStringLiteral("}"),
    };
    return words.contains(word);
}

/// Of a script known by its name only.
Effect effectOfName(const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])"));
    Effect worst = Effect::Read;
    bool isKnown = false;
    for (const QString &part : name.split(between, Qt::SkipEmptyParts)) {
        const QByteArray word = part.toLower().toLatin1();
        for (const EffectWord &rule : effectWords()) {
            if (word == rule.word) {
                worst = worse(worst, rule.effect);
                isKnown = true;
            }
        }
    }
    return isKnown ? worst : Effect::Change;
}

/// The script that npm, yarn or pnpm run, and what is handed on to it; nothing where the words run none.
std::optional<QStringList> packageScript(const QString &program, QStringList arguments)
{
    if (program != u"npm" && program != u"yarn" && program != u"pnpm")
        return std::nullopt;
    const bool alsoBare = program != u"npm";
    while (!arguments.isEmpty()) {
        const QString &word = arguments.front();
        const bool takesValue = word == u"--prefix" || word == u"-w" || word == u"--workspace"
            || word == u"-C" || word == u"--filter" || word == u"--cwd";
        if (!word.startsWith(u'-') || word == u"-v" || word == u"--version")
            break;
        arguments = arguments.mid(takesValue ? 2 : 1);
    }
    if (arguments.isEmpty())
        return std::nullopt;
    QString name;
    if ((arguments.front() == u"run" || arguments.front() == u"run-script" || arguments.front() == u"rum")) {
        do {
            arguments.removeFirst();
        } while (!arguments.isEmpty() && arguments.front().startsWith(u'-'));
        if (arguments.isEmpty())
            return QStringList(); // lists them
        name = arguments.front();
    } else if (arguments.front() == u"test" || arguments.front() == u"t" || arguments.front() == u"start"
               || arguments.front() == u"stop" || arguments.front() == u"restart"
               || (alsoBare && arguments.front().contains(u':'))) {
        name = arguments.front() == u"t" ? QStringLiteral("test") : arguments.front();
    } else {
        return std::nullopt;
    }
    return QStringList{name} + arguments.mid(1);
}

std::optional<Effect> effectOfPackageScript(const QString &program, const QStringList &arguments)
{
    const auto script = packageScript(program, arguments);
    if (!script)
        return std::nullopt;
    if (script->isEmpty())
        return Effect::Read;
    Effect effect = effectOfName(script->front());
    // What is handed on may turn a look into a repair.
    for (const QString &argument : script->mid(1)) {
        if (!argument.startsWith(u"--") || argument.size() <= 2)
            continue;
        static const QRegularExpression harmless(
            QStringLiteral("^--(verbose|json|quiet|silent|help|dry-run|host|since|last|limit|env)\\b"));
        if (!harmless.match(argument).hasMatch())
            effect = worse(effect, worse(Effect::Change, effectOfName(argument)));
    }
    return effect;
}

bool isShell(const QString &program)
{
    return program == u"sh" || program == u"bash" || program == u"dash" || program == u"zsh"
        || program == u"ksh" || program == u"ash";
}

Effect effectOfShell(const ShellCommand &command, const QStringList &arguments, Look look)
{
    for (qsizetype index = 0; index + 1 < arguments.size(); ++index) {
        const QString &word = arguments.at(index);
        if (word.startsWith(u'-') && !word.startsWith(u"--") && word.endsWith(u'c'))
            return effectOfScript(arguments.at(index + 1), look.deeper());
    }
    if (!command.input.isEmpty())
        return worse(Effect::Change, effectOfScript(command.input, look.deeper()));
    // Names a script, or reads one that we don't see. Its name may warn, but not calm.
    return worse(Effect::Change, arguments.isEmpty() ? Effect::Change : effectOfName(arguments.front()));
}

Effect effectByRules(const QString &program, const QStringList &arguments)
{
    // Expressions are compiled once; the table has hundreds.
    struct Compiled {
        QRegularExpression arguments;
        Effect effect;
    };
    static const std::multimap<QString, Compiled> rules = [] {
        std::multimap<QString, Compiled> all;
        for (const EffectRule &rule : effectRules())
            all.insert({QString::fromLatin1(rule.program),
                        {QRegularExpression(QString::fromUtf8(rule.arguments)), rule.effect}});
        return all;
    }();
    static const std::map<QString, QString> aliases = {
        {QStringLiteral("podman"), QStringLiteral("docker")},
        {QStringLiteral("oc"), QStringLiteral("kubectl")},
        {QStringLiteral("k"), QStringLiteral("kubectl")},
        {QStringLiteral("tofu"), QStringLiteral("terraform")},
        {QStringLiteral("gawk"), QStringLiteral("awk")},
        {QStringLiteral("mongo"), QStringLiteral("mongosh")},
        {QStringLiteral("ip6tables"), QStringLiteral("iptables")},
        {QStringLiteral("https"), QStringLiteral("http")},
        {QStringLiteral("flyctl"), QStringLiteral("fly")},
        {QStringLiteral("python"), QStringLiteral("python3")},
    };
    QString name = program;
    if (name.startsWith(u"mkfs."))
        name = QStringLiteral("mkfs");
    if (name == u"docker-compose")
        return effectByRules(QStringLiteral("docker"), QStringList{QStringLiteral("compose")} + arguments);
    if (const auto alias = aliases.find(name); alias != aliases.end())
        name = alias->second;
    const QString text = arguments.join(u' ');
    const auto [begin, end] = rules.equal_range(name);
    for (auto rule = begin; rule != end; ++rule) {
        if (rule->second.arguments.match(text).hasMatch())
            return rule->second.effect;
    }
    return begin == end ? worse(Effect::Change, effectOfName(program)) : Effect::Change;
}

const SiteEffect *siteEntryFor(const std::vector<SiteEffect> &entries, const QString &command)
{
    const QString text = siteEffectText(command);
    const auto fits = [&text](const SiteEffect &each) {
        return !each.match.isEmpty() && each.pattern.match(text).hasMatch();
    };
    const auto found = std::ranges::find_if(entries, fits);
    return found == entries.end() ? nullptr : &*found;
}

/// What site.yaml says of a simple command: as it is written, by the program's name without its directory,
/// and as "npm run NAME", however npm was called. The worst of these counts.
std::optional<Effect> effectBySite(const QStringList &words, Look look)
{
    if (!look.site || !look.site->entries || look.site->entries->empty())
        return std::nullopt;
    const QString program = words.front().section(u'/', -1);
    QStringList spellings{words.join(u' '), (QStringList{program} + words.mid(1)).join(u' ')};
    if (const auto script = packageScript(program, words.mid(1)); script && !script->isEmpty())
        spellings << program + QStringLiteral(" run ") + script->join(u' ');
    spellings.removeDuplicates();
    std::optional<Effect> worst;
    for (const QString &spelling : std::as_const(spellings)) {
        const SiteEffect *entry = siteEntryFor(*look.site->entries, spelling);
        const auto effect = entry ? effectFromName(entry->effect) : std::nullopt;
        if (!effect)
            continue;
        worst = worst ? worse(*worst, *effect) : *effect;
        if (!look.site->worst || *effect > *look.site->worst) {
            look.site->worst = effect;
            look.site->by = entry->match;
        }
    }
    return worst;
}

Effect effectByOurselves(const ShellCommand &command, const QStringList &words, Look look);

Effect effectOfCommand(const ShellCommand &command, QStringList words, Look look)
{
    while (!words.isEmpty() && isShellWord(words.front()))
        words.removeFirst();
    if (words.isEmpty())
        return Effect::Read;
    const auto said = effectBySite(words, look);
    if (!said)
        return effectByOurselves(command, words, look);
    // "sudo *: read" must not hide what the site says of the command behind it.
    SiteWord within{look.site->entries, {}, {}};
    effectByOurselves(command, words, {look.depth, &within});
    if (within.worst && *within.worst > *said) {
        look.site->worst = look.site->worst ? worse(*look.site->worst, *within.worst) : *within.worst;
        look.site->by = within.by;
        return *within.worst;
    }
    return *said;
}

Effect effectByOurselves(const ShellCommand &command, const QStringList &words, Look look)
{
    const QString program = words.front().section(u'/', -1);
    const QStringList arguments = words.mid(1);
    if (const Wrapper *wrapper = wrapperNamed(program)) {
        const QStringList inner = behindWrapper(*wrapper, arguments);
        if (program == u"command" && arguments.value(0).startsWith(u"-v", Qt::CaseInsensitive))
            return Effect::Read;
        if (!inner.isEmpty()) {
            // ssh hands one text to a shell; the others start a program.
            return program == u"ssh" || program == u"watch" ? effectOfScript(inner.join(u' '), look.deeper())
                                                            : effectOfCommand(command, inner, look.deeper());
        }
        return program == u"env" || program == u"time" || program == u"exec" ? Effect::Read : Effect::Change;
    }
    if (program == u"eval")
        return worse(Effect::Change, effectOfScript(arguments.join(u' '), look.deeper()));
    if (isShell(program))
        return effectOfShell(command, arguments, look);
    if (const auto sql = effectOfSqlProgram(program, arguments, command.input))
        return *sql;
    if (const auto script = effectOfPackageScript(program, arguments))
        return *script;
    return effectByRules(program, arguments);
}

Effect effectOfScript(const QString &script, Look look)
{
    if (look.depth > deepest)
        return Effect::Change;
    Effect worst = Effect::Read;
    for (const ShellCommand &command : shellCommands(script)) {
        if (command.writesFile)
            worst = worse(worst, Effect::Change);
        worst = worse(worst, effectOfCommand(command, command.words, look));
    }
    return worst;
}

Effect effectOfHttp(const QString &script)
{
    static const QRegularExpression method(QStringLiteral("^\\s*([A-Z]+)\\s+\\S+"),
                                           QRegularExpression::MultilineOption);
    // A GET that asks to be taken for something else.
    static const QRegularExpression instead(
        QStringLiteral("^\\s*X-(?:HTTP-)?Method(?:-Override)?\\s*:\\s*(\\S*)"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    if (const auto match = instead.match(script); match.hasMatch())
        return match.captured(1).compare(u"GET", Qt::CaseInsensitive) == 0 ? Effect::Change : Effect::Destroy;
    Effect worst = Effect::Read;
    bool found = false;
    auto matches = method.globalMatch(script);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (name == u"GET" || name == u"HEAD" || name == u"OPTIONS") {
            found = true;
        } else if (name == u"DELETE") {
            return Effect::Destroy;
        } else {
            worst = Effect::Change;
        }
    }
    return found ? worst : Effect::Change;
}

} // namespace

Effect effectOf(const Step &step)
{
    return judgeEffect(step, {}).effect;
}

EffectJudgement judgeEffect(const Step &step, const std::vector<SiteEffect> &site,
                            const std::map<QString, QString> &values)
{
    using Source = EffectJudgement::Source;
    SiteWord word{&site, {}, {}};
    Effect byRules = Effect::Change;
    if (step.kind == Step::Kind::Http) {
        byRules = effectOfHttp(step.script);
    } else {
        QString script = step.script;
        // "<host>" would read as two redirections. A value counts where it can't be taken for more than a
        // word.
        static const QRegularExpression plain(QStringLiteral("\\A[\\w./:@%+=,-]+\\z"));
        for (const QString &placeholder : step.placeholders) {
            const auto value = values.find(placeholder);
            const bool isPlain = value != values.end() && plain.match(value->second).hasMatch();
            script.replace(placeholder, isPlain ? value->second : QStringLiteral("PLACEHOLDER"));
        }
        if (!script.trimmed().isEmpty())
            byRules = effectOfScript(script, {0, &word});
    }
    const auto named = std::ranges::find_if(
        site, [&step](const SiteEffect &each) { return !each.step.isEmpty() && each.step == step.id; });
    if (named != site.end()) {
        // Of the whole step: the organisation has looked at it, and its word on single commands still holds
        // where that is harder.
        const Effect effect = effectFromName(named->effect).value_or(Effect::Destroy);
        if (!word.worst || effect >= *word.worst) {
            word.worst = effect;
            word.by = named->step;
        }
        byRules = *word.worst;
    }
    if (step.effect && (!word.worst || *step.effect >= *word.worst))
        return {*step.effect, Source::Document, {}};
    if (step.effect)
        return {*word.worst, Source::Site, word.by};
    // What the site said may be of one command, and the rules' word on another one be harder.
    const bool bySite = word.worst && *word.worst == byRules;
    return {byRules, bySite ? Source::Site : Source::Rules, bySite ? word.by : QString()};
}

} // namespace ic
