// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_words.h"

#include "app/actions/effect_options.h"
#include "app/actions/effect_scripts.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

// Their options: effect_options.
constexpr Wrapper wrappers[] = {
    {"sudo", 0},       {"doas", 0},    {"time", 0},    {"nohup", 0},   {"nice", 0},    {"ionice", 0},
    {"env", 0},        {"timeout", 1}, {"command", 0}, {"builtin", 0}, {"exec", 0},    {"stdbuf", 0},
    {"watch", 0},      {"setsid", 0},  {"xargs", 0},   {"ssh", 1},     {"chronic", 0}, {"unbuffer", 0},
    {"caffeinate", 0}, {"busybox", 0}, {"toybox", 0},  {"coproc", 0},
};

} // namespace

const Wrapper *wrapperNamed(const QString &program)
{
    const auto found = std::ranges::find_if(
        wrappers, [&](const Wrapper &one) { return program == QLatin1String(one.program); });
    return found == std::end(wrappers) ? nullptr : found;
}

Wrapped behindWrapper(const Wrapper &wrapper, const QStringList &arguments)
{
    const QString program = QString::fromLatin1(wrapper.program);
    const bool takesAssignments = program == u"env" || program == u"sudo" || program == u"doas";
    Wrapped wrapped{arguments};
    // ssh takes options behind the host, too.
    for (int left = wrapper.positions; left >= 0; --left) {
        const OptionLook look = lookAtOptions(program, wrapped.inner);
        wrapped.isClear = wrapped.isClear && look.areHarmless;
        wrapped.inner = wrapped.inner.mid(look.first);
        while (takesAssignments && !wrapped.inner.isEmpty() && wrapped.inner.front().contains(u'=')) {
            wrapped.isClear = wrapped.isClear && !isDangerousAssignment(wrapped.inner.front());
            wrapped.inner.removeFirst();
        }
        if (left > 0)
            wrapped.inner = wrapped.inner.mid(1);
    }
    if (program != u"ssh")
        return wrapped;
    static const QRegularExpression settings(
        QStringLiteral("^-\\w*o "
                       "?+(?!(?i:ConnectTimeout|BatchMode|StrictHostKeyChecking|UserKnownHostsFile|LogLevel|"
                       "ServerAlive\\w+|Port|User"
                       "|ConnectionAttempts|PasswordAuthentication|IdentitiesOnly|IdentityFile|ControlPath|"
                       "ControlMaster|RequestTTY"
                       "|PreferredAuthentications|PubkeyAuthentication|NumberOfPasswordPrompts|ProxyJump|"
                       "ForwardAgent)[ =])"));
    for (qsizetype index = 0; index + wrapped.inner.size() < arguments.size(); ++index)
        wrapped.isClear = wrapped.isClear && !settings.match(arguments.mid(index, 2).join(u' ')).hasMatch();
    return wrapped;
}

namespace {

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

} // namespace

QStringList behindShellWords(QStringList words)
{
    while (!words.isEmpty()) {
        const bool isLoop =
            (words.front() == u"for" || words.front() == u"select") && words.value(2) == u"do";
        if (isLoop)
            words = words.mid(3);
        else if (words.front() == u"function")
            words = words.mid(2);
        else if (isShellWord(words.front()))
            words.removeFirst();
        else
            break;
    }
    return words;
}

QSet<QString> namesDefinedIn(const std::vector<ShellCommand> &commands)
{
    QSet<QString> names;
    for (const ShellCommand &command : commands) {
        if (!command.defines.isEmpty())
            names.insert(command.defines);
        const auto function = command.words.indexOf(QStringLiteral("function"));
        if (function >= 0)
            names.insert(command.words.value(function + 1));
        const auto alias = command.words.indexOf(QStringLiteral("alias"));
        for (const QString &word : alias < 0 ? QStringList() : command.words.mid(alias + 1))
            names.insert(word.section(u'=', 0, 0));
    }
    return names;
}

/// Of a shell's own words, and of what depends on more than one program's arguments.
bool isHarmlessBuiltin(const QString &program, const QStringList &arguments)
{
    static const QSet<QString> evaluating{
        QStringLiteral("["),      QStringLiteral("[["),       QStringLiteral("test"),
        QStringLiteral("let"),    QStringLiteral("export"),   QStringLiteral("declare"),
        QStringLiteral("local"),  QStringLiteral("readonly"), QStringLiteral("unset"),
        QStringLiteral("read"),   QStringLiteral("printf"),   QStringLiteral("wait"),
        QStringLiteral("ulimit"), QStringLiteral("for"),      QStringLiteral("select"),
        QStringLiteral("set")};
    if (!evaluating.contains(program))
        return true;
    const bool printsOnly = program == u"printf" && !arguments.value(0).startsWith(u'-');
    const bool compares = program == u"[" || program == u"[[" || program == u"test";
    static const QRegularExpression substitution(QStringLiteral("\\$\\((?!\\))|`"));
    for (const QString &word : arguments) {
        if (printsOnly || (compares && !substitution.match(word).hasMatch()))
            continue;
        if (isDangerousAssignment(word))
            return false;
    }
    // "set -- -x" becomes the arguments of what uses "$@".
    const auto dashes = arguments.indexOf(QStringLiteral("--"));
    return program != u"set" || dashes < 0
        || std::ranges::none_of(arguments.mid(dashes + 1), [](const QString &word) {
               return word.startsWith(u'-') || word.contains(QStringLiteral(" -"));
           });
}

std::map<QString, QString> wordsHeldIn(const std::vector<ShellCommand> &commands)
{
    std::map<QString, QString> held;
    const auto keep = [&held](const QString &assignment) {
        const auto equals = assignment.indexOf(u'=');
        QString name = assignment.left(equals);
        if (name.endsWith(u'+'))
            name.chop(1);
        name = name.section(u'[', 0, 0);
        held[name] += u' ' + assignment.mid(equals + 1);
    };
    for (const ShellCommand &command : commands) {
        for (const QString &assignment : command.assignments)
            keep(assignment);
        const QStringList words = behindShellWords(command.words);
        static const QStringList setters{QStringLiteral("export"), QStringLiteral("declare"),
                                         QStringLiteral("local"), QStringLiteral("readonly"),
                                         QStringLiteral("typeset")};
        for (const QString &word : setters.contains(words.value(0)) ? words.mid(1) : QStringList()) {
            if (word.contains(u'='))
                keep(word);
        }
        if (words.value(0) == u"for" && words.value(2) == u"in")
            keep(words.value(1) + u'=' + words.mid(3).join(u' '));
        if (words.value(0) == u"printf" && words.value(1) == u"-v")
            keep(words.value(2) + u'=' + words.mid(3).join(u' '));
    }
    return held;
}

QStringList filledIn(const QStringList &words, const std::map<QString, QString> &held)
{
    static const QRegularExpression variable(QStringLiteral("\\$\\{?(\\w+)(\\[[^\\]]*\\])?\\}?"));
    static const QRegularExpression option(QStringLiteral("(^|\\s)-"));
    QStringList filled;
    for (const QString &word : words) {
        QString text = word;
        bool isMore = false;
        for (auto matches = variable.globalMatch(word); matches.hasNext();) {
            const auto match = matches.next();
            const auto value = held.find(match.captured(1));
            if (value == held.end() || (!filled.isEmpty() && !option.match(value->second).hasMatch()))
                continue;
            text.replace(match.captured(), value->second);
            isMore = true;
        }
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        if (isMore)
            filled += text.split(blanks, Qt::SkipEmptyParts);
        else
            filled += word;
    }
    return filled;
}

bool isStarter(const QString &program, const QStringList &arguments)
{
    static const QSet<QString> starters = [] {
        const QString names = QStringLiteral(
            "su runuser chroot nsenter unshare parallel flock gosu su-exec pkexec script expect strace "
            "ltrace gdb perf "
            "entr cpulimit taskset chrt numactl proot firejail setpriv systemd-run systemd-inhibit lxc incus "
            "vagrant "
            "tmux screen at batch ansible salt pssh pdsh parallel-ssh mosh rsh setarch runcon "
            "dbus-run-session xvfb-run "
            "faketime proxychains torsocks direnv aws-vault chamber doppler op trap retry rlwrap sshpass "
            "sg newgrp fakeroot eatmydata unshare catchsegv valgrind dotenv with-contenv s6-setuidgid "
            "setuidgid envdir bundle npx bunx poetry pipenv uv");
        const QStringList all = names.split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    if (starters.contains(program))
        return true;
    // "python3 manage.py flush" and "php artisan migrate:fresh" start what has a name of its own.
    static const QSet<QString> interpreters{QStringLiteral("python"), QStringLiteral("python3"),
                                            QStringLiteral("php"), QStringLiteral("ruby")};
    static const QSet<QString> frameworks{QStringLiteral("manage.py"), QStringLiteral("artisan"),
                                          QStringLiteral("rails"), QStringLiteral("rake")};
    if (interpreters.contains(program) && std::ranges::any_of(arguments, [](const QString &argument) {
            return frameworks.contains(argument.section(u'/', -1));
        }))
        return true;
    static const QSet<QString> mayStart{
        QStringLiteral("kubectl"), QStringLiteral("docker"), QStringLiteral("oc"),
        QStringLiteral("k"),       QStringLiteral("podman"), QStringLiteral("docker-compose"),
        QStringLiteral("ip"),      QStringLiteral("fly"),    QStringLiteral("heroku"),
        QStringLiteral("gcloud"),  QStringLiteral("find"),   QStringLiteral("nerdctl"),
        QStringLiteral("crictl"),  QStringLiteral("nomad")};
    static const QStringList orders{
        QStringLiteral("exec"), QStringLiteral("run"),    QStringLiteral("debug"),
        QStringLiteral("ssh"),  QStringLiteral("-exec"),  QStringLiteral("-execdir"),
        QStringLiteral("-ok"),  QStringLiteral("-okdir"), QStringLiteral("console")};
    return mayStart.contains(program)
        && std::ranges::any_of(orders, [&](const QString &order) { return arguments.contains(order); });
}

QStringList behindKubectlExec(const QString &program, const QStringList &arguments)
{
    const auto dashes = arguments.indexOf(QStringLiteral("--"));
    if (dashes < 0 || (program != u"kubectl" && program != u"oc" && program != u"k"))
        return {};
    static const QRegularExpression plain(QStringLiteral(
        "^((-n|--namespace|--context|--kubeconfig|--cluster)[ =]\\S+ )*exec( "
        "(-[itq]{1,3}|--stdin|--tty|--quiet|((-c|-n) ?|--(container|namespace|context)[ =])\\w\\S*"
        "|\\w[\\w./-]*))+$"));
    return plain.match(arguments.first(dashes).join(u' ')).hasMatch() ? arguments.mid(dashes + 1)
                                                                      : QStringList();
}

bool isInstalled(const QString &path)
{
    static const QRegularExpression places(
        QStringLiteral("^(/usr(/local)?|/opt/homebrew|/snap|/opt/local)?/s?bin/[^/]+$"));
    return !path.contains(u'/') || places.match(path).hasMatch();
}

} // namespace ic
