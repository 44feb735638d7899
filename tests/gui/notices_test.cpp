// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the bar across the window says, and how often somebody hears it who listens to the window.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/workspace.h"

#include <QApplication>

namespace quoin::test {

class NoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes("### Architecture Overview\nOne.\n");
        m_gui->show(QStringLiteral("architecture"));
        auto* bar = m_gui->window().findChild<NoticeBar*>();
        m_heard.clear();
        QObject::connect(bar, &NoticeBar::announced, bar,
                         [this](const QString& sentence) { m_heard.append(sentence); });
    }
    void cleanup() { m_gui.reset(); }

    void whatWaitsToBeSeenIsHeardOnce()
    {
        lose();
        QCOMPARE(m_heard.size(), 1);
        QVERIFY(m_heard.constFirst().contains(QStringLiteral("gone now")));
        for (int i = 0; i < 2; ++i) {
            m_gui->type(QStringLiteral("Architecture Overview text"), QStringLiteral(" More."));
            m_gui->trigger(ActionId::Save);
            QVERIFY(!m_gui->session().isModified());
        }
        QCOMPARE(m_heard.size(), 1);
        // Something else stands before it for a while; it comes back without being said again.
        Q_EMIT m_gui->window().documents()->busy(QStringLiteral("Reading"));
        QTRY_VERIFY(m_gui->window().findChild<NoticeBar*>()->tellsProgress());
        Q_EMIT m_gui->window().documents()->busyEnded();
        m_gui->settle();
        QVERIFY(m_gui->find(QStringLiteral("Copy It")) != nullptr);
        QCOMPARE(m_heard.filter(QStringLiteral("gone now")).size(), 1);
        lose(); // Another text is news.
        QCOMPARE(m_heard.filter(QStringLiteral("gone now")).size(), 2);
    }

    void aSaveLeavesTheFocusInIt()
    {
        m_gui->type(QStringLiteral("Architecture Overview text"), QStringLiteral(" More."));
        lose();
        auto* copy = m_gui->find(QStringLiteral("Copy It"));
        QVERIFY(copy != nullptr);
        copy->setFocus(Qt::ShortcutFocusReason);
        m_gui->trigger(ActionId::Save);
        QVERIFY(!m_gui->session().isModified());
        QCOMPARE(m_gui->focusName(), QStringLiteral("Copy It"));
    }

    // Who saves over another's text asks, and is answered each time.
    void aConflictIsHeardAtEachSave()
    {
        for (int i = 1; i <= 2; ++i) {
            Q_EMIT m_gui->window().documents()->conflict();
            QCOMPARE(m_heard.size(), i);
        }
    }

    // Whoever watches the file tells of the same change again.
    void aConflictWaitsBehindWhatIsOnlyWorthAMoment()
    {
        auto* documents = m_gui->window().documents();
        auto* bar = m_gui->window().findChild<NoticeBar*>();
        Q_EMIT documents->overtaken();
        const QString conflict = m_heard.constLast();
        QVERIFY(conflict.contains(QStringLiteral("was changed by another program")));
        bar->tell(QStringLiteral("Only a moment."), {}, NoticeBar::Stay::AWhile);
        Q_EMIT documents->overtaken();
        QCOMPARE(m_heard.constLast(), QStringLiteral("Only a moment."));
        Q_EMIT documents->conflict(); // Who saves is answered.
        QCOMPARE(m_heard.constLast(), conflict);
    }

private:
    void lose()
    {
        Q_EMIT m_gui->window().workspace()->form()->textsLost({{QStringLiteral("text"), QStringLiteral("API Design")}});
        m_gui->settle();
    }

    std::unique_ptr<GuiDriver> m_gui;
    QStringList m_heard;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::NoticesTest)
#include "notices_test.moc"
