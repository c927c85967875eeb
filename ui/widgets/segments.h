// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;

namespace ic {

/// A choice of one out of a few, all in view. Left and right move it; the chosen one is also underlined by
/// shape (a thick border), not only by colour.
class Segments : public QWidget {
    Q_OBJECT
public:
    explicit Segments(QWidget *parent = nullptr);

    struct Choice {
        QString text;
        QString accessibleName; ///< the text where empty
    };
    void setChoices(const std::vector<Choice> &choices, int chosen);
    int chosen() const;
    void choose(int index);
    void chooseNext();
    int count() const { return static_cast<int>(m_buttons.size()); }
    QPushButton *button(int index) const;

Q_SIGNALS:
    void chosenChanged(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_group;
    std::vector<QPushButton *> m_buttons;
};

} // namespace ic
