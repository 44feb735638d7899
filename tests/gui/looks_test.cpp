// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What a person sees of a pane before typing anything: what stands in one line, what an empty place says, what is
// quiet.
#include "models/highlight/code_colors.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEnterEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTableView>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cstdlib>

namespace quoin::test {

namespace {

const QByteArray spec = "## Service Architecture\n\n### New Services\n\n#### OrderService\n**Purpose**: X\n";

} // namespace

class LooksTest : public QObject {
    Q_OBJECT

private:
    static bool says(GuiDriver& gui, const QString& part)
    {
        const auto labels = gui.window().workspace()->form()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

private Q_SLOTS:
    void proseTakesTheColoursOfAnotherTheme()
    {
        GuiDriver gui;
        gui.openBytes("### Architecture Overview\nThe `orders` service.\n");
        gui.trigger(ActionId::ThemeLight);
        gui.show(QStringLiteral("architecture"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(editor != nullptr);
        const auto colourOfCode = [&gui, editor] {
            gui.settle();
            const auto formats = editor->document()->firstBlock().layout()->formats();
            const auto code = std::find_if(formats.begin(), formats.end(), [](const auto& range) {
                return range.start <= 5 && range.start + range.length > 5;
            });
            return code != formats.end() ? code->format.foreground().color() : QColor();
        };
        QCOMPARE(colourOfCode(), codeFormat(CodeRole::Literal, false).foreground().color());
        gui.trigger(ActionId::ThemeDark);
        QCOMPARE(colourOfCode(), codeFormat(CodeRole::Literal, true).foreground().color());
    }

    void questionsShowTheIconsOfTheWindow()
    {
        GuiDriver gui;
        const QWidget& window = gui.window();
        QStyle* style = window.style();
        for (const QStyle::StandardPixmap which :
             {QStyle::SP_MessageBoxWarning, QStyle::SP_MessageBoxQuestion, QStyle::SP_MessageBoxCritical}) {
            const int side = style->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, &window);
            const QImage image = style->standardIcon(which, nullptr, &window).pixmap(side).toImage();
            QVERIFY(!image.isNull());
            QSet<QRgb> opaque; // One colour: it is symbolic.
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255)
                        opaque.insert(image.pixel(x, y));
                }
            }
            QCOMPARE(opaque.size(), 1);
        }
        QCOMPARE(style->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, &window), 0);
    }

    void theWorkedExampleIsWorkedOut()
    {
        GuiDriver gui;
        gui.openExample();
        const SpecPtr spec = gui.session().spec();
        for (std::size_t entry = 0; entry < spec->entries().size(); ++entry) {
            if (spec->entries()[entry].definition == nullptr)
                continue;
            const SectionBody body = spec->body(entry);
            QVERIFY2(body.filled == body.offered, std::string(spec->entries()[entry].path).c_str());
        }
    }

    void linesOfTablesAreTheHairlinesOfTheTheme()
    {
        GuiDriver gui;
        gui.openExample();
        gui.show(QStringLiteral("schema.newTables[1]"));
        for (const ActionId theme : {ActionId::ThemeLight, ActionId::ThemeDark}) {
            gui.trigger(theme);
            const auto* table = gui.window().workspace()->form()->findChild<QTableView*>();
            QVERIFY(table != nullptr);
            const int line = table->style()->styleHint(QStyle::SH_Table_GridLineColor, nullptr, table);
            QCOMPARE(QColor(static_cast<QRgb>(line)), colorsOf(table).hairline);
        }
    }

    void theTitleOfAPaneStandsWhereItStood()
    {
        GuiDriver gui;
        gui.window().resize(1'440, 900);
        gui.openExample();
        const FormView* form = gui.window().workspace()->form();
        const auto top = [form](const QString& title) {
            for (const QLabel* label : form->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text() == title)
                    return label->mapTo(form, label->rect().center()).y();
            }
            return -1;
        };
        gui.show(QStringLiteral("caching")); // All is filled: no button leads on.
        const int before = top(QStringLiteral("Caching Strategy"));
        QVERIFY(before > 0);
        gui.trigger(ActionId::New);
        gui.show(QStringLiteral("queues"));
        QVERIFY(gui.find(QStringLiteral("Next empty field")) != nullptr);
        QCOMPARE(top(QStringLiteral("Queue Design")), before);
    }

    void whatLeadsOnIsReadWhole()
    {
        GuiDriver gui;
        gui.trigger(ActionId::New);
        gui.show(QStringLiteral("queues"));
        for (const QSize size : {QSize(1'440, 900), QSize(1'024, 700)}) {
            gui.window().resize(size);
            gui.settle();
            const QWidget* goTo = gui.find(QStringLiteral("Go to Anything"));
            QVERIFY(goTo != nullptr);
            QVERIFY2(goTo->width() >= goTo->sizeHint().width(), qPrintable(QString::number(goTo->width())));
        }
        gui.window().resize(1'440, 900);
        gui.settle();
        // With the key that does the same.
        const QWidget* next = gui.find(QStringLiteral("Next empty field"));
        QVERIFY(next != nullptr);
        QCOMPARE(next->width(), next->sizeHint().width());
    }

    void nothingTouchesTheFieldInTheHeader()
    {
        GuiDriver gui;
        gui.openExample();
        gui.window().resize(1'024, 700);
        for (int i = 0; i < 5; ++i) {
            gui.settle();
            const QWidget* field = gui.find(QStringLiteral("Go to Anything"));
            QVERIFY(field != nullptr);
            const int air = 2 * Metrics(field).unit;
            const QRect around = field->geometry().adjusted(-air, 0, air, 0);
            for (const QObject* child : field->parentWidget()->children()) {
                const auto* widget = qobject_cast<const QWidget*>(child);
                if (widget != nullptr && widget != field && widget->isVisible())
                    QVERIFY2(!widget->geometry().intersects(around), widget->metaObject()->className());
            }
            gui.trigger(ActionId::TextLarger);
        }
        gui.trigger(ActionId::TextNormal);
    }

    void partsOfTheOverviewAreNoStrangers()
    {
        GuiDriver gui;
        gui.openBytes("## Architecture Overview\n\nOne two three.\n\n### Layers\n\nFour words stand here.\n\n"
                      "## API Design\n\n### Versioning policy\n\nBy path.\n");
        gui.show(QStringLiteral("architecture"));
        auto* overview = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(overview != nullptr);
        QVERIFY(overview->shownText().contains(QStringLiteral("### Layers\n\nFour")));
        QVERIFY(says(gui, QStringLiteral("8 words"))); // Its heading is one.
        gui.show(QStringLiteral("api"));
        QWidget* policy = gui.find(QStringLiteral("Versioning policy, text outside the template"));
        QVERIFY(policy != nullptr);
        QVERIFY(policy->accessibleDescription().contains(QStringLiteral("4 words")));
    }

    void anEmptyGroupSaysWhatItIsFor()
    {
        GuiDriver gui;
        gui.openBytes("## Service Architecture\n\n## External Integrations\n\n## Database Schema\n");
        gui.show(QStringLiteral("services"));
        QVERIFY(says(gui, QStringLiteral("The path of one request"))); // Its editor has no label of its own.
        gui.type(QStringLiteral("Service Interactions text"), QStringLiteral("A → B"));
        QVERIFY(!says(gui, QStringLiteral("The path of one request")));
        gui.show(QStringLiteral("schema"));
        QVERIFY(says(gui, QStringLiteral("One entry per table or collection")));
        gui.show(QStringLiteral("integrations"));
        const QWidget* add = gui.find(QStringLiteral("Add: Integration"));
        QVERIFY(add != nullptr);
        for (const QLabel* label : gui.window().workspace()->form()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == QStringLiteral("One entry per system.")) {
                const int middle = label->mapToGlobal(label->rect().center()).y();
                QVERIFY(std::abs(middle - add->mapToGlobal(add->rect().center()).y()) <= 2);
                return;
            }
        }
        QFAIL("the group without a title says nothing");
    }

    void whatStandsInACardsHeaderStandsInOneLine()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("services.newServices[1].purpose"));
        const QWidget* more = gui.find(QStringLiteral("OrderService: duplicate, move, delete"));
        const QWidget* name = gui.find(QStringLiteral("OrderService Service name"));
        QVERIFY(more != nullptr && name != nullptr);
        const auto middle = [](const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()).y(); };
        QVERIFY(std::abs(middle(more) - middle(name)) <= 1);
        for (const QWidget* handle : more->parentWidget()->findChildren<QWidget*>()) {
            if (handle->accessibleName() == QStringLiteral("Drag to move"))
                QVERIFY(std::abs(middle(handle) - middle(name)) <= 1);
        }
        // In the middle of the header, where its mark and the name of a folded card are painted.
        const QWidget* header = more->parentWidget();
        QVERIFY(std::abs(middle(name) - middle(header)) <= 1);
    }

    void onlyTheRowUnderTheMouseOffersToGo()
    {
        GuiDriver gui;
        gui.openBytes("## Monitoring & Logging\n- **Metrics**:\n  - one\n  - two\n");
        gui.show(QStringLiteral("monitoring"));
        const auto find = [&gui](const QString& name) -> QWidget* {
            for (QWidget* widget : gui.window().findChildren<QWidget*>()) {
                if (widget->accessibleName() == name)
                    return widget;
            }
            return nullptr;
        };
        const QWidget* outer = find(QStringLiteral("Delete row Metrics"));
        const QWidget* inner = find(QStringLiteral("Delete row one"));
        QVERIFY(outer != nullptr && inner != nullptr);
        const auto enter = [](QWidget* row) {
            QEnterEvent event(QPointF(5, 5), QPointF(5, 5), row->mapToGlobal(QPointF(5, 5)));
            QApplication::sendEvent(row, &event);
        };
        enter(outer->parentWidget());
        QVERIFY(outer->isVisible() && !inner->isVisible());
        enter(inner->parentWidget());
        QVERIFY(inner->isVisible() && !outer->isVisible());
    }

    void fencesInProseAreInTheCodeFont()
    {
        GuiDriver gui;
        gui.openBytes("## Architecture Overview\n\nWords\n```\n[A] --> [B]\n```\nmore\n");
        gui.show(QStringLiteral("architecture"));
        const auto* text = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(text != nullptr);
        const auto isCode = [text](int line) {
            const auto formats = text->document()->findBlockByNumber(line).layout()->formats();
            return std::any_of(formats.begin(), formats.end(), [](const QTextLayout::FormatRange& one) {
                return one.format.fontFixedPitch() || one.format.font().fixedPitch();
            });
        };
        QTRY_VERIFY(isCode(2));
        QVERIFY(!isCode(0) && isCode(1) && isCode(3) && !isCode(4));
        QVERIFY(!gui.session().isModified());
    }

    void rowsThatAreWrittenAndThoseOfferedEndInOneLine()
    {
        GuiDriver gui;
        gui.openBytes("## Security Considerations\n- **Authentication**: By token\n");
        gui.show(QStringLiteral("security"));
        const auto* written = gui.find(QStringLiteral("Security Considerations Authentication"));
        const auto* offered = gui.find(QStringLiteral("Security Considerations Webhook Signatures"));
        QVERIFY(written != nullptr && offered != nullptr);
        const QWidget* form = gui.window().workspace()->form();
        const auto end = [form](const QWidget* widget) { return widget->mapTo(form, QPoint(widget->width(), 0)).x(); };
        QCOMPARE(end(offered), end(written));
    }

    void theTextOfALineStandsClearOfItsBorder()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.trigger(ActionId::Replace);
        const auto* line = gui.find<QLineEdit>(QStringLiteral("Replace with"));
        QVERIFY(line != nullptr);
        QStyleOptionFrame option;
        option.initFrom(line);
        option.lineWidth = line->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, line);
        const QRect text = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line);
        QVERIFY2(text.left() >= Metrics(line).unit, qPrintable(QString::number(text.left())));
        QVERIFY(line->width() - 1 - text.right() >= Metrics(line).unit);
    }

    void whatTabLeavesIsNoLongerSelected()
    {
        GuiDriver gui;
        gui.openBytes("## Caching Strategy\n- **TTL**: one hour\n");
        gui.show(QStringLiteral("caching"));
        auto* value = gui.find<TextEdit>(QStringLiteral("Caching Strategy TTL"));
        auto* label = gui.find<TextEdit>(QStringLiteral("Caching Strategy TTL label"));
        QVERIFY(value != nullptr && label != nullptr);
        value->setFocus(Qt::MouseFocusReason);
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(label->hasFocus() && label->textCursor().hasSelection());
        gui.key(Qt::Key_Tab);
        QVERIFY(value->hasFocus() && !label->textCursor().hasSelection());
    }

    void aHeadingAndItsTextAreOneCardThatCanBeTypedInAtOnce()
    {
        GuiDriver gui;
        gui.openBytes("## API Design\n\n### Versioning policy\n\nBy path.\n");
        gui.show(QStringLiteral("api"));
        const QWidget* heading = gui.find(QStringLiteral("Versioning policy, text outside the template"));
        QVERIFY(heading != nullptr);
        QVERIFY(heading->accessibleDescription().endsWith(QStringLiteral("open")));
        auto* words = gui.find<TextEdit>(QStringLiteral("Versioning policy Markdown"));
        QVERIFY(words != nullptr);
        QCOMPARE(words->shownText(), QStringLiteral("### Versioning policy\n\nBy path."));
        gui.type(QStringLiteral("Versioning policy Markdown"), QStringLiteral(" Always."));
        QVERIFY(gui.bytes().find("By path. Always.") != std::string::npos);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::LooksTest)
#include "looks_test.moc"
