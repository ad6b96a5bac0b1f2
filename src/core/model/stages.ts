import type { Field } from './field.ts';
import { registerOfField } from './fields/index.ts';
import { fieldOf, type Kind } from './kind.ts';

/** The status field of a kind with the stages that begin its choices, in order; undefined if it has no stages. */
export function stagesOf(kind: Kind): { status: Field; stages: Kind['stages'] } | undefined {
  const status = fieldWithChoice(kind, kind.stages[0]?.status);
  if (!status) return undefined;
  return { status, stages: kind.stages.filter((stage) => Object.hasOwn(status.choices ?? {}, stage.status)) };
}

/** The SQL of a source's as-of day; without one, no source counts as more recent. */
export const knownUntil = "coalesce(as_of, date, retrieved, '9999')";

/** The date fields of the stages that begin this status. */
export function stageDates(kind: Kind, status: unknown): string[] {
  return (stagesOf(kind)?.stages ?? []).flatMap((stage) => (stage.status === status ? stage.date : []));
}

/** The date fields that date a fact of this status, best first: when the status began, then the kind's own order. */
export function datingFields(kind: Kind, status: unknown): string[] {
  const began = stageDates(kind, status);
  return [...kind.date.filter((name) => began.includes(name)), ...kind.date];
}

/** For a kind whose facts bind an actor: the fields of the subject, the actor and the binding status. */
export function bindingOf(kind: Kind): { to: Field; actor: Field; status: Field } | undefined {
  const status = fieldWithChoice(kind, kind.binding[0]);
  const ofSubject = (type: string) =>
    kind.fields.find((each) => each.type === type && kind.subject.includes(each.name));
  const [actor, to] = [ofSubject('actor'), ofSubject('entry')];
  return status && actor && to && { to, actor, status };
}

/** The fields of the subject that are entries of registers, such as the state under review. */
export function subjectEntries(kind: Kind): Field[] {
  return subjectOf(kind).filter((field) => registerOfField(field));
}

/** The fields that identify what a fact is about. */
export function subjectOf(kind: Kind): Field[] {
  return kind.subject.flatMap((name) => fieldOf(kind, name) ?? []);
}

function fieldWithChoice({ fields }: Kind, choice: string | undefined): Field | undefined {
  if (choice === undefined) return undefined;
  return fields.find(({ choices = {} }) => Object.hasOwn(choices, choice));
}
