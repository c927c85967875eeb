// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThreadPool>

class QNetworkAccessManager;

namespace ic {

/// The pictures of one document. From disk only what lies below the document's directory; from the network
/// nothing until somebody asked for it, host by host. Both off the user's thread, and bounded in bytes,
/// pixels and what is kept.
class Pictures : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        Ready,
        NeedsConsent, ///< it is on the network, on host()
        Refused, ///< neither a file below the document nor a web address
        Failed, ///< missing, a drawing, no picture, too large, or not answered
    };
    explicit Pictures(QNetworkAccessManager &network, QObject *parent = nullptr);

    /// Begins anew for another document; `directory` is empty where it has none on disk.
    void setDirectory(const QString &directory);
    /// Begins to load it where that may be done unasked.
    State state(const QString &source);
    /// Null unless it is ready.
    QImage image(const QString &source) const;
    static QString host(const QString &source);
    /// Somebody wants the pictures of this host, in this document.
    void allow(const QString &host);

Q_SIGNALS:
    /// state() of it is another; empty: of several.
    void changed(const QString &source);

private:
    State begin(const QString &source);
    void loadFile(const QString &source);
    void fetch(const QString &source);
    void decode(const QString &source, const QByteArray &bytes);
    void take(const QString &source, const QImage &image);

    QNetworkAccessManager &m_network;
    QString m_directory;
    QHash<QString, State> m_states;
    QCache<QString, QImage> m_images; ///< a row that shows one has it, too
    QSet<QString> m_allowed; ///< hosts
    int m_document = 0; ///< answers of an earlier one are dropped
    QThreadPool m_pool; // last: waits for its work before the rest goes
};

} // namespace ic
