# Sourced by environment.sh and store_environment.sh: how a start script complains, and becomes the program that it starts.
# shellcheck shell=sh

# complain MESSAGE [CODE]
complain() {
  printf '%s\n' "$1" >&2
  exit "${2:-1}"
}

# end_with_parent SIGNAL ARGUMENT...: with END_WITH_PARENT=1 the script begins again, with its own arguments, as one that
# gets SIGNAL when its parent ends: whoever started it may be killed and never call stop.
# https://man7.org/linux/man-pages/man2/pr_set_pdeathsig.2const.html
end_with_parent() {
  [ "${END_WITH_PARENT-}" = 1 ] || return 0
  signal=$1
  shift
  END_WITH_PARENT=armed exec setpriv --pdeathsig "$signal" -- "$0" "$@"
}

# exec_as USER SIGNAL PROGRAM ARGUMENT...: root gives its rights up first, anybody else stays himself. The program takes
# the place of this shell, and so its process id. SIGNAL, unless empty, is what it gets when its parent ends: a change of
# user would disarm that of end_with_parent. https://man7.org/linux/man-pages/man1/setpriv.1.html
exec_as() {
  user=$1
  signal=$2
  shift 2
  if [ "$(id -u)" -ne 0 ] || [ "$user" = root ]; then
    [ -n "$signal" ] || exec "$@"
    exec setpriv --pdeathsig "$signal" -- "$@"
  fi
  exec setpriv ${signal:+--pdeathsig "$signal"} --reuid="$user" --regid="$(id -g -- "$user")" --init-groups -- "$@"
}
