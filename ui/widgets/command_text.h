// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ic {

/// A command as it will run, in mono, in full: breaks anywhere rather than hide its end. The context menu
/// copies it exactly as it stands, without the breaks.
class CommandText : public QWidget {
    Q_OBJECT
public:
    explicit CommandText(const QString &command, QWidget *parent = nullptr);

    void setCommand(const QString &command);
    QString command() const { return m_command; }
    void setDim(bool dim);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    template <typename Line>
    int layOut(int width, Line line) const;

    QString m_command;
    bool m_dim = false;
};

} // namespace ic
