import { wrapAnsi } from 'fast-wrap-ansi';
import type { Check } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { itemsIn, type JsonObject } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import { type CheckText, checkText, type Finding, findingsOf, notCompared } from '../query/fact-lines.ts';
import type { Result } from '../query/result.ts';
import { type RenderOptions, visible } from '../render/options.ts';
import type { Context } from './command.ts';
import type { commonFilters, outputOptions } from './options.ts';
import { dimNote, printText, renderOptionsFor } from './print.ts';

/** Wraps a text between its indents: that of the first line is already printed. */
export function hanging(text: string, indent: number, { width }: Pick<RenderOptions, 'width'>): string {
  const hard = !/^https?:\/\/\S+$/.test(text);
  const wrapped = wrapAnsi(visible(text), Math.max(20, width - indent), { hard });
  return wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** A text in the colour of a verdict. */
function toned(verdict: string, text: string, { style }: Pick<RenderOptions, 'style'>): string {
  return style[verdictOf(verdict)?.style ?? 'faint'](text);
}

/** What sources say alike, indented; `isFull` adds what each says, its title, address and day. */
export function findingText({ verdict, heading, checks }: Finding, isFull: boolean, page: RenderOptions): string {
  const says = isFull || isAgainst(verdict) || verdict === 'note';
  const bySource = Map.groupBy(checks, ({ source, url }) => `${source}\n${url}`);
  const texts = Array.from(bySource.values(), (all) => {
    const [first] = all as [CheckText];
    const why = all.map((each) => each.why && `why: ${each.why}`).find(Boolean);
    const unopened = first.unopened && `not opened: ${first.unopened}`;
    const full = [why, first.source, first.url, unopened, `looked up on ${first.on}`];
    const from = (isFull ? full : [first.short]).map((each) => each && page.style.faint(hanging(each, 6, page)));
    const statements = says ? new Set(all.map((each) => hanging(each.says, 6, page))) : [];
    return [...statements, ...from].flatMap((each) => (each ? `      ${each}` : [])).join('\n');
  });
  const head = toned(verdict, hanging(heading, 3, page), page);
  return [`   ${head}`, ...texts].filter((text) => text !== '').join('\n');
}

/** Prints checks by fact, each fact once; returns the number of checks. */
export async function printChecks(
  context: Context<typeof outputOptions & Pick<typeof commonFilters, 'disputed'>>,
  { rows }: Result,
): Promise<number> {
  const { index, options } = context;
  const all = [...rows];
  if (all.length === 0) return 0;
  const page = await renderOptionsFor({ forReader: true, shortNames: true }, context);
  const byFact = [...Map.groupBy(all, ({ fact }) => String(fact))];
  const texts = byFact.map(([id, checks]) => factText(id, checks, index.kinds, page));
  await printText(`${texts.join('\n\n')}\n`, context, counted(all.length, 'check'));
  const differing = all.filter(({ verdict }) => isAgainst(String(verdict))).length;
  const [[id] = ['']] = byFact;
  const which = byFact.length === 1 ? page.display.id(id) : 'ID';
  const of = options.disputed ? ' of disputed facts' : '';
  const summary = `${differing} of ${counted(all.length, 'check')}${of} ${differing === 1 ? 'differs' : 'differ'}.`;
  await dimNote(`${summary} Links: \`pism show ${which}\` or --format csv`, context);
  return all.length;
}

function factText(id: string, rows: JsonObject[], kinds: Kind[], page: RenderOptions): string {
  const [first = {}] = rows;
  const kind = kinds.find((each) => each.kind === first['kind']) as Kind;
  const checks = rows.map((row) => checkText(asCheck(row), kind, page.display));
  const findings = findingsOf(checks);
  const verdict = String(first['fact_verdict']);
  const name = visible(page.display.id(id));
  const says = hanging(`${name}  ${first['fact_says']}`, 3, page).slice(name.length);
  const head = `${toned(verdict, verdictOf(verdict)?.mark ?? ' ', page)}  ${page.style.id(name)}${says}`;
  const open = notCompared(itemsIn(first['not_compared'] ?? null).map(String), kind);
  const lines = open === '' ? [] : [`   ${page.style.faint(hanging(open, 3, page))}`];
  return [head, ...lines, ...findings.map((each) => findingText(each, false, page))].join('\n');
}

/** A row of the list of checks in the form of a check of a fact. */
function asCheck({ field, value, title, publisher, url, grade, date, ...check }: JsonObject): Check {
  const source = { title, publisher, url, grade, date };
  return { ...check, on_field: [field], value: { [String(field)]: value }, source } as unknown as Check;
}
