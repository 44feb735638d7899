# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# libpg_query, PostgreSQL's own parser as a library, as pg_query::pg_query. It ships no package file.

find_path(PgQuery_INCLUDE_DIR NAMES pg_query.h)
find_library(PgQuery_LIBRARY NAMES pg_query)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PgQuery REQUIRED_VARS PgQuery_LIBRARY PgQuery_INCLUDE_DIR)

if(PgQuery_FOUND AND NOT TARGET pg_query::pg_query)
    add_library(pg_query::pg_query UNKNOWN IMPORTED)
    set_target_properties(pg_query::pg_query PROPERTIES
        IMPORTED_LOCATION "${PgQuery_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${PgQuery_INCLUDE_DIR}")
endif()

mark_as_advanced(PgQuery_INCLUDE_DIR PgQuery_LIBRARY)
