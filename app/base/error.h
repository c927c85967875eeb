// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace ic {

/// What kind of thing went wrong, for code that acts on it. People read Error::text().
enum class ErrorCode {
    NotFound, ///< a file, directory, program or item does not exist
    Unreadable, ///< it exists but the system does not let us read or write it
    NotText, ///< bytes that are not the text they should be
    TooLarge, ///< beyond a stated limit
    Malformed, ///< text that does not follow its format
    InvalidArgument, ///< a value that the call can't take
    Locked, ///< held by somebody else; the message says by whom when known
    ReadOnly, ///< opened so that it can't be changed
    NoSpace, ///< the disk or a quota is full
    Damaged, ///< stored data contradicts itself
    NewerSchema, ///< written by a newer version of the program
    DidNotStart, ///< a program could not be started
    TimedOut,
    Refused, ///< a rule of the product forbids it (trust, environment, state)
    Unavailable, ///< a service (keychain, network, range) does not answer
    Internal, ///< a defect of ours
};

/// An error that a caller can handle, worded for a person: what happened, where, what to do.
/// Plain value; any thread.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString what; ///< one sentence without the final full stop
    QString where; ///< file, file:line, address or item; may be empty
    QString remedy; ///< one sentence without the final full stop; may be empty

    /// "What (where). Remedy."
    QString text() const;
    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for returning an error: return fail(ErrorCode::NotFound, what, where, remedy);
std::unexpected<Error> fail(ErrorCode code, QString what, QString where = {}, QString remedy = {});

} // namespace ic
