"""Waitress as an administrator would deploy it: https://docs.pylonsproject.org/projects/waitress/en/stable/arguments.html

Not among the servers of 2012. One process takes all requests and hands them to its threads.
"""

import os
import signal
import sys

from waitress import serve

from wsgi_application import application

# Waitress knows Ctrl-C alone: it then lets the requests in progress end.
signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(0))

serve(
    application,
    host=os.environ["HOST"],
    port=int(os.environ["PORT"]),
    # Requests in progress at once. Waitress has no worker processes: WORKERS counts these.
    threads=int(os.environ["WORKERS"]),
    # Open connections: its own 100 is less than users and their idle connections may be.
    connection_limit=1000,
    # Connections that wait in the kernel.
    backlog=2048,
    # How long an idle connection stays open, in seconds, looked at this often.
    channel_timeout=5,
    cleanup_interval=5,
    # Needed beyond 1,024 descriptors.
    asyncore_use_poll=True,
    # "Server: waitress" is of no use to anybody.
    ident=None,
    # Where a proxy on this machine ends TLS, it says so in this header.
    trusted_proxy="127.0.0.1",
    trusted_proxy_headers={"x-forwarded-proto"},
    clear_untrusted_proxy_headers=True,
)
