// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What is to be said of the text: findings of the language readers and unknown words.
#include "models/items/finding_text.h"
#include "models/languages/language.h"
#include "ui/source/byte_text.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"
#include "ui/source/source_spelling.h"
#include "ui/source/source_text.h"

#include <QTextBlock>

#include <algorithm>

namespace quoin {

namespace {

Underline::Look lookOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return Underline::Look::Error;
    case FindingSeverity::Warning:
        return Underline::Look::Warning;
    case FindingSeverity::Note:
        break;
    }
    return Underline::Look::Note;
}

} // namespace

std::vector<Underline> SourcePane::underlinesOf(int line) const
{
    std::vector<Underline> underlines;
    const auto at = static_cast<std::size_t>(line);
    const Document& document = *m_text->document();
    if (at >= m_text->lines().count() || at >= document.lineCount())
        return underlines;
    const std::size_t begin = document.lineBegin(at);
    const std::size_t end = begin + m_text->lines()[at].size;
    const Findings found = m_findings->in({begin, end});
    const QString text = m_editor->document()->findBlockByNumber(line).text();
    for (const ProseWord& word : m_spelling->wrongWords(line, text)) {
        underlines.push_back({static_cast<int>(word.begin), static_cast<int>(word.begin + word.length),
                              Underline::Look::Spelling, spellingSentence(text.mid(word.begin, word.length))});
    }
    const auto unitOf = [&](std::size_t byte) {
        return static_cast<int>(byte_text::unitsIn(text, std::clamp(byte, begin, end) - begin));
    };
    for (const Finding& finding : found) {
        if (finding.range.begin < begin && finding.range.end <= begin)
            continue; // It ends with the line above.
        if (finding.range.begin == end && finding.range.end > end)
            continue; // It begins with the line below.
        underlines.push_back(
            {unitOf(finding.range.begin), unitOf(finding.range.end), lookOf(finding.severity), sentenceFor(finding)});
    }
    return underlines;
}

void SourcePane::setSqlDialect(const QString& name)
{
    m_findings->setSqlDialect(sqlDialectNamed(name.toStdString()));
}

std::optional<QString> SourcePane::goToFinding(bool forward)
{
    const auto finding = m_findings->next(m_text->byteAt(m_editor->textCursor().selectionStart()), forward);
    if (!finding)
        return std::nullopt;
    select({finding->range.begin, std::min(finding->range.end, m_text->document()->size())});
    m_editor->setFocus();
    Q_EMIT scrolled();
    return sentenceFor(*finding);
}

// For who cannot see the underline.
void SourcePane::describeCaret()
{
    const std::size_t at = m_text->byteAt(m_editor->textCursor().selectionStart());
    QStringList sentences;
    for (const Finding& finding : m_findings->in({at, at}))
        sentences.append(sentenceFor(finding));
    if (const QTextCursor word = wrongWordAt(m_editor->textCursor()); word.hasSelection())
        sentences.append(spellingSentence(word.selectedText()));
    m_editor->setAccessibleDescription(sentences.join(u' '));
}

} // namespace quoin
