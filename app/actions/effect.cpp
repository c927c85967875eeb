// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect.h"

#include "app/actions/effect_options.h"
#include "app/actions/effect_rules.h"
#include "app/actions/effect_scripts.h"
#include "app/actions/effect_sql.h"
#include "app/actions/effect_words.h"
#include "app/actions/shell_commands.h"

#include <QRegularExpression>
#include <QSet>

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
    const QSet<QString> *defined = nullptr; ///< names of functions and aliases of the script
    Look deeper() const { return {depth + 1, site, defined}; }
};

Effect effectOfScript(const QString &script, Look look);

Effect worse(Effect a, Effect b)
{
    return std::max(a, b);
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
    const auto skipOptions = [&arguments] {
        while (!arguments.isEmpty()) {
            const QString &word = arguments.front();
            const bool takesValue = word == u"--prefix" || word == u"-w" || word == u"--workspace"
                || word == u"-C" || word == u"--filter" || word == u"--cwd" || word == u"--loglevel"
                || word == u"-F" || word == u"--dir";
            if (!word.startsWith(u'-') || word == u"-v" || word == u"--version")
                break;
            arguments = arguments.mid(takesValue ? 2 : 1);
        }
    };
    skipOptions();
    if (arguments.isEmpty())
        return std::nullopt;
    QString name;
    if ((arguments.front() == u"run" || arguments.front() == u"run-script" || arguments.front() == u"rum")) {
        arguments.removeFirst();
        skipOptions();
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
    // Options of the package manager itself may start something.
    static const QRegularExpression known(QStringLiteral(
        "^(--(prefix|workspace|workspaces|filter|cwd|dir|silent|quiet|loglevel|if-present|recursive|parallel|"
        "include-workspace-root|no-color|verbose|version)(=.*)?|-[wCFsrqvd])$"));
    for (const QString &argument :
         arguments.first(std::max<qsizetype>(0, arguments.indexOf(script->front())))) {
        if (argument.startsWith(u'-') && !known.match(argument).hasMatch())
            effect = worse(Effect::Change, effect);
    }
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

bool isShell(const QString &program);
bool hasRules(const QString &program);

Effect effectOfCommand(const ShellCommand &command, QStringList words, Look look);

/// Of a program that starts something that we can't see for certain: the worst that its words may mean as
/// commands, and at least a change.
Effect effectOfStarter(const ShellCommand &command, const QStringList &arguments, Look look)
{
    Effect worst = Effect::Change;
    if (look.depth > deepest)
        return worst;
    if (!command.input.isEmpty())
        worst = worse(worst, effectOfScript(command.input, look.deeper()));
    for (qsizetype index = 0; index < arguments.size() && worst != Effect::Destroy; ++index) {
        const QString &word = arguments.at(index);
        const QString program = word.section(u'/', -1);
        if (wrapperNamed(program) || isShell(program) || hasRules(program))
            worst = worse(worst, effectOfCommand(command, arguments.mid(index), look.deeper().deeper()));
        const QString value = word.startsWith(u'-') ? word.section(u'=', 1) : word;
        if (value.contains(u' '))
            worst = worse(worst, effectOfScript(value, look.deeper()));
        else if (hasRules(value))
            worst = worse(worst, effectOfCommand(command, {value}, look.deeper()));
    }
    return worst;
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

// Expressions are compiled once; the table has hundreds.
struct Compiled {
    QRegularExpression arguments;
    Effect effect;
};

const std::multimap<QString, Compiled> &compiledRules()
{
    static const std::multimap<QString, Compiled> rules = [] {
        std::multimap<QString, Compiled> all;
        for (const EffectRule &rule : effectRules())
            all.insert({QString::fromLatin1(rule.program),
                        {QRegularExpression(QString::fromUtf8(rule.arguments)), rule.effect}});
        return all;
    }();
    return rules;
}

bool hasRules(const QString &program)
{
    return compiledRules().contains(program) || program.startsWith(u"mkfs.");
}

Effect effectByRules(const QString &program, const QStringList &arguments)
{
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
        {QStringLiteral("kafka-topics.sh"), QStringLiteral("kafka-topics")},
        {QStringLiteral("kafka-consumer-groups.sh"), QStringLiteral("kafka-consumer-groups")},
        {QStringLiteral("kafka-delete-records.sh"), QStringLiteral("kafka-delete-records")},
        {QStringLiteral("kafka-configs.sh"), QStringLiteral("kafka-configs")},
        {QStringLiteral("kafka-acls.sh"), QStringLiteral("kafka-acls")},
    };
    QString name = program;
    if (name.startsWith(u"mkfs."))
        name = QStringLiteral("mkfs");
    if (const auto alias = aliases.find(name); alias != aliases.end())
        name = alias->second;
    QStringList spelled = arguments;
    // "tar tf x" is "tar -tf x".
    if (name == u"tar" && !spelled.isEmpty() && !spelled.front().startsWith(u'-'))
        spelled.front().prepend(u'-');
    OptionLook look = lookAtOptions(name, spelled);
    if (name == u"docker" && arguments.value(look.first) == u"compose" && look.areHarmlessBefore)
        return effectByRules(QStringLiteral("docker-compose"), arguments.mid(look.first + 1));
    if (name == u"sed")
        look.areHarmless = look.areHarmless && isHarmlessSed(arguments);
    if (name == u"awk")
        look.areHarmless = look.areHarmless && isHarmlessAwk(arguments);
    const QString text = arguments.join(u' ');
    const QString behind = arguments.mid(look.first).join(u' ');
    const auto [begin, end] = compiledRules().equal_range(name);
    for (auto rule = begin; rule != end; ++rule) {
        const Compiled &one = rule->second;
        // A word of an option's value must not pass for the subcommand.
        const bool isRead = one.effect == Effect::Read;
        if (isRead ? look.areHarmless && one.arguments.match(behind).hasMatch()
                   : one.arguments.match(text).hasMatch() || one.arguments.match(behind).hasMatch())
            return one.effect;
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
    words = behindShellWords(words);
    if (words.isEmpty())
        return Effect::Read;
    const auto said = effectBySite(words, look);
    if (!said)
        return effectByOurselves(command, words, look);
    // "sudo *: read" must not hide what the site says of the command behind it.
    SiteWord within{look.site->entries, {}, {}};
    effectByOurselves(command, words, {look.depth, &within, look.defined});
    if (within.worst && *within.worst > *said) {
        look.site->worst = look.site->worst ? worse(*look.site->worst, *within.worst) : *within.worst;
        look.site->by = within.by;
        return *within.worst;
    }
    return *said;
}

Effect effectOfWrapped(const Wrapper &wrapper, const ShellCommand &command, const QStringList &arguments,
                       Look look)
{
    const QString program = QString::fromLatin1(wrapper.program);
    if (program == u"command" && arguments.value(0).startsWith(u"-v", Qt::CaseInsensitive))
        return Effect::Read;
    const auto [inner, isClear] = behindWrapper(wrapper, arguments);
    Effect least = isClear ? Effect::Read : effectOfStarter(command, arguments, look.deeper());
    if (inner.isEmpty()) {
        const bool isHarmless = program == u"env" || program == u"time" || program == u"exec";
        if (program == u"ssh" && !command.input.isEmpty())
            least = worse(least, effectOfScript(command.input, look.deeper()));
        return worse(least, isHarmless ? Effect::Read : Effect::Change);
    }
    // ssh hands one text to a shell; the others start a program.
    if (program == u"ssh" || program == u"watch") {
        if (!command.input.isEmpty() && isShell(inner.front().section(u'/', -1)))
            least = worse(least, effectOfScript(command.input, look.deeper()));
        return worse(least, effectOfScript(inner.join(u' '), look.deeper()));
    }
    // What xargs adds may be options.
    static const QStringList careless{
        QStringLiteral("ls"),        QStringLiteral("cat"),     QStringLiteral("head"),
        QStringLiteral("tail"),      QStringLiteral("grep"),    QStringLiteral("wc"),
        QStringLiteral("stat"),      QStringLiteral("du"),      QStringLiteral("echo"),
        QStringLiteral("ps"),        QStringLiteral("kubectl"), QStringLiteral("docker"),
        QStringLiteral("dig"),       QStringLiteral("host"),    QStringLiteral("basename"),
        QStringLiteral("dirname"),   QStringLiteral("jq"),      QStringLiteral("md5sum"),
        QStringLiteral("sha256sum"), QStringLiteral("zcat"),    QStringLiteral("egrep"),
        QStringLiteral("zgrep"),     QStringLiteral("ping"),    QStringLiteral("git"),
        QStringLiteral("printf"),    QStringLiteral("file"),    QStringLiteral("readlink"),
        QStringLiteral("realpath")};
    if (program == u"xargs" && !careless.contains(inner.front()))
        least = worse(least, Effect::Change);
    return worse(least, effectOfCommand(command, inner, look.deeper()));
}

Effect effectOfDefinedAlias(const QStringList &arguments, Look look)
{
    Effect worst = Effect::Change;
    for (const QString &argument : arguments)
        worst = worse(worst, effectOfScript(argument.section(u'=', 1), look.deeper()));
    return worst;
}

Effect effectByOurselves(const ShellCommand &command, const QStringList &words, Look look)
{
    if (look.depth > deepest)
        return Effect::Change;
    const QString program = words.front().section(u'/', -1);
    const QStringList arguments = words.mid(1);
    const bool isOwn = (look.defined && look.defined->contains(words.front())) || !isInstalled(words.front());
    Effect least = isOwn || !isHarmlessBuiltin(program, arguments) ? Effect::Change : Effect::Read;
    if (program == u"http" && command.isPiped)
        least = Effect::Change; // it sends what it reads
    if (const Wrapper *wrapper = wrapperNamed(program))
        return worse(least, effectOfWrapped(*wrapper, command, arguments, look));
    if (program == u"eval")
        return worse(Effect::Change, effectOfScript(arguments.join(u' '), look.deeper()));
    if (program == u"alias")
        return effectOfDefinedAlias(arguments, look);
    if (isShell(program))
        return worse(least, effectOfShell(command, arguments, look));
    if (const QStringList inPod = behindKubectlExec(program, arguments); !inPod.isEmpty())
        return worse(least, effectOfCommand(command, inPod, look.deeper()));
    if (isStarter(program, arguments))
        least = worse(least, effectOfStarter(command, arguments, look));
    for (const QString &order : shellOrdersInSql(program, arguments, command.input))
        least = worse(least, worse(Effect::Change, effectOfScript(order, look.deeper())));
    if (const auto sql = effectOfSqlProgram(program, arguments, command.input))
        return worse(least, *sql);
    if (const auto script = effectOfPackageScript(program, arguments))
        return worse(least, *script);
    // What is typed into it counts as if it were said on the command line.
    if (program == u"redis-cli" && !command.input.isEmpty())
        least = worse(least, effectByRules(program, command.input.split(u' ')));
    return worse(least, effectByRules(program, arguments));
}

Effect effectOfScript(const QString &script, Look look)
{
    if (look.depth > deepest)
        return Effect::Change;
    Effect worst = Effect::Read;
    std::vector<ShellCommand> commands = shellCommands(script);
    QSet<QString> defined = namesDefinedIn(commands);
    if (look.defined)
        defined.unite(*look.defined);
    look.defined = &defined;
    const auto held = wordsHeldIn(commands);
    QString written; // by the command before, into a pipe
    for (ShellCommand &command : commands) {
        if (command.writesFile || command.isUnsure
            || std::ranges::any_of(command.assignments, isDangerousAssignment))
            worst = worse(worst, Effect::Change);
        if (command.writesDevice)
            worst = Effect::Destroy;
        if (command.isPiped && command.input.isEmpty())
            command.input = written;
        written = command.words.value(0) == u"cat" ? command.input : QString();
        if (!held.empty())
            command.words = filledIn(command.words, held);
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
            byRules = effectOfScript(script, {0, &word, nullptr});
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
