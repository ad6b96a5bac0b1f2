import { basename, join } from 'node:path';
import { PismError } from '../errors.ts';
import { InvalidFacts } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import { factText } from '../import/fact-files.ts';
import { replacerOf, type WrittenFile } from '../import/replace-folder.ts';
import { parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { type Problem, severityOf } from '../model/problem.ts';
import type { Registers } from '../model/register.ts';
import { schemaFiles, schemaLine } from '../write/bulletin.ts';
import { type Proposed, type ProposedFact, proposedText, statedFact } from './proposed-file.ts';

/** Makes a function that writes facts to the files of their kinds and the rest to proposed.yaml, all or nothing, unless the folder has changed. */
export function enterFacts(folder: string, kinds: Kind[], registers: Registers) {
  const replace = replacerOf(folder);
  return async (facts: readonly ProposedFact[], proposed: Proposed) => {
    const byKind = Map.groupBy(facts, ({ kind }) => kind);
    const files = [...byKind].map(([name, own]): WrittenFile => {
      const kind = kinds.find((each) => each.kind === name) as Kind;
      return [`${name}.yaml`, withFacts(join(folder, `${name}.yaml`), kind, own.map(statedFact))];
    });
    requireNoErrors(await problemsOfFacts(files, folder, kinds, registers));
    replace([...files, [proposedFile, proposedText(proposed, kinds)]], schemaFiles([...byKind.keys()], kinds));
  };
}

/** What the loader reports of the texts of files with facts. */
export async function problemsOfFacts(
  files: readonly WrittenFile[],
  folder: string,
  kinds: Kind[],
  registers: Registers,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const names = kinds.map(({ kind }) => kind);
  for (const [name, text = ''] of files) {
    const own = kindOfFile(basename(name, '.yaml'), names);
    const kind = kinds.find((each) => each.kind === own) as Kind;
    const document = await parseYaml(join(folder, name), text);
    readFacts(document, kind, fieldReader(document, registers));
    problems.push(...document.problems);
  }
  return problems;
}

/** Throws if there are errors in what would be written. */
export function requireNoErrors(problems: readonly Problem[]): void {
  const errors = problems.filter((each) => severityOf(each) === 'error');
  const hint = 'Nothing was written. The lines are those that the files would have.';
  if (errors.length > 0) throw new InvalidFacts(errors, hint, 'The files would have errors');
}

/** The text of a file of facts with more of them at its end. Throws a PismError where they cannot be added. */
export function withFacts(file: string, kind: Kind, facts: readonly StatedFact[], changed?: string): string {
  const written = statIfExists(file) ? readTextFile(file) : { text: schemaLine(kind.kind) };
  const { text, problem } = changed === undefined ? written : { text: changed };
  const hint = 'Write each fact as an item that begins with `- id:`. Nothing was written.';
  // A list in brackets has no end to add to.
  if (problem || /^\s*[[{]/.test(text.replace(/^#.*$/gm, '')))
    throw new PismError('unreadable', `Facts cannot be added to ${basename(file)}`, hint);
  return [text.replace(/(?<!\n)$/, '\n'), ...facts.map((fact) => factText(fact, kind))].join('\n');
}
