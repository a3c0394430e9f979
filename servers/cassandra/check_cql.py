"""One try: exit 0 if HOST PORT answers SUPPORTED to an OPTIONS request of CQL's native protocol, else 1 with the cause.

https://github.com/apache/cassandra/blob/cassandra-5.0/doc/native_protocol_v4.spec (2. Frame header, 4.1.3. OPTIONS)
"""

import socket
import sys

SECONDS = 5
VERSION_4 = 0x04
RESPONSE = 0x80
OPTIONS = 0x05
SUPPORTED = 0x06
# version, flags, stream (2 bytes), opcode, length of the body (4 bytes)
REQUEST = bytes([VERSION_4, 0, 0, 0, OPTIONS, 0, 0, 0, 0])


def main(host: str, port: str) -> int:
    """Exit code."""
    try:
        with socket.create_connection((host, int(port)), timeout=SECONDS) as connection:
            connection.sendall(REQUEST)
            header = connection.recv(len(REQUEST), socket.MSG_WAITALL)
    except OSError as error:
        print(f"no answer from {host}:{port}: {error}", file=sys.stderr)
        return 1
    if len(header) < len(REQUEST) or header[0] != VERSION_4 | RESPONSE or header[4] != SUPPORTED:
        print(f"{host}:{port} answered {header.hex() or 'nothing'} instead of SUPPORTED", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
