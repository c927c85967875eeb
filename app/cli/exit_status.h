// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

namespace ic::cli {

/// What every command answers to its caller; `run` answers with its step's own status instead.
enum ExitStatus {
    Fine = 0,
    ProblemsFound = 1, ///< or a step failed, or a rule of the product forbids it just now
    WrongUsage = 2, ///< or input that can't be read
};

/// Wrong or unreadable input, or a true answer that is not the one hoped for?
inline int exitStatusFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
    case ErrorCode::NotText:
    case ErrorCode::TooLarge:
    case ErrorCode::Malformed:
    case ErrorCode::InvalidArgument:
    case ErrorCode::NewerSchema:
        return WrongUsage;
    case ErrorCode::Locked:
    case ErrorCode::ReadOnly:
    case ErrorCode::NoSpace:
    case ErrorCode::Damaged:
    case ErrorCode::DidNotStart:
    case ErrorCode::TimedOut:
    case ErrorCode::Refused:
    case ErrorCode::Unavailable:
    case ErrorCode::Internal:
        return ProblemsFound;
    }
    return ProblemsFound;
}

} // namespace ic::cli
