"""The gift ledger: what was paid must never be lost."""

from __future__ import annotations

import pulumi
from pulumi_aws.dynamodb._inputs import (
    TableAttributeArgs,
    TablePointInTimeRecoveryArgs,
    TableServerSideEncryptionArgs,
)
from pulumi_aws.dynamodb.table import Table

from infra.components.common import child_of, named_tags
from setsail.stacks.plan import StackPlan


class Ledger(pulumi.ComponentResource):
    """One table keyed by room and gift, restorable to any second of the last 35 days.

    Attributes:
        table_name: name of the table.
        table_arn: its ARN.
    """

    table_name: pulumi.Output[str]
    table_arn: pulumi.Output[str]

    def __init__(
        self, name: str, plan: StackPlan, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Ledger", name, None, opts)
        table = Table(
            f"{name}-table",
            name=plan.ledger_table,
            billing_mode="PAY_PER_REQUEST",
            hash_key="room",
            range_key="gift",
            attributes=[
                TableAttributeArgs(name="room", type="S"),
                TableAttributeArgs(name="gift", type="S"),
            ],
            point_in_time_recovery=TablePointInTimeRecoveryArgs(enabled=True),
            server_side_encryption=TableServerSideEncryptionArgs(enabled=True),
            deletion_protection_enabled=plan.protect,
            region=plan.sites[0].aws_region,
            tags=named_tags(plan, plan.ledger_table),
            opts=child_of(
                self,
                pulumi.ResourceOptions(protect=plan.protect, retain_on_delete=plan.protect),
            ),
        )
        self.table_name, self.table_arn = table.name, table.arn
        self.register_outputs({"table_name": self.table_name})
