// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDBusVariant;

namespace quoin {

/// What the desktop portal says of its appearance (org.freedesktop.appearance), and
/// when that changes. Without a session bus it says nothing and costs nothing: the
/// question is asked asynchronously and never delays the window.
class DesktopAppearance : public QObject {
    Q_OBJECT

public:
    enum class Scheme { Unknown, Dark, Light };

    explicit DesktopAppearance(QObject* parent = nullptr);

    /// Asks the portal once and listens from then on.
    void start();

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    Scheme m_scheme = Scheme::Unknown;
    bool m_highContrast = false;
    bool m_started = false;
};

} // namespace quoin
