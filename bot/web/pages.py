"""The words and templates of the pages."""

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.texts import Texts
from domain.ids import TextId
from domain.people import Language

HERE = Path(__file__).parent
STATIC = HERE / "static"
_GAPS = {"time": "{time}", "count": "{count}", "name": "{name}"}


class Pages:
    """Renders templates; `t("web.title", lang)` in them is a text."""

    def __init__(self, texts: Texts) -> None:
        """Speak by these texts."""
        self._texts = texts
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
        )
        t: Callable[[str, str], str] = self._said
        self._templates.globals["t"] = t

    def render(self, template: str, *, language: Language, **words: str) -> str:
        """The page in that language, with the words that only this page has."""
        return self._templates.get_template(template).render(lang=language.value, **words)

    def say(self, text: str, language: Language) -> str:
        """One text of the pages."""
        return self._texts.say(TextId(text), {}, language=language)

    def strings(self, message: str, *, language: Language) -> Mapping[str, str]:
        """All texts of a Fluent message by attribute, for a script; gaps stand as {name}."""
        found = [text for text in self._texts.ids() if text.startswith(f"{message}.")]
        return {text.partition(".")[2]: self._texts.say(text, _GAPS, language=language) for text in found}

    def _said(self, text: str, language: str) -> str:
        return self.say(text, Language(language))


def language_of(accepted: str, *, wanted: str | None = None) -> Language:
    """The wanted language, else the browser's first of ours, else Dutch."""
    known = {language.value: language for language in Language}
    if wanted in known:
        return known[wanted]
    for one in accepted.split(","):
        language = known.get(one.split(";")[0].strip().lower()[:2])
        if language:
            return language
    return Language.DUTCH
