// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Whoever goes from the form to the source and back goes on typing where he was.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_pane.h"

#include <QApplication>

namespace quoin::test {

namespace {

const QByteArray spec = "## Architecture Overview\nOne two.\n\n## API Design\n\n### GET /v1/a\n**Purpose**: First\n";

} // namespace

class ViewCaretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes(spec);
        m_gui->window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        m_gui->settle();
        auto* field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        field->moveCursor(QTextCursor::End);
        field->moveCursor(QTextCursor::Left);
    }
    void cleanup() { m_gui.reset(); }

    void theSourceGoesOnWhereTheFormWas()
    {
        m_gui->trigger(ActionId::Source);
        m_gui->keys(QStringLiteral("X"));
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), QByteArray(spec).replace("First", "FirsXt"));
    }

    void theFormGoesOnWhereTheSourceWas()
    {
        m_gui->trigger(ActionId::Source);
        m_gui->window().workspace()->source()->showRange({30, 30}); // In "One two."
        m_gui->trigger(ActionId::Forms);
        QCOMPARE(m_gui->focusName(), QStringLiteral("Architecture Overview text"));
        m_gui->keys(QStringLiteral("X"));
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), QByteArray(spec).insert(30, 'X'));
    }

    void keysGoToNoButtonWhereTheSourceWasInAHeading()
    {
        m_gui->trigger(ActionId::Source);
        m_gui->window().workspace()->source()->showRange({5, 5});
        m_gui->trigger(ActionId::Forms);
        QVERIFY(qobject_cast<TextEdit*>(QApplication::focusWidget()) != nullptr);
    }

private:
    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ViewCaretTest)
#include "view_caret_test.moc"
