# Sourced by the start, check and stop of each set-up: where things are, and what the caller may set.
# shellcheck shell=sh

set -eu

SET_UP=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
SERVERS=$(dirname -- "$SET_UP")
PROJECT=$(dirname -- "$SERVERS")
TARGET="$PROJECT/target"
# Servers lie where a user's PATH need not lead.
PATH="$PATH:/usr/sbin:/usr/local/sbin"

# shellcheck source=servers/process.sh
. "$SERVERS/process.sh"

# must_be_count NAME VALUE
must_be_count() {
  case $2 in
    '' | *[!0-9]* | 0* | ?????*) complain "$1 must be a positive whole number, got \"$2\" (example: $1=9)." ;;
  esac
}

# larger A B: prints the larger number.
larger() {
  if [ "$1" -gt "$2" ]; then echo "$1"; else echo "$2"; fi
}

# What is served: the target, unless told otherwise.
WSGI_MODULE="${WSGI_MODULE:-survey_site.wsgi:application}"
case $WSGI_MODULE in
  ?*:?*) ;;
  *) complain "WSGI_MODULE must be a module and the application's name in it, got \"$WSGI_MODULE\" (example: WSGI_MODULE=mysite.wsgi:application)." ;;
esac
APPLICATION_DIR="${APPLICATION_DIR:-$TARGET}"
HOST="${HOST:-127.0.0.1}"
PORT="${PORT:-8000}"
VENV="${VENV:-$PROJECT/var/venv}"
RUN_DIR="${RUN_DIR:-$PROJECT/var/run/$(basename -- "$SET_UP")}"
# The set-ups serve http to a load test on the same machine; a deployment that ends TLS itself sets PLAIN_HTTP=0.
PLAIN_HTTP="${PLAIN_HTTP:-1}"
ALLOWED_HOSTS="${ALLOWED_HOSTS:-$HOST,127.0.0.1,localhost}"

# 9 is 2 x CPUs + 1 on the 4 CPUs of 2012.
WORKERS="${WORKERS:-9}"
if [ "$WORKERS" = auto ]; then WORKERS=$((2 * $(nproc) + 1)); fi
must_be_count WORKERS "$WORKERS"
THREADS="${THREADS:-1}"
must_be_count THREADS "$THREADS"

mkdir -p -- "$RUN_DIR"
RUN_DIR=$(CDPATH='' cd -- "$RUN_DIR" && pwd -P)

# Root gives its rights up to an unprivileged user; anybody else serves as himself.
if [ "$(id -u)" -eq 0 ]; then
  SERVER_USER="${SERVER_USER:-www-data}"
else
  SERVER_USER=$(id -un)
fi
# Whether there is such a user is may_serve.py's question.
SERVER_GROUP=$(id -gn -- "$SERVER_USER" 2>/dev/null) || SERVER_GROUP=$SERVER_USER

if [ ! -x "$VENV/bin/python" ]; then
  complain "VENV must be a virtual environment with target/requirements.txt installed, got \"$VENV\" (example: python3 -m venv $VENV && $VENV/bin/pip install -r $TARGET/requirements.txt)."
fi

export SET_UP SERVERS PROJECT TARGET WSGI_MODULE APPLICATION_DIR HOST PORT VENV RUN_DIR PLAIN_HTTP ALLOWED_HOSTS WORKERS THREADS SERVER_USER SERVER_GROUP

# For start: ends it where the server could not serve, then marks this process and all that come from it as those of
# RUN_DIR, in two ways, since nginx overwrites its environment and others close descriptors: see stop_server.py.
begin_server() {
  # Before anything runs.
  end_with_parent TERM
  code=0
  complaint=$("$VENV/bin/python" "$SERVERS/may_serve.py" 2>&1) || code=$?
  # A folder above the project that is closed to SERVER_USER is opened for the server alone, where root may do that.
  if [ $code -eq 77 ] && [ "$(id -u)" -eq 0 ] && [ -z "${OPENED-}" ]; then
    closed=$("$VENV/bin/python" "$SERVERS/may_serve.py" --closed) || true
    if [ -n "$closed" ] && unshare --mount true 2>/dev/null; then
      OPENED="$closed" exec unshare --mount --propagation private -- "$SERVERS/open_folder.sh" "$closed" "$0"
    fi
  fi
  [ -z "$complaint" ] || printf '%s\n' "$complaint" >&2
  [ $code -eq 0 ] || exit $code
  exec 9>>"$RUN_DIR/instance"
  flock --nonblock 9 || complain "A server already runs in $RUN_DIR. Stop it first: $SET_UP/stop"
  export SERVER_INSTANCE="$RUN_DIR"
}

# exec_as_server_user PROGRAM ARGUMENT...: for servers that cannot give root's rights up themselves, nor write their
# process id into root's RUN_DIR once they have.
exec_as_server_user() {
  echo $$ >"$RUN_DIR/server.pid"
  exec_as "$SERVER_USER" "${END_WITH_PARENT:+TERM}" "$@"
}
