/** Imports proposed lines: compares each with its passage, and stores those that hold. */
import { isDeepStrictEqual } from 'node:util';
import { valuesHash } from '../../core/model/fact-hash.ts';
import type { Kind } from '../../core/model/kind.ts';
import { entriesNamed, type Registers } from '../../core/model/register.ts';
import { noFactReasons } from '../../core/model/source.ts';
import { didYouMean, foldName } from '../../core/model/text.ts';
import { doOverlap, type JsonObject, ownValue, type TextRange, valuesIn } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';
import { type Case, openCase, passagesHeld } from '../../texts/case.ts';
import { placeFinder, type SourceCopy } from '../../texts/copy/identify-source.ts';
import { toNormalised } from '../../texts/copy/text/normalise.ts';
import { repeatsOf } from '../../texts/proof/repeats.ts';
import { type Held, hold, inferredIn, type Reason, reasonFor } from './compare-with-passage.ts';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import { newEntryId, newFactId } from './ids.ts';
import { openProposed, type Proposed, type ProposedFact, registersWith } from './proposed-file.ts';
import type { ProposalLine } from './read-proposals.ts';
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

/** A line whose passage was found, with its place and who proposes it. */
type PlacedLine = FoundQuote & { values: JsonObject; source: JsonObject; proposed: ProposedFact['proposed'] };

/** Holds each line to the copy, for itself; writes nothing yet. */
export async function importLines(lines: ProposalLine[], request: ImportRequest): Promise<ProposalImport> {
  const { copy, index, proposer } = request;
  const { proposed: waiting, write } = await openProposed(copy.source, index);
  const findPlace = placeFinder(copy, index, copy.source);
  const proposed = { by: proposer, on: new Date().toISOString().slice(0, 10) };
  // A sheet has many rows that are not filled in.
  const filled = lines.filter(
    ({ values }) => !('passage' in values) || ['kind', 'says', 'none', 'name'].some((key) => textIn(values, key)),
  );
  const quotes = findQuotes(
    copy,
    filled.map(({ values }) => quoteOf(values, copy)),
  );
  const results: LineResult[] = [];
  const take = (areNames: boolean, add: (line: PlacedLine) => Outcome) => {
    for (const [at, { line, values, broken }] of filled.entries()) {
      if (isName(values) !== areNames) continue;
      const found = broken === undefined ? (quotes[at] as FoundQuote | Reason) : reasonFor('', 'UNREADABLE', broken);
      const kind = textIn(values, 'kind') || textIn(values, 'register') || (textIn(values, 'none') && 'none');
      const source = 'passage' in found && { ...findPlace(found.passage), ...found.anchor };
      const outcome = source ? add({ ...found, values, source, proposed }) : refused(found as Reason);
      results.push({ line, kind, id: null, reasons: [], ...outcome });
    }
  };
  const registers = registersOf(index.database);
  take(true, (line) => addName(line, registers, waiting.names));
  // Facts can use the names of any line.
  const of = openCase(copy, index, registersWith(registers, waiting.names));
  const known = knownFacts(of, waiting);
  take(false, (line) => (isNone(line.values) ? addNone(line, of, waiting) : addFact(line, of, waiting, known)));
  results.sort((one, other) => one.line - other.line);
  return { results, write: () => write(waiting) };
}

function isName(values: JsonObject): boolean {
  return 'name' in values && 'register' in values && !values['kind'];
}

function isNone(values: JsonObject): boolean {
  return textIn(values, 'none') !== '' || textIn(values, 'kind') === 'none';
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

/** The outcome of a line that says again what waits. */
function waits(id: string, remedy = ''): Outcome {
  return { outcome: 'proposed', id, reasons: [reasonFor('id', 'WAITS', `waits as ${id}${remedy}`)] };
}

function addName(
  { values, passage, source, proposed }: PlacedLine,
  known: Registers,
  names: Proposed['names'],
): Outcome {
  const text = (key: string) => withSingleSpaces(textIn(values, key));
  const [register, name, above] = [text('register'), text('name'), text('part_of')];
  const registers = registersWith(known, names);
  const named = (each: string) => entriesNamed(registers, register, each)[0];
  const own = registers.get(register);
  if (!own) {
    const says = `there is no register ${register}. ${didYouMean(register, registers.keys(), 'Registers are')}`;
    return refused(reasonFor('register', 'NO_SUCH_REGISTER', says));
  }
  if (name === '') return refused(reasonFor('name', 'MISSING_FIELD', 'the name is missing'));
  const same = named(name);
  if (same !== undefined) return names.some(({ id }) => id === same) ? waits(same) : { outcome: 'seen', id: same };
  if (!` ${foldName(withSingleSpaces(passage.text))} `.includes(` ${foldName(name)} `))
    return refused(reasonFor('name', 'NOT_IN_PASSAGE', `the passage does not have the name ${name}`));
  const aliases = text('aliases').split(/ ?; ?/).filter(Boolean);
  const taken = aliases.find(named);
  if (taken !== undefined) return refused(reasonFor('aliases', 'KNOWN_NAME', `${taken} is another entry already`));
  const part_of = named(above);
  const id = newEntryId(name, new Set(own.byId.keys()));
  const more = { ...(aliases.length > 0 && { aliases }), ...(part_of !== undefined && { part_of }) };
  names.push({ register, id, name, ...more, source, proposed });
  if (above === '' || part_of !== undefined) return { outcome: 'proposed', id };
  return { outcome: 'asks', id, reasons: [reasonFor('part_of', 'UNKNOWN_ENTRY', `${register} have no ${above}`)] };
}

function addNone({ values, passage, anchor, source, proposed }: PlacedLine, of: Case, waiting: Proposed): Outcome {
  const reason = textIn(values, 'none').toLowerCase();
  if (!Object.hasOwn(noFactReasons, reason)) {
    const known = didYouMean(reason, Object.keys(noFactReasons), 'Reasons are');
    return refused(reasonFor('none', 'UNKNOWN_CHOICE', `"${reason}" is no reason. ${known}`));
  }
  const declined = waiting.declined.flatMap((each) => (each.values === undefined ? { source: each } : []));
  const held = [...passagesHeld(of), ...of.passagesOf([...waiting.none, ...declined])];
  const { normalised } = of.copy;
  const { start, end } = toNormalised(normalised, passage);
  const letters = held.flatMap((each) => (each ? toNormalised(normalised, each) : []));
  // A mark on its own has no letters to settle.
  if (anchor.chars === 0 || letters.some((each) => each.start <= start && each.end >= end)) return { outcome: 'seen' };
  waiting.none.push({ reason, source, proposed });
  return { outcome: 'proposed' };
}

/** What is known of the source already: a fact that is confirmed, waits, or, without an id, was declined. */
interface Known {
  id: string | null;
  /** The hash of its values. */
  values: string;
  passage: TextRange | undefined;
}

function knownFacts(of: Case, { facts, declined }: Proposed): Known[] {
  const confirmed = of.facts().map(({ kind, fact, passages: [passage] }): Known => {
    return { id: fact.id, values: valuesHash(kind, fact), passage };
  });
  const others = [
    ...facts.map(({ id, source, ...fact }) => ({ id, source, values: valuesHash(kindOf(fact, of) as Kind, fact) })),
    ...declined.map((source) => ({ id: null, source, values: source.values ?? '' })),
  ];
  const places = of.passagesOf(others);
  return [...confirmed, ...others.map(({ id, values }, at) => ({ id, values, passage: places[at] }))];
}

function kindOf(values: JsonObject, { index }: Case): Kind | undefined {
  return index.kinds.find(({ kind }) => kind === textIn(values, 'kind').toLowerCase());
}

/** Adds a fact, or puts it in the place of what waits with the id that its line gives, or of a fact of its kind. */
function addFact(line: PlacedLine, of: Case, waiting: Proposed, known: Known[]): Outcome {
  const { values, passage, source, proposed } = line;
  const kind = kindOf(values, of);
  if (!kind) return refused(noKind(textIn(values, 'kind').toLowerCase(), of));
  const { fields, reasons } = valueReader(of.registers)({ ...kind, fields: lineFields(kind) }, values);
  const { says } = fields;
  if (says === undefined)
    reasons.push(reasonFor('says', 'MISSING_FIELD', 'says is missing: the fact in one sentence of own words'));
  if (says === undefined || reasons.length > 0) return refused(...reasons);
  const given = textIn(values, 'id');
  const confirmed = of.facts().find((each) => each.kind === kind && each.fact.id === given)?.fact;
  const before = waiting.facts.find(({ id }) => id === given) ?? confirmed;
  const stated = { ...fields, says };
  const digest = valuesHash(kind, stated);
  const again = known.find((each) => each.values === digest && each.passage && doOverlap(each.passage, passage));
  if (again && (again.id !== before?.id || isSame(before, stated, line))) return seenAgain(again, waiting, given);
  const held = hold(of, kind, { id: 'new', ...stated, source }, passage);
  const copied = copiedIn(held);
  if (held.refusals.length + copied.length > 0) return refused(...held.refusals, ...copied);
  const taken = [...known, ...(of.copy.described?.gone ?? [])].map((each) => String(each.id));
  const id = before?.id ?? newFactId(kind, stated, new Set(taken));
  const proposal: ProposedFact = {
    ...{ kind: kind.kind, id, ...stated, source },
    ...inferredIn(held),
    ...{ proposed, ...(confirmed && { changes: id }) },
  };
  waiting.facts = [...waiting.facts.filter((each) => each.id !== id), proposal];
  known.push({ id, values: digest, passage });
  const asks = [...line.asks, ...unknownFields(values, kind), ...held.questions];
  const change = confirmed ? [reasonFor('id', 'CHANGES', `would change the fact ${id}`)] : [];
  return { outcome: asks.length > 0 ? 'asks' : 'proposed', id, reasons: [...change, ...asks, ...held.inferred] };
}

/** Whether what has the id of a line has all of its values, and the same passage. */
function isSame(before: JsonObject | undefined, stated: JsonObject, { anchor }: PlacedLine): boolean {
  const isEqual = ([name, value]: [string, unknown]) => isDeepStrictEqual(before?.[name], value);
  return valuesIn(before?.['source'])['hash'] === anchor.hash && Object.entries(stated).every(isEqual);
}

function noKind(name: string, { index }: Case): Reason {
  const known = index.kinds.map(({ kind }) => kind);
  const wrong = name === '' ? 'the kind is missing' : `there is no kind ${name}`;
  return reasonFor('kind', 'NO_SUCH_KIND', `${wrong}. ${didYouMean(name, known, 'Kinds are')}`);
}

/** The outcome of a line that says again what is known, with its id or without. */
function seenAgain({ id }: Known, { facts }: Proposed, given: string): Outcome {
  if (id === null) return { outcome: 'seen', reasons: [reasonFor('', 'DECLINED', 'a person has declined it')] };
  if (!facts.some((each) => each.id === id)) return { outcome: 'seen', id };
  return id === given ? { outcome: 'proposed', id } : waits(id, '; give `id` to replace it');
}

/** A sentence that is the publisher's, and no paraphrase. */
function copiedIn({ compared }: Held): Reason[] {
  const copied = repeatsOf(compared).find(({ field, isWhole }) => field === 'says' && isWhole);
  const says = `says is copied from the text: say it in other words than "${copied?.text}"`;
  return copied ? [reasonFor('says', 'COPIED', says)] : [];
}

/** Keys that a line may have beside the fields of its kind. */
const ownKeys = 'n kind quote passage id paragraph begins found done none name register part_of'.split(' ');

/** A question for each value of a key that the kind does not have, which would be lost. */
function unknownFields(values: JsonObject, kind: Kind): Reason[] {
  const own = ['', ...ownKeys, ...lineFields(kind).map(({ name }) => name)];
  const others = Object.keys(values).filter((key) => !own.includes(key) && textIn(values, key) !== '');
  return others.map((key) => reasonFor(key, 'UNKNOWN_FIELD', `${kind.kind} have no field ${key}`));
}

function textIn(values: JsonObject, key: string): string {
  return [ownValue(values, key) ?? '']
    .flat()
    .filter((item) => typeof item !== 'object')
    .join('; ')
    .trim();
}
