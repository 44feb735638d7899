// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/responses.h"
#include "ui/forms/form_part.h"

#include <vector>

namespace quoin {

class Chip;
class FlowLayout;
class ToneLabel;

/// All that an endpoint answers at a glance, as chips: each goes to its row; what is missed is said,
/// and "+ code" offers the usual codes. Shows what stands below it, so it is no value of its own.
class ResponsesPart : public FormPart {
    Q_OBJECT

public:
    ResponsesPart(FormHost* host, QWidget* parent);

    /// What wants an answer first: what is missed, else "+ code".
    [[nodiscard]] QWidget* focusTarget() override;
    /// Why nothing can be added, as a sentence; empty where something can.
    [[nodiscard]] QString fault() const;

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;

private:
    void showChips(const QStringList& missed);
    void showAdd(Chip* add);
    Chip* chipAt(std::size_t index);
    void press(std::size_t index);
    void step(std::size_t index, int by);
    void offer(Chip* below, const QString& only);

    ToneLabel* m_label;
    ToneLabel* m_note;
    QWidget* m_line;
    FlowLayout* m_flow;
    std::vector<Chip*> m_chips; ///< Responses, then what is missed, then "+ code".
    QList<Response> m_responses;
    QList<UsualResponse> m_usual;
    QStringList m_missed; ///< First digits: "4", "5".
};

} // namespace quoin
