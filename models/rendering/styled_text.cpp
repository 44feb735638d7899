// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/styled_text.h"

#include <utility>

namespace quoin {

std::vector<TextImage> imagesIn(const StyledText& text)
{
    std::vector<TextImage> images;
    for (const TextRun& run : text.runs) {
        if (!(run.traits & ImageText) || run.link < 0 || run.length == 0)
            continue;
        if (!images.empty() && images.back().link == run.link) // Each image has a target of its own.
            images.back().length = run.begin + run.length - images.back().begin;
        else
            images.push_back({run.begin, run.length, run.link});
    }
    return images;
}

QString shownText(const StyledText& text)
{
    QString shown = text.text;
    auto run = text.runs.begin();
    bool isBehindBlank = false;
    for (int i = 0; i < text.text.size(); ++i) {
        while (run != text.runs.end() && run->begin + run->length <= i)
            ++run;
        const bool isCode = run != text.runs.end() && run->begin <= i && (run->traits & (CodeText | MarkupText)) != 0;
        const QChar c = text.text[i];
        const bool isBlank = !isCode && (c == u' ' || c == u'\t');
        if (isBlank && (isBehindBlank || c == u'\t'))
            shown[i] = isBehindBlank ? notShown : QChar(u' ');
        isBehindBlank = isBlank;
    }
    return shown;
}

void StyledTextBuilder::append(const QString& text, std::uint16_t traits, int link)
{
    if (text.isEmpty())
        return;
    const int begin = static_cast<int>(m_text.text.size());
    const int length = static_cast<int>(text.size());
    m_text.text += text;
    if (traits == PlainText && link < 0)
        return;
    if (!m_text.runs.empty()) {
        TextRun& last = m_text.runs.back();
        if (last.traits == traits && last.link == link && last.begin + last.length == begin) {
            last.length += length;
            return;
        }
    }
    m_text.runs.push_back({begin, length, traits, link});
}

void StyledTextBuilder::softBreak(std::uint16_t traits, int link)
{
    append(QStringLiteral(" "), traits, link);
    m_text.lineStarts.push_back(static_cast<int>(m_text.text.size()));
}

void StyledTextBuilder::hardBreak()
{
    breakInLine();
    m_text.lineStarts.push_back(static_cast<int>(m_text.text.size()));
}

void StyledTextBuilder::breakInLine()
{
    m_text.text += QChar(QChar::LineSeparator);
}

int StyledTextBuilder::addTarget(LinkTarget target)
{
    m_text.targets.push_back(std::move(target));
    return static_cast<int>(m_text.targets.size() - 1);
}

StyledText StyledTextBuilder::take()
{
    return std::exchange(m_text, {});
}

} // namespace quoin
