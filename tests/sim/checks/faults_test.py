"""Proves each fault of the simulator at the socket.
Usage: faults_test.py BUILD_DIRECTORY FOLDER"""
import sys

import faults_creates
import faults_ends
import faults_files
import faults_rules
import faults_webhooks
from faults_sim import sim
from sim_client import finish, run_all

sys.exit(finish(sim, run_all(
    faults_creates.TESTS + faults_files.TESTS + faults_webhooks.TESTS
    + faults_rules.TESTS + faults_ends.TESTS)))
