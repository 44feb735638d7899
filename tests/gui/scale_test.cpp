// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// On a screen of twice the density and with larger text, in a small window, every label and button has
// the room that it asks for, and none reaches beyond what it stands in.

#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QToolButton>

namespace quoin::test {

class ScaleTest : public QObject {
    Q_OBJECT

private:
    static QString said(const QWidget* widget)
    {
        const auto* label = qobject_cast<const QLabel*>(widget);
        return QStringLiteral("%1 '%2' %3x%4")
            .arg(QLatin1String(widget->metaObject()->className()),
                 label != nullptr ? label->text() : widget->accessibleName())
            .arg(widget->width())
            .arg(widget->height());
    }

    // Words that are cut: too little width for one line, too little height for several.
    static bool isCut(const QWidget* widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty())
                return false;
            if (label->wordWrap())
                return label->height() < label->heightForWidth(label->width());
            return label->width() < label->sizeHint().width() || label->height() < label->sizeHint().height();
        }
        // Text that neither fits nor scrolls.
        if (const auto* text = qobject_cast<const TextEdit*>(widget)) {
            const bool several = text->viewport()->height() > text->fontMetrics().lineSpacing() * 3 / 2;
            const bool scrolls = text->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            return text->viewport()->width() < 6 * text->fontMetrics().averageCharWidth()
                || (!scrolls && several && text->verticalScrollBar()->maximum() > 0);
        }
        // A tool button without words is as large as its icon.
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return tool->width() < tool->iconSize().width() || tool->height() < tool->iconSize().height();
        const bool button = qobject_cast<const QPushButton*>(widget) != nullptr || tool != nullptr
            || qobject_cast<const QComboBox*>(widget) != nullptr;
        if (!button)
            return false;
        const QSize least = widget->minimumSizeHint().isValid() ? widget->minimumSizeHint() : widget->sizeHint();
        return widget->width() < least.width() || widget->height() < least.height();
    }

    // Who asks for so much room, for the message.
    static QString widest(const QWidget* root)
    {
        QStringList list;
        for (const QWidget* widget : root->findChildren<QWidget*>()) {
            const int least = std::max(widget->minimumSizeHint().width(), widget->minimumWidth());
            if (widget->isVisible() && least > 600)
                list.append(QStringLiteral("%1 wants %2").arg(said(widget)).arg(least));
        }
        return QStringLiteral("%1: ").arg(root->width()) + list.join(QStringLiteral(", "));
    }

    static QStringList faults(const QWidget* root)
    {
        QStringList list;
        for (const QWidget* widget : root->findChildren<QWidget*>()) {
            // A line's own marks are painted as icons of its style.
            if (!widget->isVisible() || qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr)
                continue;
            if (isCut(widget))
                list.append(said(widget) + QStringLiteral(" is cut"));
            const QWidget* around = widget->parentWidget();
            const bool own =
                qobject_cast<const QLabel*>(widget) != nullptr || qobject_cast<const QPushButton*>(widget) != nullptr;
            if (own && !around->rect().contains(widget->geometry()))
                list.append(said(widget) + QStringLiteral(" reaches beyond ") + said(around));
        }
        return list;
    }

private Q_SLOTS:
    void nothingIsClipped_data()
    {
        QTest::addColumn<ActionId>("larger");
        QTest::addColumn<int>("times");
        QTest::newRow("usual text") << ActionId::TextNormal << 1;
        QTest::newRow("larger text") << ActionId::TextLarger << 3;
        QTest::newRow("half as large again") << ActionId::TextLarger << 5;
    }
    void nothingIsClipped()
    {
        QFETCH(ActionId, larger);
        QFETCH(int, times);
        QCOMPARE(qApp->devicePixelRatio(), 2.0);
        GuiDriver gui;
        gui.window().resize(1024, 700);
        for (int i = 0; i < times; ++i)
            gui.trigger(larger);
        QTRY_COMPARE(faults(&gui.window()).join(u'\n'), QString());
        gui.openExample();
        for (const char* id : {"architecture", "schema", "api", "services", "integrations", "queues", "caching",
                               "security", "performance", "monitoring"}) {
            gui.show(QString::fromLatin1(id));
            const FormView* form = gui.window().workspace()->form();
            for (CardPart* card : form->findChildren<CardPart*>())
                card->setOpen(true);
            gui.settle();
            QVERIFY2(form->widget()->width() <= form->viewport()->width(), id);
            QTRY_COMPARE(faults(&gui.window()).join(u'\n'), QString());
        }
        gui.trigger(ActionId::New);
        gui.show(QStringLiteral("services"));
        QTRY_COMPARE(faults(&gui.window()).join(u'\n'), QString());
        gui.openBytes({});
        QTRY_COMPARE(faults(&gui.window()).join(u'\n'), QString());
        QVERIFY2(gui.window().width() <= 1024, qPrintable(widest(&gui.window())));
        gui.trigger(ActionId::TextNormal);
    }

    void allTextGrows()
    {
        GuiDriver gui;
        gui.openExample();
        const qreal before = QApplication::font().pointSizeF();
        for (const char* id : {"architecture", "schema", "api", "services"}) {
            gui.show(QString::fromLatin1(id));
            for (int i = 0; i < 5; ++i)
                gui.trigger(ActionId::TextLarger);
            gui.settle();
            QVERIFY(QApplication::font().pointSizeF() > 1.4 * before);
            for (const QWidget* widget : gui.window().findChildren<QWidget*>()) {
                if (widget->isVisible())
                    QVERIFY2(widget->font().pointSizeF() >= 0.8 * QApplication::font().pointSizeF(),
                             qPrintable(QLatin1String(id) + u' ' + said(widget)));
            }
            gui.trigger(ActionId::TextNormal);
        }
    }

    void dialogsAreNoLargerThanTheScreen_data()
    {
        QTest::addColumn<ActionId>("action");
        QTest::newRow("shortcuts") << ActionId::Shortcuts;
        QTest::newRow("replace all") << ActionId::Replace;
        QTest::newRow("rename everywhere") << ActionId::RenameEverywhere;
    }
    void dialogsAreNoLargerThanTheScreen()
    {
        QFETCH(ActionId, action);
        GuiDriver gui;
        gui.openExample();
        gui.show(QStringLiteral("schema.newTables[1]"));
        gui.trigger(action);
        if (action == ActionId::Replace) {
            gui.keys(QStringLiteral("return"));
            gui.key(Qt::Key_A, Qt::AltModifier);
        }
        QTRY_VERIFY(gui.window().findChild<QDialog*>() != nullptr);
        const auto* dialog = gui.window().findChild<QDialog*>();
        const QSize room = dialog->screen()->availableSize().expandedTo(dialog->minimumSizeHint());
        QVERIFY2(dialog->width() <= room.width() && dialog->height() <= room.height(), qPrintable(said(dialog)));
    }
};

} // namespace quoin::test

int main(int argc, char** argv)
{
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication app(argc, argv);
    quoin::test::ScaleTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "scale_test.moc"
