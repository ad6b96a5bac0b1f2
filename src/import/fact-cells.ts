import { fieldType } from '../model/fields/index.ts';
import type { Field } from '../model/kind.ts';
import { fold } from '../model/text.ts';
import { idOf } from './fact-id.ts';
import type { Cell } from './table.ts';

/** The columns of a table of facts, before and after those of fields. */
export const columnsBefore = ['paragraph', 'begins', 'kind'];
export const columnsAfter = ['says', 'passage', 'inferred', 'id'];
/** The sign between two items of a list in a cell. */
export const splitAt = ';';

/** A cell with its choices as the kind spells them: people write them in any case, and `yes` for a flag. */
export function spelled(cell: Cell, field: Field | undefined): Cell {
  const flags = field && fieldType(field).exportType === 'flag' ? { yes: 'true', no: 'false' } : {};
  const choices = Object.keys(field?.choices ?? {}).map((choice): [string, string] => [fold(choice), choice]);
  const known = new Map([...Object.entries(flags), ...choices]);
  if (known.size === 0) return cell;
  return [cell].flat().flatMap((text) => text.split(splitAt).map((each) => known.get(fold(each)) ?? each));
}

/** A reason without words about maps, and with the place of a new actor. */
export function plainReason(says: string): string {
  const [, name] = /^There is no actor called (.+?)\. *$/.exec(says) ?? [];
  if (name === undefined) return says.replace(/: say `dates: .*/, ': write it as 2021-06-05 or 5 June 2021');
  return `${says.trim()} Add it to registers/actors.yaml: \`- { id: ${idOf([name])}, name: ${JSON.stringify(name)} }\``;
}
