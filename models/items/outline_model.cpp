// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_model.h"

#include "models/items/item_facts.h"
#include "models/workers/latest_work.h"

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

// The same items in the same order, but for one that may be called otherwise now.
bool haveSameRows(const OutlineNode& shown, const OutlineNode& fresh)
{
    const auto items = static_cast<std::size_t>(
        std::count_if(shown.children.begin(), shown.children.end(), [](const auto& child) { return child->isItem(); }));
    if (items != fresh.children.size() || shown.kind != fresh.kind || shown.line->sectionId != fresh.line->sectionId)
        return false;
    int renamed = 0;
    for (std::size_t i = 0; i < items; ++i) {
        const OutlineLine& was = *shown.children[i]->line;
        const OutlineLine& is = *fresh.children[i]->line;
        if (shown.children[i]->kind != fresh.children[i]->kind || was.path != is.path)
            return false;
        renamed += was.title != is.title || was.method != is.method ? 1 : 0;
    }
    return renamed <= 1;
}

} // namespace

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<OutlineNode>()) {}

OutlineModel::~OutlineModel() = default;

void OutlineModel::setSpec(const SpecPtr& spec)
{
    if (setSpecInPlace(spec))
        return;
    OutlineNodes fresh = freshNodes(spec);
    m_spec = spec;
    m_entryNodes.clear(); // They may go now.
    update(m_root.get(), 0, std::move(fresh));
    findEntryNodes();
    freeLeftovers();
}

// Those of a long document take as long to go as all that was done with them.
void OutlineModel::freeLeftovers()
{
    constexpr std::size_t many = 4'000;
    auto leftovers = std::make_shared<OutlineNodes>(std::exchange(m_leftovers, {}));
    if (leftovers->size() >= many)
        releaseElsewhere(std::move(leftovers));
}

bool OutlineModel::prepare(const SpecPtr& spec)
{
    constexpr std::size_t together = 2'000; // Entries: some fifteen milliseconds where nothing is known of their items.
    if (m_next != spec) {
        m_next = spec;
        m_maker = std::make_unique<OutlineMaker>(*spec, m_entryNodes);
    }
    return m_maker->goOn(together);
}

OutlineNodes OutlineModel::freshNodes(const SpecPtr& spec)
{
    const SpecPtr next = std::exchange(m_next, nullptr);
    const std::unique_ptr<OutlineMaker> maker = std::move(m_maker);
    if (spec == nullptr)
        return {};
    if (next != spec)
        return outlineOf(*spec, m_entryNodes);
    maker->goOn(spec->entries().size());
    return maker->take();
}

bool OutlineModel::setSpecInPlace(const SpecPtr& spec)
{
    if (spec == nullptr || m_spec == nullptr || !updateInPlace(*spec))
        return false;
    m_spec = spec;
    return true;
}

void OutlineModel::restart(const SpecPtr& spec)
{
    beginResetModel();
    m_entryNodes.clear();
    m_root->children = freshNodes(spec);
    m_spec = spec;
    for (const auto& child : m_root->children)
        child->parent = m_root.get();
    findEntryNodes();
    endResetModel();
}

bool OutlineModel::updateInPlace(const Spec& spec)
{
    constexpr std::size_t most = 8;
    const auto& before = m_spec->entries();
    const auto& after = spec.entries();
    if (before.size() != after.size() || m_entryNodes.size() != after.size() || &m_spec->templ() != &spec.templ())
        return false;
    const ListChange change = spec.entriesChangedSince(*m_spec);
    std::vector<std::size_t> changed;
    for (std::size_t i = change.first; i < change.first + change.added; ++i) {
        const SectionEntry& was = before[i];
        const SectionEntry& is = after[i];
        if (was.definition != is.definition || was.parent != is.parent || was.path != is.path || changed.size() > most)
            return false;
        if (was.identity != is.identity || was.title != is.title || was.state != is.state
            || was.corrected != is.corrected)
            changed.push_back(i);
    }
    OutlineNodes fresh;
    for (const std::size_t entry : changed) {
        fresh.push_back(outlineEntry(spec, entry));
        fresh.back()->makeItems();
        m_entryNodes[entry]->makeItems();
        if (!haveSameRows(*m_entryNodes[entry], *fresh.back()))
            return false;
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        OutlineNode* node = m_entryNodes[changed[i]];
        ChangedRows items;
        for (std::size_t row = 0; row < fresh[i]->children.size(); ++row)
            show(node->children[row].get(), *fresh[i]->children[row], items);
        tell(items);
        ChangedRows own;
        show(node, *fresh[i], own);
        tell(own);
    }
    return true;
}

void OutlineModel::show(OutlineNode* node, OutlineNode& fresh, ChangedRows& rows)
{
    const bool changed = !node->looksLike(fresh);
    if (!changed && node->text == fresh.text) {
        node->entry = fresh.entry; // Nearly all of a long document.
        return;
    }
    node->take(fresh);
    if (!changed)
        return;
    if (rows.first == nullptr)
        rows.first = node;
    rows.last = node;
}

void OutlineModel::tell(const ChangedRows& rows)
{
    if (rows.first != nullptr)
        Q_EMIT dataChanged(indexFor(rows.first), indexFor(rows.last));
}

void OutlineModel::findEntryNodes()
{
    m_entryNodes.assign(m_spec == nullptr ? 0 : m_spec->entries().size(), nullptr);
    std::vector<OutlineNode*> todo{m_root.get()};
    while (!todo.empty()) {
        OutlineNode* node = todo.back();
        todo.pop_back();
        for (const auto& child : node->children) {
            if (child->kind != OutlineNode::Kind::Section && child->kind != OutlineNode::Kind::Foreign)
                continue;
            m_entryNodes[child->entry] = child.get();
            todo.push_back(child.get());
        }
    }
}

OutlineNode* OutlineModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<OutlineNode*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexFor(const OutlineNode* node) const
{
    if (node == nullptr || node == m_root.get())
        return {};
    return createIndex(node->row(), 0, node);
}

QModelIndex OutlineModel::indexOf(const QString& path) const
{
    const std::string wanted = toUtf8(path);
    if (const auto entry = m_spec == nullptr ? std::nullopt : m_spec->entryOf(wanted);
        entry && *entry < m_entryNodes.size()) {
        OutlineNode* node = m_entryNodes[*entry];
        const auto own = std::string_view(wanted).substr(node->line->path.size());
        if (own.empty())
            return indexFor(node);
        node->makeItems();
        for (const auto& child : node->children) {
            const std::string& held = child->line->path;
            if (child->isItem() && own.starts_with(held) && (own.size() == held.size() || own[held.size()] == '.'))
                return indexFor(child.get());
        }
        return indexFor(node);
    }
    const auto missing = std::find_if(m_root->children.rbegin(), m_root->children.rend(), [&wanted](const auto& child) {
        const std::string& held = child->line->path;
        const bool holds = wanted.starts_with(held) && (wanted.size() == held.size() || wanted[held.size()] == '.');
        return child->kind == OutlineNode::Kind::MissingSection && holds;
    });
    return missing == m_root->children.rend() ? QModelIndex() : indexFor(missing->get());
}

OutlineMatches OutlineModel::withLinesAbove(OutlineMatches matches) const
{
    std::vector<std::size_t> above;
    for (const auto& [entry, items] : matches.entries) {
        for (const OutlineNode* node = entry < m_entryNodes.size() ? m_entryNodes[entry]->parent : nullptr;
             node != nullptr && node != m_root.get(); node = node->parent)
            above.push_back(node->entry);
    }
    for (const std::size_t entry : above)
        matches.entries.try_emplace(entry);
    return matches;
}

bool OutlineModel::isAmong(const OutlineMatches& matches, int row, const QModelIndex& parent) const
{
    const OutlineNode& node = *nodeAt(parent);
    const auto place = static_cast<std::size_t>(row);
    const OutlineNode* child = place < node.unmade ? nullptr : node.children[place - node.unmade].get();
    if (child == nullptr || child->isItem()) {
        const auto of = matches.entries.find(node.entry);
        return of != matches.entries.end() && std::binary_search(of->second.begin(), of->second.end(), place);
    }
    if (child->kind == OutlineNode::Kind::MissingSection)
        return holdsAll(child->line->method, child->line->title, matches.words);
    return matches.entries.contains(child->entry);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    OutlineNode* node = nodeAt(parent);
    if (column != 0 || row < 0 || static_cast<std::size_t>(row) >= node->rows())
        return {};
    if (static_cast<std::size_t>(row) < node->unmade)
        node->makeItems();
    if (node->unmade > 0)
        return createIndex(row, 0, node->children[static_cast<std::size_t>(row) - node->unmade].get());
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexFor(nodeAt(child)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeAt(parent)->rows());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString OutlineModel::spokenText(const OutlineNode& node) const
{
    const OutlineLine& line = *node.line;
    const QString name = line.method.isEmpty() ? line.title : line.method + u' ' + line.title;
    switch (node.kind) {
    case OutlineNode::Kind::Foreign:
        return tr("%1, not part of the template").arg(name);
    case OutlineNode::Kind::MissingSection:
        return tr("%1, not in this file").arg(name);
    case OutlineNode::Kind::Group:
    case OutlineNode::Kind::Item:
        return name;
    case OutlineNode::Kind::Section:
        break;
    }
    switch (line.state) {
    case SectionState::Complete:
        return tr("%1, complete").arg(name);
    case SectionState::Empty:
        return tr("%1, empty").arg(name);
    case SectionState::NotApplicable:
        return tr("%1, not applicable").arg(name);
    case SectionState::Incomplete:
        break;
    }
    return tr("%1, %2 of %3 filled").arg(name).arg(line.filled).arg(line.offered);
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineNode& node = *nodeAt(index);
    const OutlineLine& line = *node.line;
    switch (role) {
    case Qt::DisplayRole:
        return line.title.isEmpty() ? tr("Text before the first heading") : line.title;
    case Qt::EditRole:
        if (line.unnamed)
            return QString();
        return line.method.isEmpty() ? line.title : QString(line.method + u' ' + line.title);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return line.corrected ? tr("%1 (corrected by you)").arg(spokenText(node)) : spokenText(node);
    case PathRole:
        return fromUtf8(node.fullPath());
    case KindRole:
        return static_cast<int>(node.kind);
    case StateRole:
        return static_cast<int>(line.state);
    case MethodRole:
        return line.method;
    case CountRole:
        return line.count;
    case NoteRole:
        return line.note;
    case FilledRole:
        return static_cast<int>(line.filled);
    case OfferedRole:
        return static_cast<int>(line.offered);
    case UnnamedRole:
        return line.unnamed;
    case SectionIdRole:
        return fromUtf8(line.sectionId);
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const OutlineNode::Kind kind = nodeAt(index)->kind;
    if (kind == OutlineNode::Kind::Item)
        flags |= Qt::ItemIsEditable;
    if (kind == OutlineNode::Kind::Item || kind == OutlineNode::Kind::Section || kind == OutlineNode::Kind::Foreign)
        flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemIsDropEnabled;
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    auto names = QAbstractItemModel::roleNames();
    names.insert(PathRole, QByteArrayLiteral("path"));
    return names;
}

} // namespace quoin
