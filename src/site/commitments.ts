import { registerOfField } from '../model/fields/index.ts';
import { type Kind, meaningOf } from '../model/kind.ts';
import { schemes } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { capitalised } from '../model/text.ts';
import { othersInBrief } from '../page/fact-line.ts';
import { linkTo, webLink } from '../page/links.ts';
import { choiceText, dateText, type PageContext, printed } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { notBound } from '../query/not-bound.ts';
import { nounOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import type { NamedEntry, Site } from './site.ts';

/** Who is bound by an entry as facts state it, who took another step or none, and that nothing is stated of all others; empty if no fact says. */
export function commitments(entry: NamedEntry, site: Site, context: PageContext): Html[] {
  const { register, id } = entry;
  return site.index.kinds.flatMap((kind) => {
    const binding = bindingOf(kind);
    if (!binding || registerOfField(binding.to) !== register) return [];
    const sql = 'f.kind = ? AND f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry, field) = (?, ?, ?))';
    const facts = [...site.facts([{ sql, values: [kind.kind, register, id, binding.to.name] }])];
    if (facts.length === 0) return [];
    const rows = positionsOf(entry, kind, binding, facts, site).map(({ heading, about, holders }) => {
      const items = holders.map((holder) => html`<p>${holderText(holder, binding, site, context)}</p>\n`);
      return html`<tr><th scope="row">${heading}${about ? html` <small>${about}</small>` : ''}</th><td>${items}</td></tr>\n`;
    });
    return html`<section id="status"><h2>Who has joined, as stated</h2>
<table class="positions"><thead><tr><th scope="col">Position</th><th scope="col">Who, since when, and what others say</th></tr></thead><tbody>
${rows}<tr><th scope="row">All others</th><td><p class="open">Nothing is stated about any other; they may be bound all the same.${fullList(entry)}</p></td></tr>
</tbody></table></section>\n`;
  });
}

type Binding = NonNullable<ReturnType<typeof bindingOf>>;

/** An actor with the fact that says where it stands, and other facts on it. */
type Holder = { actor: string; since: string; decisive: FactOfKind; others: FactOfKind[] };

/** Where actors stand: bound, or at a status that does not bind. */
type Position = { heading: string; about: string | undefined; holders: Holder[] };

function positionsOf(entry: NamedEntry, kind: Kind, { actor, status, to }: Binding, facts: FactOfKind[], site: Site) {
  const answer = notBound(site.index.database, { kind, filters: [] }, entry.id);
  const positions = new Map<string, Position>();
  const add = (heading: string, about: string | undefined, holder: Holder) => {
    const position = positions.get(heading) ?? { heading, about, holders: [] };
    position.holders.push(holder);
    positions.set(heading, position);
  };
  for (const row of [...answer.bound, ...answer.notBound]) {
    const decisive = facts.find(({ fact }) => fact.id === row['id']);
    if (!decisive) continue;
    const id = String(row[actor.name]);
    const others = facts.filter((each) => each !== decisive && each.fact[actor.name] === id);
    const choice = String(row[status.name]);
    const isBound = answer.bound.includes(row);
    const holder = { actor: id, since: String(row['date'] ?? ''), decisive, others };
    if (isBound) add('Bound, as stated', undefined, holder);
    else add(headingOf(choice, kind), meaningOf(status.choices?.[choice] ?? ''), holder);
  }
  const itself = facts.filter(({ fact }) => fact[actor.name] === null);
  for (const decisive of itself)
    add(`${capitalised(nounOf(to))} itself`, undefined, {
      actor: '',
      since: String(decisive.fact['date'] ?? ''),
      decisive,
      others: [],
    });
  return [...positions.values()];
}

/** A status that does not bind: before the stages that bind, after them, or none of them. */
function headingOf(choice: string, kind: Kind): string {
  const status = capitalised(choiceText(choice));
  const stages = stagesOf(kind)?.stages ?? [];
  const at = stages.findIndex((stage) => stage.status === choice);
  if (kind.binding.includes(choice)) return `${status}, not in force yet`;
  if (at < 0) return `${status}, as stated`;
  const binds = stages.findIndex((stage) => kind.binding.includes(stage.status));
  return at < binds ? `${status}, not bound` : `${status}, no longer bound`;
}

function holderText(
  { actor, since, decisive, others }: Holder,
  binding: Binding,
  site: Site,
  context: PageContext,
): Html {
  const { links, display, nameOf } = context;
  const register = registerOfField(binding.actor) ?? '';
  const name =
    actor === '' ? undefined : html`${linkTo(links.entry(register, actor), printed(display.entry(register, actor)))}: `;
  const stated = ({ fact, kind }: FactOfKind, date: string) => {
    const step = `${choiceText(String(fact[binding.status.name]))} ${dateText(date)}`.trim();
    const of = fact[binding.actor.name];
    const through = of === actor || actor === '' || of === null ? '' : ` (${display.entry(register, String(of))})`;
    const source = site.sources.length > 1 ? [html`<span>${nameOf(fact.source)}</span> `] : [];
    const about = [...source, ...othersInBrief({ fact, kind }).map((part) => html`<span>${part}</span> `)];
    return html`${linkTo(links.fact(fact.id), step)}${through} <span class="about">${about}</span>`;
  };
  const more = others.map((each) => html`<br>also stated: ${stated(each, String(each.fact['date'] ?? ''))}`);
  return html`${name}${stated(decisive, since)}${more}`;
}

function fullList({ ids }: NamedEntry): Html | undefined {
  const { untc } = ids;
  return untc === undefined
    ? undefined
    : html` The full list is in the ${webLink(schemes['untc']?.link?.(untc) ?? null, 'UN Treaty Collection')}.`;
}
