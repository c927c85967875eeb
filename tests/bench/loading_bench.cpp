// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "app/runbook/loader.h"

#include <QFile>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <ctime>

namespace ic::bench {

namespace {

constexpr int mebibyte = 1024 * 1024;

/// Time of the processor rather than of the clock: it is the same work on a busy machine.
double busyMilliseconds(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double begin = now();
    work();
    return now() - begin;
}

/// The parse tree alone, with the same extensions, and nothing made of it.
void parseBare(const QByteArray &source)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, source.constData(), static_cast<std::size_t>(source.size()));
    cmark_node *document = cmark_parser_finish(parser);
    if (!document)
        qFatal("cmark-gfm gave nothing");
    cmark_node_free(document);
    cmark_parser_free(parser);
}

void parseOurs(const QByteArray &source)
{
    if (const auto runbook = parseRunbook(source, QStringLiteral("bench.md")); !runbook)
        qFatal("%s", qPrintable(runbook.error().text()));
}

Row compareOf(const QString &name, const QByteArray &source, int rounds)
{
    return compare(
        name, QStringLiteral("ms"), rounds, [&] { return busyMilliseconds([&] { parseOurs(source); }); },
        [&] { return busyMilliseconds([&] { parseBare(source); }); });
}

} // namespace

std::vector<Row> loading(const Setting &setting)
{
    QFile file(setting.runbook);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s: %s", qPrintable(setting.runbook), qPrintable(file.errorString()));
    const QByteArray source = file.readAll();
    std::vector<Row> rows{
        compareOf(QStringLiteral("loading %1 KiB").arg(source.size() / 1024), source, setting.rounds * 3)};
    // The ratio stays where it is while the file grows: both grow with its length.
    for (const int size : {1, 10, 50}) {
        QByteArray big;
        big.reserve(size * mebibyte);
        while (big.size() + source.size() <= size * mebibyte)
            big += source;
        rows.push_back(compareOf(QStringLiteral("loading %1 MiB").arg(size), big,
                                 qMax(1, setting.rounds * 2 / (size + 3))));
    }
    return rows;
}

} // namespace ic::bench
