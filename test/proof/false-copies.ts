/** A copy made false: how, and its text. */
export interface FalseCopy {
  sort: string;
  text: string;
}

/** Every false copy that the rules make of a true one; `passages` are those that facts rest on. */
export function falseCopies(text: string, passages: string[], { title }: { title: string }): FalseCopy[] {
  const own = [...new Set(passages)].filter((passage) => text.includes(passage));
  const lead = Math.max(0, Math.min(...own.map((passage) => text.indexOf(passage))));
  const [head, body] = [text.slice(0, lead), text.slice(lead)];
  const next = (number: string) => String(Number(number) + 1);
  const heads: [sort: string, head: string][] = [
    ['another number in the masthead', head.replace(/\d+(?= \()/, next)],
    ['another running number in the masthead', head.replace(/(?<=\()\d+(?=\))/, next)],
    ['another title', head.replace(title, 'An Entirely Different Matter')],
    ['a word of the title', head.replace(title, title.replace(/\w+$/, 'Retreat'))],
    ['no title', head.replace(title, '')],
  ];
  const other = 'Nothing here is what it was, and no word of it is known.\n\n'.repeat(20);
  return [
    ...inPassages(text, own),
    ...heads.filter(([, changed]) => changed !== head).map(([sort, changed]) => ({ sort, text: changed + body })),
    { sort: 'the first half only', text: text.slice(0, lead + body.length / 2) },
    { sort: 'the second half only', text: head + body.slice(body.length / 2) },
    { sort: 'another text under this masthead', text: head + other },
    ...paragraphs(head, body),
  ];
}

function inPassages(text: string, passages: string[]): FalseCopy[] {
  const rules: [sort: string, change: (passage: string) => string][] = [
    ['another year', (passage) => passage.replace(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) - 3))],
    ['another number', (passage) => passage.replace(/\b\d{1,2}\b/, (number) => String(Number(number) + 1))],
    ['a negation added', (passage) => passage.replace(/\b(is|was|were|has|have|are|should)\b(?! not)/, '$1 not')],
    ['a negation left out', (passage) => passage.replace(/ not\b/, '')],
    ['a word left out', (passage) => passage.replace(/ \w{4,}(?= )/, '')],
    ['a word added', (passage) => passage.replace(/ (?=\w+$|\w+\.$)/, ' allegedly ')],
    ['two words exchanged', (passage) => passage.replace(/(\w{3,}) (\w{3,})/, '$2 $1')],
    ['another name', (passage) => passage.replace(/(?<= )\p{Lu}\p{Ll}{3,}/u, 'Atlantis')],
    ['a sentence between', (passage) => passage.replace(/ /, ' (This was put in later.) ')],
    ['left out', () => ''],
  ];
  return rules.flatMap(([sort, change]) => {
    const changed = passages.filter((passage) => change(passage) !== passage);
    return [0, 1, 2].flatMap((part): FalseCopy[] => {
      const passage = changed[Math.floor((part * changed.length) / 3)];
      return passage === undefined
        ? []
        : [{ sort: `${sort} in a passage`, text: text.replace(passage, () => change(passage)) }];
    });
  });
}

function paragraphs(head: string, body: string): FalseCopy[] {
  const all = body.split(/\n\s*\n/);
  const [lead = '', first = '', second = '', ...rest] = all;
  const sentences = second.split(/(?<=[a-z]\.) /);
  return [
    { sort: 'a paragraph left out', text: head + [lead, second, ...rest].join('\n\n') },
    { sort: 'two paragraphs exchanged', text: head + [lead, second, first, ...rest].join('\n\n') },
    {
      sort: 'sentences of a paragraph in another order',
      text: head + [lead, first, sentences.reverse().join(' '), ...rest].join('\n\n'),
    },
  ];
}
