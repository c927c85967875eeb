// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ic {

class Console;
class InlineSentence;
class Ticker;
class TimelineModel;

/// What happened, newest at the bottom, and the field that adds a note. Stays at the newest line unless
/// somebody scrolled up. The key for a new note (Ctrl+N) is one of the window's commands.
class TimelinePane : public QWidget {
    Q_OBJECT
public:
    TimelinePane(Console &console, Ticker &ticker, QWidget *parent = nullptr);
    ~TimelinePane() override;

    /// Opens the field for a note and gives it the focus; Enter adds, Escape closes.
    void startNote();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void addNote();
    void closeNote();
    void stayAtEnd();

    Console &m_console;
    TimelineModel *m_model;
    QLabel *m_empty = nullptr; ///< the sentence while there is nothing
    QListView *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QLineEdit *m_field = nullptr;
    InlineSentence *m_sentence = nullptr;
    QPointer<QWidget> m_before; ///< had the focus when the field opened
    bool m_following = true; ///< the newest line is in view
};

} // namespace ic
