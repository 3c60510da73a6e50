"""The file that Locust runs: one pump per worker, a common start, an end by themselves.

Locust starts the processes, connects them and shows its table; when something
is due is the schedule's business, not Locust's spawning. `setsail` starts it
like this (see README.md):

    locust -f loadtests/locustfile.py --headless --campaign FOLDER --host ws://127.0.0.1:PORT
"""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import Any

import gevent
from gevent.event import AsyncResult
from locust import User, events, task
from locust.argument_parser import LocustArgumentParser
from locust.runners import MasterRunner, WorkerRunner

from loadtests.pump import play_shard
from setsail.campaigns.actions import Operation
from setsail.campaigns.plan import read_shard, shard_path

logger = logging.getLogger(__name__)

START_AT = "setsail-start-at"
SHARD_DONE = "setsail-shard-done"
# Time for the message to reach every worker before play starts.
START_AFTER_S = 0.5
IDLE_S = 3600


class Meeting:
    """What a worker's pump and the master's messages share; one per process."""

    def __init__(self) -> None:
        self.start: AsyncResult = AsyncResult()
        self.playing = False


@events.init_command_line_parser.add_listener  # type: ignore[untyped-decorator]
def add_arguments(parser: LocustArgumentParser) -> None:
    """Locust's own command line, plus the folder that holds the campaign."""
    parser.add_argument(
        "--campaign", required=True, metavar="FOLDER", help="folder with shard-<n>.json"
    )


@events.init.add_listener  # type: ignore[untyped-decorator]
def connect_processes(environment: Any, **_: object) -> None:
    """Agree on a start; end when every worker has played its shard."""
    runner = environment.runner
    if isinstance(runner, MasterRunner):
        _lead(environment, runner)
    elif isinstance(runner, WorkerRunner):
        meeting = environment.setsail_meeting = Meeting()

        def on_start(msg: Any, **_: object) -> None:
            meeting.start.set(msg.data["wall_s"])

        runner.register_message(START_AT, on_start)
    else:
        raise TypeError("a campaign is played by --master and --worker processes")


def _lead(environment: Any, runner: MasterRunner) -> None:
    waited_for = environment.parsed_options.expect_workers
    done: set[str] = set()

    def on_spawned(**_: object) -> None:
        runner.send_message(START_AT, {"wall_s": time.time() + START_AFTER_S})

    def on_shard_done(msg: Any, **_: object) -> None:
        done.add(msg.node_id)
        if len(done) == waited_for:
            gevent.spawn(runner.quit)

    environment.events.spawning_complete.add_listener(on_spawned)
    runner.register_message(SHARD_DONE, on_shard_done)


@events.quitting.add_listener  # type: ignore[untyped-decorator]
def judge_elsewhere(environment: Any, **_: object) -> None:
    """The verdict comes from the ledgers; a failed request is not a failed process."""
    environment.process_exit_code = 0


class Pump(User):
    """The only user of a worker: plays the worker's whole shard."""

    @task
    def play(self) -> None:
        """Play once, then stay until Locust stops: Locust calls a task again and again."""
        meeting: Meeting = self.environment.setsail_meeting
        if not meeting.playing:
            meeting.playing = True
            self._play(meeting)
        gevent.sleep(IDLE_S)

    def _play(self, meeting: Meeting) -> None:
        runner: Any = self.environment.runner
        options: Any = self.environment.parsed_options
        folder = Path(options.campaign)
        try:
            shard = read_shard(shard_path(folder, runner.worker_index))
            play_shard(shard, options.host, folder, meeting.start.get(), self._done)
        except Exception:
            # Without its ledger the worker is of no use: end, so that it is missed at once.
            # Quitting kills this greenlet, too, so what happened is written down before.
            logger.exception("the pump failed")
            runner.quit()
            raise
        runner.send_message(SHARD_DONE)

    def _done(self, operation: Operation, response_ms: float, problem: str | None) -> None:
        """Show the operation in Locust's own table, too."""
        self.environment.events.request.fire(
            request_type="WS",
            name=operation.value,
            response_time=response_ms,
            response_length=0,
            exception=None if problem is None else RuntimeError(problem),
            context={},
        )
