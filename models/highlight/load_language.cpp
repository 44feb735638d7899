// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/load_language.h"

#include "models/highlight/line_lexer.h"
#include "models/workers/workers.h"

#include <QPromise>

#include <memory>

namespace quoin {

QFuture<void> loadLanguage(const QString& language)
{
    auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> future = promise->future();
    promise->start();
    workers().start([promise, language] {
        (void)makeLineLexer(language);
        promise->finish();
    });
    return future;
}

} // namespace quoin
