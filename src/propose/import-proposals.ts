import { isDeepStrictEqual } from 'node:util';
import type { Passage } from '../copy/copy.ts';
import { toNormalised } from '../copy/text/normalise.ts';
import type { StatedFact } from '../model/fact.ts';
import { valuesHash } from '../model/fact-hash.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { noFactReasons } from '../model/source.ts';
import { didYouMean, foldName } from '../model/text.ts';
import { doOverlap, type JsonObject, ownValue, type TextRange } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { type Case, openCase, passagesHeld } from '../texts/case.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { repeatsOf } from '../verify/repeats.ts';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import { hold, type InferredValue, type Reason, reasonFor } from './hold.ts';
import { newEntryId, newFactId } from './ids.ts';
import { type Origin, openProposed, type Proposed, type ProposedFact, registersWith } from './proposed-file.ts';
import type { ProposalFile, ProposalLine } from './read-proposals.ts';
import { lineFields, valueReader, withSingleSpaces } from './read-values.ts';

/** The copy that lines are held to, and who proposes them: a person, a model, or the name of a file. */
export interface ImportRequest {
  copy: SourceCopy;
  index: Index;
  proposer: string;
}

/** What became of a line. */
export interface LineResult {
  line: ProposalLine['line'];
  outcome: 'proposed' | 'asks' | 'refused' | 'seen';
  kind: string;
  id: string | null;
  reasons: Reason[];
}

/** What became of each line, and what writes what waits for the source after the import. */
export interface ProposalImport {
  results: LineResult[];
  write(): Promise<void>;
}

/** What became of a line, without its number and kind. */
type Outcome = Pick<LineResult, 'outcome'> & Partial<LineResult>;

/** A line whose passage was found. */
type PlacedLine = FoundQuote & { values: JsonObject };

/** What lines are added to. */
interface Waiting {
  proposed: Proposed;
  origin: Origin;
  placeOf(found: FoundQuote): JsonObject;
}

/** Holds each line to the copy, for itself; writes nothing yet. */
export async function importLines({ lines }: ProposalFile, request: ImportRequest): Promise<ProposalImport> {
  const { copy, index, proposer } = request;
  const before = await openProposed(copy.source, index);
  const { proposed } = before;
  const findPlace = placeFinder(copy, index, copy.source);
  const waiting: Waiting = {
    proposed,
    origin: { by: proposer, on: new Date().toISOString().slice(0, 10) },
    placeOf: ({ passage, anchor }) => ({ ...findPlace(passage), ...anchor }),
  };
  const filled = lines.filter((each) => 'broken' in each || isFilled(each.values));
  const valuesOf = (each: ProposalLine) => ('values' in each ? each.values : {});
  const quotes = findQuotes(
    copy,
    filled.map((each) => quoteOf(valuesOf(each), copy)),
  );
  const results: LineResult[] = [];
  const take = (sort: ReturnType<typeof sortOf>, add: (line: PlacedLine) => Outcome) => {
    for (const [at, each] of filled.entries()) {
      const values = valuesOf(each);
      if (sortOf(values) !== sort) continue;
      const kind = textIn(values, 'kind') || textIn(values, 'register') || (sort === 'none' ? 'none' : '');
      const found = 'broken' in each ? reasonFor('', 'UNREADABLE', each.broken) : (quotes[at] as FoundQuote | Reason);
      const own = 'passage' in found ? add({ ...found, values }) : refused(found);
      results.push({ line: each.line, kind, id: null, reasons: [], ...own });
    }
  };
  const registers = registersOf(index.database);
  take('name', (line) => addName(line, registers, waiting));
  // Facts can use the names of any line.
  const of = openCase(copy, index, registersWith(registers, proposed.names));
  take('none', (line) => addNone(line, of, waiting));
  const run = { ...waiting, known: knownFacts(of, proposed) };
  take('fact', (line) => addFact(line, of, run));
  results.sort((one, other) => one.line - other.line);
  return { results, write: () => before.write(proposed) };
}

/** What a line proposes. */
function sortOf(values: JsonObject): 'name' | 'none' | 'fact' {
  if ('name' in values && 'register' in values && !values['kind']) return 'name';
  return textIn(values, 'none') !== '' || textIn(values, 'kind') === 'none' ? 'none' : 'fact';
}

/** The words that a line quotes: for a name those of it, for no fact those of the sentence. */
function quoteOf(values: JsonObject, { sentences }: SourceCopy) {
  const n = textIn(values, 'n');
  const whole = textIn(values, 'none') && sentences[Number(n) - 1]?.text;
  const name = values['kind'] ? '' : textIn(values, 'name');
  // Where a row has a passage, `quote` is a field of its kind.
  return { quote: textIn(values, 'passage') || textIn(values, 'quote') || whole || name, n };
}

function refused(...reasons: Reason[]): Outcome {
  return { outcome: 'refused', reasons };
}

function addName(line: PlacedLine, known: Registers, { proposed, origin, placeOf }: Waiting): Outcome {
  const [register = '', name = '', above = '', others = ''] = ['register', 'name', 'part_of', 'aliases'].map((key) =>
    withSingleSpaces(textIn(line.values, key)),
  );
  const registers = registersWith(known, proposed.names);
  const named = (each: string) => entriesNamed(registers, register, each)[0];
  const own = registers.get(register);
  if (!own) {
    const known = didYouMean(register, registers.keys(), 'Registers are');
    return refused(reasonFor('register', 'NO_SUCH_REGISTER', `there is no register ${register}. ${known}`));
  }
  if (name === '') return refused(reasonFor('name', 'MISSING_FIELD', 'the name is missing'));
  const id = named(name);
  if (id !== undefined) return { outcome: 'seen', id };
  if (!` ${foldName(withSingleSpaces(line.passage.text))} `.includes(` ${foldName(name)} `))
    return refused(reasonFor('name', 'NOT_IN_PASSAGE', `the passage does not have the name ${name}`));
  const aliases = others.split(/ ?; ?/).filter(Boolean);
  const taken = aliases.find(named);
  if (taken !== undefined) return refused(reasonFor('aliases', 'KNOWN_NAME', `${taken} is another entry already`));
  const part_of = named(above);
  const entry = { register, id: newEntryId(name, new Set(own.byId.keys())), name };
  const more = { ...(aliases.length > 0 && { aliases }), ...(part_of !== undefined && { part_of }) };
  proposed.names.push({ ...entry, ...more, source: placeOf(line), proposed: origin });
  const isLost = above !== '' && part_of === undefined;
  const reasons = isLost ? [reasonFor('part_of', 'UNKNOWN_ENTRY', `${register} have no ${above}`)] : [];
  return { outcome: isLost ? 'asks' : 'proposed', id: entry.id, reasons };
}

function addNone(line: PlacedLine, of: Case, { proposed, origin, placeOf }: Waiting): Outcome {
  const reason = textIn(line.values, 'none').toLowerCase();
  if (!Object.hasOwn(noFactReasons, reason)) {
    const known = didYouMean(reason, Object.keys(noFactReasons), 'Reasons are');
    return refused(reasonFor('none', 'UNKNOWN_CHOICE', `"${reason}" is no reason. ${known}`));
  }
  const settled = [...proposed.none, ...proposed.declined.filter(({ values }) => values === undefined).map(sourceOf)];
  const held = [...passagesHeld(of).values(), of.passagesOf(settled)].flat();
  const { normalised } = of.copy;
  const { start, end } = toNormalised(normalised, line.passage);
  const letters = held.flatMap((each) => (each ? toNormalised(normalised, each) : []));
  // A mark on its own has no letters to settle.
  if (line.anchor.chars === 0 || letters.some((each) => each.start <= start && each.end >= end))
    return { outcome: 'seen' };
  proposed.none.push({ reason, source: placeOf(line), proposed: origin });
  return { outcome: 'proposed' };
}

function sourceOf({ chars, hash }: JsonObject) {
  return { source: { chars, hash } };
}

/** A fact that is confirmed, waits, or, without an id, was declined. */
interface KnownFact {
  id: string | null;
  values: string;
  passage: TextRange | undefined;
  /** As a file or what waits has it. */
  fact?: JsonObject & { kind: string };
  isWaiting?: boolean;
}

function knownFacts(of: Case, { facts, declined }: Proposed): KnownFact[] {
  const confirmed = of.facts().map(({ kind, fact, passages: [passage] }) => {
    return { id: fact.id, values: valuesHash(kind, fact), passage, fact: { ...fact, kind: kind.kind } };
  });
  const waiting = facts.map((fact) => {
    const kind = of.index.kinds.find((each) => each.kind === fact.kind) as Kind;
    return { id: fact.id, values: valuesHash(kind, fact), fact, isWaiting: true, source: fact.source };
  });
  const others = [...waiting, ...declined.map((each) => ({ id: null, values: each.values ?? '', ...sourceOf(each) }))];
  const places = of.passagesOf(others);
  return [...confirmed, ...others.map((each, at) => ({ ...each, passage: places[at] }))];
}

function addFact(line: PlacedLine, of: Case, run: Waiting & { known: KnownFact[] }): Outcome {
  const { kind, stated, reasons } = readFact(line, of);
  if (!kind || reasons.length > 0) return refused(...reasons);
  const { values, passage, anchor } = line;
  const { same, isChange } = sameFact(values, kind, run.known);
  const before = same?.fact?.['source'] as JsonObject | undefined;
  const source = before?.['hash'] === anchor.hash ? before : run.placeOf(line);
  const fact = { ...stated, source } as StatedFact;
  const digest = valuesHash(kind, fact);
  const again = run.known.find((each) => each.values === digest && each.passage && doOverlap(each.passage, passage));
  if (again && (again !== same || !isOther(same, fact, values))) return seenAgain(again, again === same);
  const held = hold(of, kind, fact, passage);
  const refusals = [...held.refusals, ...copiedIn(of, kind, fact, passage)];
  if (refusals.length > 0) return refused(...refusals);
  const taken = [...run.known, ...(of.copy.described?.gone ?? [])].map(({ id }) => String(id));
  const id = same?.id ?? newFactId(kind, fact, new Set(taken));
  const proposal: ProposedFact = {
    ...{ kind: kind.kind, ...fact, id },
    ...(held.inferred.length > 0 && { inferred: held.inferred }),
    ...{ proposed: run.origin, ...(isChange && { changes: id }) },
  };
  run.proposed.facts = [...run.proposed.facts.filter((each) => each.id !== id), proposal];
  const others = run.known.filter((each) => each.id !== id || !each.isWaiting);
  run.known = [...others, { id, values: digest, passage, fact: proposal, isWaiting: true }];
  const asks = [...line.asks, ...unknownFields(values, kind), ...held.questions];
  const change = isChange ? [reasonFor('id', 'CHANGES', `would change the fact ${id}`)] : [];
  const outcome = asks.length > 0 ? 'asks' : 'proposed';
  return { outcome, id, reasons: [...change, ...asks, ...held.from.map(originReason)] };
}

/** What has the id that a line gives: what waits, or the fact of its kind that it would change. */
function sameFact(values: JsonObject, kind: Kind, known: readonly KnownFact[]) {
  // What waits comes after what it would change.
  const all = known.filter(({ id }) => id !== null && id === textIn(values, 'id'));
  const [first] = all;
  const isChange = first?.isWaiting === undefined && first?.fact?.kind === kind.kind;
  return { same: isChange || first?.isWaiting ? all.at(-1) : undefined, isChange };
}

/** The fact that a line states, or what is wrong with it. */
function readFact({ values }: PlacedLine, of: Case) {
  const { kinds } = of.index;
  const name = textIn(values, 'kind').toLowerCase();
  const kind = kinds.find((each) => each.kind === name);
  if (!kind) {
    const names = kinds.map((each) => each.kind);
    const wrong = name === '' ? 'the kind is missing' : `there is no kind ${name}`;
    return { reasons: [reasonFor('kind', 'NO_SUCH_KIND', `${wrong}. ${didYouMean(name, names, 'Kinds are')}`)] };
  }
  const { fields, reasons } = valueReader(of.registers)({ ...kind, fields: lineFields(kind) }, values);
  const missing = reasonFor('says', 'MISSING_FIELD', 'says is missing: the fact in one sentence of own words');
  return {
    kind,
    stated: { id: 'new', ...fields },
    reasons: fields.says === undefined ? [...reasons, missing] : reasons,
  };
}

/** Whether a fact has another sentence or passage than the one with its id, or other tags. */
function isOther(same: KnownFact | undefined, fact: StatedFact, values: JsonObject): boolean {
  const keys = ['says', 'source', ...['tags', 'related'].filter((key) => key in values)];
  return keys.some((key) => !isDeepStrictEqual(same?.fact?.[key] ?? [], fact[key] ?? []));
}

/** The outcome of a line that says again what is known, with its id or without. */
function seenAgain({ id, isWaiting }: KnownFact, hasId: boolean): Outcome {
  const waits = reasonFor('id', 'WAITS', `waits as ${id}; give \`id\` to replace it`);
  if (isWaiting) return { outcome: 'proposed', id, reasons: hasId ? [] : [waits] };
  return { outcome: 'seen', id, reasons: id === null ? [reasonFor('', 'DECLINED', 'a person has declined it')] : [] };
}

/** A sentence that is the publisher's, and no paraphrase. */
function copiedIn(of: Case, kind: Kind, fact: StatedFact, place: Passage): Reason[] {
  const compared = of.compare(kind, fact, place);
  const most = compared.says.words.length * 0.9;
  const copied = repeatsOf(compared).find(({ field, words }) => field === 'says' && words >= most);
  const says = `says is copied from the text: say it in other words than "${copied?.text}"`;
  return copied ? [reasonFor('says', 'COPIED', says)] : [];
}

/** Keys that a line may have beside the fields of its kind. */
const ownKeys =
  'n kind quote passage says id paragraph begins found done tags related none name register part_of'.split(' ');

/** A question for each value of a key that the kind does not have, which would be lost. */
function unknownFields(values: JsonObject, kind: Kind): Reason[] {
  const own = ['', ...ownKeys, ...writtenFields(kind).map(({ name }) => name)];
  const others = Object.keys(values).filter((key) => !own.includes(key) && textIn(values, key) !== '');
  return others.map((key) => reasonFor(key, 'UNKNOWN_FIELD', `${kind.kind} have no field ${key}`));
}

function originReason({ field, value, sentence }: InferredValue): Reason {
  const place = sentence === 0 ? 'from the masthead' : sentence ? `from sentence ${sentence}` : 'in no sentence';
  return reasonFor(field, 'INFERRED', `${field}: ${value} is ${place}`);
}

function textIn(values: JsonObject, key: string): string {
  return [ownValue(values, key) ?? '']
    .flat()
    .filter((item) => typeof item !== 'object')
    .join('; ')
    .trim();
}

/** Whether a row is filled in; a sheet has many that are not. */
function isFilled(values: JsonObject): boolean {
  return !('passage' in values) || ['kind', 'says', 'none', 'name'].some((key) => textIn(values, key) !== '');
}
