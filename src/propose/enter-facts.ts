import { basename, join } from 'node:path';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { factText } from '../import/fact-files.ts';
import { replacerOf, type WrittenFile } from '../import/replace-folder.ts';
import { readTextFile } from '../load/file.ts';
import { proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { schemaFiles, schemaLine } from '../write/bulletin.ts';
import { type Proposed, type ProposedFact, proposedText, statedFact } from './proposed-file.ts';

/** Makes a function that writes facts to the files of their kinds and the rest to proposed.yaml, all or nothing, unless the folder has changed. */
export function enterFacts(folder: string, kinds: Kind[]) {
  const replace = replacerOf(folder);
  return (facts: readonly ProposedFact[], proposed: Proposed) => {
    const byKind = Map.groupBy(facts, ({ kind }) => kind);
    const files = [...byKind].map(([name, own]): WrittenFile => {
      const kind = kinds.find((each) => each.kind === name) as Kind;
      return [`${name}.yaml`, withFacts(join(folder, `${name}.yaml`), kind, own.map(statedFact))];
    });
    replace([...files, [proposedFile, proposedText(proposed, kinds)]], schemaFiles([...byKind.keys()], kinds));
  };
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
