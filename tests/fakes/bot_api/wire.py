"""What comes in over HTTP becomes a `Call`; a refusal is an `ApiError`, worded as Telegram words it."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]

# Parameters whose value is words, also when those words look like JSON.
TEXTS = frozenset(
    [
        "text",
        "caption",
        "callback_query_id",
        "url",
        "certificate",
        "secret_token",
        "ip_address",
        "parse_mode",
        "language_code",
        "name",
        "description",
        "short_description",
        "photo",
        "document",
        "thumbnail",
        "file_id",
        "action",
        "message_effect_id",
        "inline_message_id",
        "business_connection_id",
    ]
)


class ApiError(Exception):
    """A refusal: `code` is also the HTTP status."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def to_json(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(why: str) -> ApiError:
    return ApiError(400, f"Bad Request: {why}")


def too_many(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


@dataclass(frozen=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass
class Call:
    """One request of the bot: `at` is `time.monotonic()`, `status` the answer's code (0 = none was given)."""

    method: str
    params: Json
    files: Mapping[str, Upload] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)
    status: int = 0

    def need(self, name: str) -> Any:  # noqa: ANN401  parsed JSON
        """The value of a parameter without which the method means nothing."""
        value = self.params.get(name)
        if value is None or value == "":
            raise bad_request(f"{name.replace('_', ' ')} is empty")
        return value

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  parsed JSON
        return self.params.get(name, default)

    def whole(self, name: str, default: int = 0) -> int:
        """A parameter that is a whole number."""
        value = self.params.get(name, default)
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"invalid {name} specified") from None


async def read_call(request: web.Request, method: str) -> Call:
    """Read the query and the body: a form, multipart with files, or JSON.

    Raises:
        ApiError: the body cannot be read.
    """
    params = {name: _value(name, text) for name, text in request.query.items()}
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        params |= await _json_body(request)
    elif request.can_read_body:
        for name, part in (await request.post()).items():
            if isinstance(part, web.FileField):
                files[name] = Upload(part.filename, part.content_type, part.file.read())
                part.file.close()
                params.setdefault(name, f"attach://{name}")
            else:
                params[name] = _value(name, part if isinstance(part, str) else bytes(part).decode())
    return Call(
        method, {name: value for name, value in params.items() if not _is_attachment(name, files, params)}, files
    )


def _is_attachment(name: str, files: Mapping[str, Upload], params: Json) -> bool:
    """Whether this is only the file that another parameter points at with attach://."""
    return name in files and any(value == f"attach://{name}" for other, value in params.items() if other != name)


async def _json_body(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON: expected an object")
    return {name: _value(name, value) if isinstance(value, str) else value for name, value in body.items()}


def _value(name: str, text: str) -> Any:  # noqa: ANN401  parsed JSON
    """A parameter that came as text: numbers, flags and structures are JSON in it, words are themselves."""
    if name in TEXTS:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
