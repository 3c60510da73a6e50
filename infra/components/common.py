"""What the components share: the shape of a site's arguments and tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import pulumi

from setsail.stacks.plan import SitePlan, StackPlan

OptsT = TypeVar("OptsT", bound=pulumi.ResourceOptions)


@dataclass(frozen=True, slots=True)
class SiteArgs:
    """One site within its plan.

    Attributes:
        plan: the whole stack.
        site: the site that is being built.
    """

    plan: StackPlan
    site: SitePlan

    @property
    def region(self) -> str:
        """Region of every resource of the site."""
        return self.site.aws_region

    @property
    def prefix(self) -> str:
        """Start of the site's physical names."""
        return f"{self.plan.name}-{self.site.site}"

    @property
    def short_prefix(self) -> str:
        """Start of names with a length limit, such as a load balancer's."""
        return f"{self.plan.name}-{self.site.code}"

    def tags(self, name: str) -> dict[str, str]:
        """The stack's tags with a ``Name``."""
        return named_tags(self.plan, name)


def named_tags(plan: StackPlan, name: str) -> dict[str, str]:
    """The stack's tags with a ``Name``."""
    return {**plan.tags, "Name": name}


def child_of(
    parent: pulumi.Resource, opts: pulumi.ResourceOptions | None = None
) -> pulumi.ResourceOptions:
    """Options of a resource inside a component."""
    return pulumi.ResourceOptions.merge(pulumi.ResourceOptions(parent=parent), opts)
