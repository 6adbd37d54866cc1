"""Everything that differs from one organisation to the next, read once from the environment and a `.env` file."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, StringConstraints, ValidationError
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

PREFIX = "BUURTPOLS_"
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}

MATRIX = ("matrix_homeserver", "matrix_user")  # all of them, or none
MATRIX_SECRETS = ("matrix_password", "matrix_token")  # one of them with the account

Level = Literal["off", "nudge", "buttons", "text"]
WebAddress = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s/?#]+/?$"), AfterValidator(lambda address: address.rstrip("/"))
]


class SettingsError(Exception):
    """The settings are missing something or hold something wrong; `problems` names all of it, never a value."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep one line for each setting that must be looked at."""
        super().__init__("\n".join(problems))
        self.problems = problems


def _with_driver(url: SecretStr) -> SecretStr:
    """The same database, named with the asynchronous driver that this project uses."""
    scheme, separator, rest = url.get_secret_value().partition("://")
    if not separator or not rest or scheme not in DRIVERS:
        raise ValueError
    return SecretStr(f"{DRIVERS[scheme]}://{rest}")


def _as_token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value()):
        raise ValueError
    return token


def _as_secret(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[!-~]{16,}", token.get_secret_value()):
        raise ValueError
    return token


def _as_address(url: SecretStr) -> SecretStr:
    if not re.fullmatch(r"https?://[^\s/?#]+(/\S*)?", url.get_secret_value()):
        raise ValueError
    return url


def _as_webhook_secret(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[\w-]{16,256}", secret.get_secret_value(), re.ASCII):
        raise ValueError
    return secret


class Settings(BaseSettings):
    """One organisation's settings. Each description is what `.env.example` and a refusal say about it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    organisation_name: str = Field(
        "Buurtpols",
        description="The name people see, beside the words that this is no alarm button; 1 to 60 characters.",
        min_length=1,
        max_length=60,
    )
    database_url: Annotated[SecretStr, AfterValidator(_with_driver)] = Field(
        SecretStr("sqlite+aiosqlite:///buurtpols.sqlite"),
        description="The database: sqlite:///file on a local disk, or postgresql://user:password@host/name.",
    )
    master_key_file: Path = Field(
        Path("buurtpols.key"),
        description="The file with the master key, outside the database and its backups; `buurtpols init` makes it.",
    )
    backup_file: Path | None = Field(
        None,
        description="The newest backup of the database, for `buurtpols doctor` to look at; empty: it looks at none.",
    )
    host: str = Field(
        "127.0.0.1", description="The address that the web page listens on.", min_length=1, pattern=r"^[^\s/]+$"
    )
    port: int = Field(8000, description="The port that the web page listens on, from 1 to 65535.", ge=1, le=65535)
    public_url: WebAddress | None = Field(
        None,
        description="The address people reach the web page at, https://name without a path; empty: host and port.",
    )
    telegram_token: Annotated[SecretStr, AfterValidator(_as_token)] | None = Field(
        None, description="The token of the Telegram bot, as 123456:letters; empty: Telegram is off."
    )
    telegram_api_url: WebAddress = Field(
        "https://api.telegram.org", description="The Bot API server that Telegram's messages go through."
    )
    telegram_level: Level = Field(
        "buttons", description="What may travel over Telegram: off, nudge, buttons or text (text: words people write)."
    )
    telegram_dpia: str | None = Field(
        None,
        description="The recorded privacy assessment of Telegram, as 2026-03-02, name of who signed it.",
        pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]), *\S.*$",
    )
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_as_webhook_secret)] | None = Field(
        None,
        description="16 to 256 letters, digits, _ or -, to have messages brought to the web page's https address "
        "(BUURTPOLS_PUBLIC_URL); empty: Buurtpols asks Telegram for them.",
    )
    matrix_homeserver: WebAddress | None = Field(
        None, description="The Matrix homeserver, https://name; empty: Matrix is off."
    )
    matrix_user: str | None = Field(
        None, description="The bot's own Matrix user, as @buurtpols:example.org.", pattern=r"^@[^\s:]+:\S+$"
    )
    matrix_password: SecretStr | None = Field(
        None, description="The password of the bot's Matrix user; this or BUURTPOLS_MATRIX_TOKEN, not both."
    )
    matrix_token: Annotated[SecretStr, AfterValidator(_as_secret)] | None = Field(
        None,
        description="In place of the password: an access token of the bot's Matrix user, 16 characters or more, "
        "of a new device that only Buurtpols uses.",
    )
    matrix_encryption: Literal["on", "off"] = Field(
        "on", description="Whether chats on Matrix are encrypted, on or off; off: choices travel, words do not."
    )
    matrix_servers: str = Field(
        "",
        description="The homeservers whose people may write, as example.org care.example.org; empty: all.",
        pattern=r"^(?:[a-z0-9.:\[\]-]+(?:[ ,]+|$))*$",
    )
    matrix_level: Level = Field(
        "text", description="What may travel over encrypted Matrix rooms: off, nudge, buttons or text."
    )
    metrics_token: Annotated[SecretStr, AfterValidator(_as_secret)] | None = Field(
        None, description="The token that /metrics asks for, 16 characters or more; empty: for this machine only."
    )
    ping_url: Annotated[SecretStr, AfterValidator(_as_address)] | None = Field(
        None, description="An address asked every minute while all is well, so that somebody outside hears silence."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="The least that is logged: DEBUG, INFO, WARNING or ERROR."
    )
    log_file: Path | None = Field(None, description="The file that the log is appended to; empty: standard error.")

    @property
    def database_file(self) -> Path | None:
        """The file of an SQLite database; None for another database, and for one in memory."""
        scheme, _, rest = self.database_url.get_secret_value().partition(":///")
        file = rest.partition("?")[0]
        return Path(file) if scheme.startswith("sqlite") and file not in {"", ":memory:"} else None

    @property
    def matrix_allowed(self) -> frozenset[str]:
        """The homeservers whose people may write; empty: all."""
        return frozenset(self.matrix_servers.replace(",", " ").split())

    @property
    def web_address(self) -> str:
        """What links to the web page begin with, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url or f"http://{host}:{self.port}"


def read(env_file: Path = Path(".env")) -> Settings:
    """Read the settings; the environment goes before the file.

    Raises:
        SettingsError: something is missing or wrong; everything that is, at once.
    """
    in_file = DotEnvSettingsSource(Settings, env_file=env_file, env_file_encoding="utf-8").env_vars
    written = {
        name.removeprefix(PREFIX.lower()): value
        for name, value in {**in_file, **EnvSettingsSource(Settings).env_vars}.items()
        if name.startswith(PREFIX.lower()) and value
    }
    unknown = sorted(written.keys() - Settings.model_fields.keys())
    wrong = _missing_of_matrix(written.keys())
    if "telegram_webhook_secret" in written and not str(written.get("public_url", "")).startswith("https://"):
        wrong.add("public_url")
    try:
        settings = Settings.model_validate(written)
    except ValidationError as refused:
        wrong |= {str(error["loc"][0]) for error in refused.errors()}
    else:
        if not wrong and not unknown:
            return settings
    raise SettingsError((*(f"{_shouted(name)}: there is no such setting." for name in unknown), *_refusals(wrong)))


def _missing_of_matrix(written: Collection[str]) -> set[str]:
    """Whatever of the account's settings has to be looked at, when any of them is there."""
    if not {*written} & {*MATRIX, *MATRIX_SECRETS}:
        return set()
    has_one = len({*written} & {*MATRIX_SECRETS}) == 1
    return {*MATRIX} - {*written} | (set() if has_one else {*MATRIX_SECRETS})


def example() -> str:
    """The text of `.env.example`: every setting with its description and what holds when nobody sets it."""
    return "\n".join(
        f"# {field.description}\n{_shouted(name)}={_shown(field.default)}\n"
        for name, field in Settings.model_fields.items()
    )


def _shouted(name: str) -> str:
    return PREFIX + name.upper()


def _shown(default: object) -> str:
    if isinstance(default, SecretStr):
        return default.get_secret_value()
    return "" if default is None else str(default)


def _refusals(wrong: set[str]) -> Iterator[str]:
    """One line a setting, in the settings' order; pydantic's own words would quote what was written."""
    for name, field in Settings.model_fields.items():
        if name in wrong:
            yield f"{_shouted(name)} is missing or wrong. {field.description}"
