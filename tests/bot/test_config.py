"""Settings: what is missing or wrong is named at once, and nothing that is secret is ever shown."""

import traceback
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import config
from fakes import canaries

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAkanariegele-token_0123456789"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each test begins in an empty folder, with no setting in the environment."""
    for name in config.Settings.model_fields:
        monkeypatch.delenv(config.PREFIX + name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def refused(monkeypatch: pytest.MonkeyPatch, **values: str) -> tuple[str, ...]:
    for name, value in values.items():
        monkeypatch.setenv(f"BUURTPOLS_{name}", value)
    with pytest.raises(config.SettingsError) as error:
        config.read()
    return error.value.problems


def test_without_any_setting_everything_has_a_default() -> None:
    settings = config.read()
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///buurtpols.sqlite"
    assert settings.organisation_name == "Buurtpols"
    assert settings.telegram_token is None
    assert settings.web_address == "http://127.0.0.1:8000"


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("BUURTPOLS_PORT=8001\nBUURTPOLS_HOST=localhost\nPORT=9\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("BUURTPOLS_PORT", "8002")
    settings = config.read()
    assert (settings.host, settings.port) == ("localhost", 8002)


def test_an_empty_setting_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTPOLS_TELEGRAM_TOKEN", "")
    assert config.read().telegram_token is None


def test_everything_wrong_is_named_at_once_and_no_value_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = refused(
        monkeypatch,
        PORT="70000",
        DATABASE_URL="mysql://baas:geheim@db/buurt",
        PUBLIC_URL="ftp://geheim",
        TELEGRAM_TOKEN="geheim",
        TELEGRAM_LEVEL="geheim",
        TELEGRAM_DPIA="geheim",
        TELEGRAM_TOKN=TOKEN,
        MATRIX_USER="@bot:geheim.example",
        METRICS_TOKEN="geheim",
        PING_URL="ftp://geheim",
        LOG_LEVEL="geheim",
    )
    assert [line.split()[0].removeprefix("BUURTPOLS_").rstrip(":") for line in problems] == [
        "TELEGRAM_TOKN",
        "DATABASE_URL",
        "PORT",
        "PUBLIC_URL",
        "TELEGRAM_TOKEN",
        "TELEGRAM_LEVEL",
        "TELEGRAM_DPIA",
        "MATRIX_HOMESERVER",
        "MATRIX_PASSWORD",
        "MATRIX_TOKEN",
        "METRICS_TOKEN",
        "PING_URL",
        "LOG_LEVEL",
    ]
    assert not any("geheim" in line or TOKEN in line for line in problems)


def test_matrix_takes_a_password_or_a_token_and_never_both(monkeypatch: pytest.MonkeyPatch) -> None:
    account = {"MATRIX_HOMESERVER": "https://matrix.example.org", "MATRIX_USER": "@bot:example.org"}
    both = {"MATRIX_PASSWORD": canaries.PASSWORD, "MATRIX_TOKEN": canaries.MATRIX_TOKEN}
    for secrets in ({}, both):
        problems = refused(monkeypatch, **account, **secrets)
        assert [line.split()[0] for line in problems] == ["BUURTPOLS_MATRIX_PASSWORD", "BUURTPOLS_MATRIX_TOKEN"]
        assert not any(value in line for value in both.values() for line in problems)
    monkeypatch.setenv("BUURTPOLS_MATRIX_PASSWORD", "")
    assert config.read().matrix_token is not None
    assert canaries.MATRIX_TOKEN not in repr(config.read())


def test_a_refusal_shows_no_secret_in_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTPOLS_TELEGRAM_TOKEN", "kanariegeel")
    monkeypatch.setenv("BUURTPOLS_DATABASE_URL", "mysql://baas:kanariegeel@db/buurt")
    with pytest.raises(config.SettingsError) as refusal:
        config.read()
    assert "kanariegeel" not in "".join(traceback.format_exception(refusal.value))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("postgresql://a:b@db/buurt", "postgresql+asyncpg://a:b@db/buurt"),
        ("postgres://a:b@db/buurt", "postgresql+asyncpg://a:b@db/buurt"),
        ("postgresql+asyncpg://a:b@db/buurt", "postgresql+asyncpg://a:b@db/buurt"),
        ("sqlite:///x.sqlite", "sqlite+aiosqlite:///x.sqlite"),
        ("sqlite+aiosqlite:////var/x.sqlite", "sqlite+aiosqlite:////var/x.sqlite"),
    ],
)
def test_a_plain_database_address_gets_its_driver(monkeypatch: pytest.MonkeyPatch, written: str, read: str) -> None:
    monkeypatch.setenv("BUURTPOLS_DATABASE_URL", written)
    assert config.read().database_url.get_secret_value() == read


def test_links_begin_with_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTPOLS_PUBLIC_URL", "https://buurt.example.org/")
    assert config.read().web_address == "https://buurt.example.org"


def test_settings_are_frozen_and_show_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTPOLS_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("BUURTPOLS_DATABASE_URL", "postgresql://baas:geheim@db/buurt")
    settings = config.read()
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert TOKEN not in repr(settings)
    assert "geheim" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]


def test_the_example_lists_exactly_what_is_read() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == config.example()


def test_the_example_is_itself_a_valid_file() -> None:
    Path(".env").write_text(config.example(), encoding="utf-8")
    assert config.read() == config.Settings()


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in config.Settings.model_fields.values())


def test_a_webhook_needs_a_secret_and_an_address_that_nobody_reads_along(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "TELEGRAM_WEBHOOK_SECRET" in refused(monkeypatch, TELEGRAM_WEBHOOK_SECRET="te-kort")[-1]
    for address in ("", "http://buurtpols.example.org"):
        problems = refused(monkeypatch, TELEGRAM_WEBHOOK_SECRET="kanarie-geheim-1234", PUBLIC_URL=address)
        assert [line.split()[0] for line in problems] == ["BUURTPOLS_PUBLIC_URL"]
    monkeypatch.setenv("BUURTPOLS_PUBLIC_URL", "https://buurtpols.example.org")
    assert config.read().telegram_webhook_secret
