// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace quoin {

/// The line on top of a raw card: what the text is called, how long it is, and, where the template does not
/// know it, that it is kept as written. Folds the card.
class RawHeader : public QAbstractButton {
    Q_OBJECT

public:
    explicit RawHeader(QWidget* parent);

    struct Texts {
        QString title;
        QString firstLine;
        int words = 0;       ///< 0: not counted.
        bool atHome = false; ///< The template asks for free text here.
    };
    void setTexts(const Texts& texts);
    void setOpen(bool open);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void menuRequested(const QPoint& at);
    void entered(); ///< It got the focus.

protected:
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString facts() const;

    Texts m_texts;
    bool m_open = false;
};

} // namespace quoin
