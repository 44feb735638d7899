// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text that the document could not take outlives a program that is killed: it is in its field again, with its reason.
#include "tests/gui/refusal_driver.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/untaken_keeper.h"

#include <QClipboard>
#include <QComboBox>
#include <QTimer>

namespace quoin::test {

class KeptTextsTest : public QObject, private RefusalDriver {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_gui.reset(); }

    void itIsInItsFieldAgain()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        QCOMPARE(m_gui->store().keptTexts(path).bytes, GuiDriver::example());
        QCOMPARE(kept(path).constFirst().path, route);
        m_gui->beginAnew();
        m_gui->open(path);
        const QString notice = labelWith(wrong);
        QVERIFY2(notice.contains(QStringLiteral("API Design › GET /v1/returns/{id}")), qPrintable(notice));
        auto* there = m_gui->find<QAbstractButton>(QStringLiteral("Show Me Where"));
        QVERIFY(there != nullptr);
        there->click();
        m_gui->settle();
        auto* field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QCOMPARE(field->shownText(), wrong);
        QCOMPARE(field, goTo());
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
        QCOMPARE(m_gui->bytes(), m_before);
        QVERIFY(!m_gui->session().isModified());
        // It is asked about as before, and killed once more it is still there.
        m_gui->window().close();
        answer(QStringLiteral("Go Back"));
        QCOMPARE(kept(path).size(), 1);
        m_gui->beginAnew();
        m_gui->open(path);
        QCOMPARE(goTo()->shownText(), wrong);
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(goTo()->shownText(), QStringLiteral("/v1/returns/{id}"));
        QCOMPARE(kept(path).size(), 0);
        m_gui->beginAnew();
        m_gui->open(path);
        QVERIFY(labelWith(wrong).isNull());
    }

    void everyKindOfFieldKeepsIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("typed");
        QTest::newRow("method") << QStringLiteral("api.rest[2].method") << QStringLiteral("G(T");
        QTest::newRow("status") << QStringLiteral("api.rest[2].response[1].status") << QStringLiteral(")))");
    }

    void everyKindOfFieldKeepsIt()
    {
        QFETCH(QString, path);
        QFETCH(QString, typed);
        openAsFile();
        const QString file = m_gui->session().path();
        typeAt(path, typed);
        QCOMPARE(kept(file).size(), 1);
        m_gui->beginAnew();
        m_gui->open(file);
        QCOMPARE(m_gui->bytes(), m_before);
        m_gui->window().workspace()->goTo(path);
        m_gui->settle();
        QCOMPARE(shownIn(QApplication::focusWidget()), typed);
        QVERIFY(!labelWith(QStringLiteral("✕ ")).isNull());
    }

    // What was typed into the field right before was taken, but it is in no file either.
    void whatWasTakenBeforeItDoesNotHideIt()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        const TextEdit* field = goTo();
        m_gui->keys(QStringLiteral("/x y"));
        QVERIFY(m_gui->session().isModified());
        const QString typed = field->shownText();
        QVERIFY(typed.endsWith(QStringLiteral("/x y")));
        QCOMPARE(kept(path).size(), 1);
        m_gui->beginAnew();
        m_gui->open(path);
        QCOMPARE(goTo()->shownText(), typed);
    }

    void itGoesWhereItsFieldIsInTheFile()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        const QByteArray heading = firstEndpoint();
        m_gui->beginAnew();
        write(path,
              QByteArray(GuiDriver::example())
                  .replace(heading, "##### GET /v1/health\n**Purpose**: Says that it lives.\n\n" + heading));
        m_gui->open(path);
        m_gui->window().workspace()->goTo(QStringLiteral("api.rest[3].route"));
        m_gui->settle();
        QCOMPARE(shownIn(QApplication::focusWidget()), wrong);
        QVERIFY(goTo()->shownText() != wrong);
        // And so it is kept, in the text that is there now.
        QCOMPARE(kept(path).constFirst().path, QStringLiteral("api.rest[3].route"));
    }

    void whereItsFieldIsGoneItWaitsToBeSeen()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        QByteArray without = GuiDriver::example();
        const qsizetype begin = without.indexOf("##### GET /v1/returns/{id}");
        without.remove(begin, without.indexOf("\n####", begin + 1) + 1 - begin);
        write(path, without);
        for (int run = 0; run < 2; ++run) { // Nobody has seen it in the first one.
            m_gui->beginAnew();
            m_gui->open(path);
            const QString notice = labelWith(wrong);
            QVERIFY2(notice.contains(QStringLiteral("gone now")), qPrintable(notice));
            QVERIFY2(notice.contains(QStringLiteral("API Design › GET /v1/returns/{id}")), qPrintable(notice));
            QCOMPARE(kept(path).size(), 1);
        }
        QApplication::clipboard()->clear();
        m_gui->find<QAbstractButton>(QStringLiteral("Copy It"))->click();
        QCOMPARE(QApplication::clipboard()->text(), wrong);
        QCOMPARE(kept(path).size(), 0);
    }

    // The item was added and nobody had saved yet.
    void textOfAnItemThatIsInNoFileIsNotDropped()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        m_gui->session().apply(addItem(m_gui->session().spec(), "api.rest", "GET /v1/health"), EditOrigin::Structure,
                               QStringLiteral("Add"));
        m_gui->settle();
        const QString added =
            QString::fromStdString(m_gui->session().spec()->pathAt(m_gui->bytes().find("GET /v1/health")))
                .section(QLatin1Char('.'), 0, 1);
        typeAt(added + QStringLiteral(".route"), wrong);
        QCOMPARE(kept(path).size(), 1);
        QCOMPARE(kept(path).constFirst().path, QString());
        m_gui->trigger(ActionId::Save); // Now it is in one.
        QCOMPARE(kept(path).constFirst().path, added + QStringLiteral(".route"));
        m_gui->beginAnew();
        m_gui->open(path);
        m_gui->window().workspace()->goTo(added + QStringLiteral(".route"));
        m_gui->settle();
        QCOMPARE(shownIn(QApplication::focusWidget()), wrong);
    }

    void itIsKeptWhileAnotherSectionIsShown()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        m_gui->show(QStringLiteral("caching"));
        QCOMPARE(kept(path).size(), 1);
        m_gui->beginAnew();
        m_gui->open(path);
        QCOMPARE(goTo()->shownText(), wrong);
    }

    void whoeverClosesWithoutItDropsIt()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        m_gui->trigger(ActionId::Close);
        answer(QStringLiteral("Go On Without It"));
        QCOMPARE(kept(path).size(), 0);
        m_gui->open(path);
        QVERIFY(goTo()->shownText() != wrong);

        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        m_gui->window().close();
        answer(QStringLiteral("Go On Without It"));
        QVERIFY(!m_gui->window().isVisible());
        QCOMPARE(kept(path).size(), 0);
    }

    void itGoesWithItsDocumentUnderAnotherName()
    {
        openAsFile();
        const QString path = m_gui->session().path();
        retype(goTo());
        QCOMPARE(kept(path).size(), 1);
        const QString other = path + QStringLiteral(".other.md");
        QVERIFY(!m_gui->session().saveAs(other));
        QCOMPARE(kept(other).size(), 1);
        QCOMPARE(m_gui->store().keptTexts(path).texts.size(), 0);
        m_gui->beginAnew();
        m_gui->open(other);
        QCOMPARE(goTo()->shownText(), wrong);
    }

private:
    /// What the store has once the keeper has written all that it knows.
    QList<StoredText> kept(const QString& path)
    {
        m_gui->settle();
        auto* keeper = m_gui->window().findChild<UntakenKeeper*>();
        auto* timer = keeper->findChild<QTimer*>();
        const bool written = QTest::qWaitFor([timer] { return !timer->isActive(); }, 20000);
        if (!written)
            QTest::qFail("nothing was kept", __FILE__, __LINE__);
        keeper->finish();
        return m_gui->store().keptTexts(path).texts;
    }
    void typeAt(const QString& path, const QString& text)
    {
        m_gui->window().workspace()->goTo(path);
        m_gui->settle();
        QWidget* field = QApplication::focusWidget();
        QVERIFY(field != nullptr);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        m_gui->keys(text);
    }
    static QString shownIn(QWidget* widget)
    {
        if (const auto* box = qobject_cast<QComboBox*>(widget))
            return box->currentText();
        const auto* text = qobject_cast<TextEdit*>(widget);
        return text != nullptr ? text->shownText() : QString();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::KeptTextsTest)
#include "kept_texts_test.moc"
