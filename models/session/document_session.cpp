// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_session.h"

#include "models/ports/correction_store.h"
#include "models/session/correction_command.h"
#include "models/session/edit_command.h"
#include "models/session/edit_words.h"
#include "models/session/session_state.h"
#include "models/session/splice_algebra.h"
#include "models/session/taken_apart.h"
#include "models/text/same_bytes.h"

#include <QDir>
#include <QFileInfo>
#include <QUndoStack>

#include <utility>

namespace quoin {

DocumentSession::DocumentSession(TemplatePtr tmpl, QObject* parent)
    : QObject(parent)
    , m_template(std::move(tmpl))
    , m_spec(Spec::bind(Document::parse(templateBody(*m_template)), m_template))
    , m_undoStack(new QUndoStack(this))
    , m_state(std::make_unique<State>())
{
    m_state->saved = m_spec;
    connect(&m_state->watch, &FileWatch::stirred, this, &DocumentSession::checkFile);
    connect(&m_state->elsewhere, &DocumentLoader::loaded, this, &DocumentSession::takeRead);
    connect(&m_state->elsewhere, &DocumentLoader::failed, this, &DocumentSession::giveUpReading);
    connect(&m_state->saver, &DocumentSaver::finished, this, &DocumentSession::endSaving);
}

DocumentSession::~DocumentSession() = default;

LoadOrder DocumentSession::orderFor(const QString& path) const
{
    LoadOrder order{QDir::cleanPath(QFileInfo(path).absoluteFilePath()), m_template};
    if (m_state->corrections != nullptr) {
        order.corrections = m_state->corrections->loadCorrections(order.path);
        order.correctionsError = m_state->corrections->lastError();
    }
    return order;
}

std::optional<FileError> DocumentSession::open(const QString& path)
{
    const LoadResult result = loadDocument(orderFor(path)).value();
    if (const auto* error = std::get_if<FileError>(&result))
        return *error;
    open(std::get<LoadedDocument>(result));
    return std::nullopt;
}

void DocumentSession::open(const LoadedDocument& document)
{
    m_untitledName.clear();
    begin(document);
}

void DocumentSession::openBytes(std::string_view bytes, const QString& title)
{
    m_untitledName = title;
    begin({{{}, m_template}, {}, Spec::bind(Document::parse(bytes), m_template)});
}

void DocumentSession::begin(const LoadedDocument& document)
{
    finishSaving();
    cancelReading();
    m_state->lookAgain = false;
    m_state->correctionsError = document.order.correctionsError;
    m_state->keptCorrections = document.order.corrections;
    m_state->previous = nullptr;
    m_spec = takenApartElsewhere(document.spec);
    ++m_revision;
    m_path = document.order.path;
    m_state->saved = m_spec;
    m_state->stamp = document.stamp;
    m_state->missing = false;
    m_state->conflict = false;
    m_state->startStep = true;
    m_state->watch.watch(m_path);
    m_undoStack->clear();
    Q_EMIT opened();
    Q_EMIT pathChanged();
    updateModified();
}

QString DocumentSession::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_untitledName.isEmpty() ? tr("Untitled") : m_untitledName;
}

bool DocumentSession::isModified() const
{
    return m_state->modified;
}

bool DocumentSession::hasConflict() const
{
    return m_state->conflict;
}

std::optional<Refusal> DocumentSession::setField(const QString& path, std::string_view value)
{
    EditResult result = quoin::setField(m_spec, path.toStdString(), value);
    const auto instead = [&result](EditResult other) {
        if (std::holds_alternative<Edit>(other))
            result = std::move(other);
    };
    const auto refused = [&result] {
        const auto* refusal = std::get_if<Refusal>(&result);
        return refusal != nullptr && refusal->reason != RefusalReason::NotUtf8;
    };
    // Blank lines at its end are no part of a text: whoever types them goes on below.
    const std::size_t end = value.find_last_not_of("\r\n") + 1;
    if (refused() && end > 0 && end < value.size())
        instead(quoin::setField(m_spec, path.toStdString(), value.substr(0, end)));
    // Whoever writes raw Markdown may mean it to become something else: a heading, a list.
    if (refused())
        instead(quoin::replaceRaw(m_spec, path.toStdString(), value));
    const auto* edit = std::get_if<Edit>(&result);
    const QString text = edit != nullptr ? typingIn(*edit->after, edit->path) : QString();
    return apply(std::move(result), EditOrigin::Form, text);
}

std::optional<Refusal> DocumentSession::apply(EditResult result, EditOrigin origin, const QString& text)
{
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return *refusal;
    push(std::get<Edit>(std::move(result)), origin, text);
    return std::nullopt;
}

void DocumentSession::applyPrepared(Edit edit, Splices inverse, EditOrigin origin, const QString& text)
{
    push(Step{std::move(edit.after), std::move(edit.splices), std::move(inverse), std::move(edit.path)}, origin, text);
}

void DocumentSession::replaceBytes(ByteRange range, std::string_view replacement, EditOrigin origin)
{
    Edit edit = quoin::replaceBytes(m_spec, range, replacement);
    edit.path.clear();
    push(std::move(edit), origin, origin == EditOrigin::Source ? tr("Typing in the Source") : QString());
}

void DocumentSession::replaceAll(std::string_view bytes, const QString& text)
{
    LoadOrder order = rereadOrder();
    order.bytes = std::string(bytes);
    pushRead(std::get<LoadedDocument>(loadDocument(order).value()), text);
}

void DocumentSession::push(Edit edit, EditOrigin origin, const QString& text)
{
    edit.splices = trimmedSplices(m_spec->document(), edit.splices);
    Splices inverse = inverseSplices(m_spec->document(), edit.splices);
    applyPrepared(std::move(edit), std::move(inverse), origin, text);
}

void DocumentSession::push(Step step, EditOrigin origin, const QString& text)
{
    if (step.forward.empty())
        return;
    step.after = takenApartElsewhere(std::move(step.after));
    const bool startsStep = std::exchange(m_state->startStep, false);
    // The stack takes the command, applies it, and may merge it into the one before.
    m_undoStack->push(new EditCommand(*this, std::move(step), origin, text, startsStep));
}

/// What was read, and made an edit of the present revision: on another thread where that takes its time.
void DocumentSession::pushRead(const LoadedDocument& document, const QString& text)
{
    push(Step{document.spec, document.splices, document.inverse, {}}, EditOrigin::Restore, text);
}

void DocumentSession::commit(SpecPtr after, const SharedSplices& splices, EditOrigin origin, const QString& path,
                             bool byUndo)
{
    const Change change{m_spec, takenApartElsewhere(std::move(after)), splices, origin, path, byUndo};
    m_state->previous = change.before;
    m_spec = change.after;
    ++m_revision;
    if (!m_silent)
        tell(change);
}

void DocumentSession::tell(const Change& change)
{
    const bool modified = std::exchange(m_state->modified, differsFromFile());
    Q_EMIT edited(change);
    if (modified != m_state->modified)
        Q_EMIT modifiedChanged(m_state->modified);
}

void DocumentSession::setCorrectionStore(CorrectionStore* store)
{
    m_state->corrections = store;
}

QString DocumentSession::correctionsError() const
{
    return m_state->correctionsError;
}

bool DocumentSession::setCorrection(const QString& path, const QString& sectionId)
{
    return pushCorrection(path, sectionId.toStdString());
}

bool DocumentSession::clearCorrection(const QString& path)
{
    return pushCorrection(path, std::nullopt);
}

bool DocumentSession::pushCorrection(const QString& path, const std::optional<std::string>& sectionId)
{
    const auto heading = m_spec->headingOf(path.toStdString());
    if (!heading)
        return false;
    if (heading->sectionId == sectionId)
        return true;
    breakUndoMerge();
    const QString text = tr("Change what “%1” is").arg(QString::fromStdString(heading->title));
    m_undoStack->push(new CorrectionCommand(*this, path, *heading, sectionId, text));
    return true;
}

void DocumentSession::keepCorrections(const Corrections& corrections)
{
    if (m_state->corrections == nullptr || m_path.isEmpty())
        return;
    m_state->corrections->saveCorrections(m_path, corrections);
    m_state->correctionsError = m_state->corrections->lastError();
    if (m_state->correctionsError.isEmpty())
        m_state->keptCorrections = corrections;
}

/// What others have said of the file's headings since it was opened; no step of its own.
void DocumentSession::rereadCorrections()
{
    if (m_state->corrections == nullptr || m_path.isEmpty())
        return;
    Corrections read = m_state->corrections->loadCorrections(m_path);
    m_state->correctionsError = m_state->corrections->lastError();
    if (!m_state->correctionsError.isEmpty())
        return;
    m_state->keptCorrections = read;
    if (read != m_spec->corrections())
        commit(m_spec->corrected(std::move(read)), {}, EditOrigin::Restore, {}, false);
}

/// To the name that the document has now.
void DocumentSession::copyCorrections()
{
    if (m_state->corrections == nullptr)
        return;
    const Corrections& own = m_spec->corrections();
    if (!own.empty() || !m_state->corrections->loadCorrections(m_path).empty())
        keepCorrections(own);
}

void DocumentSession::breakUndoMerge()
{
    m_state->startStep = true;
}

bool DocumentSession::differsFromFile() const
{
    if (m_state->missing || !sameBytes(m_spec->document(), m_state->saved->document()))
        return true;
    // It shares its passages with the revisions to come, so that each is compared with it quickly.
    m_state->saved = m_spec;
    return false;
}

void DocumentSession::updateModified()
{
    const bool modified = differsFromFile();
    if (std::exchange(m_state->modified, modified) != modified)
        Q_EMIT modifiedChanged(modified);
}

} // namespace quoin
