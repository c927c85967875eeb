// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/runbook/document_page.h"
#include "ui/runbook/document_text.h"
#include "ui/runbook/runbook_view.h"

#include <algorithm>

namespace ic::test {

/// As wide as a small notebook's screen, which is more than the test's own has.
class WideWindow : public WindowFixture {
public:
    explicit WideWindow(const QByteArray &runbook = {}, const QByteArray &siteYaml = {})
        : WindowFixture(runbook, siteYaml)
    {
        window->resize(1280, 720);
    }
};

/// The view of the runbook, where it is the one in view.
inline RunbookView *view(const WindowFixture &f)
{
    auto *view = f.window->findChild<RunbookView *>();
    return view && view->isVisible() ? view : nullptr;
}

inline DocumentPage *page(const WindowFixture &f)
{
    return f.window->findChild<DocumentPage *>();
}

/// The rows of the document in view, from the top.
inline QList<DocumentText *> rowsInView(const WindowFixture &f)
{
    QList<DocumentText *> rows;
    for (DocumentText *text : page(f)->findChildren<DocumentText *>()) {
        if (!text->isVisible())
            continue;
        const int y = text->mapTo(page(f), QPoint()).y();
        if (y + text->height() > 0 && y < page(f)->height())
            rows << text;
    }
    std::ranges::sort(rows, {}, [](DocumentText *text) { return text->mapToGlobal(QPoint()).y(); });
    return rows;
}

inline QStringList textsInView(const WindowFixture &f)
{
    QStringList result;
    for (DocumentText *text : rowsInView(f))
        result << text->toPlainText();
    return result;
}

/// The mark of a block: "2 contacts" at the line. How many of a thing is worded by the translation in use.
inline QAbstractButton *mark(const WindowFixture &f, const QString &words, int line)
{
    const QString end = QStringLiteral(", line %1").arg(line);
    for (QAbstractButton *button : page(f)->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith(words)
            && button->accessibleName().endsWith(end))
            return button;
    }
    return nullptr;
}

inline bool openRunbook(WindowFixture &f, const QString &path)
{
    f.console->openRunbook(path);
    return QTest::qWaitFor([&] { return f.console->runbook() && f.console->runbook()->path == path; }, 60000);
}

} // namespace ic::test
