"""Every answer of the simulator, checked against what the vendors publish.
Usage: schema_test.py BUILD_DIRECTORY FOLDER SPECS"""
import sys

import schema_openai
import schema_replicate
from schema_sim import sim
from sim_client import finish, run_all

sys.exit(finish(sim, run_all(schema_replicate.TESTS + schema_openai.TESTS)))
