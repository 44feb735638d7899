# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# The functions by which every folder declares its targets:
#
#   quoin_library(<target> SOURCES file... [QT] [PUBLIC lib...] [PRIVATE lib...])
#   quoin_program(<target> SOURCES file... [QT] [LINK lib...])
#   quoin_test(<name> SOURCES file... LINK lib... [QT] [GUI] [LABELS label...] [TIMEOUT seconds] [DEFINES def...])
#   quoin_bench(<name> SOURCES file... LINK lib...)
#   quoin_fuzz(<name> SOURCES file... LINK lib... [CORPUS folder...])
#
# QT runs moc over the target's files. All of them link quoin_flags.

function(quoin_add_folders)
    foreach(folder IN LISTS ARGN)
        add_subdirectory("${folder}")
    endforeach()
endfunction()

function(quoin_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;PUBLIC;PRIVATE")
    quoin_check_arguments("quoin_library(${target})")
    add_library(${target} STATIC ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ${arg_QT})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE quoin_flags ${arg_PRIVATE})
endfunction()

function(quoin_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;LINK")
    quoin_check_arguments("quoin_program(${target})")
    add_executable(${target} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ${arg_QT})
    target_link_libraries(${target} PRIVATE quoin_flags ${arg_LINK})
endfunction()

# One program and one ctest entry per test: asking each program for its cases would start it once more at build time.
# Without QT it is a GoogleTest (its main is supplied); with QT it is a QtTest whose source ends in QTEST_MAIN or
# QTEST_GUILESS_MAIN. GUI links QtWidgets. Each runs with a home folder of its own that is emptied before every run,
# so no test sees a developer's settings or what an earlier run left behind.
function(quoin_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT;GUI" "TIMEOUT" "SOURCES;LINK;LABELS;DEFINES")
    quoin_check_arguments("quoin_test(${name})")
    if(NOT QUOIN_BUILD_TESTS)
        return()
    endif()
    set(target test_${name})
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE quoin_flags ${arg_LINK})
    target_compile_definitions(${target} PRIVATE QUOIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ${arg_DEFINES})
    if(arg_QT OR arg_GUI)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PRIVATE Qt6::Test)
        if(arg_GUI)
            target_link_libraries(${target} PRIVATE Qt6::Widgets)
        endif()
        if(QUOIN_SANITIZE MATCHES "thread")
            target_link_libraries(${target} PRIVATE quoin_qt_order)
        endif()
    else()
        target_link_libraries(${target} PRIVATE GTest::gmock GTest::gtest GTest::gtest_main)
    endif()
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    quoin_register_test("${name}" $<TARGET_FILE:${target}>)
    if(arg_LABELS)
        set_property(TEST "${name}" PROPERTY LABELS "${arg_LABELS}")
    endif()
    if(arg_TIMEOUT)
        set_property(TEST "${name}" PROPERTY TIMEOUT "${arg_TIMEOUT}")
    endif()
endfunction()

function(quoin_bench name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    quoin_check_arguments("quoin_bench(${name})")
    if(NOT QUOIN_BUILD_BENCH)
        return()
    endif()
    set(target bench_${name})
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE quoin_flags ${arg_LINK} benchmark::benchmark benchmark::benchmark_main)
    target_compile_definitions(${target} PRIVATE QUOIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
endfunction()

# The same source twice: with clang as a libFuzzer program, and always as a test that replays the kept inputs,
# so what the fuzzer once found stays found on every compiler.
function(quoin_fuzz name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;CORPUS")
    quoin_check_arguments("quoin_fuzz(${name})")
    if(NOT arg_CORPUS)
        set(arg_CORPUS "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    endif()
    set(definition QUOIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(QUOIN_BUILD_TESTS)
        set(target fuzz_${name}_replay)
        add_executable(${target} ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
        target_link_libraries(${target} PRIVATE quoin_flags ${arg_LINK})
        target_compile_definitions(${target} PRIVATE ${definition})
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
        quoin_register_test("fuzz.${name}" $<TARGET_FILE:${target}> ${arg_CORPUS})
        set_property(TEST "fuzz.${name}" PROPERTY LABELS fuzz)
    endif()
    if(QUOIN_BUILD_FUZZ)
        set(target fuzz_${name})
        add_executable(${target} ${arg_SOURCES})
        target_link_libraries(${target} PRIVATE quoin_flags ${arg_LINK})
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
        target_compile_definitions(${target} PRIVATE ${definition})
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
        # packaging/dev fuzz reads here what to start from.
        list(JOIN arg_CORPUS "\n" corpus_lines)
        file(WRITE "${PROJECT_BINARY_DIR}/fuzz/${target}.corpus" "${corpus_lines}\n")
    endif()
endfunction()

function(quoin_register_test name)
    set(home "${PROJECT_BINARY_DIR}/test-home/${name}")
    add_test(NAME "${name}" COMMAND sh "${PROJECT_SOURCE_DIR}/packaging/cmake/run_test.sh" "${home}" ${ARGN})
    set(environment
        "HOME=${home}"
        "XDG_DATA_HOME=${home}/data"
        "XDG_CONFIG_HOME=${home}/config"
        "XDG_STATE_HOME=${home}/state"
        "XDG_CACHE_HOME=${home}/cache"
        "XDG_RUNTIME_DIR=${home}/runtime"
        "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent" # no test may ask the desktop it happens to run on
        "LC_ALL=C.UTF-8"
        "QT_QPA_PLATFORM=offscreen"
        "UBSAN_OPTIONS=print_stacktrace=1"
        # Qt and the libraries below it are built without ThreadSanitizer
        "TSAN_OPTIONS=ignore_noninstrumented_modules=1"
        # fontconfig keeps its configuration for good, which LeakSanitizer would report
        "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/packaging/cmake/lsan.supp")
    set_tests_properties("${name}" PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 300)
endfunction()

# A misspelt keyword would otherwise be taken for one more source file or library.
macro(quoin_check_arguments call)
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${call} does not know: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "${call} names no SOURCES")
    endif()
endmacro()
