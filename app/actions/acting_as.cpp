// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/acting_as.h"

#include "app/actions/shell_commands.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Effect)
};

/// The value of an option, apart or joined ("-u deploy", "-udeploy", "--user=deploy"), and what stands first
/// without one.
struct Head {
    QString user;
    QString first;
};
Head headOf(const QStringList &words, QChar userOption, const QString &withValue)
{
    Head head;
    const QString name = QStringLiteral("--user=");
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (word.startsWith(name)) {
            head.user = word.mid(name.size());
        } else if (word == QLatin1String("--user")) {
            head.user = words.value(++at);
        } else if (word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            const QChar option = word.at(1);
            const QString value = word.size() > 2 ? word.mid(2)
                : withValue.contains(option)      ? words.value(++at)
                                                  : QString();
            if (option == userOption)
                head.user = value;
        } else {
            head.first = word;
            break;
        }
    }
    return head;
}

QString behindSsh(const QStringList &words, const QString &localUser)
{
    const Head head = headOf(words, QLatin1Char('l'), QStringLiteral("bcDEeFIiJLlmOopQRSWw"));
    if (head.first.isEmpty())
        return localUser;
    const qsizetype at = head.first.lastIndexOf(QLatin1Char('@'));
    const QString host = head.first.mid(at + 1);
    const QString user = at > 0 ? head.first.left(at)
        : head.user.isEmpty()   ? localUser.section(QLatin1Char('@'), 0, 0)
                                : head.user;
    return Text::tr("%1 on %2 (ssh)", "user, host").arg(user, host);
}

} // namespace

QStringList actingAs(const QString &script, const QString &localUser)
{
    QStringList all;
    for (const ShellCommand &command : shellCommands(script)) {
        if (command.words.isEmpty())
            continue;
        const QString program = command.words.front().section(QLatin1Char('/'), -1);
        if (program == QLatin1String("sudo") || program == QLatin1String("doas")) {
            const Head head = headOf(command.words, QLatin1Char('u'), QStringLiteral("ughpCcDRrT"));
            all << Text::tr("%1 (%2)", "user, sudo or doas")
                       .arg(head.user.isEmpty() ? QStringLiteral("root") : head.user, program);
        } else if (program == QLatin1String("ssh")) {
            all << behindSsh(command.words, localUser);
        } else {
            all << localUser;
        }
    }
    all.removeDuplicates();
    return all.isEmpty() ? QStringList{localUser} : all;
}

QString localUserAndHost()
{
    std::vector<char> room(16384);
    passwd entry{};
    passwd *found = nullptr;
    const bool isListed = getpwuid_r(geteuid(), &entry, room.data(), room.size(), &found) == 0 && found;
    const QString user = isListed ? QString::fromLocal8Bit(entry.pw_name) : QString::number(geteuid());
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

} // namespace ic
