import type { Fact } from '../model/fact.ts';
import { isList } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { verdictNames } from '../model/verdicts.ts';
import { choiceText, columnText } from '../page/words.ts';
import { type Column, caveatsOf, labelOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { whereStated } from './facts.ts';
import type { PageContext } from './page.ts';
import type { KindFacts } from './report.ts';
import { factLink } from './texts.ts';

/** The longest table, and the longest list of sentences, that is printed without being asked for. */
const longest = { table: 50, facts: 300 };

/** The box to tick to print something long, and what is printed if it is not ticked; empty if it is not long. */
export function printChoice(count: number, what: keyof typeof longest): Html | undefined {
  if (count <= longest[what]) return undefined;
  return html`<p class="print-choice"><label><input type="checkbox" autocomplete="off"> Print all ${count} ${what === 'table' ? 'rows' : 'facts'}, too</label><span>Not printed: ${count} ${what === 'table' ? 'rows' : 'facts'}.</span></p>\n`;
}

/** The table of a kind: a row for each fact, with a link to its sentence. */
export function kindSection({ kind, columns, facts, ranks }: KindFacts, context: PageContext): Html {
  const id = `kind-${kind.kind}`;
  const heads = columns.map((column) => {
    const title = column.name === 'verdict' ? 'Other sources' : labelOf(column.field ?? column);
    return html`<th scope="col"${numeric(column)}>${title}</th>`;
  });
  const rows = facts.map((fact) => row(fact, columns, ranks.get(fact.id) ?? [], context));
  return html`<section class="kind" id="${id}" aria-labelledby="${id}-title" data-kind="${kind.kind}">
<h3 id="${id}-title">${kind.title} <small>${facts.length}</small></h3>
<p class="note">${[kind.about, ...caveatsOf(columns)].join(' ')}</p>
${columns.flatMap((column, at) => choicesOf(column, at, kind, facts) ?? [])}${printChoice(facts.length, 'table')}<div class="scroll" role="region" tabindex="0" aria-label="${kind.title}: table"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div></section>
`;
}

function row(fact: Fact, columns: Column[], ranks: number[], context: PageContext): Html {
  const cells = columns.map((column, at) => {
    const about = html` data-rank="${ranks[at] ?? 0}"${numeric(column)}`;
    if (column.name === 'place')
      return html`<th scope="row"${about}>${factLink(fact.id, whereStated(fact, context))}</th>`;
    return html`<td${about}>${columnText(column, fact, context.display)}</td>`;
  });
  return html`<tr>${cells}</tr>
`;
}

function numeric({ align }: Column): Html | undefined {
  return align === 'right' ? html` class="number"` : undefined;
}

// The choices in the order of the kind's file, which for a scale is that of strength.
function choicesOf({ name, field }: Column, at: number, kind: Kind, facts: Fact[]): Html | undefined {
  if (!field?.choices || isList(field)) return undefined;
  const used = Object.keys(field.choices).filter((choice) => facts.some((fact) => fact[name] === choice));
  if (used.length < 2) return undefined;
  const options = used.map((choice) => [choiceText(choice), choiceText(choice)]);
  return select(`${kind.kind}.${name}`, labelOf(field), 'all', options, html` form="filters" data-column="${at}"`);
}

function select(name: string, label: string, all: string, options: string[][], more?: Html): Html {
  const choices = options.map(([value = '', shown = '']) => html`<option value="${value}">${shown}</option>`);
  return html`<label class="scripted" hidden>${label} <select name="${name}"${more}><option value="">${all}</option>${choices}</select></label>\n`;
}

/** The search and the filters of facts and tables. */
export function filterForm({ kinds, themes, sources, entries, nameOf }: PageContext): Html {
  const isThemed = themes.some(({ title }) => kinds.every(({ kind }) => kind.title !== title));
  const given = new Set(entries.map(({ fact }) => fact.verdict));
  const verdicts = verdictNames.filter((verdict) => given.has(verdict));
  const lists: [string, string, string, string[][]][] = [
    ['theme', 'Theme', 'all themes', isThemed ? themes.map(({ title }, at) => [`${at}`, title]) : []],
    ['kind', 'Kind', 'all kinds', kinds.map(({ kind }) => [kind.kind, kind.title])],
    ['source', 'Source', 'all sources', sources.map(({ source }) => [source, nameOf(source)])],
    [
      'verdict',
      'Other sources',
      'all',
      verdicts.length > 0
        ? [['disputed', 'disputed'], ...verdicts.map((each) => [each, each]), ['none', 'not compared']]
        : [],
    ],
  ];
  const selects = lists.map(([name, label, all, options]) =>
    options.length > 1 ? select(name, label, all, options) : html``,
  );
  return html`<form class="scripted" id="filters" role="search" aria-label="Facts" hidden>
<label>Words <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${selects}<button type="button">Show all</button>
<p role="status"></p>
</form>
`;
}
