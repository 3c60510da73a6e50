"""Everything that the cloud holds, of all the types that a stack could touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import BotoCoreError, ClientError  # type: ignore[import-untyped]

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.stacks.aws import AwsClients
from setsail.stacks.readback import data, fleet, network
from setsail.stacks.readback.found import Found, Place

THREADS = 4

Reader = Callable[[Place], Iterator[Found]]


def inventory(clients: AwsClients, regions: Sequence[str]) -> tuple[Found, ...]:
    """List the account's resources in some regions, and those without a region.

    It knows nothing of any program, plan or state. Buckets, zones and identities
    are listed for the whole account, whatever the regions.

    Args:
        clients: the cloud.
        regions: where to look.

    Returns:
        Each resource once, ordered by type, region and key.

    Raises:
        SetsailError: the cloud refused a listing or did not answer (S674).
    """
    tasks: list[tuple[Reader, Place]] = [
        (reader, Place(clients, None)) for reader in data.GLOBAL_READERS
    ]
    readers: tuple[Reader, ...] = (*network.READERS, *fleet.READERS, *data.READERS)
    for region in dict.fromkeys(regions):
        tasks += [(reader, Place(clients, region)) for reader in readers]
    with ThreadPoolExecutor(THREADS, "inventory") as pool:
        try:
            batches = pool.map(lambda task: tuple(task[0](task[1])), tasks)
            found = [item for batch in batches for item in batch]
        except (ClientError, BotoCoreError) as problem:
            pool.shutdown(cancel_futures=True)
            raise SetsailError(
                error(
                    "S674",
                    "what the cloud holds cannot be listed",
                    got=str(problem),
                    fix="see cloud.log beside the stack's state for why it stopped answering",
                )
            ) from None
    return tuple(sorted(found, key=lambda item: (item.place, item.id)))
