// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// An edit that becomes one step with what was typed right before it.

#include "models/session/document_session.h"
#include "tests/unit/session/small_spec.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace quoin;
using namespace quoin::test;

namespace {

constexpr const char* text = "## Caching Strategy\n- **TTL**: one\n- **Layer**: one\n";

QByteArray bytesOf(const DocumentSession& session)
{
    return QByteArray::fromStdString(session.spec()->document().bytes());
}

} // namespace

class JoinedStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<DocumentSession>(specTemplate());
        m_session->openBytes(text, QStringLiteral("a"));
    }

    void typingAndItsSequelAreOneStep()
    {
        type("caching.row[1].value", "two");
        m_session->breakUndoMerge(); // A pause: the typing is two steps.
        type("caching.row[1].value", "two!");
        QCOMPARE(m_session->undoStack()->count(), 2);
        QSignalSpy told(m_session.get(), &DocumentSession::edited);
        QVERIFY(!m_session->applyJoined(sequel(), 0, QStringLiteral("Both")));
        QCOMPARE(bytesOf(*m_session), QByteArray("## Caching Strategy\n- **TTL**: two!\n- **Layer**: three\n"));
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(m_session->undoStack()->undoText(), QStringLiteral("Both"));
        // The panes hear of the new part alone, from the revision that they show.
        QCOMPARE(told.count(), 1);
        const auto change = told[0][0].value<Change>();
        QVERIFY(!change.byUndo);
        QCOMPARE(change.before->edited(change.splices)->document().bytes(), bytesOf(*m_session).toStdString());
        m_session->undoStack()->undo();
        QCOMPARE(bytesOf(*m_session), QByteArray(text));
        QVERIFY(!m_session->isModified());
        m_session->undoStack()->redo();
        QCOMPARE(bytesOf(*m_session), QByteArray("## Caching Strategy\n- **TTL**: two!\n- **Layer**: three\n"));
        QVERIFY(m_session->isModified());
    }

    void otherStepsBetweenStayTheirOwn()
    {
        type("caching.row[1].value", "two");
        m_session->replaceBytes({0, 0}, "x\n"); // In the source pane.
        const QByteArray before = bytesOf(*m_session);
        QVERIFY(!m_session->applyJoined(sequel(), 0, QStringLiteral("Both")));
        QCOMPARE(m_session->undoStack()->count(), 3);
        m_session->undoStack()->undo();
        QCOMPARE(bytesOf(*m_session), before);
    }

    void nothingTypedIsAStepToo()
    {
        QVERIFY(!m_session->applyJoined(sequel(), m_session->undoStack()->index(), QStringLiteral("Alone")));
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QCOMPARE(bytesOf(*m_session), QByteArray(text));
    }

    void aRefusalChangesNothing()
    {
        type("caching.row[1].value", "two");
        QVERIFY(m_session->applyJoined(Refusal{RefusalReason::NotAnItem, "x", {}}, 0, QStringLiteral("Both")));
        QCOMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(bytesOf(*m_session), QByteArray("## Caching Strategy\n- **TTL**: two\n- **Layer**: one\n"));
    }

    void typingThatTookItselfBackLeavesTheSequel()
    {
        type("caching.row[1].value", "two");
        m_session->breakUndoMerge();
        type("caching.row[1].value", "one");
        QVERIFY(!m_session->applyJoined(sequel(), 0, QStringLiteral("Both")));
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QCOMPARE(bytesOf(*m_session), QByteArray(text));
    }

private:
    void type(const char* path, std::string_view value)
    {
        QVERIFY(!m_session->setField(QString::fromUtf8(path), value));
    }
    [[nodiscard]] EditResult sequel() const
    {
        return quoin::setField(m_session->spec(), "caching.row[2].value", "three");
    }

    std::unique_ptr<DocumentSession> m_session;
};

QTEST_MAIN(JoinedStepsTest)
#include "joined_steps_test.moc"
#include "tests/unit/session/small_spec.h"
