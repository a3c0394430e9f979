# Sourced by install of set-ups and stores: what Debian has.
# shellcheck shell=sh

# may_use_apt: false where there is no apt, or for anybody but root.
may_use_apt() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

# apt_install PACKAGE...: what it says goes to standard error.
apt_install() {
  may_use_apt || return 1
  apt="apt-get -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=120"
  # shellcheck disable=SC2086 # words
  $apt update -qq >&2 || true # what is listed already may do
  # shellcheck disable=SC2086 # words
  DEBIAN_FRONTEND=noninteractive $apt install --yes --quiet --no-install-recommends "$@" >&2
}
