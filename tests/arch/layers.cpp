// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/arch/layers.h"

namespace quoin::arch {

// clang-format off

const std::vector<Layer>& layers() {
    static const std::vector<Layer> table = {
        // No Qt here: neither a module in the third column nor a Q in the file.
        {"models/text",      {},                                                        {"cmark-gfm"}},
        {"models/template",  {},                                                        {}},
        {"models/languages", {"models/text"},                                           {}},
        {"models/spec",      {"models/text", "models/template", "models/languages"},    {}},
        {"models/exchange",  {"models/text", "models/template", "models/languages", "models/spec"},
                                                                                        {}},

        // Qt without widgets.
        {"models/workers",   {},                                                        {"QtCore"}},
        // spec: corrections are its values
        {"models/ports",     {"models/spec"},                                           {"QtCore"}},
        {"models/spelling",  {"models/ports", "models/workers"},                        {"QtCore", "hunspell"}},
        {"models/session",   {"models/text", "models/template", "models/spec", "models/ports", "models/workers"},
                                                                                        {"QtCore", "QtGui"}},
        {"models/projects",  {"models/ports", "models/session", "models/spec"},         {"QtCore"}},
        {"models/highlight", {"models/workers"},                                        {"QtCore", "QtGui", "KSyntaxHighlighting"}},
        {"models/rendering", {"models/text", "models/spec"},                            {"QtCore", "QtGui", "cmark-gfm"}},
        // spec: where a field's value stands
        {"models/search",    {"models/text", "models/spec", "models/workers"},          {"QtCore"}},
        // template: what a field is called and hints at is the template's word
        // languages: what a reader found, put into words
        {"models/items",     {"models/search", "models/session", "models/spec", "models/template", "models/text", "models/languages", "models/workers"},
                                                                                        {"QtCore"}},
        {"models/store",     {"models/ports"},                                          {"QtCore", "QtSql"}},

        // The window reads the values that session and items hand out (spec, template, text), and never loads,
        // stores or sends anything itself.
        {"ui/theme",         {},                                                        {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtDBus"}},
        {"ui/prompts",       {"models/session", "models/spec", "models/ports", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/spelling",      {"models/spelling", "models/ports"},                       {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/fields",        {"models/session", "models/spelling", "models/ports", "models/items", "models/spec", "models/template", "models/text", "models/languages", "models/highlight", "ui/spelling", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/source",        {"models/session", "models/spelling", "models/ports", "models/items", "models/spec", "models/text", "models/languages", "models/highlight", "models/workers", "ui/spelling", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/preview",       {"models/session", "models/spec", "models/text", "models/rendering", "models/highlight", "models/workers", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets", "QtSvg"}},
        {"ui/outline",       {"models/session", "models/items", "models/spec", "models/template", "models/text", "models/workers", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/forms",         {"models/session", "models/spelling", "models/ports", "models/items", "models/search", "models/languages", "models/spec", "models/template", "models/text", "ui/fields", "ui/prompts", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/search",        {"models/search", "models/text", "ui/theme"},              {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/history",       {"models/session", "models/ports", "models/workers", "ui/prompts", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        // history: recent files tell a time in the same words as the list of versions
        {"ui/projects",      {"models/session", "models/ports", "ui/history", "ui/prompts", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/offers",        {"models/exchange", "models/session", "models/items", "models/spec", "models/text", "ui/prompts", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},
        {"ui/shell",         {"models/session", "models/spelling", "models/items", "models/ports", "models/search", "models/spec", "models/template", "models/text", "models/workers",
                              "ui/fields", "ui/forms", "ui/history", "ui/offers", "ui/outline", "ui/preview", "ui/projects", "ui/prompts", "ui/search", "ui/source", "ui/theme"},
                                                                                        {"QtCore", "QtGui", "QtWidgets"}},

        // The composition root sees every layer; its headless half no window.
        {"app/cli",          {"models"},                                                {"QtCore"}},
        {"app",              {"models", "ui", "app/cli"},                               {"QtCore", "QtGui", "QtWidgets", "QtDBus"}},
    };
    return table;
}

const std::vector<Home>& homes() {
    static const std::vector<Home> table = {
        {{"QSql*"},                                               "models/store"},
        {{"QKeychain"},                                           "models/secrets"},
        {{"QNetwork*", "git_repository*", "git_remote*"},         "models/publish"},
        {{"hunspell"},                                            "models/spelling"},
        {{"KSyntaxHighlighting"},                                 "models/highlight"},
        {{"QMessageBox", "QFileDialog", "QInputDialog"},          "ui/prompts", true},
        {{"QSettings"},                                           "app/app_settings"},
    };
    return table;
}

const std::vector<Ban>& bans() {
    static const std::vector<Ban> table = {
        {"setMarkdown", "",       "it drops text after an unclosed inline tag; the preview is built from our own blocks"},
        {"toMarkdown",  "",       "a document is never printed from a tree"},
        {"toPlainText", "models", "Qt's text classes change bytes; the document is the bytes that were read"},
        {"SIGNAL",      "",       "a misspelt string connection fails at run time only"},
        {"SLOT",        "",       "a misspelt string connection fails at run time only"},
        {"globalInstance", "",    "painting waits for the tasks in Qt's pool; ours are in models/workers"},
    };
    return table;
}

// Names that begin with a dot, and build folders, are free.
const std::vector<std::string_view>& topLevelNames() {
    static const std::vector<std::string_view> table = {
        "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
        "app", "models", "packaging", "resources", "tests", "ui",
    };
    return table;
}

// clang-format on

const Layer* layerOf(std::string_view path)
{
    const Layer* best = nullptr;
    for (const Layer& layer : layers()) {
        if (isBelow(path, layer.folder) && (best == nullptr || layer.folder.size() > best->folder.size()))
            best = &layer;
    }
    return best;
}

bool isBelow(std::string_view path, std::string_view folder)
{
    return folder.empty() || path == folder
        || (path.size() > folder.size() && path.substr(0, folder.size()) == folder && path[folder.size()] == '/');
}

} // namespace quoin::arch
