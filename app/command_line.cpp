// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace quoin {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quoin::CommandLine)
};

CommandLine badUse(const QString& message)
{
    CommandLine line;
    line.message = message;
    line.exitCode = 2;
    return line;
}

std::optional<ThemeChoice> themeCalled(const QString& name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    if (name == QLatin1String("system"))
        return ThemeChoice::System;
    return std::nullopt;
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("An editor for backend specs."));
    const QCommandLineOption example(QStringLiteral("example"), Words::tr("Open the worked example."));
    const QCommandLineOption theme(QStringLiteral("theme"), Words::tr("light, dark or system."), Words::tr("name"));
    const QCommandLineOption geometry(QStringLiteral("geometry"), Words::tr("Size of the window, such as 1440x900."),
                                      QStringLiteral("WxH"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"),
                                         Words::tr("Write a picture of every pane to DIR and quit."),
                                         QStringLiteral("DIR"));
    const QCommandLineOption store(QStringLiteral("store"), Words::tr("Keep versions and recent files in DIR."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Print this and quit."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     Words::tr("Print the version and quit."));
    parser.addOptions({example, theme, geometry, screenshots, store, help, version});
    parser.addPositionalArgument(QStringLiteral("FILE"), Words::tr("The spec to open."), QStringLiteral("[FILE]"));

    if (!parser.parse(arguments))
        return badUse(parser.errorText());
    CommandLine line;
    if (parser.isSet(help) || parser.isSet(version)) {
        line.message =
            parser.isSet(help) ? parser.helpText() : Words::tr("quoin %1").arg(QCoreApplication::applicationVersion());
        line.exitCode = 0;
        return line;
    }
    if (parser.positionalArguments().size() > 1)
        return badUse(Words::tr("Only one FILE can be opened."));
    line.file = parser.positionalArguments().value(0);
    line.example = parser.isSet(example);
    line.screenshots = parser.value(screenshots);
    line.store = parser.value(store);
    if (parser.isSet(theme)) {
        line.theme = themeCalled(parser.value(theme));
        if (!line.theme)
            return badUse(Words::tr("--theme is light, dark or system, not “%1”.").arg(parser.value(theme)));
    }
    if (parser.isSet(geometry)) {
        static const QRegularExpression shape(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
        const QRegularExpressionMatch match = shape.match(parser.value(geometry));
        if (!match.hasMatch())
            return badUse(Words::tr("--geometry is a size such as 1440x900, not “%1”.").arg(parser.value(geometry)));
        line.geometry = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return line;
}

} // namespace quoin
