import { hash } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { PismError } from '../errors.ts';
import { InvalidFacts } from '../facts/problems.ts';
import { rewriterOf, statIfExists } from '../files/output.ts';
import { factText } from '../import/fact-files.ts';
import { type Document, parseYaml } from '../load/document.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { limits, proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { readRecord } from '../model/fields/index.ts';
import { wrongType } from '../model/fields/text.ts';
import { factFields } from '../model/file-keys.ts';
import { absentValues, field, type Kind, requiredField, type ValuesOf } from '../model/kind.ts';
import { type Problem, severityOf } from '../model/problem.ts';
import { type Entry, entryFields, newEntry, type Registers, registerOf } from '../model/register.ts';
import { anchorFields, localId, noFactReasons, placeFields } from '../model/source.ts';
import { itemsIn, type JsonObject, type MappingNode, type Node, rangeOf } from '../model/values.ts';

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
  /** The hash of what the last page for review showed, and the ids of its decoys. */
  review?: { hash: string; decoys?: string[] };
}

/** The kinds and registers by which proposals are read. */
export interface Definitions {
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

const reviewFields = [
  requiredField('hash', 'text', 'A hash of what the page showed'),
  field('decoys', 'texts', 'Ids of its decoys', many),
];

/** The fields of a `proposed.yaml` but its facts, whose fields depend on their kinds. */
const fileFields = [
  field('names', 'records', 'Entries to be added to registers', { fields: nameFields, ...many }),
  field('none', 'records', 'Passages that state no fact', { fields: noneFields, ...many }),
  field('refused', 'records', 'Lines that were refused', { fields: refusedFields, ...many }),
  field('declined', 'records', 'What a person declined', { fields: declinedFields, ...many }),
  field('review', 'record', 'The last page for review', { fields: reviewFields }),
];

/** The fields of a proposed fact of a kind; one that a person must fill in may be missing. */
function proposedFields(kind: Kind) {
  const own = kind.fields.map((each) => ({ ...each, required: false }));
  const changes = field('changes', 'text', 'Id of the fact that it would change', { pattern: localId });
  return [...factFields({ ...kind, fields: own }), origin, changes];
}

/** The proposals in a source's folder, empty where it has none, and a function that replaces them unless they have changed since. */
export async function openProposed(folder: string, definitions: Definitions) {
  const file = join(folder, proposedFile);
  const rewrite = rewriterOf(file);
  const proposed = await readProposed(folder, definitions);
  return { file, proposed, write: (next: Proposed) => rewrite(proposedText(next, definitions.kinds)) };
}

/** The proposals in a source's folder; empty where it has none. Throws if the file has errors. */
async function readProposed(folder: string, definitions: Definitions): Promise<Proposed> {
  const { proposed, problems } = await proposedAt(folder, definitions);
  const errors = problems.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new InvalidFacts(errors, 'Nothing was written. Correct the file first.');
  return proposed;
}

/** The proposals in a source's folder that can be read, and the problems of the others. */
export async function proposedAt(folder: string, definitions: Definitions) {
  const file = join(folder, proposedFile);
  const { text, problem } = statIfExists(file) ? readTextFile(file) : { text: '' };
  if (problem) return { proposed: emptyProposed(), problems: [problem] };
  const document = await parseYaml(file, text);
  return { proposed: contentOf(document, definitions), problems: document.problems as readonly Problem[] };
}

function emptyProposed(): Proposed {
  return { facts: [], names: [], none: [], refused: [], declined: [] };
}

function contentOf(document: Document, { kinds, registers }: Definitions): Proposed {
  const { root } = document;
  if (!root) return emptyProposed();
  const facts = root.type === 'mapping' ? root.entries.get('facts')?.value : undefined;
  const rest = root.type === 'mapping' ? without(root, 'facts') : root;
  const values = readRecord<Partial<Proposed>>(rest, { name: 'The file', fields: fileFields }, fieldReader(document));
  const proposed = { ...emptyProposed(), ...values };
  const reading = fieldReader(document, registersWith(registers, proposed.names));
  const ids = new Set<string>();
  const readOne = (node: Node): ProposedFact[] => {
    const before = document.errors;
    const fact = readFact(node, kinds, reading);
    if (!fact || document.errors > before) return [];
    if (ids.has(fact.id)) document.report('DUPLICATE_ID', rangeOf(node, 'id'), { id: fact.id, other: 'this file' });
    ids.add(fact.id);
    return [fact];
  };
  if (facts && facts.type !== 'list') wrongType(facts, 'facts', 'a list', 'Write a list of facts.', reading);
  return { ...proposed, facts: facts?.type === 'list' ? facts.items.flatMap(readOne) : [] };
}

function without(node: MappingNode, name: string): MappingNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== name)) };
}

function readFact(node: Node, kinds: Kind[], reading: ReturnType<typeof fieldReader>): ProposedFact | undefined {
  const written = node.type === 'mapping' ? node.entries.get('kind')?.value : undefined;
  const kind = kinds.find((each) => written?.type === 'scalar' && each.kind === written.text);
  if (kind) return readRecord<ProposedFact>(node, { name: 'A fact', fields: proposedFields(kind) }, reading);
  // Reports a kind that is missing or unknown.
  const choices = Object.fromEntries(kinds.map((each) => [each.kind, each.title]));
  const fields = [requiredField('kind', 'choice', 'Its kind', { choices })];
  readRecord(written ? onlyKind(node as MappingNode) : node, { name: 'A fact', fields }, reading);
  return undefined;
}

function onlyKind(node: MappingNode): MappingNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key === 'kind')) };
}

/** The registers with proposed names as their entries, so that proposed facts can name them. */
export function registersWith(registers: Registers, names: readonly ProposedName[]): Registers {
  const added = [...Map.groupBy(names, ({ register }) => register)].map(([register, own]) => {
    const byId = new Map(registers.get(register)?.byId);
    for (const each of own) byId.set(each.id, byId.get(each.id) ?? entryOf(each));
    return [register, registerOf(byId)] as const;
  });
  return new Map([...registers, ...added]);
}

/** The entry that a proposed name would be. */
export function entryOf({ register: _, source: __, proposed: ___, ...entry }: ProposedName): Entry {
  return { ...absentValues<Entry>(entryFields), ...newEntry(entry.id, entry.name), ...entry };
}

/** A proposed fact as it will be in the file of its kind. */
export function statedFact({ kind: _, proposed: __, changes: ___, ...fact }: ProposedFact): StatedFact {
  return fact as StatedFact;
}

/** The text of a `proposed.yaml`. Throws if it would be too large to be read again. */
export function proposedText(proposed: Proposed, kinds: Kind[]): string {
  const { facts, review, ...others } = proposed;
  const ofFacts = facts.map(({ id, ...fact }) => factText({ id, ...fact }, kindNamed(fact.kind, kinds)));
  const lists = Object.entries(others).map(([name, list]) => [name, itemsIn(list).map(itemText)] as const);
  const sections = [['facts', ofFacts] as const, ...lists]
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => `${name}:\n${items.join('')}`);
  if (review) sections.push(stringify({ review }, { lineWidth: 0 }));
  const text = [header, ...sections].join('\n');
  if (Buffer.byteLength(text) <= limits.fileBytes && facts.length <= limits.facts) return text;
  throw new PismError('no', 'There are too many proposals for one source', 'Review some before you import more.');
}

const header = `# Proposed, and not facts before a person has confirmed them: \`pism review\` shows them beside the text.
`;

function kindNamed(name: string, kinds: Kind[]): Kind {
  return kinds.find(({ kind }) => kind === name) as Kind;
}

const flow = { collectionStyle: 'flow', lineWidth: 0, schema: 'core' } as const;

function itemText(item: unknown): string {
  return `- ${stringify(item, flow).trimEnd()}\n`;
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
