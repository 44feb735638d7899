// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/spec_file.h"

#include "app/cli/history.h"
#include "app/cli/messages.h"
#include "app/cli/streams.h"
#include "models/projects/project_corrections.h"
#include "models/session/file_reader.h"
#include "models/session/file_writer.h"

#include <QFile>
#include <QFileInfo>

namespace quoin::cli {

namespace {

bool isSameFile(const QString& one, const QString& other)
{
    const QString target = QFileInfo(one).canonicalFilePath();
    return !target.isEmpty() && target == QFileInfo(other).canonicalFilePath();
}

} // namespace

TemplatePtr programTemplate()
{
    QFile file(QStringLiteral(":/quoin/templates/backend-spec.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(Text::tr("The program lacks its template."));
        return nullptr;
    }
    std::variant<TemplatePtr, TemplateError> loaded = loadTemplate(file.readAll().toStdString());
    if (const auto* error = std::get_if<TemplateError>(&loaded)) {
        complain(Text::tr("The program's template is broken at %1 (%2).")
                     .arg(QString::fromStdString(error->pointer), QString::fromStdString(error->message)));
        return nullptr;
    }
    return std::get<TemplatePtr>(loaded);
}

std::optional<SpecFile> openSpec(const QString& path)
{
    ReadResult read = readFile(path);
    if (const auto* error = std::get_if<FileError>(&read)) {
        complain(sentence(*error));
        return std::nullopt;
    }
    const TemplatePtr tmpl = programTemplate();
    if (tmpl == nullptr)
        return std::nullopt;
    SpecFile file{path, std::move(std::get<FileContents>(read).bytes), nullptr};
    // Those of the project alone: what this computer's store holds would not be there for others.
    const ProjectCorrections corrections;
    file.spec = Spec::bind(Document::parse(file.bytes), tmpl, corrections.loadCorrections(path));
    if (!corrections.lastError().isEmpty())
        complain(corrections.lastError());
    return file;
}

std::vector<VerbOption> editOptions()
{
    return {{"output", "OUT", QT_TRANSLATE_NOOP("cli", "Writes to the file OUT and leaves FILE as it is.")},
            storeOption()};
}

ExitCode saveEdit(const Invocation& invocation, const SpecFile& file, const EditResult& edit, std::string* path)
{
    if (const auto* refusal = std::get_if<Refusal>(&edit)) {
        complain(sentence(*refusal));
        return refusal->reason == RefusalReason::NoSuchPath ? ExitCode::Failed : ExitCode::Findings;
    }
    const auto& made = std::get<Edit>(edit);
    const std::string bytes = made.after->document().bytes();
    if (path != nullptr)
        *path = made.path;
    if (invocation.has("output") && !isSameFile(invocation.value("output"), file.path))
        return writeOver(invocation.value("output"), bytes, std::nullopt);
    if (bytes == file.bytes)
        return ExitCode::Ok;
    const ExitCode written = writeOver(file.path, bytes, file.bytes);
    if (written == ExitCode::Ok)
        keepVersion(invocation, file.path, bytes);
    return written;
}

ExitCode writeOver(const QString& path, std::string_view bytes, std::optional<std::string_view> expected)
{
    const WriteResult result = writeFile(path, bytes, expected);
    if (const auto* error = std::get_if<FileError>(&result)) {
        complain(sentence(*error));
        return ExitCode::Failed;
    }
    return ExitCode::Ok;
}

} // namespace quoin::cli
