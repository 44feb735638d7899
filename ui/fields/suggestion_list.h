// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/offers.h"

#include <QListWidget>

class QKeyEvent;

namespace quoin {

/// The list of values below an editor. The editor keeps the focus and hands its keys
/// over first; nothing is picked unless a person went into the list, so that typing
/// on and Enter do what they would without it. It knows no field and changes nothing.
class SuggestionList : public QListWidget {
    Q_OBJECT

public:
    explicit SuggestionList(QWidget* editor);

    /// Several: the list stays open, and marks those in `checked`.
    enum class Pick { One, Several };
    /// Shows `offers` below the editor. Goes away where there are none.
    void offer(const QList<Offer>& offers, Pick pick, const QStringList& checked = {});
    /// Whether the key was for the list.
    [[nodiscard]] bool takeKey(QKeyEvent* event);
    [[nodiscard]] bool isOpen() const { return isVisible(); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void picked(const QString& text);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(int by);
    void pick(const QListWidgetItem* item);
    void place();

    QWidget* m_editor;
};

} // namespace quoin
