// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline of start-up: a window with nothing in it that closes as soon as it was painted once.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 720);
    window.show();
    QTimer::singleShot(0, &application, &QApplication::quit);
    return QApplication::exec();
}
