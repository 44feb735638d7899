// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QString>
#include <QStyledItemDelegate>

class QTreeView;

namespace quoin {

/// The words of a line of the outline as they are painted.
struct OutlineWords {
    QString name; ///< Elided where it has no room.
    QString note; ///< At the right end.
    QFont font;   ///< Of the name.
    int end = 0;  ///< Where the note ends.
};

/// How a line of the outline looks: state mark, method badge, name, count, fold mark.
class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit OutlineDelegate(QTreeView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    /// What stands at the right end of the line: a count, or that nothing is written yet, where the name leaves `room`
    /// for it.
    [[nodiscard]] QString noteOf(const QModelIndex& index, int room) const;
    [[nodiscard]] OutlineWords wordsOf(const QModelIndex& index, bool selected) const;
    /// To be called before the lines are painted: one section says that it is empty where all of them can.
    void measure();

Q_SIGNALS:
    void renamed(const QString& path, const QString& name) const;

private:
    [[nodiscard]] bool saysEmpty(const QModelIndex& index) const;
    [[nodiscard]] QFont nameFont(const QModelIndex& index) const;
    [[nodiscard]] QString badgeOf(const QModelIndex& index) const;
    [[nodiscard]] int markLeft(const QModelIndex& index) const;
    [[nodiscard]] int markRoom() const;
    [[nodiscard]] int nameLeft(const QModelIndex& index) const;
    [[nodiscard]] int wordsEnd(const QModelIndex& index) const;
    [[nodiscard]] int noteWidth(const QString& note) const;
    [[nodiscard]] QRect foldMark(const QRect& line) const;
    void paintFold(QPainter& painter, const QRect& line, const QModelIndex& index) const;

    QTreeView* m_view;
    bool m_saysEmpty = true;
};

} // namespace quoin
