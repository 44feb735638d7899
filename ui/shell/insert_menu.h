// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QList>
#include <QMenu>
#include <QString>

namespace quoin {

/// What can be added to the document, read from the template: one entry per kind of
/// item, and one per section that the file lacks.
class InsertMenu : public QMenu {
    Q_OBJECT

public:
    explicit InsertMenu(QWidget* parent);

    /// Null: no document, nothing to add.
    void setSpec(const SpecPtr& spec);

    struct Choice {
        QString path;    ///< Of what it is added to, or of the section that it adds.
        QString noun;    ///< "Table"
        QString where;   ///< The group or section that it is added to; for a section "Section".
        QAction* action; ///< Until the next time that anybody looks.
    };
    /// All that can be added now, in the order of the menu.
    [[nodiscard]] const QList<Choice>& choices();

Q_SIGNALS:
    /// `section` may be missing in the file; it is then added first.
    void addRequested(const QString& section, const QString& collection, const QString& placeholder,
                      const QString& noun);
    void addSectionRequested(const QString& section, const QString& title);

private:
    void fill();

    SpecPtr m_spec;
    QList<Choice> m_choices;
};

} // namespace quoin
