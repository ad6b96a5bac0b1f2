import { anchors } from './anchors.ts';
import { commandLines } from './arguments.ts';
import { conditions } from './conditions.ts';
import { dates } from './dates.ts';
import { edits } from './edits.ts';
import { factFiles } from './fact-files.ts';
import { formats } from './formats.ts';
import { layouts } from './layouts.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Property } from './property.ts';

/** Every property. */
export const properties: Property[] = [
  ...plainYaml,
  ...layouts,
  ...factFiles,
  ...dates,
  ...conditions,
  ...anchors,
  ...formats,
  ...commandLines,
  ...edits,
];
