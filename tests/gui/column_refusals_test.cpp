// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What a cell of the column grid cannot take stays in the cell, with the reason below, until it is mended or taken
// back.
#include "tests/gui/column_grid.h"

#include <QLabel>

namespace quoin::test {

class ColumnRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_table = open(*m_gui);
        QVERIFY(m_table != nullptr);
        m_table->setCurrentIndex(m_table->model()->index(1, 0));
        m_gui->key(Qt::Key_F2);
        typeOver(*m_gui, QStringLiteral("state"));
    }
    void cleanup() { m_gui.reset(); }

    void itStaysToBeMended_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Tab") << Qt::Key_Tab;
    }
    void itStaysToBeMended()
    {
        QFETCH(Qt::Key, key);
        m_gui->key(key);
        m_gui->settle();
        QCOMPARE(m_gui->bytes(), spec.toStdString());
        QVERIFY(!reason().isEmpty());
        QVERIFY(line() != nullptr);
        QCOMPARE(line()->text(), QStringLiteral("state"));
        QVERIFY2(line()->hasFocus(), qPrintable(m_gui->focusName()));
        m_gui->keys(QStringLiteral("_id"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QCOMPARE(m_gui->bytes(), changed("user_id UUID", "state_id UUID"));
        QVERIFY(line() == nullptr);
        QVERIFY(reason().isEmpty());
        QCOMPARE(m_gui->focusName(), grid);
    }

    void escTakesItBack()
    {
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        m_gui->key(Qt::Key_Escape);
        m_gui->settle();
        QCOMPARE(m_gui->bytes(), spec.toStdString());
        QVERIFY(line() == nullptr);
        QVERIFY(reason().isEmpty());
        QCOMPARE(m_table->currentIndex().data().toString(), QStringLiteral("user_id"));
    }

    void itStaysWhereSomebodyGoesElsewhere()
    {
        m_gui->find(QStringLiteral("orders Purpose"))->setFocus(Qt::MouseFocusReason);
        m_gui->settle();
        QVERIFY(!reason().isEmpty());
        QVERIFY(line() != nullptr);
        QCOMPARE(line()->text(), QStringLiteral("state"));
        QCOMPARE(m_gui->focusName(), QStringLiteral("orders Purpose"));
    }

    void itsRowDoesNotMoveMeanwhile()
    {
        m_gui->key(Qt::Key_Up, Qt::AltModifier);
        m_gui->settle();
        QCOMPARE(m_gui->bytes(), spec.toStdString());
        QVERIFY(line() != nullptr);
        QCOMPARE(line()->text(), QStringLiteral("state"));
    }

    // It was not even asked for yet.
    void aChangeFromOutsideLeavesWhatIsBeingTyped()
    {
        const std::size_t at = m_gui->bytes().find("user_id UUID") + 8;
        m_gui->session().replaceBytes({at, at + 4}, "BIGINT", EditOrigin::Restore);
        m_gui->settle();
        QCOMPARE(m_table->model()->index(1, 1).data().toString(), QStringLiteral("BIGINT"));
        QVERIFY(line() != nullptr);
        QCOMPARE(line()->text(), QStringLiteral("state"));
    }

private:
    QLineEdit* line() { return m_table->viewport()->findChild<QLineEdit*>(); }
    QString reason()
    {
        for (const QLabel* label : m_gui->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("has a column of this name already")))
                return label->text();
        }
        return {};
    }

    std::unique_ptr<GuiDriver> m_gui;
    ColumnTable* m_table = nullptr;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ColumnRefusalsTest)
#include "column_refusals_test.moc"
