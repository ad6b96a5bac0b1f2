import type { Passage } from '../copy/copy.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import { isLocalId } from '../model/file-keys.ts';
import type { Kind } from '../model/kind.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { noFactReasons } from '../model/source.ts';
import { didYouMean, foldName } from '../model/text.ts';
import { doOverlap, type JsonObject, ownValue, valuesIn } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import { type Holder, holderOf, type InferredValue, type Reason, reasonFor } from './hold.ts';
import { newEntryId, newFactId } from './ids.ts';
import { type KnownFacts, knownFactsOf, passagesAt, valuesHash } from './known-facts.ts';
import {
  hashOfProposed,
  type Origin,
  openProposed,
  type Proposed,
  type ProposedFact,
  type ProposedNone,
  registersWith,
} from './proposed-file.ts';
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

/** What became of each line, and what an import would write. */
export interface ProposalImport {
  results: LineResult[];
  /** Columns and keys that no kind has, once for each line that has them. */
  notRead: string[];
  /** Writes what is proposed for the source after the import. */
  write(): Promise<void>;
}

/** Holds each line to the copy, for itself; writes nothing yet. */
export async function importLines(given: ProposalFile, request: ImportRequest): Promise<ProposalImport> {
  const { copy, index } = request;
  const before = await openProposed(copy.source, index);
  const run = new ImportRun(request, before.proposed);
  run.read(given.lines);
  run.results.sort((one, other) => one.line - other.line);
  const { results, notRead, proposed } = run;
  return { results, notRead, write: () => before.write(proposed) };
}

/** A line whose passage was found. */
interface PlacedLine extends FoundQuote {
  line: ProposalLine['line'];
  values: JsonObject;
}

/** A line with its fact. */
interface FactLine extends PlacedLine {
  kind: Kind;
  fact: StatedFact;
}

/** Keys that a line may have beside the fields of its kind. */
const ownKeys =
  'n kind quote passage says id name register part_of none paragraph begins found done tags related'.split(' ');

class ImportRun {
  readonly results: LineResult[] = [];
  readonly notRead: string[] = [];
  readonly #in: ImportRequest;
  readonly #known: KnownFacts;
  readonly #proposed: Proposed;
  readonly #facts: Map<string, ProposedFact>;
  /** Lines that were refused before this import, which its lines may correct. */
  readonly #refused: Map<string, JsonObject[]>;
  /** The registers with the names that are proposed. */
  #registers: Registers;
  /** The ids that lines of this import have got: a second line with one of them is another fact. */
  readonly #used = new Set<string>();
  /** The fields that facts of any kind state. */
  readonly #fields: ReadonlySet<string>;

  constructor(request: ImportRequest, before: Proposed) {
    const { copy, index } = request;
    const proposed = structuredClone(before);
    this.#in = request;
    this.#known = knownFactsOf(copy, index, before);
    this.#proposed = proposed;
    this.#facts = new Map(proposed.facts.map((fact) => [fact.id, fact]));
    this.#refused = Map.groupBy(proposed.refused, keyOfRefused);
    this.#registers = registersWith(registersOf(index.database), proposed.names);
    this.#fields = new Set(index.kinds.flatMap(writtenFields).map(({ name }) => name));
  }

  /** What is proposed for the source after the import. */
  get proposed(): Proposed {
    return { ...this.#proposed, facts: [...this.#facts.values()] };
  }

  read(lines: readonly ProposalLine[]): void {
    const filled = lines.flatMap((each) => ('values' in each && isFilled(each.values) ? [each] : []));
    const broken = lines.flatMap((each) => ('broken' in each ? [each] : []));
    for (const each of broken) this.refuse(each.line, {}, reasonFor('', 'UNREADABLE', each.broken));
    const quotes = findQuotes(
      this.#in.copy,
      filled.map(({ values }) => this.#quoteOf(values)),
    );
    const placed = filled.flatMap((each, at): PlacedLine[] => {
      const found = quotes[at] as FoundQuote | Reason;
      if ('passage' in found) return [{ ...each, ...found }];
      this.refuse(each.line, each.values, found);
      return [];
    });
    // Facts can use the names of any line.
    const { name = [], none = [], fact = [] } = Object.groupBy(placed, ({ values }) => lineSort(values));
    for (const each of name) this.#addName(each);
    for (const each of none) this.#addNone(each);
    const readValues = valueReader(this.#registers);
    const facts = fact.flatMap((each) => this.#factOf(each, readValues) ?? []);
    // The names of all lines are known now.
    const holder = holderOf(this.#in.copy, this.#in.index, this.#proposed.names);
    for (const each of facts) this.#addFact(each, holder);
  }

  /** Refuses a line for these reasons, and keeps no word of it. */
  refuse(line: ProposalLine['line'], values: JsonObject, ...reasons: Reason[]): undefined {
    const kind = textIn(values, 'kind') || textIn(values, 'register');
    const n = Number(textIn(values, 'n'));
    const refused = {
      ...(this.#in.copy.sentences[n - 1] && { n }),
      ...(isLocalId(kind) && { kind }),
      code: reasons[0]?.code ?? '',
      hash: hashOfProposed(values),
    };
    if (!this.#proposed.refused.some((each) => each.hash === refused.hash)) this.#proposed.refused.push(refused);
    this.results.push({ line, outcome: 'refused', kind, id: null, reasons });
  }

  /** The words that a line quotes: for a name those of it, for no fact those of the sentence. */
  #quoteOf(values: JsonObject) {
    const n = textIn(values, 'n');
    const whole = textIn(values, 'none') && this.#in.copy.sentences[Number(n) - 1]?.text;
    const name = values['kind'] ? '' : textIn(values, 'name');
    // Where a row has a passage, `quote` is a field of its kind.
    const quote = textIn(values, 'passage') || textIn(values, 'quote') || whole || name;
    return { quote, n };
  }

  #addName(given: PlacedLine): undefined {
    const { line, values, passage } = given;
    const [kind = '', name = '', above = ''] = ['register', 'name', 'part_of'].map((key) =>
      withSingleSpaces(textIn(values, key)),
    );
    const [known] = entriesNamed(this.#registers, kind, name);
    const wrong = known === undefined ? this.#whyNoName(kind, name, passage) : undefined;
    if (wrong) return this.refuse(line, values, wrong);
    const [whole] = entriesNamed(this.#registers, kind, above);
    const isLost = above !== '' && whole === undefined;
    const proposed = this.#proposed.names.map(({ id }) => id);
    const id = known ?? newEntryId(name, new Set([...(this.#registers.get(kind)?.byId.keys() ?? []), ...proposed]));
    const outcome = known !== undefined ? 'seen' : isLost ? 'asks' : 'proposed';
    const reasons = isLost ? [reasonFor('part_of', 'UNKNOWN_ENTRY', `${kind} have no ${above}`)] : [];
    this.results.push({ line, outcome, kind, id, reasons });
    if (known !== undefined) return;
    const part_of = whole === undefined ? {} : { part_of: whole };
    const entry = { register: kind, id, name, ...part_of, source: this.#sourceOf(given), proposed: this.#origin({}) };
    this.#proposed.names.push(entry);
    this.#registers = registersWith(this.#registers, [entry]);
  }

  /** Why a name cannot be proposed for a passage. */
  #whyNoName(register: string, name: string, { text }: Passage): Reason | undefined {
    const suggestion = () => didYouMean(register, this.#registers.keys(), 'Registers are');
    if (!this.#registers.has(register))
      return reasonFor('register', 'NO_SUCH_REGISTER', `there is no register ${register}. ${suggestion()}`);
    if (name === '') return reasonFor('name', 'MISSING_FIELD', 'the name is missing');
    if (` ${foldName(withSingleSpaces(text))} `.includes(` ${foldName(name)} `)) return undefined;
    return reasonFor('name', 'NOT_IN_PASSAGE', `the passage does not have the name ${name}`);
  }

  #addNone(given: PlacedLine): undefined {
    const { line, values, passage, anchor } = given;
    const reason = textIn(values, 'none').toLowerCase();
    if (!Object.hasOwn(noFactReasons, reason)) {
      const says = `"${reason}" is no reason. ${didYouMean(reason, Object.keys(noFactReasons), 'Reasons are')}`;
      return this.refuse(line, values, reasonFor('none', 'UNKNOWN_CHOICE', says));
    }
    const withdrawn = this.#facts.get(textIn(values, 'id'));
    if (withdrawn && !this.#isOf(withdrawn, passage)) {
      const says = `${withdrawn.id} is not a proposal of this sentence that can be withdrawn`;
      return this.refuse(line, values, reasonFor('id', 'NOT_WITHDRAWN', says));
    }
    if (withdrawn) this.#forget(withdrawn.id);
    // A mark on its own has no letters to settle.
    const isSeen = anchor.chars === 0 || this.#known.isHeld(passage);
    const result = { line, kind: 'none', id: withdrawn?.id ?? null, reasons: [] };
    this.results.push({ ...result, outcome: isSeen ? 'seen' : 'proposed' });
    if (isSeen) return;
    this.#known.settle(passage);
    this.#proposed.none.push({
      reason,
      source: this.#sourceOf(given),
      proposed: this.#origin(values),
    } as ProposedNone);
  }

  /** Whether a proposal states something of a passage, and is no change of a fact that a person asks for. */
  #isOf({ source, changes }: ProposedFact, passage: Passage): boolean {
    const own = passagesAt(this.#in.copy, [source]).flat();
    return changes === undefined && own.some((each) => doOverlap(each, passage));
  }

  #forget(id: string): void {
    this.#facts.delete(id);
    this.#known.forget(id);
  }

  /** The fact that a line states; undefined if the line is refused. */
  #factOf(given: PlacedLine, readValues: ReturnType<typeof valueReader>): FactLine | undefined {
    const { line, values } = given;
    const kind = this.#kindOf(given);
    if (!kind) return undefined;
    const { fields, reasons } = readValues({ ...kind, fields: lineFields(kind) }, values);
    const says = withSingleSpaces(textIn(values, 'says'));
    const missing = 'says is missing: the fact in one sentence of own words';
    if (says === '') reasons.push(reasonFor('says', 'MISSING_FIELD', missing));
    const asks = [...given.asks, ...this.#lostFields(values, kind)];
    const before = this.#sameId(values)?.['source'];
    const source = valuesIn(before)['hash'] === given.anchor.hash ? before : this.#sourceOf(given);
    if (reasons.length > 0) return this.refuse(line, values, ...reasons);
    return { ...given, asks, kind, fact: { id: 'new', ...fields, says, source } as StatedFact };
  }

  #kindOf({ line, values }: PlacedLine): Kind | undefined {
    const name = textIn(values, 'kind').toLowerCase();
    const { kinds } = this.#in.index;
    const kind = kinds.find((each) => each.kind === name);
    if (kind) return kind;
    const wrong = name === '' ? 'the kind is missing' : `there is no kind ${name}`;
    const known = kinds.map((each) => each.kind);
    const says = `${wrong}. ${didYouMean(name, known, 'Kinds are')}`;
    return this.refuse(line, values, reasonFor('kind', 'NO_SUCH_KIND', says));
  }

  #addFact(given: FactLine, holder: Holder): undefined {
    const { line, values, kind, fact, passage } = given;
    const digest = valuesHash(kind, fact);
    if (this.#isSeen(given, digest)) return;
    const held = holder.hold(kind, fact, passage);
    if (held.refusals.length > 0) return this.refuse(line, values, ...held.refusals);
    const id = this.#idOf(given);
    const isChange = this.#known.confirmed.has(id);
    const questions = [...given.asks, ...held.questions];
    const { inferred } = held;
    const proposal: ProposedFact = {
      ...{ kind: kind.kind, ...fact, id },
      ...(inferred.length > 0 && { inferred }),
      proposed: this.#origin(values),
      ...(isChange && { changes: id }),
    };
    if (this.#facts.has(id)) this.#known.forget(id);
    this.#facts.set(id, proposal);
    this.#used.add(id);
    this.#known.taken.add(id);
    this.#known.add(digest, { id, passages: [passage] });
    this.#settleRefused(values);
    const change = isChange ? [reasonFor('id', 'CHANGES', `would change the fact ${id}`)] : [];
    const outcome = questions.length > 0 ? 'asks' : 'proposed';
    const reasons = [...change, ...questions, ...held.from.map(originReason)];
    this.results.push({ line, outcome, kind: kind.kind, id, reasons });
  }

  /** Whether the same fact is known; a line with its id may have new words for it. */
  #isSeen({ line, values, kind, fact, passage }: FactLine, digest: string): boolean {
    const seen = this.#known.find(digest, passage);
    const same = this.#sameId(values);
    if (!seen || (same?.['id'] === seen.id && isOther(same, fact, values))) return false;
    const reasons = seen.id === null ? [reasonFor('', 'DECLINED', 'a person has declined it')] : [];
    this.results.push({ line, outcome: 'seen', kind: kind.kind, id: seen.id, reasons });
    return true;
  }

  /** The fact or proposal whose id a line gives. */
  #sameId(values: JsonObject): JsonObject | undefined {
    const id = textIn(values, 'id');
    const same = this.#known.confirmed.get(id) ?? this.#facts.get(id);
    return same && { ...same, id };
  }

  /** The id that a line gives, of a fact of its kind or of a proposal; else one that is made. */
  #idOf({ values, kind, fact }: FactLine): string {
    const { taken, confirmed } = this.#known;
    const id = textIn(values, 'id');
    const isSame =
      confirmed.get(id)?.kind === kind.kind || (this.#facts.has(id) && !confirmed.has(id) && !this.#used.has(id));
    return isSame ? id : newFactId(kind, fact, taken);
  }

  /** Values of fields that only other kinds have, which would be lost; notes keys that are of no kind. */
  #lostFields(values: JsonObject, kind: Kind): Reason[] {
    const own = [...ownKeys, ...writtenFields(kind).map(({ name }) => name)];
    const others = Object.keys(values).filter((key) => !own.includes(key));
    this.notRead.push(...others.filter((key) => !this.#fields.has(key)));
    const lost = others.filter((key) => this.#fields.has(key) && textIn(values, key) !== '');
    return lost.map((key) => reasonFor(key, 'UNKNOWN_FIELD', `${kind.kind} have no field ${key}`));
  }

  #sourceOf({ passage, anchor }: FoundQuote): JsonObject {
    return { ...placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(passage), ...anchor };
  }

  #origin(values: JsonObject): Origin {
    const isCorrected = (this.#refused.get(keyOfRefused(values)) ?? []).length > 0;
    return { by: this.#in.proposer, on: new Date().toISOString().slice(0, 10), round: isCorrected ? 2 : 1 };
  }

  /** Forgets that a line was refused, which this one corrects. */
  #settleRefused(values: JsonObject): void {
    const former = this.#refused.get(keyOfRefused(values))?.shift();
    this.#proposed.refused = this.#proposed.refused.filter((each) => each !== former);
  }
}

/** Whether a fact has another sentence or passage than the one with its id, or other tags. */
function isOther(same: JsonObject, fact: JsonObject, values: JsonObject): boolean {
  const given = ['tags', 'related'].filter((key) => key in values);
  return ['says', 'source', ...given].some(
    (key) => JSON.stringify(same[key] ?? []) !== JSON.stringify(fact[key] ?? []),
  );
}

function originReason({ field, value, sentence }: InferredValue): Reason {
  const place = sentence === 0 ? 'from the masthead' : sentence ? `from sentence ${sentence}` : 'in no sentence';
  return reasonFor(field, 'INFERRED', `${field}: ${value} is ${place}`);
}

/** What a line proposes. */
function lineSort(values: JsonObject): 'name' | 'none' | 'fact' {
  if ('name' in values && 'register' in values && !values['kind']) return 'name';
  return textIn(values, 'none') !== '' || textIn(values, 'kind') === 'none' ? 'none' : 'fact';
}

function keyOfRefused(values: JsonObject): string {
  return `${textIn(values, 'n')} ${textIn(values, 'kind')}`;
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
