"""What unasked words begin: danger, a whole report in one line, a sign by its name, or something for the volunteer."""

from bot.understanding import FreeText
from domain.catalogue import Catalogue
from domain.conversation import Start
from domain.sign_choice import answers_for
from domain.sign_line import sign_line
from domain.visit_line import visit_line
from domain.wishes import Wish


def free_text(catalogue: Catalogue) -> FreeText:
    """Understand by this catalogue."""

    def danger(text: str) -> Start | None:
        found = catalogue.danger_in(text)
        if found and (report := sign_line(text, catalogue)):
            return report
        return Start("danger", {"sign": found.sign, "words": text}) if found else None

    def line(text: str) -> Start | None:
        return visit_line(text) or sign_line(text, catalogue)

    def for_me(text: str) -> Start | None:
        """A boundary, or something that the volunteer asks for themselves."""
        if boundary := catalogue.boundary_in(text):
            return Start("boundary", {"boundary": boundary, "words": text})
        wish = catalogue.wish_in(text)
        if wish == Wish.AFTERCARE:
            return Start("aftercare")
        return Start("support", {"words": text}, {"support.what": wish}) if wish else None

    def sign(text: str) -> Start | None:
        named = catalogue.signs_named_in(text)
        seen = {"words": text} if catalogue.says_more(text) else {}
        if named.only and not catalogue.asks_about_boundary(text):
            return Start("sign", seen, answers_for(catalogue, named.only))
        if asked := for_me(text):
            return asked
        return Start("sign", {"named": ",".join(named.signs), **seen}) if named.signs else None

    return FreeText(danger, line, sign)
