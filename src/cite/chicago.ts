import chicagoStyle from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import { plugins } from '@citation-js/core';
import type { Cited } from './cited.ts';
import { prose } from './prose.ts';

/** Bibliography entries and full notes after the Chicago Manual of Style. */
export function chicago(cited: Cited[]): string {
  const { styles } = plugins.config.get('@csl') as { styles: { add(name: string, xml: string): void } };
  styles.add('chicago', chicagoStyle.content);
  // Its style prints a page bare, without `p.`, which is how the lead is to stand there.
  const lead = { locator: 'lead', label: 'page' };
  return prose(cited, { style: 'chicago', number: 'no.', citation: 'Note', lead, letters: false });
}
