// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/store/store_location.h"

#include <QDir>
#include <QStandardPaths>

namespace quoin {

QString defaultStoreFile()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return storeFileIn(data.absoluteFilePath(QStringLiteral("quoin")));
}

QString storeFileIn(const QString& folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("quoin.sqlite"));
}

} // namespace quoin
