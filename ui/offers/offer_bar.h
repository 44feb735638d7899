// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QToolButton;

namespace quoin {

class ToneLabel;

/// One offer at the bottom of the window, with its answers as buttons. Takes the focus only where
/// the work waits for an answer; each answer has a mnemonic, and Esc inside the bar goes back to where the focus was.
class OfferBar : public QWidget {
    Q_OBJECT

public:
    struct Answer {
        QString text; ///< With its mnemonic ("&Rename…").
        std::function<void()> what;
        QString toolTip;
    };

    explicit OfferBar(QWidget* parent);

    /// The first answer is the one that the bar is about.
    enum class Focus { Keep, Take };
    void offer(const QString& sentence, const QList<Answer>& answers, Focus focus = Focus::Keep);
    void dismiss();
    /// The sentence on the screen, empty where there is none.
    [[nodiscard]] QString sentence() const;
    /// The first answer.
    void focusFirst();

Q_SIGNALS:
    void offered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ToneLabel* m_text;
    QHBoxLayout* m_answers;
    QToolButton* m_close;
    QPointer<QWidget> m_focusBefore;
};

} // namespace quoin
