// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/code_findings.h"

#include "models/languages/passage_findings.h"

#include <algorithm>
#include <unordered_set>

namespace quoin {

namespace {

constexpr int pause = 250; // While somebody types, half a word is no mistake.

bool touches(ByteRange a, ByteRange b)
{
    return a.begin <= b.end && b.begin <= a.end;
}

} // namespace

CodeFindings::CodeFindings(QObject* parent)
    : QObject(parent)
    , m_document(std::make_shared<const Document>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CodeFindings::start);
}

CodeFindings::~CodeFindings()
{
    ++*m_generation;
    m_pool.clear();
    m_pool.waitForDone();
}

void CodeFindings::setDocument(DocumentPtr document)
{
    const bool first = m_known.empty();
    m_document = std::move(document);
    ++*m_generation;
    m_timer.start(first ? 0 : pause);
}

void CodeFindings::start()
{
    std::vector<PassagePtr> unread;
    std::unordered_set<const Passage*> there;
    for (const PlacedPassage& placed : m_document->passages()) {
        there.insert(placed.passage.get());
        if (!m_known.contains(placed.passage.get()))
            unread.push_back(placed.passage);
    }
    std::erase_if(m_known, [&there](const auto& known) { return !there.contains(known.first); });
    if (unread.empty()) {
        Q_EMIT changed();
        return;
    }
    m_pool.clear();
    m_pool.start([this, unread = std::move(unread), generation = m_generation, mine = m_generation->load()] {
        std::vector<Read> results; // The destructor waits for this.
        for (const PassagePtr& passage : unread) {
            if (generation->load() != mine)
                break; // What has been read so far is as right as it ever was.
            results.push_back({passage, std::make_shared<const Findings>(passageFindings(*passage))});
        }
        QMetaObject::invokeMethod(this, [this, results = std::move(results)] { take(results); });
    });
}

void CodeFindings::take(const std::vector<Read>& results)
{
    for (const Read& read : results)
        m_known.insert_or_assign(read.passage.get(), read);
    Q_EMIT changed();
}

const Findings* CodeFindings::of(const Passage* passage) const
{
    const auto known = m_known.find(passage);
    return known != m_known.end() ? known->second.findings.get() : nullptr;
}

Findings CodeFindings::placed(std::size_t passage) const
{
    const PlacedPassage& at = m_document->passages()[passage];
    const Findings* own = of(at.passage.get());
    Findings result = own ? *own : Findings();
    for (Finding& finding : result) {
        finding.range.begin += at.begin;
        finding.range.end += at.begin;
    }
    return result;
}

Findings CodeFindings::in(ByteRange range) const
{
    Findings result;
    const auto& passages = m_document->passages();
    if (passages.empty() || range.begin >= m_document->size())
        return result;
    for (std::size_t i = m_document->passageAt(range.begin); i < passages.size() && passages[i].begin <= range.end; ++i) {
        for (Finding& finding : placed(i)) {
            if (touches(finding.range, range))
                result.push_back(std::move(finding));
        }
    }
    return result;
}

std::optional<Finding> CodeFindings::next(std::size_t position, bool forward) const
{
    const std::size_t count = m_document->passages().size();
    if (count == 0)
        return std::nullopt;
    const std::size_t here = m_document->passageAt(std::min(position, m_document->size()));
    // Its own passage comes twice: once for what lies ahead, and at the very end for the rest.
    for (std::size_t step = 0; step <= count; ++step) {
        const Findings found = placed(forward ? (here + step) % count : (here + count - step % count) % count);
        if (forward) {
            for (const Finding& finding : found) {
                if (step > 0 || finding.range.begin > position)
                    return finding;
            }
        } else {
            for (auto finding = found.rbegin(); finding != found.rend(); ++finding) {
                if (step > 0 || finding->range.begin < position)
                    return *finding;
            }
        }
    }
    return std::nullopt;
}

std::size_t CodeFindings::count() const
{
    std::size_t count = 0;
    for (const PlacedPassage& placed : m_document->passages()) {
        const Findings* own = of(placed.passage.get());
        count += own ? own->size() : 0;
    }
    return count;
}

bool CodeFindings::isRead() const
{
    const auto& passages = m_document->passages();
    return std::all_of(passages.begin(), passages.end(),
                       [this](const PlacedPassage& placed) { return m_known.contains(placed.passage.get()); });
}

} // namespace quoin
