// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/desktop_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace quoin {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
const QString contrastKey = QStringLiteral("contrast");

// The portal's Read wraps its answer in one variant more than ReadOne does.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject* parent) : QObject(parent) {}

void DesktopAppearance::start()
{
    if (m_started)
        return;
    m_started = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QtDBus knows no connect by function pointer; "1" is what the slot macro puts in front.
    bus.connect(service, object, settings, QStringLiteral("SettingChanged"), this,
                "1settingChanged(QString,QString,QDBusVariant)");
    ask(colorScheme);
    ask(contrastKey);
}

void DesktopAppearance::ask(const QString& key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, settings, QStringLiteral("Read"));
    question << appearance << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QVariant> reply = *done;
        if (reply.isValid())
            take(key, reply.value());
        done->deleteLater();
    });
}

void DesktopAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance)
        take(key, value.variant());
}

void DesktopAppearance::take(const QString& key, const QVariant& wrapped)
{
    const uint value = unwrapped(wrapped).toUInt();
    if (key == colorScheme) {
        const Scheme scheme = value == 1 ? Scheme::Dark : value == 2 ? Scheme::Light : Scheme::Unknown;
        if (scheme == m_scheme)
            return;
        m_scheme = scheme;
    } else if (key == contrastKey) {
        if (m_highContrast == (value == 1))
            return;
        m_highContrast = value == 1;
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace quoin
