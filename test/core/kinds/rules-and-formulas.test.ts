import { describe, expect, test } from 'vitest';
import { rowsIn } from '../../support/cases.ts';
import { bulletinFile, pactsOnly } from '../../support/harbour.ts';
import { oneFolder, pism, type Ran, writeInto } from '../../support/run.ts';

type Place = 'is' | 'require' | 'complete';

const folderWith = oneFolder();

/** A kind with an expression in one place. */
function kindWith(place: Place, expression: string): string {
  const written = (where: Place, otherwise: string) => JSON.stringify(place === where ? expression : otherwise);
  return `kind: pacts
title: Pacts
about: Pacts.
fields:
  name: { type: text, about: Name }
  signed: { type: date, about: When it was signed }
  parts: { type: texts, complete: ${written('complete', '1')}, about: Parts }
  found: { type: formula, is: ${written('is', '1')}, about: Found }
columns: [name, found]
caption: name
rules:
  - { require: ${written('require', '1')}, says: it is not so }
`;
}

/** Asks for facts of such a kind. */
function check(place: Place, expression: string, facts = fact): Promise<Ran> {
  const folder = pactsOnly(facts);
  writeInto(folder, 'kinds/pacts.yaml', kindWith(place, expression));
  return pism(['pacts', '--fields', 'id,found', '--facts', folder]);
}

// Its text is `now`.
const fact = '- { id: one, name: now, signed: 2021-06-14, parts: [a], says: A pact., source: { paragraph: 1 } }\n';

describe('a kind never depends on the time', () => {
  const places = ['is', 'require', 'complete'] as const;
  /** What `check` finds in a folder with three kinds for each expression: each has it in another place. */
  const checkAll = async (expressions: string[]) => {
    const kinds = expressions.flatMap((expression, at) =>
      places.map((place) => [`${place}${at}`, kindWith(place, expression)] as const),
    );
    const files = kinds.flatMap(([name, kind]) => [
      [`kinds/${name}.yaml`, kind.replace('kind: pacts', `kind: ${name}`)],
      [`notes-1/${name}.yaml`, fact.replace('one', name)],
    ]);
    const folder = folderWith({ 'notes-1/bulletin.yaml': bulletinFile(1), ...Object.fromEntries(files) });
    return { names: kinds.map(([name]) => name), printed: (await pism(['check', '.'], { cwd: folder })).stdout };
  };

  test('expressions that do are refused, or fail for a fact', async () => {
    const { names, printed } = await checkAll(
      rowsIn<string>('core/kinds/rules-and-formulas.yaml', 'depend on the time'),
    );
    const error = /^\S*\/(\w+)\.yaml:\d+:\d+: error (?:BAD_EXPRESSION|NOT_WORKED_OUT)$/gm;
    const refused = new Set(Array.from(printed.matchAll(error), ([, name]) => name));
    expect(names.filter((name) => !refused.has(name))).toEqual([]);
  });
});

test('a fact that breaks a rule, or that an expression cannot be computed for, is shown with its own line', async () => {
  const others = [1, 2].map((at) => fact.replace('one', `other-${at}`).replace('name: now', 'name: other'));
  const facts = `${others[0]}\n# The one that is wrong:\n${fact}${others[1]}`;
  const broken = await check('require', "name <> 'now'", facts);
  expect(broken.stderr).toMatch(/notes-1\/pacts\.yaml:4:3: error RULE_BROKEN\n +- \{ id: one/);
  const failed = await check('is', "CASE name WHEN 'now' THEN abs(-9223372036854775805 - length(name)) END", facts);
  expect(failed.stderr).toMatch(/notes-1\/pacts\.yaml:4:3: error NOT_WORKED_OUT\n +- \{ id: one/);
});
