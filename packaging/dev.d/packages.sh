# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Quoin authors
# SPDX-License-Identifier: MIT
#
# System packages. The lists stand in packaging/debian-packages; a stamp in build/ remembers that a list was found
# installed on this machine, so that a repeated call asks nobody.

readonly package_file=$root/packaging/debian-packages

# packages_of SECTION: its package names, one a line.
packages_of() {
    awk -v section="[$1]" '
        { sub(/#.*/, ""); gsub(/[ \t]+/, "") }
        /^\[/ { inside = ($0 == section); next }
        inside && $0 != ""' "$package_file"
}

# The stamp is worth nothing after the list, the system or the machine has changed.
packages_key() {
    { cat "$package_file" /etc/os-release /etc/machine-id 2>/dev/null || true; } | cksum
}

# packages_missing NAME...: those that dpkg does not hold as installed.
packages_missing() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p') || true
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$installed" || printf '%s\n' "$name"
    done
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

apt_install() {
    # A foreign archive that is down must not stop us: what is really missing shows at the installation.
    as_root apt-get -q -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 update >&2 \
        || say "apt-get update reported a problem; going on with the package lists that are there."
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 install --no-install-recommends "$@" >&2
}

# packages_ensure SECTION: installs what is missing of it.
packages_ensure() {
    local section=$1 stamp=$root/build/.stamps/packages-$1 key names missing
    key=$(packages_key)
    if [[ -r $stamp && $(<"$stamp") == "$key" ]]; then
        return
    fi
    mapfile -t names < <(packages_of "$section")
    ((${#names[@]} > 0)) || die "packaging/debian-packages has no section [$section]."

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "this system has no apt. Please install what Debian calls: ${names[*]}"
    else
        mapfile -t missing < <(packages_missing "${names[@]}")
        if ((${#missing[@]} > 0)); then
            if ((EUID != 0)) && ! command -v sudo >/dev/null; then
                die "only root may install packages and there is no sudo here;" \
                    "as root, run: apt-get install --no-install-recommends ${missing[*]}"
            fi
            step "installing ${#missing[@]} system packages for '$section': ${missing[*]}" \
                "read apt's message above; then install them by hand, or repair apt, and run this again." \
                apt_install "${missing[@]}"
        fi
    fi
    mkdir -p "${stamp%/*}"
    printf '%s\n' "$key" >"$stamp"
}
