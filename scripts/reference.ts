import type { Option } from 'commander';
import { type AnyCommand, tasks } from '../src/cli/command.ts';
import { allCommands } from '../src/cli/commands/index.ts';
import { optionMeaning } from '../src/cli/help-topics.ts';
import { fieldOptions, notOptionOf, sharedOptions } from '../src/cli/options.ts';
import type { Index } from '../src/store/open.ts';

const intro = `# Commands

Every command with its arguments and its own options, from the texts of \`pism help\`. [Options that several commands
have](#options-of-several-commands) are listed once; \`pism help <command>\` says which of them a command takes, and has examples;
\`pism help exit-codes\` and \`pism help environment\` list statuses and variables. Written by \`npm run generate\`.`;

const ofKinds = `Each kind of fact is a command that lists its facts, \`pism <kind> [words...]\`, and each field is an option. A list also has
\`--<field>-all\`: facts with all of the given values. \`pism help <kind> --choices\` says what fields and choices mean.`;

/** The text of docs/REFERENCE.md: the commands of these facts, a line for each argument and option. */
export async function reference(index: Index): Promise<string> {
  const all = await allCommands(index.registers);
  const sections = tasks.map((task) => {
    const ofTask = all.filter((command) => command.task === task);
    return [`## ${task}`, ofTask.flatMap(entryOf).join('\n')];
  });
  const kinds = index.kinds.map((kind) => {
    const not = notOptionOf(kind);
    const own = Object.values({ ...fieldOptions(kind), ...(not && { not }) }).filter(({ hidden }) => !hidden);
    return `- **\`${kind.kind}\`**: ${oneLine(kind.about)} ${own.map(({ flags }) => `\`${flags}\``).join(', ')}`;
  });
  const groups = Map.groupBy(Object.values<Option>(sharedOptions), ({ helpGroupHeading = '' }) => helpGroupHeading);
  const shared = [...groups].flatMap(([heading, options]) => [
    `**${heading.replace(/:$/, '')}**`,
    options.map((each) => `- ${term(each)}`).join('\n'),
  ]);
  const parts = [intro, ...sections.flat(), '## Kinds of facts', ofKinds, kinds.join('\n')];

  return `${[...parts, '## Options of several commands', ...shared].join('\n\n')}\n`;
}

function entryOf({ name, summary, arguments: takes = [], options }: AnyCommand): string[] {
  const common = Object.values<Option>(sharedOptions);
  const own = Object.values(options).filter((each) => !common.includes(each) && !each.hidden && !isField(each));
  const words = takes.map(([flags, about]) => ` \`${flags}\`: ${oneLine(about)}.`).join('');
  return [
    `- **\`${[name, ...takes.map(([flags]) => flags)].join(' ')}\`**: ${summary}.${words}`,
    ...own.map((each) => `  - ${term(each)}`),
  ];
}

/** Whether an option is a field of a kind, which `compare` takes too. */
function isField({ helpGroupHeading = '' }: Option): boolean {
  return helpGroupHeading.startsWith('Filter ');
}

function term(option: Option): string {
  return `\`${option.flags}\`: ${oneLine(optionMeaning(option))}`;
}

/** A text with its choices, which help lists below it, on one line. */
function oneLine(text: string): string {
  const [about = '', ...choices] = text.split('\n').map((line) => line.trim());
  return choices.length > 0 ? `${about}. ${choices.join('; ')}` : about;
}
