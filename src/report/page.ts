import { createHash } from 'node:crypto';
import type { Fact } from '../model/fact.ts';
import { factVerdicts } from '../model/fields/type.ts';
import { checkTexts } from '../query/fact-lines.ts';
import { sourceName } from '../query/lookup.ts';
import { cellText } from '../query/result.ts';
import { type Html, html, raw } from '../render/html.ts';
import type { KindFacts, Report } from './report.ts';
import {
  badge,
  chartTable,
  factLink,
  findingList,
  kindSection,
  type ReportContext,
  resultTable,
  webLink,
} from './tables.ts';

/** The number of disputed facts in full at the top; the tables have all of them. */
const maxDisputed = 20;
/** The longest timeline that is open at first. */
const longTimeline = 200;

/** The parts of the page: id, heading and content; empty parts are left out. */
const sectionsOf: [id: string, title: string, content: (context: ReportContext) => Html][] = [
  ['disputed', 'What is disputed', disputedSection],
  ['summary', 'At a glance', summarySection],
  ['charts', 'Charts', charts],
  ['compared', 'Compared over time', pivots],
  ['timeline', 'Timeline', timelineOf],
  ['facts', 'Facts', facts],
  ['sources', 'Sources', sourcesSection],
];

/** The page of a report. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reportPage(report: Report, more: Omit<ReportContext, keyof Report | 'ids'>): string {
  const context = { ...report, ...more, ids: new Set(allFacts(report).map(({ fact }) => fact.id)) };
  const all = sectionsOf.map(([id, title, contentOf]) => [id, title, contentOf(context)] as const);
  const sections = all.filter(([, , { markup }]) => markup !== '');
  const drawn = sections.map(
    ([id, title, content]) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`,
  );
  const meanings = Object.entries(factVerdicts).map(([verdict, meaning]) => `${verdict} (${meaning})`);
  return html`${head(context)}${contents(context, sections)}<main id="main" tabindex="-1">
${totals(context)}${drawn}</main>
<footer><p>The facts are paraphrases. A verdict says how another source compares with the fact: ${meanings.join(', ')}. Made with pism.</p></footer>
<script>${raw(context.script)}</script>
</body></html>
`.markup;
}

function head({ sources, chosen, style, script }: ReportContext): Html {
  const only = sources.length === 1 ? sources[0] : undefined;
  const title = `Facts from ${only ? sourceName({ ...only, date: null } as never) : `${sources.length} sources`}`;
  const about = only
    ? html`<p class="about">${webLink(only.link ?? '', only.title)}</p>\n<p class="by">${[...only.authors, only.date].filter(Boolean).join(', ')}</p>\n`
    : '';
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>
${only ? html`<p class="publisher">${only.publisher}</p>\n` : ''}<h1>${title}</h1>
${about}${chosen === '' ? '' : html`<p class="chosen">Chosen by <code>pism report ${chosen}</code></p>\n`}</header>
`;
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function contents({ kinds }: Report, sections: (readonly [id: string, title: string, Html])[]): Html {
  const ofKinds = kinds.map(({ kind: { kind, title }, facts: { length } }) => {
    return html`<li><a href="#kind-${kind}">${title}</a> <span class="count">${length}</span></li>\n`;
  });
  const items = sections.map(([id, title]) => {
    const below = id === 'facts' ? html`<ul>\n${ofKinds}</ul>` : '';
    return html`<li><a href="#${id}">${title}</a>${below}</li>\n`;
  });
  return html`<nav aria-label="Contents"><ul>\n${items}</ul></nav>\n`;
}

function allFacts({ kinds }: Report): { fact: Fact; kind: KindFacts['kind'] }[] {
  return kinds.flatMap(({ kind, facts }) => facts.map((fact) => ({ fact, kind })));
}

function isDisputed({ fact }: { fact: Fact }): boolean {
  return ['differs', 'contested'].includes(fact.verdict ?? '');
}

function totals(report: Report): Html {
  const facts = allFacts(report);
  const numbers: [string, number][] = [
    ['facts', facts.length],
    [report.sources.length === 1 ? 'source' : 'sources', report.sources.length],
    ['checked against other sources', facts.filter(({ fact }) => fact.verdict !== null).length],
    ['disputed', facts.filter(isDisputed).length],
  ];
  const items = numbers.map(([label, number]) => html`<div><dt>${label}</dt><dd>${number}</dd></div>`);
  const notes = report.notes.map((note) => html`<p class="note warning">${note}</p>\n`);
  return html`<dl class="totals">${items}</dl>\n${notes}`;
}

function disputedSection(context: ReportContext): Html {
  const facts = allFacts(context).filter(isDisputed);
  const items = facts.slice(0, maxDisputed).map(({ fact, kind }) => {
    const all = checkTexts(fact, kind, context.display);
    const against = all.filter(({ verdict }) => verdict === 'differs');
    // Sources can contradict each other even if each is more exact than the fact.
    const shown = against.length > 0 ? against : all.filter(({ verdict }) => verdict !== 'note');
    const link = factLink(fact.id, fact.says);
    return html`<li><p>${link} ${badge(fact.verdict ?? '')}</p>${findingList(shown)}</li>\n`;
  });
  const rest = facts.length - items.length;
  const more = html`<p class="note">And ${rest} more: choose “disputed” <a href="#facts">under Checks</a>.</p>\n`;
  return items.length > 0 ? html`<ul class="disputed">\n${items}</ul>\n${rest > 0 ? more : ''}` : raw('');
}

function summarySection({ summary, kinds, display }: ReportContext): Html {
  // Checks and disputes are above.
  const link = (name: string) => {
    const kind = kinds.find((each) => each.kind.kind === name)?.kind;
    return kind ? html`<a href="#kind-${kind.kind}">${kind.title}</a>` : name;
  };
  return resultTable({ ...summary, notes: [] }, 'Facts of each kind', display, link);
}

function charts({ charts }: Report): Html {
  return charts.length > 0 ? html`<div class="charts">\n${charts.map(chartTable)}</div>\n` : raw('');
}

function pivots({ pivots, display }: ReportContext): Html {
  const tables = pivots.map(({ title, result }) => resultTable(result, title, display));
  return html`${tables.map((table) => html`<div class="pivot">${table}</div>\n`)}`;
}

function timelineOf({ timeline: { all, rows, notes = [] }, display }: ReportContext): Html {
  const [date, field] = ['date', 'field'].map((name) => all.find((each) => each.name === name));
  const items = Array.from(rows, (row) => {
    const [when, what] = [date, field].map((column) => column && cellText(column, row, display));
    const below = [what, String(row['kind'])].filter(Boolean).join(' · ');
    return html`<li><span class="when">${when}</span> <span>${factLink(String(row['id']), String(row['says']))} <small>${below}</small></span></li>\n`;
  });
  const list = html`<ol class="timeline">\n${items}</ol>\n${notes.map((note) => html`<p class="note">${note}</p>\n`)}`;
  if (items.length <= longTimeline) return items.length > 0 ? list : raw('');
  return html`<details><summary>${items.length} dates</summary>\n${list}</details>\n`;
}

function facts(context: ReportContext): Html {
  return html`${filterList(context)}${context.kinds.map((kind) => kindSection(kind, context))}`;
}

function filterList({ kinds, sources }: Report): Html {
  const select = (name: string, label: string, all: string, options: string[][]) => {
    const choices = options.map(([value, shown]) => html`<option value="${value}">${shown}</option>`);
    return html`<label>${label} <select name="${name}"><option value="">${all}</option>${choices}</select></label>\n`;
  };
  const verdicts = Object.keys(factVerdicts).map((verdict) => [verdict, verdict]);
  const ofKinds = kinds.map(({ kind }) => [kind.kind, kind.title]);
  const ofSources = sources.map(({ source, title }) => [source, `${title} (${source})`]);
  return html`<form class="filters" role="search" aria-label="Filter facts" hidden>
<label>Words <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${kinds.length > 1 ? select('kind', 'Kind', 'all', ofKinds) : ''}${select('verdict', 'Checks', 'any', [['disputed', 'disputed'], ...verdicts, ['none', 'not checked']])}${sources.length > 1 ? select('source', 'Source', 'all', ofSources) : ''}<button type="button">Clear</button>
<p role="status"></p>
</form>
`;
}

function sourcesSection({ sources, citations }: ReportContext): Html {
  return html`<ul class="sources">\n${sources.map(({ source }) => html`<li>${citations.get(source)}</li>\n`)}</ul>\n`;
}
