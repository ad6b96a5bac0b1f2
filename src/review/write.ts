import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { rewriterOf, statIfExists, unchangedSince } from '../files/output.ts';
import { factText } from '../import/fact-files.ts';
import { replacerOf, type WrittenFile } from '../import/replace-folder.ts';
import { readTextFile } from '../load/file.ts';
import { listBulletin, proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { type Kind, kindOfFactsFile } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { withFacts } from '../propose/enter-facts.ts';
import { proposedText } from '../propose/proposed-file.ts';
import { checkedSource, schemaFiles, schemaLine } from '../write/bulletin.ts';
import type { Entered } from './enter.ts';

/** Looks at the files that a review changes; the returned function writes them all or none, unless one has changed since. */
export function writerOf(folder: string, kinds: Kind[], registers: Registers) {
  const registerFolder = join(dirname(folder), 'registers');
  const requireUnchanged = unchangedSince(registerFolder);
  const replace = replacerOf(folder);
  return async (entered: Entered) => {
    const { facts, noFact, proposed } = entered;
    const ofKind = [...Map.groupBy(facts, ({ kind }) => kind)];
    const files: WrittenFile[] = [
      [proposedFile, proposedText(proposed, kinds)],
      ...ofKind.flatMap(([kind, own]) => filesOfKind(folder, kind, kinds, own)),
      ...(noFact.length > 0 ? [await descriptionWith(noFact, folder)] : []),
    ];
    const entries = entriesTexts(entered, registerFolder, registers);
    // Entries that no fact uses yet do no harm; facts without their entries do.
    const writeEntries = () => {
      requireUnchanged();
      if (entries.length > 0) mkdirSync(registerFolder, { recursive: true });
      for (const [path, text] of entries) rewriterOf(path)(text);
    };
    replace(
      files,
      schemaFiles(
        ofKind.map(([{ kind }]) => kind),
        kinds,
      ),
      writeEntries,
    );
  };
}

/** The texts of the files of a kind with new facts at the end of the first, or with facts that are changed. */
function filesOfKind(folder: string, kind: Kind, kinds: Kind[], entered: Entered['facts']): WrittenFile[] {
  const [changes, added] = [true, false].map((is) => entered.filter(({ changes: id }) => (id !== undefined) === is));
  const own = listBulletin(folder).filter((file) => kindOfFactsFile(file.kind, kinds) === kind.kind);
  const files = new Map<string, string>();
  for (const { path } of changes?.length ? own : []) {
    const text = withChanges(readTextFile(path).text, kind, changes ?? []);
    if (text !== undefined) files.set(basename(path), text);
  }
  const name = `${kind.kind}.yaml`;
  const facts = (added ?? []).map(({ fact }) => fact);
  if (facts.length > 0) files.set(name, withFacts(join(folder, name), kind, facts, files.get(name)));
  return [...files];
}

/** A text of facts with what proposals change in them; undefined if it has none of them. */
function withChanges(text: string, kind: Kind, changes: Entered['facts']): string | undefined {
  const yaml = parseDocument(text, { schema: 'core' });
  const all = factsIn(yaml);
  const found = changes.flatMap(({ fact, changes: id }) => {
    const before = all.find((each) => each.get('id') === id);
    return before ? [{ before, fact }] : [];
  });
  for (const { before, fact } of found) changeFact(before, fact, kind);
  return found.length > 0 ? yaml.toString({ lineWidth: 0 }) : undefined;
}

function factsIn({ contents }: Document): YAMLMap[] {
  return isSeq(contents) ? contents.items.filter((each) => isMap(each)) : [];
}

/** Gives a fact in a file other values; its own id, and its other keys such as notes, stay. */
function changeFact(before: YAMLMap, { id, ...fact }: StatedFact, kind: Kind): void {
  const [next] = factsIn(parseDocument(factText({ id, ...fact }, kind), { schema: 'core' }));
  for (const name of [...kind.fields.map((field) => field.name), 'inferred']) if (!(name in fact)) before.delete(name);
  for (const name of Object.keys(fact)) before.set(name, next?.get(name, true));
}

/** The description of the source with more passages that state no fact. */
async function descriptionWith(noFact: JsonObject[], folder: string): Promise<WrittenFile> {
  const role = statIfExists(join(folder, 'bulletin.yaml')) ? 'bulletin' : 'source';
  const name = `${role}.yaml`;
  const yaml = parseDocument(readTextFile(join(folder, name)).text, { schema: 'core' });
  if (!isSeq(yaml.get('no_fact'))) yaml.set('no_fact', yaml.createNode([]));
  for (const each of noFact) yaml.addIn(['no_fact'], yaml.createNode(each, { flow: true }));
  const { text } = await checkedSource(role, basename(folder), yaml.toString({ lineWidth: 0 }));
  return [name, text];
}

/** The texts of the files of registers with new entries, and their paths. */
function entriesTexts({ entries }: Entered, folder: string, registers: Registers): [string, string][] {
  // A kill may have come between an entry and the facts.
  const added = entries.filter(({ register, entry }) => !registers.get(register)?.byId.has(String(entry.id)));
  return [...Map.groupBy(added, ({ register }) => register)].map(([register, own]) => {
    const path = join(folder, `${register}.yaml`);
    const before = statIfExists(path) ? `${readFileSync(path, 'utf8').trimEnd()}\n` : schemaLine('register');
    return [path, [before, ...own.map(({ entry }) => stringify([entry], { schema: 'core' }))].join('\n')];
  });
}
