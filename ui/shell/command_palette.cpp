// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/command_palette.h"

#include "models/items/palette_model.h"
#include "ui/shell/palette_delegate.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

constexpr int rowsShown = 12;
constexpr int columns = 92;

bool choosesAmongRows(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Up || key == Qt::Key_Down
        || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window) : QFrame(window), m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Command palette"));
    setFocusPolicy(Qt::NoFocus);
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * m.unit, 2 * m.unit, 2 * m.unit, 2 * m.unit);
    column->setSpacing(2 * m.unit);
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(tr("Section, item, field, text, or > for actions only"));
    m_line->setAccessibleName(tr("Go to anything"));
    m_line->addAction(themedIcon(QStringLiteral("search"), IconTone::Quiet), QLineEdit::LeadingPosition);
    column->addWidget(m_line);
    m_nothing = new ToneLabel(IconTone::Quiet, this);
    m_nothing->setContentsMargins(3 * m.unit, 2 * m.unit, 3 * m.unit, 2 * m.unit);
    column->addWidget(m_nothing);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What fits"));
    column->addWidget(m_list);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_waiting.clear();
        m_model->setTyped(typed);
    });
    connect(m_model, &PaletteModel::modelReset, this, &CommandPalette::takeRows);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { pick(index.row()); });
    hide();
}

void CommandPalette::open(const SpecPtr& spec, PaletteEntries others)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    {
        const QSignalBlocker quiet(m_line);
        m_line->clear();
    }
    m_waiting.clear();
    m_model->offer(spec, std::move(others));
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::takeRows()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setText(m_model->isRanking() ? tr("Looking through the document…")
                                            : tr("Nothing is called that, and no line holds it."));
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
    place();
    speak();
    for (const int key : std::exchange(m_waiting, {}))
        takeKey(key);
}

// As tall as what it shows, below the field in the header that it stands for.
void CommandPalette::place()
{
    const Metrics m(this);
    const QWidget* window = parentWidget();
    const int width = std::min(columns * m.character, window->width() - 8 * m.unit);
    const int rows = std::min(m_model->rowCount(), rowsShown);
    const int row = rows > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(std::max(row, rows * row));
    const int top = m.controlHeight + 3 * m.unit;
    const int height = std::min(layout()->sizeHint().height(), window->height() - top - 4 * m.unit);
    setGeometry((window->width() - width) / 2, top, width, height);
}

// The focus stays in the line; what is chosen in the list is told as its description.
void CommandPalette::speak()
{
    const QModelIndex index = m_list->currentIndex();
    const QString spoken = m_model->rowCount() == 0
        ? m_nothing->text()
        : tr("%1, %2, %3 of %4")
              .arg(index.data(Qt::AccessibleTextRole).toString(), paletteKindName(index))
              .arg(index.row() + 1)
              .arg(m_model->rowCount());
    m_line->setAccessibleDescription(spoken);
}

void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    // Single steps go around; pages stop at the ends.
    const int next = std::abs(by) == 1 ? (now + by + count) % count : std::clamp(now + by, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next));
    speak();
}

void CommandPalette::close(Focus focus)
{
    if (!isVisible())
        return;
    hide();
    m_model->offer(nullptr, {}); // What was made ready of a long document is large.
    if (focus == Focus::Return && m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void CommandPalette::pick(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entryAt(row);
    m_model->addRecent(entry);
    close(Focus::Return);
    Q_EMIT picked(entry);
}

// What is chosen is chosen among the rows that fit, also by who types faster than a long document is looked through.
bool CommandPalette::takeKey(int key)
{
    if (key != Qt::Key_Escape && m_model->isRanking()) {
        const bool ours = choosesAmongRows(key);
        if (ours)
            m_waiting.append(key);
        return ours;
    }
    switch (key) {
    case Qt::Key_Escape:
        close(Focus::Return);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_list->currentIndex().row());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-rowsShown + 1);
        return true;
    case Qt::Key_PageDown:
        step(rowsShown - 1);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
        // Keys that a list answers to are not the window's while it is open.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            event->accept();
    }
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            close(Focus::Leave);
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.panel);
    drawBox(&painter, rect(), c.panel, c.control, Metrics(this).cardRadius);
}

} // namespace quoin
