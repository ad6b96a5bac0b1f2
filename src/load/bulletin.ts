import { readRecord } from '../model/fields/index.ts';
import { bulletinFields } from '../model/file-fields.ts';
import type { Bulletin } from '../model/kind.ts';
import type { Document } from './document.ts';
import { readingOf } from './reading.ts';

/** The bulletin that a `bulletin.yaml` describes; nothing, with problems reported, when it cannot be used. */
export function readBulletin(document: Document, id: string): Bulletin | undefined {
  if (!document.root) {
    if (document.problems.length === 0) document.report('EMPTY_VALUE', { start: 0, end: 0 }, { field: 'The file' });
    return undefined;
  }
  const values = readRecord(document.root, { name: 'A bulletin', fields: bulletinFields }, readingOf(document));
  if (!values || document.problems.length > 0) return undefined;
  const absent = Object.fromEntries(bulletinFields.map((field) => [field.name, null]));
  return { bulletin: id, ...absent, ...values };
}
