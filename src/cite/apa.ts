import type { Cited } from './cited.ts';
import { prose } from './prose.ts';

/** References and citations in the text after the APA manual: `(Przychodniak, 2024, para. 3)`. */
export function apa(cited: Cited[]): string {
  const lead = { suffix: ', lead' };
  return prose(cited, { style: 'apa', number: 'No.', citation: 'In the text', lead, letters: true });
}
