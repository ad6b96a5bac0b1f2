import { hash } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { PismError } from '../errors.ts';
import { refuseProblems } from '../facts/problems.ts';
import { rewriterOf, statIfExists } from '../files/output.ts';
import { kindNamedIn } from '../import/map.ts';
import { type Document, parseFile, parseYaml } from '../load/document.ts';
import { fieldReader, listItems } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { limits, proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { readRecord } from '../model/fields/index.ts';
import { factFields } from '../model/file-keys.ts';
import { type Field, field, type Kind, requiredField } from '../model/kind.ts';
import { isError, type Problem, problemSays } from '../model/problem.ts';
import { type Entry, entriesNamed, newEntry, type Registers, registerOf } from '../model/register.ts';
import { anchorFields, localId, noFactReasons, type Place, placeFields } from '../model/source.ts';
import type { Json, JsonObject, Node } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { ownFolderOf, sourceFolders } from './source-folder.ts';

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
export type ProposedNone = JsonObject & { reason: string; source: JsonObject; proposed: Origin };

/** What a person declined, so that it is not proposed again: with a hash of its values, if it is a fact. */
export type Declined = JsonObject & { chars: number; hash: string; kind: string; values?: string; why?: string };

/** The kinds and registers by which proposals are read. */
interface ProposalDefinitions {
  kinds: Kind[];
  registers: Registers;
}

const needed = (name: string, type: 'text' | 'record', more = {}) => requiredField(name, type, name, more);
const origin = needed('proposed', 'record', { fields: [needed('by', 'text'), needed('on', 'text')] });
const passage = needed('source', 'record', { fields: placeFields });
const [optional, aliases] = [(name: string) => field(name, 'text', name), field('aliases', 'texts', 'Other names')];
const reason = requiredField('reason', 'choice', 'Why no fact states it', { choices: noFactReasons });

/** The fields of what waits, by the names of its lists: names come before the facts that use them. */
const fieldsOf: Record<keyof Proposed, Field[]> = {
  names: [
    ...['register', 'id', 'name'].map((name) => needed(name, 'text')),
    optional('part_of'),
    aliases,
    passage,
    origin,
  ],
  none: [reason, passage, origin],
  declined: [...anchorFields, needed('kind', 'text'), optional('values'), optional('why')],
  facts: [needed('kind', 'text')],
};

/** The fields of a proposed fact: a person may have to fill in one that the kind needs. */
function proposedFields(kind: Kind): Field[] {
  const own = factFields(kind).map((each) => {
    return ['id', 'says', 'source'].includes(each.name) ? each : { ...each, required: false };
  });
  return [...own, origin, { ...optional('changes'), pattern: localId }];
}

/** What is proposed for a source in a folder of the user's own, and a function that replaces it unless it has changed since. Throws if the file has errors. */
export async function openProposed(source: string, index: Index) {
  const { kinds, database } = index;
  const folder = ownFolderOf(source, index);
  const rewrite = rewriterOf(join(folder, proposedFile));
  const definitions = { kinds, registers: registersOf(database) };
  const { proposed, problems } = await proposedAt(folder, definitions);
  refuseProblems(problems.filter(isError), 'Nothing was written. Correct the file first.');
  const write = async (next: Proposed) => rewrite(await proposedText(next, definitions));
  return { folder, proposed: withEntered(proposed, definitions.registers), write };
}

/** What waits without the names that have been entered since, by hand perhaps and with another id: facts name those. */
function withEntered({ facts, names, ...others }: Proposed, registers: Registers): Proposed {
  const known = ({ register, id, name }: ProposedName) => {
    return registers.get(register)?.byId.has(id) ? id : entriesNamed(registers, register, name)[0];
  };
  const ids = new Map(names.map((each) => [each.id, known(each) ?? each.id]));
  const left = names.filter((each) => known(each) === undefined);
  return { ...others, facts: facts.map((fact) => renamed(fact, ids)), names: left };
}

/** A proposed fact that names entries by other ids. */
export function renamed<Fact extends StatedFact>(fact: Fact, ids: ReadonlyMap<string, string>): Fact {
  const fixed = ['id', 'kind', 'says', 'source', 'inferred', 'proposed', 'changes'];
  const named = (value: Json): Json => (Array.isArray(value) ? value.map(named) : (ids.get(String(value)) ?? value));
  const entries = Object.entries(fact).map(([name, value]) => [name, fixed.includes(name) ? value : named(value)]);
  return Object.fromEntries(entries) as Fact;
}

/** The proposals in a source's folder that can be read, and the problems of the others. */
async function proposedAt(folder: string, definitions: ProposalDefinitions) {
  const path = join(folder, proposedFile);
  const read = statIfExists(path) ? readTextFile(path) : { text: '' };
  return readProposed(await parseFile({ file: { path }, ...read }), definitions);
}

function readProposed(document: Document, { kinds, registers }: ProposalDefinitions) {
  const { root, problems } = document;
  const proposed: Proposed = { facts: [], names: [], none: [], declined: [] };
  for (const list of Object.keys(fieldsOf) as (keyof Proposed)[]) {
    const node = root?.type === 'mapping' ? root.entries.get(list)?.value : root;
    const reading = fieldReader(document, registersWith(registers, proposed.names));
    const kindOf = (item: Node) => (list === 'facts' ? kindNamedIn(item, kinds, reading.report) : undefined);
    proposed[list] = listItems({ ...document, root: node ?? null }, 'entries', '').flatMap((item) => {
      const [before, kind] = [document.errors, kindOf(item)];
      const fields = kind ? proposedFields(kind) : fieldsOf[list];
      const values = readRecord<never>(item, { name: `An item of ${list}`, fields }, reading);
      return values && document.errors === before ? [values] : [];
    });
  }
  return { proposed, problems };
}

/** The problems of the `proposed.yaml` of each source. */
export async function proposedProblems(index: Index): Promise<Problem[]> {
  const folders = [...sourceFolders(index).values()].filter((folder) => statIfExists(join(folder, proposedFile)));
  if (folders.length === 0) return [];
  const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
  const all = await Promise.all(folders.map((folder) => proposedAt(folder, definitions)));
  return all.flatMap(({ problems }) => problems);
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

/** The text of a `proposed.yaml`. Throws if it could not be read again. */
export async function proposedText(proposed: Proposed, definitions: ProposalDefinitions) {
  const filled = Object.entries(proposed).filter(([, list]) => list.length > 0);
  const content = filled.length === 0 ? '' : stringify(Object.fromEntries(filled), yamlOptions);
  const written = header + content;
  const { problems } = readProposed(await parseYaml(proposedFile, written), definitions);
  const wrong = problems.filter(isError).map(problemSays);
  if (Buffer.byteLength(written) > limits.fileBytes) wrong.push('It is too large.');
  if (wrong.length === 0) return written;
  const hint = 'Nothing was written. Give less or shorter values, or review first what is proposed already.';
  throw new PismError('no', `${proposedFile} could not be read again: ${wrong[0]}`, hint);
}

const yamlOptions = { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false };

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
