// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Looking for a line of the outline goes nowhere until one is chosen, and Esc is back where it began.
#include "models/items/outline_model.h"
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QTreeView>

namespace quoin::test {

class OutlineFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openExample();
        m_gui->show(QStringLiteral("caching"));
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->keys(QStringLiteral("returnservice"));
    }
    void cleanup() { m_gui.reset(); }

    void theFormStaysWhileSomebodyTypes() { QCOMPARE(shown(), QStringLiteral("caching")); }

    void escapeIsBackWhereItBegan()
    {
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(shown(), QStringLiteral("caching"));
        QCOMPARE(current(), QStringLiteral("caching"));
    }

    void downGoesToWhatPasses()
    {
        m_gui->key(Qt::Key_Down);
        m_gui->settle();
        QCOMPARE(shown(), QStringLiteral("services"));
        m_gui->key(Qt::Key_Down);
        m_gui->settle();
        QCOMPARE(current(), QStringLiteral("services.newServices[1]"));
        // What was chosen stays when all lines are there again.
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->key(Qt::Key_Escape);
        m_gui->settle();
        QCOMPARE(shown(), QStringLiteral("services"));
        QCOMPARE(current(), QStringLiteral("services.newServices[1]"));
    }

    void linesOfAVeryLongDocumentAreFoundBesideTheWindow()
    {
        QByteArray text = "# Index of needles\n\n";
        for (int i = 0; i < 5'000; ++i)
            text += "## Notes " + QByteArray::number(i) + "\n\nWords.\n\n";
        text += "## API Design\n\n### REST Endpoints\n\n#### GET /v1/needles\n**Purpose**: Some\n\n"
                "#### GET /v1/pins\n**Purpose**: Some\n";
        m_gui->openBytes(text);
        auto* outline = m_gui->window().workspace()->outline();
        const QAbstractItemModel* lines = outline->view()->model();
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->keys(QStringLiteral("needle"));
        QTRY_COMPARE(titles(lines),
                     (QStringList{QStringLiteral("Index of needles"), QStringLiteral("API Design"),
                                  QStringLiteral("/v1/needles")}));
        m_gui->keys(QStringLiteral("s get"));
        m_gui->key(Qt::Key_Down); // Before they are found.
        QTRY_COMPARE(titles(lines), (QStringList{QStringLiteral("API Design"), QStringLiteral("/v1/needles")}));
        QTRY_COMPARE(m_gui->focusName(), QStringLiteral("Outline"));
        m_gui->settle();
        QCOMPARE(current(), QStringLiteral("api"));
        m_gui->key(Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("api.rest[1]"));
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->keys(QStringLiteral("notes"));
        const auto note = [this] {
            const auto labels = m_gui->window().workspace()->outline()->findChildren<QLabel*>();
            return labels.isEmpty() || !labels.front()->isVisible() ? QString() : labels.front()->text();
        };
        QTRY_COMPARE(note(), QStringLiteral("The first 1,000 lines with “notes” in their name."));
        QCOMPARE(lines->rowCount(), 1'000);
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(note(), QString());
        QVERIFY(lines->rowCount() > 5'000);
        QCOMPARE(current(), QStringLiteral("api.rest[1]"));
        // Another document is filtered by what still stands there.
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->keys(QStringLiteral("needle"));
        QTRY_COMPARE(lines->rowCount(), 2);
        m_gui->openExample();
        QTRY_COMPARE(lines->rowCount(), 0);
        m_gui->openBytes(text);
        QTRY_COMPARE(lines->rowCount(), 2);
    }

private:
    static QStringList titles(const QAbstractItemModel* lines, const QModelIndex& parent = {})
    {
        QStringList list;
        for (int row = 0; row < lines->rowCount(parent); ++row) {
            const QModelIndex index = lines->index(row, 0, parent);
            list += index.data().toString();
            list += titles(lines, index);
        }
        return list;
    }
    [[nodiscard]] QString shown() { return m_gui->window().workspace()->form()->entryPath(); }
    [[nodiscard]] QString current() { return m_gui->window().workspace()->outline()->currentPath(); }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::OutlineFilterTest)
#include "outline_filter_test.moc"
