// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/definition_index.h"
#include "models/rendering/render_block.h"
#include "models/text/passage.h"
#include "models/workers/background_pool.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <set>

namespace quoin {

/// Renders passages that are too long for the GUI thread on another one. Results come
/// back through the event loop; whether they are still wanted is for the receiver to say.
class RenderQueue : public QObject {
    Q_OBJECT

public:
    explicit RenderQueue(QObject* parent = nullptr);
    ~RenderQueue() override;

    /// Nothing happens when the same is under way.
    void request(const PassagePtr& passage, const DefinitionIndexPtr& definitions);
    /// What has not begun is forgotten.
    void forget();
    [[nodiscard]] bool isIdle() const { return m_underWay.empty(); }

Q_SIGNALS:
    void rendered(const quoin::PassagePtr& passage, const quoin::DefinitionIndexPtr& definitions,
                  const quoin::RenderedPassagePtr& result);

private:
    using Job = std::pair<PassagePtr, DefinitionIndexPtr>;

    BackgroundPool m_pool;
    std::set<Job> m_underWay;
    std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
};

} // namespace quoin
