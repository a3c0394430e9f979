#!/bin/sh
# open_folder.sh CLOSED PROGRAM ARGUMENT...: runs a program where PROJECT can be reached by any user although the folder
# CLOSED above it is closed to others, as a home folder is. For this program and its children alone, an empty folder
# with nothing but the project lies over CLOSED: paths stay what they are, nothing on disk changes, and nothing else in
# CLOSED can be seen. Root only, inside `unshare --mount`.
# https://man7.org/linux/man-pages/man7/mount_namespaces.7.html

set -eu

closed=$1
shift
# Anywhere but in CLOSED; the move needs a mount of its own to come from.
aside=/mnt
case $PROJECT in /mnt/*) aside=/srv ;; esac

mount -t tmpfs -o mode=755 k6-survey "$aside"
mkdir "$aside/project"
mount --rbind "$PROJECT" "$aside/project"
mount -t tmpfs -o mode=755 k6-survey "$closed"
mkdir -p "$PROJECT"
mount --move "$aside/project" "$PROJECT"
umount "$aside"
cd "$PROJECT"
exec "$@"
