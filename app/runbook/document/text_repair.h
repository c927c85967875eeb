// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QByteArray>

#include <vector>

namespace ic {

/// A file's text, made fit to parse, with the lines it had on disk.
struct RepairedText {
    QByteArray utf8; ///< valid UTF-8, no BOM, line feeds only, no NUL
    std::vector<Problem> problems;
};

/// Puts bytes right that editors and mail got wrong: byte order marks, UTF-16, carriage returns, bytes that
/// are not UTF-8 (read as Windows-1252), and UTF-8 that was once mis-decoded as Mac Roman or Windows-1252 and
/// saved again ("üö®" for a siren). Says what it did. Linear in the size.
RepairedText repairText(const QByteArray &bytes);

/// True for bytes that are no text at all: they hold a NUL and are not UTF-16, with a mark at the beginning
/// or without.
bool isBinary(const QByteArray &bytes);
/// True for a file in which there is nothing to read but spaces and line ends, or a byte-order mark.
bool isBlank(const QByteArray &bytes);

} // namespace ic
