// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QProgressBar;
class QTimer;
class QToolButton;

namespace quoin {

class ToneLabel;

/// One sentence across the window, with what can be done about it: for everything that
/// needs no answer before the work goes on.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        std::function<void()> what;
    };
    enum class Stay { UntilClosed, AWhile };

    explicit NoticeBar(QWidget* parent);

    void tell(const QString& sentence, const QList<Choice>& choices = {}, Stay stay = Stay::UntilClosed);
    /// That something is going on. It has no cross: whoever began it dismisses it.
    void tellProgress(const QString& sentence, const Choice& choice);
    [[nodiscard]] bool tellsProgress() const { return m_look == Look::Progress && isVisibleTo(parentWidget()); }
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Look { Warning, Progress };
    void show(const QString& sentence, const QList<Choice>& choices, Look look);

    Look m_look = Look::Warning;
    ToneLabel* m_text;
    QHBoxLayout* m_choices;
    QProgressBar* m_progress;
    QToolButton* m_close;
    QTimer* m_timer;
};

} // namespace quoin
