// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_row_widget.h"

#include "ui/runbook/document_text.h"
#include "ui/runbook/pictures.h"
#include "ui/widgets/button.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace ic {

namespace {

constexpr int between = 14; ///< below a row
constexpr int aboveHeading = 14;
constexpr int aside = 16; ///< between gutter and text

} // namespace

DocumentRowWidget::DocumentRowWidget(const QString &html, const BlockMark &mark, int line, Pictures &pictures,
                                     QWidget *parent)
    : QWidget(parent)
    , m_text(new DocumentText(html, pictures, this))
    , m_pictures(pictures)
    , m_line(line)
{
    if (!mark.isEmpty()) {
        m_mark = makeButton(mark.shape + QStringLiteral("  ") + mark.words, Role::Quiet,
                            tr("%1, line %2", "what was recognised").arg(mark.words).arg(line), this);
        m_mark->setStyleSheet(QStringLiteral("font-size: 12px; text-align: right;"));
        m_mark->setToolTip(tr("Show it in its playbook"));
        connect(m_mark, &QPushButton::clicked, this, &DocumentRowWidget::markPressed);
    }
    connect(m_text, &DocumentText::linkActivated, this, &DocumentRowWidget::linkActivated);
    askForPictures();
}

void DocumentRowWidget::askForPictures()
{
    for (QPushButton *question : m_questions)
        question->deleteLater();
    m_questions.clear();
    const QStringList hosts = m_text->hostsToAsk();
    for (const QString &host : hosts) {
        QPushButton *question =
            makeButton(tr("Load from %1?").arg(host), tr("Load pictures from %1").arg(host), this);
        connect(question, &QPushButton::clicked, this, [this, host] { m_pictures.allow(host); });
        question->show();
        m_questions.push_back(question);
    }
}

int DocumentRowWidget::layOut(int width, int gutter)
{
    m_gutter = gutter;
    const int left = gutter + aside;
    const int wide = std::max(width - left - aside, 120);
    int y = isHeading ? aboveHeading : 2;
    const int top = y;
    const int high = m_text->layOut(wide);
    m_text->setGeometry(left, y, wide, high);
    y += high;
    for (QPushButton *question : m_questions) {
        question->move(left, y + 6);
        question->resize(question->sizeHint());
        y += question->height() + 6;
    }
    if (m_mark) {
        const QSize size = m_mark->sizeHint();
        const int room = gutter - (m_lineShown ? 50 : 4);
        const int markWidth = std::min(size.width(), room);
        m_mark->setGeometry(gutter - markWidth, top + (m_text->isCode() ? 4 : -4), markWidth, size.height());
        y = std::max(y, top + size.height());
    }
    const int height = y + between - (isHeading ? 4 : 0);
    resize(width, height);
    return height;
}

void DocumentRowWidget::setLineShown(bool shown)
{
    m_lineShown = shown;
    update();
}

void DocumentRowWidget::setHighlighted(bool highlighted, int inside)
{
    m_highlighted = highlighted;
    m_text->markLine(highlighted ? inside : -1);
    update();
}

void DocumentRowWidget::pictureChanged(const QString &source)
{
    if (!source.isEmpty() && !m_text->shows(source))
        return;
    m_text->fill();
    askForPictures();
    Q_EMIT resized();
}

void DocumentRowWidget::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRect text = m_text->geometry();
    if (m_highlighted) {
        painter.setBrush(tokens.runningGround);
        painter.drawRoundedRect(text.adjusted(-12, -6, 12, 8), 6, 6);
        painter.setBrush(tokens.accent);
        painter.drawRect(text.left() - 12, text.top() - 4, 3, text.height() + 8);
    }
    if (m_text->isCode()) {
        painter.setPen(tokens.rule);
        painter.setBrush(tokens.bar);
        painter.drawRoundedRect(QRectF(text).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    if (m_lineShown || m_highlighted) {
        QFont small = monoFont(font());
        small.setPixelSize(11);
        painter.setFont(small);
        painter.setPen(m_highlighted ? tokens.accent : tokens.dim);
        painter.drawText(QRect(6, text.top() + (m_text->isCode() ? 8 : 0), 44, 20),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_line));
    }
}

} // namespace ic
