// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/responses_part.h"

#include "models/items/answers.h"
#include "models/items/item_facts.h"
#include "ui/forms/chip.h"
#include "ui/forms/flow_layout.h"
#include "ui/forms/form_host.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QMenu>

namespace quoin {

ResponsesPart::ResponsesPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    const Metrics m(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * m.unit);
    m_label = new ToneLabel(IconTone::Quiet, this);
    m_label->setText(tr("Answers"));
    m_label->setToolTip(tr("What the endpoint answers, by status code (Ctrl+Alt+A, then Left, Right and Enter)"));
    m_label->setFixedWidth(m.character * 18);
    m_label->setContentsMargins(0, m.unit, 0, 0);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    m_note = new ToneLabel(IconTone::Quiet, this, 0.92);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(0, m.unit, 0, 0);
    m_note->hide();
    layout->addWidget(m_note, 1);
    auto* line = m_line = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    m_flow = new FlowLayout(line);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(3 * m.unit / 2);
    layout->addWidget(line, 1);
}

QWidget* ResponsesPart::focusTarget()
{
    const auto missed = static_cast<std::size_t>(m_responses.size());
    if (!fault().isEmpty())
        return m_responses.isEmpty() ? nullptr : m_chips.front();
    return missed < m_chips.size() ? m_chips[missed] : nullptr;
}

Chip* ResponsesPart::chipAt(std::size_t index)
{
    while (m_chips.size() <= index) {
        auto* chip = new Chip(m_flow->parentWidget());
        const std::size_t own = m_chips.size();
        connect(chip, &Chip::clicked, this, [this, own] { press(own); });
        connect(chip, &Chip::stepped, this, [this, own](int by) { step(own, by); });
        m_flow->insertWidget(m_flow->count(), chip);
        m_chips.push_back(chip);
    }
    return m_chips[index];
}

void ResponsesPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_responses = responsesOf(*spec, *node.item);
    m_usual = usualResponses(*spec, *node.item);
    m_missed.clear();
    if (const QString sentence = fault(); !sentence.isEmpty()) {
        m_note->setText(sentence);
        m_note->setAccessibleName(sentence);
        m_note->show();
        m_line->setVisible(!m_responses.isEmpty());
        showChips({});
        return;
    }
    m_note->hide();
    m_line->show();
    const FailureAnswers has = failureAnswersOf(*spec, *node.item);
    if (!missesOf(*spec, *node.item).isEmpty()) {
        if (!has.client)
            m_missed.append(QStringLiteral("4"));
        if (!has.server)
            m_missed.append(QStringLiteral("5"));
    }
    showChips(m_missed);
}

void ResponsesPart::showChips(const QStringList& missed)
{
    const QString owner = ownerName();
    std::size_t next = 0;
    for (const Response& response : m_responses) {
        Chip* chip = chipAt(next++);
        chip->setText(response.code);
        chip->setKind(!response.described       ? Chip::Kind::Open
                          : response.succeeds() ? Chip::Kind::Good
                                                : Chip::Kind::Plain);
        const QString whole = response.words.isEmpty() ? response.code : response.code + u' ' + response.words;
        const QString state =
            response.described ? tr("%1, described").arg(whole) : tr("%1, not described yet").arg(whole);
        chip->setToolTip(plainTip(state));
        chip->setAccessibleName(tr("%1 answers %2").arg(owner, state));
    }
    for (const QString& digit : missed) {
        Chip* chip = chipAt(next++);
        chip->setText(tr("no %1xx").arg(digit));
        chip->setKind(Chip::Kind::Missed);
        chip->setToolTip(digit == u'4'
                             ? tr("Nothing says what a caller gets for a fault of his own: add one (Ctrl+Alt+A)")
                             : tr("Nothing says what a caller gets when it fails on our side: add one (Ctrl+Alt+A)"));
        chip->setAccessibleName(tr("%1 answers no %2xx: add one").arg(owner, digit));
    }
    if (fault().isEmpty())
        showAdd(chipAt(next++));
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setVisible(i < next);
}

void ResponsesPart::showAdd(Chip* add)
{
    add->setText(tr("code"));
    add->setKind(Chip::Kind::Add);
    add->setToolTip(tr("Add an answer by its code (Ctrl+Alt+A, then Enter)"));
    add->setAccessibleName(tr("Add an answer to %1").arg(ownerName()));
}

QString ResponsesPart::fault() const
{
    return m_usual.isEmpty() ? tr("A line of a table or of code has no place for answers. "
                                  "Give the endpoint a heading of its own in the source to add them.")
                             : QString();
}

void ResponsesPart::step(std::size_t index, int by)
{
    const std::size_t to = index + static_cast<std::size_t>(by); // Before the first is far behind the last.
    if (to >= m_chips.size() || m_chips[to]->isHidden())
        return;
    m_chips[to]->setFocus(Qt::OtherFocusReason);
}

void ResponsesPart::press(std::size_t index)
{
    const auto responses = static_cast<std::size_t>(m_responses.size());
    if (index < responses)
        Q_EMIT host()->wanted(fromUtf8(m_responses[static_cast<qsizetype>(index)].path));
    else
        offer(m_chips[index], m_missed.value(static_cast<qsizetype>(index - responses)));
}

void ResponsesPart::offer(Chip* below, const QString& only)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(below->accessibleName());
    menu->setToolTipsVisible(true);
    QChar group;
    for (const UsualResponse& usual : m_usual) {
        if (!usual.label.startsWith(only))
            continue;
        if (!group.isNull() && group != usual.label.front())
            menu->addSeparator();
        group = usual.label.front();
        QAction* action = menu->addAction(usual.label);
        action->setToolTip(usual.hint);
        connect(action, &QAction::triggered, host(),
                [to = host(), usual] { to->add(fromUtf8(usual.collection), usual.label, usual.label); });
    }
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
    menu->setActiveAction(menu->actions().value(0));
}

} // namespace quoin
