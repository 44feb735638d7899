// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

class QPushButton;

namespace quoin {

class FormList;
class ToneLabel;

/// A named part of a section: its title, how many items it has, the button that adds
/// one, and what is in it.
class GroupPart : public FormPart {
    Q_OBJECT

public:
    GroupPart(FormHost* host, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;
    [[nodiscard]] const FormList* list() const { return m_list; }
    [[nodiscard]] bool canAdd() const { return !m_addPath.isEmpty(); }
    void add();

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showHead(const FormNode& node, int cards);

    QWidget* m_head;
    ToneLabel* m_title;
    ToneLabel* m_count;
    ToneLabel* m_beside; ///< The hint of a group without a title.
    ToneLabel* m_hint;
    QPushButton* m_add;
    FormList* m_list;
    QString m_addPath;
    QString m_addName;
    QString m_noun;
    bool m_framed = false; ///< Fields without cards stand in a card of their own.
};

} // namespace quoin
