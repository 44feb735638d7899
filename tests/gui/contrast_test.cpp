// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// WCAG 2.1, level AA, for every pair of roles that the window paints upon each other:
// 1.4.3 (text, 4.5:1) and 1.4.11 (borders, focus rings, handles and marks, 3:1).

#include "ui/theme/colors.h"

#include <QTest>

#include <cmath>

namespace quoin::test {

namespace {

// By the definition of relative luminance, not by the program's own function.
double luminance(const QColor& color)
{
    const auto linear = [](int value) {
        const double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

double ratio(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

struct Named {
    const char* name;
    QColor color;
};

QList<Named> plainGrounds(const Colors& c)
{
    return {{"window", c.window}, {"panel", c.panel}, {"outline", c.outlineGround}, {"code", c.codeGround}};
}

// What lies under words besides: the line under the mouse, a menu's marked line, a notice, what is selected.
QList<Named> mixedGrounds(const Colors& c)
{
    return {{"hovered outline line", mixed(c.outlineGround, c.text, 0.05)},
            {"hovered line", mixed(c.panel, c.text, 0.05)},
            {"hovered flat button", mixed(c.window, c.text, 0.07)},
            {"marked menu line", mixed(c.window, c.text, 0.09)},
            {"notice", mixed(c.window, c.warning, c.dark ? 0.18 : 0.12)},
            {"accent ground", c.accentGround}};
}

void addRow(const char* theme, const Named& mark, const Named& ground, double wanted)
{
    const QString row =
        QStringLiteral("%1: %2 on %3").arg(QLatin1String(theme), QLatin1String(mark.name), QLatin1String(ground.name));
    QTest::newRow(qPrintable(row)) << mark.color << ground.color << wanted;
}

void addTheme(const char* theme, const Colors& c)
{
    constexpr double words = 4.5;
    constexpr double shapes = 3.0;
    const QList<Named> everywhere = {{"text", c.text}, {"quiet", c.quiet}};
    const QList<Named> marks = {{"accent", c.accent}, {"good", c.good}, {"warning", c.warning}, {"error", c.error}};
    for (const Named& ground : plainGrounds(c)) {
        for (const Named& mark : everywhere + marks)
            addRow(theme, mark, ground, words);
        addRow(theme, {"a control's border", c.control}, ground, shapes);
        addRow(theme, {"a scroll bar's handle", mixed(c.window, c.quiet, 0.75)}, ground, shapes);
    }
    for (const Named& ground : mixedGrounds(c)) {
        for (const Named& mark : everywhere)
            addRow(theme, mark, ground, words);
        for (const Named& mark : marks)
            addRow(theme, mark, ground, shapes);
    }
    for (const double share : {0.0, 0.1, 0.2})
        addRow(theme, {"words on the first button", c.onAccent}, {"its ground", mixed(c.accent, c.text, share)}, words);
    addRow(theme, {"progress", c.good}, {"its track", mixed(c.window, c.quiet, 0.22)}, shapes);
}

} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfRoles_data()
    {
        QTest::addColumn<QColor>("mark");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("wanted");
        addTheme("light", Colors::light());
        addTheme("dark", Colors::darkSet());
    }
    void everyPairOfRoles()
    {
        QFETCH(QColor, mark);
        QFETCH(QColor, ground);
        QFETCH(double, wanted);
        QVERIFY2(ratio(mark, ground) >= wanted, qPrintable(QString::number(ratio(mark, ground), 'f', 2)));
    }

    void theProgramMeasuresAsTheGuidelinesDo()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.001);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.005);
        const Colors c = Colors::light();
        QVERIFY(std::abs(contrast(c.quiet, c.panel) - ratio(c.quiet, c.panel)) < 0.001);
    }
};

} // namespace quoin::test

QTEST_GUILESS_MAIN(quoin::test::ContrastTest)
#include "contrast_test.moc"
