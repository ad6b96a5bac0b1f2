/** Reads and writes `proposed.yaml`, where proposals wait for a person. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { attempt, PismError } from '../../core/errors.ts';
import { refuseProblems } from '../../core/facts/problems.ts';
import { ownFolderOf, sourceFolders } from '../../core/facts/source-folder.ts';
import { rewriterOf, statIfExists } from '../../core/files/output.ts';
import { type FileText, readTextFile } from '../../core/load/file.ts';
import { limits, proposedFile } from '../../core/load/folder.ts';
import type { StatedFact } from '../../core/model/fact.ts';
import { fileProblem, type Problem } from '../../core/model/problem.ts';
import { type Entry, entriesNamed, newEntry, type Registers, registerOf } from '../../core/model/register.ts';
import type { Place } from '../../core/model/source.ts';
import { type Json, type JsonObject, valuesIn } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';

/** What waits for a person: the content of the `proposed.yaml` of a source. */
export interface Proposed {
  facts: ProposedFact[];
  names: ProposedName[];
  none: ProposedNone[];
  declined: Declined[];
}

/** Who proposed something, and when. */
export type Origin = Record<'by' | 'on', string>;

/** A proposed fact: its keys as they will be in the file of its kind, and those of the proposal. */
export type ProposedFact = StatedFact & { kind: string; proposed: Origin; changes?: string };

/** A proposed entry of a register. */
export type ProposedName = JsonObject & { register: string; id: string; name: string; proposed: Origin };

/** A passage that a proposal calls no fact. */
type ProposedNone = JsonObject & { reason: string; source: JsonObject; proposed: Origin };

/** What a person declined, so that it is not proposed again: with a hash of its values, if it is a fact. */
export type Declined = JsonObject & { chars: number; hash: string; kind: string; values?: string; why?: string };

/** The texts that the items of each list have: names come before the facts that use them. */
const textsOf = {
  names: ['register', 'id', 'name'],
  none: ['reason'],
  declined: ['kind'],
  facts: ['kind', 'id', 'says'],
};

/** What is proposed for a source in a folder of the user's own, and a function that replaces it unless it has changed since. Throws if the file has errors. */
export async function openProposed(source: string, index: Index) {
  const folder = ownFolderOf(source, index);
  const rewrite = rewriterOf(join(folder, proposedFile));
  const { proposed, problems } = proposedAt(folder, index, registersOf(index.database));
  refuseProblems(problems, 'Nothing was written. Correct the file first.');
  return { folder, proposed, write: async (next: Proposed) => rewrite(proposedText(next)) };
}

/** A proposed fact that names entries by other ids. */
export function renamed<Fact extends StatedFact>(fact: Fact, ids: ReadonlyMap<string, string>): Fact {
  const fixed = ['id', 'kind', 'says', 'source', 'inferred', 'proposed', 'changes'];
  const named = (value: Json): Json => (Array.isArray(value) ? value.map(named) : (ids.get(String(value)) ?? value));
  const entries = Object.entries(fact).map(([name, value]) => [name, fixed.includes(name) ? value : named(value)]);
  return Object.fromEntries(entries) as Fact;
}

/** What waits in the folder of a source, without the names that have been entered since, by hand perhaps and with another id: facts name those. */
function proposedAt(folder: string, { kinds }: Index, registers: Registers) {
  const path = join(folder, proposedFile);
  const { text, problem }: FileText = statIfExists(path) ? readTextFile(path) : { text: '' };
  const reasons: string[] = [];
  const content = valuesIn(attempt(() => parse(text, yamlOptions) ?? {}) ?? { facts: 'broken YAML' });
  const listed = (list: keyof Proposed) =>
    [content[list] ?? []].flat().flatMap((item, at) => {
      const values = valuesIn(item);
      const { chars, hash } = list === 'declined' ? values : valuesIn(values['source']);
      const isPlaced = typeof chars === 'number' && typeof hash === 'string';
      const lacking = textsOf[list].find((name) => typeof values[name] !== 'string') ?? (isPlaced ? '' : 'anchor');
      if (lacking === '') return [values as never];
      reasons.push(`item ${at + 1} of ${list} has no ${lacking}`);
      return [];
    });
  const names: ProposedName[] = listed('names');
  const known = ({ register, id, name }: ProposedName) =>
    registers.get(register)?.byId.has(id) ? id : entriesNamed(registers, register, name)[0];
  const ids = new Map(names.map((each) => [each.id, known(each) ?? each.id]));
  const facts = listed('facts').map((each: ProposedFact) => renamed(each, ids));
  for (const { id, kind } of facts)
    if (!kinds.some((each) => each.kind === kind)) reasons.push(`${id}: there is no kind ${kind}`);
  const left = names.filter((each) => known(each) === undefined);
  const proposed: Proposed = { facts, names: left, none: listed('none'), declined: listed('declined') };
  const problems = reasons.map((reason) => fileProblem(path, 'YAML_SYNTAX', { reason }));
  return { proposed, problems: problem ? [problem] : problems };
}

/** The problems of the `proposed.yaml` of each source. */
export function proposedProblems(index: Index): Problem[] {
  const registers = registersOf(index.database);
  return [...sourceFolders(index).values()].flatMap((folder) => proposedAt(folder, index, registers).problems);
}

/** The registers with proposed names as their entries, so that proposed facts can name them. */
export function registersWith(registers: Registers, names: readonly ProposedName[]): Registers {
  const added = [...Map.groupBy(names, ({ register }) => register)].map(([register, own]) => {
    const byId = new Map(registers.get(register)?.byId);
    for (const each of own) byId.set(each.id, byId.get(each.id) ?? proposedEntry(each));
    return [register, registerOf(byId)] as const;
  });
  return new Map([...registers, ...added]);
}

/** The entry that a proposed name would be. */
function proposedEntry({ register: _, source: __, proposed: ___, ...entry }: ProposedName): Entry {
  return { ...newEntry(entry.id, entry.name), ...entry };
}

/** A proposed fact as it will be in the file of its kind. */
export function statedFact({ kind: _, proposed: __, changes: ___, ...fact }: ProposedFact): StatedFact {
  return fact as StatedFact;
}

/** The text of a `proposed.yaml`. Throws if it is too large to be read again. */
export function proposedText(proposed: Proposed): string {
  const filled = Object.entries(proposed).filter(([, list]) => list.length > 0);
  const content = filled.length === 0 ? '' : stringify(Object.fromEntries(filled), yamlOptions);
  const written = header + content;
  if (Buffer.byteLength(written) <= limits.fileBytes) return written;
  const hint = 'Nothing was written. Give less or shorter values, or review first what is proposed already.';
  throw new PismError('no', `${proposedFile} would be too large`, hint);
}

const yamlOptions = { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false, logLevel: 'error' } as const;

const header = `# Proposed, and not facts before a person has confirmed them: \`pism review\` shows them beside the text.
`;

/** The id of a proposed `none`, which is that of its passage. */
export function idOfNone({ source }: JsonObject): string {
  return `none-${(source as Partial<Place>).hash}`;
}

/** Whether an id is that of a card for no fact. */
export function isNoneId(id: string): boolean {
  return /^none-[0-9a-f]+-[0-9a-f]+$/.test(id);
}

/** A hash of what a page for review shows of a proposal, or of all. */
export function hashOfProposed(shown: object): string {
  return hash('sha256', JSON.stringify(shown)).slice(0, 16);
}
