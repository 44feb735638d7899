// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_pane.h"

#include "models/items/outline_model.h"
#include "ui/outline/outline_delegate.h"
#include "ui/outline/outline_filter.h"
#include "ui/outline/outline_view.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace quoin {

namespace {

// Longer lists of items begin folded, so that the sections stay together.
constexpr int unfoldedItems = 24;
constexpr int unfoldedSections = 1'000;
constexpr std::size_t remadeAtOnce = 4'000; // Entries: a few milliseconds.

} // namespace

OutlinePane::OutlinePane(QWidget* parent)
    : QWidget(parent)
    , m_matching([this](OutlineMatches matches) { takeMatches(std::move(matches)); })
{
    const Metrics m(this);
    m_model = new OutlineModel(this);
    m_proxy = new OutlineFilter(m_model, this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 3 * m.unit, 0, 0);
    column->setSpacing(2 * m.unit);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(3 * m.unit, 0, 3 * m.unit, 0);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter the outline"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("filter"), IconTone::Quiet), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    top->addWidget(m_filter);
    m_nothing = new ToneLabel(IconTone::Quiet, this);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    top->addWidget(m_nothing);
    column->addLayout(top);

    m_view = new OutlineView(this);
    m_view->setModel(m_proxy);
    auto* delegate = new OutlineDelegate(m_view);
    m_view->setItemDelegate(delegate);
    connect(delegate, &OutlineDelegate::renamed, this, &OutlinePane::renamed);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Outline"));
    m_view->setTabKeyNavigation(false);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    updateColors();

    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePane::filter);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, changed, this, &OutlinePane::sayWhetherAnything);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &OutlinePane::sayWhetherAnything);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (m_quiet || !now.isValid())
            return;
        m_unfiltered.clear(); // Wherever it was before, somebody has gone on from there.
        Q_EMIT pathPicked(now.data(OutlineModel::PathRole).toString());
    });
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT pathPicked(index.data(OutlineModel::PathRole).toString()); });
    connect(m_view, &OutlineView::dropped, this, &OutlinePane::dropped);
    connect(m_view, &OutlineView::typed, this, [this](const QString& text) {
        m_filter->setText(m_filter->text() + text);
        m_filter->setFocus(Qt::OtherFocusReason);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &OutlinePane::expandNew);
    m_view->viewport()->installEventFilter(this);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &OutlinePane::goOn);
}

OutlinePane::~OutlinePane() = default;

void OutlinePane::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session != nullptr) {
        connect(session, &DocumentSession::edited, this, &OutlinePane::takeSpec);
        connect(session, &DocumentSession::opened, this, &OutlinePane::restart);
        connect(session, &DocumentSession::reloaded, this, &OutlinePane::takeSpec);
    }
    restart();
}

bool OutlinePane::isVeryLong(const SpecPtr& spec)
{
    return spec != nullptr && spec->entries().size() > remadeAtOnce;
}

SpecPtr OutlinePane::spec() const
{
    return m_session != nullptr ? m_session->spec() : nullptr;
}

void OutlinePane::restart()
{
    m_later.stop();
    m_matching.cancel();
    m_proxy->setWords({});
    m_prepared.reset();
    m_wanted.clear();
    m_another = true;
    m_behind = true;
    if (!isVeryLong(spec())) {
        catchUp();
        return;
    }
    m_model->restart(nullptr);
    m_later.start(0);
}

void OutlinePane::startOver()
{
    m_model->restart(spec());
    expandNew({}, 0, m_proxy->rowCount() - 1);
}

void OutlinePane::takeSpec()
{
    const SpecPtr now = spec();
    m_quiet = true;
    const bool done = !m_behind && m_model->setSpecInPlace(now);
    m_quiet = false;
    if (done)
        return;
    // Of a long document all lines are looked at in an event of their own, when the edit has been taken.
    m_behind = true;
    m_later.start(0);
    if (!isVeryLong(now))
        catchUp();
}

/// The lines are made in a few events and shown in the next, if they still are those of the text. Going to one of
/// them lays out the tree, which takes its time too.
void OutlinePane::goOn()
{
    const SpecPtr now = spec();
    if (!m_behind) {
        showWanted();
    } else if (now == nullptr) {
        catchUp();
    } else if (now == m_prepared) {
        showLines();
        m_later.start(0);
    } else {
        if (m_model->prepare(now))
            m_prepared = now;
        m_later.start(0);
    }
}

void OutlinePane::catchUp()
{
    m_later.stop();
    showLines();
    showWanted();
}

void OutlinePane::showLines()
{
    if (!std::exchange(m_behind, false))
        return;
    m_prepared.reset();
    m_quiet = true;
    const bool another = std::exchange(m_another, false);
    if (another)
        startOver();
    else
        m_model->setSpec(spec());
    if (!m_filter->text().isEmpty() && (another || isVeryLong(spec())))
        applyFilter();
    m_quiet = false;
}

void OutlinePane::showWanted()
{
    if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        showPath(wanted);
}

void OutlinePane::expandNew(const QModelIndex& parent, int first, int last)
{
    if (parent.isValid()) {
        if (m_proxy->rowCount(parent) == last - first + 1 && m_proxy->rowCount(parent) <= unfoldedItems)
            m_view->expand(parent);
        return;
    }
    // All items of a very long document would be no overview, and laying them out takes its time.
    for (int row = first; row <= last && m_proxy->rowCount() <= unfoldedSections; ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (m_proxy->rowCount(index) > 0 && m_proxy->rowCount(index) <= unfoldedItems)
            m_view->expand(index);
    }
}

void OutlinePane::showPath(const QString& path)
{
    if (!m_unfiltered.isEmpty())
        m_unfiltered = path;
    if (m_behind) {
        m_wanted = path;
        return;
    }
    m_wanted.clear();
    const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(path));
    const bool there = index == m_view->currentIndex() && m_view->selectionModel()->isSelected(index);
    if (!index.isValid() || there)
        return;
    m_quiet = true;
    m_view->setCurrentIndex(index);
    m_quiet = false;
}

bool OutlinePane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        catchUp();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // The Enter that ends a name's editing comes by here too.
    if (watched == m_view && enter && !m_view->isEditing() && key->modifiers() == Qt::NoModifier
        && m_view->currentIndex().isValid()) {
        Q_EMIT pathActivated(m_view->currentIndex().data(OutlineModel::PathRole).toString());
        return true;
    }
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Escape) {
            m_filter->clear();
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Down || enter) {
            takeFiltered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QTreeView* OutlinePane::view() const
{
    return m_view;
}

void OutlinePane::editName()
{
    catchUp();
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_view->currentIndex().flags().testFlag(Qt::ItemIsEditable))
        m_view->edit(m_view->currentIndex());
}

void OutlinePane::setPlaces(std::function<std::optional<QString>(const QString& path, const QString& other)> places)
{
    m_view->setPlaces(std::move(places));
}

QString OutlinePane::currentPath()
{
    catchUp();
    return m_view->currentIndex().data(OutlineModel::PathRole).toString();
}

void OutlinePane::contextMenuEvent(QContextMenuEvent* event)
{
    catchUp();
    const QWidget* lines = m_view->viewport();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index =
        byKey ? m_view->currentIndex() : m_view->indexAt(lines->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    Q_EMIT menuRequested(index.data(OutlineModel::PathRole).toString(),
                         byKey ? lines->mapToGlobal(m_view->visualRect(index).center()) : event->globalPos());
}

void OutlinePane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colorsOf(this).outlineGround);
}

void OutlinePane::updateColors()
{
    QPalette own = m_view->palette();
    own.setColor(QPalette::Base, colorsOf(this).outlineGround);
    m_view->setPalette(own);
}

void OutlinePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view != nullptr)
        updateColors();
}

} // namespace quoin
