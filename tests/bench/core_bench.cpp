// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Speed and size of the core: parse and bind against cmark-gfm alone, one field edit, memory, hostile inputs.
// Each is repeated and printed as its median (and its spread): read the CPU column where others use the machine too.
// Goals: parseAndBind <= 2 x cmarkAlone; editField <= 1, 4 and 20 ms; bytes_per_byte <= 12; hostile <= 1 s and 200 MB.
#include "models/spec/edit.h"
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <benchmark/benchmark.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <map>

using namespace quoin;
using namespace quoin::testing;

namespace {

constexpr std::int64_t small = 70'000;
constexpr std::int64_t medium = 1'200'000;
constexpr std::int64_t large = 10'000'000;
constexpr std::int64_t huge = 50'000'000;

// The worked example again and again, up to about `size` bytes.
const std::string& textOf(std::int64_t size)
{
    static std::map<std::int64_t, std::string> texts;
    std::string& text = texts[size];
    if (text.empty()) {
        const std::string example = readFile(std::string(QUOIN_SOURCE_DIR) + "/resources/examples/parcel-returns.md");
        while (text.size() < static_cast<std::size_t>(size))
            text += example + '\n';
    }
    return text;
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

std::string hostileText(std::int64_t which, std::string& name)
{
    switch (which) {
    case 0:
        name = "100,000 headings";
        return repeated("# a\n", 100'000);
    case 1:
        name = "50,000 >";
        return repeated(">", 50'000) + "\n";
    case 2:
        name = "20,000 nested bullets, 20,000 blank lines";
        return repeated("- ", 20'000) + "x\n" + std::string(20'000, '\n');
    case 3:
        name = "10,000 columns, 1,000 one-cell rows";
        return repeated("|a", 10'000) + "|\n" + repeated("|-", 10'000) + "|\n" + repeated("|x|\n", 1'000);
    case 4:
        name = "100,000 _";
        return repeated("_", 100'000) + "a\n";
    case 5:
        name = "1 MB on one line";
        return repeated("word **bold** `code` ", 50'000) + "\n";
    case 6:
        name = "100,000 section headings";
        return repeated("## API\n", 100'000);
    case 7:
        name = "50,000 endpoints in a list";
        return "## API\n" + repeated("- `GET /a`\n", 50'000);
    case 8:
        name = "50,000 rows";
        return "## Caching\n" + repeated("- **TTL**: x\n", 50'000);
    case 9:
        name = "14,000 times a heading and 70 >";
        return repeated("# a\n" + std::string(70, '>') + "\n", 14'000);
    default:
        name = "40,000 tables in one fence";
        return "## Database Schema\n```sql\n" + repeated("CREATE TABLE a (b INT);\n", 40'000) + "```\n";
    }
}

std::size_t heapInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

// The process's highest resident size since the last reset, in bytes.
std::size_t peakResident()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stoul(line.substr(6)) * 1024;
    }
    return 0;
}

void resetPeak()
{
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

void cmarkAlone(benchmark::State& state)
{
    const std::string& text = textOf(state.range(0));
    cmark_gfm_core_extensions_ensure_registered();
    for (auto _ : state) {
        cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
        cmark_parser_feed(parser, text.data(), text.size());
        cmark_node* root = cmark_parser_finish(parser);
        benchmark::DoNotOptimize(root);
        cmark_node_free(root);
        cmark_parser_free(parser);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void parseAndBind(benchmark::State& state)
{
    const std::string& text = textOf(state.range(0));
    (void)bindText(""); // The template is read and its lexicon made once.
    for (auto _ : state)
        benchmark::DoNotOptimize(bindText(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

// A keystroke in a field in the middle of the file, forth and back, frame check included.
void editField(benchmark::State& state)
{
    const SpecPtr spec = bindText(textOf(state.range(0)));
    const std::vector<Field> fields = allFields(*spec);
    std::string path;
    for (std::size_t i = fields.size() / 2; i < fields.size() && path.empty(); ++i) {
        if (fields[i].kind == FieldKind::Line)
            path = fields[i].path;
    }
    bool odd = false;
    for (auto _ : state) {
        odd = !odd;
        const EditResult result = setField(spec, path, odd ? "one value" : "another value");
        if (!std::holds_alternative<Edit>(result))
            state.SkipWithError("refused");
    }
}

// The edit alone: the spliced text parsed and bound anew where it changed.
void revise(benchmark::State& state)
{
    const SpecPtr spec = bindText(textOf(state.range(0)));
    const std::size_t middle = spec->document().lineBegin(spec->document().lineCount() / 2);
    for (auto _ : state)
        benchmark::DoNotOptimize(spec->edited({{{middle, middle}, "x"}}));
}

// A key that makes a heading where there was text, and one that takes the first heading away: what the headings say
// together changes, or might.
void reviseHeading(benchmark::State& state)
{
    const SpecPtr spec = bindText(textOf(state.range(0)));
    std::size_t middle = spec->document().lineBegin(spec->document().lineCount() / 2);
    while (spec->document().slice({middle, middle + 3}) != "\n\n#")
        ++middle;
    for (auto _ : state)
        benchmark::DoNotOptimize(spec->edited({{{middle + 2, middle + 2}, "#### Heading\n\n"}}));
}

void reviseFirstHeading(benchmark::State& state)
{
    const SpecPtr spec = bindText(textOf(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(spec->edited({{{0, 0}, "x"}}));
}

void memory(benchmark::State& state)
{
    const std::string& text = textOf(state.range(0));
    (void)bindText("");
    std::size_t used = 0;
    for (auto _ : state) {
        const std::size_t before = heapInUse();
        const SpecPtr spec = bindText(text);
        used = heapInUse() - before;
        benchmark::DoNotOptimize(spec);
    }
    state.counters["bytes_per_byte"] = static_cast<double>(used) / static_cast<double>(text.size());
}

void hostile(benchmark::State& state)
{
    std::string name;
    const std::string text = hostileText(state.range(0), name);
    state.SetLabel(name);
    (void)bindText("");
    resetPeak();
    const std::size_t before = peakResident();
    for (auto _ : state) {
        const SpecPtr spec = bindText(text);
        benchmark::DoNotOptimize(spec->edited({{{0, 0}, "x"}}));
    }
    state.counters["peak_MB"] = static_cast<double>(peakResident() - before) / 1e6;
}

} // namespace

// Medians of seven runs; the spread beside them says how quiet the machine was.
static void reported(benchmark::internal::Benchmark* bench)
{
    bench->Repetitions(7)->ReportAggregatesOnly(true)->Unit(benchmark::kMillisecond);
}

BENCHMARK(cmarkAlone)->Arg(small)->Arg(medium)->Arg(large)->Apply(reported);
BENCHMARK(parseAndBind)->Arg(small)->Arg(medium)->Arg(large)->Apply(reported);
BENCHMARK(editField)->Arg(small)->Arg(medium)->Arg(large)->Arg(huge)->Apply(reported);
BENCHMARK(revise)->Arg(small)->Arg(medium)->Arg(large)->Arg(huge)->Apply(reported);
BENCHMARK(reviseHeading)->Arg(large)->Arg(huge)->Apply(reported);
BENCHMARK(reviseFirstHeading)->Arg(large)->Arg(huge)->Apply(reported);
BENCHMARK(memory)->Arg(small)->Arg(medium)->Arg(large)->Iterations(1)->Apply(reported);
BENCHMARK(hostile)->DenseRange(0, 10)->Iterations(1)->Apply(reported);
