// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/code_findings.h"

#include "models/languages/passage_findings.h"

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

constexpr int pause = 250; // While somebody types, half a word is no mistake.
constexpr std::size_t readTogether = 1'000; // Passages: taking over more would keep the window.

bool touches(ByteRange a, ByteRange b)
{
    return a.begin <= b.end && b.begin <= a.end;
}

} // namespace

CodeFindings::CodeFindings(QObject* parent)
    : QObject(parent)
    , m_document(std::make_shared<const Document>())
    , m_looked(m_document)
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
    const auto passageOf = [](const DocumentPtr& document, std::size_t i) -> const PassagePtr& { return document->passages()[i].passage; };
    const ListChange change = changeBetween(m_looked->passages(), m_document->passages());
    for (std::size_t i = change.first; i < change.first + change.removed; ++i) {
        m_known.erase(passageOf(m_looked, i).get());
        m_unread.erase(passageOf(m_looked, i));
    }
    for (std::size_t i = change.first; i < change.first + change.added; ++i) {
        if (!m_known.contains(passageOf(m_document, i).get()))
            m_unread.insert(passageOf(m_document, i));
    }
    m_looked = m_document;
    m_pool.clear();
    if (m_unread.empty()) {
        Q_EMIT changed();
        return;
    }
    m_pool.start([this, unread = std::vector<PassagePtr>(m_unread.begin(), m_unread.end()), generation = m_generation,
                  mine = m_generation->load()] {
        std::vector<Read> results; // The destructor waits for this.
        const auto send = [this, &results] {
            QMetaObject::invokeMethod(this, [this, part = std::exchange(results, {})] { take(part); });
        };
        for (const PassagePtr& passage : unread) {
            if (generation->load() != mine)
                break; // What has been read so far is as right as it ever was.
            results.push_back({passage, std::make_shared<const Findings>(passageFindings(*passage))});
            if (results.size() == readTogether)
                send();
        }
        send();
    });
}

void CodeFindings::take(const std::vector<Read>& results)
{
    for (const Read& read : results) {
        if (m_unread.erase(read.passage) > 0) // Else its text is gone.
            m_known.insert_or_assign(read.passage.get(), read);
    }
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
    return m_looked == m_document && m_unread.empty();
}

} // namespace quoin
