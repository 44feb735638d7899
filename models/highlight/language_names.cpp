// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/language_names.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

struct Alias {
    const char* word;
    const char* name;
};

// Sorted by word. KSyntaxHighlighting looks names up with regard to case, and knows no
// short forms. What has no definition (mermaid, http, prisma) is left out: plain text.
constexpr Alias aliases[] = {
    {"asm", "GNU Assembler"},
    {"bash", "Bash"},
    {"c", "C"},
    {"c#", "C#"},
    {"c++", "C++"},
    {"clojure", "Clojure"},
    {"cmake", "CMake"},
    {"console", "Bash"},
    {"cpp", "C++"},
    {"cs", "C#"},
    {"csharp", "C#"},
    {"css", "CSS"},
    {"csv", "CSV"},
    {"cypher", "SQL"},
    {"dart", "Dart"},
    {"diff", "Diff"},
    {"docker", "Dockerfile"},
    {"dockerfile", "Dockerfile"},
    {"dot", "dot"},
    {"dotenv", "Java Properties"},
    {"elixir", "Elixir"},
    {"env", "Java Properties"},
    {"erlang", "Erlang"},
    {"ex", "Elixir"},
    {"fish", "Fish"},
    {"gherkin", "Cucumber Gherkin feature"},
    {"go", "Go"},
    {"golang", "Go"},
    {"gql", "GraphQL"},
    {"gradle", "Groovy"},
    {"graphql", "GraphQL"},
    {"graphviz", "dot"},
    {"groovy", "Groovy"},
    {"haskell", "Haskell"},
    {"hcl", "Terraform"},
    {"hs", "Haskell"},
    {"html", "HTML"},
    {"ini", "INI Files"},
    {"java", "Java"},
    {"javascript", "JavaScript"},
    {"js", "JavaScript"},
    {"json", "JSON"},
    {"json5", "JavaScript"},
    {"jsonc", "JavaScript"},
    {"jsonl", "JSON"},
    {"jsx", "JavaScript React (JSX)"},
    {"julia", "Julia"},
    {"kotlin", "Kotlin"},
    {"kt", "Kotlin"},
    {"less", "LESSCSS"},
    {"lua", "Lua"},
    {"make", "Makefile"},
    {"makefile", "Makefile"},
    {"mysql", "SQL (MySQL)"},
    {"nginx", "nginx Configuration"},
    {"objc", "Objective-C"},
    {"ocaml", "Objective Caml"},
    {"patch", "Diff"},
    {"perl", "Perl"},
    {"pgsql", "SQL (PostgreSQL)"},
    {"php", "PHP (HTML)"},
    {"plpgsql", "SQL (PostgreSQL)"},
    {"plsql", "SQL (Oracle)"},
    {"postgres", "SQL (PostgreSQL)"},
    {"postgresql", "SQL (PostgreSQL)"},
    {"powershell", "PowerShell"},
    {"properties", "Java Properties"},
    {"proto", "Protobuf"},
    {"proto3", "Protobuf"},
    {"protobuf", "Protobuf"},
    {"ps1", "PowerShell"},
    {"py", "Python"},
    {"python", "Python"},
    {"python3", "Python"},
    {"r", "R Script"},
    {"rb", "Ruby"},
    {"rs", "Rust"},
    {"ruby", "Ruby"},
    {"rust", "Rust"},
    {"scala", "Scala"},
    {"scss", "SCSS"},
    {"sdl", "GraphQL"},
    {"sh", "Bash"},
    {"shell", "Bash"},
    {"sol", "Solidity"},
    {"solidity", "Solidity"},
    {"sql", "SQL (PostgreSQL)"},
    {"sqlite", "SQL"},
    {"svg", "XML"},
    {"swift", "Swift"},
    {"systemd", "systemd unit"},
    {"terraform", "Terraform"},
    {"tf", "Terraform"},
    {"toml", "TOML"},
    {"ts", "TypeScript"},
    {"tsql", "SQL"},
    {"tsx", "TypeScript React (TSX)"},
    {"typescript", "TypeScript"},
    {"vue", "HTML"},
    {"xml", "XML"},
    {"yaml", "YAML"},
    {"yml", "YAML"},
    {"zsh", "Zsh"},
};

// "```{.ts}", "```ts:file.ts" and "```ts title=x" all mean ts.
QString firstWord(QStringView info)
{
    info = info.trimmed();
    while (!info.isEmpty() && (info.front() == u'{' || info.front() == u'.'))
        info = info.sliced(1);
    qsizetype end = 0;
    while (end < info.size() && !info[end].isSpace() && info[end] != u',' && info[end] != u'{' && info[end] != u'}'
           && info[end] != u':')
        ++end;
    return info.first(end).toString();
}

} // namespace

QString languageName(QStringView infoString)
{
    const QByteArray word = firstWord(infoString).toLower().toUtf8();
    const auto found =
        std::lower_bound(std::begin(aliases), std::end(aliases), word,
                         [](const Alias& alias, const QByteArray& w) { return w.compare(alias.word) > 0; });
    if (found == std::end(aliases) || word.compare(found->word) != 0)
        return {};
    return QString::fromLatin1(found->name);
}

bool isMarkdown(QStringView infoString)
{
    const QString word = firstWord(infoString).toLower();
    return word == u"markdown" || word == u"md";
}

QString languageBadge(QStringView infoString)
{
    constexpr qsizetype longest = 24;
    const QString word = firstWord(infoString);
    return word.size() <= longest ? word : word.first(longest - 1) + QChar(0x2026);
}

} // namespace quoin
