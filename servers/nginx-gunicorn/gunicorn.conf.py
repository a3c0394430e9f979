"""Gunicorn behind nginx: https://docs.gunicorn.org/en/stable/deploy.html

What differs from ../gunicorn: it listens on a socket, and nginx speaks to the clients.
"""

import os

# Only nginx comes by here, so what it says about the client's address and scheme is believed.
bind = f"unix:{os.environ['SOCKET']}"

workers = int(os.environ.get("WORKERS") or 9)
worker_class = "sync"

# Connections that wait in the kernel for a free worker.
backlog = 2048
# A worker that is silent for longer is replaced.
timeout = 30
# How long a stop waits for the requests in progress; ../stop_server.py waits a little longer.
graceful_timeout = 10
# Workers tell the master that they live through a file: in memory, so that a slow disk stops none of them.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112

# The application is imported in each worker: nothing that it opens at import is shared over the fork.
preload_app = False
chdir = os.environ["APPLICATION_DIR"]

# New since 27: a control socket in the home folder, which a server without a home lacks.
control_socket_disable = True

# Root opens the socket, then serves as this user.
if os.geteuid() == 0:
    user = os.environ["SERVER_USER"]
    group = os.environ["SERVER_GROUP"]

# Messages of server and application go to standard error; requests are not logged.
errorlog = "-"
loglevel = "warning"
accesslog = None
