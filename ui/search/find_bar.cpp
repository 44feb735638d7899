// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/search/find_bar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace quoin {

DocumentFindBar::DocumentFindBar(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Find and replace"));
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * m.unit, 2 * m.unit, 3 * m.unit, 2 * m.unit);
    column->setSpacing(m.unit);
    auto* first = new QHBoxLayout;
    first->setSpacing(m.unit);
    column->addLayout(first);
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find in this document"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(themedIcon(QStringLiteral("search"), IconTone::Quiet), QLineEdit::LeadingPosition);
    first->addWidget(m_find, 1);
    m_case = addToggle(first, tr("Aa"), tr("Match case"), QStringLiteral("Alt+C"));
    m_word = addToggle(first, tr("“W”"), tr("Whole words"), QStringLiteral("Alt+W"));
    m_pattern = addToggle(first, tr(".*"), tr("Regular expression"), QStringLiteral("Alt+X"));
    m_count = new ToneLabel(IconTone::Quiet, this);
    m_count->setMinimumWidth(m.character * 13);
    m_count->setContentsMargins(m.unit, 0, m.unit, 0);
    first->addWidget(m_count);
    connect(addStep(first, QStringLiteral("arrow-up"), tr("Previous place"), QStringLiteral("Shift+F3")),
            &QToolButton::clicked, this, [this] { Q_EMIT stepped(false); });
    connect(addStep(first, QStringLiteral("arrow-down"), tr("Next place"), QStringLiteral("F3")), &QToolButton::clicked,
            this, [this] { Q_EMIT stepped(true); });
    connect(addStep(first, QStringLiteral("close"), tr("Close the find bar"), QStringLiteral("Esc")),
            &QToolButton::clicked, this, &DocumentFindBar::closed);

    m_replaceRow = new QWidget(this);
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(m.unit);
    m_replace = new QLineEdit(m_replaceRow);
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setToolTip(
        tr("With a regular expression: \\0 is what was found, \\1 to \\9 its groups, \\n a new line"));
    second->addWidget(m_replace, 1);
    m_one = new QPushButton(tr("&Replace"), m_replaceRow);
    m_one->setToolTip(tr("Replace this place and go to the next one (Enter)"));
    m_all = new QPushButton(tr("Replace &All…"), m_replaceRow);
    m_all->setToolTip(tr("Show all that would change, and replace what is ticked (Alt+A)"));
    second->addWidget(m_one);
    second->addWidget(m_all);
    column->addWidget(m_replaceRow);
    // From what is looked for to what takes its place, and only then to how: as it is typed, not as it is read.
    setTabOrder(m_find, m_replace);
    setTabOrder(m_replace, m_one);
    setTabOrder(m_one, m_all);
    setTabOrder(m_all, m_case);

    m_find->installEventFilter(this);
    m_replace->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &DocumentFindBar::wishChanged);
    connect(m_one, &QPushButton::clicked, this, &DocumentFindBar::replaceRequested);
    connect(m_all, &QPushButton::clicked, this, &DocumentFindBar::replaceAllRequested);
    hide();
}

QToolButton* DocumentFindBar::addToggle(QHBoxLayout* row, const QString& text, const QString& name, const QString& keys)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setShortcut(QKeySequence(keys));
    button->setToolTip(tr("%1 (%2)").arg(name, QKeySequence(keys).toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::toggled, this, &DocumentFindBar::wishChanged);
    row->addWidget(button);
    return button;
}

QToolButton* DocumentFindBar::addStep(QHBoxLayout* row, const QString& icon, const QString& name, const QString& keys)
{
    auto* button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, QKeySequence(keys).toString(QKeySequence::NativeText)));
    row->addWidget(button);
    return button;
}

void DocumentFindBar::open(Mode mode, const QString& text)
{
    m_replaceRow->setVisible(mode == Mode::Replace);
    show();
    if (!text.isEmpty() && text != m_find->text()) {
        const QSignalBlocker quiet(m_find); // Told once, below.
        m_find->setText(text);
    }
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    Q_EMIT wishChanged();
}

SearchWish DocumentFindBar::wish() const
{
    return {m_find->text(), m_case->isChecked(), m_word->isChecked(), m_pattern->isChecked()};
}

QString DocumentFindBar::replacement() const
{
    return m_replace->text();
}

void DocumentFindBar::showCount(std::size_t current, const SearchResult& result, const QString& note)
{
    QString text;
    IconTone tone = IconTone::Quiet;
    const auto count = static_cast<qulonglong>(result.hits.size());
    if (result.trouble == SearchResult::Trouble::Pattern) {
        text = tr("Not a regular expression");
        tone = IconTone::Error;
    } else if (m_find->text().isEmpty()) {
        text.clear();
    } else if (result.hits.empty()) {
        text = tr("Not found");
        tone = IconTone::Warning;
    } else {
        const QString all = result.more ? tr("more than %L1").arg(count) : tr("%L1").arg(count);
        text = current == 0 ? tr("%1 found").arg(all) : tr("%L1 of %2").arg(static_cast<qulonglong>(current)).arg(all);
    }
    if (result.trouble == SearchResult::Trouble::TooHard)
        text = tr("%1, given up: it would take too long").arg(text);
    if (!note.isEmpty())
        text = tr("%1, %2").arg(text, note);
    m_count->setTone(tone);
    m_count->setText(text);
    m_count->setToolTip(
        result.detail.isEmpty() ? QString() : tr("At character %1: %2").arg(result.detailAt + 1).arg(result.detail));
    m_find->setAccessibleDescription(text);
    m_one->setEnabled(!result.hits.empty());
    m_all->setEnabled(!result.hits.empty());
}

// What can be asked for meanwhile is done when it is found: the buttons stay as they are.
void DocumentFindBar::showSearching()
{
    m_count->setTone(IconTone::Quiet);
    m_count->setText(tr("Searching…"));
    m_count->setToolTip(QString());
    m_find->setAccessibleDescription(m_count->text());
}

void DocumentFindBar::forgetTyping()
{
    for (QLineEdit* line : {m_find, m_replace}) {
        const QSignalBlocker quiet(line); // It says what it said.
        const int caret = line->cursorPosition();
        line->setText(line->text());
        line->setCursorPosition(caret);
    }
}

// A line that has nothing to take back leaves the keys to the document.
bool DocumentFindBar::eventFilter(QObject* watched, QEvent* event)
{
    const auto* line = qobject_cast<const QLineEdit*>(watched);
    if (line != nullptr && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !line->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !line->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentFindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (!enter)
        QWidget::keyPressEvent(event);
    else if (m_replace->hasFocus())
        Q_EMIT replaceRequested();
    else
        Q_EMIT stepped(!event->modifiers().testFlag(Qt::ShiftModifier));
}

void DocumentFindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
}

} // namespace quoin
