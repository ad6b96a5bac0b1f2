import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { factsFolder, filesIn, pism } from '../../support/run.ts';

/** A fact about a text, false or true, as in the files of `sealed/`; those that are sealed only run when all else is done. */
interface Case {
  is: boolean;
  sort: string;
  why: string;
  sealed?: boolean;
  kind: string;
  fact: Record<string, unknown>;
}

/** What `check` and `verify` say to a case: it is found false, somebody has to look, or it is let through. */
type Outcome = 'fails' | 'asks' | 'holds';

/** What a rule says to a case; a problem of `check` counts as a question. */
interface Said {
  rule: string;
  asks: boolean;
  says: string;
}

/** A case of a text with its outcome, and what the rules say to it. */
export interface Judged extends Case {
  id: string;
  text: string;
  outcome: Outcome;
  said: Said[];
}

/** What a rule wins and costs. */
export interface Price {
  rule: string;
  /** False cases that were counted once, and open ones, that hold without the rule, or no longer fail. */
  sealed: number;
  open: number;
  /** True cases that fail or ask only by the rule. */
  alarms: number;
}

/** How many false or true cases of half a text had which outcome. */
export interface Count extends Record<Outcome, number> {
  text: string;
  half: 'open' | 'sealed';
  is: boolean;
}

interface Text {
  name: string;
  copy: string;
  /** The YAML of the description of its source and its registers, by path. */
  files: Record<string, string>;
}

interface Problem {
  severity: string;
  code: string;
  says: string;
}

interface Finding {
  rule: string;
  field: string;
  found: string;
}

interface Row {
  id: string;
  fails: boolean;
  findings: Finding[];
  asks: Finding[];
}

const here = join(import.meta.dirname, 'sealed');
const project = join(import.meta.dirname, '../../..');
/** What `check` says about the form of a file, not about whether a fact is true. */
const malformed = /^(BAD|DUPLICATE|EMPTY|HALF|INFERRED|MISPLACED|MISSING|NO|UNKNOWN|WRONG|YAML)_/;

/** The names of the texts that have cases. */
export const textNames = readdirSync(here).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));

/** The open cases of a text, or all, with their outcome; nothing if its text is in no folder of PISM_TEXTS. */
export async function judgeText(name: string, sealed: boolean): Promise<Judged[] | undefined> {
  const text = textOf(name);
  if (!text) return undefined;
  const judged: Judged[] = [];
  const cases: Case[] = parse(readFileSync(join(here, `${name}.yaml`), 'utf8'));
  for (const [at, each] of cases.entries()) {
    if (sealed || !each.sealed) judged.push(await judge(each, `case-${at + 1}`, text));
  }
  return judged;
}

/** How many cases had which outcome: by text, by half, and false before true. */
export function countsOf(judged: Judged[]): Count[] {
  const groups = Map.groupBy(judged, ({ text, sealed, is }) => `${text}\n${sealed ? 'sealed' : 'open'}\n${is}`);
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const number = (outcome: Outcome) => [first, ...rest].filter((each) => each.outcome === outcome).length;
    const { text, sealed, is } = first;
    const half = sealed ? 'sealed' : 'open';
    return [{ text, half, is, fails: number('fails'), asks: number('asks'), holds: number('holds') }];
  });
}

/** Whether the text of these cases is there. */
export function hasText(name: string): boolean {
  return textOf(name) !== undefined;
}

function textOf(name: string): Text | undefined {
  const own = existsSync(join(here, name)) ? filesIn(join(here, name)) : {};
  if (name === 'tutorial') {
    const { 'nsi-3107/bulletin.yaml': bulletin = '', ...others } = filesIn(join(project, 'docs/example/finished'));
    const registers = Object.entries(others).filter(([path]) => path.startsWith('registers/'));
    const files = { ...Object.fromEntries(registers), 'bulletin.yaml': bulletin };
    return { name, copy: join(project, 'docs/example/seagrass.txt'), files };
  }
  const places = (process.env['PISM_TEXTS'] ?? '').split(delimiter).map((folder) => join(folder, `${name}.txt`));
  const copy = places.find((place) => existsSync(place));
  const shipped = join(project, 'facts', name, 'bulletin.yaml');
  // Its key facts are not among the cases.
  const withoutKey = (yaml: string) => yaml.replace(/^key: .*\n/m, '');
  const about = existsSync(shipped) ? { 'bulletin.yaml': withoutKey(readFileSync(shipped, 'utf8')) } : {};
  return copy ? { name, copy, files: { ...about, ...own } } : undefined;
}

/** Each case is alone in its folder, so that no other one disturbs it. */
async function judge(each: Case, id: string, { name, copy, files }: Text): Promise<Judged> {
  const moved = Object.entries(files).map(([path, yaml]) => [
    path.startsWith('registers/') ? path : `${name}/${path}`,
    yaml,
  ]);
  const fact = JSON.stringify([{ id, ...each.fact }]);
  const folder = factsFolder({ ...Object.fromEntries(moved), [`${name}/${each.kind}.yaml`]: fact });
  const problems: Problem[] = JSON.parse((await pism(['check', '--json', '--facts', folder])).stdout);
  const mend = problems.find(({ severity, code }) => severity === 'error' && malformed.test(code));
  if (mend) throw new Error(`${name} ${id} is not well formed: ${mend.code}: ${mend.says}`);
  const verified = await pism(['verify', copy, '--source', name, '--json', '--keep-going', '--facts', folder]);
  const row = (JSON.parse(verified.stdout) as Row[]).find((found) => found.id === `${name}/${id}`);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!row && errors.length === 0) throw new Error(`verify says nothing about ${name} ${id}: ${verified.stderr}`);
  const { findings = [], asks = [] } = row ?? {};
  const saidOf = ({ rule, field, found }: Finding, isQuestion: boolean) => ({
    rule,
    asks: isQuestion,
    says: `${field}: ${found}`,
  });
  const others = problems.filter(({ code }) => !malformed.test(code));
  const said = [
    ...findings.map((finding) => saidOf(finding, false)),
    ...asks.map((finding) => saidOf(finding, true)),
    ...others.map(({ code, severity, says }) => ({ rule: code, asks: severity !== 'error', says })),
  ];
  return { ...each, id, text: name, outcome: outcomeOf(said), said };
}

function outcomeOf(said: Said[]): Outcome {
  if (said.some(({ asks }) => !asks)) return 'fails';
  return said.length > 0 ? 'asks' : 'holds';
}

/** What each rule wins and costs: the cases whose outcome it alone changes. */
export function pricesOf(judged: Judged[]): Price[] {
  const rules = [...new Set(judged.flatMap(({ said }) => said.map(({ rule }) => rule)))].sort();
  return rules.map((rule) => {
    const changed = judged.filter((each) => outcomeOf(each.said.filter((one) => one.rule !== rule)) !== each.outcome);
    const [wins, alarms] = [changed.filter(({ is }) => !is), changed.filter(({ is }) => is)];
    const sealed = wins.filter((each) => each.sealed).length;
    return { rule, sealed, open: wins.length - sealed, alarms: alarms.length };
  });
}
