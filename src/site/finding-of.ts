import type { Kind } from '../model/kind.ts';
import { findingChart, findingIn } from '../page/finding.ts';
import { type PageContext, printed } from '../page/words.ts';
import { selectFacts } from '../query/select.ts';
import { type Html, html } from '../render/html.ts';
import { ownFacts } from './own-facts.ts';
import type { Site } from './site.ts';

/** The finding in the trend of a kind with its chart, and what speaks against it; undefined if it has none. */
export function findingOf(kind: Kind, site: Site, context: PageContext): Html | undefined {
  if (!kind.summary.trend) return undefined;
  const own = ownFacts(site);
  const facts = [...selectFacts(site.index.database, { kind, filters: own })];
  const found = findingIn({ kind, facts }, site.display);
  const chart = found && findingChart(found, site.facts(own), context);
  return chart && html`<section id="finding"><h2>${printed(found.sentence)}</h2>\n${chart}</section>\n`;
}
