# Sourced by the start, check and stop of each set-up: where things are, and what the caller may set.
# shellcheck shell=sh

set -eu

SET_UP=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
SERVERS=$(dirname -- "$SET_UP")
PROJECT=$(dirname -- "$SERVERS")
TARGET="$PROJECT/target"

HOST="${HOST:-127.0.0.1}"
PORT="${PORT:-8000}"
VENV="${VENV:-$PROJECT/var/venv}"
RUN_DIR="${RUN_DIR:-$PROJECT/var/run/$(basename -- "$SET_UP")}"
# The set-ups serve http to a load test on the same machine; a deployment that ends TLS itself sets PLAIN_HTTP=0.
PLAIN_HTTP="${PLAIN_HTTP:-1}"
ALLOWED_HOSTS="${ALLOWED_HOSTS:-$HOST,127.0.0.1,localhost}"

mkdir -p -- "$RUN_DIR"
RUN_DIR=$(CDPATH='' cd -- "$RUN_DIR" && pwd -P)

# Root gives its rights up to an unprivileged user; anybody else serves as himself.
if [ "$(id -u)" -eq 0 ]; then
  SERVER_USER="${SERVER_USER:-www-data}"
else
  SERVER_USER=$(id -un)
fi

if [ ! -x "$VENV/bin/python" ]; then
  echo "VENV must be a virtual environment with target/requirements.txt installed, got \"$VENV\" (example: python3 -m venv $VENV && $VENV/bin/pip install -r $TARGET/requirements.txt)." >&2
  exit 1
fi

export SET_UP SERVERS PROJECT TARGET HOST PORT VENV RUN_DIR PLAIN_HTTP ALLOWED_HOSTS SERVER_USER
