/** A copy made false: how, its text, and whether it is the masthead that was changed. */
export interface FalseCopy {
  sort: string;
  text: string;
}

/** Every false copy that the rules make of a true one; `passages` are those that facts rest on. */
export function falseCopies(
  text: string,
  passages: string[],
  { author, title }: { author: string; title: string },
): FalseCopy[] {
  const own = [...new Set(passages)].filter((passage) => text.includes(passage));
  const [lead = 0] = [text.indexOf(own.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))[0] ?? '')];
  const [head, body] = [text.slice(0, lead), text.slice(lead)];
  const inHead = (sort: string, changed: string): FalseCopy[] =>
    changed === head ? [] : [{ sort, text: changed + body }];
  return [
    ...inPassages(text, own),
    ...inHead(
      'another day in the masthead',
      head.replace(/\b(\d{1,2})(?= [A-Z]{3,} \d{4})/, (day) => String((Number(day) % 28) + 1)),
    ),
    ...inHead('another month in the masthead', head.replace(/\b[A-Z]{3,}(?= \d{4})/, 'OCTOBER')),
    ...inHead(
      'another year in the masthead',
      head.replace(/(?<=[A-Z]{3,} )\d{4}/, (year) => String(Number(year) - 1)),
    ),
    ...inHead(
      'another number in the masthead',
      head.replace(/\d+(?= \()/, (number) => String(Number(number) + 1)),
    ),
    ...inHead(
      'another running number in the masthead',
      head.replace(/(?<=\()\d+(?=\))/, (number) => String(Number(number) + 1)),
    ),
    ...inHead('another author', head.replace(author, 'Jan Kowalski')),
    ...inHead('no author', head.replace(author, '')),
    ...inHead('another title', head.replace(title, 'An Entirely Different Matter')),
    ...inHead('a word of the title', head.replace(title, title.replace(/\w+$/, 'Retreat'))),
    ...inHead('no title', head.replace(title, '')),
    { sort: 'the first half only', text: text.slice(0, lead + body.length / 2) },
    { sort: 'the second half only', text: head + body.slice(body.length / 2) },
    {
      sort: 'another text under this masthead',
      text: head + 'Nothing here is what it was, and no word of it is known.\n\n'.repeat(20),
    },
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
