import { pointerBelow, type Message, type NoticeDefinition } from "@shenbao/engine";
import { expressionWords } from "@shenbao/engine/words";
import { builderMessagesTexts as texts } from "@shenbao/texts/builder-messages";
import type { Text } from "@shenbao/texts";
import type { Speak } from "../language/locale-context.ts";

/** A message in a sentence: when, to whom, whether it waits, how; and its condition. What it names and is not there is said by its identifier. */
export function messageSentences(definition: NoticeDefinition, id: string, message: Message, speak: Speak): string[] {
  const { workflow, roles, deadlines } = definition;
  const quoted = (thing: { title: Text } | undefined, name: string) => speak(texts["messages.quoted"], { title: thing ? speak(thing.title) : name });
  const join = (words: string[]) => (words.length === 0 ? "…" : words.join(speak(texts["messages.join"])));
  const states = join((message.states ?? []).map((state) => quoted(workflow.states[state], state)));
  const deadline = message.deadline ?? "";
  const when =
    message.on === "action"
      ? speak(texts["messages.whenAction"], {
          actions: join(
            (message.actions ?? []).map((one) =>
              quoted(
                workflow.actions.find((action) => action.id === one),
                one,
              ),
            ),
          ),
        })
      : message.on === "deadline"
        ? speak(texts["messages.whenDeadline"], { deadline: deadlines[deadline] ? speak(deadlines[deadline].title) : deadline, days: message.days ?? 0, states })
        : speak(texts["messages.whenPublication"], { states });
  const [channel, more] = message.channels ?? ["in-app", "e-mail"];
  const sentence = speak(texts["messages.sentence"], {
    when,
    roles: join(message.to.map((role) => quoted(roles[role], role))),
    release: speak(texts[message.release === "at-once" ? "messages.atOnce" : "messages.held"]),
    channels: speak(more !== undefined ? texts["messages.both"] : channel === "e-mail" ? texts["messages.e-mail"] : texts["messages.in-app"]),
  });
  if (message.when === undefined) return [sentence];
  return [sentence, speak(texts["messages.only"], { condition: speak(expressionWords(definition, pointerBelow(pointerBelow("/messages", id), "when"), message.when)) })];
}
