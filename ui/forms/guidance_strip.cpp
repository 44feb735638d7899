// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/guidance_strip.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/tone_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace quoin {

namespace {

// What an item is, and three practices on two lines each; a field needs less.
constexpr int linesShown = 8;
// Where a third of the form has room for fewer than these, the form needs it more.
constexpr int leastLines = 6;

ToneLabel* words(IconTone tone, QWidget* parent, QFont::Weight weight = QFont::Normal)
{
    auto* label = new ToneLabel(tone, parent, 0.92, weight);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

GuidanceStrip::GuidanceStrip(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Guidance"));
    auto* content = new QWidget;
    m_row = new QHBoxLayout(content);
    m_grid = new QGridLayout;
    m_row->addLayout(m_grid, 1);
    m_title = words(IconTone::Text, content, QFont::DemiBold);
    m_hint = words(IconTone::Text, content);
    m_exampleLabel = words(IconTone::Quiet, content);
    m_exampleLabel->setText(tr("Example"));
    m_example = new ToneLabel(IconTone::Quiet, content); // Its font is its own: code looks like code.
    m_example->setWordWrap(true);
    m_example->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_practiceLabel = words(IconTone::Quiet, content);
    m_practiceLabel->setText(tr("Good practice"));
    m_practices = new QWidget(content);
    m_practiceGrid = new QGridLayout(m_practices);
    m_practiceGrid->setContentsMargins(0, 0, 0, 0);
    m_practiceGrid->setColumnStretch(1, 1);
    m_close = new QToolButton(content);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close"), IconTone::Quiet));
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setAccessibleName(tr("Hide the guidance"));
    int row = 0;
    for (const auto& [label, text] : {std::pair<QWidget*, QWidget*>(m_title, m_hint),
                                      {m_exampleLabel, m_example},
                                      {m_practiceLabel, m_practices}}) {
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row++, 1, Qt::AlignTop);
    }
    m_row->addWidget(m_close, 0, Qt::AlignTop); // Beside all rows: none grows for it.
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(row, 1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_close, &QToolButton::clicked, this, &GuidanceStrip::closed);
    arrange();
}

void GuidanceStrip::setKeys(const QString& keys)
{
    m_close->setToolTip(tr("Hide the guidance (%1)").arg(keys));
}

void GuidanceStrip::showRow(ToneLabel* label, ToneLabel* words, const QString& text)
{
    label->setVisible(!text.isEmpty());
    words->setVisible(!text.isEmpty());
    words->setText(text);
}

void GuidanceStrip::show(const Guidance& guidance)
{
    m_guidance = guidance;
    setAccessibleDescription(spokenGuidance(guidance));
    showWords();
    verticalScrollBar()->setValue(0);
}

void GuidanceStrip::showWords()
{
    m_title->setText(m_guidance.title);
    m_title->setVisible(!m_guidance.title.isEmpty());
    m_hint->setWordWrap(!m_oneLine);
    m_hint->setToolTip(m_oneLine ? plainTip(accessibleDescription()) : QString());
    m_hint->setSizePolicy(m_oneLine ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    showRow(m_exampleLabel, m_example, m_oneLine ? QString() : m_guidance.example);
    setExampleFont();
    showPractices(m_oneLine ? QStringList() : m_guidance.practices);
    if (m_oneLine)
        showLine();
    else
        m_hint->setText(m_guidance.hint);
    m_hint->setVisible(m_oneLine || !m_guidance.hint.isEmpty());
    fitWords();
}

// What a layout says that it needs at least knows nothing of words that wrap: they would be squeezed, not scrolled.
void GuidanceStrip::fitWords()
{
    m_grid->activate();
    widget()->setMinimumHeight(m_oneLine ? 0 : m_row->totalHeightForWidth(viewport()->width()));
}

// The first thing that is to be said, as far as there is room; all of it is in the tool tip.
void GuidanceStrip::showLine()
{
    const QString words = !m_guidance.hint.isEmpty() ? m_guidance.hint
        : m_guidance.practices.isEmpty()             ? m_guidance.example
                                                     : m_guidance.practices.constFirst();
    m_grid->activate(); // The title beside it may just have come or gone.
    const QString line = QString(words).replace(QLatin1Char('\n'), QLatin1Char(' '));
    m_hint->setText(m_hint->fontMetrics().elidedText(line, Qt::ElideRight, m_hint->width()));
}

// Each of several has a mark before it, and its second line begins below its first.
void GuidanceStrip::showPractices(const QStringList& practices)
{
    for (auto row = static_cast<int>(m_rows.size()); row < practices.size(); ++row) {
        ToneLabel* mark = words(IconTone::Quiet, m_practices);
        mark->setText(QStringLiteral("•"));
        mark->setWordWrap(false);
        ToneLabel* text = words(IconTone::Quiet, m_practices);
        m_practiceGrid->addWidget(mark, row, 0, Qt::AlignTop);
        m_practiceGrid->addWidget(text, row, 1, Qt::AlignTop);
        m_rows.append(Practice{mark, text});
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        m_rows[row].mark->setVisible(row < practices.size() && practices.size() > 1);
        m_rows[row].text->setText(practices.value(row));
        m_rows[row].text->setVisible(row < practices.size());
    }
    m_practiceLabel->setVisible(!practices.isEmpty());
    m_practices->setVisible(!practices.isEmpty());
}

int GuidanceStrip::fitInto(int paneHeight)
{
    const Metrics m(this);
    const int line = QFontMetrics(scaledFont(font(), 0.92)).lineSpacing();
    const int air = 6 * m.unit;
    const bool oneLine = paneHeight / 3 < leastLines * line + air;
    if (oneLine != m_oneLine) {
        m_oneLine = oneLine;
        arrange();
        showWords();
    }
    return oneLine ? std::max(line, m_close->sizeHint().height()) + 2 * m.unit + 1
                   : std::min(linesShown * line + air, paneHeight / 3);
}

void GuidanceStrip::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (!m_oneLine)
        return fitWords();
    m_grid->activate(); // The line is as wide as its column is now.
    showLine();
}

void GuidanceStrip::setSides(int left, int right)
{
    if (left == m_left && right == m_right)
        return;
    m_left = left;
    m_right = right;
    arrange();
}

void GuidanceStrip::setExampleFont()
{
    const QFont small = scaledFont(font(), 0.92);
    m_example->setFont(m_guidance.code ? codeFont(small) : small);
}

void GuidanceStrip::arrange()
{
    const Metrics m(this);
    setExampleFont();
    const int edge = m_oneLine ? m.unit : 2 * m.unit;
    m_row->setContentsMargins(m_left, edge, m_right, edge);
    m_row->setSpacing(2 * m.unit);
    m_grid->setHorizontalSpacing(2 * m.unit);
    m_grid->setVerticalSpacing(m.unit);
    m_practiceGrid->setHorizontalSpacing(m.unit);
    m_practiceGrid->setVerticalSpacing(m.unit / 2);
    m_close->setIconSize(QSize(m.icon * 3 / 4, m.icon * 3 / 4));
    for (ToneLabel* label : {m_title, m_exampleLabel, m_practiceLabel})
        label->setFixedWidth(m.character * 15);
    verticalScrollBar()->setSingleStep(m.line);
}

void GuidanceStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Colors& c = colorsOf(this);
    painter.fillRect(viewport()->rect(), c.panel);
    painter.fillRect(QRect(0, 0, viewport()->width(), 1), c.hairline);
    QScrollArea::paintEvent(event);
}

void GuidanceStrip::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace quoin
