// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/code_findings.h"

#include "models/languages/passage_findings.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace quoin {

namespace {

constexpr int pause = 250;                  // While somebody types, half a word is no mistake.
constexpr std::size_t readTogether = 1'000; // Passages: taking over more would keep the window.

bool touches(ByteRange a, ByteRange b)
{
    return a.begin <= b.end && b.begin <= a.end;
}

} // namespace

/// What is left to read, revision by revision. Used on the other thread alone.
class CodeFindings::Reader {
public:
    Reader(ReadPassage read, SqlDialect dialect) : m_readPassage(std::move(read)), m_dialect(dialect) {}

    /// `send` is given what was found out, in parts; ends between two passages when `isWanted` says so. What has been
    /// read so far is as right as it ever was.
    template <typename Wanted, typename Send>
    void read(const DocumentPtr& document, const Wanted& isWanted, const Send& send)
    {
        News news;
        follow(document, news.gone);
        std::size_t together = 0;
        while (!m_unread.empty() && isWanted()) {
            const PassagePtr passage = *m_unread.begin();
            m_unread.erase(m_unread.begin());
            if (Findings found = m_readPassage(*passage, m_dialect); !found.empty()) {
                m_spoken.insert(passage.get());
                news.read.push_back({passage, std::make_shared<const Findings>(std::move(found))});
            }
            if (++together % readTogether == 0 && !news.read.empty())
                send(std::exchange(news, {}));
        }
        if (m_unread.empty())
            news.finished = document;
        send(std::move(news));
    }

private:
    void follow(const DocumentPtr& document, std::vector<PassagePtr>& gone)
    {
        const PassageList& before = m_looked->passages();
        const PassageList& after = document->passages();
        const ListChange change = changeBetween(before, after);
        for (std::size_t i = change.first; i < change.first + change.removed; ++i) {
            const PassagePtr& passage = before[i].passage;
            m_unread.erase(passage);
            if (m_spoken.erase(passage.get()) > 0)
                gone.push_back(passage);
        }
        for (std::size_t i = change.first; i < change.first + change.added; ++i)
            m_unread.insert(after[i].passage);
        m_looked = document;
    }

    ReadPassage m_readPassage;
    SqlDialect m_dialect;
    DocumentPtr m_looked = std::make_shared<const Document>(); // Its passages are either read or unread.
    std::unordered_set<PassagePtr> m_unread;
    std::unordered_set<const Passage*> m_spoken; // Of which something was said.
};

CodeFindings::CodeFindings(QObject* parent) : CodeFindings(passageFindings, parent) {}

CodeFindings::CodeFindings(ReadPassage read, QObject* parent)
    : QObject(parent)
    , m_readPassage(std::move(read))
    , m_document(std::make_shared<const Document>())
    , m_reader(std::make_shared<Reader>(m_readPassage, m_dialect))
{
    m_pool.setMaxThreadCount(1);
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
    m_document = std::move(document);
    ++*m_generation;
    m_timer.start(m_read == nullptr ? 0 : pause);
}

void CodeFindings::setSqlDialect(SqlDialect dialect)
{
    if (dialect == m_dialect)
        return;
    m_dialect = dialect;
    m_reader = std::make_shared<Reader>(m_readPassage, dialect);
    m_known.clear();
    m_read.reset();
    ++*m_generation;
    m_timer.start(0);
    Q_EMIT changed();
}

void CodeFindings::start()
{
    m_pool.clear();
    m_pool.start(
        [this, reader = m_reader, document = m_document, generation = m_generation, mine = m_generation->load()] {
            // The destructor waits for this.
            reader->read(
                document, [&] { return generation->load() == mine; },
                [this, &reader](News news) {
                    QMetaObject::invokeMethod(this, [this, reader, news = std::move(news)] {
                        if (reader == m_reader) // Else it was read as another dialect's.
                            take(news);
                    });
                });
        });
}

void CodeFindings::take(const News& news)
{
    for (const PassagePtr& passage : news.gone)
        m_known.erase(passage.get());
    for (const Read& read : news.read)
        m_known.insert_or_assign(read.passage.get(), read);
    if (news.finished != nullptr)
        m_read = news.finished;
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
    for (std::size_t i = m_document->passageAt(range.begin); i < passages.size() && passages[i].begin <= range.end;
         ++i) {
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
    return m_read == m_document;
}

} // namespace quoin
