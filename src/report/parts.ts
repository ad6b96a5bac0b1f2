import { gzipSync } from 'node:zlib';
import { counted } from '../model/text.ts';
import { factVerdicts } from '../model/verdicts.ts';
import { dateText } from '../page/words.ts';
import type { FactBar } from '../query/chart.ts';
import { type Html, html } from '../render/html.ts';
import { dispute, disputes, isDisputed, whereStated } from './facts.ts';
import type { Finding } from './finding.ts';
import type { PageContext } from './page.ts';
import type { Entry } from './report.ts';
import { factLink } from './texts.ts';

/** The most blocks in a bar: of more, nobody sees single ones. */
const maxBlocks = 60;

/** The chart of a finding as a table, for phones and screen readers, with its source and what others say of it. */
export function findingChart({ about, notes, bars, isShare, facts }: Finding, context: PageContext): Html {
  const longest = isShare ? 1 : Math.max(...bars.map(({ value }) => value));
  const inBlocks = ({ counts: [part = 0, whole = 0] }: FactBar) =>
    part >= 0 && part <= whole && whole <= maxBlocks && whole > 0;
  const rows = bars.map((bar, at) => {
    const { label, figure, counts, names, value } = bar;
    const [part = 0, whole = 0] = counts;
    const isInBlocks = inBlocks(bar);
    const [width, length] = isInBlocks ? [whole, part] : [1, Math.max(0, value / longest)];
    const drawn = Array.from({ length: width }, (_, x) => {
      const on = html`<rect class="on" x="${x}" width="${isInBlocks ? 0.9 : length.toFixed(3)}" height="1"/>`;
      return x < length ? on : html`<rect x="${x}" width="0.9" height="1"/>`;
    });
    const fact = facts[at];
    return html`<tr><th scope="row">${fact ? factLink(fact.id, dateText(label)) : dateText(label)}</th><td><svg viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true">${isInBlocks ? '' : html`<rect width="1" height="1"/>`}${drawn}</svg>${names === '' ? '' : html`<p>${names}</p>`}</td><td class="figure"><b>${figure}</b> ${counts.join(' of ')}</td></tr>\n`;
  });
  const places = new Set(facts.map((fact) => whereStated(fact, context)));
  const name = context.sources.length > 1 ? [] : context.sources.map(({ source }) => context.nameOf(source));
  const source = [...name, ...places, ...notes].join('; ');
  const blocks = bars.some(inBlocks) ? '. Each block is one of those counted.' : '';
  return html`<table class="chart"><caption>${about}${blocks}</caption><tbody>
${rows}</tbody></table>
<p class="note">Source: ${source}.</p>
${beside(
  facts.map(({ id }) => id),
  facts.flatMap(({ related }) => related),
  context,
)}`;
}

// What other sources say against a finding, or of what the author concludes from it, stands beside it.
function beside(ids: string[], related: string[], context: PageContext): Html {
  const isRelated = ({ fact }: Entry) =>
    [fact.id, ...fact.related].some((id) => ids.includes(id)) || related.includes(fact.id);
  const isContrary = (entry: Entry) =>
    isDisputed(entry) || (entry.kind.opinion && entry.fact.notes.length + entry.fact.checks.length > 0);
  const found = context.entries.filter((entry) => isRelated(entry) && isContrary(entry));
  return html`${found.map((entry) => html`<aside class="dispute" aria-label="What others say of it"><p class="eyebrow">What others say of it</p>\n${dispute(entry, context)}</aside>\n`)}`;
}

/** How other sources compare, and the disputed facts; undefined if no fact was compared. */
export function othersSay(context: PageContext): Html | undefined {
  const { entries } = context;
  const disputed = entries.filter(isDisputed);
  const byVerdict = Object.groupBy(entries, ({ fact: { verdict } }) => verdict ?? 'none');
  const counts = Object.entries(factVerdicts).flatMap(([verdict, { others }]) => {
    return byVerdict[verdict] ? [`${others} (${byVerdict[verdict].length})`] : [];
  });
  if (counts.length === 0) return undefined;
  const open = byVerdict['none']?.length ?? 0;
  return html`<p>Of ${counted(entries.length, 'fact')}, ${open} were not compared with other sources in all that they claim. On the rest, other sources ${counts.join(', ')}.</p>
${disputed.length > 0 ? disputes(disputed, context) : ''}`;
}

/** The references of the sources and of the page itself. */
export function cite({ references, example, bibtex, heading, by, made, version, subject }: PageContext): Html {
  const title = heading === subject ? subject : `${heading}: ${subject}`;
  const day = dateText(made);
  const records = html`<details><summary>BibTeX</summary><pre tabindex="0">${bibtex.split('\n').map((line) => html`${line}\n`)}</pre></details>\n`;
  return html`${references.map((reference) => html`<p>${reference}</p>\n`)}<p class="note">For one fact, add its place: ${example}. Quote from the source itself, never from this page.</p>
${bibtex === '' ? '' : records}<p class="note">pism is neither from nor affiliated with the publishers of these sources. The facts that come with it are under the MIT licence, as its code is.</p>
<p class="eyebrow">This page</p>
<p>${by === undefined ? `${title} [Data set]. (${day})` : `${by} (${day}). ${title} [Data set]`}. Made with pism ${version}.</p>
`;
}

/** The longest address that browsers take for a download. */
const maxAddress = 2_000_000;

/** The same facts as files within the page; the script unpacks what is compressed. */
export function downloads({ csv, json, sources, entries, chosen }: PageContext): Html {
  const name = sources.length === 1 ? `facts-${sources[0]?.source}` : 'facts';
  const files = [
    ['csv', 'sentences, places and verdicts, for spreadsheets', 'text/csv;charset=utf-8', Buffer.from(csv)],
    ['json.gz', 'every field, check, note and address', 'application/gzip', gzipSync(json, { level: 9 })],
  ] as const;
  const links = files.map(([ending, about, type, bytes]) => {
    const [format = ''] = ending.split('.');
    const address = `data:${type};base64,${bytes.toString('base64')}`;
    const link = html`<a download="${name}.${ending}" href="${address}">${format.toUpperCase()}</a>: ${about}`;
    const command = html`<code>pism facts -o ${name}.${format}</code> writes ${chosen === '' ? 'it' : 'all facts'}`;
    return html`<li>${address.length <= maxAddress ? link : html`${format.toUpperCase()}: too long for this page; ${command}`}</li>\n`;
  });
  return html`<p>The same ${counted(entries.length, 'fact')}:</p>\n<ul>\n${links}</ul>\n`;
}

/** How facts and checks came about, and how the facts were chosen. */
export function method({ chosen, entries }: PageContext): Html {
  const days = entries.flatMap(({ fact }) => [...fact.checks, ...fact.notes].map(({ on }) => on)).sort();
  const looked = [...new Set([days[0] ?? '', days.at(-1) ?? ''])].map(dateText).join(' to ');
  const checked = entries.filter(({ fact }) => fact.checked.length > 0).length;
  const others = html`<p>Other sources were looked up on ${looked}. ✓ means that all that a fact claims was compared and agrees, ≠ that a source differs, ± that sources contradict each other. A fact without a sign was not compared in all that it claims.</p>\n`;
  return html`<p>Each fact was written down from the text of its source, in other words, as a sentence and a set of fields. Below it is its place: a paragraph, a page or a row; “lead” is the first paragraph of a bulletin. What is “inferred” follows from the text without being stated in it. So far, a second person has compared ${checked} of ${counted(entries.length, 'fact')} with the source.</p>
${days.length > 0 ? others : ''}${chosen === '' ? '' : html`<p>These facts were chosen with <code>pism report ${chosen}</code>.</p>\n`}`;
}

/** The other sources by number; printed with their addresses. */
export function numberedAddresses({ others }: PageContext): Html | undefined {
  const items = Array.from(others.values(), ({ number, link }) => html`<li id="source-${number}">${link}</li>\n`);
  return items.length === 0 ? undefined : html`<ol class="sources">\n${items}</ol>\n`;
}
