#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test in a session bus of its own with an unlocked keyring of its own, in a home that is thrown away.
# Exit status 77 means skipped: a program for it is missing.
set -eu

for program in dbus-run-session gnome-keyring-daemon mktemp; do
    if ! command -v "$program" >/dev/null 2>&1; then
        echo "SKIP: $program is not installed (Debian: dbus, gnome-keyring)"
        exit 77
    fi
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/data" "$home/config" "$home/cache" "$home/run"
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL

# In the foreground of the inner shell, so that it is ours to end; the daemon takes the password to the end of its input.
status=0
dbus-run-session -- sh -eu -c '
    echo password | gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
    keyring=$!
    trap "kill $keyring 2>/dev/null || true; wait $keyring 2>/dev/null || true" EXIT
    "$@"
' sh "$@" || status=$?
exit "$status"
