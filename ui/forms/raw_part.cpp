// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/raw_part.h"

#include "models/items/item_facts.h"
#include "models/items/word_count.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/raw_header.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

namespace {

// Shorter text is easier read than unfolded.
constexpr std::ptrdiff_t linesShownAtOnce = 40;

QString firstLine(const std::string& bytes)
{
    for (const QString& line : fromUtf8(std::string_view(bytes).substr(0, 2000)).split(QLatin1Char('\n'))) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(QLatin1Char('#')))
            return text;
    }
    return {};
}

// The headings in it, as far as anybody reads on.
QString titleOf(const FormNode& node)
{
    QStringList titles;
    for (const FormNode::Piece& piece : node.pieces) {
        if (!piece.title.isEmpty() && titles.size() < 4)
            titles.append(piece.title);
    }
    return titles.isEmpty() ? node.title : titles.join(QStringLiteral(" · "));
}

} // namespace

RawPart::RawPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_header = new RawHeader(this);
    m_layout->addWidget(m_header);
    connect(m_header, &QAbstractButton::clicked, this, [this] { setOpen(!m_open); });
    // What a key says of "this" heading is said of the one whose card has the focus.
    connect(m_header, &RawHeader::entered, host, [this] { Q_EMIT this->host()->entered(path()); });
    connect(m_header, &RawHeader::menuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        this->host()->fillMenu(path(), menu);
        menu->popup(at);
    });
}

void RawPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_spec = spec;
    m_field = *node.field;
    m_node = node;
    m_node.field = &m_field;
    m_node.raw = nullptr; // Lives no longer than the section's body.
    m_node.title.clear(); // The header says it.
    const std::string bytes = spec->value(m_field);
    const QString title = titleOf(node);
    m_name = title.isEmpty() ? tr("Text") : title;
    m_atHome = node.atHome;
    if (!m_seen) {
        m_seen = true;
        const bool heading = firstLine(bytes).isEmpty(); // And nothing else: its card says it folded.
        m_open = !heading && std::count(bytes.begin(), bytes.end(), '\n') <= linesShownAtOnce;
    }
    const int words = bytes.size() <= wordsCountedAtMost ? wordCount(fromUtf8(bytes)) : 0;
    m_header->setTexts({title, firstLine(bytes), words, m_atHome});
    m_header->setOpen(m_open);
    if (m_open || m_body != nullptr)
        showBody();
}

void RawPart::showBody()
{
    if (m_body == nullptr) {
        m_body = new FieldPart(host(), FieldPart::Look::Cell, this);
        m_body->setFallbackLabel(tr("Markdown"));
        m_layout->addWidget(m_body);
        const Metrics m(this);
        m_body->layout()->setContentsMargins(2 * m.unit, 0, 2 * m.unit, 2 * m.unit);
    }
    m_body->take(m_spec, m_node);
    m_body->setVisible(m_open);
}

void RawPart::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    m_header->setOpen(open);
    if (open)
        showBody();
    else if (m_body != nullptr)
        m_body->hide();
    update();
}

FormPart* RawPart::partFor(const QString& wanted)
{
    if (!holds(wanted) && !holdsPiece(wanted))
        return nullptr;
    setOpen(true);
    return m_body;
}

bool RawPart::holdsPiece(const QString& wanted) const
{
    return std::any_of(m_node.pieces.begin(), m_node.pieces.end(),
                       [&wanted](const FormNode::Piece& piece) { return isOrIsInside(wanted, fromUtf8(piece.path)); });
}

QWidget* RawPart::focusTarget()
{
    return m_open && m_body != nullptr ? m_body->focusTarget() : m_header;
}

QString RawPart::ownerName() const
{
    return m_name;
}

void RawPart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, m_atHome ? c.hairline : c.control, Metrics(this).cardRadius, 1,
            m_atHome ? Qt::SolidLine : Qt::DashLine);
}

} // namespace quoin
