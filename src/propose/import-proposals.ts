import { basename } from 'node:path';
import type { Table } from '../import/table.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import { isLocalId } from '../model/file-keys.ts';
import type { Kind } from '../model/kind.ts';
import type { TableOptions } from '../model/map.ts';
import { actorRegister, type Registers } from '../model/register.ts';
import { noFactReasons } from '../model/source.ts';
import { didYouMean } from '../model/text.ts';
import { type JsonObject, ownValue, valuesIn } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { enterFacts } from './enter-facts.ts';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import { Holder, type InferredValue, type Reason } from './hold.ts';
import { maxId, newFactId } from './ids.ts';
import { KnownFacts, noFactValue, valuesHash } from './known-facts.ts';
import { NewNames } from './new-names.ts';
import {
  hashOfProposed,
  type Origin,
  openProposed,
  type Proposed,
  type ProposedFact,
  type ProposedNone,
} from './proposed-file.ts';
import { type ProposalLine, readProposals } from './read-proposals.ts';
import { valueReader, withSingleSpaces } from './read-values.ts';
import { changesIn } from './sheet-changes.ts';
import { rowsOf, sheetFields } from './sheet-rows.ts';

/** A file of proposals for a source, and its copy. */
export interface ImportRequest extends TableOptions {
  file: string;
  copy: SourceCopy;
  folder: string;
  index: Index;
  /** The person whose own file it is. */
  by?: string | undefined;
}

/** What became of a line. */
export interface LineResult {
  line: ProposalLine['line'];
  outcome: 'proposed' | 'asks' | 'refused' | 'seen' | 'fact';
  kind: string;
  id: string | null;
  reasons: Reason[];
}

/** What an import would write, and what became of each line. */
export interface ProposalImport {
  results: LineResult[];
  /** Columns and keys that no kind has, with the number of lines that have them. */
  notRead: Map<string, number>;
  table: Table | undefined;
  /** Of a sheet with facts: how many rows are as before, or answered. */
  left: number;
  write(): Promise<void> | void;
}

/** Holds each line of a file to the copy, for itself; `write` keeps what is proposed, and enters what a person's own file states. */
export async function importProposals(request: ImportRequest): Promise<ProposalImport> {
  const { file, folder, index, encoding, sheet } = request;
  const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
  const enter = enterFacts(folder, index.kinds, definitions.registers);
  const { proposed, write } = await openProposed(folder, definitions);
  const options = { ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet }) };
  const given = await readProposals(file, options);
  const { table } = given;
  const run = new ImportRun(request, proposed, definitions.registers);
  const isSheet = table?.headings.includes('was');
  const changes = isSheet ? changesIn(given, rowsOf(request.copy, index, proposed), index.kinds) : undefined;
  run.read(changes ? changes.lines : given.lines);
  if (changes) run.tell(changes);
  run.results.sort((one, other) => `${one.line}`.localeCompare(`${other.line}`, 'en', { numeric: true }));
  const { entered, results, notRead } = run;
  const writeAll = () => (entered.length > 0 ? enter(entered, run.proposed) : write(run.proposed));
  return { results, notRead, table, left: changes?.left ?? 0, write: writeAll };
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
  'n kind quote passage says id name register part_of none paragraph begins found done outcome reasons tags related stage answer why answered_by was'.split(
    ' ',
  );

class ImportRun {
  readonly results: LineResult[] = [];
  readonly notRead = new Map<string, number>();
  /** Facts of a person's own file that hold. */
  readonly entered: ProposedFact[] = [];
  readonly #in: ImportRequest;
  readonly #known: KnownFacts;
  readonly #proposed: Proposed;
  readonly #facts: Map<string, ProposedFact>;
  /** Lines that were refused before this import. */
  readonly #refused: ReadonlySet<JsonObject>;
  readonly #names: NewNames;
  readonly #on = new Date().toISOString().slice(0, 10);

  constructor(request: ImportRequest, proposed: Proposed, registers: Registers) {
    this.#in = request;
    this.#known = new KnownFacts(request.copy, request.index, proposed);
    this.#proposed = structuredClone(proposed);
    this.#facts = new Map(proposed.facts.map((fact) => [fact.id, fact]));
    this.#refused = new Set(this.#proposed.refused);
    this.#names = new NewNames(request.copy, registers, this.#proposed.names);
  }

  /** What is proposed for the source after the import. */
  get proposed(): Proposed {
    return { ...this.#proposed, facts: [...this.#facts.values()] };
  }

  read(lines: readonly ProposalLine[]): void {
    for (const each of lines)
      if ('broken' in each) this.#refuse(each.line, {}, [{ field: '', code: 'UNREADABLE', says: each.broken }]);
    const filled = lines.flatMap((each) => ('values' in each && isFilled(each.values) ? [each] : []));
    const quotes = findQuotes(
      this.#in.copy,
      filled.map(({ values }) => this.#quoteOf(values)),
    );
    const placed = filled.flatMap((each, at): PlacedLine[] => {
      const found = quotes[at] as FoundQuote | Reason;
      if ('passage' in found) return [{ ...each, ...found }];
      this.#refuse(each.line, each.values, [found]);
      return [];
    });
    // Facts can use the names of any line.
    const { name = [], none = [], fact = [] } = Object.groupBy(placed, ({ values }) => lineSort(values));
    for (const each of name) this.#addName(each);
    for (const each of none) this.#addNone(each);
    this.#addFacts(fact);
  }

  /** Adds what a sheet has beside what is imported: rows that cannot be, and facts without their row. */
  tell({ refused, gone }: ReturnType<typeof changesIn>): void {
    for (const { line, values, reason } of refused) this.#refuse(line, values, [reason]);
    for (const { id, stage, texts } of gone) {
      const remove = `remove it from ${texts['kind']}.yaml and name it under \`gone\``;
      const says = `its row is gone: is it wrong? Then ${stage === 'fact' ? remove : 'answer no'}; else it stays`;
      const reasons = [{ field: 'id', code: 'ROW_GONE', says }];
      this.results.push({ line: '', outcome: 'asks', kind: texts['kind'] ?? 'none', id, reasons });
    }
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

  #addName(given: PlacedLine): void {
    const { line, values, passage } = given;
    const [register = '', name = '', above = ''] = ['register', 'name', 'part_of'].map((key) =>
      withSingleSpaces(textIn(values, key)),
    );
    const known = this.#names.known(register, name);
    const wrong = known === undefined ? this.#names.whyNot(register, name, passage) : undefined;
    if (wrong) {
      this.#refuse(line, values, [wrong]);
      return;
    }
    const whole = this.#names.known(register, above);
    const isLost = above !== '' && whole === undefined;
    const id = known ?? this.#names.add(register, name, this.#sourceOf(given), this.#origin({}), whole);
    const outcome = known !== undefined ? 'seen' : isLost ? 'asks' : 'proposed';
    const lost = { field: 'part_of', code: 'UNKNOWN_ENTRY', says: `${register} have no ${above}` };
    this.results.push({ line, outcome, kind: register, id, reasons: isLost ? [lost] : [] });
  }

  #addNone(given: PlacedLine): void {
    const { line, values, passage } = given;
    const reason = textIn(values, 'none').toLowerCase();
    if (!Object.hasOwn(noFactReasons, reason)) {
      const says = `"${reason}" is no reason. ${didYouMean(reason, Object.keys(noFactReasons), 'Reasons are')}`;
      this.#refuse(line, values, [{ field: 'none', code: 'UNKNOWN_CHOICE', says }]);
      return;
    }
    const isHeld = this.#known.held.some(({ start, end }) => start <= passage.start && end >= passage.end);
    const isSeen = isHeld || this.#known.find(noFactValue, passage) !== undefined;
    if (!isSeen) {
      const none = { reason, source: this.#sourceOf(given), proposed: this.#origin(values) };
      this.#proposed.none.push(none as ProposedNone);
      this.#known.add(noFactValue, { id: null, passages: [passage] });
    }
    this.results.push({ line, outcome: isSeen ? 'seen' : 'proposed', kind: 'none', id: null, reasons: [] });
  }

  #addFacts(lines: readonly PlacedLine[]): void {
    let at: PlacedLine | undefined;
    const readValues = valueReader(this.#names.registers, (name) => {
      const spelling = at && this.#names.spelling(name, at.passage);
      if (!at || spelling === undefined) return undefined;
      return this.#names.add(actorRegister, spelling, this.#sourceOf(at), this.#origin({}));
    });
    const facts = lines.flatMap((each): FactLine[] => {
      at = each;
      const { line, values } = each;
      const kind = this.#kindOf(each);
      if (!kind) return [];
      const { fields, reasons } = readValues({ ...kind, fields: sheetFields(kind) }, values);
      const says = withSingleSpaces(textIn(values, 'says'));
      const missing = 'says is missing: the fact in one sentence of own words';
      if (says === '') reasons.push({ field: 'says', code: 'MISSING_FIELD', says: missing });
      const asks = [...each.asks, ...this.#lostFields(values, kind)];
      const before = this.#sameId(values)?.['source'];
      const source = valuesIn(before)['hash'] === each.anchor.hash ? before : this.#sourceOf(each);
      if (reasons.length === 0)
        return [{ ...each, asks, kind, fact: { id: 'new', ...fields, says, source } as StatedFact }];
      this.#refuse(line, values, reasons);
      return [];
    });
    // The names of all lines are known now.
    const holder = new Holder(this.#in.copy, this.#in.index, this.#proposed.names);
    for (const each of facts) this.#addFact(each, holder);
  }

  #kindOf({ line, values }: PlacedLine): Kind | undefined {
    const name = textIn(values, 'kind').toLowerCase();
    const { kinds } = this.#in.index;
    const kind = kinds.find((each) => each.kind === name);
    if (kind) return kind;
    const wrong = name === '' ? 'the kind is missing' : `there is no kind ${name}`;
    const known = kinds.map((each) => each.kind);
    const says = `${wrong}. ${didYouMean(name, known, 'Kinds are')}`;
    this.#refuse(line, values, [{ field: 'kind', code: 'NO_SUCH_KIND', says }]);
    return undefined;
  }

  #addFact(given: FactLine, holder: Holder): void {
    const { line, values, kind, fact, passage } = given;
    const digest = valuesHash(kind, fact);
    if (this.#isSeen(given, digest)) return;
    const held = holder.hold(kind, fact, passage);
    if (held.outcome === 'refused') {
      this.#refuse(line, values, held.refusals);
      return;
    }
    const id = this.#idOf(given);
    const isChange = this.#known.confirmed.has(id);
    const questions = [...given.asks, ...held.questions];
    const isSure = questions.length === 0 && !isChange && !this.#usesNewName(fact);
    const isEntered = this.#in.by !== undefined && isSure;
    const { inferred } = held;
    const proposal: ProposedFact = {
      ...{ kind: kind.kind, ...fact, id },
      ...(inferred.length > 0 && { inferred }),
      proposed: this.#origin(values),
      ...(isChange && { changes: id }),
    };
    if (isEntered) {
      this.entered.push(proposal);
      this.#facts.delete(id);
    } else this.#facts.set(id, proposal);
    this.#known.taken.add(id);
    this.#known.add(digest, { id, passages: [passage] });
    this.#settleRefused(values);
    const change = isChange ? [{ field: 'id', code: 'CHANGES', says: `would change the fact ${id}` }] : [];
    const outcome = isEntered ? 'fact' : questions.length > 0 ? 'asks' : 'proposed';
    const reasons = [...change, ...questions, ...held.from.map(originReason)];
    this.results.push({ line, outcome, kind: kind.kind, id, reasons });
  }

  /** Whether the same fact is known; a line with its id may have new words for it. */
  #isSeen({ line, values, kind, fact, passage }: FactLine, digest: string): boolean {
    const seen = this.#known.find(digest, passage);
    const same = this.#sameId(values);
    if (!seen || (same?.['id'] === seen.id && isOther(same, fact, 'was' in values))) return false;
    const reasons = seen.id === null ? [{ field: '', code: 'DECLINED', says: 'a person has declined it' }] : [];
    this.results.push({ line, outcome: 'seen', kind: kind.kind, id: seen.id, reasons });
    return true;
  }

  /** The fact or proposal whose id a line gives. */
  #sameId(values: JsonObject): JsonObject | undefined {
    const id = textIn(values, 'id');
    const same = this.#known.confirmed.get(id) ?? this.#facts.get(id);
    return same && { ...same, id };
  }

  /** The id that a line gives, of a fact or proposal of its kind, or by a person for a new one; else one that is made. */
  #idOf({ values, kind, fact }: FactLine): string {
    const { taken } = this.#known;
    const id = textIn(values, 'id');
    const isFree = this.#in.by !== undefined && isLocalId(id) && id.length <= maxId && !taken.has(id);
    return isFree || this.#sameId(values)?.['kind'] === kind.kind ? id : newFactId(kind, fact, taken);
  }

  #usesNewName(fields: JsonObject): boolean {
    const values = Object.values(fields).flat();
    return values.some((value) => this.#names.hasId(value));
  }

  /** Values of fields that only other kinds have, which would be lost; counts keys that are of no kind. */
  #lostFields(values: JsonObject, kind: Kind): Reason[] {
    const isOf = (each: Kind, key: string) => writtenFields(each).some(({ name }) => name === key);
    const others = Object.keys(values).filter((key) => !ownKeys.includes(key) && !isOf(kind, key));
    const { true: lost = [], false: unknown = [] } = Object.groupBy(
      others,
      (key) => `${this.#in.index.kinds.some((each) => isOf(each, key))}`,
    );
    for (const key of unknown) this.notRead.set(key, (this.notRead.get(key) ?? 0) + 1);
    const stated = lost.filter((key) => textIn(values, key) !== '');
    return stated.map((key) => ({ field: key, code: 'UNKNOWN_FIELD', says: `${kind.kind} have no field ${key}` }));
  }

  #sourceOf({ passage, anchor }: FoundQuote): JsonObject {
    return { ...placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(passage), ...anchor };
  }

  #origin(values: JsonObject): Origin {
    const round = this.#refusedBefore(values) ? 2 : 1;
    return { by: this.#in.by ?? basename(this.#in.file), on: this.#on, round };
  }

  #refuse(line: ProposalLine['line'], values: JsonObject, reasons: Reason[]): void {
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

  /** A line that was refused in an earlier round, and that this one corrects. */
  #refusedBefore(values: JsonObject): JsonObject | undefined {
    const key = keyOfRefused(values);
    return this.#proposed.refused.find((each) => this.#refused.has(each) && keyOfRefused(each) === key);
  }

  #settleRefused(values: JsonObject): void {
    const former = this.#refusedBefore(values);
    if (former) this.#proposed.refused = this.#proposed.refused.filter((each) => each !== former);
  }
}

/** Whether a fact has another sentence than the one with its id; in a sheet also another passage or other tags. */
function isOther(same: JsonObject, fact: JsonObject, isInSheet: boolean): boolean {
  const keys = isInSheet ? ['says', 'source', 'tags', 'related'] : ['says'];
  return keys.some((key) => JSON.stringify(same[key] ?? []) !== JSON.stringify(fact[key] ?? []));
}

function originReason({ field, value, sentence }: InferredValue): Reason {
  const place = sentence === undefined ? 'the masthead' : `sentence ${sentence}`;
  return { field, code: 'INFERRED', says: `${field}: ${value} is from ${place}` };
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
