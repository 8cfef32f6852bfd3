"""The simulator whose faults are proven.
Usage: any of these files BUILD_DIRECTORY FOLDER"""
import sys

from sim_client import Sim

build, folder = sys.argv[1:3]
sim = Sim(build, folder, "--latency", "0.2", "--drift", "0")
