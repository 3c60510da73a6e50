"""What wakes somebody up: too few nodes, unhealthy nodes, a refused gift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pulumi
from pulumi_aws.cloudwatch.metric_alarm import MetricAlarm
from pulumi_aws.sns.topic import Topic

from infra.components.common import SiteArgs, child_of


@dataclass(frozen=True, slots=True)
class AlarmsArgs:
    """What the alarms watch.

    Attributes:
        at: the site.
        group_name: scaling group of the nodes.
        balancer: ARN suffix of the load balancer.
        target_group: ARN suffix of the signalling target group.
        ledger_table: table to watch too; None where the site has none.
    """

    at: SiteArgs
    group_name: pulumi.Input[str]
    balancer: pulumi.Input[str]
    target_group: pulumi.Input[str]
    ledger_table: pulumi.Input[str] | None


class Alarms(pulumi.ComponentResource):
    """A topic, and the alarms that publish to it.

    Attributes:
        topic_arn: what the people on duty subscribe to.
    """

    topic_arn: pulumi.Output[str]

    def __init__(
        self, name: str, args: AlarmsArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("setsail:edge:Alarms", name, None, opts)
        at = args.at
        self._at, self._name = at, name
        topic = Topic(
            f"{name}-topic",
            name=f"{at.prefix}-alarms",
            region=at.region,
            tags=at.tags(f"{at.prefix}-alarms"),
            opts=child_of(self),
        )
        self.topic_arn = topic.arn
        self._alarm(
            "few-nodes",
            "AWS/AutoScaling",
            "GroupInServiceInstances",
            {"AutoScalingGroupName": args.group_name},
            ("Minimum", "LessThanThreshold", at.site.base_nodes),
            "breaching",
        )
        self._alarm(
            "unhealthy-nodes",
            "AWS/NetworkELB",
            "UnHealthyHostCount",
            {"LoadBalancer": args.balancer, "TargetGroup": args.target_group},
            ("Maximum", "GreaterThanThreshold", 0),
            "notBreaching",
        )
        if args.ledger_table is not None:
            self._alarm(
                "refused-gifts",
                "AWS/DynamoDB",
                "WriteThrottleEvents",
                {"TableName": args.ledger_table},
                ("Sum", "GreaterThanThreshold", 0),
                "notBreaching",
            )
        self.register_outputs({"topic_arn": self.topic_arn})

    def _alarm(
        self,
        what: str,
        namespace: str,
        metric: str,
        dimensions: Mapping[str, pulumi.Input[str]],
        breach: tuple[str, str, int],
        without_data: str,
    ) -> None:
        at = self._at
        statistic, comparison, threshold = breach
        MetricAlarm(
            f"{self._name}-{what}",
            name=f"{at.prefix}-{what}",
            namespace=namespace,
            metric_name=metric,
            dimensions=dict(dimensions),
            statistic=statistic,
            comparison_operator=comparison,
            threshold=threshold,
            period=60,
            evaluation_periods=2,
            treat_missing_data=without_data,
            alarm_actions=[self.topic_arn],
            region=at.region,
            tags=at.tags(f"{at.prefix}-{what}"),
            opts=child_of(self),
        )
