import type { Passage } from '../copy/copy.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { didYouMean, foldName } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { sentenceAt } from './find-quotes.ts';
import type { Reason } from './hold.ts';
import { newEntryId } from './ids.ts';
import type { Origin, ProposedName } from './proposed-file.ts';

/** The names that are proposed for registers, which the facts of a file can use. */
export class NewNames {
  readonly #copy: SourceCopy;
  readonly #registers: Registers;
  readonly #all: ProposedName[];
  /** Ids by register and folded name. */
  readonly #ids: Map<string, string>;

  constructor(copy: SourceCopy, registers: Registers, all: ProposedName[]) {
    this.#copy = copy;
    this.#registers = registers;
    this.#all = all;
    this.#ids = new Map(all.map(({ register, id, name }) => [keyOf(register, name), id]));
  }

  /** The id of the entry with this name, in a register or proposed. */
  known(register: string, name: string): string | undefined {
    const [id] = entriesNamed(this.#registers, register, name);
    return id ?? this.#ids.get(keyOf(register, name));
  }

  /** Why a name cannot be proposed for a passage. */
  whyNot(register: string, name: string, near: Passage): Reason | undefined {
    const suggestion = () => didYouMean(register, this.#registers.keys(), 'Registers are');
    if (!this.#registers.has(register))
      return { field: 'register', code: 'NO_SUCH_REGISTER', says: `there is no register ${register}. ${suggestion()}` };
    if (this.spelling(name, near) !== undefined) return undefined;
    return { field: 'name', code: 'NOT_IN_PASSAGE', says: `the passage does not have the name ${name}` };
  }

  /** Proposes a name, and returns the id of its entry. */
  add(register: string, name: string, place: JsonObject, proposed: Origin, part_of?: string): string {
    const taken = new Set([...(this.#registers.get(register)?.byId.keys() ?? []), ...this.#ids.values()]);
    const id = newEntryId(name, taken);
    this.#all.push({ register, id, name, ...(part_of !== undefined && { part_of }), source: place, proposed });
    this.#ids.set(keyOf(register, name), id);
    return id;
  }

  /** Whether a value is the id of a name that is not entered yet. */
  hasId(value: unknown): boolean {
    return this.#all.some(({ id }) => id === value);
  }

  /** A name as the sentence of a passage, or one beside it, spells it; undefined if they do not have it. */
  spelling(name: string, near: Passage): string | undefined {
    const at = sentenceAt(this.#copy, near) - 1;
    const beside = this.#copy.sentences.slice(Math.max(0, at - 2), at + 2);
    const text = beside.map((sentence) => sentence.text).join(' ');
    const words = name.split(/\s+/).slice(0, 20).map(RegExp.escape).join('\\s+');
    return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'iu').exec(text)?.[0];
  }
}

function keyOf(register: string, name: string): string {
  return `${register} ${foldName(name)}`;
}
