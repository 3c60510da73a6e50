from __future__ import annotations

from setsail.stacks.aws import AwsClients


def test_a_client_is_built_once_per_service_and_region():
    clients = AwsClients("http://127.0.0.1:9")
    first = clients.client("sns", "ap-southeast-3")
    assert clients.client("sns", "ap-southeast-3") is first
    assert clients.client("sns", "ap-southeast-1") is not first
    assert first.meta.endpoint_url == "http://127.0.0.1:9"
    assert first.meta.region_name == "ap-southeast-3"
    # A create that was tried again after a lost answer would make a second one.
    assert first.meta.config.retries["total_max_attempts"] == 1


def test_the_users_own_account_endpoint_and_proxy_have_no_part(monkeypatch, tmp_path):
    config = tmp_path / "config"
    config.write_text("[profile prod]\nregion = eu-west-1\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_PROFILE", "no-such-profile")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAREAL")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://10.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://10.0.0.1:2")
    client = AwsClients("http://127.0.0.1:9").client("sns", None)
    assert client.meta.endpoint_url == "http://127.0.0.1:9"
    assert client.meta.region_name == "us-east-1"
    assert client._request_signer._credentials.access_key == "rehearsal"
    assert client._endpoint.http_session._proxy_config.proxy_url_for("http://127.0.0.1:9") is None
