// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/replacement.h"
#include "models/session/document_session.h"
#include "models/workers/latest_work.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace quoin {

class ReplacePreview;

/// Replaces all that was found: plans it, shows the plan, and makes of what is ticked one edit. In a long document the
/// plan and the edit are made beside the GUI thread. Where the document has changed meanwhile nothing is replaced.
class ReplaceAll : public QObject {
    Q_OBJECT

public:
    /// All of the revision that the session has now.
    struct Order {
        QPointer<DocumentSession> session;
        std::shared_ptr<const SearchText> text;
        std::vector<TextHit> hits;
        SearchWish wish;
        QString with;
    };

    /// The plan is shown in the window that `place` is in.
    explicit ReplaceAll(QWidget* place);

    void start(Order order);
    /// Nothing that was begun is carried on.
    void cancel();

Q_SIGNALS:
    void replaced(int count, const quoin::Splice& first);
    void refused(const QString& reason);

private:
    using Plan = std::vector<Replacement>;
    void show(Plan plan);
    struct Prepared {
        Edit edit;
        Splices inverse;
    };
    void edit(const ReplacePreview& preview);
    void apply(Prepared prepared);

    QWidget* m_place;
    QPointer<DocumentSession> m_session;
    SpecPtr m_spec; ///< The revision that it is about.
    std::size_t m_found = 0;
    int m_count = 0; ///< Places that are wanted,
    Splice m_first;  ///< and the first of them.
    LatestWork<Plan> m_planning;
    LatestWork<Prepared> m_editing;
};

} // namespace quoin
