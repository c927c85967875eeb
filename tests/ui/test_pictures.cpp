// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a runbook that nobody vouches for: what is shown, what is asked about, and what does no harm.
#include "ui/runbook/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace ic;

namespace {

QByteArray encoded(const QImage &image, const char *format = "PNG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    return image.save(&buffer, format) ? bytes : QByteArray();
}

QImage plain(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(0);
    return image;
}

/// Answers every request with the same bytes, and counts them.
class Server : public QTcpServer {
public:
    explicit Server(const QByteArray &answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            ++connections;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    QString address(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("http://%1:%2/x.png").arg(host).arg(serverPort());
    }
    int connections = 0;
};

struct Fixture {
    Fixture() { pictures.setDirectory(folder.path()); }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// What comes of it in the end.
    Pictures::State settled(const QString &source)
    {
        if (!QTest::qWaitFor([&] { return pictures.state(source) != Pictures::State::Loading; }, 20000))
            qWarning("still loading: %s", qPrintable(source));
        return pictures.state(source);
    }

    QTemporaryDir folder;
    QNetworkAccessManager network;
    Pictures pictures{network};
};

QByteArray http(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\n" + more + "Connection: close\r\n\r\n" + body;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesBesideTheDocumentAreShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("PNG");
        QTest::newRow("jpeg") << QStringLiteral("a.jpg") << QByteArray("JPG");
        QTest::newRow("bmp") << QStringLiteral("a.bmp") << QByteArray("BMP");
        QTest::newRow("another name") << QStringLiteral("a.txt") << QByteArray("PNG");
    }
    void filesBesideTheDocumentAreShown()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, format);
        Fixture f;
        f.write(name, encoded(plain(30, 20), format.constData()));
        QCOMPARE(f.settled(name), Pictures::State::Ready);
        QCOMPARE(f.pictures.image(name).size(), QSize(30, 20));
    }

    void aWrittenAddressLeadsToItsFile()
    {
        Fixture f;
        QVERIFY(QDir(f.folder.path()).mkpath(QStringLiteral("site maps")));
        f.write(QStringLiteral("site maps/north.png"), encoded(plain(8, 8)));
        QCOMPARE(f.settled(QStringLiteral("site%20maps/north.png")), Pictures::State::Ready);
    }

    void nothingOutsideTheFolderIsRead()
    {
        Fixture f;
        QTemporaryDir outside;
        const QString secret = outside.filePath(QStringLiteral("secret.png"));
        QVERIFY(plain(4, 4).save(secret));
        QVERIFY(QFile::link(secret, f.folder.filePath(QStringLiteral("link.png"))));
        for (const QString &source :
             {QStringLiteral("../x.png"), QStringLiteral("a/../../x.png"), secret,
              QUrl::fromLocalFile(secret).toString(), QStringLiteral("//host/x.png"),
              QStringLiteral("ftp://host/x.png"), QStringLiteral("qrc:/icons/open.svg"),
              QStringLiteral(":/icons/open.svg"), QStringLiteral("%2e%2e/x.png")})
            QCOMPARE(f.settled(source), Pictures::State::Refused);
        QCOMPARE(f.settled(QStringLiteral("link.png")), Pictures::State::Failed);
    }

    void whatIsNoFileIsNotWaitedFor()
    {
        Fixture f;
        QCOMPARE(::mkfifo(f.folder.filePath(QStringLiteral("pipe.png")).toLocal8Bit().constData(), 0600), 0);
        QVERIFY(QDir(f.folder.path()).mkdir(QStringLiteral("folder.png")));
        for (const char *source : {"pipe.png", "folder.png", "missing.png"})
            QCOMPARE(f.settled(QString::fromLatin1(source)), Pictures::State::Failed);
    }

    void aSmallFileThatIsAHugePictureIsNotUnpacked()
    {
        Fixture f;
        const QByteArray bomb = encoded(plain(9000, 9000, QImage::Format_Mono));
        QVERIFY(!bomb.isEmpty() && bomb.size() < 100 * 1024);
        f.write(QStringLiteral("bomb.png"), bomb);
        QCOMPARE(f.settled(QStringLiteral("bomb.png")), Pictures::State::Failed);
        // One of a size that is looked at is kept smaller.
        f.write(QStringLiteral("wide.png"), encoded(plain(5000, 1000)));
        QCOMPARE(f.settled(QStringLiteral("wide.png")), Pictures::State::Ready);
        QCOMPARE(f.pictures.image(QStringLiteral("wide.png")).size(), QSize(1800, 360));
    }

    void aJpegOfEndlessScansIsNotDecoded()
    {
        Fixture f;
        QByteArray jpeg = encoded(plain(300, 300), "JPG");
        const qsizetype scan = jpeg.indexOf("\xFF\xDA");
        QVERIFY(scan > 0);
        const QByteArray again = jpeg.mid(scan, jpeg.size() - scan - 2);
        jpeg.insert(scan, again.repeated(100));
        f.write(QStringLiteral("scans.jpg"), jpeg);
        QCOMPARE(f.settled(QStringLiteral("scans.jpg")), Pictures::State::Failed);
    }

    void aFileTooLargeAndOneThatIsDamagedAreNotShown()
    {
        Fixture f;
        f.write(QStringLiteral("large.bmp"), encoded(plain(2000, 2000), "BMP"));
        f.write(QStringLiteral("half.png"), encoded(plain(400, 400)).left(60));
        f.write(QStringLiteral("text.png"), "no picture at all");
        f.write(QStringLiteral("empty.png"), {});
        for (const char *source : {"large.bmp", "half.png", "text.png", "empty.png"})
            QCOMPARE(f.settled(QString::fromLatin1(source)), Pictures::State::Failed);
    }

    void aDrawingReachesForNothing()
    {
        Server server(http(encoded(plain(4, 4))));
        Fixture f;
        const QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"10\">";
        f.write(QStringLiteral("web.svg"),
                head + "<image xlink:href=\"" + server.address().toLatin1()
                    + "\" width=\"10\" height=\"10\"/></svg>");
        f.write(QStringLiteral("device.svg"),
                head + "<image xlink:href=\"/dev/zero\" width=\"10\" height=\"10\"/></svg>");
        QByteArray laughs = head + "<defs><g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>";
        for (int i = 1; i < 40; ++i) {
            const QByteArray use = "<use xlink:href=\"#a" + QByteArray::number(i - 1) + "\"/>";
            laughs += "<g id=\"a" + QByteArray::number(i) + "\">" + use.repeated(10) + "</g>";
        }
        f.write(QStringLiteral("laughs.svg"), laughs + "</defs><use xlink:href=\"#a39\"/></svg>");
        // Whatever it is called.
        f.write(QStringLiteral("laughs.png"), laughs + "</defs><use xlink:href=\"#a39\"/></svg>");
        for (const char *source : {"web.svg", "device.svg", "laughs.svg", "laughs.png"})
            QCOMPARE(f.settled(QString::fromLatin1(source)), Pictures::State::Failed);
        QCOMPARE(server.connections, 0);
    }

    void theNetworkIsAskedOnlyWhenSomebodySaysSo()
    {
        Server server(http(encoded(plain(12, 8))));
        Server other(http(encoded(plain(12, 8))));
        Fixture f;
        const QString there = server.address();
        const QString elsewhere = other.address(QStringLiteral("localhost"));
        QCOMPARE(f.settled(there), Pictures::State::NeedsConsent);
        QCOMPARE(f.settled(elsewhere), Pictures::State::NeedsConsent);
        f.pictures.allow(QStringLiteral("127.0.0.1"));
        QCOMPARE(f.settled(there), Pictures::State::Ready);
        QCOMPARE(f.pictures.image(there).size(), QSize(12, 8));
        QCOMPARE(server.connections, 1);
        QCOMPARE(f.settled(elsewhere), Pictures::State::NeedsConsent);
        QCOMPARE(other.connections, 0);
        // Another document is asked about anew.
        f.pictures.setDirectory(f.folder.path());
        QCOMPARE(f.settled(there), Pictures::State::NeedsConsent);
        QCOMPARE(server.connections, 1);
    }

    void anAnswerLeadsToNoOtherHost()
    {
        Server other(http(encoded(plain(4, 4))));
        Server server(http({}, "302 Found",
                           "Location: " + other.address(QStringLiteral("localhost")).toLatin1() + "\r\n"));
        Fixture f;
        f.pictures.state(server.address());
        f.pictures.allow(QStringLiteral("127.0.0.1"));
        QCOMPARE(f.settled(server.address()), Pictures::State::Failed);
        QCOMPARE(server.connections, 1);
        QCOMPARE(other.connections, 0);
    }

    void anAnswerOfTheWebIsBounded()
    {
        Server server(http(encoded(plain(20, 20)) + QByteArray(12 * 1024 * 1024, 'x')));
        Fixture f;
        f.pictures.state(server.address());
        f.pictures.allow(QStringLiteral("127.0.0.1"));
        QCOMPARE(f.settled(server.address()), Pictures::State::Failed);
    }

    void manyPicturesMakeRoomForEachOther()
    {
        Fixture f;
        constexpr int many = 20; // of 9 MB each
        const QByteArray bytes = encoded(plain(1800, 1300));
        for (int i = 0; i < many; ++i) {
            const QString name = QStringLiteral("p%1.png").arg(i);
            f.write(name, bytes);
            QCOMPARE(f.settled(name), Pictures::State::Ready);
        }
        int kept = 0;
        for (int i = 0; i < many; ++i)
            kept += !f.pictures.image(QStringLiteral("p%1.png").arg(i)).isNull();
        QVERIFY2(kept >= 5 && kept <= 11, qPrintable(QString::number(kept)));
        QVERIFY(f.pictures.image(QStringLiteral("p0.png")).isNull());
        QCOMPARE(f.settled(QStringLiteral("p0.png")), Pictures::State::Ready);
        QVERIFY(!f.pictures.image(QStringLiteral("p0.png")).isNull());
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
