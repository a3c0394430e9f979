"""fill_in.py TEMPLATE > FILE: puts environment variables where ${NAME} stands, as the official image of nginx does.

Only names in capitals: nginx's own variables are small. A name that is not set ends it with exit code 1.
https://hub.docker.com/_/nginx (Using environment variables in nginx configuration)
"""

import os
import re
import sys
from pathlib import Path


def main() -> int:
    """Exit code."""
    template = Path(sys.argv[1]).read_text()
    missing = sorted(set(re.findall(r"\$\{([A-Z][A-Z0-9_]*)\}", template)) - set(os.environ))
    if missing:
        print(f"{sys.argv[1]} needs the variables {', '.join(missing)}.", file=sys.stderr)
        return 1
    print(re.sub(r"\$\{([A-Z][A-Z0-9_]*)\}", lambda match: os.environ[match[1]], template), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
