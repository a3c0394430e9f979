"""bjoern with worker processes, which share one listening socket: https://github.com/jonashaag/bjoern

Not among the servers of 2012. It has no settings but address and backlog; a worker answers one request at a time and
keeps connections open.
"""

import os

import bjoern

from forked import serve_forked
from wsgi_application import application

# Connections that wait in the kernel for a free worker: its own 1,024 would do.
BACKLOG = 2048

bjoern.listen(application, os.environ["HOST"], int(os.environ["PORT"]), listen_backlog=BACKLOG)
serve_forked(int(os.environ["WORKERS"]), bjoern.run)
