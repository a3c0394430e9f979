# Sourced by install, start, check and stop: the variables of this store; see ../README.md.
# shellcheck shell=sh
# shellcheck source=servers/store_environment.sh
. "$(dirname -- "$0")/../store_environment.sh"

# Lets Cassandra finish its writes, which took it about 6 s.
ENDED_BY=TERM
CASSANDRA_LIB="${CASSANDRA_LIB:-$PROJECT/var/stores/cassandra-lib}"
CASSANDRA_DIR="${CASSANDRA_DIR:-$PROJECT/var/stores/cassandra}"
CASSANDRA_HOST="${CASSANDRA_HOST:-127.0.0.1}"
CASSANDRA_PORT="${CASSANDRA_PORT:-19042}"
CASSANDRA_STORAGE_PORT="${CASSANDRA_STORAGE_PORT:-17000}"
CASSANDRA_HEAP="${CASSANDRA_HEAP:-512M}"
CASSANDRA_USER="${CASSANDRA_USER:-nobody}"
JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"

must_be_port CASSANDRA_PORT "$CASSANDRA_PORT" 19042
must_be_port CASSANDRA_STORAGE_PORT "$CASSANDRA_STORAGE_PORT" 17000
must_be_user CASSANDRA_USER "$CASSANDRA_USER" nobody

# Cassandra 5.0 runs on Java 11 and 17; the flags in jvm17-server.options are those for 17.
# https://cassandra.apache.org/doc/5.0/cassandra/installing/installing.html
must_have_java() {
  version=$("$JAVA" -version 2>&1) || complain "Cassandra needs Java 17, and \"$JAVA\" does not run (example: apt-get install openjdk-17-jre-headless, or JAVA_HOME=/opt/jdk-17)." 69
  case $version in
    *' version "17'[.\"]*) ;;
    *) complain "Cassandra needs Java 17, got $(echo "$version" | sed -n '/ version "/{p;q;}') from \"$JAVA\" (example: JAVA_HOME=/opt/jdk-17)." 69 ;;
  esac
}
