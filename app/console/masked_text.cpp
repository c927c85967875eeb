// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/masked_text.h"

#include <QRegularExpression>

namespace ic {

namespace {

const QRegularExpression &maskPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\[masked (\\d{1,9})(?:: [^\\]]*)?\\]"));
    return pattern;
}

QString inOneLine(const QByteArray &value)
{
    QString text = QString::fromUtf8(value);
    for (QChar &character : text) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar(0x00b7);
    }
    return text;
}

} // namespace

bool holdsMask(const QString &text)
{
    return text.contains(QLatin1String("[masked ")) && maskPattern().match(text).hasMatch();
}

std::optional<QString> unmasked(const QString &text,
                                const std::function<std::optional<QByteArray>(int number)> &valueOf)
{
    QString result;
    qsizetype end = 0;
    bool isAnyKnown = false;
    auto masks = maskPattern().globalMatch(text);
    while (masks.hasNext()) {
        const auto mask = masks.next();
        const auto value = valueOf(mask.captured(1).toInt());
        result += text.mid(end, mask.capturedStart() - end);
        result += value ? inOneLine(*value) : mask.captured();
        end = mask.capturedEnd();
        isAnyKnown = isAnyKnown || value;
    }
    if (!isAnyKnown)
        return std::nullopt;
    return result + text.mid(end);
}

} // namespace ic
