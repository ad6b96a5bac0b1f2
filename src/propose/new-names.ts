import type { Passage } from '../copy/copy.ts';
import { entriesNamed, personRegister, type Register, type Registers, registerOf } from '../model/register.ts';
import { didYouMean, foldName } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { sentenceAt } from './find-quotes.ts';
import { type Reason, reasonFor } from './hold.ts';
import { newEntryId } from './ids.ts';
import { type Origin, type ProposedName, proposedEntry, registersWith } from './proposed-file.ts';

/** The names that are proposed for registers, which the facts of a file can use. */
export type NewNames = ReturnType<typeof newNamesOf>;

/** The names that are proposed for a source; `add` adds to `all`. */
export function newNamesOf(copy: SourceCopy, known: Registers, all: ProposedName[]) {
  // Names are added to these, and not to those of others.
  const own = [...registersWith(known, all)].map(([name, { byId }]) => [name, registerOf(new Map(byId))] as const);
  const registers: Registers = new Map(own);

  /** A name as the sentence of a passage, or one beside it, spells it; undefined if they do not have it. */
  const spelling = (name: string, near: Passage): string | undefined => {
    const at = sentenceAt(copy, near) - 1;
    const beside = copy.sentences.slice(Math.max(0, at - 2), at + 2);
    const text = beside.map((sentence) => sentence.text).join(' ');
    const words = name.split(/\s+/).slice(0, 20).map(RegExp.escape).join('\\s+');
    return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'iu').exec(text)?.[0];
  };

  /** The last name of a person, if the text has it alone and it names no other entry. */
  const lastName = (register: string, name: string): string[] => {
    const [last = '', before] = name.split(/\s+/).reverse();
    if (register !== personRegister || before === undefined) return [];
    const isTaken = [...registers.keys()].some((each) => entriesNamed(registers, each, last).length > 0);
    const alone = `(?<![\\p{L}\\d]|${RegExp.escape(before)}\\s+)${RegExp.escape(last)}(?![\\p{L}\\d])`;
    return !isTaken && new RegExp(alone, 'u').test(copy.body) ? [last] : [];
  };

  return {
    /** The registers with these names. */
    registers,
    spelling,
    /** The id of the entry with this name, in a register or proposed. */
    known: (register: string, name: string): string | undefined => entriesNamed(registers, register, name)[0],
    /** Why a name cannot be proposed for a passage. */
    whyNot(register: string, name: string, near: Passage): Reason | undefined {
      const suggestion = () => didYouMean(register, registers.keys(), 'Registers are');
      if (!registers.has(register))
        return reasonFor('register', 'NO_SUCH_REGISTER', `there is no register ${register}. ${suggestion()}`);
      if (name === '') return reasonFor('name', 'MISSING_FIELD', 'the name is missing');
      if (spelling(name, near) !== undefined) return undefined;
      return reasonFor('name', 'NOT_IN_PASSAGE', `the passage does not have the name ${name}`);
    },
    /** Proposes a name for a register that there is, and returns the id of its entry. */
    add(register: string, name: string, source: JsonObject, proposed: Origin, part_of?: string): string {
      const { byId, names } = registers.get(register) as Register;
      const id = newEntryId(name, new Set([...byId.keys(), ...all.map((each) => each.id)]));
      const aliases = lastName(register, name);
      const added = {
        ...{ register, id, name },
        ...(aliases.length > 0 && { aliases }),
        ...(part_of !== undefined && { part_of }),
        ...{ source, proposed },
      };
      all.push(added);
      byId.set(id, proposedEntry(added));
      for (const each of [name, ...aliases]) names.set(foldName(each), [id]);
      return id;
    },
  };
}
