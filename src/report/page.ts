import { createHash } from 'node:crypto';
import { factVerdicts } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { findingsOf } from '../query/fact-lines.ts';
import { sourceName } from '../query/lookup.ts';
import { cellText } from '../query/result.ts';
import { text } from '../render/html.ts';
import { badge, factLink, findingList, kindSection, type Surroundings } from './facts.ts';
import { chartTable, resultTable, webLink } from './html.ts';
import type { KindFacts, Report } from './report.ts';

/** What a page is made with: its style sheet and script, and the citations of facts and sources. */
export interface Parts extends Omit<Surroundings, 'has'> {
  style: string;
  script: string;
  /** The citation of a source as a whole, by its id. */
  sourceCitation(id: string): string;
}

/** Disputed facts that are shown in full at the top; the tables have all of them. */
const maxDisputed = 20;
/** A longer timeline is closed at first. */
const longTimeline = 200;

/** A part of the page with its heading and its HTML; without that it is left out. */
interface Section {
  id: string;
  title: string;
  pieces: string[];
}

/** The page of a report, piece by piece. It needs no other file, and its policy keeps it from loading or sending anything. */
export function* reportPage(report: Report, parts: Parts): Generator<string> {
  const ids = new Set(report.kinds.flatMap(({ facts }) => facts.map(({ id }) => String(id))));
  const around = { ...parts, has: (id: string) => ids.has(id) };
  const sections = [
    { id: 'disputed', title: 'What is disputed', pieces: disputed(report, around) },
    { id: 'summary', title: 'At a glance', pieces: summary(report, around) },
    { id: 'charts', title: 'Charts', pieces: charts(report) },
    { id: 'compared', title: 'Compared over time', pieces: pivots(report, around) },
    { id: 'timeline', title: 'Timeline', pieces: timelineOf(report, around) },
    { id: 'facts', title: 'Facts', pieces: facts(report, around) },
    { id: 'sources', title: 'Sources', pieces: sources(report, parts) },
  ].filter(({ pieces }) => pieces.length > 0);
  yield head(report, parts);
  if (sections.length > 0) yield contents(report, sections);
  yield '<main id="main" tabindex="-1">\n';
  yield totals(report);
  for (const { id, title, pieces } of sections) {
    yield `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(title)}</h2>\n`;
    yield* pieces;
    yield '</section>\n';
  }
  yield `</main>\n<footer><p>The facts are paraphrases. A verdict says how another source compares with the fact: ${text(meanings())}. Made with pism.</p></footer>
<script>${parts.script}</script>
</body></html>
`;
}

function head(report: Report, { style, script }: Parts): string {
  const title = titleOf(report);
  const [only, other] = report.sources;
  const about = only && !other ? aboutSource(only) : '';
  const chosen =
    report.chosen === '' ? '' : `<p class="chosen">Chosen by <code>pism report ${text(report.chosen)}</code></p>\n`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>
${only && !other ? `<p class="publisher">${text(String(only['publisher']))}</p>\n` : ''}<h1>${text(title)}</h1>
${about}${chosen}</header>
`;
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function titleOf({ sources }: Report): string {
  const [only, other] = sources;
  if (!only) return 'No facts';
  return other ? `Facts from ${sources.length} sources` : `Facts from ${sourceName({ ...only, date: null } as never)}`;
}

function aboutSource(source: Report['sources'][number]): string {
  const title = String(source['title']);
  const link = source['link'] ? webLink(String(source['link']), title) : text(title);
  const by = [...((source['authors'] ?? []) as string[]), source['date']].filter(Boolean).join(', ');
  return `<p class="about">${link}</p>\n<p class="by">${text(by)}</p>\n`;
}

function contents({ kinds }: Report, sections: Section[]): string {
  const ofKinds = kinds.map(
    ({ kind, facts }) =>
      `<li><a href="#kind-${kind.kind}">${text(kind.title)}</a> <span class="count">${facts.length}</span></li>\n`,
  );
  const items = sections.map(({ id, title }) => {
    const below = id === 'facts' ? `<ul>\n${ofKinds.join('')}</ul>` : '';
    return `<li><a href="#${id}">${text(title)}</a>${below}</li>\n`;
  });
  return `<nav aria-label="Contents"><ul>\n${items.join('')}</ul></nav>\n`;
}

function allFacts({ kinds }: Report): { fact: JsonObject; kind: KindFacts['kind'] }[] {
  return kinds.flatMap(({ kind, facts }) => facts.map((fact) => ({ fact, kind })));
}

function isDisputed({ fact }: { fact: JsonObject }): boolean {
  return ['differs', 'contested'].includes(String(fact['verdict']));
}

function totals(report: Report): string {
  const facts = allFacts(report);
  if (facts.length === 0) return '<p>No fact matches.</p>\n';
  const numbers: [string, number][] = [
    ['facts', facts.length],
    [report.sources.length === 1 ? 'source' : 'sources', report.sources.length],
    ['checked against other sources', facts.filter(({ fact }) => fact['verdict'] !== null).length],
    ['disputed', facts.filter(isDisputed).length],
  ];
  const items = numbers.map(([label, number]) => `<div><dt>${label}</dt><dd>${number}</dd></div>`);
  const notes = report.notes.map((note) => `<p class="note warning">${text(note)}</p>\n`);
  return `<dl class="totals">${items.join('')}</dl>\n${notes.join('')}`;
}

function disputed(report: Report, { display }: Surroundings): string[] {
  const facts = allFacts(report).filter(isDisputed);
  const items = facts.slice(0, maxDisputed).map(({ fact, kind }) => {
    const id = String(fact['id']);
    const all = findingsOf(fact, kind, display);
    const against = all.filter(({ verdict }) => verdict === 'differs');
    // Sources can contradict each other though each is more exact than the fact.
    const shown = against.length > 0 ? against : all.filter(({ verdict }) => verdict !== 'note');
    return `<li><p>${factLink(id, String(fact['says']))} ${badge(String(fact['verdict']))}</p>${findingList(shown)}</li>\n`;
  });
  if (items.length === 0) return [];
  const rest = facts.length - items.length;
  const more =
    rest > 0 ? `<p class="note">And ${rest} more: choose “disputed” <a href="#facts">under Checks</a>.</p>\n` : '';
  return [`<ul class="disputed">\n${items.join('')}</ul>\n${more}`];
}

function summary({ summary, kinds }: Report, { display }: Surroundings): string[] {
  // Links to the kinds' tables; what is checked and disputed is said above.
  const link = (name: string) => {
    const kind = kinds.find((each) => each.kind.kind === name)?.kind;
    return kind ? `<a href="#kind-${kind.kind}">${text(kind.title)}</a>` : text(name);
  };
  return kinds.length === 0 ? [] : [resultTable({ ...summary, notes: [] }, 'Facts of each kind', display, link)];
}

function charts({ charts }: Report): string[] {
  return charts.length === 0 ? [] : [`<div class="charts">\n${charts.map(chartTable).join('')}</div>\n`];
}

function pivots({ pivots }: Report, { display }: Surroundings): string[] {
  return pivots.map(({ title, result }) => `<div class="pivot">${resultTable(result, title, display)}</div>\n`);
}

function timelineOf({ timeline: { all, rows, notes = [] } }: Report, { display }: Surroundings): string[] {
  const column = (name: string) => all.find((each) => each.name === name);
  const [date, field] = [column('date'), column('field')];
  const items = Iterator.from(rows).map((row) => {
    const what = [field ? cellText(field, row, display) : '', String(row['kind'])].filter(Boolean).join(' · ');
    const when = date ? cellText(date, row, display) : '';
    return `<li><span class="when">${text(when)}</span> <span>${factLink(String(row['id']), String(row['says']))} <small>${text(what)}</small></span></li>\n`;
  });
  const lines = [...items];
  if (lines.length === 0) return [];
  const list = `<ol class="timeline">\n${lines.join('')}</ol>\n${notes.map((note) => `<p class="note">${text(note)}</p>\n`).join('')}`;
  return lines.length <= longTimeline
    ? [list]
    : [`<details><summary>${lines.length} dates</summary>\n${list}</details>\n`];
}

function facts(report: Report, around: Surroundings): string[] {
  const tables = report.kinds.flatMap((kind) => [...kindSection(kind, around)]);
  return tables.length === 0 ? [] : [filters(report), ...tables];
}

function filters({ kinds, sources }: Report): string {
  const select = (name: string, label: string, all: string, options: [string, string][]) =>
    `<label>${label} <select name="${name}"><option value="">${all}</option>${options.map(([value, shown]) => `<option value="${text(value)}">${text(shown)}</option>`).join('')}</select></label>\n`;
  const verdicts = Object.keys(factVerdicts).map((verdict): [string, string] => [verdict, verdict]);
  const ofKinds = kinds.map(({ kind }): [string, string] => [kind.kind, kind.title]);
  const ofSources = sources.map(({ source, title }): [string, string] => [source, `${title} (${source})`]);
  return `<form class="filters" role="search" aria-label="Filter facts" hidden>
<label>Words <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${kinds.length > 1 ? select('kind', 'Kind', 'all', ofKinds) : ''}${select('verdict', 'Checks', 'any', [['disputed', 'disputed'], ...verdicts, ['none', 'not checked']])}${sources.length > 1 ? select('source', 'Source', 'all', ofSources) : ''}<button type="button">Clear</button>
<p role="status"></p>
</form>
`;
}

function sources({ sources }: Report, { sourceCitation }: Parts): string[] {
  const items = sources.map((source) => `<li>${text(sourceCitation(source.source))}</li>\n`);
  return items.length === 0 ? [] : [`<ul class="sources">\n${items.join('')}</ul>\n`];
}

function meanings(): string {
  return Object.entries(factVerdicts)
    .map(([verdict, meaning]) => `${verdict} (${meaning})`)
    .join(', ');
}
