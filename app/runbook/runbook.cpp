// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/runbook.h"

#include "app/runbook/command_digest.h"
#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/item_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

template <typename T>
const T *byId(const std::vector<T> &all, const QString &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&id](const T &each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool isToDo(const Block &block)
{
    return block.kind == BlockKind::Steps || block.kind == BlockKind::Actions
        || block.kind == BlockKind::Checklist;
}

/// Keys of a telephone: ABC on 2 up to WXYZ on 9.
QChar dialDigit(QChar letter)
{
    static const QString keys = QStringLiteral("22233344455566677778889999");
    return keys.at(letter.toUpper().unicode() - u'A');
}

/// Length before text, so that no two lists of texts give the same bytes.
void addText(QByteArray &hashed, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hashed += QByteArray::number(bytes.size());
    hashed += ':';
    hashed += bytes;
}

QByteArray digestOf(const Step &step)
{
    QByteArray hashed;
    for (const QString &text :
         {step.section, step.script, step.shell, step.workingDirectory, step.undo, step.verify,
          QString::number(static_cast<int>(step.kind)), QString::number(step.approvals),
          step.effect ? effectName(*step.effect) : QString()})
        addText(hashed, text);
    // Only where there is one, so that what was trusted before there were any stays so.
    if (!step.expect.isEmpty())
        addText(hashed, step.expect);
    // No expectation reads like this.
    if (step.background)
        addText(hashed, QStringLiteral("background=true"));
    return QCryptographicHash::hash(hashed, QCryptographicHash::Sha256);
}

QByteArray digestOf(const ProgressSetting &setting)
{
    QByteArray hashed;
    addText(hashed, QStringLiteral("progress"));
    addText(hashed, setting.url);
    return QCryptographicHash::hash(hashed, QCryptographicHash::Sha256);
}

} // namespace

QString commandDigest(const Step &step)
{
    return QString::fromLatin1(digestOf(step).toHex());
}

QString progressDigest(const ProgressSetting &setting)
{
    return QString::fromLatin1(digestOf(setting).toHex());
}

QString effectName(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return QStringLiteral("read");
    case Effect::Change:
        return QStringLiteral("change");
    case Effect::Destroy:
        return QStringLiteral("destroy");
    }
    return QStringLiteral("change");
}

std::optional<Effect> effectFromName(const QString &name)
{
    for (const Effect effect : {Effect::Read, Effect::Change, Effect::Destroy}) {
        if (name.compare(effectName(effect), Qt::CaseInsensitive) == 0)
            return effect;
    }
    return std::nullopt;
}

QString problemSeverityName(ProblemSeverity severity)
{
    switch (severity) {
    case ProblemSeverity::Error:
        return QStringLiteral("error");
    case ProblemSeverity::Warning:
        return QStringLiteral("warning");
    case ProblemSeverity::Note:
        return QStringLiteral("note");
    }
    return QStringLiteral("note");
}

QString dialDigits(const QString &phone)
{
    // Of several numbers the first, without the words around it.
    QString number = phoneIn(phone);
    if (number.isEmpty()) {
        number = shortNumberIn(phone.section(QLatin1Char(','), 0, 0));
        static const QRegularExpression label(QStringLiteral("^\\D*?(?=\\d+$)"));
        number.remove(label);
    }
    if (number.isEmpty()) {
        number = phone.section(QLatin1Char(','), 0, 0);
        // "see the wiki" would dial as well, and reach a stranger.
        if (std::any_of(number.begin(), number.end(), [](QChar c) { return c.isLetter(); }))
            return {};
        // "-14" is the end of the number in the row above.
        if (number.trimmed().startsWith(QLatin1Char('-')))
            return {};
    }
    // An extension is dialled by hand after the call is taken.
    if (const qsizetype extension = extensionAt(number); extension > 0)
        number.truncate(extension);
    QString digits;
    for (const QChar c : number) {
        if (c == QLatin1Char('+') && digits.isEmpty())
            digits += c;
        else if (c.isDigit())
            digits += QString::number(c.digitValue());
        else if (c.unicode() < 0x80 && c.isLetter())
            digits += dialDigit(c);
    }
    return digits == QLatin1String("+") ? QString() : digits;
}

QString Runbook::html(const Block &block) const
{
    return QString::fromUtf8(block.html);
}

const RunbookFile *Runbook::fileAt(int line) const
{
    if (!isFolder)
        return files.empty() ? nullptr : &files.front();
    // The line before a file's first stands for the file as a whole.
    const auto after =
        std::upper_bound(files.begin(), files.end(), line,
                         [](int wanted, const RunbookFile &file) { return wanted < file.firstLine - 1; });
    return line <= 0 || after == files.begin() ? nullptr : &*std::prev(after);
}

Place Runbook::place(int line) const
{
    const RunbookFile *file = fileAt(line);
    if (!isFolder)
        return {file ? file->path : QFileInfo(path).fileName(), path, line};
    if (!file)
        return {{}, path, 0};
    return {file->path, QDir(path).filePath(file->path), line - file->firstLine + 1};
}

QString Runbook::directory() const
{
    return isFolder ? QDir(path).absolutePath() : QFileInfo(path).absolutePath();
}

int Runbook::sectionIndex(const QString &id) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&id](const Section &section) { return section.id == id; });
    return found == sections.end() ? -1 : static_cast<int>(found - sections.begin());
}

const Section *Runbook::section(const QString &id) const
{
    return byId(sections, id);
}

const Step *Runbook::step(const QString &id) const
{
    return byId(steps, id);
}

const Contact *Runbook::person(const QString &contactId) const
{
    const auto found = std::ranges::find_if(roster(), [&contactId](const Contact &each) {
        return each.id == contactId
            || std::ranges::find(each.alsoAt, contactId, &ContactPlace::id) != each.alsoAt.end();
    });
    return found == roster().end() ? nullptr : &*found;
}

const MessageTemplate *Runbook::messageTemplate(const QString &id) const
{
    return byId(templates, id);
}

const Situation *Runbook::situation(const QString &id) const
{
    return byId(situations, id);
}

std::vector<const Section *> Runbook::sectionWithSubsections(const QString &id) const
{
    std::vector<const Section *> found;
    const int start = sectionIndex(id);
    if (start < 0)
        return found;
    const auto first = static_cast<size_t>(start);
    found.push_back(&sections[first]);
    for (size_t i = first + 1; i < sections.size() && sections[i].level > sections[first].level; ++i)
        found.push_back(&sections[i]);
    return found;
}

QString Runbook::commandsDigest() const
{
    std::vector<QByteArray> digests;
    digests.reserve(steps.size());
    for (const Step &step : steps)
        digests.push_back(digestOf(step));
    // What is asked while a command runs is part of what a person trusts.
    for (const ProgressSetting &setting : frontMatter.progressSettings)
        digests.push_back(digestOf(setting));
    std::sort(digests.begin(), digests.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &each : digests)
        hash.addData(each);
    return QString::fromLatin1(hash.result().toHex());
}

bool Runbook::isPlaybook(const QString &sectionId) const
{
    const std::vector<const Section *> all = sectionWithSubsections(sectionId);
    return std::any_of(all.begin(), all.end(), [](const Section *each) {
        return std::any_of(each->blocks.begin(), each->blocks.end(), isToDo);
    });
}

} // namespace ic
