// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_text.h"

#include <map>

namespace ic {

/// A block of the document as its author wrote it: prose, lists, tables. As high as its text; fetches
/// nothing.
class TextBlock : public PageText {
    Q_OBJECT
public:
    explicit TextBlock(const QString &html, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void fill() override;

private:
    QString m_html;
    mutable std::map<int, int> m_heights; ///< by width; laying out a table is not free
};

} // namespace ic
