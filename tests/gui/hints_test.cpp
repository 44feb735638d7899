// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What an empty field says of itself is read to its last word, however wide the field is.
#include "tests/support/gui_driver.h"
#include "ui/fields/code_edit.h"
#include "ui/fields/line_edit.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace quoin::test {

class HintsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastLineIsPainted()
    {
        Theme theme;
        theme.install();
        theme.setChoice(ThemeChoice::Light);
        QWidget window;
        auto* edit = new LineEdit(&window, LineEdit::Breaks::Allowed);
        edit->setHint(QStringLiteral("Their limit, what we expect to need, and who slows down when the two meet."));
        window.show();
        edit->resize(900, edit->height());
        const int single = edit->height();
        for (int width = 250; width < 640; ++width) {
            edit->resize(width, edit->height());
            QCoreApplication::sendPostedEvents();
            const QImage image = edit->viewport()->grab().toImage();
            const int line = QFontMetrics(edit->font()).lineSpacing();
            const int lines = 1 + (edit->height() - single + line / 2) / line;
            bool ink = false;
            const int top = (lines - 1) * line;
            for (int y = top; y < std::min(top + line, image.height()); ++y) {
                for (int x = 0; x < image.width() && !ink; ++x)
                    ink = image.pixelColor(x, y) != image.pixelColor(image.width() - 1, image.height() - 1);
            }
            QVERIFY2(ink, qPrintable(QStringLiteral("%1 wide, %2 lines").arg(width).arg(lines)));
        }
    }

    void itEndsBeforeTheBadge()
    {
        Theme theme;
        theme.install();
        theme.setChoice(ThemeChoice::Light);
        QWidget window;
        auto* edit = new CodeEdit(&window);
        edit->setLanguage(QStringLiteral("graphql"));
        edit->setHint(QStringLiteral("What is pushed, to whom, and what a client does after it lost the connection."));
        window.show();
        const QFontMetrics small(scaledFont(edit->font(), 0.82));
        const int badge = small.horizontalAdvance(QStringLiteral("graphql")) + small.averageCharWidth();
        for (int width = 250; width < 640; ++width) {
            edit->resize(width, edit->height());
            const QImage image = edit->grab().toImage();
            const QRect text = edit->viewport()->geometry();
            const int beside = text.x() + text.width() - badge - 1; // Where a word would be cut.
            for (int y = text.y(); y < text.y() + QFontMetrics(edit->font()).lineSpacing(); ++y)
                QCOMPARE(image.pixelColor(beside, y), colorsOf(edit).codeGround);
        }
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::HintsTest)
#include "hints_test.moc"
