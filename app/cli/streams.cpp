// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/streams.h"

#include "app/cli/messages.h"

#include <array>
#include <cerrno>
#include <cstdio>

namespace quoin::cli {

ExitCode print(std::string_view bytes)
{
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    if (written)
        return ExitCode::Ok;
    complain(Text::tr("The output cannot be written: %1.").arg(qt_error_string(errno)));
    return ExitCode::Failed;
}

void complain(const QString& sentence)
{
    printError(QStringLiteral("quoin-cli: ") + sentence + QLatin1Char('\n'));
}

void printError(const QString& text)
{
    std::fputs(text.toUtf8().constData(), stderr);
}

std::optional<std::string> readInput()
{
    std::string input;
    std::array<char, 65'536> buffer;
    for (std::size_t got = 1; got > 0;) {
        got = std::fread(buffer.data(), 1, buffer.size(), stdin);
        input.append(buffer.data(), got);
    }
    if (std::ferror(stdin) != 0)
        return std::nullopt;
    return input;
}

} // namespace quoin::cli
