# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# The examples of the CommonMark and GitHub specifications, for the tests of the preview. Their licence is another than
# ours, so they are not in this tree: they come out of the source archives of cmark and cmark-gfm. Where these cannot be
# had, those tests say so and are skipped.

# examples_of SOURCE VERSION ARCHIVE SHA256: prints the path of its spec.txt.
examples_of() {
    local source=$1 version=$2 archive=$3 sha256=$4
    local spec=$fetch_cache/spec-examples/$source-$version.txt
    if [[ ! -s $spec ]]; then
        fetch_debian "$source" "$archive" "$sha256" "for the examples that the preview is compared with" || return
        mkdir -p "${spec%/*}"
        tar -C "${spec%/*}" -xOf "$fetch_downloads/$archive" "$source-$version/test/spec.txt" >"$spec.part" || return
        mv "$spec.part" "$spec"
    fi
    printf '%s\n' "$spec"
}

# Names them to the tests, in the environment.
examples_export() {
    local spec
    if spec=$(examples_of cmark 0.30.2 cmark_0.30.2.orig.tar.gz \
        6c7d2bcaea1433d977d8fed0b55b71c9d045a7cdf616e3cd2dce9007da753db3); then
        export QUOIN_COMMONMARK_SPEC=${QUOIN_COMMONMARK_SPEC:-$spec}
    else
        say "the examples of CommonMark could not be fetched: their comparison is skipped."
    fi
    if spec=$(examples_of cmark-gfm 0.29.0.gfm.6 cmark-gfm_0.29.0.gfm.6.orig.tar.gz \
        b17d86164c0822b5db3818780b44cb130ff30e9c6ec6a64f199b6d142684dba0); then
        export QUOIN_GFM_SPEC=${QUOIN_GFM_SPEC:-$spec}
    else
        say "the examples of GitHub's specification could not be fetched: their comparison is skipped."
    fi
}
