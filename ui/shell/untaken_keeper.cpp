// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/untaken_keeper.h"

#include "models/items/item_facts.h"
#include "models/items/path_follow.h"
#include "models/items/place_words.h"
#include "models/session/load_document.h"
#include "ui/forms/form_view.h"
#include "ui/shell/lost_texts.h"

#include <QTimer>

#include <utility>

namespace quoin {

namespace {

constexpr int keptWithinMs = 500;

/// The path in `after` of a field that stands there too.
std::optional<std::string> fieldIn(const Spec& after, const Spec& before, const std::string& path)
{
    const auto there = &before == &after ? std::optional(path) : followedPath(before, after, path);
    return there && editorValue(after, *there) ? there : std::nullopt;
}

} // namespace

UntakenKeeper::UntakenKeeper(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_timer(new QTimer(this))
{
    m_pool.setMaxThreadCount(1); // The last word is the last.
    m_timer->setSingleShot(true);
    m_timer->setInterval(keptWithinMs);
    connect(m_timer, &QTimer::timeout, this, &UntakenKeeper::keep);
    connect(parts.form, &FormView::untakenChanged, this, &UntakenKeeper::touch);
    connect(parts.lost, &LostTexts::changed, this, &UntakenKeeper::touch);
}

UntakenKeeper::~UntakenKeeper()
{
    finish();
}

void UntakenKeeper::setSession(DocumentSession* session)
{
    drop();
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_path = session != nullptr ? session->path() : QString();
    ++m_turn;
    m_isRestoring = false;
    if (session == nullptr)
        return;
    // The bytes that the places are of, the place itself, or the file may be others now.
    const auto follow = [this] {
        if (!m_kept || !m_kept->isEmpty())
            touch();
    };
    connect(session, &DocumentSession::edited, this, follow);
    connect(session, &DocumentSession::saved, this, follow);
    connect(session, &DocumentSession::reloaded, this, follow);
    connect(session, &DocumentSession::pathChanged, this, &UntakenKeeper::touch);
    if (m_parts.store != nullptr && !m_path.isEmpty())
        restore();
}

void UntakenKeeper::drop()
{
    m_timer->stop();
    if (!m_isRestoring && (!m_kept || !m_kept->isEmpty()))
        write(m_path, nullptr, {});
    m_kept = QList<StoredText>();
    m_base.reset();
}

void UntakenKeeper::leave()
{
    m_timer->stop();
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = nullptr;
}

void UntakenKeeper::restore()
{
    const SpecPtr spec = m_session->spec();
    const bool isLong = static_cast<qint64>(spec->document().size()) > longText;
    if (!isLong && m_pool.activeThreadCount() == 0) {
        take(placed(*m_parts.store, m_path, spec, m_parts.tmpl));
        return;
    }
    m_isRestoring = true;
    m_pool.start([this, turn = m_turn, open = m_parts.store->opener(), path = m_path, spec, tmpl = m_parts.tmpl] {
        const std::unique_ptr<ProjectStore> store = open();
        const Restored restored = store != nullptr ? placed(*store, path, spec, tmpl) : Restored{spec, {}, {}};
        const auto deliver = [this, turn, restored] {
            if (turn != m_turn)
                return;
            m_isRestoring = false;
            take(restored);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

// The file may have been written by somebody else since: the texts go where their fields are in it, as in a reload.
UntakenKeeper::Restored UntakenKeeper::placed(const ProjectStore& store, const QString& path, const SpecPtr& spec,
                                              const TemplatePtr& tmpl)
{
    Restored restored{spec, {}, {}};
    const StoredTexts kept = store.keptTexts(path);
    if (kept.texts.isEmpty())
        return restored;
    const std::string bytes = kept.bytes.toStdString();
    const SpecPtr base =
        bytes == spec->document().bytes() ? spec : Spec::bind(Document::parse(bytes), tmpl, spec->corrections());
    for (const StoredText& text : kept.texts) {
        const auto there = text.path.isEmpty() ? std::nullopt : fieldIn(*spec, *base, toUtf8(text.path));
        if (there)
            restored.texts.push_back({fromUtf8(*there), text.typed.toStdString(), text.reason});
        else
            restored.lost.append({QString::fromUtf8(text.typed), text.place});
    }
    return restored;
}

void UntakenKeeper::take(const Restored& restored)
{
    if (m_session == nullptr)
        return;
    const SpecPtr now = m_session->spec();
    std::vector<HeldBackText> texts;
    QList<LostText> lost = restored.lost;
    for (const HeldBackText& text : restored.texts) {
        if (const auto there = fieldIn(*now, *restored.spec, toUtf8(text.path)))
            texts.push_back({fromUtf8(*there), text.typed, text.reason});
        else
            lost.append({QString::fromStdString(text.typed), placeWords(*restored.spec, toUtf8(text.path))});
    }
    if (!texts.empty() || !lost.isEmpty())
        m_kept.reset();
    if (!lost.isEmpty())
        m_parts.lost->tell(lost);
    if (texts.empty())
        return;
    m_parts.form->restoreUntaken(texts);
    const QString& path = texts.front().path;
    const QString text = excerptOf(QString::fromStdString(texts.front().typed));
    const int more = static_cast<int>(texts.size()) - 1;
    QString sentence = tr("“%1” was not taken in %2 before Quoin ended. It is in its field again.")
                           .arg(text, placeWords(*now, toUtf8(path)));
    if (more == 1)
        sentence =
            tr("“%1” and one more text were not taken before Quoin ended. They are in their fields again.").arg(text);
    else if (more > 1)
        sentence = tr("“%1” and %n more texts were not taken before Quoin ended. They are in their fields again.",
                      nullptr, more)
                       .arg(text);
    Q_EMIT this->restored(sentence, path);
}

void UntakenKeeper::touch()
{
    // Not begun anew by each key: who goes on typing has it kept meanwhile.
    if (m_session != nullptr && !m_timer->isActive())
        m_timer->start();
}

void UntakenKeeper::keep()
{
    if (m_parts.store == nullptr || m_session == nullptr || m_isRestoring)
        return;
    if (m_path != m_session->path()) {
        drop(); // It goes on under another name, and all that is in it.
        m_path = m_session->path();
    }
    if (m_path.isEmpty())
        return;
    const QList<StoredText> now = texts();
    const SpecPtr base = m_session->savedSpec();
    if (m_kept == now && (now.isEmpty() || base == m_base))
        return;
    m_kept = now;
    m_base = base;
    write(m_path, base, now);
}

QList<StoredText> UntakenKeeper::texts() const
{
    QList<StoredText> texts;
    const SpecPtr& spec = m_session->spec();
    const SpecPtr& saved = m_session->savedSpec();
    for (const HeldBackText& text : m_parts.form->untakenTexts()) {
        const std::string path = toUtf8(text.path);
        texts.append({fromUtf8(fieldIn(*saved, *spec, path).value_or(std::string())), placeWords(*spec, path),
                      QByteArray::fromStdString(text.typed), text.reason});
    }
    for (const LostText& text : m_parts.lost->unseen())
        texts.append({QString(), text.place, text.text.toUtf8(), QString()});
    return texts;
}

void UntakenKeeper::write(const QString& path, const SpecPtr& base, const QList<StoredText>& texts)
{
    if (m_parts.store == nullptr || path.isEmpty())
        return;
    m_pool.start([open = m_parts.store->opener(), path, base, texts] {
        if (const std::unique_ptr<ProjectStore> store = open())
            store->keepTexts(
                path, {base != nullptr ? QByteArray::fromStdString(base->document().bytes()) : QByteArray(), texts});
    });
}

} // namespace quoin
