import { html } from '../../render/html.ts';
import { entriesByRegister, entryNames, kindNames, registerTitle, sourceList } from '../catalogue.ts';
import { framed } from '../framed.ts';
import { sourcesOfSite } from '../own-facts.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page that lists all kinds, sources and names. */
export function* browsePage(site: Site): Generator<SiteFile> {
  const path = 'browse.html';
  const context = site.contextOf(path);
  const { own, others } = sourcesOfSite(site);
  const registers = Array.from(entriesByRegister(site), ([register, entries]) => {
    return html`<section id="${register}"><h2>${registerTitle(register)}</h2>\n${entryNames(entries, context)}</section>\n`;
  });
  const beside = html`<h3>Other sources</h3>\n${sourceList(others, site, context)}`;
  const main = html`<h1>Browse</h1>
<section id="kinds"><h2>Kinds of facts</h2>\n${kindNames(site, context)}</section>
${registers}<section id="sources"><h2>Sources</h2>\n${sourceList(own, site, context)}${others.length > 0 ? beside : ''}</section>
`;
  const about = 'All kinds of facts, countries, organisations, treaties, laws, people and sources.';
  yield framed({ path, title: 'Browse', about, main, isWide: true }, site);
}
