// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/syntax_lexer.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QHash>

#include <algorithm>
#include <mutex>
#include <optional>

namespace quoin {

namespace {

namespace ksh = KSyntaxHighlighting;

// Definitions are read while lines are highlighted and share what they include, so
// everything that enters the library holds the lock, for one line at a time.
struct Library {
    std::mutex mutex;
    std::optional<ksh::Repository> repository;
    QHash<QString, ksh::Definition> loaded;

    ksh::Definition definition(const QString& name)
    {
        if (const auto known = loaded.constFind(name); known != loaded.constEnd())
            return *known;
        if (!repository)
            repository.emplace();
        const ksh::Definition found = repository->definitionForName(name);
        loaded.insert(name, found);
        return found;
    }
};

Library& library()
{
    static Library shared;
    return shared;
}

CodeRole roleOf(ksh::Theme::TextStyle style)
{
    switch (style) {
    case ksh::Theme::Keyword:
    case ksh::Theme::ControlFlow:
        return CodeRole::Keyword;
    case ksh::Theme::Function:
    case ksh::Theme::BuiltIn:
    case ksh::Theme::Extension:
        return CodeRole::Function;
    case ksh::Theme::Variable:
        return CodeRole::Variable;
    case ksh::Theme::Preprocessor:
    case ksh::Theme::Attribute:
    case ksh::Theme::Import:
        return CodeRole::Attribute;
    case ksh::Theme::Char:
    case ksh::Theme::String:
    case ksh::Theme::VerbatimString:
    case ksh::Theme::SpecialString:
        return CodeRole::String;
    case ksh::Theme::SpecialChar:
        return CodeRole::Escape;
    case ksh::Theme::DataType:
        return CodeRole::Type;
    case ksh::Theme::DecVal:
    case ksh::Theme::BaseN:
    case ksh::Theme::Float:
    case ksh::Theme::Constant:
        return CodeRole::Number;
    case ksh::Theme::Comment:
    case ksh::Theme::Documentation:
    case ksh::Theme::Annotation:
    case ksh::Theme::CommentVar:
    case ksh::Theme::Information:
    case ksh::Theme::RegionMarker:
        return CodeRole::Comment;
    case ksh::Theme::Warning:
    case ksh::Theme::Alert:
        return CodeRole::Alert;
    case ksh::Theme::Normal:
    case ksh::Theme::Operator:
    case ksh::Theme::Others:
    case ksh::Theme::Error: // A spec shows fragments; what a parser calls wrong is the checks' business.
        break;
    }
    return CodeRole::Plain;
}

// Brackets and commas stay as quiet as the text, whatever a definition calls them.
bool isPunctuation(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"{}[]()<>,;:=|&.!?").contains(c) || c.isSpace(); });
}

class SyntaxLexer final : public LineLexer, private ksh::AbstractHighlighter {
public:
    explicit SyntaxLexer(const ksh::Definition& definition) { setDefinition(definition); }

    int lex(QStringView line, int state, CodeSpans& spans) override
    {
        constexpr qsizetype longestLine = 4096; // Minified code is no pleasure to read in colours either.
        if (line.size() > longestLine)
            return state;
        const std::lock_guard lock(library().mutex);
        m_spans = &spans;
        m_line = line;
        const bool known = state >= 0 && state < static_cast<int>(m_states.size());
        const ksh::State after = highlightLine(line, known ? m_states[static_cast<std::size_t>(state)] : ksh::State());
        m_spans = nullptr;
        return numberOf(after);
    }

protected:
    void applyFormat(int offset, int length, const ksh::Format& format) override
    {
        if (length <= 0)
            return;
        const CodeRole role = roleOf(format.textStyle());
        if (role == CodeRole::Plain || isPunctuation(m_line.sliced(offset, length)))
            return;
        if (!m_spans->empty() && m_spans->back().role == role
            && m_spans->back().begin + m_spans->back().length == offset)
            m_spans->back().length += length;
        else
            m_spans->push_back({offset, length, role});
    }

private:
    int numberOf(const ksh::State& state)
    {
        for (std::size_t i = m_states.size(); i > 0; --i) {
            if (m_states[i - 1] == state)
                return static_cast<int>(i - 1);
        }
        m_states.push_back(state);
        return static_cast<int>(m_states.size() - 1);
    }

    CodeSpans* m_spans = nullptr;
    QStringView m_line;
    std::vector<ksh::State> m_states;
};

} // namespace

std::unique_ptr<LineLexer> makeSyntaxLexer(const QString& definitionName)
{
    const std::lock_guard lock(library().mutex);
    const ksh::Definition definition = library().definition(definitionName);
    if (!definition.isValid())
        return nullptr;
    return std::make_unique<SyntaxLexer>(definition); // Reads the definition's file, the first time.
}

bool isSyntaxLoaded(const QString& definitionName)
{
    const std::unique_lock lock(library().mutex, std::try_to_lock);
    return lock.owns_lock() && library().loaded.contains(definitionName);
}

} // namespace quoin
