import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsFolder, filesIn, pism } from '../support/run.ts';

// Made-up facts with each key and choice that the shipped kinds had at commit 25d9040, before any was renamed.
const oldFacts = join(import.meta.dirname, 'facts');
const kindsFolder = join(import.meta.dirname, '../../facts/kinds');

type Named = {
  kind?: string;
  type?: string;
  was?: string[];
  fields?: Record<string, Named>;
  choices?: Record<string, Named | string>;
};
type Values = Record<string, unknown>;

const kinds: Named[] = readdirSync(kindsFolder).map((name) => parse(readFileSync(join(kindsFolder, name), 'utf8')));

/** The present name of one of these, by its `was`. */
function presentName(all: Record<string, Named | string> = {}, name: string): string {
  const found = Object.entries(all).find(([, each]) => typeof each === 'object' && each.was?.includes(name));
  return name in all ? name : (found?.[0] ?? name);
}

/** The facts as the files state them, with their present names. */
function expectedFacts(): Values[] {
  const byName = Object.fromEntries(kinds.map((kind) => [kind.kind, kind]));
  return readdirSync(join(oldFacts, 'notes-1')).flatMap((file) => {
    const facts: Values[] | Values = parse(readFileSync(join(oldFacts, 'notes-1', file), 'utf8'));
    const kind = presentName(byName, basename(file, '.yaml'));
    return Array.isArray(facts) ? facts.map((fact) => presentFact(fact, kind, byName[kind]?.fields)) : [];
  });
}

function presentFact(fact: Values, kind: string, fields: Record<string, Named> = {}): Values {
  const { id, says, source: _, inferred, checks: __, ...stated } = fact;
  const values = Object.entries(stated).map(([key, value]) => {
    const name = presentName(fields, key);
    const current = typeof value === 'string' ? presentName(fields[name]?.choices, value) : value;
    return [name, fields[name]?.type === 'choices' ? [current] : current];
  });
  const names = Array.isArray(inferred) ? inferred.map((name) => presentName(fields, String(name))) : [];
  return { kind, id: `notes-1/${id}`, says, inferred: names, ...Object.fromEntries(values) };
}

const factsIn = async (folder: string): Promise<Values[]> =>
  JSON.parse((await pism(['facts', '--json', '--facts', folder])).stdout);
const sorted = (facts: Values[]) => facts.toSorted((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));

test('facts of the first shipped kinds answer with present names, before and after `check --fix`', async () => {
  const folder = factsFolder(filesIn(oldFacts));
  const { stdout } = await pism(['check', '.', '--json'], { cwd: folder });
  const problems: { severity: string; code: string }[] = JSON.parse(stdout);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);

  const before = sorted(await factsIn(folder));
  expect(before).toMatchObject(sorted(expectedFacts()));
  const { status, stderr } = await pism(['check', '.', '--fix'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^(Fixed .*\n)+$/) });
  expect(sorted(await factsIn(folder))).toEqual(before);

  const after: { code: string }[] = JSON.parse((await pism(['check', '.', '--json'], { cwd: folder })).stdout);
  expect(after.filter(({ code }) => code.startsWith('RENAMED'))).toEqual([]);
});
