// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_text.h"

#include <QHash>
#include <QImage>

namespace ic {

class Pictures;

/// One row of the document, with pictures. Its height is what layOut() says.
class DocumentText : public PageText {
    Q_OBJECT
public:
    DocumentText(const QString &html, Pictures &pictures, QWidget *parent = nullptr);

    /// Pixels that it needs at this width.
    int layOut(int width);
    bool isCode() const { return m_isCode; }
    /// Pictures in it that wait for consent, by host.
    QStringList hostsToAsk() const { return m_hosts; }
    bool shows(const QString &picture) const { return m_sources.contains(picture); }
    /// Reads the pictures again.
    void fill() override;
    /// A line of a code block, from 0; -1: none.
    void markLine(int line);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QString withPictures();
    QString pictureHtml(const QString &source, const QString &alt);

    Pictures &m_pictures;
    QString m_html;
    QStringList m_sources;
    QHash<QString, QImage> m_images; ///< those that are shown
    QStringList m_hosts;
    int m_width = 600;
    int m_lastPictureWidth = 0; ///< of the picture that was written last; 0 for words in its place
    bool m_isCode = false;
};

} // namespace ic
