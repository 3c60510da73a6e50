"""Listing tables, topics and alarms; and what the account has without a region."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from botocore.exceptions import ClientError  # type: ignore[import-untyped]

from setsail.stacks.readback.found import Found, Place, tag_map

# Answers that say "this bucket has no such setting".
UNSET = (
    "ServerSideEncryptionConfigurationNotFoundError",
    "NoSuchPublicAccessBlockConfiguration",
    "NoSuchLifecycleConfiguration",
    "NoSuchTagSet",
)

# What S3 gives every new bucket by itself.
GIVEN = ("ServerSideEncryptionConfiguration", "PublicAccessBlock")


def tables(place: Place) -> Iterator[Found]:
    """DynamoDB tables with their recovery setting."""
    for name in place.pages("dynamodb", "list_tables", "TableNames"):
        table = place.ask("dynamodb", "describe_table", TableName=name)["Table"]
        backups = place.ask("dynamodb", "describe_continuous_backups", TableName=name)
        recovery = backups["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
        keys = {key["KeyType"]: key["AttributeName"] for key in table["KeySchema"]}
        tags = place.ask("dynamodb", "list_tags_of_resource", ResourceArn=table["TableArn"])
        properties: dict[str, Any] = {
            "name": name,
            "billingMode": table.get("BillingModeSummary", {}).get("BillingMode"),
            "hashKey": keys["HASH"],
            "attributes": [
                {"name": each["AttributeName"], "type": each["AttributeType"]}
                for each in table["AttributeDefinitions"]
            ],
            "pointInTimeRecovery": {"enabled": recovery["PointInTimeRecoveryStatus"] == "ENABLED"},
            "serverSideEncryption": {
                "enabled": table.get("SSEDescription", {}).get("Status") == "ENABLED"
            },
            "deletionProtectionEnabled": table.get("DeletionProtectionEnabled", False),
            "tags": tag_map(tags["Tags"]),
        }
        if "RANGE" in keys:
            properties["rangeKey"] = keys["RANGE"]
        yield Found("aws:dynamodb/table:Table", place.region, name, name, properties)


def topics(place: Place) -> Iterator[Found]:
    """SNS topics."""
    for topic in place.pages("sns", "list_topics", "Topics"):
        arn = topic["TopicArn"]
        name = arn.rsplit(":", 1)[1]
        tags = place.ask("sns", "list_tags_for_resource", ResourceArn=arn)
        yield Found(
            "aws:sns/topic:Topic",
            place.region,
            name,
            arn,
            {"name": name, "tags": tag_map(tags["Tags"])},
        )


def alarms(place: Place) -> Iterator[Found]:
    """Metric alarms."""
    for alarm in place.pages("cloudwatch", "describe_alarms", "MetricAlarms"):
        name = alarm["AlarmName"]
        tags = place.ask("cloudwatch", "list_tags_for_resource", ResourceARN=alarm["AlarmArn"])
        yield Found(
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            place.region,
            name,
            name,
            {
                "name": name,
                "namespace": alarm["Namespace"],
                "metricName": alarm["MetricName"],
                "dimensions": {each["Name"]: each["Value"] for each in alarm["Dimensions"]},
                "statistic": alarm["Statistic"],
                "comparisonOperator": alarm["ComparisonOperator"],
                "threshold": alarm["Threshold"],
                "period": alarm["Period"],
                "evaluationPeriods": alarm["EvaluationPeriods"],
                "treatMissingData": alarm.get("TreatMissingData"),
                "alarmActions": alarm["AlarmActions"],
                "tags": tag_map(tags["Tags"]),
            },
        )


def buckets(place: Place) -> Iterator[Found]:
    """Buckets of the whole account, each in the region that it lies in, with its settings."""
    for bucket in place.ask("s3", "list_buckets")["Buckets"]:
        name = bucket["Name"]
        location = place.ask("s3", "get_bucket_location", Bucket=name)["LocationConstraint"]
        region = location or "us-east-1"
        tags = _setting(place, "get_bucket_tagging", name, "TagSet") or []
        yield Found(
            "aws:s3/bucket:Bucket",
            region,
            name,
            name,
            {"bucket": name, "tags": tag_map(tags)},
        )
        yield from _bucket_settings(place, region, name)


def _bucket_settings(place: Place, region: str, name: str) -> Iterator[Found]:
    settings = {
        "ServerSideEncryptionConfiguration": _encryption(place, name),
        "PublicAccessBlock": _public_access(place, name),
        "LifecycleConfiguration": _lifecycle(place, name),
    }
    for setting, properties in settings.items():
        if properties is not None:
            yield Found(
                f"aws:s3/bucket{setting}:Bucket{setting}",
                region,
                name,
                name,
                {"bucket": name, **properties},
                owner=name if setting in GIVEN else None,
            )


def _encryption(place: Place, bucket: str) -> dict[str, Any] | None:
    found = _setting(place, "get_bucket_encryption", bucket, "ServerSideEncryptionConfiguration")
    if found is None:
        return None
    defaults = [rule["ApplyServerSideEncryptionByDefault"] for rule in found["Rules"]]
    return {
        "rules": [
            {"applyServerSideEncryptionByDefault": {"sseAlgorithm": each["SSEAlgorithm"]}}
            for each in defaults
        ]
    }


def _public_access(place: Place, bucket: str) -> dict[str, Any] | None:
    found = _setting(place, "get_public_access_block", bucket, "PublicAccessBlockConfiguration")
    if found is None:
        return None
    return {switch[0].lower() + switch[1:]: value for switch, value in found.items()}


def _lifecycle(place: Place, bucket: str) -> dict[str, Any] | None:
    found = _setting(place, "get_bucket_lifecycle_configuration", bucket, "Rules")
    if found is None:
        return None
    return {
        "rules": [
            {
                "id": rule["ID"],
                "status": rule["Status"],
                "filter": {"prefix": rule.get("Filter", {}).get("Prefix", "")},
                "expiration": {"days": rule["Expiration"].get("Days")},
            }
            for rule in found
        ]
    }


def _setting(place: Place, operation: str, bucket: str, field_name: str) -> Any:
    try:
        return place.ask("s3", operation, Bucket=bucket)[field_name]
    except ClientError as refusal:
        if refusal.response["Error"]["Code"] in UNSET:
            return None
        raise


def zones(place: Place) -> Iterator[Found]:
    """Hosted zones and their records; a zone's own NS and SOA belong to it."""
    for zone in place.pages("route53", "list_hosted_zones", "HostedZones"):
        zone_id, name = zone["Id"].removeprefix("/hostedzone/"), _bare(zone["Name"])
        tags = place.ask(
            "route53", "list_tags_for_resource", ResourceType="hostedzone", ResourceId=zone_id
        )
        yield Found(
            "aws:route53/zone:Zone",
            None,
            name,
            zone_id,
            {
                "name": name,
                "comment": zone["Config"].get("Comment"),
                "tags": tag_map(tags["ResourceTagSet"]["Tags"]),
            },
        )
        sets = place.pages(
            "route53", "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone_id
        )
        for record in sets:
            yield _record(zone_id, name, record)


def _record(zone_id: str, zone_name: str, record: Any) -> Found:
    name, kind = _bare(record["Name"]), record["Type"]
    identifier = record.get("SetIdentifier", "")
    alias = record.get("AliasTarget")
    properties: dict[str, Any] = {
        "zoneId": zone_id,
        "name": name,
        "type": kind,
        "setIdentifier": identifier,
        "latencyRoutingPolicies": [{"region": record["Region"]}] if "Region" in record else [],
        "aliases": [],
    }
    if alias:
        properties["aliases"] = [
            {
                "name": _bare(alias["DNSName"]),
                "zoneId": alias["HostedZoneId"],
                "evaluateTargetHealth": alias["EvaluateTargetHealth"],
            }
        ]
    own = name == zone_name and kind in ("NS", "SOA")
    return Found(
        "aws:route53/record:Record",
        None,
        f"{zone_id} {name} {kind} {identifier}",
        "_".join((zone_id, name, kind, identifier)),
        properties,
        zone_id if own else None,
    )


def identities(place: Place) -> Iterator[Found]:
    """Roles, their inline policies and instance profiles."""
    for role in place.pages("iam", "list_roles", "Roles"):
        name = role["RoleName"]
        tags = place.ask("iam", "list_role_tags", RoleName=name)["Tags"]
        yield Found(
            "aws:iam/role:Role",
            None,
            name,
            name,
            {
                "name": name,
                "description": role.get("Description"),
                "assumeRolePolicy": _document(role["AssumeRolePolicyDocument"]),
                "tags": tag_map(tags),
            },
        )
        for policy in place.pages("iam", "list_role_policies", "PolicyNames", RoleName=name):
            answer = place.ask("iam", "get_role_policy", RoleName=name, PolicyName=policy)
            yield Found(
                "aws:iam/rolePolicy:RolePolicy",
                None,
                f"{name} {policy}",
                f"{name}:{policy}",
                {
                    "name": policy,
                    "role": name,
                    "policy": _document(answer["PolicyDocument"]),
                },
            )
    for profile in place.pages("iam", "list_instance_profiles", "InstanceProfiles"):
        name = profile["InstanceProfileName"]
        # The listing leaves tags out.
        whole = place.ask("iam", "get_instance_profile", InstanceProfileName=name)
        roles = [role["RoleName"] for role in profile["Roles"]]
        yield Found(
            "aws:iam/instanceProfile:InstanceProfile",
            None,
            name,
            name,
            {
                "name": name,
                "role": roles[0] if roles else None,
                "tags": tag_map(whole["InstanceProfile"].get("Tags", ())),
            },
        )


def _document(document: Any) -> str:
    """A policy as one text, however boto3 handed it over."""
    return document if isinstance(document, str) else json.dumps(document)


def _bare(name: str) -> str:
    """A DNS name without the trailing dot, which means the same."""
    return name.removesuffix(".").lower()


READERS = (tables, topics, alarms)
GLOBAL_READERS = (buckets, zones, identities)
