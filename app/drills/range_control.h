// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drills/range_file.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace ic {

/// The connection to a supervisor: holds the console's lease for as long as it is open. One use: one
/// supervisor.
class RangeControl : public QObject {
    Q_OBJECT
public:
    explicit RangeControl(QObject *parent = nullptr);
    ~RangeControl() override;

    /// Either `accepted` or `closed` follows, the latter also where nobody answers as a supervisor does.
    void open(const RangeFile &range);
    bool isAccepted() const { return m_isAccepted; }
    void askToStop();
    /// Asks for the lease again, which takes a stop back.
    void takeLease();

Q_SIGNALS:
    void accepted();
    void closed(); ///< at most once

private:
    void send(const QJsonObject &message);
    void hear();
    void close();

    QTcpSocket m_socket;
    QTimer m_patience;
    QString m_token;
    bool m_isAccepted = false;
    bool m_isClosed = false;
};

} // namespace ic
