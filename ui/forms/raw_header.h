// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace quoin {

/// The line on top of a raw card: says that the text is kept as written, folds it.
class RawHeader : public QAbstractButton {
    Q_OBJECT

public:
    explicit RawHeader(QWidget* parent);

    void setTexts(const QString& title, const QString& firstLine);
    void setOpen(bool open);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void menuRequested(const QPoint& at);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_firstLine;
    bool m_open = false;
};

} // namespace quoin
