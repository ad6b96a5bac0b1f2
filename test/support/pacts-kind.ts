import { readFileSync } from 'node:fs';

/** A kind of facts made up for tests; it has a field of every type. */
export const pactsKind = readFileSync(`${import.meta.dirname}/harbour/kinds/pacts.yaml`, 'utf8');
