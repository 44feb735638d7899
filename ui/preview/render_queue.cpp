// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/render_queue.h"

#include "models/rendering/passage_renderer.h"

namespace quoin {

RenderQueue::RenderQueue(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // cmark-gfm parses one text at a time.
}

RenderQueue::~RenderQueue()
{
    forget();
    m_pool.waitForDone();
}

void RenderQueue::request(const PassagePtr& passage, const DefinitionIndexPtr& definitions)
{
    const Job job{passage, definitions};
    if (!m_underWay.insert(job).second)
        return;
    m_pool.start([this, job, generation = m_generation, wanted = m_generation->load()] {
        RenderedPassagePtr result;
        if (generation->load() == wanted)
            result = renderPassage(*job.first, *job.second);
        QMetaObject::invokeMethod(this, [this, job, result] {
            m_underWay.erase(job);
            if (result)
                Q_EMIT rendered(job.first, job.second, result);
        });
    });
}

void RenderQueue::forget()
{
    ++*m_generation;
    m_underWay.clear();
}

} // namespace quoin
