# Sourced by the start of each Apache set-up, after ../environment.sh: what its configuration asks for.
# shellcheck shell=sh

# Debian's folder of modules.
APACHE_MODULES="${APACHE_MODULES:-/usr/lib/apache2/modules}"
PID_FILE="$RUN_DIR/server.pid"

if [ "$SERVER_USER" = root ]; then
  complain "Apache never serves as root: move the project to where $SERVER_USER need not be the user who serves (example: /srv), or name another (example: SERVER_USER=www-data)." 77
fi

# Apache opens its log by name, which no socket has, and which may be closed to a user whose stderr another opened.
ERROR_LOG=/dev/stderr
if [ -S /dev/stderr ] || [ ! -w /dev/stderr ]; then
  ERROR_LOG="$RUN_DIR/error.log"
  echo "Standard error cannot be opened by name, so messages go to $ERROR_LOG" >&2
fi

export APACHE_MODULES PID_FILE ERROR_LOG

# For start, where Apache runs the application.
find_mod_wsgi() {
  MOD_WSGI=$("$VENV/bin/mod_wsgi-express" module-location)
  # It takes a script by its path, where the others take a module by its name.
  module=${WSGI_MODULE%%:*}
  WSGI_CALLABLE=${WSGI_MODULE#*:}
  WSGI_SCRIPT="$APPLICATION_DIR/$(printf %s "$module" | tr . /).py"
  [ -e "$WSGI_SCRIPT" ] || WSGI_SCRIPT="${WSGI_SCRIPT%.py}/__init__.py"
  [ -e "$WSGI_SCRIPT" ] || complain "WSGI_MODULE must be a module in APPLICATION_DIR, got \"$WSGI_MODULE\" in $APPLICATION_DIR (example: WSGI_MODULE=mysite.wsgi:application)."
  WSGI_SCRIPT_DIR=$(dirname -- "$WSGI_SCRIPT")
  export MOD_WSGI WSGI_CALLABLE WSGI_SCRIPT WSGI_SCRIPT_DIR
}

# set_worker_mpm PROCESSES THREADS: what worker-mpm.conf asks for, with the limits of 2012 unless more is asked for.
set_worker_mpm() {
  START_SERVERS=$1
  THREADS_PER_CHILD=$2
  SERVER_LIMIT="${SERVER_LIMIT:-$(larger 16 "$1")}"
  MAX_REQUEST_WORKERS="${MAX_REQUEST_WORKERS:-$((SERVER_LIMIT * $2))}"
  MIN_SPARE_THREADS="${MIN_SPARE_THREADS:-25}"
  MAX_SPARE_THREADS="${MAX_SPARE_THREADS:-$(larger 375 $(($1 * $2)))}"
  export START_SERVERS THREADS_PER_CHILD SERVER_LIMIT MAX_REQUEST_WORKERS MIN_SPARE_THREADS MAX_SPARE_THREADS
}

# exec_apache CONFIGURATION. As it stops, Apache signals its whole process group: it gets one of its own, or it would end
# the script that started it. https://github.com/apache/httpd/blob/2.4.x/server/mpm/prefork/prefork.c (ap_os_killpg)
OWN_GROUP='import os, sys
if os.getpgrp() != os.getpid(): os.setpgid(0, 0)
os.execvp(sys.argv[1], sys.argv[1:])'
exec_apache() {
  exec "$VENV/bin/python" -c "$OWN_GROUP" apache2 -D FOREGROUND -f "$1"
}
