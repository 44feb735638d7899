// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text that the document cannot take: it is said why, in view, and what was typed is not lost on the way.
#include "tests/gui/refusal_driver.h"
#include "ui/forms/form_view.h"

#include <QScrollBar>

namespace quoin::test {

class RefusalsTest : public QObject, private RefusalDriver {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_gui.reset(); }

    void textThatWasNotTakenIsThereAgain()
    {
        TextEdit* field = goTo();
        retype(field);
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
        m_gui->show(QStringLiteral("caching"));
        QVERIFY(labelWith(wrong).contains(QStringLiteral("API Design"))); // It is said that it waits there.
        field = goTo();
        QCOMPARE(field->shownText(), wrong);
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
        QCOMPARE(m_gui->bytes(), m_before);
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(field->shownText(), QStringLiteral("/v1/returns/{id}"));
        m_gui->show(QStringLiteral("caching"));
        field = goTo();
        QCOMPARE(field->shownText(), QStringLiteral("/v1/returns/{id}"));
    }

    void itIsGoneWhereTheDocumentSaysSomethingElseByThen()
    {
        retype(goTo());
        m_gui->show(QStringLiteral("caching"));
        const auto refusal = m_gui->session().setField(route, "/v2/returns/{id}");
        QVERIFY(!refusal);
        QCOMPARE(goTo()->shownText(), QStringLiteral("/v2/returns/{id}"));
    }

    // The document is as it was, so nothing else would ask.
    void theWindowIsNotClosedOverIt()
    {
        TextEdit* field = goTo();
        retype(field);
        m_gui->window().close();
        QVERIFY(m_gui->window().isVisible());
        answer(QStringLiteral("Go Back"));
        QVERIFY2(field->hasFocus(), qPrintable(m_gui->focusName()));
        QCOMPARE(field->shownText(), wrong);

        m_gui->show(QStringLiteral("caching")); // It waits there while another section is shown.
        m_gui->window().close();
        QVERIFY(m_gui->window().isVisible());
        answer(QStringLiteral("Go Back"));
        field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QCOMPARE(field->shownText(), wrong);

        m_gui->trigger(ActionId::Source); // And in the form alone.
        m_gui->window().close();
        answer(QStringLiteral("Go Back"));
        field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QCOMPARE(field->shownText(), wrong);

        m_gui->window().close();
        answer(QStringLiteral("Go On Without It"));
        QVERIFY(!m_gui->window().isVisible());
    }

    void aReloadLeavesItInItsField()
    {
        openAsFile();
        TextEdit* field = goTo();
        retype(field);
        rewrite("/v1/returns/{id}", "/v2/returns/{id}"); // The field's own value, and others around it.
        QCOMPARE(field->shownText(), wrong);
        QVERIFY2(field->hasFocus(), qPrintable(m_gui->focusName()));
        QCOMPARE(field->textCursor().position(), int(wrong.size()));
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
        QVERIFY(QByteArray::fromStdString(m_gui->bytes()).contains("/v2/returns/{id}"));
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(field->shownText(), wrong);
        m_gui->trigger(ActionId::Redo);
        QCOMPARE(field->shownText(), wrong);
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(field->shownText(), QStringLiteral("/v2/returns/{id}"));
    }

    void aReplacementEverywhereLeavesItInItsField()
    {
        openAsFile();
        TextEdit* field = goTo();
        retype(field);
        const std::string before = m_gui->bytes();
        Edit edit;
        for (std::size_t at = before.find("/v1/"); at != std::string::npos; at = before.find("/v1/", at + 4))
            edit.splices.push_back({{at, at + 4}, "/v2/"});
        edit.after = m_gui->session().spec()->edited(edit.splices);
        QVERIFY(!m_gui->session().apply(std::move(edit), EditOrigin::Structure, QStringLiteral("Replace")));
        m_gui->settle();
        QVERIFY(QByteArray::fromStdString(m_gui->bytes()).contains("/v2/returns/{id}"));
        QCOMPARE(field->shownText(), wrong);
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(m_gui->bytes(), before);
        QCOMPARE(field->shownText(), wrong);
    }

    void anUndoOfWhatWasTypedThereBeforeLeavesIt()
    {
        TextEdit* field = goTo();
        m_gui->keys(QStringLiteral("/x"));
        const std::string typed = m_gui->bytes();
        QVERIFY(typed != m_before);
        retype(field);
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(m_gui->bytes(), m_before);
        QCOMPARE(field->shownText(), wrong);
        QVERIFY2(field->hasFocus(), qPrintable(m_gui->focusName()));
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
        m_gui->trigger(ActionId::Redo);
        QCOMPARE(m_gui->bytes(), typed);
        QCOMPARE(field->shownText(), wrong);

        m_gui->show(QStringLiteral("caching")); // The undo goes back to the field.
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(m_gui->bytes(), m_before);
        field = goTo();
        QCOMPARE(field->shownText(), wrong);
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(field->shownText(), QStringLiteral("/v1/returns/{id}"));
    }

    void aReloadLeavesItWhileAnotherSectionIsShown()
    {
        openAsFile();
        retype(goTo());
        m_gui->show(QStringLiteral("caching"));
        rewrite("/v1/returns/{id}", "/v2/returns/{id}");
        QCOMPARE(goTo()->shownText(), wrong);
        QVERIFY(!labelWith(QStringLiteral("A path")).isNull());
    }

    void itGoesWithItsItem()
    {
        openAsFile();
        retype(goTo());
        m_gui->show(QStringLiteral("caching"));
        const QByteArray heading = firstEndpoint();
        rewrite(heading, "##### GET /v1/health\n**Purpose**: Says that it lives.\n\n" + heading);
        m_gui->window().workspace()->goTo(QStringLiteral("api.rest[3].route"));
        m_gui->settle();
        auto* field = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QCOMPARE(field->shownText(), wrong);
        QVERIFY(goTo()->shownText() != wrong);
    }

    void aFoldedCardKeepsIt()
    {
        openAsFile();
        for (const QString& path : {route, QStringLiteral("api.rest[2].response[1].status")}) {
            m_gui->window().workspace()->goTo(path);
            m_gui->settle();
            auto* field = qobject_cast<TextEdit*>(QApplication::focusWidget());
            QVERIFY(field != nullptr);
            field->selectAll();
            m_gui->keys(QStringLiteral(")))"));
            QCOMPARE(m_gui->bytes(), m_before);
            m_gui->find(QStringLiteral("GET /v1/returns/{id}"))->setFocus();
            m_gui->key(Qt::Key_Space);
            const QByteArray heading = firstEndpoint();
            rewrite(heading, "##### GET /v1/health\n**Purpose**: Says that it lives.\n\n" + heading);
            m_gui->window().workspace()->goTo(
                QString(path).replace(QStringLiteral("rest[2]"), QStringLiteral("rest[3]")));
            m_gui->settle();
            field = qobject_cast<TextEdit*>(QApplication::focusWidget());
            QVERIFY(field != nullptr);
            QCOMPARE(field->shownText(), QStringLiteral(")))"));
            m_gui->key(Qt::Key_Escape);
            rewrite("##### GET /v1/health\n**Purpose**: Says that it lives.\n\n", "");
        }
    }

    void whatWasTypedOverAPlaceholderIsAskedAboutToo()
    {
        m_gui->openBytes("## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n"
                         "##### GET /api/v1/[resource]\n**Purpose**: One.\n\n"
                         "### Caching Strategy\n- **TTL**: [Time to live for different data types]\n");
        m_gui->window().workspace()->goTo(QStringLiteral("api.rest[1].route"));
        m_gui->settle();
        retype(qobject_cast<TextEdit*>(QApplication::focusWidget()));
        m_gui->show(QStringLiteral("caching"));
        m_gui->window().close();
        QVERIFY(m_gui->window().isVisible());
        answer(QStringLiteral("Go On Without It"));
    }

    void theReasonComesIntoView()
    {
        TextEdit* field = goTo();
        FormView* form = m_gui->window().workspace()->form();
        // The field is the last thing that can be seen.
        const int bottom = field->mapTo(form->widget(), QPoint(0, field->height())).y();
        form->verticalScrollBar()->setValue(bottom - form->viewport()->height());
        retype(field);
        m_gui->settle();
        const QLabel* reason = label(QStringLiteral("A path"));
        QVERIFY(reason != nullptr);
        const QRect place(reason->mapTo(form->viewport(), QPoint(0, 0)), reason->size());
        QVERIFY2(form->viewport()->rect().contains(place), qPrintable(QString::number(place.bottom())));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::RefusalsTest)
#include "refusals_test.moc"
