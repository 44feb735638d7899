// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"
#include "models/items/item_facts.h"

#include <QAbstractButton>

class QToolButton;
class QHBoxLayout;

namespace quoin {

class FieldPart;
class FormHost;
class ToneLabel;

/// The top line of a card: folds and unfolds it; shows method badge, name, purpose and
/// completion while folded, and the editors of the name while open.
class CardHeader : public QAbstractButton {
    Q_OBJECT

public:
    CardHeader(FormHost* host, QWidget* parent);

    void take(const SpecPtr& spec, const FormNode& node);
    void setOpen(bool open);

    [[nodiscard]] FieldPart* nameEditor() const { return m_name; }
    [[nodiscard]] FieldPart* methodEditor() const { return m_method; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    [[nodiscard]] static int heightFor(const QWidget* widget);

Q_SIGNALS:
    void menuRequested(const QPoint& at);
    void entered(); ///< It got the focus itself.

protected:
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void alignButtons();
    void takeEditors(const SpecPtr& spec, const Item& item);
    void paintSummary(QPainter& painter, int left, int right) const;
    [[nodiscard]] int statusWidth() const;
    [[nodiscard]] QString statusText() const;

    FormHost* m_host;
    QHBoxLayout* m_layout;
    FieldPart* m_method = nullptr;
    FieldPart* m_name = nullptr;
    QWidget* m_handle = nullptr;
    QToolButton* m_more = nullptr;
    ToneLabel* m_missed; ///< What the item ought to answer and does not.
    ItemName m_itemName;
    QString m_summary;
    QString m_noun;
    Completion m_completion;
    bool m_open = false;
};

} // namespace quoin
