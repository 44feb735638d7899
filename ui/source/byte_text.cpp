// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/byte_text.h"

#include "models/text/block_parser.h"
#include "models/text/utf8.h"

#include <array>

namespace quoin::byte_text {

namespace {

constexpr char16_t firstMark = 0xF700;
constexpr char16_t lastMark = 0xF7FF;
constexpr char16_t byteMarks = 0xF700; // + the byte, 0x80 to 0xFF.

struct Special {
    char16_t mark;
    char16_t character;
    const char* name;
};

// What is valid text, but splits blocks or ends frames in a QTextDocument.
constexpr std::array specials{
    Special{firstMark + 0, 0x0000, "NUL"},  Special{firstMark + 1, 0x2028, "LS"},
    Special{firstMark + 2, 0x2029, "PS"},   Special{firstMark + 3, 0xFDD0, "FDD0"},
    Special{firstMark + 4, 0xFDD1, "FDD1"},
};

const Special* specialOf(char32_t character)
{
    for (const Special& special : specials) {
        if (special.character == character)
            return &special;
    }
    return nullptr;
}

// The character that the units at `at` stand for, or the byte of a mark.
struct Unit {
    char32_t character = 0;
    int length = 1; ///< In UTF-16 units.
    bool isByte = false;
};

Unit unitAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[at + 1]), 2, false};
    if (unit.isSurrogate())
        return {0xFFFD, 1, false};
    const char16_t code = unit.unicode();
    if (code >= byteMarks + 0x80 && code <= byteMarks + 0xFF)
        return {static_cast<char32_t>(code - byteMarks), 1, true};
    if (code >= firstMark && code < firstMark + specials.size())
        return {specials[code - firstMark].character, 1, false};
    return {code, 1, false};
}

std::size_t sizeOf(const Unit& unit)
{
    if (unit.isByte || unit.character < 0x80)
        return 1;
    return unit.character < 0x800 ? 2 : unit.character < 0x10000 ? 3 : 4;
}

void append(const Unit& unit, std::string& bytes)
{
    const auto put = [&](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    const char32_t c = unit.character;
    switch (sizeOf(unit)) {
    case 1:
        put(c);
        break;
    case 2:
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
        break;
    case 3:
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
        break;
    default:
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
        break;
    }
}

} // namespace

QString decoded(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character character = utf8At(bytes, at);
        if (!character.valid || (character.codePoint >= firstMark && character.codePoint <= lastMark)) {
            for (std::size_t i = 0; i < character.length; ++i)
                text += QChar(static_cast<char16_t>(byteMarks + static_cast<unsigned char>(bytes[at + i])));
        } else if (const Special* special = specialOf(character.codePoint)) {
            text += QChar(special->mark);
        } else if (character.codePoint < 0x10000) {
            text += QChar(static_cast<char16_t>(character.codePoint));
        } else {
            text += QChar(QChar::highSurrogate(character.codePoint));
            text += QChar(QChar::lowSurrogate(character.codePoint));
        }
        at += character.length;
    }
    return text;
}

std::string encoded(QStringView text)
{
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype at = 0; at < text.size();) {
        const Unit unit = unitAt(text, at);
        append(unit, bytes);
        at += unit.length;
    }
    return bytes;
}

std::size_t encodedSize(QStringView text)
{
    std::size_t size = 0;
    for (qsizetype at = 0; at < text.size();) {
        const Unit unit = unitAt(text, at);
        size += sizeOf(unit);
        at += unit.length;
    }
    return size;
}

qsizetype unitsIn(QStringView text, std::size_t bytes)
{
    std::size_t size = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const Unit unit = unitAt(text, at);
        size += sizeOf(unit);
        if (size > bytes)
            break;
        at += unit.length;
    }
    return at;
}

bool isMark(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= byteMarks + 0x80 && code <= byteMarks + 0xFF)
        || (code >= firstMark && code < firstMark + specials.size());
}

QString markName(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code >= firstMark && code < firstMark + specials.size())
        return QString::fromLatin1(specials[code - firstMark].name);
    return QString::number(code - byteMarks, 16).toUpper();
}

QString fitForDocument(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::string_view bytes(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    QString fit;
    for (const Line& line : splitLines(bytes)) {
        fit += decoded(bytes.substr(line.begin, line.contentEnd - line.begin));
        if (line.end > line.contentEnd)
            fit += u'\n';
    }
    return fit;
}

} // namespace quoin::byte_text
