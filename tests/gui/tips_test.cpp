// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Words of a document in tool tips are shown letter by letter, whatever they look like.
#include "tests/support/gui_driver.h"
#include "ui/fields/column_table.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeView>

namespace quoin::test {

namespace {

const QByteArray hostile = "# Spec\n\n## Database Schema\n\n### New Tables\n\n#### <b>orders</b>\n```sql\n"
                           "CREATE TABLE \"<b>orders</b>\" (\n  \"<img src='x.png'>\" INT,\n"
                           "  b INT REFERENCES \"<img src='https://example.org/x.png'>\"(id)\n);\n```\n\n"
                           "## API Design\n\n### GET /v1/<b>x</b>&lt;\n**Purpose**: Reads\n\n"
                           "## <img src=\"https://example.org/y.png\"> notes & more\n\nText.\n";

} // namespace

class TipsTest : public QObject {
    Q_OBJECT

private:
    /// What a reader sees in the tip of an item: nothing is guessed to be markup, so all of it is text.
    static QString tipOf(QAbstractItemView* view, const QModelIndex& index)
    {
        QToolTip::hideText();
        const QPoint at = view->visualRect(index).center();
        QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &help);
        if (!Qt::mightBeRichText(QToolTip::text()))
            return QStringLiteral("guessed: ") + QToolTip::text();
        QTextDocument shown;
        shown.setHtml(QToolTip::text());
        return shown.toRawText();
    }

    static void visit(QAbstractItemView* view, const QModelIndex& parent, QStringList& seen)
    {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                const QString words = index.data(Qt::ToolTipRole).toString();
                view->scrollTo(index);
                if (words.isEmpty() || view->visualRect(index).isEmpty())
                    continue;
                QCOMPARE(tipOf(view, index), words);
                seen.append(words);
            }
            visit(view, model->index(row, 0, parent), seen);
        }
    }

private Q_SLOTS:
    void theOutlineShowsHeadingsLetterByLetter()
    {
        GuiDriver gui;
        gui.openBytes(hostile);
        auto* outline = gui.find<QTreeView>(QStringLiteral("Outline"));
        QVERIFY(outline != nullptr);
        outline->expandAll();
        gui.settle();
        QStringList seen;
        visit(outline, {}, seen);
        QVERIFY2(seen.join(u' ').contains(QStringLiteral("<img src=\"https://example.org/y.png\"> notes & more")),
                 qPrintable(seen.join(u'\n')));
        QVERIFY(seen.join(u' ').contains(QStringLiteral("<b>orders</b>")));
    }

    void theGridShowsNamesLetterByLetter()
    {
        GuiDriver gui;
        gui.openBytes(hostile);
        gui.show(QStringLiteral("schema.newTables[1].sql"));
        auto* table = gui.window().findChild<ColumnTable*>();
        QVERIFY(table != nullptr && table->isVisible());
        QStringList seen;
        visit(table, {}, seen);
        QVERIFY2(seen.join(u' ').contains(QStringLiteral("<img src='x.png'>")), qPrintable(seen.join(u'\n')));
        QVERIFY(seen.join(u' ').contains(QStringLiteral("<img src='https://example.org/x.png'>")));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::TipsTest)
#include "tips_test.moc"
