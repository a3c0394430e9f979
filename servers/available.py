"""Which set-ups can run here, and what installs what the others lack: available.py [--json] [set-up ...]

Exit 69 (EX_UNAVAILABLE) if a named set-up, or without names any, lacks something. For servers/install,
`--missing debian` prints only the packages that are to be installed, one a line, and `--missing pypi` those that can be
built with what is there, as name==version. Reads VENV. Runs on any Python, with or without the virtual environment.
"""

import argparse
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

UNAVAILABLE = 69
SERVERS = Path(__file__).resolve().parent
VENV = Path(os.environ.get("VENV") or SERVERS.parent / "var" / "venv")
# Servers lie where a user's PATH need not lead.
PROGRAMS = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"])
PARTS: dict[str, dict[str, Any]] = json.loads((SERVERS / "parts.json").read_text())


def needs(set_up: str) -> list[str]:
    """Names of its parts, as in parts.json."""
    found: list[str] = json.loads((SERVERS / set_up / "server.json").read_text())["needs"]
    return found


def normal(package: str) -> str:
    """One spelling for each package: https://packaging.python.org/en/latest/specifications/name-normalization/"""
    return re.sub(r"[-_.]+", "-", package).lower()


def installed() -> dict[str, str]:
    """Versions of the Python packages in the virtual environment, by name."""
    folders = [str(folder) for folder in VENV.glob("lib/python3*/site-packages")]
    return {normal(found.metadata["Name"]): found.version for found in importlib.metadata.distributions(path=folders)}


PACKAGES = installed()


def pins() -> dict[str, str]:
    """Versions that the project is tested with, by package."""
    files = [SERVERS / "requirements.txt", SERVERS.parent / "target" / "requirements.txt"]
    return {match[1]: match[2] for file in files for match in re.finditer(r"(?m)^([\w-]+)==(\S+)", file.read_text())}


def version(name: str) -> str | None:
    """Of a part that is there; None where it is not. "?" where it does not tell."""
    part = PARTS[name]
    if "pypi" in part:
        return PACKAGES.get(normal(part["pypi"]))
    if "header" in part:
        folders = ["/usr/include", "/usr/local/include", sysconfig.get_path("include")]
        return "?" if any(Path(folder, part["header"]).exists() for folder in folders) else None
    program = shutil.which(part["program"], path=PROGRAMS)
    if program is None or "version" not in part:
        return program and "?"
    told = subprocess.run([program, *part["version"]], capture_output=True, text=True, check=False)  # noqa: S603
    numbers = re.search(r"\d+(\.\d+)+", told.stdout + told.stderr)
    return numbers[0] if numbers else "?"


def to_install(name: str) -> list[str]:
    """The part and what it is built with, as far as missing."""
    if version(name) is not None:
        return []
    return [name, *(tool for tool in PARTS[name].get("built_with", []) if version(tool) is None)]


def describe(set_up: str) -> dict[str, Any]:
    """Its name, the versions of the parts that are there, the missing ones, and the command that installs them."""
    versions = {name: version(name) for name in needs(set_up)}
    missing = list(dict.fromkeys(part for name in needs(set_up) for part in to_install(name)))
    root = "sudo " if os.geteuid() != 0 and any("debian" in PARTS[name] for name in missing) else ""
    return {
        "name": set_up,
        "versions": {name: found for name, found in versions.items() if found is not None},
        "missing": missing,
        "install": f"{root}{SERVERS / 'install'} {set_up}" if missing else None,
    }


def packages_to_install(kind: str, set_ups: list[str]) -> list[str]:
    """Of Debian all that lack; of PyPI those that lack or differ from the pin, unless what builds them lacks."""
    wanted = list(dict.fromkeys(part for name in set_ups for part in needs(name)))
    if kind == "debian":
        parts = [PARTS[part] for name in wanted for part in to_install(name)]
        return list(dict.fromkeys(part["debian"] for part in parts if "debian" in part))
    pinned = pins()
    packages = [PARTS[name]["pypi"] for name in wanted if "pypi" in PARTS[name] and len(to_install(name)) <= 1]
    return [f"{name}=={pinned[name]}" for name in packages if PACKAGES.get(normal(name)) != pinned[name]]


def complaint(found: dict[str, Any]) -> str:
    """What a set-up lacks, and the cure."""
    return f"{found['name']} lacks {', '.join(found['missing'])}. Install: {found['install']}"


def main() -> int:
    """Exit code."""
    all_names = sorted(path.parent.name for path in SERVERS.glob("*/server.json"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--missing", choices=["pypi", "debian"])
    parser.add_argument("names", nargs="*", metavar="set-up")
    options = parser.parse_args()
    for name in options.names:
        if name not in all_names:
            print(f'A set-up must be one of {", ".join(all_names)}, got "{name}".', file=sys.stderr)
            return 2
    names = options.names or all_names
    if options.missing:
        print("\n".join(packages_to_install(options.missing, names)))
        return 0
    found = [describe(name) for name in names]
    if options.json:
        print(json.dumps(found, indent=2))
    else:
        for set_up in found:
            versions = ", ".join(f"{part} {number}" for part, number in set_up["versions"].items())
            print(complaint(set_up) if set_up["missing"] else f"{set_up['name']} can run: {versions}")
    return UNAVAILABLE if any(set_up["missing"] for set_up in found) else 0


if __name__ == "__main__":
    sys.exit(main())
