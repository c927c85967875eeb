// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace ic {

/// What a value that a person enters has to be.
enum class ValueKind { Text, Host, Path, Number, Choice, Pattern };
QString valueKindName(ValueKind kind); ///< "text", "host", …: stable, for files
std::optional<ValueKind> valueKindFromName(const QString &name);

/// A value that steps ask for, as a runbook or site.yaml declares it, or as its name suggests.
struct ValueSpec {
    QString name; ///< as valueName() gives it: "POD_NAME"
    ValueKind kind = ValueKind::Text;
    QString pattern; ///< of Pattern: a regular expression that the whole value has to match
    QStringList choices; ///< of Choice
    QString ask; ///< the question; empty: the name says it
    QString standard; ///< the default; empty: none
    bool secret = false; ///< never shown, journalled or recorded
    bool declared = false; ///< what does not fit is refused; else it is only doubted
    bool operator==(const ValueSpec &) const = default;
};

/// The name under which the same value is known everywhere: "<pod-name>", "{POD_NAME}" and "$POD_NAME" are
/// all "POD_NAME". Of a mark without Latin letters and digits: its bytes in hexadecimal.
QString valueName(const QString &mark);

/// A declaration as both formats have it: each key with its values, one where it holds no list. What is wrong
/// in it is a sentence in `problems`, and leaves that key out.
ValueSpec valueSpecFrom(const QString &name, const std::map<QString, QStringList> &fields,
                        QStringList &problems);
/// The keys that a declaration may have.
QStringList valueSpecKeys();

/// What a name alone says: DB_HOST is a host, LOG_FILE a path, *_PORT a number, API_TOKEN a secret.
ValueSpec suggestedSpec(const QString &name);
/// True for names of passwords, tokens, keys.
bool namesASecret(const QString &name);

/// Why the value is not of its kind, as a sentence; nothing where it is.
std::optional<QString> whyUnfit(const ValueSpec &spec, const QString &value);
/// Why no command can get the value at all, whatever its kind: NUL, half a character.
std::optional<QString> whyImpossible(const QString &value);

} // namespace ic
