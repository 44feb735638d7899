// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/status_line.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace quoin {

namespace {

QString lineEndText(const TextFacts& facts)
{
    if (facts.mixedLineEnds())
        return StatusLine::tr("mixed line ends");
    if (facts.crlfLines > 0)
        return StatusLine::tr("CRLF");
    if (facts.crLines > 0)
        return StatusLine::tr("CR");
    return StatusLine::tr("LF");
}

QString encodingText(const TextFacts& facts)
{
    if (!facts.validUtf8)
        return StatusLine::tr("not all UTF-8");
    return facts.bom ? StatusLine::tr("UTF-8 with BOM") : StatusLine::tr("UTF-8");
}

} // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * m.unit, m.unit, 3 * m.unit, m.unit);
    row->setSpacing(5 * m.unit);
    const auto add = [&](ToneLabel*& label, const QString& name) {
        label = new ToneLabel(IconTone::Quiet, this, 0.92);
        label->setAccessibleDescription(name);
        row->addWidget(label);
    };
    add(m_encoding, tr("Encoding"));
    add(m_lineEnd, tr("Line ends"));
    add(m_lines, tr("Lines"));
    add(m_size, tr("Size"));
    row->addStretch(1);
    add(m_state, tr("Saved or not"));
    add(m_versions, tr("Kept versions"));
    setSession(nullptr);
}

void StatusLine::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_savedAt.clear();
    if (session != nullptr) {
        connect(session, &DocumentSession::edited, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::opened, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::reloaded, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::saved, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::savingChanged, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::modifiedChanged, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::pathChanged, this, &StatusLine::takeFacts);
        connect(session, &DocumentSession::changedOnDisk, this, &StatusLine::takeFacts);
    }
    takeFacts();
}

void StatusLine::setVersions(qsizetype count)
{
    m_versions->setText(count == 0       ? QString()
                            : count == 1 ? tr("1 version")
                                         : tr("%n versions", nullptr, static_cast<int>(count)));
}

void StatusLine::setSaved(const QString& when)
{
    m_savedAt = when;
    takeFacts();
}

void StatusLine::takeFacts()
{
    setVisible(m_session != nullptr);
    if (m_session == nullptr)
        return;
    const Document& document = m_session->spec()->document();
    const TextFacts facts = document.facts();
    m_encoding->setText(encodingText(facts));
    m_lineEnd->setText(lineEndText(facts));
    m_lines->setText(tr("%L1 lines").arg(document.lineCount()));
    m_size->setText(QLocale().formattedDataSize(static_cast<qint64>(document.size()), 1, QLocale::DataSizeSIFormat));
    QString state;
    if (m_session->isSaving())
        state = tr("saving…");
    else if (m_session->hasConflict())
        state = tr("changed on disk");
    else if (m_session->isModified())
        state = tr("unsaved changes");
    else if (m_session->path().isEmpty())
        state = tr("not saved yet");
    else
        state = m_savedAt.isEmpty() ? tr("saved") : tr("saved %1").arg(m_savedAt);
    m_state->setText(state);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, 0, width(), 1), c.hairline);
}

} // namespace quoin
