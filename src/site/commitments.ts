import { registerOfField } from '../model/fields/index.ts';
import { meaningOf } from '../model/kind.ts';
import { schemes } from '../model/register.ts';
import { bindingOf } from '../model/stages.ts';
import type { JsonObject } from '../model/values.ts';
import { othersInBrief } from '../page/fact-line.ts';
import { linkTo, webLink } from '../page/links.ts';
import { choiceText, dateText, type PageContext, printed } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { notBound } from '../query/not-bound.ts';
import { type Html, html } from '../render/html.ts';
import type { EntryWithPage, Site } from './site.ts';

/** Who is bound by an entry as facts state it, who took another step or none, and that nothing is stated of all others; empty if no fact says. */
export function commitments({ register, id, ids }: EntryWithPage, site: Site, context: PageContext): Html[] {
  return site.index.kinds.flatMap((kind) => {
    const binding = bindingOf(kind);
    if (!binding || registerOfField(binding.to) !== register) return [];
    const sql = 'f.kind = ? AND f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry, field) = (?, ?, ?))';
    const filter = { sql, values: [kind.kind, register, id, binding.to.name] };
    const facts = site.facts([filter], 'f.dated_first DESC NULLS LAST');
    if (facts.length === 0) return [];
    const shown = (row: JsonObject) => holder(row, binding, facts, context);
    const { bound, notBound: others } = notBound(site.index.database, { kind, filters: [] }, id);
    const stages = Map.groupBy(others, (row) => String(row[binding.status.name]));
    const notBoundRows = Array.from(stages, ([status, of]) => {
      const choice = binding.status.choices?.[status];
      const means = choice && html` <small>${meaningOf(choice)}</small>`;
      return positionRow(html`Not bound: ${choiceText(status)}${means}`, of.map(shown));
    });
    const list =
      ids['untc'] &&
      html` The full list is in the ${webLink(schemes['untc']?.link?.(ids['untc']) ?? '', 'UN Treaty Collection')}.`;
    return html`<section id="status"><h2>Who has joined, as stated</h2>
<table class="positions"><thead class="hidden"><tr><th scope="col">Position</th><th scope="col">Who</th></tr></thead><tbody>
${bound.length > 0 ? positionRow('Bound, as stated', bound.map(shown)) : ''}${notBoundRows}<tr><th scope="row">All others</th><td class="open">Nothing is stated about any other; they may be bound all the same.${list}</td></tr>
</tbody></table></section>\n`;
  });
}

function positionRow(position: string | Html, holders: Html[]): Html {
  return html`<tr><th scope="row">${position}</th><td>${holders}</td></tr>\n`;
}

/** An actor, with what each source states of it, or of the group by which it is bound; the latest first. */
function holder(
  row: JsonObject,
  { actor, status }: NonNullable<ReturnType<typeof bindingOf>>,
  facts: FactOfKind[],
  context: PageContext,
): Html {
  const { links, display, nameOf } = context;
  const id = String(row[actor.name]);
  const nameIn = (value: unknown) => printed(display.entry(registerOfField(actor) ?? '', String(value)));
  const stated = facts.filter(({ fact }) => fact[actor.name] === id || fact.id === row['id']);
  const lines = stated.map(({ fact, kind }) => {
    const step = `${choiceText(String(fact[status.name]))} ${dateText(String(fact['date'] ?? ''))}`;
    const whose = fact[actor.name] === id ? '' : ` (${nameIn(fact[actor.name])})`;
    const about = [html`${nameOf(fact.source)}`, ...othersInBrief({ fact, kind })].map(
      (part) => html`<span>${part}</span> `,
    );
    return html`<p>${linkTo(links.fact(fact.id), step)}${whose} <span class="about">${about}</span></p>\n`;
  });
  return html`<p><b>${linkTo(links.entry(registerOfField(actor) ?? '', id), nameIn(id))}</b></p>\n${lines}`;
}
