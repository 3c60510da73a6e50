"""What a media node may do, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import pulumi
from pulumi_aws.iam.instance_profile import InstanceProfile
from pulumi_aws.iam.role import Role
from pulumi_aws.iam.role_policy import RolePolicy

from infra.components.common import child_of, named_tags
from setsail.stacks.plan import StackPlan

ASSUME_BY_EC2 = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": "sts:AssumeRole",
            "Principal": {"Service": "ec2.amazonaws.com"},
        }
    ],
}


@dataclass(frozen=True, slots=True)
class NodeIdentityArgs:
    """What the nodes reach.

    Attributes:
        plan: the stack.
        ledger_arn: table that nodes record gifts in.
        bucket_arn: bucket that nodes write recordings to.
    """

    plan: StackPlan
    ledger_arn: pulumi.Input[str]
    bucket_arn: pulumi.Input[str]


class NodeIdentity(pulumi.ComponentResource):
    """Role, policy and instance profile, global as IAM is.

    Attributes:
        profile_name: name of the instance profile.
    """

    profile_name: pulumi.Output[str]

    def __init__(
        self, name: str, args: NodeIdentityArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:NodeIdentity", name, None, opts)
        plan = args.plan
        role = Role(
            f"{name}-role",
            name=f"{plan.name}-node",
            description=f"{plan.market} media nodes",
            assume_role_policy=pulumi.Output.json_dumps(ASSUME_BY_EC2),
            tags=named_tags(plan, f"{plan.name}-node"),
            opts=child_of(self),
        )
        RolePolicy(
            f"{name}-policy",
            name="node",
            role=role.id,
            policy=pulumi.Output.json_dumps(_allowed(args)),
            opts=child_of(self),
        )
        profile = InstanceProfile(
            f"{name}-profile",
            name=f"{plan.name}-node",
            role=role.name,
            tags=named_tags(plan, f"{plan.name}-node"),
            opts=child_of(self),
        )
        self.profile_name = profile.name
        self.register_outputs({"profile_name": self.profile_name})


def _allowed(args: NodeIdentityArgs) -> dict[str, object]:
    """Record gifts, store recordings, and report that a node is drained."""
    fleet = f"arn:aws:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/{args.plan.name}-*"
    rules: list[tuple[list[str], pulumi.Input[str]]] = [
        (["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:Query"], args.ledger_arn),
        (["s3:PutObject"], pulumi.Output.concat(args.bucket_arn, "/*")),
        (
            ["autoscaling:CompleteLifecycleAction", "autoscaling:RecordLifecycleActionHeartbeat"],
            fleet,
        ),
    ]
    return {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": actions, "Resource": what} for actions, what in rules
        ],
    }
