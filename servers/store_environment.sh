# Sourced by the scripts of each store: where things are, who runs it, and the lock that a running store holds.
# shellcheck shell=sh

set -eu

STORE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
SERVERS=$(dirname -- "$STORE")
PROJECT=$(dirname -- "$SERVERS")
# shellcheck source=servers/process.sh
. "$SERVERS/process.sh"

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

# exec_as_store_user USER PROGRAM ARGUMENT...
exec_as_store_user() {
  store_user=$1
  shift
  exec_as "$store_user" "${END_WITH_PARENT:+$ENDED_BY}" "$@"
}

# run_as USER PROGRAM ARGUMENT...
run_as() {
  (exec_as_store_user "$@")
}

# begin_store USER VARIABLE FILE ARGUMENT...: for start, before anything else, with start's own arguments. USER, whom
# VARIABLE names, must be able to read FILE of the project. A folder above the project that is closed to him, such as a
# home folder, is opened for the store alone where root may do that; else it ends with 77 (EX_NOPERM).
begin_store() {
  user=$1
  variable=$2
  file=$3
  shift 3
  end_with_parent "$ENDED_BY" "$@"
  if run_as "$user" test -r "$file"; then return; fi
  closed=$(closed_above "$user")
  if [ -n "$closed" ] && [ -z "${OPENED-}" ] && [ "$(id -u)" -eq 0 ] && unshare --mount true 2>/dev/null; then
    export PROJECT OPENED="$closed"
    exec unshare --mount --propagation private -- "$SERVERS/open_folder.sh" "$closed" "$0" "$@"
  fi
  complain "$user, who is to run the store, cannot read $file. Move the project to where every user may go (example: /srv), open the folders above it (chmod o+x), or name a user who may (example: $variable=alice)." 77
}

# closed_above USER: the topmost folder above the project that he may not enter.
closed_above() {
  folder=$PROJECT
  closed=
  until [ "$folder" = / ]; do
    folder=$(dirname -- "$folder")
    run_as "$1" test -x "$folder" || closed=$folder
  done
  printf '%s' "$closed"
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

# end_store FOLDER SECONDS: 0 once no process of the store is left, also where none ran.
end_store() {
  if [ ! -e "$1/lock" ] || flock --nonblock "$1/lock" true; then return; fi
  kill -s "$ENDED_BY" "$(cat -- "$1/pid")"
  flock --timeout "$2" "$1/lock" true ||
    complain "The store in $1 still runs $2 s after SIG$ENDED_BY: process $(cat -- "$1/pid")."
}
