import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up bulletin for tests as a plain text, one line a paragraph: masthead, lead, and four paragraphs. */
export const plain = readFileSync(join(import.meta.dirname, 'bulletin.txt'), 'utf8').trimEnd();

const lines = plain.split('\n\n');

/** Its masthead. */
export const masthead = lines.slice(0, 6);

/** Its lead and paragraphs, of which the third has a run-in heading. */
export const paragraphs = lines.slice(6);

/** The description of the bulletin in a facts folder, as `nsi-3001/bulletin.yaml`. */
export const description = `series: NSI Bulletin
number: 12
running: 3001
date: 2031-05-04
title: "${masthead[4]}"
authors: [Anna K. Nowicka]
publisher: Northern Seas Institute
`;

/** Breaks a paragraph into lines of at most `width` characters. */
export function wrap(paragraph: string, width: number): string {
  return paragraph.replace(new RegExp(`(?=\\S)(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();
}
