// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/field_findings.h"

#include "models/items/code_findings.h"
#include "models/items/item_facts.h"
#include "ui/fields/field_editor.h"
#include "ui/forms/form_host.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace quoin {

namespace {

constexpr int pauseInTyping = 250; // ms

QString signOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return QStringLiteral("✕ ");
    case FindingSeverity::Warning:
        return QStringLiteral("! ");
    case FindingSeverity::Note:
        return QStringLiteral("· ");
    }
    return {};
}

IconTone toneOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return IconTone::Error;
    case FindingSeverity::Warning:
        return IconTone::Warning;
    case FindingSeverity::Note:
        return IconTone::Quiet;
    }
    return IconTone::Quiet;
}

} // namespace

FieldFindings::FieldFindings(FormHost* host, FieldEditor* editor, QGridLayout* grid, int row, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_editor(editor)
    , m_pause(new QTimer(this))
{
    m_row = new QWidget(grid->parentWidget());
    auto* line = new QHBoxLayout(m_row);
    line->setContentsMargins(0, 0, 0, 0);
    m_sentence = new ToneLabel(IconTone::Error, m_row, 0.92);
    m_sentence->setWordWrap(true);
    m_layOut = new QToolButton(m_row);
    m_layOut->setText(tr("Lay out"));
    m_layOut->setToolTip(tr("Lay this code out anew, one member a line (Ctrl+Shift+L)"));
    m_layOut->setAutoRaise(true);
    m_layOut->setFocusPolicy(Qt::ClickFocus);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_layOut, 0, Qt::AlignTop);
    grid->addWidget(m_row, row, 1);
    m_row->hide();
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &FieldFindings::checkNow);
    connect(m_layOut, &QToolButton::clicked, this, &FieldFindings::layOut);
    m_editor->onLayOut = [this] { layOut(); };
}

FieldFindings::~FieldFindings()
{
    delete m_row;
}

void FieldFindings::setPlace(const QString& path, const QString& info, const QString& owner)
{
    m_path = path;
    m_info = info;
    m_layOut->setAccessibleName(tr("Lay out %1").arg(owner));
}

void FieldFindings::checkSoon()
{
    m_pause->start(pauseInTyping);
}

void FieldFindings::checkNow()
{
    m_pause->stop();
    const QString text = m_editor->shownText();
    if (m_host->session() == nullptr || text.trimmed().isEmpty()) {
        m_editor->setFindings({});
        m_row->hide();
        return;
    }
    const QList<CodeFinding> found =
        codeFindings(*m_host->session()->spec(), toUtf8(m_path), m_info, text, m_host->sqlDialect());
    m_editor->setFindings(found);
    const LaidOutCode laid = canLayOut(m_info, text) ? laidOut(text) : LaidOutCode{text, {}};
    m_layOut->setVisible(laid.refused.isEmpty() && laid.text != text);
    QString sentence;
    if (!found.isEmpty()) {
        const auto worst = std::max_element(found.begin(), found.end(), [](const CodeFinding& a, const CodeFinding& b) {
            return a.severity < b.severity;
        });
        sentence = signOf(worst->severity)
            + tr("Line %1, column %2: %3").arg(worst->line).arg(worst->column).arg(worst->sentence);
        if (found.size() > 1)
            sentence += u' ' + tr("(and %n more)", nullptr, static_cast<int>(found.size()) - 1);
        m_sentence->setTone(toneOf(worst->severity));
    }
    m_sentence->setText(sentence);
    m_row->setVisible(!sentence.isEmpty() || m_layOut->isVisibleTo(m_row));
}

void FieldFindings::layOut()
{
    const QString text = m_editor->shownText();
    if (!canLayOut(m_info, text))
        return;
    const LaidOutCode laid = laidOut(text);
    if (!laid.refused.isEmpty()) {
        m_sentence->setTone(IconTone::Warning);
        m_sentence->setText(tr("! It cannot be laid out yet: %1").arg(laid.refused));
        m_row->show();
        return;
    }
    m_host->endTyping();
    m_editor->replaceText(laid.text);
    m_host->endTyping();
    checkNow();
}

} // namespace quoin
