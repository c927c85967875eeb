// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that were written for other tools: what is read of them, and what is said of the rest.
#include "tests/runbook/runbook_text.h"

#include "app/runbook/problem_codes.h"

using namespace ic;
using namespace ic::test;

class TestOtherMarkup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Lines that are told to hold commands which nobody can run.
    void tellsOfCommands_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QList<int>>("wanted");
        const auto row = [](const char *name, const char *markdown, const QList<int> &wanted) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << wanted;
        };
        row("a box", "# T\n\n!!! danger \"Not so\"\n    Text.\n\n    ```bash\n    uptime\n    ```\n", {6});
        row("a box that can be opened", "# T\n\n??? note \"More\"\n    ``` bash\n    uptime\n    ```\n", {4});
        row("an open one", "# T\n\n???+ note\n\n    ```sh\n    uptime\n    ```\n", {5});
        row("tabs",
            "# T\n\n=== \"Linux\"\n\n    ``` bash\n    uptime\n    ```\n\n=== \"macOS\"\n\n    ~~~sh\n    "
            "uptime\n    ~~~\n",
            {5, 11});
        row("a box in an item",
            "# T\n\n1. Look:\n\n    !!! note\n\n        ```bash\n        uptime\n        ```\n", {7});
        row("no language, but commands", "# T\n\n!!! tip\n\n    ```\n    systemctl restart api\n    ```\n",
            {5});
        row("a request", "# T\n\n!!! tip\n\n    ```http\n    GET https://a/b\n    ```\n", {5});
        row("Hugo", "# T\n\n{{< highlight bash \"linenos=table\" >}}\ncertbot renew\n{{< /highlight >}}\n",
            {3});
        row("Hugo, the other marks", "# T\n\n{{% highlight sh %}}\nuptime\n{{% /highlight %}}\n", {3});
        row("Jekyll", "# T\n\n{% highlight bash linenos %}\nuptime\n{% endhighlight %}\n", {3});
        row("a wiki", "# T\n\n{code:bash}\nsudo service payments restart\n{code}\n", {3});
        row("a wiki, with a title",
            "# T\n\n{code:title=Restart|language=bash}\nuptime\n{code}\n\n{code:title=x}\nuptime\n{code}\n",
            {3, 7});
        row("a wiki, by its commands",
            "# T\n\n{code}\nsystemctl restart a\n{code}\n\n{noformat}\nsystemctl restart b\n{noformat}\n",
            {3, 7});
        row("a wiki, in one line", "# T\n\n{code:bash}uptime{code}\n\ntext\n", {3});
        row("<pre>", "# T\n\n<pre>\nsystemctl restart api\n</pre>\n", {3});
        row("<pre> of an export",
            "# T\n\n<pre class=\"x\" data-params=\"brush: bash; gutter: false\"><code>deploytool "
            "go\n</code></pre>\n",
            {3});

        row("a box of text", "# T\n\n!!! note\n    Only text: `uptime`.\n", {});
        row("a box with settings", "# T\n\n!!! note\n\n    ```yaml\n    a: 1\n    ```\n", {});
        row("a box with text in a fence", "# T\n\n!!! note\n\n    ```text\n    systemctl stop a\n    ```\n",
            {});
        row("a fence below a box", "# T\n\n!!! note\n    Text.\n\n```bash\nuptime\n```\n", {});
        row("a fence in an item", "# T\n\n10. Look:\n\n    ```bash\n    uptime\n    ```\n", {});
        row("a fence in an item below a box",
            "# T\n\n!!! note\n    Text.\n\n10. A\n\n    ```bash\n    uptime\n    ```\n", {});
        row("Hugo, no command", "# T\n\n{{< highlight yaml >}}\na: 1\n{{< /highlight >}}\n\n{{< figure >}}\n",
            {});
        row("a wiki, no command",
            "# T\n\n{code:json}\n{\"a\": 1}\n{code}\n\n{noformat}\nAll is well.\n{noformat}\n", {});
        row("<pre> of what was printed", "# T\n\n<pre>\nNAME   READY\nweb-0  1/1\n</pre>\n", {});
        row("written about in a fence",
            "# T\n\n````text\n{code:bash}\nuptime\n{code}\n!!! note\n\n    ```bash\n    uptime\n    "
            "```\n````\n",
            {});
        row("never closed", "# T\n\n{code:bash}\nuptime\n", {3});
    }
    void tellsOfCommands()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QList<int> lines;
        for (const Problem &problem : runbook->problems) {
            if (problem.code == codes::otherMarkup)
                lines += problem.line;
        }
        QTEST(lines, "wanted");
    }

    /// A title above all that needs no heading.
    void readsTitles_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const char *markdown, const char *title,
                            const QStringList &problems = {}) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(title) << problems;
        };
        const QString unknown = codes::frontMatterUnknown;
        row("YAML, no heading", "---\ntitle: Ingest stuck\n---\n\n```bash\nuptime\n```\n", "Ingest stuck");
        row("TOML, no heading",
            "+++\ntitle = \"Ingest stuck\"\ndate = 2022-01-01\n+++\n\n```bash\nuptime\n```\n",
            "Ingest stuck");
        row("TOML, other quotes", "+++\ntitle = 'Say \"stuck\"' # so\n+++\n\n```bash\nuptime\n```\n",
            "Say \"stuck\"");
        row("TOML, signs", "+++\ntitle = \"Say \\\"stuck\\\"\"\n+++\n\n```bash\nuptime\n```\n",
            "Say \"stuck\"");
        row("TOML, a title of something else",
            "+++\n[menu]\ntitle = \"Menu\"\nsystem = \"x\"\n+++\n\n# Ingest\n\n## "
            "A\n\n```bash\nuptime\n```\n",
            "Ingest");
        row("TOML, what only YAML can say",
            "+++\ntitle = \"A\"\nsystem = \"x\"\n[variables]\nHOST = \"a\"\n+++\n\n```bash\n"
            "uptime\n```\n",
            "A", {unknown, unknown});
        row("TOML, a title in several lines",
            "+++\ntitle = \"\"\"\nA\"\"\"\n+++\n\n# B\n\n```bash\nuptime\n```\n", "B", {unknown});
        row("no title at all", "```bash\nuptime\n```\n", "test", {codes::noTitle});
    }
    void readsTitles()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, title);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QCOMPARE(runbook->title, title);
        QTEST(problemCodes(*runbook), "problems");
        if (problemCodes(*runbook).contains(codes::noTitle))
            return;
        QCOMPARE(runbook->sections.front().plainTitle, title);
        QCOMPARE(runbook->sections.front().level, 1);
        QCOMPARE(runbook->steps.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestOtherMarkup)
#include "test_other_markup.moc"
