// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>

namespace quoin::test {

inline const QString route = QStringLiteral("api.rest[2].route");
inline const QString wrong = QStringLiteral("no slash here");

/// The window with a text that a field cannot take, and what it says and asks about it. For the tests of such text.
class RefusalDriver {
protected:
    void begin()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openExample();
        m_before = m_gui->bytes();
    }
    void openAsFile()
    {
        m_gui->openBytes(GuiDriver::example());
        m_before = m_gui->bytes();
    }
    [[nodiscard]] QByteArray onDisk()
    {
        QFile file(m_gui->session().path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArray firstEndpoint()
    {
        const auto item = m_gui->session().spec()->item("api.rest[1]");
        const QByteArray bytes = QByteArray::fromStdString(m_gui->bytes());
        const auto begin = static_cast<qsizetype>(item ? item->range.begin : 0);
        return bytes.mid(begin, bytes.indexOf('\n', begin) + 1 - begin);
    }
    /// As another program does.
    void rewrite(const QByteArray& from, const QByteArray& to)
    {
        QByteArray bytes = onDisk();
        const qsizetype at = bytes.indexOf(from);
        QVERIFY(at >= 0);
        bytes.replace(at, from.size(), to);
        QTest::qWait(20);
        QFile file(m_gui->session().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        m_gui->session().checkFile();
        m_gui->settle();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), bytes);
    }
    TextEdit* goTo()
    {
        m_gui->window().workspace()->goTo(route);
        m_gui->settle();
        return qobject_cast<TextEdit*>(QApplication::focusWidget());
    }
    void retype(TextEdit* field)
    {
        QVERIFY(field != nullptr);
        field->selectAll();
        m_gui->keys(wrong);
    }
    void answer(const QString& words)
    {
        for (QMessageBox* box : m_gui->window().findChildren<QMessageBox*>()) {
            for (QAbstractButton* button : box->buttons()) {
                if (box->isVisible() && button->text().remove(QLatin1Char('&')) == words) {
                    button->click();
                    m_gui->window().activateWindow(); // As a window manager does once the question is gone.
                    m_gui->settle();
                    return;
                }
            }
        }
        QFAIL("nobody asked");
    }
    [[nodiscard]] QList<QAbstractButton*> questionButtons()
    {
        for (const QMessageBox* box : m_gui->window().findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box->buttons();
        }
        return {};
    }
    /// What is asked now.
    [[nodiscard]] QString question()
    {
        for (const QMessageBox* box : m_gui->window().findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box->text();
        }
        return {};
    }
    [[nodiscard]] const QLabel* label(const QString& words)
    {
        for (const QLabel* one : m_gui->window().findChildren<QLabel*>()) {
            if (one->isVisible() && one->text().contains(words))
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QString labelWith(const QString& words)
    {
        const QLabel* found = label(words);
        return found != nullptr ? found->text() : QString();
    }

    std::unique_ptr<GuiDriver> m_gui;
    std::string m_before;
};

} // namespace quoin::test
