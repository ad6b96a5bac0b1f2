import { oneOf } from '../../model/text.ts';
import type { OwnCommand } from '../command.ts';
import { shells } from '../completion/line.ts';
import { scripts } from '../completion/scripts.ts';
import { outputOption } from '../options.ts';
import { printText } from '../print.ts';

const declared = { output: outputOption('write to a file') };

/** `pism completion`: the script with which a shell completes command lines of pism. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  arguments: [['<shell>', `one of ${shells.join(', ')}`, [...shells]]],
  options: declared,
  async run(context) {
    const shell = oneOf(context.words[0] ?? '', [...shells], 'The shell');
    await printText(scripts[shell as keyof typeof scripts], context);
  },
};
