"""Gunicorn as an administrator would deploy it: https://docs.gunicorn.org/en/stable/settings.html

The measurement of 2012 started it with `run_gunicorn -b :8000 --workers=9 --keep-alive=5`; that Django command is
gone, the flags are the same.
"""

import os
from pathlib import Path

# Flag in 2012: -b. Without a proxy in front, only for this machine.
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Flag in 2012: --workers. 2 x CPUs + 1 on its 4 CPUs; keep 9 to compare with it.
workers = int(os.environ.get("WORKERS") or 9)
worker_class = "sync"

# Flag in 2012: --keep-alive. Synchronous workers ignore it and close each connection; threaded ones keep it.
keepalive = 5

# Connections that wait in the kernel for a free worker.
backlog = 2048
# A worker that is silent for longer is replaced.
timeout = 30
# How long a stop waits for the requests in progress; ../stop_server.py waits a little longer.
graceful_timeout = 10
# Workers tell the master that they live through a file: in memory, so that a slow disk stops none of them.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108

# The application is imported in each worker, as in 2012: nothing that it opens at import is shared over the fork.
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
