import { listActors, listBulletins, listFields, listKinds } from '../../query/catalogue.ts';
import type { Command } from '../command.ts';
import { kindCalled, requireFit } from '../context.ts';
import { outputOptions } from '../options.ts';
import { printResult } from '../print.ts';
import { tell } from '../tell.ts';

/** `pism bulletins`: the bulletins there are. */
export const bulletins: Command = {
  summary: 'The bulletins there are',
  examples: [['pism bulletins', 'every bulletin, the newest first']],
  options: outputOptions(),
  async run(context) {
    requireFit(context.index, null);
    await printResult(context, listBulletins(context.index.database));
    return 'done';
  },
};

/** `pism kinds`: the kinds of facts, or the fields of one. */
export const kinds: Command = {
  summary: 'The kinds of facts there are, and their fields',
  arguments: [['[kind]', 'the kind whose fields to list']],
  examples: [
    ['pism kinds', 'what sorts of facts there are'],
    ['pism kinds treaties', 'what is known of a treaty: fields, types, choices'],
  ],
  options: outputOptions(),
  async run(context) {
    const { index, words } = context;
    requireFit(index, null);
    const [name] = words;
    await printResult(
      context,
      name === undefined ? listKinds(index.database, index.kinds) : listFields(kindCalled(name, index)),
    );
    return 'done';
  },
};

/** `pism actors`: countries and other actors. */
export const actors: Command = {
  summary: 'Countries and other actors, and what they are called',
  arguments: [['[words...]', 'a part of a name in English or Polish, an alias or a code']],
  examples: [
    ['pism actors', 'all actors that some fact names'],
    ['pism actors korea', 'actors with Korea in a name'],
  ],
  options: outputOptions(),
  async run(context) {
    const { io, index, words } = context;
    requireFit(index, null);
    const found = await printResult(context, listActors(index.database, words));
    if (found === 0) await tell(`No actor is called ${words.join(' ')}.\n`, io);
    return 'done';
  },
};
