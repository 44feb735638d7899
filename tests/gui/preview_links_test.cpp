// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Where links of the preview lead: shown before they are opened, never run.
#include "tests/support/gui_driver.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QMessageBox>

#include <cmath>

namespace quoin::test {

namespace {

/// Takes the place of the desktop: records what it is asked to open.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop()
    {
        for (const char* scheme : {"https", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
    ~Desktop() override
    {
        for (const char* scheme : {"https", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

} // namespace

class PreviewLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsOpenedOnlyAfterShowingWhereItGoes()
    {
        Desktop desktop;
        GuiDriver gui;
        gui.openBytes("# T\n\n[an innocent text](https://example.org/<b>x</b>?q=1)\n");
        Q_EMIT gui.window().workspace()->preview()->linkActivated(QStringLiteral("https://example.org/<b>x</b>?q=1"));
        gui.settle();
        auto* box = gui.window().findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        int labels = 0; // What is shown, not what was asked for.
        for (const QLabel* label : box->findChildren<QLabel*>()) {
            if (label->text().isEmpty())
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->openExternalLinks());
            labels += label->text().contains(QStringLiteral("https://example.org/<b>x</b>?q=1"));
        }
        QCOMPARE(labels, 1);
        QVERIFY(desktop.opened.isEmpty());
        QTest::keyClick(box, Qt::Key_Escape);
        gui.settle();
        QVERIFY(desktop.opened.isEmpty());

        Q_EMIT gui.window().workspace()->preview()->linkActivated(QStringLiteral("https://example.org/y"));
        gui.settle();
        box = gui.window().findChild<QMessageBox*>();
        QTest::keyClick(box, Qt::Key_Return);
        gui.settle();
        QCOMPARE(desktop.opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/y"))});
    }

    void otherLinksAreNeverRun_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target : {"javascript:alert(1)", "data:text/html,x", "vscode://x", "//example.org/x",
                                   "file://example.org/share/a.md", "%5C%5Cexample.org/share/a.md",
                                   "%2F%2Fexample.org/a.md", "run.sh", "missing.md"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void otherLinksAreNeverRun()
    {
        QFETCH(QString, target);
        Desktop desktop;
        GuiDriver gui;
        gui.openBytes("# T\n");
        QFile script(QFileInfo(gui.session().path()).dir().filePath(QStringLiteral("run.sh")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        Q_EMIT gui.window().workspace()->preview()->linkActivated(target);
        gui.settle();
        QVERIFY(desktop.opened.isEmpty());
        QVERIFY(gui.window().findChild<QMessageBox*>() == nullptr);
    }

    void aLinkToAnotherSpecOpensItHere()
    {
        GuiDriver gui;
        gui.openBytes("# Other\n");
        const QString other = gui.session().path();
        gui.openBytes("# T\n");
        Q_EMIT gui.window().workspace()->preview()->linkActivated(QFileInfo(other).fileName()
                                                                  + QStringLiteral("#other"));
        gui.settle();
        auto* box = gui.window().findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        QVERIFY(box->informativeText().contains(other));
        QTest::keyClick(box, Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.session().path(), other);
    }

    void aLinkToAHeadingGoesThere()
    {
        GuiDriver gui;
        gui.openExample();
        PreviewPane* pane = gui.window().workspace()->preview();
        Q_EMIT pane->linkActivated(QStringLiteral("#caching-strategy"));
        const auto& spec = *gui.session().spec();
        const auto line = spec.document().lineAt(spec.entries()[*spec.entryOf("caching")].range.begin);
        QVERIFY(std::abs(pane->lineAt(0) - static_cast<double>(line)) < 1);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewLinksTest)
#include "preview_links_test.moc"
