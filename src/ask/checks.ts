import { grades } from '../core/model/source.ts';
import { alternatives } from '../core/model/text.ts';
import { checkVerdicts } from '../core/model/verdicts.ts';
import { byDispute } from '../core/query/disputes.ts';
import { checkFilters } from '../core/query/filters.ts';
import { factsById } from '../core/query/lookup.ts';
import { checksIn, checkWords } from '../core/query/read-list.ts';
import { type Answer, notesAt, nounIn, type Text } from '../core/query/result.ts';
import { addedUp, asSubquery, type Filter, isOneOf, phrasesOf, where, withId } from '../core/query/select.ts';
import type { Command, Context } from '../terminal/command.ts';
import { commonFilters, linksOption, listOptions, option, outputOptions, repeatable } from '../terminal/options.ts';
import { formatFor } from '../terminal/print.ts';
import { answerListing, readQuery } from './lists/list.ts';
import { disputesText } from './lists/summary-text.ts';

const checksOptions = {
  ...commonFilters,
  disputed: option('Filters', '--disputed', 'show checks of disputed facts, also those that agree'),
  grade: repeatable('Filters', '--grade <grade>', 'show checks against sources of this grade'),
  ...listOptions,
  all: option('Output', '--all', 'print each fact that has a check, point by point'),
  links: linksOption,
  ...outputOptions,
};

/** `pism checks`: what other sources say about the facts. */
export const command: Command<typeof checksOptions> = {
  name: 'checks',
  task: 'Ask',
  summary: 'List disputed facts with both values, or what other sources say of a fact',
  about: `A check compares fields of a fact with another source. Its verdict is ${meanings(checkVerdicts)}. A fact agrees only if all that it claims was compared, and is contested if sources disagree. The grade of a source is ${meanings(grades)}.`,
  arguments: [['[words...]', "words that must occur in the fact or in the source's statement; or ids of facts"]],
  examples: `
    pism checks # disputed facts, a line or two each
    pism checks my-fact # a fact point by point, what differs first
    pism checks --all # every fact with a check, point by point
    pism checks --grade official # facts that were compared with the authority itself
  `,
  options: checksOptions,
  run(context) {
    const { database } = context.index;
    const { verdict = [], ...options } = context.options;
    const { words, index } = context;
    const typed = words.join(' ').toLowerCase();
    const isKind = index.kinds.some(({ kind }) => kind === typed);
    const ofKind = isKind ? [{ ...isOneOf('f.kind', [typed]), option: 'kind', words: [typed] }] : [];
    // Words must all occur, but no check is of two facts. Ids are in lower case: "UDHR" is a word.
    const areIds = words.length > 0 && words.every((word) => !/\p{Lu}/u.test(word) && withId(database, word));
    const ids = areIds ? { id: [...(options.id ?? []), ...words] } : {};
    const asked = readQuery({ ...context, options: { ...options, ...ids }, words: [] }, null);
    const query = { ...asked, filters: [...ofKind, ...asked.filters] };
    const searched = areIds || ofKind.length > 0 ? [] : words;
    const wanted = [...checkWords(database, searched), ...checkFilters(context.options)];
    const phrases = phrasesOf(wanted);
    const format = formatFor(context.options, context.io);
    const listed = checksIn(database, index.kinds, query, wanted, format);
    const matching = phrases && ` that matches \`${phrases}\``;
    const remark = ` None of them has a check${areIds ? `: \`pism show ${words.join(' ')}\`` : matching}.`;
    const { count, fields, sort, all, limit } = context.options;
    const isText = format.name === 'table' && !fields && !sort;
    const isInFull = areIds || options.id || all || verdict.length > 0;
    const hasCheck = all || wanted.length > 0 ? [withCheck(wanted)] : [];
    const filters = [...asSubquery(addedUp(database, query)), ...hasCheck];
    const content = async (): Promise<Answer> => {
      if (!isText) return listed.list();
      if (!isInFull) return disputedFacts(context, filters, limit);
      const { factsInFull } = await import('./lists/whole-fact.ts');
      return factsInFull(byDispute(database, index.kinds, filters, limit), context);
    };
    const notes = isText || count ? [] : notesAt('table', openText(context));
    return answerListing(context, query, { count: listed.count, content, remark, notes, words: searched });
  },
};

type Checks = Context<typeof checksOptions>;

/** What nobody compared in the only fact that is asked for. */
function openText({ index: { database, kinds }, words }: Checks): string {
  const [only] = factsById(database, kinds, words.join(' '));
  const open = only?.fact.not_compared.map((name) => nounIn(only.kind, name)) ?? [];
  return open.length > 0 ? `Not compared: ${open.join(', ')}.` : '';
}

/** The filter for facts with a check that passes these filters. */
function withCheck(wanted: Filter[]): Filter {
  const ofFact = { sql: 'c.fact = f.fact', values: [] };
  const { sql, values } = where([ofFact, ...wanted]);
  return { sql: `EXISTS (SELECT 1 FROM checks c ${sql})`, values };
}

/** How many facts are disputed, and a line or two for each. */
async function disputedFacts(context: Checks, filters: Filter[], limit?: number): Promise<Text> {
  const { facts: count, text } = await disputesText(context, filters, limit);
  return { text: count > 0 ? `${text}\n` : '', count, rowsAre: 'fact' };
}

function meanings(all: Record<string, string>): string {
  return alternatives(Object.entries(all).map(([word, meaning]) => `${word} (${meaning})`));
}
