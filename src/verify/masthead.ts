import { normalise } from '../copy/text/normalise.ts';
import { bulletinNumberIn, mastheadsIn } from '../copy/text/paragraphs.ts';
import { PismError } from '../errors.ts';
import { type Finding, finding } from '../evidence/finding.ts';
import { type SourceCopy, titlesIn } from './identify-source.ts';

/** Where a copy has another number than its source, or not its title. */
export function mastheadFindings({ text, normalised, described, paragraphs }: SourceCopy): Finding[] {
  // A text without a masthead is a copy all the same.
  if (!described || !/\p{L}{2}/u.test(text.slice(0, paragraphs[0]?.start ?? 0))) return [];
  const { number, running, title } = described;
  const seen = bulletinNumberIn(text);
  const isOther = number !== null && seen !== null && (seen.number !== number || seen.running !== running);
  const whole = [normalise(text.slice(0, MAX_HEAD)).text, normalised.text];
  const hasTitle = titlesIn(title).some((each) => whole.some((known) => known.includes(normalise(each).text)));
  const differing = (field: string, value: string, has: string[]) =>
    finding('refuse', 'masthead', { field, value }, 'masthead', has);
  return [
    ...(isOther ? [differing('number', `${number} (${running})`, [`${seen.number} (${seen.running})`])] : []),
    ...(hasTitle ? [] : [differing('title', title, [])]),
  ];
}

/** In how much of a text the masthead is looked for, in characters: the layout may hide it. */
const MAX_HEAD = 100_000;

/** Throws a PismError if a copy has the mastheads of several bulletins, or not that of its source; what the user named is taken all the same, with a warning. */
export function requireOneSource(copy: SourceCopy, isNamed: boolean): string | undefined {
  const several = mastheadsIn(copy.text);
  const others = mastheadFindings(copy).map(({ field, value, found }) => `  ${field} is ${value}, but ${found}`);
  if (several.length < 2 && others.length === 0) return undefined;
  const message =
    several.length > 1
      ? `${copy.file} has the mastheads of ${several.length} bulletins: No. ${several.join(', No. ')}`
      : `The masthead of ${copy.file} is not that of ${copy.source}`;
  if (isNamed) return [message, ...others].join('\n');
  const remedy = 'Give a copy of that bulletin alone, or correct its bulletin.yaml';
  throw new PismError('no', message, [...others, `${remedy}; with --source, pism uses it all the same.`].join('\n'));
}
