// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/remembered.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ic {

class Console;
class NavButton;

/// The decision tree: situations with their number keys, and under each the playbooks to choose from.
class SituationTree : public QWidget {
    Q_OBJECT
public:
    explicit SituationTree(Console &console, QWidget *parent = nullptr);

    /// Marks the line of the section that is on the page.
    void setCurrentSection(const QString &section);
    /// Lines closer together, for a low window.
    void setCompact(bool compact);
    /// As the number key: the situation's playbook; pressed again, its next one.
    void chooseNumber(int number);

Q_SIGNALS:
    void chosen(const QString &situationId, const QString &sectionId);

private:
    struct Line {
        NavButton *button = nullptr;
        int number = 0; ///< of the situation; also for its playbooks
        QString situation;
        QString section; ///< what it leads to
        bool isPlaybook = false;
    };
    void refresh();
    void addLine(Line line, const QString &title);

    Console &m_console;
    QVBoxLayout *m_layout;
    std::vector<Line> m_lines;
    Remembered<QString> m_shownDigest;
    QString m_section;
    bool m_compact = false;
};

} // namespace ic
