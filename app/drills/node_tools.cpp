// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/node_tools.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

namespace ic {

namespace {

QString installRemedy()
{
    return NodeTools::tr("Install nodejs and npm; on Debian: sudo apt install nodejs npm");
}

// Debian once had the program under its second name.
QString nodeProgram()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    return node.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("nodejs")) : node;
}

std::unexpected<Error> nodeMissing()
{
    return fail(ErrorCode::NotFound,
                NodeTools::tr("The drill range needs Node.js, and there is no program “node”"), {},
                installRemedy());
}

// The last words of a script, which are its reason; short enough for a line on the screen.
QString lastWords(const QByteArray &output)
{
    constexpr qsizetype longest = 400;
    return QString::fromUtf8(output.right(longest)).trimmed();
}

Result<QString> resultOf(QProcess &process)
{
    const QByteArray errors = process.readAllStandardError();
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(ErrorCode::Unavailable, NodeTools::tr("A script of the drill range crashed"),
                    process.arguments().value(0), NodeTools::tr("Start the drill range again"));
    if (process.exitCode() != 0) {
        const QString words = lastWords(errors);
        return fail(ErrorCode::Unavailable,
                    words.isEmpty() ? NodeTools::tr("A script of the drill range ended with exit status %1")
                                          .arg(process.exitCode())
                                    : words,
                    process.arguments().value(0));
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

NodeTools::NodeTools(QString directory, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
{
}

NodeTools::~NodeTools()
{
    for (QProcess *process : findChildren<QProcess *>(QString(), Qt::FindDirectChildrenOnly)) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(1000); // killed: a matter of milliseconds
    }
}

void NodeTools::check(std::function<void(Result<QString>)> done)
{
    const QString node = nodeProgram();
    const bool hasNpm = !QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty();
    if (node.isEmpty() || !hasNpm) {
        const auto missing = node.isEmpty()
            ? nodeMissing()
            : fail(ErrorCode::NotFound, tr("The drill range needs npm, and there is no program “npm”"), {},
                   installRemedy());
        QTimer::singleShot(0, this, [done = std::move(done), missing] { done(missing); });
        return;
    }
    using namespace std::chrono_literals;
    run({QStringLiteral("--version")}, 10s, [node, done = std::move(done)](const Result<QString> &said) {
        static const QRegularExpression version(QStringLiteral("^v(\\d{1,6})\\."));
        const auto match = version.match(said.value_or(QString()));
        if (!match.hasMatch())
            return done(fail(ErrorCode::DidNotStart, tr("Node.js does not work on this machine"), node,
                             tr("Try “node --version” in a terminal, and install nodejs anew")));
        if (match.captured(1).toInt() < oldestMajor)
            return done(fail(ErrorCode::Unavailable,
                             tr("Node.js is too old for the drill range: %1 is there, %2 is needed")
                                 .arg(*said, QString::number(oldestMajor)),
                             node, tr("Install a newer nodejs")));
        done(node);
    });
}

void NodeTools::run(const QStringList &arguments, std::chrono::milliseconds limit,
                    std::function<void(Result<QString>)> done)
{
    auto *process = new QProcess(this);
    // A failed start comes by errorOccurred alone, every other end by finished alone; the flag keeps it to
    // one.
    const auto isDone = std::make_shared<bool>(false);
    const auto end = [process, isDone, done = std::move(done)](const Result<QString> &result) {
        if (*isDone)
            return;
        *isDone = true;
        process->deleteLater();
        done(result);
    };
    connect(process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(nodeMissing());
    });
    connect(process, &QProcess::finished, this, [process, end] { end(resultOf(*process)); });
    QTimer::singleShot(limit, process, [process, end] {
        process->kill();
        end(fail(ErrorCode::TimedOut, tr("A script of the drill range does not come to an end"),
                 process->arguments().value(0), tr("Start the drill range again")));
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RANGE_DIRECTORY"), m_directory);
    process->setProcessEnvironment(environment);
    if (arguments.value(0) != QLatin1String("--version"))
        process->setWorkingDirectory(m_directory);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(nodeProgram(), arguments);
}

} // namespace ic
