import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Table } from '../import/table.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import { isLocalId } from '../model/file-keys.ts';
import type { Kind } from '../model/kind.ts';
import type { TableOptions } from '../model/map.ts';
import type { Registers } from '../model/register.ts';
import { noFactReasons } from '../model/source.ts';
import { didYouMean } from '../model/text.ts';
import { type JsonObject, ownValue } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { enterFacts } from './enter-facts.ts';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import { type Held, Holder, type InferredValue, type Reason } from './hold.ts';
import { maxId, newFactId } from './ids.ts';
import { KnownFacts, valuesHash } from './known-facts.ts';
import { NewNames } from './new-names.ts';
import {
  hashOfProposed,
  type Origin,
  openProposed,
  type Proposed,
  type ProposedFact,
  type ProposedNone,
  registersWith,
} from './proposed-file.ts';
import { type ProposalLine, readProposals } from './read-proposals.ts';
import { valueReader } from './read-values.ts';

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
  line: number;
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
  write(): Promise<void> | void;
}

/** Holds each line of a file to the copy, for itself; `write` keeps what is proposed, and enters what a person's own file states. */
export async function importProposals(request: ImportRequest): Promise<ProposalImport> {
  const { file, folder, index, encoding, sheet } = request;
  const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
  const enter = enterFacts(folder, index.kinds, definitions.registers);
  const { proposed, write } = await openProposed(folder, definitions);
  const options = { ...(encoding !== undefined && { encoding }), ...(sheet !== undefined && { sheet }) };
  const { lines, table } = await readProposals(file, options);
  const run = new ImportRun(request, proposed, definitions.registers);
  run.read(lines);
  const { entered, results, notRead } = run;
  const writeAll = () => (entered.length > 0 ? enter(entered, run.proposed) : write(run.proposed));
  return { results, notRead, table, write: writeAll };
}

/** A line whose passage was found. */
interface PlacedLine extends FoundQuote {
  line: number;
  values: JsonObject;
}

/** A line with its fact. */
interface FactLine extends PlacedLine {
  kind: Kind;
  fact: StatedFact;
}

/** Keys that a line may have beside the fields of its kind. */
const ownKeys = 'n kind quote passage says id name register part_of none paragraph begins found outcome reasons'.split(
  ' ',
);

class ImportRun {
  readonly results: LineResult[] = [];
  readonly notRead = new Map<string, number>();
  /** What will be proposed for the source after the import. */
  readonly proposed: Proposed;
  /** Facts of a person's own file that hold. */
  readonly entered: ProposedFact[] = [];
  readonly #in: ImportRequest;
  readonly #registers: Registers;
  readonly #known: KnownFacts;
  readonly #rounds: Map<string, number>;
  readonly #names: NewNames;
  /** The names of the fields of all kinds. */
  readonly #fields: ReadonlySet<string>;
  readonly #on = new Date().toISOString().slice(0, 10);

  constructor(request: ImportRequest, proposed: Proposed, registers: Registers) {
    this.#in = request;
    this.proposed = structuredClone(proposed);
    this.#registers = registers;
    this.#known = new KnownFacts(request.copy, request.index, proposed);
    this.#rounds = new Map(proposed.refused.map((each) => [keyOfRefused(each), 2]));
    this.#fields = new Set(request.index.kinds.flatMap(writtenFields).map(({ name }) => name));
    this.#names = new NewNames(request.copy, registers, this.proposed.names);
  }

  read(lines: readonly ProposalLine[]): void {
    const readable = lines.flatMap((each) => ('values' in each ? [each] : []));
    for (const each of lines)
      if ('broken' in each) this.#refuse(each.line, {}, [{ field: '', code: 'UNREADABLE', says: each.broken }]);
    const filled = readable.filter(({ values }) => isFilled(values));
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
    const isName = ({ values }: PlacedLine) => 'name' in values && 'register' in values && !values['kind'];
    const isNone = ({ values }: PlacedLine) => textIn(values, 'none') !== '';
    for (const each of placed.filter(isName)) this.#addName(each);
    for (const each of placed) if (!isName(each) && isNone(each)) this.#addNone(each);
    this.#addFacts(placed.filter((each) => !isName(each) && !isNone(each)));
    this.results.sort((one, other) => one.line - other.line);
  }

  /** The words that a line quotes: for a name those of it, for no fact those of the sentence. */
  #quoteOf(values: JsonObject) {
    const n = textIn(values, 'n');
    const whole = textIn(values, 'none') && this.#in.copy.sentences[Number(n) - 1]?.text;
    const name = values['kind'] ? '' : textIn(values, 'name');
    const quote = textIn(values, 'quote') || textIn(values, 'passage') || whole || name;
    return { quote, n };
  }

  #addName(given: PlacedLine): void {
    const { line, values, passage } = given;
    const [register, name, above] = [textIn(values, 'register'), textIn(values, 'name'), textIn(values, 'part_of')];
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
    this.#tell({ line, outcome, kind: register, id, reasons: isLost ? [lost] : [] });
  }

  #addNone(given: PlacedLine): void {
    const { line, values, passage } = given;
    const reason = textIn(values, 'none').toLowerCase();
    if (!Object.hasOwn(noFactReasons, reason)) {
      const says = `"${reason}" is no reason. ${didYouMean(reason, Object.keys(noFactReasons), 'Reasons are')}`;
      this.#refuse(line, values, [{ field: 'none', code: 'UNKNOWN_CHOICE', says }]);
      return;
    }
    const source = this.#sourceOf(given);
    const isProposed = this.proposed.none.some((each) => isDeepStrictEqual(each.source, source));
    const isHeld = this.#known.held.some(({ start, end }) => start <= passage.start && end >= passage.end);
    const isSeen = isProposed || isHeld;
    if (!isSeen) this.proposed.none.push({ reason, source, proposed: this.#origin(values) } as ProposedNone);
    this.#tell({ line, outcome: isSeen ? 'seen' : 'proposed', kind: 'none', id: null, reasons: [] });
  }

  #addFacts(lines: readonly PlacedLine[]): void {
    let at: PlacedLine | undefined;
    const readValues = valueReader(registersWith(this.#registers, this.proposed.names), (register, name) => {
      const spelling = at && this.#names.spelling(name, at.passage);
      if (!at || spelling === undefined) return undefined;
      const add = () => this.#names.add(register, spelling, this.#sourceOf(at as PlacedLine), this.#origin({}));
      return this.#names.known(register, spelling) ?? add();
    });
    const facts = lines.flatMap((each): FactLine[] => {
      at = each;
      const kind = this.#kindOf(each);
      if (!kind) return [];
      const { fields, reasons } = readValues(kind, each.values);
      const says = textIn(each.values, 'says');
      if (says === '')
        reasons.push({
          field: 'says',
          code: 'MISSING_FIELD',
          says: 'says is missing: the fact in one sentence of own words',
        });
      this.#noteOthers(each.values);
      const fact = { id: 'new', ...fields, says, source: this.#sourceOf(each) } as StatedFact;
      if (reasons.length > 0) this.#refuse(each.line, each.values, reasons);
      return reasons.length > 0 ? [] : [{ ...each, kind, fact }];
    });
    // The names of all lines are known now.
    const holder = new Holder(this.#in.copy, this.#in.index, this.proposed.names);
    for (const each of facts) this.#addFact(each, () => holder.hold(each.kind, each.fact, each.passage));
  }

  #kindOf({ line, values }: PlacedLine): Kind | undefined {
    const name = textIn(values, 'kind').toLowerCase();
    const { kinds } = this.#in.index;
    const kind = kinds.find((each) => each.kind === name);
    if (kind) return kind;
    const suggestion = didYouMean(
      name,
      kinds.map((each) => each.kind),
      'Kinds are',
    );
    const says = name === '' ? `the kind is missing. ${suggestion}` : `there is no kind ${name}. ${suggestion}`;
    this.#refuse(line, values, [{ field: 'kind', code: 'NO_SUCH_KIND', says }]);
    return undefined;
  }

  #addFact(given: FactLine, hold: () => Held): void {
    const { line, values, kind, fact, passage } = given;
    const digest = valuesHash(kind, fact);
    const seen = this.#seen(given, digest);
    if (seen) {
      const reasons = seen.id === null ? [{ field: '', code: 'DECLINED', says: 'a person has declined it' }] : [];
      this.#tell({ line, outcome: 'seen', kind: kind.kind, id: seen.id, reasons });
      return;
    }
    const held = hold();
    if (held.outcome === 'refused') {
      this.#refuse(line, values, held.refusals);
      return;
    }
    const { proposal, own } = this.#proposalOf(given, held);
    const { id, changes } = proposal;
    const questions = [...given.asks, ...this.#lostFields(values, kind), ...held.questions];
    const isSure = questions.length === 0 && changes === undefined && !this.#usesNewName(fact);
    const isEntered = this.#in.by !== undefined && isSure;
    this.#keep(proposal, own, isEntered);
    this.#known.taken.add(id);
    this.#known.add(digest, { id, passages: [passage] });
    this.#settleRefused(values);
    const change = changes ? [{ field: 'id', code: 'CHANGES', says: `would change the fact ${id}` }] : [];
    const outcome = isEntered ? 'fact' : questions.length > 0 ? 'asks' : 'proposed';
    const reasons = [...change, ...questions, ...held.from.map(originReason)];
    this.#tell({ line, outcome, kind: kind.kind, id, reasons });
  }

  /** The same fact, if it is known; a row with the id of a fact or proposal may have new words for it. */
  #seen({ values, fact, passage }: FactLine, digest: string) {
    const seen = this.#known.find(digest, passage);
    const given = textIn(values, 'id');
    if (!seen || seen.id === null || seen.id !== given) return seen;
    const known: JsonObject | undefined =
      this.#known.confirmed.get(given) ?? this.proposed.facts.find(({ id }) => id === given);
    return known?.['says'] === fact.says ? seen : undefined;
  }

  /** A fact as it will be in proposed.yaml, and the position of the proposal that it replaces. */
  #proposalOf({ values, kind, fact }: FactLine, { inferred }: Held) {
    const given = textIn(values, 'id');
    const isChange = this.#known.confirmed.get(given)?.kind === kind.kind;
    const own = this.proposed.facts.findIndex((each) => each.id === given && each.kind === kind.kind);
    // A person may give ids in a file of their own.
    const isFree = isLocalId(given) && given.length <= maxId && !this.#known.taken.has(given);
    const isGiven = isChange || own >= 0 || (isFree && this.#in.by !== undefined);
    const id = isGiven ? given : newFactId(kind, fact, this.#known.taken);
    const more = {
      ...(inferred.length > 0 && { inferred }),
      proposed: this.#origin({ ...values, kind: kind.kind }),
      ...(isChange && { changes: id }),
    };
    return { proposal: { kind: kind.kind, ...fact, id, ...more } as ProposedFact, own };
  }

  #keep(proposal: ProposedFact, own: number, isEntered: boolean): void {
    if (own >= 0) this.proposed.facts.splice(own, 1, ...(isEntered ? [] : [proposal]));
    else if (!isEntered) this.proposed.facts.push(proposal);
    if (isEntered) this.entered.push(proposal);
  }

  #usesNewName(fields: JsonObject): boolean {
    const values = Object.values(fields).flat();
    return values.some((value) => this.#names.hasId(value));
  }

  /** Values of fields that only other kinds have: they would be lost. */
  #lostFields(values: JsonObject, kind: Kind): Reason[] {
    const own = new Set(writtenFields(kind).map(({ name }) => name));
    const lost = Object.keys(values).filter(
      (key) => this.#fields.has(key) && !own.has(key) && !ownKeys.includes(key) && textIn(values, key) !== '',
    );
    return lost.map((key) => ({ field: key, code: 'UNKNOWN_FIELD', says: `${kind.kind} have no field ${key}` }));
  }

  #noteOthers(values: JsonObject): void {
    for (const key of Object.keys(values))
      if (!ownKeys.includes(key) && !this.#fields.has(key)) this.notRead.set(key, (this.notRead.get(key) ?? 0) + 1);
  }

  #sourceOf({ passage, anchor }: FoundQuote): JsonObject {
    return { ...placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(passage), ...anchor };
  }

  #origin(values: JsonObject): Origin {
    const round = this.#rounds.get(keyOfRefused(values)) ?? 1;
    return { by: this.#in.by ?? basename(this.#in.file), on: this.#on, round };
  }

  #refuse(line: number, values: JsonObject, reasons: Reason[]): void {
    const kind = textIn(values, 'kind') || textIn(values, 'register');
    const n = Number(textIn(values, 'n'));
    const refused = {
      ...(Number.isInteger(n) && n > 0 && { n }),
      ...(isLocalId(kind) && { kind }),
      code: reasons[0]?.code ?? '',
      hash: hashOfProposed(values),
    };
    if (!this.proposed.refused.some((each) => each.hash === refused.hash)) this.proposed.refused.push(refused);
    this.#tell({ line, outcome: 'refused', kind, id: null, reasons });
  }

  /** A line that was refused before, and is corrected by this one. */
  #settleRefused(values: JsonObject): void {
    const at = this.proposed.refused.findIndex((each) => keyOfRefused(each) === keyOfRefused(values));
    if (at >= 0 && this.#rounds.has(keyOfRefused(values))) this.proposed.refused.splice(at, 1);
  }

  #tell(result: LineResult): void {
    this.results.push(result);
  }
}

function originReason({ field, value, sentence }: InferredValue): Reason {
  const where = sentence === undefined ? 'the masthead' : `sentence ${sentence}`;
  return { field, code: 'INFERRED', says: `${field}: ${value} is from ${where}` };
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
  const kind = textIn(values, 'kind').toLowerCase();
  const keys = ['says', 'none', 'name'].filter((key) => textIn(values, key) !== '');
  return kind === 'none'
    ? textIn(values, 'none') !== ''
    : kind !== '' || keys.length > 0 || !('kind' in values || 'passage' in values);
}
