"""Where things lie: the code, and the one folder that the application writes to."""

import os
from pathlib import Path

TARGET_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("TARGET_VAR") or TARGET_DIR.parent / "var" / "target").resolve()
