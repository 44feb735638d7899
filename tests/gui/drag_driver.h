// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/gui/outline_driver.h"
#include "ui/forms/card_handle.h"
#include "ui/forms/form_view.h"

#include <QDragMoveEvent>
#include <QMimeData>

namespace quoin::test {

// For the tests of what is dragged, in the outline and in the form; and a spec with two groups of services.

// Drags with events, since no mouse moves on this platform.
class Drag {
public:
    Drag(QWidget* over, const QString& format, const QByteArray& what) : m_over(over) { m_data.setData(format, what); }

    void moveTo(const QPoint& at)
    {
        if (!m_entered) {
            QDragEnterEvent enter(at, Qt::MoveAction, &m_data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_over, &enter);
            m_entered = true;
        }
        QDragMoveEvent move(at, Qt::MoveAction, &m_data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_over, &move);
    }

    void dropAt(const QPoint& at)
    {
        moveTo(at);
        QDropEvent drop(at, Qt::MoveAction, &m_data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_over, &drop);
    }

    void leave()
    {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_over, &leave);
    }

private:
    QWidget* m_over;
    QMimeData m_data;
    bool m_entered = false;
};

inline void drop(QWidget* on, const QString& format, const QByteArray& what, const QPoint& at)
{
    Drag(on, format, what).dropAt(at);
}

enum class Edge { Top, Bottom };

inline void dropCard(GuiDriver& gui, const char* what, const QString& on, Edge edge)
{
    FormView* form = gui.window().workspace()->form();
    QWidget* target = gui.find(on);
    QVERIFY(target != nullptr);
    const QPoint at(40, edge == Edge::Top ? 2 : target->height() - 2);
    drop(form->widget(), CardHandle::mimeType(), what, target->mapTo(form->widget(), at));
    gui.settle();
}

inline const std::string newServices = "### Service Architecture\n\n#### New Services\n\n";
inline const std::string orders = "##### OrderService\n**Purpose**: Orders\n\n";
inline const std::string mail = "##### MailService\n**Purpose**: Mails\n\n";
inline const std::string modifiedServices = "#### Modified Services\n\n";
inline const std::string old = "##### OldService\n**Purpose**: Was there\n\n";
inline const std::string servicesSpec = joined({newServices, orders, mail, modifiedServices, old, caching});

inline void openServices(GuiDriver& gui)
{
    gui.openBytes(QByteArray::fromStdString(servicesSpec));
}

} // namespace quoin::test
