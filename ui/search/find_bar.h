// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/text_search.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace quoin {

class ToneLabel;

/// The line above form and source in which a person says what to find and what to put
/// in its place. Searches nothing itself: it says what is wanted and shows what it is told.
class DocumentFindBar : public QWidget {
    Q_OBJECT

public:
    explicit DocumentFindBar(QWidget* parent);

    enum class Mode { Find, Replace };
    /// `text`: what was selected; empty leaves what was looked for last.
    void open(Mode mode, const QString& text);
    [[nodiscard]] SearchWish wish() const;
    [[nodiscard]] QString replacement() const;

    /// `current` from 1, 0 for none; `note` says more ("in a heading").
    void showCount(std::size_t current, const SearchResult& result, const QString& note);
    /// What is wanted is being looked for.
    void showSearching();
    /// Something was replaced: undo takes that back, not what was typed here before.
    void forgetTyping();

Q_SIGNALS:
    void wishChanged();
    void stepped(bool forward);
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QToolButton* addToggle(QHBoxLayout* row, const QString& text, const QString& name,
                                         const QString& keys);
    QToolButton* addStep(QHBoxLayout* row, const QString& icon, const QString& name, const QString& keys);

    QLineEdit* m_find;
    QLineEdit* m_replace;
    QWidget* m_replaceRow;
    QToolButton* m_case;
    QToolButton* m_word;
    QToolButton* m_pattern;
    QPushButton* m_one;
    QPushButton* m_all;
    ToneLabel* m_count;
};

} // namespace quoin
