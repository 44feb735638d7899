// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace quoin {

class ToneLabel;

/// The top of a form: the section's title, how much of it is filled, the way to the
/// next empty field, and what the template says the section is for.
class PaneHeader : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(QWidget* parent);

    void setTitle(const QString& title, bool foreign);
    void setHint(const QString& hint);
    void setFilled(std::size_t filled, std::size_t offered);
    /// Keys of the action behind the button, as the window defines them.
    void setNextEmptyKeys(const QString& keys);
    void setGuidanceShown(bool shown);
    void setGuidanceKeys(const QString& keys);
    /// A button with the action's menu, where the section holds SQL: whose SQL it is.
    void setSqlMenu(QAction* action);
    void setSqlDialect(const QString& name);
    void setSqlShown(bool shown);
    /// The button where it is shown, else null.
    [[nodiscard]] const QWidget* sqlButton() const;

Q_SIGNALS:
    void nextEmptyRequested();
    void guidanceWanted(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTitle();

    class Progress;
    class Title;
    class NextButton;
    class MenuButton;

    ToneLabel* m_title;
    Progress* m_progress;
    ToneLabel* m_count;
    ToneLabel* m_hint;
    NextButton* m_next;
    QToolButton* m_guidance;
    QToolButton* m_sql;
};

} // namespace quoin
