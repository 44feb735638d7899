// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_reader.h"

#include "models/languages/json_values.h"

#include <algorithm>
#include <unordered_set>

namespace quoin {

namespace {

using Kind = JsonToken::Kind;

struct Frame {
    enum class State { Item, Colon, Value, After };

    std::size_t node = JsonNode::noParent; ///< None: the text itself.
    bool object = false;
    char bracket = '\0';
    State state = State::Item;
    bool loose = false;      ///< What was read last needs no comma behind it.
    bool complained = false; ///< About what stands here up to the next comma.
    ByteRange comma;         ///< The one that was read last, while nothing follows it.
    ByteRange key;           ///< Of the member that is being read.
    std::unordered_set<std::string_view> keys;
};

class JsonReader {
public:
    JsonReader(std::string_view json, JsonDialect dialect) : m_json(json), m_dialect(dialect)
    {
        for (const JsonToken& token : jsonTokens(json)) {
            if (!token.is(Kind::Comment))
                m_tokens.push_back(token);
            else if (!token.closed)
                m_findings.report({token.range.begin, token.range.begin + 2}, FindingId::JsonCommentNotClosed);
        }
    }

    JsonText run()
    {
        m_frames.emplace_back();
        while (m_at < m_tokens.size()) {
            const JsonToken& token = m_tokens[m_at];
            if (m_frames.size() == 1 && isProse(token))
                skipProse();
            else
                take(token), ++m_at;
        }
        finish(m_frames.back());
        while (m_frames.size() > 1) {
            const ByteRange open = node().range;
            m_findings.report({open.begin, open.begin + 1}, FindingId::JsonNotClosed, m_json.substr(open.begin, 1));
            pop(m_json.size());
        }
        if (m_text.nodes.empty() && !m_text.prose.empty())
            m_findings.report(m_tokens.front().range, FindingId::JsonNoValue, {}, FindingSeverity::Warning);
        m_text.findings = m_findings.take();
        sortFindings(m_text.findings);
        return std::move(m_text);
    }

private:
    Frame& frame() { return m_frames.back(); }
    JsonNode& node() { return m_text.nodes[frame().node]; }
    [[nodiscard]] bool nextIs(Kind kind) const { return m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].is(kind); }

    void unexpected(const JsonToken& token)
    {
        if (!frame().complained)
            m_findings.report(token.range, FindingId::JsonUnexpected, token.text(m_json));
        frame().complained = true;
    }

    // Between the values of a text stand lines of words; a value begins with a bracket, a quote, a digit or a literal.
    [[nodiscard]] bool isProse(const JsonToken& token) const
    {
        if (m_frames.front().state == Frame::State::Value)
            return token.is(Kind::Other);
        switch (token.kind) {
        case Kind::Word:
            return !isJsonLiteral(token.text(m_json));
        case Kind::Close:
            return m_text.nodes.empty();
        case Kind::Other:
        case Kind::Bar:
        case Kind::Colon:
            return m_frames.front().state != Frame::State::After || token.is(Kind::Other);
        default:
            return false;
        }
    }

    void skipProse()
    {
        frame().state = Frame::State::Item;
        ByteRange& prose = m_text.prose.emplace_back(m_tokens[m_at].range);
        const std::size_t lineEnd = std::min(m_json.find_first_of("\r\n", m_tokens[m_at].range.begin), m_json.size());
        for (++m_at; m_at < m_tokens.size() && m_tokens[m_at].range.begin < lineEnd; ++m_at) {
            const bool opens = m_tokens[m_at].is(Kind::Open) && m_tokens[m_at - 1].is(Kind::Colon);
            if (opens)
                return;
            prose.end = m_tokens[m_at].range.end;
        }
    }

    void take(const JsonToken& token)
    {
        switch (token.kind) {
        case Kind::Close:
            return close(token);
        case Kind::Comma:
            return comma(token);
        case Kind::Colon:
            return colon(token);
        case Kind::Bar:
            if (frame().state != Frame::State::After)
                return unexpected(token);
            frame().state = frame().object ? Frame::State::Value : Frame::State::Item;
            frame().comma = {};
            return;
        case Kind::Ellipsis:
            return takeEllipsis(token);
        case Kind::Other:
            return remark(token);
        default:
            return frame().object ? inObject(token) : inList(token);
        }
    }

    // `number (optional)`: a remark on a type is left to it.
    void remark(const JsonToken& token)
    {
        const bool onType = m_at > 0 && (m_tokens[m_at - 1].is(Kind::Word) || m_tokens[m_at - 1].is(Kind::Placeholder));
        if (!onType || frame().state != Frame::State::After || m_json[token.range.begin] != '(')
            return unexpected(token);
        const std::size_t lineEnd = std::min(m_json.find_first_of("\r\n", token.range.begin), m_json.size());
        const std::size_t end = m_json.substr(0, lineEnd).find(')', token.range.begin);
        if (end == std::string_view::npos)
            return unexpected(token);
        while (m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].range.begin <= end)
            ++m_at;
    }

    void takeEllipsis(const JsonToken& token)
    {
        add(JsonNode::Kind::Open, token);
        frame().state = Frame::State::After;
        frame().loose = true;
        frame().comma = {};
    }

    void inObject(const JsonToken& token)
    {
        Frame& f = frame();
        switch (f.state) {
        case Frame::State::Value:
            return value(token);
        case Frame::State::Colon:
            m_findings.report(f.key, FindingId::JsonMissingColon, keyText(f.key));
            if (!nextIs(Kind::Colon))
                return value(token);
            return key(token);
        case Frame::State::After:
            if (continuesType(token))
                return;
            if (!f.loose && !nextIs(Kind::Colon))
                return unexpected(token);
            if (!f.loose)
                m_findings.report(token.range, FindingId::JsonMissingComma);
            return key(token);
        case Frame::State::Item:
            return key(token);
        }
    }

    void inList(const JsonToken& token)
    {
        Frame& f = frame();
        if (f.state == Frame::State::After && f.node != JsonNode::noParent) {
            if (continuesType(token))
                return;
            if (!f.loose && !f.complained)
                m_findings.report(token.range, FindingId::JsonMissingComma);
        }
        value(token);
    }

    // `User[]`, `Array<User>`, `number (optional)`: the type goes on.
    bool continuesType(const JsonToken& token)
    {
        if (m_at == 0 || m_tokens[m_at - 1].range.end != token.range.begin)
            return false;
        const Kind before = m_tokens[m_at - 1].kind;
        if (before != Kind::Word && before != Kind::Placeholder)
            return false;
        if (token.is(Kind::Open) && nextIs(Kind::Close))
            ++m_at;
        else if (!token.is(Kind::Placeholder))
            return false;
        return true;
    }

    void key(const JsonToken& token)
    {
        Frame& f = frame();
        f.comma = {};
        f.loose = false;
        if (token.is(Kind::Open)) {
            m_findings.report(token.range, FindingId::JsonMissingKey);
            return value(token);
        }
        if (token.is(Kind::Placeholder) && !nextIs(Kind::Colon))
            return takeEllipsis(token);
        if (token.is(Kind::String))
            checkString(token);
        else if (!token.is(Kind::Placeholder) && m_dialect == JsonDialect::Json)
            m_findings.report(token.range, FindingId::JsonKeyWithoutQuotes, token.text(m_json),
                              FindingSeverity::Warning);
        f.key = token.range;
        f.state = Frame::State::Colon;
        if (!token.is(Kind::Placeholder) && !f.keys.insert(keyText(token.range)).second)
            m_findings.report(token.range, FindingId::JsonDuplicateKey, keyText(token.range), FindingSeverity::Warning);
    }

    void value(const JsonToken& token)
    {
        Frame& f = frame();
        f.state = Frame::State::After;
        f.loose = token.is(Kind::Placeholder);
        f.comma = {};
        switch (token.kind) {
        case Kind::Open:
            return open(token);
        case Kind::String:
            checkString(token);
            return add(JsonNode::Kind::String, token);
        case Kind::Number:
            if (!isJsonNumber(token.text(m_json))
                && (m_dialect == JsonDialect::Json || !isJson5Number(token.text(m_json))))
                m_findings.report(token.range, FindingId::JsonBadNumber, token.text(m_json));
            return add(JsonNode::Kind::Number, token);
        case Kind::Word:
            return word(token);
        default:
            return add(JsonNode::Kind::Open, token);
        }
    }

    void word(const JsonToken& token)
    {
        const std::string_view text = token.text(m_json);
        const bool literal =
            isJsonLiteral(text) || (m_dialect == JsonDialect::Json5 && (text == "NaN" || text == "Infinity"));
        add(literal ? JsonNode::Kind::Literal : JsonNode::Kind::Open, token);
        if (literal)
            return;
        const std::string_view meant = jsonLiteralMeant(text);
        if (!meant.empty())
            m_findings.add(token.range, FindingSeverity::Error, FindingId::JsonLiteralCase,
                           {std::string(text), std::string(meant)});
        else if (!standsForAValue(text))
            m_findings.report(token.range, FindingId::JsonUnknownWord, text);
    }

    void open(const JsonToken& token)
    {
        add(token.text(m_json) == "{" ? JsonNode::Kind::Object : JsonNode::Kind::List, token);
        Frame inner;
        inner.node = m_text.nodes.size() - 1;
        inner.bracket = m_json[token.range.begin];
        inner.object = inner.bracket == '{';
        ++(inner.object ? m_openObjects : m_openLists);
        m_frames.push_back(std::move(inner));
    }

    void close(const JsonToken& token)
    {
        const char bracket = m_json[token.range.begin] == '}' ? '{' : '[';
        if (m_frames.size() == 1)
            return m_findings.report(token.range, FindingId::JsonNothingToClose, token.text(m_json));
        finish(frame());
        if (frame().bracket != bracket && (bracket == '{' ? m_openObjects : m_openLists) == 0) {
            m_findings.add(token.range, FindingSeverity::Error, FindingId::JsonWrongClose,
                           {std::string(token.text(m_json)), frame().object ? "}" : "]"});
            return pop(token.range.end);
        }
        while (frame().bracket != bracket) {
            const std::size_t begin = node().range.begin;
            m_findings.report({begin, begin + 1}, FindingId::JsonNotClosed, m_json.substr(begin, 1));
            pop(token.range.begin);
        }
        pop(token.range.end);
    }

    void pop(std::size_t end)
    {
        node().range.end = end;
        --(frame().object ? m_openObjects : m_openLists);
        m_frames.pop_back();
    }

    // What a container lacks where it ends.
    void finish(Frame& f)
    {
        if (!f.comma.empty() && f.node != JsonNode::noParent && m_dialect == JsonDialect::Json)
            m_findings.report(f.comma, FindingId::JsonTrailingComma, {}, FindingSeverity::Note);
        if (f.state == Frame::State::Colon)
            m_findings.report(f.key, FindingId::JsonMissingColon, keyText(f.key));
        if (f.state == Frame::State::Value)
            m_findings.report(f.key, FindingId::JsonMissingValue, keyText(f.key));
    }

    void comma(const JsonToken& token)
    {
        Frame& f = frame();
        if (f.state == Frame::State::Item && f.node != JsonNode::noParent)
            m_findings.report(token.range, FindingId::JsonExtraComma);
        else if (f.state == Frame::State::Colon)
            m_findings.report(f.key, FindingId::JsonMissingColon, keyText(f.key));
        else if (f.state == Frame::State::Value)
            m_findings.report(f.key, FindingId::JsonMissingValue, keyText(f.key));
        f.comma = token.range;
        f.state = Frame::State::Item;
        f.loose = f.complained = false;
        f.key = {};
    }

    void colon(const JsonToken& token)
    {
        Frame& f = frame();
        const bool top = f.node == JsonNode::noParent;
        if (f.state == Frame::State::Colon) {
            f.state = Frame::State::Value;
        } else if (top && f.state == Frame::State::After
                   && !m_text.nodes.empty()) { // Members without braces around them.
            f.key = m_text.nodes.back().range;
            m_text.nodes.pop_back();
            f.state = Frame::State::Value;
        } else {
            unexpected(token);
        }
    }

    void add(JsonNode::Kind kind, const JsonToken& token)
    {
        Frame& f = frame();
        m_text.nodes.push_back({kind, token.range, f.state == Frame::State::Item ? ByteRange{} : f.key, f.node});
        f.key = {};
    }

    void checkString(const JsonToken& token)
    {
        if (!token.closed)
            m_findings.report(token.range, FindingId::JsonStringNotClosed);
        if (m_json[token.range.begin] == '\'' && m_dialect == JsonDialect::Json)
            m_findings.report(token.range, FindingId::JsonSingleQuotes, {}, FindingSeverity::Warning);
        for (const JsonStringFault& fault : jsonStringFaults(m_json, token.range, m_dialect)) {
            const bool escape = fault.id == FindingId::JsonBadEscape;
            m_findings.report(fault.range, fault.id,
                              escape ? m_json.substr(fault.range.begin, fault.range.size()) : "");
        }
    }

    [[nodiscard]] std::string_view keyText(ByteRange key) const
    {
        return withoutJsonQuotes(m_json.substr(key.begin, key.size()));
    }

    std::string_view m_json;
    JsonDialect m_dialect;
    std::vector<JsonToken> m_tokens;
    std::size_t m_at = 0;
    std::vector<Frame> m_frames;
    std::size_t m_openObjects = 0;
    std::size_t m_openLists = 0;
    BoundedFindings m_findings;
    JsonText m_text;
};

} // namespace

JsonText readJson(std::string_view json, JsonDialect dialect)
{
    return JsonReader(json, dialect).run();
}

} // namespace quoin
