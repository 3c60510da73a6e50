"""Listing nodes, scaling groups and load balancers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from setsail.stacks.readback.found import Found, Place, tag_map

# EC2 keeps listing an instance for a while after its end.
ENDED = ("terminated", "shutting-down")
GROUP_TAG = "aws:autoscaling:groupName"


def launch_templates(place: Place) -> Iterator[Found]:
    """Launch templates with the data of their latest version."""
    for template in place.pages("ec2", "describe_launch_templates", "LaunchTemplates"):
        identity = template["LaunchTemplateId"]
        versions = place.ask(
            "ec2",
            "describe_launch_template_versions",
            LaunchTemplateId=identity,
            Versions=["$Latest"],
        )
        data = versions["LaunchTemplateVersions"][0]["LaunchTemplateData"]
        yield Found(
            "aws:ec2/launchTemplate:LaunchTemplate",
            place.region,
            template["LaunchTemplateName"],
            identity,
            {
                "name": template["LaunchTemplateName"],
                "tags": tag_map(template.get("Tags", ())),
                **_template_data(data),
            },
        )


def _template_data(data: Mapping[str, Any]) -> dict[str, Any]:
    metadata = data.get("MetadataOptions", {})
    return {
        "imageId": data.get("ImageId"),
        "instanceType": data.get("InstanceType"),
        "iamInstanceProfile": {"name": data.get("IamInstanceProfile", {}).get("Name")},
        "metadataOptions": {
            "httpEndpoint": metadata.get("HttpEndpoint"),
            "httpTokens": metadata.get("HttpTokens"),
        },
        "networkInterfaces": [
            {
                "deviceIndex": each.get("DeviceIndex"),
                "associatePublicIpAddress": _text(each.get("AssociatePublicIpAddress")),
                "securityGroups": each.get("Groups", []),
            }
            for each in data.get("NetworkInterfaces", ())
        ],
        "blockDeviceMappings": [
            {
                "deviceName": each["DeviceName"],
                "ebs": {
                    "volumeSize": each["Ebs"].get("VolumeSize"),
                    "volumeType": each["Ebs"].get("VolumeType"),
                    "encrypted": _text(each["Ebs"].get("Encrypted")),
                    "deleteOnTermination": _text(each["Ebs"].get("DeleteOnTermination")),
                },
            }
            for each in data.get("BlockDeviceMappings", ())
        ],
        "tagSpecifications": [
            {"resourceType": each["ResourceType"], "tags": tag_map(each["Tags"])}
            for each in data.get("TagSpecifications", ())
            # moto also lists the template's own tags here; EC2 takes none for that type.
            if each["ResourceType"] != "launch-template"
        ],
    }


def scaling_groups(place: Place) -> Iterator[Found]:
    """Scaling groups, and the instances that each runs."""
    for group in place.pages("autoscaling", "describe_auto_scaling_groups", "AutoScalingGroups"):
        name, template = group["AutoScalingGroupName"], group.get("LaunchTemplate", {})
        yield Found(
            "aws:autoscaling/group:Group",
            place.region,
            name,
            name,
            {
                "name": name,
                "launchTemplate": {
                    "id": template.get("LaunchTemplateId"),
                    "version": template.get("Version"),
                },
                "minSize": group["MinSize"],
                "maxSize": group["MaxSize"],
                "desiredCapacity": group["DesiredCapacity"],
                "vpcZoneIdentifiers": group.get("VPCZoneIdentifier", "").split(","),
                "targetGroupArns": group.get("TargetGroupARNs", []),
                "healthCheckType": group["HealthCheckType"],
                "healthCheckGracePeriod": group["HealthCheckGracePeriod"],
                "enabledMetrics": [each["Metric"] for each in group.get("EnabledMetrics", ())],
                "tags": [
                    {
                        "key": tag["Key"],
                        "value": tag["Value"],
                        "propagateAtLaunch": tag["PropagateAtLaunch"],
                    }
                    for tag in group.get("Tags", ())
                ],
                "running": len(group.get("Instances", ())),
            },
        )


def schedules(place: Place) -> Iterator[Found]:
    """Scheduled size changes."""
    actions = place.pages(
        "autoscaling", "describe_scheduled_actions", "ScheduledUpdateGroupActions"
    )
    for action in actions:
        name, group = action["ScheduledActionName"], action["AutoScalingGroupName"]
        yield Found(
            "aws:autoscaling/schedule:Schedule",
            place.region,
            f"{group} {name}",
            name,
            {
                "autoscalingGroupName": group,
                "scheduledActionName": name,
                "recurrence": action.get("Recurrence"),
                "timeZone": action.get("TimeZone"),
                "minSize": action.get("MinSize"),
                "maxSize": action.get("MaxSize"),
                "desiredCapacity": action.get("DesiredCapacity"),
            },
        )


def lifecycle_hooks(place: Place) -> Iterator[Found]:
    """Hooks of every scaling group."""
    for group in place.pages("autoscaling", "describe_auto_scaling_groups", "AutoScalingGroups"):
        name = group["AutoScalingGroupName"]
        answer = place.ask("autoscaling", "describe_lifecycle_hooks", AutoScalingGroupName=name)
        for hook in answer["LifecycleHooks"]:
            yield Found(
                "aws:autoscaling/lifecycleHook:LifecycleHook",
                place.region,
                f"{name} {hook['LifecycleHookName']}",
                hook["LifecycleHookName"],
                {
                    "name": hook["LifecycleHookName"],
                    "autoscalingGroupName": name,
                    "lifecycleTransition": hook["LifecycleTransition"],
                    "heartbeatTimeout": hook["HeartbeatTimeout"],
                    "defaultResult": hook["DefaultResult"],
                },
            )


def instances(place: Place) -> Iterator[Found]:
    """Running instances with their disks; a scaling group's belong to it."""
    for reservation in place.pages("ec2", "describe_instances", "Reservations"):
        for instance in reservation["Instances"]:
            if instance["State"]["Name"] in ENDED:
                continue
            tags = {tag["Key"]: tag["Value"] for tag in instance.get("Tags", ())}
            identity = instance["InstanceId"]
            yield Found(
                "aws:ec2/instance:Instance",
                place.region,
                identity,
                identity,
                {"instanceType": instance["InstanceType"]},
                tags.get(GROUP_TAG),
            )


def volumes(place: Place) -> Iterator[Found]:
    """Disks; an instance's belong to it."""
    for volume in place.pages("ec2", "describe_volumes", "Volumes"):
        holders = [each["InstanceId"] for each in volume.get("Attachments", ())]
        identity = volume["VolumeId"]
        owner = holders[0] if holders else None
        yield Found("aws:ebs/volume:Volume", place.region, identity, identity, {}, owner)


def load_balancers(place: Place) -> Iterator[Found]:
    """Load balancers and their listeners."""
    for balancer in place.pages("elbv2", "describe_load_balancers", "LoadBalancers"):
        arn = balancer["LoadBalancerArn"]
        attributes = _attributes(
            place.ask("elbv2", "describe_load_balancer_attributes", LoadBalancerArn=arn)
        )
        yield Found(
            "aws:lb/loadBalancer:LoadBalancer",
            place.region,
            balancer["LoadBalancerName"],
            arn,
            {
                "name": balancer["LoadBalancerName"],
                "loadBalancerType": balancer["Type"],
                "internal": balancer["Scheme"] == "internal",
                "subnets": [each["SubnetId"] for each in balancer["AvailabilityZones"]],
                "securityGroups": balancer.get("SecurityGroups", []),
                "enableDeletionProtection": attributes.get("deletion_protection.enabled") == "true",
                "enableCrossZoneLoadBalancing": attributes.get("load_balancing.cross_zone.enabled")
                == "true",
                "tags": _elb_tags(place, arn),
            },
        )
        for listener in place.pages(
            "elbv2", "describe_listeners", "Listeners", LoadBalancerArn=arn
        ):
            yield _listener(place, arn, listener)


def _listener(place: Place, balancer: str, listener: Mapping[str, Any]) -> Found:
    arn = listener["ListenerArn"]
    return Found(
        "aws:lb/listener:Listener",
        place.region,
        f"{balancer} {listener['Port']}",
        arn,
        {
            "loadBalancerArn": balancer,
            "port": listener["Port"],
            "protocol": listener["Protocol"],
            "defaultActions": [
                {"type": action["Type"], "targetGroupArn": action.get("TargetGroupArn")}
                for action in listener["DefaultActions"]
            ],
            "tags": _elb_tags(place, arn),
        },
    )


def target_groups(place: Place) -> Iterator[Found]:
    """Target groups."""
    for group in place.pages("elbv2", "describe_target_groups", "TargetGroups"):
        arn = group["TargetGroupArn"]
        attributes = _attributes(
            place.ask("elbv2", "describe_target_group_attributes", TargetGroupArn=arn)
        )
        yield Found(
            "aws:lb/targetGroup:TargetGroup",
            place.region,
            group["TargetGroupName"],
            arn,
            {
                "name": group["TargetGroupName"],
                "port": group["Port"],
                "protocol": group["Protocol"],
                "targetType": group["TargetType"],
                "vpcId": group["VpcId"],
                "deregistrationDelay": int(attributes["deregistration_delay.timeout_seconds"]),
                "healthCheck": {
                    "protocol": group["HealthCheckProtocol"],
                    "port": group["HealthCheckPort"],
                    "interval": group["HealthCheckIntervalSeconds"],
                    "healthyThreshold": group["HealthyThresholdCount"],
                    "unhealthyThreshold": group["UnhealthyThresholdCount"],
                },
                "tags": _elb_tags(place, arn),
            },
        )


def _attributes(answer: Mapping[str, Any]) -> dict[str, str]:
    return {each["Key"]: each["Value"] for each in answer["Attributes"]}


def _elb_tags(place: Place, arn: str) -> dict[str, str]:
    answer = place.ask("elbv2", "describe_tags", ResourceArns=[arn])
    return tag_map(answer["TagDescriptions"][0]["Tags"])


def _text(flag: bool | None) -> str | None:
    """A flag as the program writes it in launch templates."""
    return None if flag is None else str(flag).lower()


READERS = (
    launch_templates,
    scaling_groups,
    schedules,
    lifecycle_hooks,
    instances,
    volumes,
    load_balancers,
    target_groups,
)
