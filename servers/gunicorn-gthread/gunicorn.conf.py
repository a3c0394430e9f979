"""Gunicorn with threaded workers: https://docs.gunicorn.org/en/stable/settings.html

What differs from ../gunicorn: a worker answers several clients at once, and keeps their connections open.
"""

import os
from pathlib import Path

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

workers = int(os.environ.get("WORKERS") or 9)
worker_class = "gthread"
# New since 2012. As many as Apache's processes have.
threads = int(os.environ.get("THREADS") or 25)

# How long an idle connection stays open for a client's next page. Flag in 2012: --keep-alive, which synchronous
# workers ignore.
keepalive = 5

# Connections that wait in the kernel for a free worker.
backlog = 2048
# A worker that is silent for longer is replaced.
timeout = 30
# How long a stop waits for the requests in progress; ../stop_server.py waits a little longer.
graceful_timeout = 10
# Workers tell the master that they live through a file: in memory, so that a slow disk stops none of them.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108

# The application is imported in each worker: nothing that it opens at import is shared over the fork.
preload_app = False
chdir = os.environ.get("APPLICATION_DIR") or str(Path(__file__).resolve().parents[2] / "target")

# New since 27: a control socket in the home folder, which a server without a home lacks.
control_socket_disable = True

# Root opens the port and the log, then serves as this user.
if os.geteuid() == 0:
    user = group = os.environ.get("SERVER_USER") or "www-data"

# Messages of server and application go to standard error; requests are not logged.
errorlog = "-"
loglevel = "warning"
accesslog = None
pidfile = str(Path(os.environ["RUN_DIR"]) / "server.pid") if "RUN_DIR" in os.environ else None
