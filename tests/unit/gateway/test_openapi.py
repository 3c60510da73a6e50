"""The HTTP document is valid, and names what the application answers."""

from __future__ import annotations

from openapi_spec_validator import validate

from setsail.gateway.openapi import ENDPOINTS, openapi


def test_the_document_is_valid() -> None:
    validate(openapi("1.2.3"))


def test_each_endpoint_has_a_name_of_its_own() -> None:
    names = [endpoint.name for endpoint in ENDPOINTS.values()]
    assert len(set(names)) == len(names)


def test_rooms_and_languages_are_parameters() -> None:
    operation = openapi("1")["paths"]["/rooms/{room}"]["get"]
    told = {p["name"]: (p["in"], p["required"]) for p in operation["parameters"]}
    assert told == {"room": ("path", True), "locale": ("query", False)}
    assert "parameters" not in openapi("1")["paths"]["/healthz"]["get"]
