// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/source/source_search.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace quoin {

/// What to find in the source, and what to put in its place. Knows nothing of what is
/// searched.
class SourceFindBar : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Find, Replace };

    explicit SourceFindBar(QWidget* parent = nullptr);

    void open(Mode mode, const QString& text);
    void showCount(int current, std::size_t count);
    [[nodiscard]] SearchWish wish() const;
    [[nodiscard]] QString replacement() const;

Q_SIGNALS:
    void wishChanged();
    void stepped(bool forward);
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(QWidget* row, const QString& text, const QString& name);

    QLineEdit* m_find;
    QLineEdit* m_replace;
    QToolButton* m_case;
    QLabel* m_count;
    QWidget* m_replaceRow;
};

} // namespace quoin
