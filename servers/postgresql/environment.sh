# Sourced by install, start, check and stop: the variables of this store; see ../README.md.
# shellcheck shell=sh
# shellcheck source=servers/store_environment.sh
. "$(dirname -- "$0")/../store_environment.sh"

OLDEST=15
# The fast shutdown: clients are cut, nothing that was acknowledged is lost.
# https://www.postgresql.org/docs/current/server-shutdown.html
ENDED_BY=INT
POSTGRESQL_DIR="${POSTGRESQL_DIR:-$PROJECT/var/stores/postgresql}"
POSTGRESQL_HOST="${POSTGRESQL_HOST:-127.0.0.1}"
POSTGRESQL_PORT="${POSTGRESQL_PORT:-55432}"
POSTGRESQL_USER="${POSTGRESQL_USER:-postgres}"

must_be_port POSTGRESQL_PORT "$POSTGRESQL_PORT" 55432

# The programs of the newest PostgreSQL on this machine: Debian keeps them off PATH, one folder a version.
postgresql_bin() {
  for bin in "${POSTGRESQL_BIN:-}" $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
    [ -x "$bin/postgres" ] || continue
    version=$("$bin/postgres" --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
    if [ "$version" -ge "$OLDEST" ]; then
      printf '%s\n' "$bin"
      return
    fi
  done
  return 1
}

must_have_postgresql() {
  BIN=$(postgresql_bin) || complain "PostgreSQL $OLDEST or newer was not found. Run first: $STORE/install (or name its programs' folder, example: POSTGRESQL_BIN=/opt/pgsql/bin)." 69
}
