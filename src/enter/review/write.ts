/** Writes what a review changes: facts, names, what is declined and what still waits. */
import { basename, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { PismError } from '../../core/errors.ts';
import { statIfExists } from '../../core/files/output.ts';
import { readTextFile } from '../../core/load/file.ts';
import { listBulletin, proposedFile } from '../../core/load/folder.ts';
import type { StatedFact } from '../../core/model/fact.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { JsonObject } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';
import { changerOf, type WrittenFile } from '../folder/change-folder.ts';
import { factText } from '../folder/fact-files.ts';
import { schemaLine, yamlText } from '../folder/yaml.ts';
import { proposedText } from '../lines/proposed-file.ts';
import type { Entered } from './enter.ts';

/** Makes a function that writes what a review changes, all files or none, unless one has changed since the index was opened. */
export function writerOf(folder: string, index: Index) {
  const change = changerOf(folder, index);
  return ({ entries, proposed, facts, noFact }: Omit<Entered, 'outcomes'>) => {
    const byRegister = [...Map.groupBy(entries, ({ register }) => register)];
    return change({
      entries: new Map(byRegister.map(([register, own]) => [register, own.map(({ entry }) => entry)])),
      files: [
        [proposedFile, proposedText(proposed)],
        ...factFiles(folder, facts),
        ...(noFact.length > 0 ? [descriptionWith(noFact, folder)] : []),
      ],
    });
  };
}

/** The texts of the files with facts that are changed, and of those of kinds with new facts at their end. */
function factFiles(folder: string, entered: Entered['facts']): WrittenFile[] {
  const files = new Map<string, string>();
  const changes = entered.filter((each) => each.changes !== undefined);
  for (const { path } of changes.length > 0 ? listBulletin(folder) : []) {
    const text = withChanges(readTextFile(path).text, changes);
    if (text !== undefined) files.set(basename(path), text);
  }
  const added = entered.filter((each) => each.changes === undefined);
  for (const [kind, own] of Map.groupBy(added, (each) => each.kind)) {
    const name = `${kind.kind}.yaml`;
    const facts = own.map(({ fact }) => fact);
    files.set(name, withFacts(join(folder, name), kind, facts, files.get(name)));
  }
  return [...files];
}

/** A text of facts with what proposals change in them; undefined if it has none of them. */
function withChanges(text: string, changes: Entered['facts']): string | undefined {
  const yaml = parseDocument(text, { schema: 'core' });
  const changed = factsIn(yaml).filter((before) => {
    const change = changes.find(({ changes: id }) => id === before.get('id'));
    if (change) changeFact(before, change);
    return change !== undefined;
  });
  return changed.length > 0 ? yamlText(yaml) : undefined;
}

function factsIn({ contents }: Document): YAMLMap[] {
  return isSeq(contents) ? contents.items.filter((each) => isMap(each)) : [];
}

/** Gives a fact in a file other values; its own id, and its other keys such as notes, stay. */
function changeFact(before: YAMLMap, { fact: { id, ...fact }, kind }: Entered['facts'][number]): void {
  const [next] = factsIn(parseDocument(factText({ id, ...fact }, kind), { schema: 'core' }));
  for (const name of [...kind.fields.map((field) => field.name), 'inferred']) if (!(name in fact)) before.delete(name);
  for (const name of Object.keys(fact)) before.set(name, next?.get(name, true));
}

/** The description of the source with more passages that state no fact. */
function descriptionWith(noFact: JsonObject[], folder: string): WrittenFile {
  const name = statIfExists(join(folder, 'bulletin.yaml')) ? 'bulletin.yaml' : 'source.yaml';
  const yaml = parseDocument(readTextFile(join(folder, name)).text, { schema: 'core' });
  if (!isSeq(yaml.get('no_fact'))) yaml.set('no_fact', yaml.createNode([]));
  for (const each of noFact) yaml.addIn(['no_fact'], yaml.createNode(each, { flow: true }));
  return [name, yamlText(yaml)];
}

/** The text of a file of facts with more of them at its end. Throws a PismError where they cannot be added. */
function withFacts(file: string, kind: Kind, facts: readonly StatedFact[], changed?: string): string {
  const written = statIfExists(file) ? readTextFile(file) : { text: schemaLine(kind.kind) };
  const { text, problem } = changed === undefined ? written : { text: changed };
  const hint = 'Write each fact as an item that begins with `- id:`. Nothing was written.';
  // A list in brackets has no end to add to.
  if (problem || /^\s*[[{]/.test(text.replace(/^#.*$/gm, '')))
    throw new PismError('unreadable', `Facts cannot be added to ${basename(file)}`, hint);
  return [text.replace(/(?<!\n)$/, '\n'), ...facts.map((fact) => factText(fact, kind))].join('\n');
}
