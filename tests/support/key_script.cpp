// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/key_script.h"

#include <QHash>

#include <functional>

namespace quoin::test {

namespace {

struct Step {
    QString verb;
    QString rest;
    QStringList block; ///< The lines behind "| ".
    int line = 0;
};

QList<Step> stepsOf(const QString& script)
{
    QList<Step> steps;
    int number = 0;
    for (const QString& line : script.split(QLatin1Char('\n'))) {
        ++number;
        if (line.startsWith(QLatin1Char('|')) && !steps.isEmpty())
            steps.back().block.append(line.mid(2));
        else if (!line.trimmed().isEmpty() && !line.startsWith(QLatin1Char('#')))
            steps.append({line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1), {}, number});
    }
    return steps;
}

QHash<QString, std::function<void(Typist&, const Step&)>> verbs()
{
    const QString lineBreak = QStringLiteral("\n");
    return {
        {QStringLiteral("press"),
         [](Typist& typist, const Step& step) {
             for (const QString& keys : step.rest.split(QLatin1Char(' ')))
                 typist.press(keys);
         }},
        {QStringLiteral("type"),
         [lineBreak](Typist& typist, const Step& step) {
             typist.type(step.block.isEmpty() ? step.rest : step.block.join(lineBreak));
         }},
        {QStringLiteral("code"),
         [lineBreak](Typist& typist, const Step& step) { typist.typeCode(step.block.join(lineBreak)); }},
        {QStringLiteral("tab"), [](Typist& typist, const Step& step) { typist.tabTo(step.rest); }},
        {QStringLiteral("back"), [](Typist& typist, const Step& step) { typist.backTo(step.rest); }},
        {QStringLiteral("look"), [](Typist& typist, const Step& step) { typist.look(step.rest); }},
        {QStringLiteral("pick"), [](Typist& typist, const Step& step) { typist.pick(step.rest); }},
        {QStringLiteral("menu"),
         [](Typist& typist, const Step& step) {
             const QStringList path = step.rest.split(QStringLiteral(" > "));
             typist.choose(path.front(), path.mid(1));
         }},
        {QStringLiteral("go"),
         [](Typist& typist, const Step& step) {
             typist.press(QStringLiteral("Ctrl+Shift+O"));
             typist.type(step.rest);
             typist.press(QStringLiteral("Return"), 2);
         }},
    };
}

} // namespace

QString play(const QString& script, Typist& typist)
{
    const auto known = verbs();
    const bool trace = qEnvironmentVariableIsSet("QUOIN_TRACE_KEYS");
    for (const Step& step : stepsOf(script)) {
        const auto verb = known.find(step.verb);
        if (verb == known.end())
            return QStringLiteral("line %1: there is no step '%2'").arg(step.line).arg(step.verb);
        (*verb)(typist, step);
        if (trace)
            qInfo("%d: %s %s -> %s", step.line, qPrintable(step.verb), qPrintable(step.rest),
                  qPrintable(Typist::focusName()));
        if (!typist.error().isEmpty())
            return QStringLiteral("line %1, '%2 %3': %4").arg(step.line).arg(step.verb, step.rest, typist.error());
    }
    return {};
}

} // namespace quoin::test
