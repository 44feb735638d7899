// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QProgressBar;
class QTimer;
class QToolButton;

namespace quoin {

class ToneLabel;

/// One sentence across the window, with what can be done about it: for everything that
/// needs no answer before the work goes on. What is worth a moment only stands before what
/// waits for an answer, and gives way to it again; both stand before what waits to be seen, which
/// nothing but its own cross or choice puts away while the document is open. The focus comes here by F6 or not at all,
/// and goes back to where it was.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString text; ///< With a mnemonic that no menu, find bar or answer of an offer has: it works from any field.
        std::function<void()> what;
    };
    enum class Stay { UntilClosed, AWhile, UntilSeen };

    explicit NoticeBar(QWidget* parent);

    void tell(const QString& sentence, const QList<Choice>& choices = {}, Stay stay = Stay::UntilClosed);
    /// That something is going on. It has no cross: whoever began it settles it.
    void tellProgress(const QString& sentence, const Choice& choice);
    /// Whether this is what it says until it is closed, though something else may stand before it for a while.
    [[nodiscard]] bool waits(const QString& sentence) const { return m_lasting && m_lasting->sentence == sentence; }
    [[nodiscard]] bool tellsProgress() const { return m_lasting && m_lasting->look == Look::Progress; }
    /// Something was told that waits to be seen still.
    [[nodiscard]] bool asksToBeSeen() const { return m_unseen.has_value(); }
    /// What waited for an answer is over; a sentence that is worth a moment stays its moment.
    void settle();
    /// What waited to be seen has been.
    void takeAsSeen();
    /// A sentence that was worth a moment is over.
    void passOn();
    void dismiss();
    /// The first thing that can be done.
    void focusFirst();

Q_SIGNALS:
    void seen();                             ///< What waited to be seen.
    void announced(const QString& sentence); ///< To whoever listens to the window instead of looking at it.

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Look { Warning, Progress };
    struct Notice {
        QString sentence;
        QList<Choice> choices;
        Look look = Look::Warning;
        bool announced = false; ///< Whoever hears the window has heard it; it may come back into view later.
    };
    void showLast();
    void endUnseen();
    void show(Notice& notice);
    void fillChoices(const QList<Choice>& choices);
    void alert();
    void close();
    void giveFocusBack();

    std::optional<Notice> m_lasting;
    std::optional<Notice> m_passing;
    std::optional<Notice> m_unseen;
    Look m_look = Look::Warning;
    ToneLabel* m_text;
    QHBoxLayout* m_choices;
    QProgressBar* m_progress;
    QToolButton* m_close;
    QTimer* m_timer;
    QPointer<QWidget> m_focusBefore;
};

} // namespace quoin
