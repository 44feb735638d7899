// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/odd_spaces.h"

#include <QTest>

namespace quoin {

class OddSpacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void names();
};

// One letter per unit of the line: T tab, . trailing, W wide, 0 without width, - neither.
void OddSpacesTest::finds_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("plain") << QStringLiteral("two words") << QStringLiteral("---------");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("trailing") << QStringLiteral("a b  ") << QStringLiteral("---..");
    QTest::newRow("only blanks") << QStringLiteral("  ") << QStringLiteral("..");
    QTest::newRow("tab") << QStringLiteral("a\tb\t") << QStringLiteral("-T-T");
    QTest::newRow("trailing before a tab") << QStringLiteral("a \t ") << QStringLiteral("-.T.");
    QTest::newRow("no-break") << QStringLiteral("a\u00A0b\u202F") << QStringLiteral("-W-W");
    QTest::newRow("blanks before a no-break space") << QStringLiteral("a \u00A0") << QStringLiteral("--W");
    QTest::newRow("ideographic") << QStringLiteral("\u3000a\u2009") << QStringLiteral("W-W");
    QTest::newRow("zero width") << QStringLiteral("a\u200Bb\u2060\uFEFF\u00AD") << QStringLiteral("-0-000");
    QTest::newRow("direction") << QStringLiteral("\u202Eabc\u202C") << QStringLiteral("0---0");
    QTest::newRow("letters beyond ASCII") << QStringLiteral("\u00E4\u4E2D\u00DF") << QStringLiteral("---");
}

void OddSpacesTest::finds()
{
    QFETCH(QString, line);
    QFETCH(QString, kinds);
    QString found(line.size(), u'-');
    for (const OddSpace& odd : oddSpaces(line)) {
        constexpr char16_t letters[] = {u'T', u'.', u'W', u'0'};
        found[odd.position] = QChar(letters[static_cast<int>(odd.kind)]);
    }
    QCOMPARE(found, kinds);
}

void OddSpacesTest::names()
{
    QCOMPARE(oddSpaceName(QChar(0x00A0)), QStringLiteral("No-break space (U+00A0)"));
    QCOMPARE(oddSpaceName(QChar(0x202E)), QStringLiteral("Invisible character (U+202E)"));
    QCOMPARE(oddSpaceName(u'\t'), QStringLiteral("Tab"));
}

} // namespace quoin

QTEST_GUILESS_MAIN(quoin::OddSpacesTest)
#include "odd_spaces_test.moc"
