"""Bot API requests and answers, checked against classes that are generated from its published description.

Importing those classes takes seconds and happens once per process, in `load`, before the first request is awaited.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from fakes.bot_api.wire import Json

_METHODS = "aiogram.methods"


def load() -> None:
    """Import the classes; blocks for seconds the first time, so call it in a thread, or where no thread may be left."""
    import_module(_METHODS)


def is_loaded() -> bool:
    """Whether that was done."""
    return _METHODS in sys.modules


def request_faults(method: str, params: Json) -> list[str]:
    """What a request has too much, too little, or of a wrong type; methods that do not exist are one fault."""
    model = _method(method)
    if model is None:
        return [f"no method {method}"]
    try:
        read: BaseModel = model.model_validate_json(json.dumps(params), strict=True)
    except ValidationError as fault:
        return _told(fault)
    return list(_unknown(read, method))


def answer_faults(method: str, result: object) -> list[str]:
    """What is wrong with our own answer."""
    return _faults(_answer(method), method, result)


def _faults(adapter: TypeAdapter[Any], where: str, value: object) -> list[str]:
    try:
        read = adapter.validate_python(value)
    except ValidationError as fault:
        return _told(fault)
    return list(_unknown(read, where))


def _told(fault: ValidationError) -> list[str]:
    """Where and what, without the values: these may be a person's words."""
    return [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in fault.errors(include_input=False)]


def _unknown(read: object, where: str) -> Iterator[str]:
    """Fields the Bot API does not have, at any depth."""
    if isinstance(read, BaseModel):
        yield from (f"{where}.{name}: unknown field" for name in read.model_extra or {})
        for name in read.model_fields_set & type(read).model_fields.keys():
            yield from _unknown(getattr(read, name), f"{where}.{name}")
    elif isinstance(read, list):
        for number, one in enumerate(read):
            yield from _unknown(one, f"{where}[{number}]")


@cache
def _method(method: str) -> type[BaseModel] | None:
    found = getattr(import_module(_METHODS), method[:1].upper() + method[1:], None)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


@cache
def _answer(method: str) -> TypeAdapter[Any]:
    return TypeAdapter(getattr(_method(method), "__returning__", Any))
