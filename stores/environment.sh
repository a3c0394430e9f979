# Sourced by the scripts of each store: where things are, who runs it, and the lock that a running store holds.
# shellcheck shell=sh

set -eu

STORE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
PROJECT=$(dirname -- "$(dirname -- "$STORE")")

# complain MESSAGE [CODE]
complain() {
  printf '%s\n' "$1" >&2
  exit "${2:-1}"
}

# must_be_port NAME VALUE EXAMPLE
must_be_port() {
  case $2 in
    '' | *[!0-9]* | 0* | ??????*) complain "$1 must be a port number, got \"$2\" (example: $1=$3)." ;;
  esac
}

# must_be_user NAME VALUE EXAMPLE
must_be_user() {
  id -u -- "$2" >/dev/null 2>&1 || complain "$1 must be a user of this machine, got \"$2\" (example: $1=$3)."
}

# exec_as USER PROGRAM ARGUMENT...: root gives its rights up first, anybody else stays himself. The program takes the
# place of this shell, and so its process id. https://man7.org/linux/man-pages/man1/setpriv.1.html
exec_as() {
  user=$1
  shift
  if [ "$(id -u)" -ne 0 ] || [ "$user" = root ]; then exec "$@"; fi
  exec setpriv --reuid="$user" --regid="$(id -g -- "$user")" --init-groups -- "$@"
}

# run_as USER PROGRAM ARGUMENT...
run_as() {
  (exec_as "$@")
}

# must_read USER VARIABLE PATH: 77 (EX_NOPERM) where a folder on the way is closed to the store's user.
must_read() {
  run_as "$1" test -r "$3" && return
  complain "$1, who is to run the store, cannot read $3. Move the project to where every user may go (example: /srv), open the folders above it (chmod o+x), or name a user who may (example: $2=alice)." 77
}

# make_folder FOLDER USER: prints where it is.
make_folder() {
  mkdir -p -- "$1"
  if [ "$(id -u)" -eq 0 ]; then chown -- "$2:" "$1"; fi
  (CDPATH='' cd -- "$1" && pwd -P)
}

# hold_lock FOLDER: descriptor 9 holds it until the last process of the store has ended. So a store is known to run
# without trusting a process id that another program may have got meanwhile, and a crash leaves nothing to clean up.
# https://man7.org/linux/man-pages/man1/flock.1.html
hold_lock() {
  exec 9>>"$1/lock"
  flock --nonblock 9 || complain "A store already runs in $1. Stop it first: $STORE/stop"
  echo $$ >"$1/pid"
}

# end_by SIGNAL FOLDER SECONDS: 0 once no process of the store is left, also where none ran.
end_by() {
  if [ ! -e "$2/lock" ] || flock --nonblock "$2/lock" true; then return; fi
  kill -s "$1" "$(cat -- "$2/pid")"
  flock --timeout "$3" "$2/lock" true ||
    complain "The store in $2 still runs $3 s after SIG$1: process $(cat -- "$2/pid")."
}
