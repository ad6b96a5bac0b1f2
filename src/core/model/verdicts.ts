/** The verdicts and grades of checks: meaning, mark and colour of each. */
import { ownValue } from './values.ts';

/**
 * What a verdict means, its mark (readable without colour) and its colour, and what a list says of the mark; on a check, what
 * the source does if the verdict is no verb.
 */
export type Verdict = Record<'means' | 'mark' | 'legend', string> & {
  style: 'good' | 'warning' | 'bad';
} & { source?: string };

/** The verdicts on facts, in the order in which they are listed. */
const factVerdicts: Record<string, Verdict> = {
  agrees: {
    means: 'other sources have all that it claims',
    mark: '✓',
    style: 'good',
    legend: 'agrees',
  },
  differs: {
    means: 'a source has another value for the same thing',
    mark: '≠',
    style: 'bad',
    legend: 'others differ',
  },
  supported: {
    means: 'other sources support all that it claims',
    mark: '✓',
    style: 'good',
    legend: 'supported',
    source: 'supports it',
  },
  opposed: {
    means: 'a source speaks against it',
    mark: '≠',
    style: 'bad',
    legend: 'opposed',
    source: 'speaks against it',
  },
  contested: {
    means: 'sources disagree',
    mark: '±',
    style: 'warning',
    legend: 'sources disagree',
  },
};

/** The verdicts on facts, by name. */
export const verdictNames = Object.keys(factVerdicts);

/** How another source compares to a fact on the fields of a check, each with its meaning. */
export const checkVerdicts: Record<string, string> = {
  agrees: 'the source gives the same, or the same more exactly: then it is finer',
  differs: 'the source gives another value for the same thing',
  supported: 'the source supports the view or the advice',
  opposed: 'the source speaks against the view or the advice',
};

/** The verdicts of checks that go against a fact. */
export const verdictsAgainst = ['differs', 'opposed'];

/** The verdicts of disputed facts: a source goes against them, or sources disagree. */
export const disputedVerdicts = [...verdictsAgainst, 'contested'];

/** The words and the mark of a verdict; undefined for another word, or none. */
export function verdictOf(name: unknown): Verdict | undefined {
  return ownValue(factVerdicts, String(name));
}

/** Whether a verdict goes against the fact. */
export function isAgainst(verdict = ''): boolean {
  return verdictsAgainst.includes(verdict);
}

/** What a check results in: its verdict, and whether the source is more exact. */
export interface Outcome {
  verdict: string;
  finer?: boolean | undefined;
}

/** What an editor writes under `agrees` where values do not decide, such as two texts. */
export const agreements: Record<string, Outcome & { means: string }> = {
  yes: { means: 'the source says the same', verdict: 'agrees' },
  finer: { means: 'the source says the same, more exactly', verdict: 'agrees', finer: true },
  no: { means: 'the source says something else about the same thing', verdict: 'differs' },
};

/** What an editor writes under `supports` in a kind of opinions. */
export const supportWords: Record<string, Outcome & { means: string }> = {
  yes: { means: 'the source supports the view or the advice', verdict: 'supported' },
  no: { means: 'the source speaks against it', verdict: 'opposed' },
};
