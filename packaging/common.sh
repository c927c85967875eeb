# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What build, run and test share. Sourced, from the top of the checkout.

# stop SENTENCE: ends the script as wrong usage does.
stop() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 2
}

# configure_and_build PRESET [TARGET...]: everything where no target is named.
configure_and_build() {
    local preset=$1 log
    shift
    mkdir -p "build/$preset"
    log=build/$preset/configure.log
    # ccache keeps its files at home; a service account may have none.
    if [ ! -w "${HOME:-/nonexistent}" ] && [ -z "${CCACHE_DIR:-}" ]; then
        export CCACHE_DIR=$PWD/build/ccache
    fi
    if ! cmake --preset "$preset" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        return 1
    fi
    cmake --build --preset "$preset" ${1:+--target "$@"} </dev/null
}
