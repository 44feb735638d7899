// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/svg_scan.h"

#include <QHash>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <vector>

namespace quoin {

namespace {

constexpr int deepest = 200;         // Levels, those of what is used added: reading and drawing them are recursions.
constexpr double mostWork = 200'000; // About 2 µs each, and each more than once.
constexpr double mostStyling = 1e8;  // Bytes of style sheets times elements: each rule is tried on each of them.

/// An element with a name, and all in it that has none.
struct Part {
    double shapes = 0;
    double work = 0;
    int depth = 0; ///< Of its deepest element, counted from itself.
    struct Use {
        QString name; ///< Empty: the part `part`, which stands in this one.
        int part = -1;
        int depth = 0;
    };
    std::vector<Use> uses;
    enum class State { Unknown, Open, Known } state = State::Unknown;
};

class Scanner {
public:
    explicit Scanner(ScannedSvg& scanned) : m_scanned(scanned), m_writer(&scanned.bytes) { m_parts.emplace_back(); }

    SvgFault scan(const QByteArray& bytes)
    {
        QXmlStreamReader reader(bytes);
        reader.setNamespaceProcessing(false); // Names stay as they are written.
        while (!reader.atEnd()) {
            switch (reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!begin(reader))
                    return SvgFault::TooComplex;
                break;
            case QXmlStreamReader::EndElement:
                m_writer.writeEndElement();
                m_open.pop_back();
                break;
            case QXmlStreamReader::Characters:
                m_writer.writeCharacters(reader.text().toString());
                takeText(reader.text());
                break;
            default:
                break; // Comments, declarations, style sheets beside the file.
            }
        }
        if (reader.hasError() || m_elements == 0)
            return SvgFault::Unreadable;
        return isModest() ? SvgFault::None : SvgFault::TooComplex;
    }

private:
    struct Open {
        int part = 0;
        int depth = 0; ///< In its part.
        bool isStyle = false;
    };

    static QStringView localName(QStringView name) { return name.sliced(name.lastIndexOf(u':') + 1); }

    /// A link to another part of the drawing: the attribute that says so, and the part's name; empty where there is
    /// none.
    struct Link {
        QString attribute;
        QString name;
    };

    static Link linkOf(const QXmlStreamAttributes& attributes)
    {
        for (const char* attribute : {"xlink:href", "href"}) {
            const QString link = attributes.value(QLatin1String(attribute)).toString().trimmed();
            if (link.startsWith(u'#'))
                return {QLatin1String(attribute), link.mid(1)};
        }
        return {};
    }

    // No other link is written than the one that was looked at.
    void write(QStringView name, const QXmlStreamAttributes& attributes, const Link& link)
    {
        m_writer.writeStartElement(name.toString());
        for (const QXmlStreamAttribute& attribute : attributes) {
            if (localName(attribute.qualifiedName()) != u"href")
                m_writer.writeAttribute(attribute);
        }
        if (!link.name.isEmpty())
            m_writer.writeAttribute(link.attribute, u'#' + link.name);
    }

    bool begin(QXmlStreamReader& reader)
    {
        const QStringView name = localName(reader.qualifiedName());
        const QXmlStreamAttributes attributes = reader.attributes();
        const Link link = linkOf(attributes);
        // An image in a drawing may be another drawing, a file, or a bitmap of any size.
        const bool isDropped = name == u"image" || name == u"script" || name == u"foreignObject";
        if (isDropped || (name == u"use" && link.name.isEmpty())) {
            reader.skipCurrentElement();
            return true;
        }
        if (static_cast<int>(m_open.size()) >= deepest)
            return false;
        Open open = m_open.empty() ? Open() : m_open.back();
        ++open.depth;
        open.isStyle = name == u"style";
        if (const QString id = attributes.value(QLatin1String("id")).toString(); !id.isEmpty()) {
            const int part = static_cast<int>(m_parts.size());
            m_parts[static_cast<std::size_t>(open.part)].uses.push_back({{}, part, open.depth});
            m_parts.emplace_back();
            m_named[id].append(part);
            open = {part, 0, open.isStyle};
        }
        Part& part = m_parts[static_cast<std::size_t>(open.part)];
        part.depth = std::max(part.depth, open.depth);
        if (name == u"use")
            part.uses.push_back({link.name, -1, open.depth});
        qsizetype length = 0;
        for (const QXmlStreamAttribute& attribute : attributes)
            length += attribute.value().size();
        part.shapes += 1;
        part.work += 1 + static_cast<double>(length) / 64;
        ++m_elements;
        m_open.push_back(open);
        write(reader.qualifiedName(), attributes, link);
        return true;
    }

    void takeText(QStringView text)
    {
        if (m_open.empty())
            return;
        if (m_open.back().isStyle)
            m_styling += static_cast<double>(text.size());
        else
            m_parts[static_cast<std::size_t>(m_open.back().part)].work += static_cast<double>(text.trimmed().size());
    }

    bool isModest()
    {
        if (m_styling * m_elements > mostStyling || !measure(0, 0))
            return false;
        m_scanned.shapes = m_parts.front().shapes;
        m_scanned.work = m_parts.front().work;
        return true;
    }

    /// Adds to a part what it uses; false where that is too much, too deep or itself.
    bool measure(int index, int level)
    {
        Part& part = m_parts[static_cast<std::size_t>(index)];
        if (part.state == Part::State::Known)
            return true;
        if (part.state == Part::State::Open || level > deepest)
            return false;
        part.state = Part::State::Open;
        for (const Part::Use& use : part.uses) {
            const QList<int> used = use.name.isEmpty() ? QList<int>{use.part} : m_named.value(use.name);
            for (const int other : used) {
                if (!measure(other, level + 1))
                    return false;
                const Part& inner = m_parts[static_cast<std::size_t>(other)];
                part.shapes += inner.shapes;
                part.work += inner.work;
                part.depth = std::max(part.depth, use.depth + inner.depth);
                if (part.work > mostWork || part.depth > deepest)
                    return false;
            }
        }
        part.state = Part::State::Known;
        return part.work <= mostWork && part.depth <= deepest;
    }

    ScannedSvg& m_scanned;
    QXmlStreamWriter m_writer;
    std::vector<Part> m_parts; ///< The first one is all that has no name around it.
    QHash<QString, QList<int>> m_named;
    std::vector<Open> m_open;
    double m_elements = 0;
    double m_styling = 0;
};

} // namespace

SvgFault scanSvg(const QByteArray& bytes, ScannedSvg& scanned)
{
    return Scanner(scanned).scan(bytes);
}

} // namespace quoin
