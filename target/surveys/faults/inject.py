"""Makes a final submission go wrong on purpose, between server and respondent; stored.py does so in the store."""

import os
import socket
import threading
import time
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from surveys.faults.counter import count_submission


def next_fault() -> str | None:
    """The kind of fault that this valid final submission meets, counted; None, without counting, if faults are off."""
    if not settings.SURVEY_FAULTS:
        return None
    return count_submission(settings.FAULT_COUNTER, _fault_of)


def _fault_of(submission: int) -> str | None:
    return next((fault.kind for fault in settings.SURVEY_FAULTS if submission % fault.every == 0), None)


def error_response(request: HttpRequest) -> HttpResponse:
    """What a respondent sees of a crash."""
    return render(request, "500.html", status=HTTPStatus.INTERNAL_SERVER_ERROR)


def drop(request: HttpRequest) -> HttpResponse:
    """Ends the connection before any byte of a response; what is returned here reaches nobody."""
    _connection(request, "drop").shutdown(socket.SHUT_RDWR)
    return HttpResponse()


def hang(request: HttpRequest) -> HttpResponse:
    """Keeps the connection open and silent for FAULT_HANG_SECONDS, then ends it.

    The worker is not held: a copy of the connection waits aside, and the worker's own descriptor becomes a dead one,
    whose failing write servers take for a respondent who has gone. So those who hang leave all workers to the others.
    A server that keeps its sockets to itself has its worker held, and the answer is a 500.
    """
    connection = request.META.get("gunicorn.socket")
    if connection is None:
        time.sleep(settings.FAULT_HANG_SECONDS)
        return error_response(request)
    waiting = connection.dup()
    dead, other_end = socket.socketpair()
    other_end.close()
    os.dup2(dead.fileno(), connection.fileno())
    dead.close()
    timer = threading.Timer(settings.FAULT_HANG_SECONDS, _end, [waiting])
    timer.daemon = True
    timer.start()
    return HttpResponse()


def _end(waiting: socket.socket) -> None:
    try:
        waiting.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # the respondent has gone already
    finally:
        waiting.close()


def _connection(request: HttpRequest, fault: str) -> socket.socket:
    connection = request.META.get("gunicorn.socket")
    if not isinstance(connection, socket.socket):
        raise NotImplementedError(
            f"The fault {fault} needs the respondent's socket, which this server "
            f"({request.META.get('SERVER_SOFTWARE', 'unnamed')}) does not hand on: use Gunicorn, or another fault."
        )
    return connection
