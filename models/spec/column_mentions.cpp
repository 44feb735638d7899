// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/column_mentions.h"

#include "models/languages/language.h"
#include "models/languages/sql_grid.h"
#include "models/languages/sql_lexer.h"
#include "models/spec/code_stretches.h"
#include "models/spec/name_places.h"

#include <algorithm>

namespace quoin {

namespace {

bool isSql(Language language)
{
    return language == Language::Sql || sqlDialectOf(language) != SqlDialect::Any;
}

// "public.orders" and "orders" are one table to a spec.
bool isTable(std::string_view name, std::string_view table)
{
    const auto last = [](std::string_view text) { return text.substr(text.rfind('.') + 1); };
    return equalsIgnoringCase(name, table) || equalsIgnoringCase(last(name), last(table));
}

/// What one piece of SQL says of the column.
class SqlMentions {
public:
    SqlMentions(std::string_view sql, std::size_t begin, const ItemNaming& naming, std::vector<Mention>& mentions)
        : m_sql(sql)
        , m_begin(begin)
        , m_naming(naming)
        , m_mentions(mentions)
    {}

    void collect(const SqlText& text)
    {
        m_dialect = text.dialect;
        for (const SqlStatement& statement : text.statements) {
            const bool own = isTable(statement.name.name, m_naming.table);
            for (const SqlColumn& column : statement.columns) {
                references(column.references);
                if (own) // Defined a second time: who knows which of them was meant.
                    add(column.name, false);
            }
            for (const SqlConstraint& constraint : statement.constraints) {
                references(constraint.references);
                if (own)
                    addAll(constraint.columns);
                if (own && constraint.kind == SqlConstraint::Kind::Check)
                    words(constraint.range);
            }
            if (statement.kind == SqlStatement::Kind::AlterTable && own)
                addAll(statement.names);
            if (statement.kind == SqlStatement::Kind::CreateIndex && isTable(statement.target.name, m_naming.table))
                addAll(statement.names);
            if (statement.kind == SqlStatement::Kind::CommentOn)
                comment(statement.target);
            if (statement.kind == SqlStatement::Kind::Other)
                others(statement.range);
        }
    }

private:
    void references(const std::vector<SqlReference>& references)
    {
        for (const SqlReference& reference : references) {
            if (isTable(reference.table.name, m_naming.table))
                addAll(reference.columns);
        }
    }

    void addAll(const std::vector<SqlName>& names)
    {
        for (const SqlName& name : names)
            add(name, true);
    }

    void add(const SqlName& name, bool sure)
    {
        if (!equalsIgnoringCase(name.name, m_naming.name) || name.range.empty())
            return;
        const char first = m_sql[name.range.begin];
        const bool quoted = first == '"' || first == '`' || first == '[';
        ByteRange range = name.range;
        if (quoted && range.size() > 2)
            range = {range.begin + 1, range.end - 1};
        m_mentions.push_back({range.shifted(m_begin), {}, {}, sure, !quoted, m_dialect, quoted ? first : char(0)});
    }

    void comment(const SqlName& target)
    {
        const std::size_t dot = target.name.rfind('.');
        if (dot == std::string::npos || !isTable(target.name.substr(0, dot), m_naming.table))
            return;
        const auto tokens = sqlTokens(m_sql.substr(target.range.begin, target.range.size()));
        if (!tokens.empty())
            add({target.name.substr(dot + 1), tokens.back().range.shifted(target.range.begin)}, true);
    }

    // Names in an expression of the table's own.
    void words(ByteRange range)
    {
        const std::string_view text = m_sql.substr(range.begin, range.size());
        for (const SqlToken& token : sqlTokens(text)) {
            if (token.isName())
                add({token.name(text), token.range.shifted(range.begin)}, true);
        }
    }

    // Views, triggers and queries: certain behind the table and a dot, possible where they speak of the table.
    void others(ByteRange range)
    {
        const std::string_view text = m_sql.substr(range.begin, range.size());
        const std::vector<SqlToken> tokens = sqlTokens(text);
        const auto names = [&](const SqlToken& token, std::string_view name) {
            return token.isName() && equalsIgnoringCase(token.name(text), name);
        };
        const std::string_view table = std::string_view(m_naming.table).substr(m_naming.table.rfind('.') + 1);
        if (std::none_of(tokens.begin(), tokens.end(), [&](const SqlToken& token) { return names(token, table); }))
            return;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!names(tokens[i], m_naming.name))
                continue;
            const bool dotted = i >= 2 && tokens[i - 1].is('.', text);
            add({tokens[i].name(text), tokens[i].range.shifted(range.begin)}, dotted && names(tokens[i - 2], table));
        }
    }

    std::string_view m_sql;
    std::size_t m_begin;
    const ItemNaming& m_naming;
    std::vector<Mention>& m_mentions;
    SqlDialect m_dialect = SqlDialect::Any;
};

/// What the rest of the spec says of it.
class ProseMentions {
public:
    ProseMentions(const Spec& spec, const ItemNaming& naming, std::string_view path)
        : m_spec(spec)
        , m_naming(naming)
        , m_item(path.substr(0, path.rfind('.') == std::string_view::npos ? 0 : path.rfind('.')))
        , m_table(naming.table.substr(naming.table.rfind('.') + 1))
        , m_distinct(
              naming.name.find_first_of("_0123456789") != std::string::npos
              || std::any_of(naming.name.begin() + 1, naming.name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    {}

    void collect(const std::vector<CodeStretch>& code, std::vector<Mention>& mentions) const
    {
        for (const PlacedPassage& placed : m_spec.document().passages()) {
            if (placed.passage->bytes().find(m_naming.name) == std::string_view::npos)
                continue;
            for (const Line& line : placed.passage->lines()) {
                const std::size_t begin = placed.begin + line.begin;
                const CodeStretch* stretch = codeAt(code, begin);
                if (stretch == nullptr || !isSql(languageOf(stretch->language, {})))
                    collectLine(placed.passage->content(line), begin, stretch != nullptr, mentions);
            }
        }
    }

private:
    void collectLine(std::string_view text, std::size_t begin, bool code, std::vector<Mention>& mentions) const
    {
        const std::string& name = m_naming.name;
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) {
            const ByteRange range{at, at + name.size()};
            const bool ofTable = isOfTable(text, at);
            // Behind its table it is a word of its own; "payments.user_id" belongs to another one.
            const std::size_t from = ofTable ? at : 0;
            if (!isWholeName(text.substr(from), {at - from, at - from + name.size()}, m_naming.kind))
                continue;
            Mention mention{range.shifted(begin), {}, m_spec.pathAt(begin + at), ofTable, false};
            const bool own = !m_item.empty() && mention.path.starts_with(m_item + ".");
            if (!ofTable && own && !code)
                mention.sure = m_distinct || isCodeSpan(text, range);
            if (ofTable || own || m_distinct)
                mentions.push_back(std::move(mention));
        }
    }

    // `orders.user_id`, `orders(user_id)`, `orders (id, user_id)`.
    [[nodiscard]] bool isOfTable(std::string_view text, std::size_t at) const
    {
        std::size_t end = at;
        while (end > 0 && (text[end - 1] == '`' || text[end - 1] == '"'))
            --end;
        if (end > 0 && text[end - 1] == '.')
            return endsWithTable(text.substr(0, end - 1));
        constexpr std::size_t farthest = 200; // Nobody lists more columns than that before this one.
        const std::size_t open = text.rfind('(', at);
        if (open == std::string_view::npos || at - open > farthest)
            return false;
        const std::string_view between = text.substr(open + 1, at - open - 1);
        const bool list =
            between.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_, \"`")
            == std::string_view::npos;
        return list
            && (between.empty() || between.find_last_not_of(" \"`") == std::string_view::npos
                || between[between.find_last_not_of(" \"`")] == ',')
            && endsWithTable(text.substr(0, open));
    }

    [[nodiscard]] bool endsWithTable(std::string_view text) const
    {
        const std::size_t end = text.find_last_not_of(" `\"");
        if (end == std::string_view::npos || !text.substr(0, end + 1).ends_with(m_table))
            return false;
        const std::size_t begin = end + 1 - m_table.size();
        return isWholeName(text.substr(0, end + 1), {begin, end + 1}, "table");
    }

    static bool isCodeSpan(std::string_view text, ByteRange range)
    {
        const std::vector<ByteRange> spans = codeSpansIn(text);
        return std::find(spans.begin(), spans.end(), range) != spans.end();
    }

    const Spec& m_spec;
    const ItemNaming& m_naming;
    std::string m_item; ///< The table that defines the column.
    std::string m_table;
    bool m_distinct;
};

// The grid's place of the column in the SQL of a field.
std::optional<SqlPlace> placeOf(const SqlGrid& grid, const ItemNaming& naming)
{
    for (std::size_t table = 0; table < grid.tables.size(); ++table) {
        const std::vector<SqlGridRow>& rows = grid.tables[table].rows;
        for (std::size_t row = 0; row < rows.size() && isTable(grid.tables[table].name, naming.table); ++row) {
            if (rows[row].kind == SqlGridRow::Kind::Column && rows[row].cell(SqlCell::Name).text == naming.name)
                return SqlPlace{table, row};
        }
    }
    return std::nullopt;
}

// What the fence around `position` says, else `unsaid`.
SqlDialect dialectAt(const Spec& spec, std::size_t position, SqlDialect unsaid)
{
    const std::vector<CodeStretch> code = codeStretches(spec.document());
    const CodeStretch* stretch = codeAt(code, position);
    return stretch != nullptr ? sqlDialectOf(languageOf(stretch->language, {}, unsaid)) : unsaid;
}

} // namespace

std::vector<Mention> columnMentions(const Spec& spec, const ItemNaming& naming, std::string_view path,
                                    SqlDialect unsaid)
{
    std::vector<Mention> mentions;
    if (naming.name.empty())
        return mentions;
    const std::vector<CodeStretch> code = codeStretches(spec.document());
    for (const CodeStretch& stretch : code) {
        const std::string sql = spec.document().slice(stretch.range);
        const Language language = languageOf(stretch.language, {}, unsaid);
        if (isSql(language) && sql.find(naming.table.substr(naming.table.rfind('.') + 1)) != std::string::npos)
            SqlMentions(sql, stretch.range.begin, naming, mentions).collect(readSql(sql, sqlDialectOf(language)));
    }
    for (Mention& mention : mentions)
        mention.path = spec.pathAt(mention.range.begin);
    ProseMentions(spec, naming, path).collect(code, mentions);
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
    mentions.erase(std::unique(mentions.begin(), mentions.end(),
                               [](const Mention& a, const Mention& b) { return a.range == b.range; }),
                   mentions.end());
    return mentions;
}

bool hasColumn(const Spec& spec, std::string_view path, const ItemNaming& naming)
{
    const auto field = spec.field(path);
    return field && placeOf(readSqlGrid(spec.value(*field)), naming).has_value();
}

std::variant<Splices, Refusal> columnNameSplices(const Spec& spec, std::string_view path, const ItemNaming& naming,
                                                 std::string_view name, SqlDialect unsaid)
{
    const auto field = spec.field(path);
    if (!field)
        return Refusal{RefusalReason::NoSuchPath, std::string(path), {}};
    const std::string sql = spec.value(*field);
    const SqlDialect dialect = dialectAt(spec, field->range.begin, unsaid);
    const auto place = placeOf(readSqlGrid(sql, dialect), naming);
    if (!place)
        return Refusal{RefusalReason::NoSuchPath, std::string(path), {}};
    SqlGridEdit edit = setSqlCell(sql, dialect, *place, SqlCell::Name, name);
    if (const auto* refusal = std::get_if<SqlRefusal>(&edit)) {
        const bool taken = *refusal == SqlRefusal::NameTaken;
        return Refusal{taken ? RefusalReason::NameTaken : RefusalReason::NotReadBack, std::string(path), {}};
    }
    Splices splices = std::get<Splices>(std::move(edit));
    for (Splice& splice : splices)
        splice.range = splice.range.shifted(field->range.begin);
    return splices;
}

} // namespace quoin
