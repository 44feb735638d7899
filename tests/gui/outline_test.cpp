// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui/outline_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_delegate.h"
#include "ui/preview/preview_pane.h"
#include "ui/theme/colors.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QUndoStack>

namespace quoin::test {

class OutlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVeryLongOneIsMadeInEventsOfItsOwn()
    {
        QByteArray text;
        for (int i = 0; i < 5'000; ++i)
            text += "## Note " + QByteArray::number(i) + "\n\nText.\n\n";
        GuiDriver gui;
        gui.openBytes(text);
        const QAbstractItemModel* model = view(gui)->model();
        const auto first = [model] { return model->index(0, 0).data().toString(); };
        QTRY_COMPARE(first(), QStringLiteral("Note 0"));
        const int rows = model->rowCount();
        gui.session().replaceBytes({0, 0}, "## Added\n\n");
        QCOMPARE(model->rowCount(), rows);
        QTRY_COMPARE(model->rowCount(), rows + 1);
        QCOMPARE(first(), QStringLiteral("Added"));
        // Whoever picks something in it picks from what the text is now.
        gui.session().undoStack()->undo();
        gui.window().workspace()->outline()->showPath(QStringLiteral("raw[2]"));
        QCOMPARE(model->rowCount(), rows + 1);
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("raw[2]"));
        QCOMPARE(model->rowCount(), rows);
        QCOMPARE(first(), QStringLiteral("Note 0"));
        QCOMPARE(view(gui)->currentIndex().data().toString(), QStringLiteral("Note 1"));
    }

    void namesAreWholeAndEmptySectionsSayItAlike()
    {
        GuiDriver gui;
        for (const QSize size : {QSize(1'440, 900), QSize(1'024, 700)}) {
            gui.window().resize(size);
            gui.trigger(ActionId::New);
            gui.settle();
            auto* lines = qobject_cast<OutlineDelegate*>(view(gui)->itemDelegate());
            QVERIFY(lines != nullptr);
            lines->measure();
            QSet<QString> notes;
            const QAbstractItemModel* model = view(gui)->model();
            for (int row = 1; row < model->rowCount(); ++row) {
                const QModelIndex index = model->index(row, 0);
                for (const bool selected : {false, true})
                    QCOMPARE(lines->wordsOf(index, selected).name, index.data().toString());
                if (!model->hasChildren(index))
                    notes.insert(lines->wordsOf(index, false).note);
            }
            QCOMPARE(notes.size(), 1);
            if (size.width() > 1'400)
                QCOMPARE(*notes.begin(), QStringLiteral("empty"));
            QVERIFY(gui.window().workspace()->preview()->isVisible());
        }
    }

    void theLineWithTheFocusHasItsFrame()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("caching"));
        const QColor accent = colorsOf(view(gui)).accent;
        const QRect line = view(gui)->visualRect(view(gui)->currentIndex());
        const auto framed = [&] {
            const QImage picture = view(gui)->viewport()->grab().toImage();
            return picture.pixelColor(picture.width() / 2, line.top()) == accent
                && picture.pixelColor(picture.width() - 1, line.center().y()) == accent;
        };
        QVERIFY(framed());
        gui.key(Qt::Key_Return); // Into the form.
        QVERIFY(!view(gui)->hasFocus());
        QVERIFY(!framed());
    }

    void arrowsGoFromLineToLineAcrossSections()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("caching"));
        gui.key(Qt::Key_Up);
        gui.settle();
        const QString last = gui.window().workspace()->outline()->currentPath();
        QVERIFY2(last.startsWith(QStringLiteral("api.")), qPrintable(last));
        gui.key(Qt::Key_Up);
        gui.settle();
        QVERIFY(gui.window().workspace()->outline()->currentPath() != last);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Down);
        gui.settle();
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("caching"));
        QVERIFY(view(gui)->hasFocus());
    }

    void f2RenamesInPlace()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[1]"));
        gui.key(Qt::Key_F2);
        auto* line = gui.find<QLineEdit>(QStringLiteral("New name of /v1/a"));
        QVERIFY(line != nullptr);
        QVERIFY(line->hasFocus());
        QCOMPARE(line->text(), QStringLiteral("GET /v1/a"));
        line->selectAll();
        gui.keys(QStringLiteral("PUT /v1/c"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.bytes().find("##### PUT /v1/c\n**Purpose**: First") != std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("Outline"));
    }

    void escapeEndsARenameWithoutAChange()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[1]"));
        gui.key(Qt::Key_F2);
        gui.keys(QStringLiteral("XYZ"));
        gui.key(Qt::Key_Escape);
        gui.settle();
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void f2InAFormGoesToTheName()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        gui.find(QStringLiteral("POST /v1/b Purpose"))->setFocus();
        gui.key(Qt::Key_F2);
        QVERIFY2(gui.focusName() == QStringLiteral("POST /v1/b method")
                     || gui.focusName() == QStringLiteral("POST /v1/b path"),
                 qPrintable(gui.focusName()));
    }

    void deleteRemovesAndUndoBringsBack()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[1]"));
        gui.key(Qt::Key_Delete);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, caching}));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.bytes(), smallSpec);
        goTo(gui, QStringLiteral("caching"));
        gui.key(Qt::Key_Delete);
        QVERIFY(gui.bytes().find("Caching") == std::string::npos);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void deleteInAFieldIsTheFields()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"));
        editor->setFocus();
        editor->moveCursor(QTextCursor::Start);
        gui.key(Qt::Key_Delete);
        QVERIFY(gui.bytes().find("**Purpose**: irst") != std::string::npos);
    }

    void controlDDuplicates()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[2]"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, getA, postB, postB, caching}));
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("api.rest[3]"));
        QVERIFY(view(gui)->hasFocus());
    }

    void headingsAreNumberedAnewOnRequest()
    {
        GuiDriver gui;
        gui.openBytes("## 1. API Design\n\n### 1.1 GET /v1/a\n\n### GET /v1/b\n\n### 1.2 GET /v1/c\n");
        goTo(gui, QStringLiteral("api.rest[2]"));
        gui.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(),
                 std::string("## 1. API Design\n\n### 1.1 GET /v1/a\n\n### 1.2 GET /v1/b\n\n### 1.3 GET /v1/c\n"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.bytes(),
                 std::string("## 1. API Design\n\n### 1.1 GET /v1/a\n\n### GET /v1/b\n\n### 1.2 GET /v1/c\n"));
    }

    void aFilterThatNothingPassesSaysSo()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api"));
        gui.keys(QStringLiteral("zebra"));
        const auto labels = gui.find(QStringLiteral("Outline"))->parentWidget()->findChildren<QLabel*>();
        const auto isSaid = [&] {
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QStringLiteral("“zebra”"));
            });
        };
        QVERIFY(isSaid());
        gui.key(Qt::Key_Escape);
        QVERIFY(!isSaid());
    }

    void lettersGoToTheFilterAndEscapeComesBack()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api"));
        gui.keys(QStringLiteral("cach"));
        QCOMPARE(gui.focusName(), QStringLiteral("Filter the outline"));
        QVERIFY(!lineOf(gui, QStringLiteral("Caching Strategy")).isEmpty());
        QVERIFY(lineOf(gui, QStringLiteral("/v1/a")).isEmpty());
        gui.key(Qt::Key_Escape);
        QVERIFY(view(gui)->hasFocus());
        QVERIFY(!lineOf(gui, QStringLiteral("/v1/a")).isEmpty());
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void aNameIsNotCutForTheWordThatItsSectionIsEmpty()
    {
        GuiDriver gui;
        gui.openBytes("## Backend Specs\n\n### Caching Strategy\n\n### API Design\n\n#### GET /a\n");
        const auto* delegate = qobject_cast<OutlineDelegate*>(view(gui)->itemDelegate());
        QVERIFY(delegate != nullptr);
        const auto find = [&gui](const QString& title) {
            const QAbstractItemModel* model = view(gui)->model();
            const auto found =
                model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive);
            return found.value(0);
        };
        const QModelIndex empty = find(QStringLiteral("Caching Strategy"));
        QVERIFY(empty.isValid());
        QCOMPARE(delegate->noteOf(empty, 500), QStringLiteral("empty"));
        QCOMPARE(delegate->noteOf(empty, 10), QString());
        QCOMPARE(delegate->noteOf(find(QStringLiteral("API Design")), 0),
                 QStringLiteral("1")); // Short, and said nowhere else.
    }

    void theMenuOffersThemWithTheirKeys()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[1]"));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(gui.window().workspace()->outline(), &event);
        QMenu* menu = nullptr;
        for (QMenu* candidate : gui.window().findChildren<QMenu*>()) {
            if (candidate->isVisible())
                menu = candidate;
        }
        QVERIFY(menu != nullptr);
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts.append(action->text().remove(QLatin1Char('&')) + u' ' + action->shortcut().toString());
        for (const char* wanted : {"Rename Item F2", "Duplicate Item Ctrl+D", "Move Item or Section Up Alt+Up",
                                   "Move Item or Section Down Alt+Down", "Delete Item or Section Del"})
            QVERIFY2(texts.contains(QString::fromLatin1(wanted)), qPrintable(texts.join(u'|')));
        menu->close();
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::OutlineTest)
#include "outline_test.moc"
