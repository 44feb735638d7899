# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# quoin_flags: the one target that carries every compile and link flag of Quoin's own code.
# Nothing is set globally except what CMake can only take globally.

include(CheckPIESupported)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, Debug or RelWithDebInfo" FORCE)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
check_pie_supported()

find_program(QUOIN_CCACHE ccache)
if(QUOIN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${QUOIN_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${QUOIN_CCACHE}")
endif()

add_library(quoin_flags INTERFACE)

# Every include is written from the root: "models/text/line_table.h" says its layer by itself.
target_include_directories(quoin_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_features(quoin_flags INTERFACE cxx_std_20)

target_compile_definitions(quoin_flags INTERFACE
    QUOIN_VERSION="${PROJECT_VERSION}"
    # Bytes become text by a named decoder only, never by an implicit conversion.
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    # 'emit', 'signals', 'slots' and 'foreach' are ordinary words for everybody else.
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

target_compile_options(quoin_flags INTERFACE
    -fvisibility=hidden
    -fvisibility-inlines-hidden
    -fstack-protector-strong
    -Wall
    -Wextra
    -Wpedantic
    # GCC's plain -Wshadow takes an enumerator for a shadow of any global name.
    $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>
    -Wconversion
    -Wno-sign-conversion # Qt counts in signed numbers, the standard library in unsigned ones
    -Wold-style-cast
    -Woverloaded-virtual
    -Wnon-virtual-dtor
    -Wcast-align
    -Wformat=2
    -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op>
    # GCC 12 sees overlapping copies in every string concatenation (its bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

if(QUOIN_WERROR)
    target_compile_options(quoin_flags INTERFACE
        -Werror
        # These come from GCC's optimiser and are often wrong inside the standard library's own code.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-error=array-bounds;-Wno-error=stringop-overflow;-Wno-error=stringop-overread;-Wno-error=maybe-uninitialized;-Wno-error=free-nonheap-object>)
endif()

if(QUOIN_SANITIZE)
    set(sanitize -fsanitize=${QUOIN_SANITIZE} -fno-omit-frame-pointer)
    if(QUOIN_SANITIZE MATCHES "undefined")
        list(APPEND sanitize -fno-sanitize-recover=undefined) # a finding must fail the test, not scroll by
    endif()
    target_compile_options(quoin_flags INTERFACE ${sanitize})
    target_link_options(quoin_flags INTERFACE ${sanitize})
else()
    target_compile_definitions(quoin_flags INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()

# What tests and fuzzers run is asked at each index whether it is one. Benches and packages are built without.
if(QUOIN_BUILD_TESTS OR QUOIN_BUILD_FUZZ)
    target_compile_definitions(quoin_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(QUOIN_BUILD_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "QUOIN_BUILD_FUZZ needs clang, because libFuzzer is part of it: configure with --preset fuzz.")
    endif()
    target_compile_options(quoin_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
