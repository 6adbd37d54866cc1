"""A Telegram Bot API server for tests, over real HTTP on 127.0.0.1, and the people at its far side.

    async with bot_api(clock=clock) as server:             # in this event loop, on a free port
        bot = telegram.Bot(server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
        fatma = server.person("Fatma", language_code="nl")
        await fatma.starts("code")                         # now the bot may write to her
        await server.hears(fatma)                          # waits; no test sleeps
        press = await fatma.presses("Goed")
        assert press.said == "Genoteerd" and server.violations == []

The library makes a warning of every 429 unless the environment has PTB_TIMEDELTA=true before the request.

`bot_api(token=TOKEN, clock=SystemClock(), limits=Limits(), check_schema=True, control=False, port=0, username=, name=,
keep_requests=True)` yields a `Server`. `clock` dates messages and decides about 48 and 24 hours; limits, delays and
polls go by real seconds. `check_schema` imports the generated classes of the Bot API (3 to 6 seconds, once a process).
TOKEN is a canary: a log that holds it makes the run red.

Server
    url, token, violations, requests (Call: method, params, files, at, status), sent (messages of the bot, in order)
    person(name, language_code=, username=, started=False), crowd(count), group(name, kind="supergroup"), channel(name)
    refuse(error=, method=, chat=, retry_after=, description=, times=), slow(seconds= | until=event),
    silence(accepted=False), garble(status=200), lose_answers(), cut(), each with method=, chat=, times=: a Fault with
    `hits`; it lasts until `heal(fault)` or `heal()`. `chat` is a Person, a Group or a number. The newest counts.
    calls(method, chat=), unanswered (presses without an answer), actions, commands, menu_buttons, about, files
    until(condition, within=5), all_taken(within=5) (every update confirmed), hears(person, after=0, within=5)
    restart_update_ids(start=None), updates.pending, updates.being_polled, updates.polls, webhook.tries, webhook.retry
    on_message: functions called with each message of the bot

Person (and, as far as it fits, Group)
    id (of the chat and the person), chat (messages now, deleted ones flagged), visible, notified (sent anew by the bot)
    closed (why the bot cannot write, or None), answers, commands (the menu they see), menu_button, keyboard
    sends(text, to=group, reply_to=), starts(payload), follows(link), edits(message, text), deletes(message) (the bot
    is not told), presses(label or data, on=message) -> Press(id, data, answer, said), forges(data, on=message),
    opens(label) -> address, init_data(start_param=, **forged), blocks(), unblocks(), deletes_account()
    sends_photo(caption, content=), sends_voice(), sends_sticker(), sends_document(), sends_location(),
    sends_contact(), forwards(text, of=)
    Group: adds_bot(by=person), removes_bot(by=person), bot_is_in, and for a channel posts(text)

Message: id, text (also a caption), entities, rows, buttons (Button: text, data, url, web_app), labels, kind, content,
    silent, protected, edited_at, deleted, earlier (texts before edits), reply_to, from_bot, date, file_id,
    at (time.monotonic())

Limits(per_second=30, chat_per_second=1, chat_burst=5, group_per_minute=20, enforce=True, edits_count=False). What
breaks one is answered with 429 and retry_after, which closes that chat (or all) for so long.
`enforce=False` only counts.
Violation(kind, chat, at, method, detail); its kinds are listed there. parse_mode is one: we send entities only.

In a process of its own: `python tests/fakes/bot_api/__main__.py --port N --control` (its first line tells the url),
or `async with bot_api_process("--now", "2026-03-02T09:00:00+00:00") as remote:`, a `Remote`: person, crowd, goes_wrong,
heal, move_clock, state, sent, violations, until; a `RemotePerson`: does(action, ...), sends, presses, sees, heard.
There the schema is checked with --check-schema only.
"""

from fakes.bot_api.chats import Press
from fakes.bot_api.faults import Fault
from fakes.bot_api.groups import Group
from fakes.bot_api.limits import Limits, Violation
from fakes.bot_api.messages import Button, Message
from fakes.bot_api.people import Person
from fakes.bot_api.remote import Remote, RemotePerson, bot_api_process
from fakes.bot_api.server import Server
from fakes.bot_api.serving import TOKEN, bot_api

__all__ = [
    "TOKEN",
    "Button",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "Person",
    "Press",
    "Remote",
    "RemotePerson",
    "Server",
    "Violation",
    "bot_api",
    "bot_api_process",
]
