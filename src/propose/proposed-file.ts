import { hash } from 'node:crypto';
import { join } from 'node:path';
import { PismError } from '../errors.ts';
import { refuseProblems } from '../facts/problems.ts';
import { rewriterOf, statIfExists } from '../files/output.ts';
import { factText, inOneLine } from '../import/fact-files.ts';
import { kindNamedIn } from '../import/map.ts';
import { type Document, parseFile, parseYaml } from '../load/document.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { limits, proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { readRecord } from '../model/fields/index.ts';
import { wrongType } from '../model/fields/text.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { factFields } from '../model/file-keys.ts';
import { field, type Kind, requiredField, type ValuesOf } from '../model/kind.ts';
import { isError, type Problem, problemSays } from '../model/problem.ts';
import { type Entry, entryFields, newEntry, type Registers, registerOf } from '../model/register.ts';
import { anchorFields, localId, noFactReasons, type Place, placeFields } from '../model/source.ts';
import { itemsIn, type JsonObject, type Node, rangeOf } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { ownFolderOf, sourceFolders } from './source-folder.ts';

/** What is proposed for a source in a folder of the user's own, and a function that replaces it unless it has changed since. Throws if the file has errors. */
export async function openProposed(source: string, index: Index) {
  const { kinds, database } = index;
  const folder = ownFolderOf(source, index);
  const rewrite = rewriterOf(join(folder, proposedFile));
  const definitions = { kinds, registers: registersOf(database) };
  const { proposed, problems } = await proposedAt(folder, definitions);
  refuseProblems(problems.filter(isError), 'Nothing was written. Correct the file first.');
  const write = async (next: Proposed) => rewrite(await proposedText(next, definitions));
  return { folder, proposed, write };
}

/** Who proposed something, when, and in which round of corrections. */
export type Origin = ValuesOf<(typeof originFields)[number]>;

/** A proposed fact: its keys as they will be in the file of its kind, and those of the proposal. */
export type ProposedFact = StatedFact & { kind: string; proposed: Origin; changes?: string };

/** A proposed entry of a register. */
export type ProposedName = JsonObject & { register: string; id: string; name: string; proposed: Origin };

/** A passage that a proposal calls no fact. */
export type ProposedNone = JsonObject & ValuesOf<(typeof noneFields)[number]>;

/** A refused line, without its text. */
type Refused = JsonObject & ValuesOf<(typeof refusedFields)[number]>;

/** What a person declined, so that it is not proposed again. */
export type Declined = JsonObject & ValuesOf<(typeof declinedFields)[number]>;

/** The content of a `proposed.yaml`: what is proposed for a source and not confirmed. */
export interface Proposed {
  facts: ProposedFact[];
  names: ProposedName[];
  none: ProposedNone[];
  refused: Refused[];
  declined: Declined[];
}

/** The kinds and registers by which proposals are read. */
interface ProposalDefinitions {
  kinds: Kind[];
  registers: Registers;
}

const originFields = [
  requiredField('by', 'text', 'Who proposed it: a person, or the name of a model'),
  requiredField('on', 'date', 'Day on which it was imported'),
  requiredField('round', 'count', 'The round of corrections, from 1', { minimum: 1 }),
];
const origin = requiredField('proposed', 'record', 'Who proposed it', { fields: originFields });
const passage = requiredField('source', 'record', 'The passage that it is from', { fields: placeFields });
const many = { maxEntries: limits.facts };

const nameFields = [
  requiredField('register', 'text', 'The register that it is for'),
  ...entryFields.map((each) => (each.name === 'name' ? { ...each, required: true as const } : each)),
  passage,
  origin,
];

const noneFields = [
  requiredField('reason', 'choice', 'Why no fact states it', { choices: noFactReasons }),
  passage,
  origin,
];

const refusedFields = [
  field('n', 'count', 'Number of the sentence'),
  field('kind', 'text', 'The kind that was proposed'),
  requiredField('code', 'text', 'Why it was refused'),
  requiredField('hash', 'text', 'A hash of the line'),
];

const declinedFields = [
  ...anchorFields.map((each) => ({ ...each, required: true as const })),
  field('values', 'text', 'A hash of the values of its fields'),
  requiredField('kind', 'text', 'The kind that was proposed'),
  field('why', 'text', 'Why a person declined it'),
];

/** The fields of a `proposed.yaml` but its facts, whose fields depend on their kinds. */
const fileFields = [
  field('names', 'records', 'Entries to be added to registers', { fields: nameFields, ...many }),
  field('none', 'records', 'Passages that state no fact', { fields: noneFields, ...many }),
  field('refused', 'records', 'Lines that were refused', { fields: refusedFields, ...many }),
  field('declined', 'records', 'What a person declined', { fields: declinedFields, ...many }),
];

/** The fields of a proposed fact of a kind; one that a person must fill in may be missing. */
function proposedFields(kind: Kind) {
  const own = kind.fields.map((each) => ({ ...each, required: false }));
  const changes = field('changes', 'text', 'Id of the fact that it would change', { pattern: localId });
  return [...factFields({ ...kind, fields: own }), origin, changes];
}

/** The proposals in a source's folder that can be read, and the problems of the others. */
async function proposedAt(folder: string, definitions: ProposalDefinitions) {
  const path = join(folder, proposedFile);
  const read = statIfExists(path) ? readTextFile(path) : { text: '' };
  return readProposed(await parseFile({ file: { path }, ...read }), definitions);
}

function readProposed(document: Document, { kinds, registers }: ProposalDefinitions) {
  const proposed: Proposed = { facts: [], names: [], none: [], refused: [], declined: [] };
  const { root, problems } = document;
  if (!root) return { proposed, problems };
  const entries = new Map(root.type === 'mapping' ? root.entries : []);
  const facts = entries.get('facts')?.value;
  entries.delete('facts');
  const rest: Node = root.type === 'mapping' ? { ...root, entries } : root;
  Object.assign(proposed, readRecord(rest, { name: 'The file', fields: fileFields }, fieldReader(document)));
  const reading = fieldReader(document, registersWith(registers, proposed.names));
  if (facts?.type === 'list') proposed.facts = readProposedFacts(facts.items, kinds, document, reading);
  else if (facts) wrongType(facts, 'facts', 'a list', 'Write a list of facts.', reading);
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

function readProposedFacts(
  items: readonly Node[],
  kinds: Kind[],
  document: Document,
  reading: FieldReader,
): ProposedFact[] {
  const ids = new Set<string>();
  return items.flatMap((node) => {
    const before = document.errors;
    const kind = kindNamedIn(node, kinds, document.report);
    const missing = { field: 'kind', about: 'Its kind' };
    if (!kind && document.errors === before) document.report('MISSING_FIELD', rangeOf(node), missing);
    const fact = kind && readRecord<ProposedFact>(node, { name: 'A fact', fields: proposedFields(kind) }, reading);
    if (!fact || document.errors > before) return [];
    if (ids.has(fact.id)) document.report('DUPLICATE_ID', rangeOf(node, 'id'), { id: fact.id, other: 'this file' });
    ids.add(fact.id);
    return [fact];
  });
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
export function proposedEntry({ register: _, source: __, proposed: ___, ...entry }: ProposedName): Entry {
  return { ...newEntry(entry.id, entry.name), ...entry };
}

/** A proposed fact as it will be in the file of its kind. */
export function statedFact({ kind: _, proposed: __, changes: ___, ...fact }: ProposedFact): StatedFact {
  return fact as StatedFact;
}

/** The text of a `proposed.yaml`. Throws if it could not be read again. */
export async function proposedText(proposed: Proposed, definitions: ProposalDefinitions) {
  const { facts, ...others } = proposed;
  const kindOf = (name: string) => definitions.kinds.find(({ kind }) => kind === name) as Kind;
  const ofFacts = facts.map(({ id, ...fact }) => factText({ id, ...fact }, kindOf(fact.kind)));
  const section = (name: string, items: string[]) => (items.length > 0 ? [`${name}:\n${items.join('')}`] : []);
  const lists = Object.entries(others).flatMap(([name, list]) =>
    section(
      name,
      itemsIn(list).map((item) => `- ${inOneLine(item)}\n`),
    ),
  );
  const text = [header, ...section('facts', ofFacts), ...lists].join('\n');
  const { problems } = readProposed(await parseYaml(proposedFile, text), definitions);
  const wrong = problems.filter(isError).map(problemSays);
  if (Buffer.byteLength(text) > limits.fileBytes) wrong.push('It is too large.');
  if (wrong.length === 0) return text;
  const hint = 'Nothing was written. Give less or shorter values, or review first what is proposed already.';
  throw new PismError('no', `${proposedFile} could not be read again: ${wrong[0]}`, hint);
}

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

/** A hash of what is proposed: of all that a page for review shows, or of one item. */
export function hashOfProposed(shown: Pick<Proposed, 'facts' | 'names' | 'none'> | JsonObject): string {
  const { facts, names, none } = shown;
  const content = facts ? { facts, names, none } : shown;
  return hash('sha256', JSON.stringify(content, sortedKeys)).slice(0, 16);
}

// The order in which a file has the keys of a mapping means nothing.
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
