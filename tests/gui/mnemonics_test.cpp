// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Alt and a letter does one thing, whatever bars are open; and a menu has a letter once.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/offers/offer_bar.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/untaken_keeper.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

namespace quoin::test {

namespace {

/// What each key of Alt and a letter does that works from any field.
QMultiMap<QString, QString> keysOf(MainWindow& window)
{
    QMultiMap<QString, QString> keys;
    const auto add = [&keys](const QKeySequence& sequence, const QString& what) {
        if (sequence.count() == 1 && sequence[0].keyboardModifiers() == Qt::AltModifier)
            keys.insert(sequence.toString(), what);
    };
    for (const QAction* action : window.menuBar()->actions()) {
        if (action->isVisible())
            add(QKeySequence::mnemonic(action->text()), action->text());
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        for (const QKeySequence& sequence : action->shortcuts())
            add(sequence, action->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled())
            add(button->shortcut(), button->text() + u' ' + button->accessibleName());
    }
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy() != nullptr)
            add(QKeySequence::mnemonic(label->text()), label->text());
    }
    return keys;
}

QString clashesIn(const QMultiMap<QString, QString>& keys)
{
    QStringList clashes;
    for (const QString& key : keys.uniqueKeys()) {
        if (keys.count(key) > 1)
            clashes.append(key + QStringLiteral(": ") + keys.values(key).join(QStringLiteral(" / ")));
    }
    return clashes.join(u'\n');
}

// Of a menu and those in it, filled as for somebody who opens them.
QString clashesInMenu(QMenu* menu)
{
    Q_EMIT menu->aboutToShow();
    QMultiMap<QString, QString> keys;
    QString clashes;
    for (const QAction* action : menu->actions()) {
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (action->isVisible() && !key.isEmpty())
            keys.insert(key, action->text());
        if (!key.isEmpty() && !key.back().isLetterOrNumber())
            clashes += QStringLiteral("no letter: ") + action->text() + u'\n';
        if (action->menu() != nullptr)
            clashes += clashesInMenu(action->menu());
    }
    const QString own = clashesIn(keys);
    return clashes + (own.isEmpty() ? QString() : menu->title() + QStringLiteral(" has ") + own + u'\n');
}

} // namespace

class MnemonicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes(GuiDriver::example());
    }
    void cleanup() { m_gui.reset(); }

    void aMenuHasALetterOnce()
    {
        QString clashes;
        for (const QAction* action : m_gui->window().menuBar()->actions())
            clashes += clashesInMenu(action->menu());
        m_gui->trigger(ActionId::Close); // On the start page too.
        for (const QAction* action : m_gui->window().menuBar()->actions())
            clashes += clashesInMenu(action->menu());
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes));
    }

    void noBarTakesAnothersLetter_data()
    {
        QTest::addColumn<QString>("notice");
        QTest::addColumn<QString>("offer");
        for (const char* notice : {"none", "conflict", "failed", "busy", "lost", "restored"}) {
            for (const char* offer : {"none", "rename", "tables", "endpoint", "endpoints", "graphql", "json", "spec"})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(notice), QLatin1String(offer))))
                    << QString::fromLatin1(notice) << QString::fromLatin1(offer);
        }
    }
    void noBarTakesAnothersLetter()
    {
        QFETCH(QString, notice);
        QFETCH(QString, offer);
        if (offer == QStringLiteral("spec"))
            m_gui->openBytes("# Nothing yet\n");
        if (offer == QStringLiteral("json"))
            m_gui->openBytes("## API Design\n\n### REST Endpoints\n\n#### POST /v1/a\n**Purpose**: One.\n");
        tellOf(notice);
        m_gui->trigger(ActionId::Replace);
        makeOffer(offer);
        m_gui->settle();
        QVERIFY(m_gui->find(QStringLiteral("Replace with")) != nullptr);
        QCOMPARE(m_gui->window().findChild<NoticeBar*>()->isVisible(), notice != QStringLiteral("none"));
        QCOMPARE(m_gui->window().findChild<OfferBar*>()->isVisible(), offer != QStringLiteral("none"));
        const QMultiMap<QString, QString> keys = keysOf(m_gui->window());
        QVERIFY(keys.size() >= 20); // Six menus, five of the find bar, ten sections.
        const QString clashes = clashesIn(keys);
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes));
    }

private:
    void tellOf(const QString& notice)
    {
        DocumentCommands* documents = m_gui->window().documents();
        if (notice == QStringLiteral("conflict"))
            Q_EMIT documents->conflict();
        else if (notice == QStringLiteral("failed"))
            Q_EMIT documents->saveFailed(QStringLiteral("Not saved."));
        else if (notice == QStringLiteral("lost"))
            Q_EMIT m_gui->window().workspace()->form()->textsLost({{QStringLiteral("text"), QString()}});
        else if (notice == QStringLiteral("restored"))
            Q_EMIT m_gui->window().findChild<UntakenKeeper*>()->restored(QStringLiteral("It is there again."), {});
        else if (notice == QStringLiteral("busy"))
            Q_EMIT documents->busy(QStringLiteral("Opening"));
        if (notice != QStringLiteral("none"))
            QTRY_VERIFY(m_gui->window().findChild<NoticeBar*>()->isVisible());
    }
    void makeOffer(const QString& offer)
    {
        static const QHash<QString, QString> texts = {
            {QStringLiteral("tables"),
             QStringLiteral("CREATE TABLE users (\n  id BIGINT\n);\nCREATE TABLE tags (id INT);")},
            {QStringLiteral("endpoint"), QStringLiteral("curl -X POST https://example.com/v1/things -d '{\"a\": 1}'")},
            {QStringLiteral("endpoints"),
             QStringLiteral("| Method | Path |\n|---|---|\n| GET | /v1/x |\n| PUT | /v1/x |\n")},
            {QStringLiteral("graphql"),
             QStringLiteral("type Box {\n  id: ID!\n}\n\nextend type Query {\n  box: Box\n}\n")},
            {QStringLiteral("json"), QStringLiteral("{\"id\": \"a\", \"count\": 2}")},
            {QStringLiteral("spec"),
             QStringLiteral("## Backend Specs\n\n### Caching Strategy\n- **TTL**: 5 min\n\n"
                            "### Security Considerations\n- **Authorization**: by role\n")},
        };
        if (offer == QStringLiteral("none"))
            return;
        if (offer == QStringLiteral("rename")) {
            m_gui->window().workspace()->goTo(QStringLiteral("queues.queue[1].name"));
            m_gui->settle();
            m_gui->keys(QStringLiteral("X"));
            m_gui->key(Qt::Key_Tab);
            return;
        }
        m_gui->window().workspace()->goTo(QStringLiteral("api.rest[1]"));
        m_gui->settle();
        QApplication::clipboard()->setText(texts.value(offer));
        m_gui->trigger(ActionId::PasteItems);
    }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::MnemonicsTest)
#include "mnemonics_test.moc"
