// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/find_index.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

namespace ic {

class FindModel;

/// "Find anything" (Ctrl+K): lies over the window, takes words, goes to what was found.
class Finder : public QFrame {
    Q_OBJECT
public:
    /// Places itself in the upper middle of `window`.
    explicit Finder(QWidget *window);

    /// Offers these; only those of `kind` where given.
    void open(std::vector<FindEntry> entries, std::optional<FindEntry::Kind> kind = {});
    void closeFinder();

Q_SIGNALS:
    /// Closed, and there is no widget to give the focus back to.
    void focusIsFree();
    void activated(const ic::FindEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void search();
    void activateCurrent();
    void moveCurrent(int by);

    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_nothing;
    FindModel *m_model;
    std::vector<FindEntry> m_entries;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ic
