# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# cmark-gfm with its extensions, as cmark-gfm::cmark-gfm.
# Debian ships cmark-gfm without a CMake package file, and only one of the two libraries has a pkg-config file,
# so both are looked up by name.

find_path(CMarkGfm_INCLUDE_DIR NAMES cmark-gfm.h)
find_path(CMarkGfm_EXTENSIONS_INCLUDE_DIR NAMES cmark-gfm-core-extensions.h)
find_library(CMarkGfm_LIBRARY NAMES cmark-gfm)
find_library(CMarkGfm_EXTENSIONS_LIBRARY NAMES cmark-gfm-extensions)

if(CMarkGfm_INCLUDE_DIR AND EXISTS "${CMarkGfm_INCLUDE_DIR}/cmark-gfm_version.h")
    file(STRINGS "${CMarkGfm_INCLUDE_DIR}/cmark-gfm_version.h" CMarkGfm_VERSION_LINE
        REGEX "define CMARK_GFM_VERSION_STRING")
    string(REGEX REPLACE ".*\"([^\"]+)\".*" "\\1" CMarkGfm_VERSION "${CMarkGfm_VERSION_LINE}")
    unset(CMarkGfm_VERSION_LINE)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CMarkGfm
    REQUIRED_VARS CMarkGfm_LIBRARY CMarkGfm_EXTENSIONS_LIBRARY CMarkGfm_INCLUDE_DIR CMarkGfm_EXTENSIONS_INCLUDE_DIR
    VERSION_VAR CMarkGfm_VERSION)

if(CMarkGfm_FOUND AND NOT TARGET cmark-gfm::cmark-gfm)
    add_library(cmark-gfm::core UNKNOWN IMPORTED)
    set_target_properties(cmark-gfm::core PROPERTIES
        IMPORTED_LOCATION "${CMarkGfm_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${CMarkGfm_INCLUDE_DIR}")
    add_library(cmark-gfm::cmark-gfm UNKNOWN IMPORTED)
    set_target_properties(cmark-gfm::cmark-gfm PROPERTIES
        IMPORTED_LOCATION "${CMarkGfm_EXTENSIONS_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${CMarkGfm_EXTENSIONS_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES cmark-gfm::core)
endif()

mark_as_advanced(CMarkGfm_INCLUDE_DIR CMarkGfm_EXTENSIONS_INCLUDE_DIR CMarkGfm_LIBRARY CMarkGfm_EXTENSIONS_LIBRARY)
