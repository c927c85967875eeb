// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_follower.h"

#include <QFile>

#include <utility>

namespace ic::cli {

OutputFollower::OutputFollower(QString file, bool plainLineEnds, Take take)
    : m_file(std::move(file))
    , m_plainLineEnds(plainLineEnds)
    , m_take(std::move(take))
{
}

void OutputFollower::readOn()
{
    if (!m_reader) {
        if (!QFile::exists(m_file))
            return;
        m_reader = std::make_unique<RecordingReader>(QFile::encodeName(m_file).toStdString());
    }
    m_headerRead = m_headerRead || m_reader->header();
    if (!m_headerRead)
        return;
    while (const auto frame = m_reader->next())
        m_take(frame->stream,
               m_plainLineEnds
                   ? withPlainEnds(frame->bytes)
                   : QByteArray(frame->bytes.data(), static_cast<qsizetype>(frame->bytes.size())));
}

QByteArray OutputFollower::withPlainEnds(std::string_view bytes)
{
    QByteArray plain;
    plain.reserve(static_cast<qsizetype>(bytes.size()) + 1);
    for (const char byte : bytes) {
        if (m_returnHeld && byte != '\n')
            plain += '\r';
        m_returnHeld = byte == '\r';
        if (!m_returnHeld)
            plain += byte;
    }
    return plain;
}

} // namespace ic::cli
