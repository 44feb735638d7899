// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text that the document could not take and whose field is gone: it is said, offered for copying, and asked about
// before the document is closed.
#include "tests/gui/refusal_driver.h"
#include "ui/forms/form_view.h"
#include "ui/theme/quoin_style.h"

#include <QClipboard>

namespace quoin::test {

class LostTextsTest : public QObject, private RefusalDriver {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_gui.reset(); }

    void whereItsFieldIsGoneItIsSaidAndCanBeCopied()
    {
        openAsFile();
        for (const bool elsewhere : {false, true}) {
            retype(goTo());
            if (elsewhere)
                m_gui->show(QStringLiteral("caching"));
            const QByteArray all = onDisk();
            const qsizetype begin = all.indexOf("##### GET /v1/returns/{id}");
            const qsizetype end = all.indexOf("\n####", begin + 1) + 1;
            QVERIFY(begin > 0 && end > begin);
            rewrite(all.mid(begin, end - begin), "");
            QVERIFY(labelWith(wrong).contains(QStringLiteral("gone now")));
            m_gui->show(QStringLiteral("security"));
            m_gui->type(QStringLiteral("Security Considerations Authorization"), QStringLiteral("."));
            m_gui->trigger(ActionId::Save);
            QVERIFY(labelWith(wrong).contains(QStringLiteral("gone now"))); // It is in no file still.
            auto* copy = m_gui->find<QAbstractButton>(QStringLiteral("Copy It"));
            QVERIFY(copy != nullptr);
            QApplication::clipboard()->clear();
            copy->click();
            QCOMPARE(QApplication::clipboard()->text(), wrong);
            QVERIFY(labelWith(wrong).isNull());
            rewrite(onDisk(), all);
        }
    }

    void closingAsksAboutWhatHasLostItsField()
    {
        openAsFile();
        const auto lose = [this] {
            retype(goTo());
            m_gui->find(QStringLiteral("GET /v1/returns/{id}"))->setFocus();
            m_gui->trigger(ActionId::DeleteHere);
            QVERIFY(labelWith(wrong).contains(QStringLiteral("gone now")));
            m_gui->trigger(ActionId::Save); // So that nothing else is asked.
        };
        lose();
        m_gui->window().close();
        QVERIFY(m_gui->window().isVisible());
        QVERIFY(question().contains(wrong));
        QVERIFY2(question().contains(QStringLiteral("API Design › GET /v1/returns/{id}")), qPrintable(question()));
        for (const QAbstractButton* button : questionButtons()) // What Enter does is seen.
            QCOMPARE(button->property(StyleProperty::primary).toBool(), button->text() == QStringLiteral("Cop&y"));
        answer(QStringLiteral("Cancel"));
        QVERIFY(m_gui->window().isVisible());
        QVERIFY(!labelWith(wrong).isNull()); // It waits on.

        QApplication::clipboard()->clear();
        m_gui->trigger(ActionId::Close); // A document that gives way to another asks too.
        QVERIFY(m_gui->session().spec() != nullptr);
        answer(QStringLiteral("Copy"));
        QCOMPARE(QApplication::clipboard()->text(), wrong);
        QVERIFY(m_gui->window().isVisible()); // It can be put elsewhere: the clipboard may go with the program.
        QVERIFY(labelWith(wrong).isNull());
        m_gui->trigger(ActionId::Undo);
        m_gui->trigger(ActionId::Save);

        lose();
        m_gui->window().close();
        answer(QStringLiteral("Close Anyway"));
        QVERIFY(!m_gui->window().isVisible());
    }

    void severalLostTextsAreOneSentence()
    {
        const QString face = QString::fromUtf8("👩‍🔧");
        Q_EMIT m_gui->window().workspace()->form()->textsLost({{face.repeated(200), QStringLiteral("API Design")},
                                                               {QStringLiteral("b"), QString()},
                                                               {QStringLiteral("c"), QString()}});
        m_gui->settle();
        const QString sentence = labelWith(QStringLiteral("gone now"));
        QCOMPARE(sentence.count(QLatin1Char('.')), 1);
        QVERIFY2(sentence.startsWith(QStringLiteral("“") + face), qPrintable(sentence));
        QVERIFY2(sentence.contains(face + QStringLiteral("…” and 2 more")), qPrintable(sentence));
        QVERIFY(sentence.count(face) < 100);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::LostTextsTest)
#include "lost_texts_test.moc"
