"""Tornado's WSGIContainer with worker processes: https://www.tornadoweb.org/en/stable/wsgi.html

The measurement of 2012 found it over twice as slow as the others and left it. Its loop, made for many open connections,
stands still while the application works on a request.
"""

import asyncio
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.wsgi import WSGIContainer

from forked import serve_forked
from wsgi_application import application

# 1: the application runs in the loop, as it did in 2012, and Django must be told that this is meant.
# https://docs.djangoproject.com/en/5.2/topics/async/#async-safety
THREADS = int(os.environ["THREADS"])
if THREADS == 1:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# Connections that wait in the kernel for a free worker; all share the socket.
SOCKETS = bind_sockets(int(os.environ["PORT"]), address=os.environ["HOST"], backlog=2048)


def without_blanks(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The application, but header values begin where they begin.

    Django's Set-Cookie has a blank in front, which Tornado, strict since 6.5, takes for a fault and never answers.
    """

    def start_stripped(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:  # noqa: ANN401 - as in PEP 3333
        return start_response(status, [(name, value.strip()) for name, value in headers], *rest)

    answer: Iterable[bytes] = application(environ, start_stripped)
    return answer


async def serve() -> None:
    """In one worker, for good."""
    executor = ThreadPoolExecutor(THREADS) if THREADS > 1 else None
    # xheaders: where a proxy on this machine ends TLS, it says so in X-Forwarded-Proto.
    server = HTTPServer(WSGIContainer(without_blanks, executor), xheaders=True, idle_connection_timeout=5)
    server.add_sockets(SOCKETS)
    await asyncio.Event().wait()


serve_forked(int(os.environ["WORKERS"]), lambda: asyncio.run(serve()))
