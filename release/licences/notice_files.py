"""Prints the NOTICE files of the packages that the program is built from, which their licences ask to be handed on.

Reads what `cargo metadata` says from standard input. cargo-about takes up licences but not these.
"""

import json
import sys
from pathlib import Path


def built_from(metadata):
    """The ids of all packages that the program needs, other than for its own tests and build scripts."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    found, left = set(), [metadata["resolve"]["root"]]
    while left:
        package = left.pop()
        if package not in found:
            found.add(package)
            left += [
                dependency["pkg"]
                for dependency in nodes[package]["deps"]
                if any(kind["kind"] is None for kind in dependency["dep_kinds"])
            ]
    return found


def main():
    metadata = json.load(sys.stdin)
    needed = built_from(metadata)
    for package in sorted(metadata["packages"], key=lambda package: package["name"]):
        if package["id"] not in needed:
            continue
        for notice in sorted(Path(package["manifest_path"]).parent.glob("NOTICE*")):
            print(f"## {notice.name} of {package['name']} {package['version']}\n")
            print(f"````text\n{notice.read_text(encoding='utf-8').rstrip()}\n````\n")


main()
