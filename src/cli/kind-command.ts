import type { Kind } from '../model/kind.ts';
import type { Command } from './command.ts';
import { inAllLists, type KindOptions, listFacts, listWords } from './list.ts';
import { kindFilters } from './options.ts';

/** The command of a kind; everything in it is derived from the kind. */
export function kindCommand(kind: Kind): Command<KindOptions> {
  return {
    name: kind.kind,
    task: 'Ask and cite',
    get summary() {
      // Lower-case the first letter of a title, but not that of a name, in which other words have capitals too.
      const isName = /\s\p{Lu}/u.test(kind.title);
      return `List ${isName ? kind.title : kind.title.charAt(0).toLowerCase() + kind.title.slice(1)}`;
    },
    about: kind.about,
    arguments: listWords,
    examples: `pism ${kind.kind} --json # all of them, as JSON`,
    options: { ...kindFilters(kind), ...inAllLists },
    kind,
    run: (context) => listFacts(context, kind),
  };
}
