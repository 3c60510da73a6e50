"""boto3 clients of the emulated cloud, one per service and region."""

from __future__ import annotations

import os
import threading
from typing import Any

import boto3  # type: ignore[import-untyped]
import botocore.session  # type: ignore[import-untyped]
from botocore.config import Config  # type: ignore[import-untyped]

# IAM and Route 53 have one endpoint for the whole account.
GLOBAL_REGION = "us-east-1"
CONFIG = Config(
    connect_timeout=5,
    read_timeout=30,
    # A refusal is what a rehearsal wants to see, not a retry.
    retries={"total_max_attempts": 1, "mode": "standard"},
    s3={"addressing_style": "path"},
    max_pool_connections=16,
    # The endpoint is on this machine, whatever proxy the user goes out through.
    proxies={},
)

# botocore's shape: key in the config file, environment variables, default, conversion.
NO_PROFILE = {
    "profile": (None, None, None, None),
    "config_file": (None, None, os.devnull, None),
    "credentials_file": (None, None, os.devnull, None),
}


class AwsClients:
    """Clients that talk to one endpoint with made-up credentials; thread-safe.

    Building a client costs tens of milliseconds, so each is built once.
    """

    def __init__(self, endpoint_url: str) -> None:
        self._endpoint_url = endpoint_url
        # The user's own profiles and credentials have no part in a rehearsal.
        isolated = botocore.session.Session(session_vars=NO_PROFILE)
        self._session = boto3.session.Session(botocore_session=isolated)
        self._clients: dict[tuple[str, str], Any] = {}
        self._lock = threading.Lock()

    def client(self, service: str, region: str | None) -> Any:
        """The client of a service in a region; None is the account as a whole."""
        key = (service, region or GLOBAL_REGION)
        with self._lock:
            if key not in self._clients:
                self._clients[key] = self._session.client(
                    service,
                    region_name=key[1],
                    endpoint_url=self._endpoint_url,
                    aws_access_key_id="rehearsal",
                    aws_secret_access_key="rehearsal",
                    config=CONFIG,
                )
            return self._clients[key]
