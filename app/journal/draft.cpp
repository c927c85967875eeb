// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/draft.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ic::journal {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// The text as it comes back from UTF-8, so that halves of surrogate pairs can't make the stored and the
// hashed text differ.
Result<QString> storableText(const QString &text, const QString &kind)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > shortTextLimit)
        return fail(ErrorCode::TooLarge,
                    Text::tr("A text of %1 bytes is too long for a name in the journal").arg(bytes.size()),
                    kind.left(80), Text::tr("Shorten it"));
    if (bytes.contains('\0'))
        return fail(ErrorCode::InvalidArgument, Text::tr("A name in the journal can't hold a zero character"),
                    kind.left(80));
    return QString::fromUtf8(bytes);
}
} // namespace

Result<Draft> checkedDraft(const EventDraft &draft, qint64 wallMs, qsizetype payloadLimit)
{
    if (draft.kind.isEmpty())
        return fail(ErrorCode::InvalidArgument, Text::tr("An event without a kind can't be stored"));
    Draft checked{.incident = draft.incident,
                  .kind = {},
                  .actor = {},
                  .key = {},
                  .payload = {},
                  .payloadBytes = payloadJson(draft.payload),
                  .wallMs = wallMs};
    for (const auto &[from, to] :
         {std::pair(&draft.kind, &checked.kind), std::pair(&draft.actor, &checked.actor),
          std::pair(&draft.key, &checked.key)}) {
        auto text = storableText(*from, draft.kind);
        if (!text)
            return std::unexpected(text.error());
        *to = *text;
    }
    if (checked.payloadBytes.size() > payloadLimit)
        return fail(ErrorCode::TooLarge,
                    Text::tr("An event of %1 bytes is too large for the journal, which takes %2")
                        .arg(checked.payloadBytes.size())
                        .arg(payloadLimit),
                    draft.kind, Text::tr("Shorten it"));
    // Nested beyond what the reader takes, for one.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(checked.payloadBytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(
            ErrorCode::InvalidArgument,
            Text::tr("The content of an event could not be read again: %1").arg(problem.errorString()),
            draft.kind);
    checked.payload = document.object();
    return checked;
}

} // namespace ic::journal
