// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/pictures.h"

#include "app/base/background.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

namespace ic {

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;
constexpr int mostPixels =
    1800; ///< of an edge, as it is kept: the text's width on a screen of double density
constexpr qint64 mostDecoded = 40'000'000; ///< pixels of a picture that is looked at at all
constexpr int mostScans = 64; ///< of a JPEG; each of them costs as much as a whole picture
constexpr int kiloBytesKept = 96 * 1024;
constexpr int patienceMs = 10000;

/// Formats that are nothing but pixels. A drawing (SVG) may name other files and repeat itself without end,
/// so it is for a program of its own.
bool isOfPixels(const QByteArray &format)
{
    static const QSet<QByteArray> formats{"png", "jpeg", "gif", "webp", "bmp"};
    return formats.contains(format);
}

QImage decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QBuffer::ReadOnly))
        return {};
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (!isOfPixels(format) || (format == "jpeg" && bytes.count("\xFF\xDA") > mostScans))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostDecoded)
        return {};
    if (size.width() > mostPixels || size.height() > mostPixels)
        reader.setScaledSize(
            size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

/// The file of a relative link, where it lies below the directory also after every link is followed.
QString fileBelow(const QString &directory, const QString &source)
{
    const QString path = QUrl(source).path(QUrl::FullyDecoded);
    const QString root = QFileInfo(directory).canonicalFilePath();
    const QString file = QFileInfo(QDir(directory), path).canonicalFilePath();
    if (root.isEmpty() || file.isEmpty() || !QFileInfo(file).isFile())
        return {};
    return file.startsWith(root + QLatin1Char('/')) || root == QLatin1String("/") ? file : QString();
}

QImage imageOfFile(const QString &directory, const QString &source)
{
    QFile file(fileBelow(directory, source));
    if (file.fileName().isEmpty() || !file.open(QFile::ReadOnly) || file.size() > mostBytes)
        return {};
    return decoded(file.read(mostBytes));
}

} // namespace

Pictures::Pictures(QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    m_pool.setMaxThreadCount(2);
    m_images.setMaxCost(kiloBytesKept);
}

void Pictures::setDirectory(const QString &directory)
{
    ++m_document;
    m_directory = directory;
    m_states.clear();
    m_images.clear();
    m_allowed.clear();
}

Pictures::State Pictures::state(const QString &source)
{
    const auto known = m_states.constFind(source);
    // One that had to make room for others is loaded again.
    if (known != m_states.constEnd() && (*known != State::Ready || m_images.contains(source)))
        return *known;
    const State state = begin(source);
    m_states.insert(source, state);
    return state;
}

QImage Pictures::image(const QString &source) const
{
    const QImage *image = m_images.object(source);
    return image ? *image : QImage();
}

QString Pictures::host(const QString &source)
{
    const QUrl url(source);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return web ? url.host() : QString();
}

void Pictures::allow(const QString &host)
{
    m_allowed.insert(host);
    QStringList waiting;
    for (auto each = m_states.cbegin(); each != m_states.cend(); ++each) {
        if (each.value() == State::NeedsConsent && Pictures::host(each.key()) == host)
            waiting << each.key();
    }
    for (const QString &source : std::as_const(waiting))
        m_states.insert(source, begin(source));
    Q_EMIT changed({});
}

Pictures::State Pictures::begin(const QString &source)
{
    const QUrl url(source);
    if (const QString host = Pictures::host(source); !host.isEmpty()) {
        if (!m_allowed.contains(host))
            return State::NeedsConsent;
        fetch(source);
        return State::Loading;
    }
    if (!url.isValid() || !url.isRelative() || !url.authority().isEmpty() || url.path().isEmpty()
        || url.path().startsWith(QLatin1Char('/')) || m_directory.isEmpty())
        return State::Refused;
    // What goes up and comes down again is still below; where it ends is looked at when it is opened.
    if (QDir::cleanPath(url.path(QUrl::FullyDecoded)).startsWith(QLatin1String("..")))
        return State::Refused;
    loadFile(source);
    return State::Loading;
}

void Pictures::loadFile(const QString &source)
{
    inBackground(
        m_pool, this, [directory = m_directory, source] { return imageOfFile(directory, source); },
        [this, source, document = m_document](const QImage &image) {
            if (document == m_document)
                take(source, image);
        });
}

void Pictures::fetch(const QString &source)
{
    QNetworkRequest request{QUrl(source)};
    request.setTransferTimeout(patienceMs);
    // Nothing that tells who asks, and not on to a host that nobody agreed to.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_network.get(request);
    reply->setParent(this);
    // One byte more tells that there is too much.
    reply->setReadBufferSize(mostBytes + 1);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > mostBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, source, document = m_document] {
        reply->deleteLater();
        if (document != m_document)
            return;
        if (reply->error() != QNetworkReply::NoError || reply->bytesAvailable() > mostBytes)
            take(source, {});
        else
            decode(source, reply->read(mostBytes));
    });
}

void Pictures::decode(const QString &source, const QByteArray &bytes)
{
    inBackground(
        m_pool, this, [bytes] { return decoded(bytes); },
        [this, source, document = m_document](const QImage &image) {
            if (document == m_document)
                take(source, image);
        });
}

void Pictures::take(const QString &source, const QImage &image)
{
    m_states.insert(source, image.isNull() ? State::Failed : State::Ready);
    if (!image.isNull())
        m_images.insert(source, new QImage(image), static_cast<int>(image.sizeInBytes() / 1024) + 1);
    Q_EMIT changed(source);
}

} // namespace ic
