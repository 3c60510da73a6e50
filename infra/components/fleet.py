"""The media nodes of a site: how one starts, how many run when, how one leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pulumi
from pulumi_aws.autoscaling._inputs import GroupLaunchTemplateArgs, GroupTagArgs
from pulumi_aws.autoscaling.group import Group
from pulumi_aws.autoscaling.lifecycle_hook import LifecycleHook
from pulumi_aws.autoscaling.schedule import Schedule
from pulumi_aws.ec2._inputs import (
    LaunchTemplateBlockDeviceMappingArgs,
    LaunchTemplateBlockDeviceMappingEbsArgs,
    LaunchTemplateIamInstanceProfileArgs,
    LaunchTemplateMetadataOptionsArgs,
    LaunchTemplateNetworkInterfaceArgs,
    LaunchTemplateTagSpecificationArgs,
)
from pulumi_aws.ec2.launch_template import LaunchTemplate

from infra.components.common import SiteArgs, child_of

# The newest Amazon Linux of the region, looked up by EC2 itself at each launch.
IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
DISK_GB = 30


@dataclass(frozen=True, slots=True)
class MediaFleetArgs:
    """What a fleet is built from.

    Attributes:
        at: the site.
        subnet_ids: where nodes start, one per zone.
        security_group_id: the nodes' group.
        target_group_arns: signalling groups that nodes join.
        instance_profile: name of what a node may do.
    """

    at: SiteArgs
    subnet_ids: Sequence[pulumi.Input[str]]
    security_group_id: pulumi.Input[str]
    target_group_arns: Sequence[pulumi.Input[str]]
    instance_profile: pulumi.Input[str]


class MediaFleet(pulumi.ComponentResource):
    """Launch template, scaling group, its week, and the hook that drains a leaving node.

    Attributes:
        group_name: of the scaling group.
    """

    group_name: pulumi.Output[str]

    def __init__(
        self, name: str, args: MediaFleetArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:MediaFleet", name, None, opts)
        at, site = args.at, args.at.site
        template = self._template(name, args)
        group = Group(
            f"{name}-nodes",
            name=f"{at.prefix}-nodes",
            launch_template=GroupLaunchTemplateArgs(id=template.id, version="$Latest"),
            min_size=site.base_nodes,
            max_size=site.nodes,
            desired_capacity=site.base_nodes,
            vpc_zone_identifiers=list(args.subnet_ids),
            target_group_arns=list(args.target_group_arns),
            health_check_type="ELB",
            health_check_grace_period=120,
            enabled_metrics=["GroupInServiceInstances", "GroupDesiredCapacity"],
            force_delete=not at.plan.protect,
            tags=[
                GroupTagArgs(key=key, value=value, propagate_at_launch=True)
                for key, value in at.tags(f"{at.prefix}-nodes").items()
            ],
            region=at.region,
            opts=child_of(self),
        )
        self.group_name = group.name
        for step in site.peak_schedules:
            Schedule(
                f"{name}-{step.name}",
                autoscaling_group_name=group.name,
                scheduled_action_name=step.name,
                recurrence=step.cron,
                time_zone=at.plan.time_zone,
                min_size=step.nodes,
                max_size=site.nodes,
                desired_capacity=step.nodes,
                region=at.region,
                opts=child_of(self),
            )
        LifecycleHook(
            f"{name}-drain",
            name="drain",
            autoscaling_group_name=group.name,
            lifecycle_transition="autoscaling:EC2_INSTANCE_TERMINATING",
            heartbeat_timeout=at.plan.drain_s,
            default_result="CONTINUE",
            region=at.region,
            opts=child_of(self),
        )
        self.register_outputs({"group_name": self.group_name})

    def _template(self, name: str, args: MediaFleetArgs) -> LaunchTemplate:
        at = args.at
        return LaunchTemplate(
            f"{name}-template",
            name=f"{at.prefix}-node",
            image_id=IMAGE,
            instance_type=at.site.instance_type,
            iam_instance_profile=LaunchTemplateIamInstanceProfileArgs(name=args.instance_profile),
            metadata_options=LaunchTemplateMetadataOptionsArgs(
                http_endpoint="enabled", http_tokens="required"
            ),
            network_interfaces=[
                LaunchTemplateNetworkInterfaceArgs(
                    device_index=0,
                    associate_public_ip_address="true",
                    security_groups=[args.security_group_id],
                )
            ],
            block_device_mappings=[
                LaunchTemplateBlockDeviceMappingArgs(
                    device_name="/dev/xvda",
                    ebs=LaunchTemplateBlockDeviceMappingEbsArgs(
                        volume_size=DISK_GB,
                        volume_type="gp3",
                        encrypted="true",
                        delete_on_termination="true",
                    ),
                )
            ],
            tag_specifications=[
                LaunchTemplateTagSpecificationArgs(
                    resource_type="volume", tags=at.tags(f"{at.prefix}-node")
                )
            ],
            update_default_version=True,
            region=at.region,
            tags=at.tags(f"{at.prefix}-node"),
            opts=child_of(self),
        )
