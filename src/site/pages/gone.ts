import type { Source } from '../../model/source.ts';
import { factList } from '../../page/fact-line.ts';
import { dateText, printed } from '../../page/words.ts';
import { html } from '../../render/html.ts';
import { type Crumb, framed } from '../framed.ts';
import { factPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** A fact that was published and then withdrawn, or has another id now. */
export interface GoneFact {
  id: string;
  source: Source;
  on: string;
  why: string;
  /** The id of the fact that took its place, which may be gone too. */
  now: string | undefined;
}

/** The facts that sources list as gone, by their whole ids. */
export function goneById(sources: Source[]): Map<string, GoneFact> {
  const gone = sources.flatMap((source) => {
    const whole = (id: string) => (id.includes('/') ? id : `${source.source}/${id}`);
    return source.gone.map((each) => ({ ...each, id: whole(each.id), source, now: each.now && whole(each.now) }));
  });
  return new Map(gone.map((each) => [each.id, each]));
}

/** A page for each fact that is gone, at its old address: the day, why, and what took its place. */
export function* gonePages(site: Site): Generator<SiteFile> {
  for (const each of site.gone.values()) yield gonePage(each, site);
}

function gonePage(each: GoneFact, site: Site): SiteFile {
  const { id, source, on, why } = each;
  const path = factPath(id);
  const [, ...steps] = stepsFrom(each, site.gone);
  const now = site.fact((steps.at(-1) ?? each).now ?? '');
  const later = steps.map(
    (step) => html`<li>${step.id} was withdrawn on ${dateText(step.on)}: ${printed(step.why)}</li>\n`,
  );
  const place =
    now && html`<section id="now"><h2>In its place</h2>\n${factList([now], site.contextOf(path))}</section>\n`;
  const main = html`<article>
<p class="kicker">Withdrawn on ${dateText(on)}</p>
<h1><s>${id}</s></h1>
<div class="box warning"><p><strong>This fact is no longer stated here.</strong> ${printed(why)} ${now ? 'Another fact has taken its place; cite that one.' : 'No other fact took its place.'}</p></div>
${later.length > 0 ? html`<ul>${later}</ul>\n` : ''}${place}</article>
`;
  const crumbs: Crumb[] = [[site.nameOf(source.source), sourcePath(source.source)], ['Withdrawn']];
  const about = `Withdrawn on ${dateText(on)}. Its address says why, and what took its place.`;
  const head = html`<meta name="robots" content="noindex">\n`;
  return framed({ path, title: `Withdrawn: ${id}`, about, crumbs, main, head }, site);
}

/** The fact and those that took its place one after the other, as far as these are gone too; a circle ends. */
function stepsFrom(first: GoneFact, all: Map<string, GoneFact>): GoneFact[] {
  const steps = new Set<GoneFact>();
  for (let step: GoneFact | undefined = first; step && !steps.has(step); step = all.get(step.now ?? ''))
    steps.add(step);
  return [...steps];
}
