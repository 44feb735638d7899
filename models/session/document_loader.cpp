// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_loader.h"

#include <utility>

namespace quoin {

DocumentLoader::DocumentLoader(QObject* parent)
    : DocumentLoader(
        [](const LoadOrder& order, const std::function<bool()>& isWanted) { return loadDocument(order, isWanted); },
        parent)
{}

DocumentLoader::DocumentLoader(Load load, QObject* parent)
    : QObject(parent)
    , m_load(std::move(load))
    , m_loading([this](const std::optional<LoadResult>& result) { take(result); })
{}

DocumentLoader::~DocumentLoader() = default;

void DocumentLoader::start(LoadOrder order)
{
    m_path = order.path;
    m_loading.start([load = m_load, order = std::move(order)](const auto& isWanted) { return load(order, isWanted); });
}

void DocumentLoader::cancel()
{
    m_path.clear();
    m_loading.cancel();
}

void DocumentLoader::take(const std::optional<LoadResult>& result)
{
    m_path.clear();
    if (!result)
        return;
    if (const auto* error = std::get_if<FileError>(&*result))
        Q_EMIT failed(*error);
    else
        Q_EMIT loaded(std::get<LoadedDocument>(*result));
}

} // namespace quoin
