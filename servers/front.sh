# Sourced by the start of the set-ups with a server in front of the application's, after environment.sh.
# shellcheck shell=sh

# Static files, for the target as manage.py prepare collects them: the server in front serves them.
STATIC="${STATIC:-${TARGET_VAR:-$PROJECT/var/target}/static}"
# Where the application's server answers the one in front, in a folder of the serving user's.
SOCKET="$RUN_DIR/socket/application"
export STATIC SOCKET

# https://man7.org/linux/man-pages/man7/unix.7.html
make_socket_folder() {
  [ "${#SOCKET}" -le 107 ] || complain "RUN_DIR must leave the address of a socket, $SOCKET, at most 107 characters long: name a shorter one (example: RUN_DIR=/tmp/survey)."
  mkdir -p -- "$RUN_DIR/socket"
  if [ "$(id -u)" -eq 0 ]; then chown -- "$SERVER_USER:$SERVER_GROUP" "$RUN_DIR/socket"; fi
}

# behind PROGRAM ARGUMENT...: starts the application's server, which gets SIGTERM when this process ends, however it
# does. This process then becomes the server in front. https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html
behind() {
  setpriv --pdeathsig TERM -- "$@" &
}

# behind_as_server_user PROGRAM ARGUMENT...: for one whose main process gives root's rights up, which would cancel that.
behind_as_server_user() {
  exec_as "$SERVER_USER" TERM "$@" &
}

# exec_nginx: in the foreground, with the template of the set-up.
exec_nginx() {
  "$VENV/bin/python" "$SERVERS/fill_in.py" "$SET_UP/nginx.conf.template" >"$RUN_DIR/nginx.conf"
  # Before it has read its configuration, nginx would log to a file of root's.
  exec nginx -e stderr -c "$RUN_DIR/nginx.conf"
}
