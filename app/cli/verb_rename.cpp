// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"
#include "models/spec/rename_everywhere.h"

#include <algorithm>

namespace quoin::cli {

namespace {

/// One line per place: line number, whether it would be renamed, its path, and the line as it would be.
std::string listed(const Spec& spec, const std::vector<Mention>& mentions, const ItemNaming& from, const ItemNaming& to)
{
    std::string list;
    for (const Mention& mention : mentions) {
        const MentionLine line = mentionLine(spec, mention, from, to);
        list += std::to_string(line.line + 1) + '\t' + (mention.sure ? "rename" : "leave") + '\t' + mention.path + '\t'
            + line.after + '\n';
    }
    return list;
}

ExitCode renameAll(const Invocation& invocation, const SpecFile& file, const std::string& path, const std::string& name)
{
    const auto from = namingOf(*file.spec, path);
    if (!from) {
        const bool known = file.spec->item(path).has_value();
        return saveEdit(invocation, file,
                        Refusal{known ? RefusalReason::NotAnItem : RefusalReason::NoSuchPath, path, {}});
    }
    const std::vector<Mention> all = mentionsOf(*file.spec, *from, path);
    std::vector<Mention> sure;
    std::copy_if(all.begin(), all.end(), std::back_inserter(sure), [](const Mention& mention) { return mention.sure; });
    const EditResult result = renameEverywhere(file.spec, path, name, *from, sure);
    const auto* edit = std::get_if<Edit>(&result);
    if (!edit || !invocation.has("dry-run"))
        return saveEdit(invocation, file, result);
    return print(listed(*file.spec, all, *from, *namingOf(*edit->after, path)));
}

ExitCode run(const Invocation& invocation)
{
    if (invocation.has("dry-run") && !invocation.has("everywhere")) {
        complain(Text::tr("--dry-run lists what --everywhere would rename; use both."));
        return ExitCode::Failed;
    }
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    const std::string path = invocation.arguments[1].toStdString();
    const std::string name = invocation.arguments[2].toStdString();
    if (invocation.has("everywhere"))
        return renameAll(invocation, *file, path, name);
    return saveEdit(invocation, *file, renameItem(file->spec, path, name));
}

} // namespace

Verb renameVerb()
{
    std::vector<VerbOption> options = {
        {"everywhere", nullptr,
         QT_TRANSLATE_NOOP("cli", "Renames it also where the rest of the spec surely names it.")},
        {"dry-run", nullptr, QT_TRANSLATE_NOOP("cli", "With --everywhere: lists those places and writes nothing.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {
        "rename",
        {"FILE", "PATH", "NAME"},
        options,
        QT_TRANSLATE_NOOP("cli", "Renames an item."),
        QT_TRANSLATE_NOOP("cli",
                          "NAME of an endpoint is its method and path, “GET /v1/things”.\n"
                          "A place is sure where the name can mean nothing else: in code, behind REFERENCES, between\n"
                          "arrows and commas. The list of --dry-run has line, “rename” or “leave”, path, and the new\n"
                          "line, divided by tabs."),
        run};
}

} // namespace quoin::cli
