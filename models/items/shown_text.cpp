// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/shown_text.h"

#include <QStringDecoder>

#include <algorithm>

namespace quoin {

namespace {

constexpr char16_t lineFeed = u'\n';

// Characters that QTextDocument would take for a separator, and NUL.
QChar picture(char32_t c)
{
    switch (c) {
    case 0x0:
        return QChar(u'\u2400');
    case 0xD:
        return QChar(u'\u240D');
    case 0x2028:
        return QChar(u'\u23CE');
    case 0x2029:
        return QChar(u'\u00B6');
    case 0xFDD0:
    case 0xFDD1:
        return QChar(u'\u2426');
    default:
        return {};
    }
}

struct Step {
    std::size_t bytes = 1;
    char32_t code = 0;
    bool lineEnd = false;
};

// One character of valid UTF-8; CR LF is one step.
Step stepAt(const std::string& bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char first = byte(0);
    if (first == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n')
        return {2, lineFeed, true};
    if (first < 0x80)
        return {1, first, first == '\n'};
    if (first < 0xE0)
        return {2, static_cast<char32_t>((first & 0x1F) << 6 | (byte(1) & 0x3F)), false};
    if (first < 0xF0)
        return {3, static_cast<char32_t>((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), false};
    return {
        4,
        static_cast<char32_t>((first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F)),
        false};
}

std::string encoded(const QString& added, bool crlf)
{
    std::string bytes = added.toUtf8().toStdString();
    if (!crlf)
        return bytes;
    std::string result;
    for (const char c : bytes) {
        if (c == '\n')
            result += '\r';
        result += c;
    }
    return result;
}

} // namespace

ShownText::ShownText(std::string bytes)
{
    setBytes(std::move(bytes));
}

void ShownText::setBytes(std::string bytes)
{
    m_bytes = std::move(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder.decode(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_bytes.size())));
    m_utf8 = !decoder.hasError();
    m_text.clear();
    if (!m_utf8) {
        m_text = cleaned(decoded);
        return;
    }
    m_text.reserve(decoded.size());
    for (std::size_t at = 0; at < m_bytes.size();) {
        const Step step = stepAt(m_bytes, at);
        at += step.bytes;
        const QChar shown = step.lineEnd ? QChar(lineFeed) : picture(step.code);
        if (!shown.isNull())
            m_text += shown;
        else if (QChar::requiresSurrogates(step.code))
            m_text.append(QChar(QChar::highSurrogate(step.code))).append(QChar(QChar::lowSurrogate(step.code)));
        else
            m_text += QChar(static_cast<char16_t>(step.code));
    }
}

std::size_t ShownText::byteAt(qsizetype position) const
{
    if (!m_utf8) {
        // Bytes that are no UTF-8 share positions: the first byte that is shown there.
        std::size_t low = 0;
        std::size_t high = m_bytes.size();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (positionAt(middle) < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    std::size_t at = 0;
    for (qsizetype shown = 0; shown < position && at < m_bytes.size();) {
        const Step step = stepAt(m_bytes, at);
        at += step.bytes;
        shown += QChar::requiresSurrogates(step.code) ? 2 : 1;
    }
    return at;
}

qsizetype ShownText::positionAt(std::size_t byte) const
{
    const std::size_t end = std::min(byte, m_bytes.size());
    if (!m_utf8) {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString decoded = decoder.decode(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(end)));
        return std::min(cleaned(decoded).size(), m_text.size());
    }
    qsizetype shown = 0;
    for (std::size_t at = 0; at < end;) {
        const Step step = stepAt(m_bytes, at);
        at += step.bytes;
        shown += QChar::requiresSurrogates(step.code) ? 2 : 1;
    }
    return shown;
}

bool ShownText::take(const QString& shown)
{
    if (!m_utf8 || shown == m_text)
        return false;
    const TextDifference change = differenceOf(m_text, shown);
    const std::size_t begin = byteAt(change.at);
    const std::size_t end = byteAt(change.at + change.removed);
    const bool crlf = m_bytes.find("\r\n") != std::string::npos;
    std::string bytes = m_bytes;
    bytes.replace(begin, end - begin, encoded(change.added, crlf));
    setBytes(std::move(bytes));
    return true;
}

QString ShownText::cleaned(const QString& foreign)
{
    QString text = foreign;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar& c : text) {
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = lineFeed;
        else if (const QChar shown = picture(c.unicode()); !shown.isNull())
            c = shown;
    }
    return text;
}

TextDifference differenceOf(const QString& before, const QString& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    if (prefix > 0 && before[prefix - 1].isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate())
        --suffix;
    return {prefix, before.size() - suffix - prefix, after.mid(prefix, after.size() - suffix - prefix)};
}

} // namespace quoin
