"""The emulated cloud's process: moto's AWS on a free loopback port.

Started by `setsail.stacks.cloud.emulated_cloud`; its one line on stdout says
where it listens.
"""

from __future__ import annotations

import json
import signal
import sys
from types import FrameType

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class QuietHandler(WSGIRequestHandler):
    """Answers without a line per request in the log; errors still go there."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def serve() -> None:
    """Bind, say where, and answer until told to stop."""
    signal.signal(signal.SIGTERM, _leave)
    app = DomainDispatcherApplication(create_backend_app)
    # Port 0: the kernel picks a free one, and it is ours from the moment it is named.
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
    ready = {"ready": True, "endpoint_url": f"http://127.0.0.1:{server.server_port}"}
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()
    server.serve_forever()


def _leave(_signum: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    serve()
