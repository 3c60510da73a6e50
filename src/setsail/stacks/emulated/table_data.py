"""Rows of the stand-in provider: what keeps data, raises alarms and answers names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from setsail.stacks.emulated.provider import Call, Kind, names
from setsail.stacks.emulated.steps import Made
from setsail.stacks.emulated.table_fleet import pairs


def _create_table(call: Call) -> Made:
    keys = [{"AttributeName": call["hashKey"], "KeyType": "HASH"}]
    if "rangeKey" in call.inputs:
        keys.append({"AttributeName": call["rangeKey"], "KeyType": "RANGE"})
    answer = call.aws.create_table(
        TableName=call["name"],
        BillingMode=call["billingMode"],
        KeySchema=keys,
        AttributeDefinitions=[
            {"AttributeName": each["name"], "AttributeType": each["type"]}
            for each in call["attributes"]
        ],
        SSESpecification={"Enabled": call["serverSideEncryption"]["enabled"]},
        DeletionProtectionEnabled=call["deletionProtectionEnabled"],
        Tags=pairs(call["tags"]),
    )
    return Made(call["name"], {"arn": answer["TableDescription"]["TableArn"]})


def _finish_table(call: Call) -> None:
    enabled = call["pointInTimeRecovery"]["enabled"]
    call.aws.update_continuous_backups(
        TableName=call.id,
        PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": enabled},
    )


def _create_bucket(call: Call) -> Made:
    where: dict[str, Any] = {}
    if call.region != "us-east-1":  # the one region that must not be named
        where["CreateBucketConfiguration"] = {"LocationConstraint": call.region}
    call.aws.create_bucket(Bucket=call["bucket"], **where)
    return Made(call["bucket"], {"arn": f"arn:aws:s3:::{call['bucket']}"})


def _finish_bucket(call: Call) -> None:
    call.aws.put_bucket_tagging(Bucket=call.id, Tagging={"TagSet": pairs(call["tags"])})


def _delete_bucket(call: Call) -> None:
    if call["forceDestroy"]:
        for page in call.aws.get_paginator("list_objects_v2").paginate(Bucket=call.id):
            for item in page.get("Contents", ()):
                call.aws.delete_object(Bucket=call.id, Key=item["Key"])
    call.aws.delete_bucket(Bucket=call.id)


def _encrypt_bucket(call: Call) -> Made:
    rules = []
    for rule in call["rules"]:
        default = rule["applyServerSideEncryptionByDefault"]
        algorithm = {"SSEAlgorithm": default["sseAlgorithm"]}
        rules.append({"ApplyServerSideEncryptionByDefault": algorithm})
    call.aws.put_bucket_encryption(
        Bucket=call["bucket"], ServerSideEncryptionConfiguration={"Rules": rules}
    )
    return Made(call["bucket"], {})


def _block_public(call: Call) -> Made:
    call.aws.put_public_access_block(
        Bucket=call["bucket"],
        PublicAccessBlockConfiguration={
            "BlockPublicAcls": call["blockPublicAcls"],
            "BlockPublicPolicy": call["blockPublicPolicy"],
            "IgnorePublicAcls": call["ignorePublicAcls"],
            "RestrictPublicBuckets": call["restrictPublicBuckets"],
        },
    )
    return Made(call["bucket"], {})


def _expire_bucket(call: Call) -> Made:
    rules = [
        {
            "ID": rule["id"],
            "Status": rule["status"],
            "Filter": {"Prefix": rule["filter"]["prefix"]},
            "Expiration": {"Days": rule["expiration"]["days"]},
        }
        for rule in call["rules"]
    ]
    call.aws.put_bucket_lifecycle_configuration(
        Bucket=call["bucket"], LifecycleConfiguration={"Rules": rules}
    )
    return Made(call["bucket"], {})


def _create_topic(call: Call) -> Made:
    arn = call.aws.create_topic(Name=call["name"], Tags=pairs(call["tags"]))["TopicArn"]
    return Made(arn, {"arn": arn})


def _put_alarm(call: Call) -> Made:
    call.aws.put_metric_alarm(
        AlarmName=call["name"],
        Namespace=call["namespace"],
        MetricName=call["metricName"],
        Dimensions=[{"Name": key, "Value": value} for key, value in call["dimensions"].items()],
        Statistic=call["statistic"],
        ComparisonOperator=call["comparisonOperator"],
        Threshold=call["threshold"],
        Period=call["period"],
        EvaluationPeriods=call["evaluationPeriods"],
        TreatMissingData=call["treatMissingData"],
        AlarmActions=call["alarmActions"],
        Tags=pairs(call["tags"]),
    )
    return Made(call["name"], {})


def _create_zone(call: Call) -> Made:
    answer = call.aws.create_hosted_zone(
        Name=call["name"],
        CallerReference=call["name"],
        HostedZoneConfig={"Comment": call["comment"], "PrivateZone": False},
    )
    zone_id = answer["HostedZone"]["Id"].removeprefix("/hostedzone/")
    servers = answer.get("DelegationSet", {}).get("NameServers", [])
    return Made(zone_id, {"zoneId": zone_id, "nameServers": servers})


def _finish_zone(call: Call) -> None:
    call.aws.change_tags_for_resource(
        ResourceType="hostedzone", ResourceId=call.id, AddTags=pairs(call["tags"])
    )


def _record_set(call: Call) -> dict[str, Any]:
    alias = call["aliases"][0]
    return {
        "Name": call["name"],
        "Type": call["type"],
        "SetIdentifier": call["setIdentifier"],
        "Region": call["latencyRoutingPolicies"][0]["region"],
        "AliasTarget": {
            "HostedZoneId": alias["zoneId"],
            "DNSName": alias["name"],
            "EvaluateTargetHealth": alias["evaluateTargetHealth"],
        },
    }


def _change_record(call: Call, action: str) -> None:
    change = {"Action": action, "ResourceRecordSet": _record_set(call)}
    call.aws.change_resource_record_sets(
        HostedZoneId=call["zoneId"], ChangeBatch={"Changes": [change]}
    )


def _create_record(call: Call) -> Made:
    _change_record(call, "CREATE")
    parts = (call["zoneId"], call["name"], call["type"], call["setIdentifier"])
    return Made("_".join(parts), {"fqdn": call["name"]})


_NO_BUCKET = frozenset({"NoSuchBucket"})

DATA: Mapping[str, Kind] = {
    "aws:dynamodb/table:Table": Kind(
        "dynamodb",
        names(
            "name billingMode hashKey rangeKey attributes pointInTimeRecovery "
            "serverSideEncryption deletionProtectionEnabled tags"
        ),
        _create_table,
        lambda call: call.aws.delete_table(TableName=call.id),
        frozenset({"ResourceNotFoundException"}),
        finish=_finish_table,
        update=_finish_table,
        updatable=frozenset({"pointInTimeRecovery"}),
    ),
    "aws:s3/bucket:Bucket": Kind(
        "s3",
        frozenset({"bucket", "forceDestroy", "tags"}),
        _create_bucket,
        _delete_bucket,
        _NO_BUCKET,
        finish=_finish_bucket,
        update=_finish_bucket,
        updatable=frozenset({"tags"}),
    ),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Kind(
        "s3",
        frozenset({"bucket", "rules"}),
        _encrypt_bucket,
        lambda call: call.aws.delete_bucket_encryption(Bucket=call.id),
        _NO_BUCKET,
        update=_encrypt_bucket,
        updatable=frozenset({"rules"}),
    ),
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Kind(
        "s3",
        names("bucket blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets"),
        _block_public,
        lambda call: call.aws.delete_public_access_block(Bucket=call.id),
        _NO_BUCKET | {"NoSuchPublicAccessBlockConfiguration"},
        update=_block_public,
        updatable=names("blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets"),
    ),
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Kind(
        "s3",
        frozenset({"bucket", "rules"}),
        _expire_bucket,
        lambda call: call.aws.delete_bucket_lifecycle(Bucket=call.id),
        _NO_BUCKET,
        update=_expire_bucket,
        updatable=frozenset({"rules"}),
    ),
    "aws:sns/topic:Topic": Kind(
        "sns",
        frozenset({"name", "tags"}),
        _create_topic,
        lambda call: call.aws.delete_topic(TopicArn=call.id),
        frozenset({"NotFound", "NotFoundException"}),
    ),
    "aws:cloudwatch/metricAlarm:MetricAlarm": Kind(
        "cloudwatch",
        names(
            "name namespace metricName dimensions statistic comparisonOperator threshold "
            "period evaluationPeriods treatMissingData alarmActions tags"
        ),
        _put_alarm,
        lambda call: call.aws.delete_alarms(AlarmNames=[call.id]),
        frozenset({"ResourceNotFound"}),
        update=_put_alarm,
        updatable=names(
            "dimensions statistic comparisonOperator threshold period evaluationPeriods "
            "treatMissingData alarmActions"
        ),
    ),
    "aws:route53/zone:Zone": Kind(
        "route53",
        frozenset({"name", "comment", "forceDestroy", "tags"}),
        _create_zone,
        lambda call: call.aws.delete_hosted_zone(Id=call.id),
        frozenset({"NoSuchHostedZone"}),
        finish=_finish_zone,
    ),
    "aws:route53/record:Record": Kind(
        "route53",
        frozenset({"zoneId", "name", "type", "setIdentifier", "latencyRoutingPolicies", "aliases"}),
        _create_record,
        lambda call: _change_record(call, "DELETE"),
        frozenset({"InvalidChangeBatch", "NoSuchHostedZone"}),
    ),
}
