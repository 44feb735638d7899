# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# Everything that is not ours. `packaging/dev deps` installs it; a folder links it by the target names given here.

find_package(CMarkGfm 0.29 REQUIRED)              # cmark-gfm::cmark-gfm
find_package(nlohmann_json 3.11 REQUIRED)         # nlohmann_json::nlohmann_json
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Sql DBus)

if(QUOIN_BUILD_UI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg SvgWidgets)
endif()
if(QUOIN_BUILD_TESTS OR (QUOIN_BUILD_BENCH AND QUOIN_BUILD_UI))
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test) # tests/support drives the real window with it.
endif()
if(QUOIN_BUILD_TESTS)
    find_package(GTest REQUIRED)                  # GTest::gtest, GTest::gmock, GTest::gtest_main
endif()
if(QUOIN_BUILD_BENCH)
    find_package(benchmark REQUIRED)              # benchmark::benchmark, benchmark::benchmark_main
endif()

# KSyntaxHighlighting for Qt 6 is called KF6SyntaxHighlighting where the system has it. Debian 12 and Ubuntu 24.04
# only have the Qt 5 build, so there `packaging/dev deps` builds release 5.116.0 against Qt 6 into a cache of the user.
# That build calls itself KF5SyntaxHighlighting: it is taken from the cache only, never the system's Qt 5 one.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(quoin_user_cache "$ENV{XDG_CACHE_HOME}")
else()
    set(quoin_user_cache "$ENV{HOME}/.cache")
endif()
set(QUOIN_KSYNTAXHIGHLIGHTING_PREFIX "${quoin_user_cache}/quoin/ksyntaxhighlighting-5.116.0" CACHE PATH
    "Where `packaging/dev deps` put KSyntaxHighlighting when the system has none for Qt 6")

find_package(KF6SyntaxHighlighting QUIET)
if(KF6SyntaxHighlighting_FOUND)
    add_library(quoin::ksyntaxhighlighting ALIAS KF6::SyntaxHighlighting)
else()
    find_package(KF5SyntaxHighlighting 5.116 QUIET NO_DEFAULT_PATH PATHS "${QUOIN_KSYNTAXHIGHLIGHTING_PREFIX}")
    if(NOT KF5SyntaxHighlighting_FOUND)
        message(FATAL_ERROR
            "KSyntaxHighlighting for Qt 6 is missing: this system has no KF6SyntaxHighlighting, "
            "and ${QUOIN_KSYNTAXHIGHLIGHTING_PREFIX} holds no build of it.\n"
            "Run 'packaging/dev deps', which builds it once.")
    endif()
    add_library(quoin::ksyntaxhighlighting ALIAS KF5::SyntaxHighlighting)
endif()

# Spell check of prose; dictionaries are found at run time.
option(QUOIN_WITH_HUNSPELL "Check the spelling of prose with hunspell where the system has it" ON)
if(QUOIN_WITH_HUNSPELL)
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
        pkg_check_modules(Hunspell QUIET IMPORTED_TARGET hunspell)   # PkgConfig::Hunspell
    endif()
    if(NOT TARGET PkgConfig::Hunspell)
        message(STATUS "hunspell is missing: spelling is not checked")
    endif()
endif()

# PostgreSQL's own parser, as a second opinion on PostgreSQL text.
option(QUOIN_WITH_PG_QUERY "Check PostgreSQL text with libpg_query where the system has it" ON)
if(QUOIN_WITH_PG_QUERY)
    find_package(PgQuery QUIET)                   # pg_query::pg_query
    if(NOT PgQuery_FOUND)
        message(STATUS "libpg_query is missing: PostgreSQL text is read by Quoin's own reader only")
    endif()
endif()
