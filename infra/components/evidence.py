"""Recordings and evidence: private, encrypted, and forgotten on time."""

from __future__ import annotations

import pulumi
from pulumi_aws.s3._inputs import (
    BucketLifecycleConfigurationRuleArgs,
    BucketLifecycleConfigurationRuleExpirationArgs,
    BucketLifecycleConfigurationRuleFilterArgs,
    BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs,
    BucketServerSideEncryptionConfigurationRuleArgs,
)
from pulumi_aws.s3.bucket import Bucket
from pulumi_aws.s3.bucket_lifecycle_configuration import BucketLifecycleConfiguration
from pulumi_aws.s3.bucket_public_access_block import BucketPublicAccessBlock
from pulumi_aws.s3.bucket_server_side_encryption_configuration import (
    BucketServerSideEncryptionConfiguration,
)

from infra.components.common import child_of, named_tags
from setsail.stacks.plan import StackPlan


class Evidence(pulumi.ComponentResource):
    """One bucket with encryption, no public access and an expiry.

    Attributes:
        bucket_name: name of the bucket.
        bucket_arn: its ARN.
    """

    bucket_name: pulumi.Output[str]
    bucket_arn: pulumi.Output[str]

    def __init__(
        self, name: str, plan: StackPlan, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Evidence", name, None, opts)
        region = plan.sites[0].aws_region
        bucket = Bucket(
            f"{name}-bucket",
            bucket=plan.evidence_bucket,
            force_destroy=not plan.protect,
            region=region,
            tags=named_tags(plan, plan.evidence_bucket),
            opts=child_of(self, pulumi.ResourceOptions(protect=plan.protect)),
        )
        self.bucket_name, self.bucket_arn = bucket.bucket, bucket.arn
        here = child_of(self)
        encrypt = BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
        BucketServerSideEncryptionConfiguration(
            f"{name}-encryption",
            bucket=bucket.bucket,
            rules=[
                BucketServerSideEncryptionConfigurationRuleArgs(
                    apply_server_side_encryption_by_default=encrypt(sse_algorithm="AES256")
                )
            ],
            region=region,
            opts=here,
        )
        BucketPublicAccessBlock(
            f"{name}-private",
            bucket=bucket.bucket,
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
            region=region,
            opts=here,
        )
        BucketLifecycleConfiguration(
            f"{name}-expiry",
            bucket=bucket.bucket,
            rules=[
                BucketLifecycleConfigurationRuleArgs(
                    id="forget",
                    status="Enabled",
                    filter=BucketLifecycleConfigurationRuleFilterArgs(prefix=""),
                    expiration=BucketLifecycleConfigurationRuleExpirationArgs(
                        days=plan.evidence_days
                    ),
                )
            ],
            region=region,
            opts=here,
        )
        self.register_outputs({"bucket_name": self.bucket_name})
