"""Rows of the stand-in provider: nodes, scaling groups, load balancers, identity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from setsail.stacks.emulated.provider import Call, Kind, names
from setsail.stacks.emulated.steps import Made
from setsail.stacks.emulated.table_network import ec2_tags


def pairs(tags: Mapping[str, str]) -> list[dict[str, str]]:
    """Tags as the list of keys and values that most services take."""
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def _create_template(call: Call) -> Made:
    inputs = call.inputs
    metadata = inputs["metadataOptions"]
    data: dict[str, Any] = {
        "ImageId": inputs["imageId"],
        "InstanceType": inputs["instanceType"],
        "IamInstanceProfile": {"Name": inputs["iamInstanceProfile"]["name"]},
        "MetadataOptions": {
            "HttpEndpoint": metadata["httpEndpoint"],
            "HttpTokens": metadata["httpTokens"],
        },
        "NetworkInterfaces": [_interface(each) for each in inputs["networkInterfaces"]],
        "BlockDeviceMappings": [_disk(each) for each in inputs["blockDeviceMappings"]],
        "TagSpecifications": [
            {"ResourceType": each["resourceType"], "Tags": pairs(each["tags"])}
            for each in inputs["tagSpecifications"]
        ],
    }
    answer = call.aws.create_launch_template(
        LaunchTemplateName=inputs["name"],
        LaunchTemplateData=data,
        TagSpecifications=ec2_tags("launch-template", inputs["tags"]),
    )["LaunchTemplate"]
    return Made(
        answer["LaunchTemplateId"],
        {
            "latestVersion": answer["LatestVersionNumber"],
            "defaultVersion": answer["DefaultVersionNumber"],
        },
    )


def _interface(given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "DeviceIndex": given["deviceIndex"],
        "AssociatePublicIpAddress": given["associatePublicIpAddress"] == "true",
        "Groups": given["securityGroups"],
    }


def _disk(given: Mapping[str, Any]) -> dict[str, Any]:
    ebs = given["ebs"]
    return {
        "DeviceName": given["deviceName"],
        "Ebs": {
            "VolumeSize": ebs["volumeSize"],
            "VolumeType": ebs["volumeType"],
            "Encrypted": ebs["encrypted"] == "true",
            "DeleteOnTermination": ebs["deleteOnTermination"] == "true",
        },
    }


def _create_scaling_group(call: Call) -> Made:
    inputs = call.inputs
    name, template = inputs["name"], inputs["launchTemplate"]
    call.aws.create_auto_scaling_group(
        AutoScalingGroupName=name,
        LaunchTemplate={"LaunchTemplateId": template["id"], "Version": template["version"]},
        MinSize=inputs["minSize"],
        MaxSize=inputs["maxSize"],
        DesiredCapacity=inputs["desiredCapacity"],
        VPCZoneIdentifier=",".join(inputs["vpcZoneIdentifiers"]),
        TargetGroupARNs=inputs["targetGroupArns"],
        HealthCheckType=inputs["healthCheckType"],
        HealthCheckGracePeriod=inputs["healthCheckGracePeriod"],
        Tags=[
            {
                "Key": tag["key"],
                "Value": tag["value"],
                "PropagateAtLaunch": tag["propagateAtLaunch"],
            }
            for tag in inputs["tags"]
        ],
    )
    return Made(name, {})


def _finish_scaling_group(call: Call) -> None:
    call.aws.enable_metrics_collection(
        AutoScalingGroupName=call.id, Metrics=call["enabledMetrics"], Granularity="1Minute"
    )


def _resize_scaling_group(call: Call) -> None:
    call.aws.update_auto_scaling_group(
        AutoScalingGroupName=call.id,
        MinSize=call["minSize"],
        MaxSize=call["maxSize"],
        DesiredCapacity=call["desiredCapacity"],
    )


def _put_schedule(call: Call) -> Made:
    name = call["scheduledActionName"]
    call.aws.put_scheduled_update_group_action(
        AutoScalingGroupName=call["autoscalingGroupName"],
        ScheduledActionName=name,
        Recurrence=call["recurrence"],
        TimeZone=call["timeZone"],
        MinSize=call["minSize"],
        MaxSize=call["maxSize"],
        DesiredCapacity=call["desiredCapacity"],
    )
    return Made(name, {})


def _put_hook(call: Call) -> Made:
    call.aws.put_lifecycle_hook(
        LifecycleHookName=call["name"],
        AutoScalingGroupName=call["autoscalingGroupName"],
        LifecycleTransition=call["lifecycleTransition"],
        HeartbeatTimeout=call["heartbeatTimeout"],
        DefaultResult=call["defaultResult"],
    )
    return Made(call["name"], {})


def _create_balancer(call: Call) -> Made:
    answer = call.aws.create_load_balancer(
        Name=call["name"],
        Type=call["loadBalancerType"],
        Scheme="internal" if call["internal"] else "internet-facing",
        Subnets=call["subnets"],
        SecurityGroups=call["securityGroups"],
        Tags=pairs(call["tags"]),
    )["LoadBalancers"][0]
    arn = answer["LoadBalancerArn"]
    return Made(
        arn,
        {
            "arn": arn,
            "arnSuffix": arn.split(":loadbalancer/", 1)[1],
            "dnsName": answer["DNSName"],
            "zoneId": answer["CanonicalHostedZoneId"],
        },
    )


def _finish_balancer(call: Call) -> None:
    flags = {
        "deletion_protection.enabled": call["enableDeletionProtection"],
        "load_balancing.cross_zone.enabled": call["enableCrossZoneLoadBalancing"],
    }
    call.aws.modify_load_balancer_attributes(
        LoadBalancerArn=call.id,
        Attributes=[{"Key": key, "Value": str(on).lower()} for key, on in flags.items()],
    )


def _create_target_group(call: Call) -> Made:
    check = call["healthCheck"]
    answer = call.aws.create_target_group(
        Name=call["name"],
        Protocol=call["protocol"],
        Port=call["port"],
        VpcId=call["vpcId"],
        TargetType=call["targetType"],
        HealthCheckProtocol=check["protocol"],
        HealthCheckPort=check["port"],
        HealthCheckIntervalSeconds=check["interval"],
        HealthyThresholdCount=check["healthyThreshold"],
        UnhealthyThresholdCount=check["unhealthyThreshold"],
        Tags=pairs(call["tags"]),
    )["TargetGroups"][0]
    arn = answer["TargetGroupArn"]
    return Made(arn, {"arn": arn, "arnSuffix": arn.rsplit(":", 1)[1]})


def _finish_target_group(call: Call) -> None:
    delay = {
        "Key": "deregistration_delay.timeout_seconds",
        "Value": str(call["deregistrationDelay"]),
    }
    call.aws.modify_target_group_attributes(TargetGroupArn=call.id, Attributes=[delay])


def _create_listener(call: Call) -> Made:
    answer = call.aws.create_listener(
        LoadBalancerArn=call["loadBalancerArn"],
        Protocol=call["protocol"],
        Port=call["port"],
        DefaultActions=[
            {"Type": action["type"], "TargetGroupArn": action["targetGroupArn"]}
            for action in call["defaultActions"]
        ],
        Tags=pairs(call["tags"]),
    )
    arn = answer["Listeners"][0]["ListenerArn"]
    return Made(arn, {"arn": arn})


def _create_role(call: Call) -> Made:
    answer = call.aws.create_role(
        RoleName=call["name"],
        Description=call["description"],
        AssumeRolePolicyDocument=call["assumeRolePolicy"],
        Tags=pairs(call["tags"]),
    )
    return Made(call["name"], {"arn": answer["Role"]["Arn"]})


def _put_role_policy(call: Call) -> Made:
    call.aws.put_role_policy(
        RoleName=call["role"], PolicyName=call["name"], PolicyDocument=call["policy"]
    )
    return Made(f"{call['role']}:{call['name']}", {})


def _create_profile(call: Call) -> Made:
    answer = call.aws.create_instance_profile(
        InstanceProfileName=call["name"], Tags=pairs(call["tags"])
    )
    return Made(call["name"], {"arn": answer["InstanceProfile"]["Arn"]})


def _delete_profile(call: Call) -> None:
    call.aws.remove_role_from_instance_profile(InstanceProfileName=call.id, RoleName=call["role"])
    call.aws.delete_instance_profile(InstanceProfileName=call.id)


_NO_ENTITY = frozenset({"NoSuchEntity"})

FLEET: Mapping[str, Kind] = {
    "aws:ec2/launchTemplate:LaunchTemplate": Kind(
        "ec2",
        names(
            "name imageId instanceType iamInstanceProfile metadataOptions networkInterfaces "
            "blockDeviceMappings tagSpecifications tags updateDefaultVersion"
        ),
        _create_template,
        lambda call: call.aws.delete_launch_template(LaunchTemplateId=call.id),
        frozenset({"InvalidLaunchTemplateId.NotFound"}),
    ),
    "aws:autoscaling/group:Group": Kind(
        "autoscaling",
        names(
            "name launchTemplate minSize maxSize desiredCapacity vpcZoneIdentifiers "
            "targetGroupArns healthCheckType healthCheckGracePeriod enabledMetrics "
            "forceDelete tags"
        ),
        _create_scaling_group,
        lambda call: call.aws.delete_auto_scaling_group(
            AutoScalingGroupName=call.id, ForceDelete=call["forceDelete"]
        ),
        frozenset({"ValidationError"}),
        finish=_finish_scaling_group,
        update=_resize_scaling_group,
        updatable=frozenset({"minSize", "maxSize", "desiredCapacity"}),
    ),
    "aws:autoscaling/schedule:Schedule": Kind(
        "autoscaling",
        names(
            "autoscalingGroupName scheduledActionName recurrence timeZone minSize maxSize "
            "desiredCapacity"
        ),
        _put_schedule,
        lambda call: call.aws.delete_scheduled_action(
            AutoScalingGroupName=call["autoscalingGroupName"], ScheduledActionName=call.id
        ),
        frozenset({"ValidationError"}),
        update=_put_schedule,
        updatable=frozenset({"recurrence", "timeZone", "minSize", "maxSize", "desiredCapacity"}),
    ),
    "aws:autoscaling/lifecycleHook:LifecycleHook": Kind(
        "autoscaling",
        names("name autoscalingGroupName lifecycleTransition heartbeatTimeout defaultResult"),
        _put_hook,
        lambda call: call.aws.delete_lifecycle_hook(
            LifecycleHookName=call.id, AutoScalingGroupName=call["autoscalingGroupName"]
        ),
        frozenset({"ValidationError"}),
        update=_put_hook,
        updatable=frozenset({"heartbeatTimeout", "defaultResult"}),
    ),
    "aws:lb/loadBalancer:LoadBalancer": Kind(
        "elbv2",
        names(
            "name loadBalancerType internal subnets securityGroups tags "
            "enableDeletionProtection enableCrossZoneLoadBalancing"
        ),
        _create_balancer,
        lambda call: call.aws.delete_load_balancer(LoadBalancerArn=call.id),
        frozenset({"LoadBalancerNotFound"}),
        finish=_finish_balancer,
        update=_finish_balancer,
        updatable=frozenset({"enableDeletionProtection", "enableCrossZoneLoadBalancing"}),
    ),
    "aws:lb/targetGroup:TargetGroup": Kind(
        "elbv2",
        names("name port protocol targetType vpcId deregistrationDelay healthCheck tags"),
        _create_target_group,
        lambda call: call.aws.delete_target_group(TargetGroupArn=call.id),
        frozenset({"TargetGroupNotFound"}),
        finish=_finish_target_group,
        update=_finish_target_group,
        updatable=frozenset({"deregistrationDelay"}),
    ),
    "aws:lb/listener:Listener": Kind(
        "elbv2",
        frozenset({"loadBalancerArn", "port", "protocol", "defaultActions", "tags"}),
        _create_listener,
        lambda call: call.aws.delete_listener(ListenerArn=call.id),
        frozenset({"ListenerNotFound"}),
    ),
    "aws:iam/role:Role": Kind(
        "iam",
        frozenset({"name", "description", "assumeRolePolicy", "tags"}),
        _create_role,
        lambda call: call.aws.delete_role(RoleName=call.id),
        _NO_ENTITY,
    ),
    "aws:iam/rolePolicy:RolePolicy": Kind(
        "iam",
        frozenset({"name", "role", "policy"}),
        _put_role_policy,
        lambda call: call.aws.delete_role_policy(RoleName=call["role"], PolicyName=call["name"]),
        _NO_ENTITY,
        update=_put_role_policy,
        updatable=frozenset({"policy"}),
    ),
    "aws:iam/instanceProfile:InstanceProfile": Kind(
        "iam",
        frozenset({"name", "role", "tags"}),
        _create_profile,
        _delete_profile,
        _NO_ENTITY,
        finish=lambda call: call.aws.add_role_to_instance_profile(
            InstanceProfileName=call.id, RoleName=call["role"]
        ),
    ),
}
