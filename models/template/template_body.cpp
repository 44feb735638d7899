// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/template/template.h"

#include <algorithm>
#include <cstddef>

namespace quoin {

namespace {

/// Writes the empty spec. Where blank lines and hard breaks go follows from what
/// stands next to what, never from a name:
/// - a blank line before every heading but the first;
/// - a blank line after a list that another label follows, which would otherwise
///   become part of its last bullet;
/// - two spaces (a hard break) behind a value on the label's line when another label
///   follows, which would otherwise flow onto the same line.
class BodyWriter {
public:
    [[nodiscard]] std::string take() { return std::move(m_text); }

    void heading(int level, const std::string& text)
    {
        if (!m_text.empty()) {
            m_text += '\n';
        }
        m_text.append(static_cast<std::size_t>(level), '#');
        m_text += ' ' + text + '\n';
    }

    void fields(const std::vector<TemplateField>& all, int headingLevel)
    {
        std::vector<const TemplateField*> shown;
        for (const TemplateField& field : all) {
            if (field.inTemplate) {
                shown.push_back(&field);
            }
        }
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const TemplateField* next = i + 1 < shown.size() ? shown[i + 1] : nullptr;
            field(*shown[i], headingLevel, next != nullptr && !next->asHeading && !next->label.empty());
        }
    }

    void rows(const std::vector<TemplateField>& all)
    {
        for (const TemplateField& row : all) {
            if (row.inTemplate) {
                m_text += "- **" + row.label + "**:";
                inlineValue(row.placeholder);
                m_text += '\n';
            }
        }
    }

private:
    void field(const TemplateField& field, int headingLevel, bool labelFollows)
    {
        if (field.asHeading) {
            heading(headingLevel, field.label);
        } else if (!field.label.empty()) {
            m_text += "**" + field.label + "**";
            m_text += field.qualifier.empty() ? ":" : " (" + field.qualifier + "):";
        }
        const bool hasLabelLine = !field.asHeading && !field.label.empty();
        if (field.shape == FieldShape::Line && hasLabelLine) {
            inlineValue(field.placeholder);
            m_text += labelFollows ? "  \n" : "\n";
            return;
        }
        if (hasLabelLine) {
            m_text += '\n';
        }
        valueBelow(field);
        if (labelFollows && field.shape != FieldShape::Fence) {
            m_text += '\n';
        }
    }

    void inlineValue(const std::string& value)
    {
        if (!value.empty()) {
            m_text += ' ' + value;
        }
    }

    void valueBelow(const TemplateField& field)
    {
        if (field.shape == FieldShape::Rows) {
            for (const TemplateField& row : field.rows) {
                if (row.inTemplate) {
                    m_text += row.labelAsCode ? "- `" + row.label + "`:" : "- " + row.label + ":";
                    inlineValue(row.placeholder);
                    m_text += '\n';
                }
            }
            return;
        }
        const std::string value = field.placeholder.empty() ? std::string() : field.placeholder + '\n';
        if (field.shape == FieldShape::Fence) {
            const std::string fence(fenceLength(value), '`');
            m_text += fence + field.language + '\n' + value + fence + '\n';
        } else {
            m_text += value;
        }
    }

    /// Long enough that no run of backticks in the code closes it.
    static std::size_t fenceLength(const std::string& code)
    {
        std::size_t longest = 2;
        std::size_t run = 0;
        for (const char c : code) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest + 1;
    }

    std::string m_text;
};

} // namespace

namespace {

void writeGroup(BodyWriter& writer, const TemplateGroup& group, int sectionLevel)
{
    const int groupLevel = group.title.empty() ? sectionLevel : sectionLevel + 1;
    if (!group.title.empty()) {
        writer.heading(groupLevel, group.title);
    }
    writer.fields(group.fields, groupLevel + 1);
    if (group.item && group.item->inTemplate) {
        writer.heading(groupLevel + 1, group.item->heading);
        writer.fields(group.item->fields, groupLevel + 2);
    }
}

void writeSection(BodyWriter& writer, const TemplateSection& section, int level)
{
    writer.heading(level, section.title);
    writer.fields(section.fields, level + 1);
    writer.rows(section.rowFields);
    for (const TemplateGroup& group : section.groups) {
        if (group.inTemplate) {
            writeGroup(writer, group, level);
        }
    }
}

} // namespace

std::string templateBody(const Template& tmpl)
{
    BodyWriter writer;
    writer.heading(tmpl.rootLevel, tmpl.title);
    for (const TemplateSection& section : tmpl.sections) {
        writeSection(writer, section, tmpl.rootLevel + 1);
    }
    return writer.take();
}

std::string sectionBody(const TemplateSection& section, int level)
{
    BodyWriter writer;
    writeSection(writer, section, level);
    return writer.take();
}

std::string itemBody(const TemplateItem& item, int level, const std::string& heading)
{
    BodyWriter writer;
    writer.heading(level, heading);
    writer.fields(item.fields, level + 1);
    return writer.take();
}

} // namespace quoin
