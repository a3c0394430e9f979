"""One try: exit 0 if a survey page with a form answers 200 at HOST and PORT, else 1 with the cause.

Of another application than the target any answer will do that is no error: its first page may have no form, or lie
elsewhere.
"""

import http.client
import os
import sys

SECONDS = 10


def main() -> int:
    """Exit code."""
    path = os.environ.get("SURVEY_PATH") or "/s/module-evaluation/"
    connection = http.client.HTTPConnection(os.environ["HOST"], int(os.environ["PORT"]), timeout=SECONDS)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        page = response.read()
    except (OSError, http.client.HTTPException) as error:
        print(f"no answer: {error}", file=sys.stderr)
        return 1
    finally:
        connection.close()
    if os.environ["APPLICATION_DIR"] != os.environ["TARGET"]:
        if response.status < http.client.BAD_REQUEST:
            return 0
        print(f"{path} answered {response.status} {response.reason}", file=sys.stderr)
        return 1
    if response.status != http.client.OK or b"<form" not in page:
        print(f"{path} answered {response.status} {response.reason} without a survey's form", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
