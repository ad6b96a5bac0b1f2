import { isText, outcomeOf, relationOf } from '../model/checks.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType, writtenFields } from '../model/fields/index.ts';
import { codesDisplay, type IsPart } from '../model/fields/type.ts';
import { givenTogether } from '../model/given.ts';
import type { Field, Kind } from '../model/kind.ts';
import { subjectOf } from '../model/stages.ts';
import type { Json } from '../model/values.ts';
import { isAgainst } from '../model/verdicts.ts';
import { visible } from '../visible.ts';

/** The YAML of checks of a fact that name facts of another source, to paste; what values do not decide is left to a person. */
export function proposedChecks(kind: Kind, fact: Fact, others: Fact[], isPart: IsPart): string {
  const isStated = ({ name }: Field) => [fact, ...others].every((each) => (each[name] ?? null) !== null);
  const isShared = ({ name }: Field) =>
    kind.subject.includes(name) && others.every((each) => each[name] === fact[name]);
  const fields = writtenFields(kind).filter((field) => isStated(field) && !isShared(field));
  const given = fields.flatMap((field) => {
    const { value, clash } = givenTogether(others, [field], isPart);
    return clash ? [] : [{ field, value: value[field.name] ?? null }];
  });
  const byOutcome = Map.groupBy(given, ({ field, value }) => {
    if (kind.opinion) return 'supports';
    return outcomeOf(field, fact[field.name] ?? null, value, isPart)?.verdict ?? 'agrees:';
  });
  const ids = others.map(({ id }) => id).join(', ');
  const checks = Array.from(byOutcome, ([outcome, alike]) => {
    if (outcome === 'is less exact') return '';
    const own = alike.map(
      ({ field, value }) => `${field.name} ${commentValue(field, fact[field.name])} | ${commentValue(field, value)}`,
    );
    const question =
      { supports: '  supports: # yes or no\n', 'agrees:': '  agrees: # yes, finer or no\n' }[outcome] ?? '';
    const names = alike.map(({ field }) => field.name).join(', ');
    const says = question === '' ? `${isAgainst(outcome) ? 'differs' : 'agrees'}: ` : '';
    return `# ${says}${own.join('; ')}\n- on_field: [${names}]\n  facts: [${ids}]\n${question}`;
  });
  const all = checks.join('');
  return all === '' ? '' : `# checks of ${fact.id}\n${all}`;
}

/** Whether two facts may be about the same thing: no field of the subject contradicts, and one that is no free text agrees. */
export function mayBeAboutOne(kind: Kind, one: Fact, other: Fact, isPart: IsPart): boolean {
  const relations = subjectOf(kind).map((field) => {
    const relation = relationOf(field, one[field.name] ?? null, other[field.name] ?? null, [true, true], isPart);
    return isText(field) && relation === 'different' ? 'open' : relation;
  });
  return !relations.includes('different') && relations.some((relation) => relation !== 'open');
}

/** A value on one line, since it is in a comment. */
function commentValue(field: Field, value: Json | undefined): string {
  return visible(fieldType(field).show(value ?? null, codesDisplay, field)).replace(/\s+/g, ' ');
}
