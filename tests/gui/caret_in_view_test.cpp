// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Who types sees what is typed: a form goes along with the caret, however high an editor is.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QScrollBar>
#include <QTableView>

namespace quoin::test {

class CaretInViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->window().resize(1024, 700);
    }
    void cleanup() { m_gui.reset(); }

    void itIsAtEitherEndOfALongText()
    {
        QByteArray text = "### Architecture Overview\n\n";
        for (int i = 0; i < 80; ++i)
            text += "Line " + QByteArray::number(i) + " of many.\n\n";
        m_gui->openBytes(text);
        TextEdit* field = goTo(QStringLiteral("architecture.text"));
        for (const QTextCursor::MoveOperation end :
             {QTextCursor::End, QTextCursor::Start, QTextCursor::End, QTextCursor::Start}) {
            m_gui->key(end == QTextCursor::End ? Qt::Key_End : Qt::Key_Home, Qt::ControlModifier);
            m_gui->settle();
            QVERIFY2(isSeen(field), qPrintable(QString::number(end)));
            m_gui->keys(QStringLiteral("x"));
            m_gui->settle();
            QVERIFY2(isSeen(field), qPrintable(QString::number(end)));
        }
    }

    void itIsWhileATextGrows()
    {
        m_gui->openBytes("### API Design\n\n#### POST /v1/a\n**Purpose**: A  \n**Request**:\n```json\n{}\n```\n");
        TextEdit* field = goTo(QStringLiteral("api.rest[1].request"));
        field->moveCursor(QTextCursor::Start);
        for (int i = 0; i < 45; ++i) {
            m_gui->keys(QStringLiteral(" "));
            m_gui->key(Qt::Key_Return);
            m_gui->settle();
            QVERIFY2(isSeen(field), qPrintable(QString::number(i)));
        }
    }

    void theCellInUseIs()
    {
        QByteArray text = "### Database Schema\n\n#### New Tables\n\n##### t\n```sql\nCREATE TABLE t (\n";
        for (int i = 0; i < 40; ++i)
            text += "    column_" + QByteArray::number(i) + " BIGINT,\n";
        m_gui->openBytes(text + "    last_one TEXT\n);\n```\n");
        goTo(QStringLiteral("schema.newTables[1].sql"));
        auto* cells = m_gui->window().findChild<QTableView*>();
        QVERIFY(cells != nullptr);
        cells->setFocus();
        cells->setCurrentIndex(cells->model()->index(0, 0));
        for (int i = 0; i < 40; ++i) {
            m_gui->settle();
            QVERIFY2(isShown(cells->viewport(), cells->visualRect(cells->currentIndex())),
                     qPrintable(QString::number(i)));
            m_gui->key(Qt::Key_Down);
        }
        QCOMPARE(cells->currentIndex().row(), 40);
    }

    void itIsAfterTheTextHasAnotherSize()
    {
        m_gui->openExample();
        TextEdit* field = goTo(QStringLiteral("integrations.integration[2].purpose"));
        for (int i = 0; i < 3; ++i) {
            m_gui->trigger(ActionId::TextLarger);
            QTest::qWait(100); // All that the text is in gets its new size.
            QTRY_VERIFY2(isSeen(field), qPrintable(QString::number(i)));
        }
        m_gui->trigger(ActionId::TextNormal);
        m_gui->settle();
        QVERIFY(isSeen(field));
    }

    // Who looks at something else is not called back by what another program writes.
    void aChangeElsewhereLeavesTheFormWhereItIs()
    {
        QByteArray text = "### Architecture Overview\n\n";
        for (int i = 0; i < 80; ++i)
            text += "Line " + QByteArray::number(i) + " of many.\n\n";
        m_gui->openBytes(text);
        TextEdit* field = goTo(QStringLiteral("architecture.text"));
        m_gui->key(Qt::Key_Home, Qt::ControlModifier);
        m_gui->settle();
        QScrollBar* bar = m_gui->window().workspace()->form()->verticalScrollBar();
        bar->setValue(bar->maximum());
        const int before = bar->value();
        QVERIFY(before > 0);
        QVERIFY(!isSeen(field));
        const std::size_t at = m_gui->bytes().find("Line 0");
        m_gui->session().replaceBytes({at, at + 4}, "Row", EditOrigin::Restore);
        m_gui->settle();
        QVERIFY(field->hasFocus());
        QCOMPARE(bar->value(), before);
    }

private:
    TextEdit* goTo(const QString& path)
    {
        m_gui->window().workspace()->goTo(path);
        m_gui->settle();
        auto* field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        if (field == nullptr)
            qFatal("no field has the focus");
        return field;
    }
    [[nodiscard]] bool isSeen(const TextEdit* field) { return isShown(field->viewport(), field->cursorRect()); }
    [[nodiscard]] bool isShown(const QWidget* on, const QRect& rect)
    {
        const QWidget* port = m_gui->window().workspace()->form()->viewport();
        const QRect place = rect.translated(on->mapTo(port, QPoint(0, 0)));
        return place.top() >= 0 && place.bottom() < port->height();
    }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::CaretInViewTest)
#include "caret_in_view_test.moc"
