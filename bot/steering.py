"""Back to the question before, out of a conversation, or the open question once more."""

from bot.turn import TurnRun
from domain.ask import Answer
from domain.conversation import Start
from storage.conversations import Conversation

STOP = "stop"
"""The conversation that asks whether another one may be left."""
WORDS = ("terug", "back", STOP)
"""What is typed to steer a conversation; nothing is begun by it."""


async def back(run: TurnRun) -> None:
    """Take the last answer of the open conversation back, and ask it once more."""
    conversation = run.under_way.current()
    if conversation is None:
        run.say("engine.nothing-to-stop")
        return
    given = [key for key, one in conversation.answers.items() if one.event_id]
    if not given:
        run.say("engine.nothing-before")
        await again(run)
        return
    run.close_question_of(conversation)
    await run.go(conversation.without(given[-1]))


async def stop(run: TurnRun) -> None:
    """Leave the open conversation; ask first when answers would be lost, but not twice."""
    conversation = run.under_way.current()
    if conversation is None:
        run.say("engine.nothing-to-stop")
    elif conversation.name == STOP:
        prompt = next(one for one in run.prompts if one.id == conversation.prompt)
        yes = Answer(prompt.fingerprint, option="yes")
        run.close_question(prompt, chosen=None)
        await run.go(conversation.with_answer(prompt.question or "", yes))
    elif conversation.was_answered:
        await run.begin(Start(STOP, {"conversation": conversation.id}))
    else:
        run.close_question_of(conversation)
        run.under_way.end(conversation)
        run.say("engine.stopped")
        await run.resume()


async def after(run: TurnRun, before: Conversation, command: Start) -> None:
    """What was open is asked again after a command that asked nothing; who was only looking has done with that."""
    if before.name not in run.wiring.passing or run.wiring.by_name[command.name].aside:
        await again(run)
        return
    run.close_question_of(before)
    run.under_way.end(before)


async def again(run: TurnRun) -> None:
    """Ask the open question once more; when nothing is open, that of the parked conversation."""
    conversation = run.under_way.current()
    if conversation:
        run.close_question_of(conversation)
        await run.go(conversation)
    else:
        await run.resume()
