// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

#include <memory>

class QVBoxLayout;

namespace quoin {

class CardHeader;
class FormList;

/// An item as a card that folds. It makes its header when it is first painted and its
/// fields when it is first opened, so a section of thousands of items opens at once.
class CardPart : public FormPart {
    Q_OBJECT

public:
    CardPart(FormHost* host, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    void build();
    /// The editor to begin with in a new card: its name.
    [[nodiscard]] QWidget* firstEditor();
    /// What others know the item by: its name, or an endpoint's path.
    [[nodiscard]] QWidget* nameTarget();

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showMenu(const QPoint& at);
    void ensureBody();

    SpecPtr m_spec;
    std::shared_ptr<const Item> m_item; ///< A copy of what is shown, until the next `take`.
    CardHeader* m_header = nullptr;
    FormList* m_body = nullptr;
    QVBoxLayout* m_layout;
    QString m_name;
    bool m_open = false;
    bool m_stale = false;
};

} // namespace quoin
