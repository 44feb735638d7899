// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A fence that catches nothing looks like one that has nothing to catch: each rule is shown a made-up violation, and
// something close to it that is allowed.

#include "tests/arch/layers.h"
#include "tests/arch/rules.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoin::arch {
namespace {

QtModules someQt()
{
    return QtModules::fromMap({{"QString", "QtCore"},
                               {"QObject", "QtCore"},
                               {"QUndoStack", "QtGui"},
                               {"QLabel", "QtWidgets"},
                               {"qlabel.h", "QtWidgets"},
                               {"QSqlQuery", "QtSql"},
                               {"QNetworkReply", "QtNetwork"}});
}

std::size_t includesCaught(const std::string& path, const std::string& include)
{
    return checkIncludes(readSource(path, "#include " + include + "\n"), someQt()).size();
}

std::size_t homesCaught(const std::string& path, const std::string& code)
{
    return checkHomes({readSource(path, code)}).size();
}

struct IncludeCase {
    const char* path;
    const char* include;
    bool allowed;
};

TEST(Rules, Includes)
{
    const std::vector<IncludeCase> cases = {
        // No Qt in the lossless core.
        {"models/text/a.h", "<QString>", false},
        {"models/template/a.h", "<QtCore/QString>", false},
        {"models/spec/a.cpp", "<QMadeUp>", false},
        {"models/languages/a.cpp", "<QObject>", false},
        {"models/text/a.cpp", "<string>", true},
        {"models/text/a.cpp", "<cmark-gfm.h>", true},
        {"models/spec/a.cpp", "<cmark-gfm.h>", false},
        // No widgets below models/, however they are spelled.
        {"models/session/a.cpp", "<QtWidgets/QMessageBox>", false},
        {"models/session/a.cpp", "<QLabel>", false},
        {"models/items/a.cpp", "<qlabel.h>", false},
        {"models/session/a.cpp", "<QUndoStack>", true},
        {"app/cli/main.cpp", "<QLabel>", false},
        {"ui/outline/a.cpp", "<QLabel>", true},
        // Libraries with a home.
        {"models/session/a.cpp", "<QSqlQuery>", false},
        {"models/store/a.cpp", "<QSqlQuery>", true},
        {"models/session/a.cpp", "<KSyntaxHighlighting/Repository>", false},
        {"models/highlight/a.cpp", "<KSyntaxHighlighting/Repository>", true},
        {"models/store/a.cpp", "<qt6keychain/keychain.h>", false},
        {"models/store/a.cpp", "<git2.h>", false},
        {"models/store/a.cpp", "<QNetworkReply>", false},
        // The arrow, and the edges within it.
        {"models/session/a.cpp", "\"ui/shell/main_window.h\"", false},
        {"ui/shell/a.cpp", "\"app/composition.h\"", false},
        {"models/spec/a.cpp", "\"app/cli/verbs.h\"", false},
        {"models/text/a.cpp", "\"models/spec/spec.h\"", false},
        {"models/template/a.cpp", "\"models/text/splice.h\"", false},
        {"models/spec/a.cpp", "\"models/text/splice.h\"", true},
        {"models/spec/a.cpp", "\"models/session/document_session.h\"", false},
        {"models/store/a.cpp", "\"models/ports/project_store.h\"", true},
        {"ui/theme/a.cpp", "\"ui/shell/main_window.h\"", false},
        {"ui/shell/a.cpp", "\"models/store/sqlite_store.h\"", false},
        {"app/main.cpp", "\"models/store/sqlite_store.h\"", true},
        {"app/main.cpp", "\"ui/shell/main_window.h\"", true},
        {"app/cli/main.cpp", "\"ui/shell/main_window.h\"", false},
        // Ours is spelled from the root.
        {"models/text/a.cpp", "\"splice.h\"", false},
        {"models/text/a.cpp", "\"../spec/spec.h\"", false},
        {"ui/shell/a.cpp", "\"a.moc\"", true},
    };
    for (const IncludeCase& c : cases)
        EXPECT_EQ(includesCaught(c.path, c.include) == 0, c.allowed) << c.path << " includes " << c.include;
}

TEST(Rules, QtNamesAreFencedEvenWithoutAnInclude)
{
    EXPECT_EQ(checkQtNames(readSource("models/session/a.h", "class QLabel;\n"), someQt()).size(), 1U);
    EXPECT_EQ(checkQtNames(readSource("models/text/a.h", "class QString;\n"), someQt()).size(), 1U);
    EXPECT_TRUE(checkQtNames(readSource("ui/outline/a.h", "class QLabel;\n"), someQt()).empty());
    EXPECT_TRUE(checkQtNames(readSource("models/text/a.h", "// as QString does\n"), someQt()).empty());
}

TEST(Rules, NamesHaveOneHome)
{
    EXPECT_EQ(homesCaught("models/session/a.cpp", "QSqlDatabase db;"), 1U);
    EXPECT_EQ(homesCaught("models/store/a.cpp", "QSqlDatabase db; QSqlQuery q;"), 0U);
    EXPECT_EQ(homesCaught("models/store/a.cpp", "QKeychain::ReadPasswordJob job;"), 1U);
    EXPECT_EQ(homesCaught("models/secrets/a.cpp", "QKeychain::ReadPasswordJob job;"), 0U);
    EXPECT_EQ(homesCaught("models/session/a.cpp", "QNetworkAccessManager net;"), 1U);
    EXPECT_EQ(homesCaught("models/session/a.cpp", "git_repository_open(&r, p);"), 1U);
    EXPECT_EQ(homesCaught("models/publish/a.cpp", "QNetworkAccessManager net;"), 0U);
    EXPECT_EQ(homesCaught("ui/source/a.cpp", "KSyntaxHighlighting::Repository r;"), 1U);
    EXPECT_EQ(homesCaught("models/highlight/a.cpp", "KSyntaxHighlighting::Repository r;"), 0U);
    EXPECT_EQ(homesCaught("ui/shell/a.cpp", "QMessageBox::warning(this, a, b);"), 1U);
    EXPECT_EQ(homesCaught("ui/shell/a.cpp", "QFileDialog::getOpenFileName(this);"), 1U);
    EXPECT_EQ(homesCaught("ui/forms/a.cpp", "QInputDialog::getText(this, a, b);"), 1U);
    EXPECT_EQ(homesCaught("ui/theme/a.cpp", "QSettings settings;"), 1U);
    EXPECT_EQ(homesCaught("app/main.cpp", "QSettings settings;"), 1U);
    EXPECT_EQ(homesCaught("app/app_settings.cpp", "QSettings settings;"), 0U);
    EXPECT_EQ(homesCaught("app/app_settings.h", "class QSettings;"), 0U);
}

TEST(Rules, DialogsStandInOneFile)
{
    const SourceFile header = readSource("ui/prompts/prompts.h", "class QMessageBox;");
    const SourceFile body = readSource("ui/prompts/prompts.cpp", "QMessageBox box;");
    const SourceFile second = readSource("ui/prompts/more.cpp", "QFileDialog dialog;");
    EXPECT_TRUE(checkHomes({header, body}).empty());
    EXPECT_EQ(checkHomes({header, body, second}).size(), 2U);
}

TEST(Rules, Bans)
{
    const auto caught = [](const char* path, const char* code) { return checkBans(readSource(path, code)).size(); };
    EXPECT_EQ(caught("ui/preview/a.cpp", "document->setMarkdown(text);"), 1U);
    EXPECT_EQ(caught("ui/preview/a.cpp", "document->toMarkdown();"), 1U);
    EXPECT_EQ(caught("models/session/a.cpp", "save(document.toPlainText());"), 1U);
    EXPECT_EQ(caught("ui/fields/a.cpp", "label(edit->toPlainText());"), 0U);
    EXPECT_EQ(caught("ui/shell/a.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));"), 2U);
    EXPECT_EQ(caught("ui/shell/a.cpp", "QThreadPool::globalInstance()->start(job);"), 1U);
    EXPECT_EQ(caught("ui/preview/a.cpp", "// setMarkdown is banned\nlog(\"setMarkdown\");"), 0U);
}

TEST(Rules, Singletons)
{
    const auto caught = [](const char* code) { return checkSingletons(readSource("ui/shell/a.h", code)).size(); };
    EXPECT_EQ(caught("class A { static A& instance(); };"), 1U);
    EXPECT_EQ(caught("class A { [[nodiscard]] static std::shared_ptr<A> instance(int); };"), 1U);
    EXPECT_EQ(caught("static int x; auto* app = QCoreApplication::instance();"), 0U);
}

TEST(Rules, Connections)
{
    const auto caught = [](const char* code) { return checkConnections(readSource("ui/shell/a.cpp", code)).size(); };
    EXPECT_EQ(caught("connect(button, &QPushButton::clicked, [this] { save(); });"), 1U);
    EXPECT_EQ(caught("QObject::connect(make(a, b), &A::b,\n    [=](int, int) {});"), 1U);
    EXPECT_EQ(caught("connect(button, &QPushButton::clicked, this, [this] { save(); });"), 0U);
    EXPECT_EQ(caught("connect(button, &QPushButton::clicked, this, &A::save);"), 0U);
}

TEST(Rules, Links)
{
    const auto caught = [](const char* path, const char* text) { return checkLinks({path, text}).size(); };
    EXPECT_EQ(caught("models/session/CMakeLists.txt", "PUBLIC Qt6::Core Qt6::Widgets)"), 1U);
    EXPECT_EQ(caught("models/text/CMakeLists.txt", "PUBLIC Qt6::Core)"), 1U);
    EXPECT_EQ(caught("app/cli/CMakeLists.txt", "LINK Qt6::Core Qt6::Widgets)"), 1U);
    EXPECT_EQ(caught("models/session/CMakeLists.txt", "PUBLIC Qt6::Core Qt6::Gui) # not Qt6::Widgets"), 0U);
}

TEST(Rules, Licence)
{
    const std::string copyright = "// SPDX-FileCopyrightText: 2026 The Quoin authors\n";
    const std::string licence = "// SPDX-License-Identifier: MIT\n";
    EXPECT_TRUE(checkLicence({"models/text/a.h", copyright + licence}).empty());
    EXPECT_EQ(checkLicence({"models/text/a.h", copyright}).size(), 1U);
    EXPECT_EQ(checkLicence({"models/text/a.h", licence}).size(), 1U);
    EXPECT_EQ(checkLicence({"models/text/a.h", ""}).size(), 2U);
    EXPECT_EQ(checkLicence({"models/text/a.h", std::string(20, '\n') + copyright + licence}).size(), 2U);
}

TEST(Rules, TopLevel)
{
    EXPECT_TRUE(checkTopLevel({"app", "models", "README.md", ".gitignore", "build", "build-clang"}).empty());
    EXPECT_EQ(checkTopLevel({"docs", "src", "NOTES.md"}).size(), 3U);
}

TEST(Rules, FoldersAreDeclared)
{
    EXPECT_EQ(checkFolder(readSource("models/utils/a.h", "")).size(), 1U);
    EXPECT_EQ(checkFolder(readSource("ui/a.h", "")).size(), 1U);
    EXPECT_TRUE(checkFolder(readSource("models/text/a.h", "")).empty());
}

TEST(Rules, Shape)
{
    EXPECT_EQ(checkShape(readSource("ui/shell/MainWindow.cpp", "")).size(), 1U);
    EXPECT_EQ(checkShape(readSource("ui/shell/main_window.h", "#ifndef A")).size(), 1U);
    EXPECT_TRUE(checkShape(readSource("ui/shell/main_window.h", "#pragma once\n")).empty());
}

TEST(Rules, ALayerIsTheDeepestFolder)
{
    EXPECT_EQ(layerOf("app/cli/main.cpp")->folder, "app/cli");
    EXPECT_EQ(layerOf("app/main.cpp")->folder, "app");
    EXPECT_EQ(layerOf("models/textual/a.h"), nullptr);
}

} // namespace
} // namespace quoin::arch
