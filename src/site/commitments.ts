import { registerOfField } from '../model/fields/index.ts';
import { type Kind, meaningOf } from '../model/kind.ts';
import { schemes } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { capitalised } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { othersInBrief } from '../page/fact-line.ts';
import { linkTo, webLink } from '../page/links.ts';
import { choiceText, dateText, type PageContext, printed } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { notBound } from '../query/not-bound.ts';
import { type Html, html } from '../render/html.ts';
import type { NamedEntry, Site } from './site.ts';

/** Who is bound by an entry as facts state it, who took another step or none, and that nothing is stated of all others; empty if no fact says. */
export function commitments({ register, id, ids }: NamedEntry, site: Site, context: PageContext): Html[] {
  return site.index.kinds.flatMap((kind) => {
    const binding = bindingOf(kind);
    if (!binding || registerOfField(binding.to) !== register) return [];
    const sql = 'f.kind = ? AND f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry, field) = (?, ?, ?))';
    const facts = [...site.facts([{ sql, values: [kind.kind, register, id, binding.to.name] }])];
    if (facts.length === 0) return [];
    const { bound, notBound: others } = notBound(site.index.database, { kind, filters: [] }, id);
    const position = (row: JsonObject) =>
      bound.includes(row) ? 'Bound, as stated' : headingOf(String(row[binding.status.name]), kind);
    const rows = Array.from(Map.groupBy([...bound, ...others], position), ([heading, of]) => {
      const choice = binding.status.choices?.[String(of[0]?.[binding.status.name])];
      const means = bound.includes(of[0] ?? {}) || !choice ? '' : html` <small>${meaningOf(choice)}</small>`;
      return html`<tr><th scope="row">${heading}${means}</th><td>${of.map((row) => holder(row, binding, facts, context))}</td></tr>\n`;
    });
    const list =
      ids['untc'] &&
      html` The full list is in the ${webLink(schemes['untc']?.link?.(ids['untc']) ?? '', 'UN Treaty Collection')}.`;
    return html`<section id="status"><h2>Who has joined, as stated</h2>
<table class="positions"><thead class="hidden"><tr><th scope="col">Position</th><th scope="col">Who</th></tr></thead><tbody>
${rows}<tr><th scope="row">All others</th><td class="open">Nothing is stated about any other; they may be bound all the same.${list}</td></tr>
</tbody></table></section>\n`;
  });
}

/** A status that does not bind: before the stages that bind, after them, or none of them. */
function headingOf(choice: string, kind: Kind): string {
  const stages = stagesOf(kind)?.stages ?? [];
  const at = stages.findIndex(({ status }) => status === choice);
  const binds = stages.findIndex(({ status }) => kind.binding.includes(status));
  const binding = at < binds ? 'not bound' : 'no longer bound';
  return `${capitalised(choiceText(choice))}, ${at < 0 ? 'as stated' : binding}`;
}

/** An actor, with what each source states of it: first the fact that decides. */
function holder(
  row: JsonObject,
  { actor, status }: NonNullable<ReturnType<typeof bindingOf>>,
  facts: FactOfKind[],
  context: PageContext,
): Html {
  const { links, display, nameOf } = context;
  const id = String(row[actor.name]);
  const nameIn = (value: unknown) => printed(display.entry(registerOfField(actor) ?? '', String(value)));
  const [decisive, others] = [
    facts.filter(({ fact }) => fact.id === row['id']),
    facts.filter(({ fact }) => fact[actor.name] === id),
  ];
  const stated = [...new Set([...decisive, ...others])].map(({ fact, kind }) => {
    const step = `${choiceText(String(fact[status.name]))} ${dateText(String(fact['date'] ?? ''))}`;
    const whose = fact[actor.name] === id ? '' : ` (${nameIn(fact[actor.name])})`;
    const about = [html`${nameOf(fact.source)}`, ...othersInBrief({ fact, kind })].map(
      (part) => html`<span>${part}</span> `,
    );
    return html`<p>${linkTo(links.fact(fact.id), step)}${whose} <span class="about">${about}</span></p>\n`;
  });
  return html`<p><b>${linkTo(links.entry(registerOfField(actor) ?? '', id), nameIn(id))}</b></p>\n${stated}`;
}
