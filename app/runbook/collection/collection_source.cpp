// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection_source.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>

namespace ic {

namespace {

constexpr QByteArrayView firstLine("%%% incident-commander collection ");
constexpr QByteArrayView version("1");
constexpr QByteArrayView fileLine("%%% file ");
constexpr QByteArrayView notTextLine("%%% left-out not-text ");
constexpr QByteArrayView unreadableLine("%%% left-out unreadable ");

QByteArrayView headOf(CollectedFile::State state)
{
    switch (state) {
    case CollectedFile::State::Read:
        return fileLine;
    case CollectedFile::State::NotText:
        return notTextLine;
    case CollectedFile::State::Unreadable:
        return unreadableLine;
    }
    return fileLine;
}

/// Goes through the bytes, taking what it expects, and never past their end.
class Cursor {
public:
    explicit Cursor(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype position() const { return m_at; }

    bool take(QByteArrayView expected)
    {
        if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    std::optional<QByteArray> take(qsizetype count)
    {
        if (count < 0 || count > m_bytes.size() - m_at)
            return std::nullopt;
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }
    /// Digits as joinCollection() writes them: no sign, no leading zero.
    std::optional<qsizetype> takeNumber()
    {
        constexpr qsizetype mostDigits = 12;
        qsizetype end = m_at;
        while (end < m_bytes.size() && end - m_at < mostDigits && m_bytes.at(end) >= '0'
               && m_bytes.at(end) <= '9')
            ++end;
        const QByteArrayView digits = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
        if (digits.isEmpty() || (digits.size() > 1 && digits.front() == '0'))
            return std::nullopt;
        m_at = end;
        return digits.toLongLong();
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// A path that leads nowhere but into the folder.
bool isWithin(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(QLatin1Char('/')) && QDir::cleanPath(path) == path
        && path != QLatin1String(".") && path != QLatin1String("..")
        && !path.startsWith(QLatin1String("../"));
}

std::optional<CollectedFile> takeFile(Cursor &cursor)
{
    CollectedFile file;
    using State = CollectedFile::State;
    const auto states = {State::Read, State::NotText, State::Unreadable};
    const auto state =
        std::ranges::find_if(states, [&cursor](State each) { return cursor.take(headOf(each)); });
    if (state == states.end())
        return std::nullopt;
    file.state = *state;
    std::optional<qsizetype> size = 0;
    if (file.state == State::Read) {
        size = cursor.takeNumber();
        if (!size || !cursor.take(" "))
            return std::nullopt;
    }
    const auto pathSize = cursor.takeNumber();
    if (!pathSize || !cursor.take(" "))
        return std::nullopt;
    const auto path = cursor.take(*pathSize);
    if (!path || !cursor.take("\n"))
        return std::nullopt;
    file.path = QString::fromUtf8(*path);
    if (!isWithin(file.path) || file.path.toUtf8() != *path)
        return std::nullopt;
    if (file.state != State::Read)
        return file;
    file.offset = cursor.position();
    const auto bytes = cursor.take(*size);
    if (!bytes || !cursor.take("\n"))
        return std::nullopt;
    file.bytes = *bytes;
    return file;
}

std::unexpected<Error> refusal(const QString &what, const QString &where)
{
    return fail(ErrorCode::Malformed, what, where,
                QCoreApplication::translate("Runbook", "Open the folder that it was made of"));
}

} // namespace

bool isCollection(const QByteArray &source)
{
    return source.startsWith(firstLine);
}

QByteArray joinCollection(std::vector<CollectedFile> files)
{
    std::ranges::sort(files, {}, &CollectedFile::path);
    QByteArray whole;
    whole.append(firstLine).append(version).append('\n');
    for (const CollectedFile &file : files) {
        const QByteArray path = file.path.toUtf8();
        whole.append(headOf(file.state));
        if (file.state == CollectedFile::State::Read)
            whole.append(QByteArray::number(file.bytes.size())).append(' ');
        whole.append(QByteArray::number(path.size())).append(' ').append(path).append('\n');
        if (file.state == CollectedFile::State::Read)
            whole.append(file.bytes).append('\n');
    }
    return whole;
}

Result<std::vector<CollectedFile>> splitCollection(const QByteArray &source, const QString &where)
{
    Cursor cursor(source);
    if (!cursor.take(firstLine) || !cursor.take(version) || !cursor.take("\n"))
        return refusal(
            QCoreApplication::translate("Runbook", "These files were put together by a newer version"),
            where);
    std::vector<CollectedFile> files;
    while (!cursor.atEnd()) {
        const qsizetype at = cursor.position();
        auto file = takeFile(cursor);
        // In order and each once: else two different sequences of bytes would be one runbook.
        if (!file || (!files.empty() && files.back().path >= file->path))
            return refusal(QCoreApplication::translate(
                               "Runbook", "What was put together of a folder is damaged at byte %1")
                               .arg(at),
                           where);
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace ic
