"""Reading the catalogue of signs from its file, at start, before anybody is served."""

from collections.abc import Hashable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from domain.catalogue import Catalogue
from domain.catalogue_faults import CatalogueError, Fault

SHIPPED = "bot/data/signs.yaml"
WHOLE_FILE = "file"


class _EachKeyOnce(yaml.CSafeLoader):
    """YAML's safe reader, which moreover refuses a key that comes twice: the first would be lost unseen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - its signature
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key} comes twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


@cache
def shipped() -> Catalogue:
    """The catalogue of the project itself, read once."""
    return read_catalogue()


def read_catalogue(path: Path | None = None) -> Catalogue:
    """The shipped catalogue, or that of another file.

    Raises:
        CatalogueError: the file is missing, is no YAML, or something in it is wrong; it names every fault.
    """
    file = SHIPPED if path is None else str(path)
    try:
        source = files("bot") / "data" / "signs.yaml" if path is None else path
        loader = _EachKeyOnce(source.read_text(encoding="utf-8"))
        try:
            found = loader.get_single_data()
        finally:
            loader.dispose()
    except OSError as missing:
        raise CatalogueError(file, [Fault(WHOLE_FILE, f"cannot be read: {missing.strerror}")]) from missing
    except (UnicodeDecodeError, yaml.YAMLError) as refused:
        raise CatalogueError(file, [Fault(WHOLE_FILE, " ".join(str(refused).split()))]) from refused
    return Catalogue.from_data(found, file=file)
