// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_view.h"

#include "models/items/item_facts.h"
#include "ui/forms/card_drop.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_walk.h"
#include "ui/forms/group_part.h"
#include "ui/forms/pane_header.h"
#include "ui/forms/raw_part.h"
#include "ui/forms/rows_part.h"
#include "ui/forms/section_notice.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QApplication>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace quoin {

namespace {

bool holdsText(const Document& document)
{
    for (const PlacedPassage& placed : document.passages()) {
        if (placed.passage->bytes().find_first_not_of(" \t\r\n") != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

FormView::FormView(QWidget* parent) : QScrollArea(parent), m_host(new FormHost(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Form"));
    const Metrics m(this);
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(5 * m.unit, 4 * m.unit, 5 * m.unit, 8 * m.unit);
    m_column->setSpacing(3 * m.unit);
    m_header = new PaneHeader(m_content);
    m_notice = new SectionNotice(m_content);
    m_empty = new ToneLabel(IconTone::Quiet, m_content);
    m_empty->setWordWrap(true);
    m_column->addWidget(m_header);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_empty);
    m_column->addStretch(1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_notice->hide();
    m_empty->hide();
    verticalScrollBar()->setSingleStep(m.line);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_keepsCaret = false; });

    connect(m_header, &PaneHeader::nextEmptyRequested, this, &FormView::focusNextEmpty);
    connect(m_header, &PaneHeader::guidanceWanted, this, &FormView::guidanceWanted);
    connect(m_host, &FormHost::entered, this, &FormView::showGuidance);
    connect(m_notice, &SectionNotice::addRequested, this, [this] {
        const TemplateSection* section = m_session->spec()->templ().section(toUtf8(m_sectionId));
        if (section != nullptr)
            m_host->add(m_sectionId, QString(), fromUtf8(section->title));
    });
    connect(m_notice, &SectionNotice::applicableToggled, this, &FormView::toggleApplicable);
    auto* drop = new CardDrop(m_content);
    drop->setGroups([this](const QString& path) { return groupsBeside(path); });
    connect(drop, &CardDrop::dropped, this, &FormView::itemDropped);
    connect(drop, &CardDrop::droppedInGroup, this, &FormView::moveToGroup);
    connect(drop, &CardDrop::scrollWanted, this, [this](int by) {
        m_keepsCaret = false;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    });
    connect(m_notice, &SectionNotice::templateRequested, this, [this] {
        const QString path = m_sectionId;
        m_session->replaceAll(templateBody(m_session->spec()->templ()), tr("Begin with the template"));
        showPath(path, Focus::Take);
    });
    connect(m_host, &FormHost::entered, this, [this](const QString& path) { m_entered = path; });
    connect(m_host, &FormHost::entered, this, &FormView::pathEntered);
    connect(m_host, &FormHost::left, this, &FormView::releaseSoon);
    connect(m_host, &FormHost::done, this, &FormView::goOn);
    connect(m_host, &FormHost::added, this, &FormView::onAdded);
    connect(m_host, &FormHost::moving, this, &FormView::beginMove);
    connect(m_host, &FormHost::moved, this, &FormView::onMoved);
    connect(m_host, &FormHost::wanted, this, [this](const QString& path) { showPath(path, Focus::Take); });
    connect(m_host, &FormHost::refused, this, &FormView::refused);
    connect(m_host, &FormHost::refused, this, [this] { m_moving.reset(); });
    connect(m_host, &FormHost::noted, this, &FormView::bringIntoView);
    connect(m_host, &FormHost::untakenChanged, this, &FormView::untakenChanged);
    connect(m_host, &FormHost::caretMoved, this, [this](QWidget* editor) {
        m_keepsCaret = false;
        followSoon(editor);
    });
    // A card's border follows the focus within it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        for (QWidget* widget : {old, now}) {
            for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
                if (qobject_cast<CardPart*>(widget) != nullptr)
                    widget->update();
            }
        }
        // Editors and headers say themselves what they show, to the paragraph; buttons are of what they stand in.
        if (qobject_cast<QAbstractButton*>(now) != nullptr && isAncestorOf(now))
            showGuidance(focusedPath());
    });
}

FormView::~FormView() = default;

void FormView::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_host->setSession(session);
    m_memory.clear();
    clear();
    if (session == nullptr)
        return;
    connect(session, &DocumentSession::edited, this, &FormView::onEdited);
    const auto restart = [this] {
        m_memory.clear();
        const QString path = m_entryPath;
        clear();
        showPath(path);
    };
    connect(session, &DocumentSession::opened, this, restart);
    showPath({});
}

void FormView::setNextEmptyKeys(const QString& keys)
{
    m_header->setNextEmptyKeys(keys);
}

void FormView::clear()
{
    m_host->releaseText();
    if (m_list != nullptr) {
        // Not at once: the edit that made it go may come from one of its editors.
        m_column->removeWidget(m_list);
        m_list->hide();
        m_list->deleteLater();
        m_list = nullptr;
    }
    m_body.reset();
    m_text = {};
    m_spec.reset();
    m_entry = -1;
    m_entryPath.clear();
    m_sectionId.clear();
    m_header->hide();
    m_notice->hide();
    m_empty->hide();
}

FormNodes FormView::nodes() const
{
    if (m_body == nullptr)
        return {};
    FormNodes nodes = sectionNodes(m_spec->entries()[static_cast<std::size_t>(m_entry)], m_body);
    // Where nothing applies nothing is missing; the words that say so, and why, can be edited.
    const auto isWritten = [](const FormNode& node) { return node.field != nullptr; };
    if (!isApplicable() && std::any_of(nodes.begin(), nodes.end(), isWritten))
        nodes.erase(std::remove_if(nodes.begin(), nodes.end(), std::not_fn(isWritten)), nodes.end());
    joinTexts(nodes, m_spec->document(), toUtf8(m_entryPath), m_host->heldText());
    return nodes;
}

void FormView::showPath(const QString& path, Focus focus)
{
    if (m_session == nullptr)
        return;
    m_entered.clear();
    const SpecPtr& spec = m_session->spec();
    const auto& entries = spec->entries();
    std::optional<std::size_t> index = path.isEmpty() ? std::nullopt : spec->entryOf(toUtf8(path));
    if (!index && !path.isEmpty()) {
        if (const TemplateSection* section = spec->templ().section(toUtf8(path.section(QLatin1Char('.'), 0, 0)))) {
            showMissing(*section, focus);
            return;
        }
    }
    if (!index) {
        // The first section that the template knows; a title with a line of text makes a poor start.
        const auto known =
            std::find_if(entries.begin(), entries.end(), [](const SectionEntry& entry) { return entry.definition; });
        if (entries.empty()) {
            if (!spec->templ().sections.empty())
                showMissing(spec->templ().sections.front(), focus);
            return;
        }
        index = known == entries.end() ? 0 : static_cast<std::size_t>(known - entries.begin());
    }
    if (m_entry != static_cast<int>(*index) || m_list == nullptr)
        showEntry(static_cast<int>(*index));
    if (m_list == nullptr || path.isEmpty() || path == m_entryPath) {
        if (focus == Focus::Take && m_list != nullptr) {
            for (FormPart* part : m_list->parts()) {
                if (QWidget* target = part->focusTarget()) {
                    target->setFocus(Qt::OtherFocusReason);
                    break;
                }
            }
        }
        if (path == m_entryPath)
            verticalScrollBar()->setValue(0);
        return;
    }
    if (FormPart* part = m_list->partFor(path))
        reveal(part, focus == Focus::Take);
}

void FormView::showEntry(int index)
{
    remember();
    clear();
    m_entry = index;
    m_spec = m_session->spec();
    const SectionEntry& entry = m_spec->entries()[static_cast<std::size_t>(index)];
    m_entryPath = fromUtf8(entry.path);
    m_sectionId = entry.definition != nullptr ? fromUtf8(entry.definition->id) : QString();
    m_list = new FormList(m_host, FormList::Look::Form, m_content);
    m_list->layout()->setSpacing(3 * Metrics(this).unit);
    m_column->insertWidget(m_column->count() - 1, m_list);
    m_header->show();
    rebuild();
    openFirst();
    const auto isWritten = [](const Part& part) { return !std::holds_alternative<RawText>(part); };
    if (std::none_of(m_body->parts.begin(), m_body->parts.end(), isWritten))
        openText(); // Somebody has written all of the section in words of his own.
    verticalScrollBar()->setValue(m_memory.value(m_entryPath).scroll);
    showGuidance({});
    placeGuidance();
    Q_EMIT sectionShown(m_entryPath);
}

void FormView::rebuild()
{
    const SectionEntry& entry = m_spec->entries()[static_cast<std::size_t>(m_entry)];
    m_text = m_spec->ownText(static_cast<std::size_t>(m_entry));
    m_body = std::make_shared<const SectionBody>(m_spec->body(static_cast<std::size_t>(m_entry)));
    const bool foreign = entry.definition == nullptr;
    QString title = fromUtf8(entry.title);
    if (title.isEmpty())
        title = tr("Text before the first heading");
    m_content->setProperty("quoinSectionTitle", title);
    m_header->setTitle(title, foreign);
    m_header->setHint(foreign ? tr("Not part of the template: kept as it is written, editable as Markdown.")
                              : fromUtf8(entry.definition->hint));
    showSql(entry.definition);
    const bool counts = entry.state != SectionState::NotApplicable;
    m_header->setFilled(counts ? m_body->filled : 0, counts ? m_body->offered : 0);
    showApplicable();
    const FormNodes wanted = nodes();
    m_list->take(m_spec, wanted);
    m_empty->setText(tr("Nothing stands here yet."));
    m_empty->setVisible(wanted.empty());
    if (foreign && m_list->parts().size() == 1)
        openText();
}

void FormView::openText()
{
    for (FormPart* part : m_list->parts()) {
        if (auto* raw = qobject_cast<RawPart*>(part))
            raw->setOpen(true);
    }
}

void FormView::showApplicable()
{
    const bool applies = isApplicable();
    if (m_list != nullptr) {
        if (!applies)
            m_notice->setNotApplicable(*m_spec->entries()[static_cast<std::size_t>(m_entry)].definition);
        m_notice->setVisible(!applies);
    }
    if (applies != m_applies)
        Q_EMIT applicableChanged(m_applies = applies);
}

void FormView::showMissing(const TemplateSection& section, Focus focus)
{
    remember();
    clear();
    m_spec = m_session->spec();
    m_sectionId = fromUtf8(section.id);
    m_entryPath = m_sectionId;
    m_content->setProperty("quoinSectionTitle", fromUtf8(section.title));
    m_header->show();
    m_header->setTitle(fromUtf8(section.title), false);
    m_header->setHint(fromUtf8(section.hint));
    showSql(nullptr);
    m_header->setFilled(0, 0);
    m_notice->setSection(section,
                         holdsText(m_spec->document()) ? SectionNotice::Text::Some : SectionNotice::Text::None);
    m_notice->show();
    showApplicable();
    if (focus == Focus::Take)
        m_notice->button()->setFocus(Qt::ShortcutFocusReason); // By a key: it is seen where that has led.
    showGuidance({});
    placeGuidance();
    Q_EMIT sectionShown(m_entryPath);
}

void FormView::openFirst()
{
    const Memory memory = m_memory.value(m_entryPath);
    bool first = memory.open.isEmpty();
    for (CardPart* card : m_list->findChildren<CardPart*>()) {
        const bool known = memory.open.contains(card->path());
        if (known || first)
            card->setOpen(true);
        first = false;
        if (memory.open.isEmpty())
            break;
    }
}

void FormView::remember()
{
    if (m_list == nullptr || m_entryPath.isEmpty())
        return;
    keepUntaken();
    Memory memory;
    memory.scroll = verticalScrollBar()->value();
    for (const CardPart* card : m_list->findChildren<CardPart*>()) {
        if (card->isOpen())
            memory.open.append(card->path());
    }
    m_memory.insert(m_entryPath, memory);
}

void FormView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    followIfSeen(event->oldSize().height());
    // Lines longer than this are tiring to read; the rest of a wide window stays empty.
    const Metrics m(this);
    const int widest = m.character * 130;
    const int spare = std::max(0, viewport()->width() - widest);
    m_column->setContentsMargins(5 * m.unit, 4 * m.unit, 5 * m.unit + spare, 8 * m.unit);
    placeGuidance();
}

} // namespace quoin
