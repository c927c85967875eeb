// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "ui/output/output_text.h"
#include "ui/output/revealer.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <chrono>
#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ic {

class HeightGrip;
class OutputSaveRow;
class OutputSearchBar;
class Runs;

/// The whole output of a run, to read, search, copy and save, while it comes and ever after. Under a step it
/// is as high as its lines need, up to a bound that a person may move; large, it takes what room there is.
///
/// Keys beside those of OutputText: Ctrl+F finds, F3 and Shift+F3 go from hit to hit, Ctrl+S saves, Escape
/// closes what is open. Ctrl+M shows what is masked in a line, and hides it again; it hides by itself soon.
class OutputView : public QWidget {
    Q_OBJECT
public:
    enum class Size { Small, Large };
    /// label: of the step, for accessible names.
    OutputView(Runs &runs, const QString &label, Size size, QWidget *parent = nullptr);
    ~OutputView() override;

    /// Shows another run; a null id shows nothing and lets go of the recording.
    void follow(RunId run);
    RunId run() const { return m_run; }
    /// Without one nothing can be revealed.
    void setRevealer(Revealer revealer);
    /// How long a revealed line stays so.
    static constexpr std::chrono::seconds revealTime{20};
    /// Tab comes here from `before`, and goes through it as it is seen.
    void followInTabOrder(QWidget *before);
    OutputText &text() const { return *m_text; }
    /// The lines in view.
    QString visibleText() const { return m_text->visibleText(); }

Q_SIGNALS:
    void largeWanted();
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTools(const QString &label, Size size);
    void showCount();
    void fitHeight();
    void openSearch();
    void closeSearch();
    void findOn(bool forward);
    void takeHit(const SearchHit &hit);
    void copyAll();
    void takeCopy(const QString &text, bool whole);
    void openSave();
    void closeSave();
    void save(const QString &path, bool withTimes);
    void makeReveal();
    void offerReveal();
    void toggleReveal();
    void takeRevealed(qint64 line, const Result<QString> &shown);
    void hideRevealed();
    /// As say(), and spoken at once.
    void announce(const QString &sentence);
    void say(const QString &sentence);

    Runs &m_runs;
    QString m_label;
    Size m_size;
    RunId m_run;
    std::unique_ptr<RecordedOutput> m_output;
    QWidget *m_tools = nullptr;
    OutputText *m_text;
    OutputSearchBar *m_search;
    OutputSaveRow *m_save;
    QCheckBox *m_follow = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_said;
    QPushButton *m_reveal = nullptr; ///< only where something is masked
    Revealer m_revealer;
    QTimer m_revealEnds{this};
    HeightGrip *m_grip = nullptr;
    int m_chosenHeight = 0; ///< by a person; 0: as the lines need
    bool m_goesToFirstHit = false;
    bool m_finding = false; ///< an answer is on its way
    int m_stepsDue = 0; ///< from hit to hit, pressed meanwhile; back is negative
    std::shared_ptr<std::atomic<bool>> m_cancelSave;
};

} // namespace ic
