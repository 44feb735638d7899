// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QMenu>

namespace quoin {

/// What can be added to the document, read from the template: one entry per kind of
/// item, and one per section that the file lacks.
class InsertMenu : public QMenu {
    Q_OBJECT

public:
    explicit InsertMenu(QWidget* parent);

    /// Null: no document, nothing to add.
    void setSpec(const SpecPtr& spec);

Q_SIGNALS:
    /// `section` may be missing in the file; it is then added first.
    void addRequested(const QString& section, const QString& collection, const QString& placeholder,
                      const QString& noun);
    void addSectionRequested(const QString& section, const QString& title);

private:
    void fill();

    SpecPtr m_spec;
};

} // namespace quoin
