import type { Index } from '../store/open.ts';
import type { CommandText } from './command.ts';
import commandTexts from './command-texts.json' with { type: 'json' };

/** The name of a command that is not a kind. */
export type CommandName = keyof typeof commandTexts;

/** Help texts of each command except those of kinds. */
const texts = commandTexts as Record<CommandName, CommandText>;

/** Help texts of a command of a register, or of any command except those of kinds. */
export function commandText(name: string, isRegister: boolean): CommandText {
  return isRegister ? registerText(name) : texts[name as CommandName];
}

/** The names and help texts of all commands except those of kinds. */
export function textsOfCommands({ registers }: Pick<Index, 'registers'>): [name: string, text: CommandText][] {
  return Object.entries({ ...texts, ...Object.fromEntries(registers.map((each) => [each, registerText(each)])) });
}

function registerText(register: string): CommandText {
  return {
    task: 'See what is covered',
    summary: `List ${register}, with the number of facts that name each`,
    arguments: [['[words...]', 'part of a name in any language, an id or a public identifier']],
    examples: [[`pism ${register}`, `${register} that facts name`]],
  };
}
