"""Every type that the stand-in provider serves."""

from __future__ import annotations

from collections.abc import Mapping

from setsail.stacks.emulated.provider import Kind
from setsail.stacks.emulated.table_data import DATA
from setsail.stacks.emulated.table_fleet import FLEET
from setsail.stacks.emulated.table_network import NETWORK

TABLE: Mapping[str, Kind] = {**NETWORK, **FLEET, **DATA}
