// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace quoin {

/// A small button with a word and a mark: a status code that is described or not, one that is missed,
/// or "+ code". What it means it says in its accessible name and its tool tip, never by colour alone.
/// Tab passes it by, since it leads to what Tab reaches anyway and a Space typed on the way would press
/// it; its key (Ctrl+Alt+A) or a click goes there, and the arrow keys from one to the others.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind {
        Good,   ///< A success that is described.
        Plain,  ///< A failure that is described.
        Open,   ///< Named, but nothing is said of it yet.
        Missed, ///< Wanted, and not there.
        Add
    };

    explicit Chip(QWidget* parent);

    void setKind(Kind kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stepped(int by); ///< An arrow key: to the chip before or behind it.

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] int iconSide() const;

    Kind m_kind = Kind::Plain;
};

} // namespace quoin
