"""Puts the program beside it into the wheel, and says on which platforms it runs."""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Program(BuildHookInterface):
    def initialize(self, version, build_data):
        program = os.environ["STRATC_PROGRAM"]
        build_data["pure_python"] = False
        build_data["tag"] = "py3-none-" + os.environ["STRATC_WHEEL_PLATFORMS"]
        build_data["shared_scripts"] = {program: os.path.basename(program)}
