"""Prints a port of 127.0.0.1 that is free now, for a server behind another."""

import socket

with socket.socket() as listener:
    listener.bind(("127.0.0.1", 0))
    print(listener.getsockname()[1])
