// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_model.h"

#include "models/items/alignment.h"
#include "models/items/item_facts.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

std::vector<Alignable> keysOf(const OutlineNodes& nodes)
{
    std::vector<Alignable> keys;
    keys.reserve(nodes.size());
    for (const auto& node : nodes) {
        Alignable key;
        key.kind = std::to_string(static_cast<int>(node->kind)) + node->sectionId;
        key.key = toUtf8(node->method + u' ' + node->title);
        keys.push_back(std::move(key));
    }
    return keys;
}

bool isItem(const OutlineNode& node)
{
    return node.kind == OutlineNode::Kind::Item || node.kind == OutlineNode::Kind::Group;
}

// The same items in the same order, but for one that may be called otherwise now.
bool haveSameRows(const OutlineNode& shown, const OutlineNode& fresh)
{
    const auto items = static_cast<std::size_t>(std::count_if(shown.children.begin(), shown.children.end(),
                                                              [](const auto& child) { return isItem(*child); }));
    if (items != fresh.children.size() || shown.kind != fresh.kind || shown.sectionId != fresh.sectionId)
        return false;
    int renamed = 0;
    for (std::size_t i = 0; i < items; ++i) {
        const OutlineNode& was = *shown.children[i];
        const OutlineNode& is = *fresh.children[i];
        if (was.kind != is.kind || was.path != is.path)
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
    const bool done = spec != nullptr && m_spec != nullptr && updateInPlace(*spec);
    m_spec = spec;
    if (done)
        return;
    update(m_root.get(), spec == nullptr ? OutlineNodes() : outlineOf(*spec, knownEntries(*m_root)));
    findEntryNodes();
}

void OutlineModel::restart(const SpecPtr& spec)
{
    beginResetModel();
    m_spec = spec;
    m_root->children = spec == nullptr ? OutlineNodes() : outlineOf(*spec, {});
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
        if (was.identity != is.identity || was.title != is.title || was.state != is.state || was.corrected != is.corrected)
            changed.push_back(i);
    }
    OutlineNodes fresh;
    for (const std::size_t entry : changed) {
        fresh.push_back(outlineEntry(spec, entry));
        if (!haveSameRows(*m_entryNodes[entry], *fresh.back()))
            return false;
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        OutlineNode* node = m_entryNodes[changed[i]];
        for (std::size_t row = 0; row < fresh[i]->children.size(); ++row)
            show(node->children[row].get(), *fresh[i]->children[row]);
        show(node, *fresh[i]);
    }
    return true;
}

void OutlineModel::show(OutlineNode* node, OutlineNode& fresh)
{
    const bool changed = !node->looksLike(fresh);
    node->take(fresh);
    if (!changed)
        return;
    const QModelIndex index = indexFor(node);
    Q_EMIT dataChanged(index, index);
}

void OutlineModel::findEntryNodes()
{
    m_entryNodes.clear();
    if (m_spec == nullptr)
        return;
    std::unordered_map<std::string_view, OutlineNode*> byPath;
    std::vector<OutlineNode*> todo{m_root.get()};
    while (!todo.empty()) {
        OutlineNode* node = todo.back();
        todo.pop_back();
        for (const auto& child : node->children)
            todo.push_back(child.get());
        if (node->kind == OutlineNode::Kind::Section || node->kind == OutlineNode::Kind::Foreign)
            byPath.emplace(node->path, node);
    }
    for (const SectionEntry& entry : m_spec->entries()) {
        const auto found = byPath.find(entry.path);
        if (found == byPath.end()) {
            m_entryNodes.clear(); // Then every edit looks at all of them, as it always may.
            return;
        }
        m_entryNodes.push_back(found->second);
    }
}

void OutlineModel::removeRowsNotKept(OutlineNode* parent, const std::vector<int>& from)
{
    std::vector<bool> kept(parent->children.size(), false);
    for (const int index : from) {
        if (index >= 0)
            kept[static_cast<std::size_t>(index)] = true;
    }
    for (std::size_t i = kept.size(); i-- > 0;) {
        if (kept[i])
            continue;
        beginRemoveRows(indexFor(parent), static_cast<int>(i), static_cast<int>(i));
        parent->children.erase(parent->children.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
}

void OutlineModel::insertRows(OutlineNode* parent, std::size_t first, std::size_t end, OutlineNodes& fresh)
{
    beginInsertRows(indexFor(parent), static_cast<int>(first), static_cast<int>(end) - 1);
    for (std::size_t i = first; i < end; ++i)
        fresh[i]->parent = parent;
    const auto from = fresh.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = fresh.begin() + static_cast<std::ptrdiff_t>(end);
    parent->children.insert(parent->children.begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(from),
                            std::make_move_iterator(to));
    endInsertRows();
}

void OutlineModel::update(OutlineNode* parent, OutlineNodes fresh)
{
    if (parent->children.empty() && fresh.empty())
        return;
    const std::vector<int> from = align(keysOf(parent->children), keysOf(fresh));
    std::vector<OutlineNode*> old;
    for (const auto& child : parent->children)
        old.push_back(child.get());
    removeRowsNotKept(parent, from);
    const QModelIndex at = indexFor(parent);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto row = static_cast<std::ptrdiff_t>(i);
        if (from[i] < 0) {
            std::size_t end = i + 1;
            while (end < fresh.size() && from[end] < 0)
                ++end;
            insertRows(parent, i, end, fresh);
            i = end - 1;
            continue;
        }
        OutlineNode* node = old[static_cast<std::size_t>(from[i])];
        auto found = std::find_if(parent->children.begin() + row, parent->children.end(),
                                  [node](const auto& child) { return child.get() == node; });
        const auto now = found - parent->children.begin();
        if (now != row) {
            beginMoveRows(at, static_cast<int>(now), static_cast<int>(now), at, static_cast<int>(row));
            std::rotate(parent->children.begin() + row, found, found + 1);
            endMoveRows();
        }
        OutlineNodes children = std::move(fresh[i]->children);
        show(node, *fresh[i]);
        update(node, std::move(children));
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
    const OutlineNode* best = nullptr;
    std::size_t length = 0;
    std::vector<const OutlineNode*> todo{m_root.get()};
    while (!todo.empty()) {
        const OutlineNode* node = todo.back();
        todo.pop_back();
        for (const auto& child : node->children)
            todo.push_back(child.get());
        if (node == m_root.get())
            continue;
        const std::string own = node->fullPath();
        const bool holds =
            wanted == own || (wanted.size() > own.size() && wanted.starts_with(own) && wanted[own.size()] == '.');
        if (holds && own.size() >= length) {
            best = node;
            length = own.size();
        }
    }
    return indexFor(best);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    const OutlineNode* node = nodeAt(parent);
    if (column != 0 || row < 0 || static_cast<std::size_t>(row) >= node->children.size())
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexFor(nodeAt(child)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeAt(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString OutlineModel::spokenText(const OutlineNode& node) const
{
    const QString name = node.method.isEmpty() ? node.title : node.method + u' ' + node.title;
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
    switch (node.state) {
    case SectionState::Complete:
        return tr("%1, complete").arg(name);
    case SectionState::Empty:
        return tr("%1, empty").arg(name);
    case SectionState::NotApplicable:
        return tr("%1, not applicable").arg(name);
    case SectionState::Incomplete:
        break;
    }
    return tr("%1, %2 of %3 filled").arg(name).arg(node.filled).arg(node.offered);
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineNode& node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.title.isEmpty() ? tr("Text before the first heading") : node.title;
    case Qt::EditRole:
        if (node.unnamed)
            return QString();
        return node.method.isEmpty() ? node.title : QString(node.method + u' ' + node.title);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return node.corrected ? tr("%1 (corrected by you)").arg(spokenText(node)) : spokenText(node);
    case PathRole:
        return fromUtf8(node.fullPath());
    case KindRole:
        return static_cast<int>(node.kind);
    case StateRole:
        return static_cast<int>(node.state);
    case MethodRole:
        return node.method;
    case CountRole:
        return node.count;
    case NoteRole:
        return node.note;
    case FilledRole:
        return static_cast<int>(node.filled);
    case OfferedRole:
        return static_cast<int>(node.offered);
    case UnnamedRole:
        return node.unnamed;
    case SectionIdRole:
        return fromUtf8(node.sectionId);
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
