// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_text.h"

#include "ui/runbook/document_tables.h"
#include "ui/runbook/pictures.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace ic {

namespace {

constexpr int mostPictures = 24; ///< of one row
constexpr QLatin1String pictureName("picture:");

QString sheetFor(const Tokens &tokens, const QString &monoFamily)
{
    return QStringLiteral("a { color: %1; text-decoration: underline; }"
                          "code, pre { font-family: '%2'; font-size: 13px; }"
                          "pre { white-space: pre-wrap; }"
                          "table { border-collapse: collapse; }"
                          "th, td { padding: 6px 16px 6px 0; border: none; border-bottom: 1px solid %3; }"
                          "th { color: %4; text-align: left; font-weight: 600; }"
                          "p { margin-top: 0; margin-bottom: 0; }"
                          "blockquote { color: %4; margin-left: 18px; margin-right: 0; }"
                          "ul, ol { margin-top: 0; margin-bottom: 0; -qt-list-indent: 1; }"
                          "li { margin-bottom: 4px; }"
                          "h1 { font-size: 26px; font-weight: 700; margin: 0; }"
                          "h2 { font-size: 20px; font-weight: 700; margin: 0; }"
                          "h3 { font-size: 16px; font-weight: 600; margin: 0; }"
                          "h4, h5, h6 { font-size: 14px; font-weight: 600; margin: 0; }"
                          "p.file { color: %4; font-family: '%2'; font-size: 13px; }"
                          "span.missing { color: %4; }")
        .arg(tokens.accent.name(), monoFamily, tokens.rule.name(), tokens.dim.name());
}

QString attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(name));
    QString value = pattern.match(tag).captured(1);
    // What the renderer escapes within an attribute.
    return value.replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

} // namespace

DocumentText::DocumentText(const QString &html, Pictures &pictures, QWidget *parent)
    : PageText(parent)
    , m_pictures(pictures)
    , m_html(html)
    , m_isCode(html.startsWith(QLatin1String("<pre")))
{
    // As wide as it is told, also before it is shown: by itself it would follow its viewport, which is small
    // until then.
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setUndoRedoEnabled(false);
    DocumentText::fill();
}

void DocumentText::fill()
{
    QTextDocument &text = *document();
    prepare(text, font(), m_isCode ? 10 : 0);
    text.setDefaultStyleSheet(
        sheetFor(tokensFor(QGuiApplication::palette()), monoFont(font()).families().constFirst()));
    const QString html = withPictures();
    takeFocusFor(html.contains(QLatin1String("<a ")));
    showHtml(html);
    shareTables(text, m_width);
    setAccessibleName(firstShown().text().left(80));
}

QString DocumentText::withPictures()
{
    m_sources.clear();
    m_hosts.clear();
    if (!m_html.contains(QLatin1String("<img ")))
        return m_html;
    static const QRegularExpression tag(QStringLiteral("<img [^>]*>"));
    QString result;
    qsizetype at = 0;
    auto all = tag.globalMatch(m_html);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        result += QStringView(m_html).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString picture = pictureHtml(attribute(match.captured(), QStringLiteral("src")),
                                            attribute(match.captured(), QStringLiteral("alt")));
        // A large one beside words would make their line as high as itself.
        const bool isLarge = picture.startsWith(QLatin1String("<img ")) && m_lastPictureWidth * 3 > m_width;
        result +=
            (isLarge && !result.endsWith(QLatin1Char('>')) ? QStringLiteral("<br />") : QString()) + picture;
    }
    return result + m_html.mid(at);
}

/// At its size where it is there, else as a word and what it is about.
QString DocumentText::pictureHtml(const QString &source, const QString &alt)
{
    const bool isOneMore = !m_sources.contains(source);
    const bool tooMany = isOneMore && m_sources.size() >= mostPictures;
    if (isOneMore && !tooMany)
        m_sources << source;
    if (!tooMany && !m_images.contains(source) && m_pictures.state(source) == Pictures::State::Ready)
        m_images.insert(source, m_pictures.image(source));
    const QImage image = m_images.value(source);
    m_lastPictureWidth = image.width();
    if (!image.isNull())
        return QStringLiteral("<img src=\"%1%2\" width=\"%3\" />")
            .arg(pictureName)
            .arg(m_sources.indexOf(source))
            .arg(std::min(image.width(), std::max(m_width - 8, 60)));
    const Pictures::State state = tooMany ? Pictures::State::Failed : m_pictures.state(source);
    const QString host = Pictures::host(source);
    if (state == Pictures::State::NeedsConsent && !m_hosts.contains(host))
        m_hosts << host;
    const QString words = (alt.isEmpty() ? source : alt).left(200);
    const QString text = state == Pictures::State::Loading ? tr("▧ picture: %1 …").arg(words)
        : state == Pictures::State::NeedsConsent ? tr("▧ picture on %1, not loaded: %2").arg(host, words)
        : state == Pictures::State::Refused
        ? tr("▧ picture outside the runbook's folder, not loaded: %1").arg(words)
        : tr("▧ picture that can't be shown: %1").arg(words);
    const QString span = QStringLiteral("<span class=\"missing\">%1</span>").arg(text.toHtmlEscaped());
    // What is on disk and not shown here, as a drawing, may be opened by itself.
    return state == Pictures::State::Failed && host.isEmpty()
        ? QStringLiteral("<a href=\"%1\">%2</a>").arg(source.toHtmlEscaped(), span)
        : span;
}

int DocumentText::layOut(int width)
{
    const bool scaled = m_width != width && !m_sources.isEmpty();
    m_width = width;
    if (scaled)
        fill();
    const int needed = shareTables(*document(), width);
    setHorizontalScrollBarPolicy(needed > width ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setLineWrapColumnOrWidth(needed);
    const int bar = needed > width ? horizontalScrollBar()->sizeHint().height() + 4 : 0;
    return int(std::ceil(document()->size().height())) + 1 + bar;
}

void DocumentText::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> selections;
    const QTextBlock block = line < 0 ? QTextBlock() : document()->findBlockByNumber(line);
    if (block.isValid() && m_isCode) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(tokensFor(QGuiApplication::palette()).selected);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections << selection;
    }
    setExtraSelections(selections);
}

QVariant DocumentText::loadResource(int type, const QUrl &name)
{
    // Never what a QTextBrowser would read by itself.
    if (type != QTextDocument::ImageResource)
        return {};
    // By number, since an address is written in more than one way.
    return m_images.value(m_sources.value(name.toString().mid(pictureName.size()).toInt()));
}

} // namespace ic
