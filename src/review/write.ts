import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { writeInto } from '../files/new-files.ts';
import { statIfExists, unchangedSince, writeAtomically, writePieces } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import { listBulletin, proposedFile } from '../load/folder.ts';
import type { StatedFact } from '../model/fact.ts';
import { factFields } from '../model/file-keys.ts';
import { type Kind, kindOfFactsFile } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { withFacts } from '../propose/enter-facts.ts';
import { proposedText } from '../propose/proposed-file.ts';
import { checkedSource, schemaFiles, schemaLine } from '../write/bulletin.ts';
import { formatYaml, lineWidth } from '../write/format.ts';
import type { Entered } from './enter.ts';

/** Looks at the files that a review changes; the returned function writes them all or none, unless one has changed since. */
export function writerOf(folder: string, kinds: Kind[], registers: Registers) {
  const root = dirname(folder);
  const lookedAt = [folder, join(root, 'registers')].map(unchangedSince);
  const requireUnchanged = () => {
    for (const each of lookedAt) each();
  };
  return async (entered: Entered) => {
    const { facts, noFact, proposed } = entered;
    const files = new Map([[proposedFile, proposedText(proposed, kinds)]]);
    for (const [kind, own] of Map.groupBy(facts, (each) => each.kind))
      for (const [name, text] of filesOfKind(folder, kind, kinds, own)) files.set(name, text);
    if (noFact.length > 0) files.set(...(await descriptionWith(noFact, folder)));
    const entries = entriesTexts(entered, root, registers);
    const replace = (draft: string) => {
      cpSync(realpathSync(folder), draft, { recursive: true, verbatimSymlinks: true });
      for (const [name, text] of files) {
        // Writing through a link would change a file elsewhere.
        rmSync(join(draft, name), { force: true });
        writePieces(join(draft, name), [text]);
      }
      requireUnchanged();
      if (entries.size > 0) mkdirSync(join(root, 'registers'), { recursive: true });
      // Entries that no fact uses yet do no harm; facts without their entries do.
      for (const [path, text] of entries) writeAtomically(path, (next) => writePieces(next, [text]));
    };
    const schemas = schemaFiles([...new Set(facts.map(({ kind }) => kind.kind))], kinds);
    writeInto(root, schemas, () => writeAtomically(folder, replace, undefined, true));
  };
}

/** The texts of the files of a kind with new facts at the end of the first, or with facts that are changed. */
function filesOfKind(folder: string, kind: Kind, kinds: Kind[], entered: Entered['facts']): Map<string, string> {
  const changes = new Map(entered.flatMap(({ fact, changes: id }) => (id === undefined ? [] : [[id, fact]])));
  const own = listBulletin(folder).filter((file) => kindOfFactsFile(file.kind, kinds) === kind.kind);
  const files = new Map<string, string>();
  for (const { path } of changes.size > 0 ? own : []) {
    const { text } = readTextFile(path);
    const changed = withChanges(text, changes, kind);
    if (changed !== text) files.set(basename(path), changed);
  }
  const name = `${kind.kind}.yaml`;
  const added = entered.flatMap(({ fact, changes: id }) => (id === undefined ? [fact] : []));
  if (added.length > 0) files.set(name, withFacts(join(folder, name), kind, added, files.get(name)));
  return files;
}

/** The text of a file of facts, with what proposals change in some; their ids, checks, notes and comments stay. */
function withChanges(text: string, changes: ReadonlyMap<string, StatedFact>, kind: Kind): string {
  const document = parseDocument(text, { schema: 'core' });
  const items = isSeq(document.contents) ? document.contents.items.filter((each) => isMap<string, Node>(each)) : [];
  const changed = items.filter((item) => changes.has(String(item.get('id'))));
  for (const item of changed) {
    const { id, ...next } = changes.get(String(item.get('id'))) as StatedFact;
    for (const name of [...kind.fields.map((field) => field.name), 'inferred', ...Object.keys(next)]) {
      const former = item.get(name, true);
      if (next[name] === undefined) item.delete(name);
      else if (!isDeepStrictEqual(former?.toJSON(), next[name])) {
        const node = document.createNode(next[name], { flow: true });
        node.comment = former?.comment ?? null;
        item.set(name, node);
      }
    }
  }
  if (changed.length === 0) return text;
  const plain = document.toString({ lineWidth });
  return formatYaml(plain, factFields(kind)) ?? plain;
}

/** The description of the source with more passages that state no fact. */
async function descriptionWith(noFact: JsonObject[], folder: string): Promise<[string, string]> {
  const role = statIfExists(join(folder, 'bulletin.yaml')) ? 'bulletin' : 'source';
  const name = `${role}.yaml`;
  const yaml = parseDocument(readTextFile(join(folder, name)).text, { schema: 'core' });
  const before = yaml.toJS()['no_fact'] ?? [];
  for (const [at, each] of noFact.entries()) {
    const node = yaml.createNode(each, { flow: true });
    if (before.length + at === 0) yaml.set('no_fact', yaml.createNode([each], { flow: false }));
    else yaml.addIn(['no_fact'], node);
  }
  const { text } = await checkedSource(role, basename(folder), yaml.toString({ lineWidth: 0 }));
  return [name, text];
}

/** The texts of the files of registers with new entries, by their paths. */
function entriesTexts({ entries }: Entered, root: string, registers: Registers): Map<string, string> {
  // A kill may have come between an entry and the facts.
  const added = entries.filter(({ register, entry }) => !registers.get(register)?.byId.has(String(entry.id)));
  return new Map(
    [...Map.groupBy(added, ({ register }) => register)].map(([register, own]) => {
      const path = join(root, 'registers', `${register}.yaml`);
      const before = statIfExists(path) ? `${readFileSync(path, 'utf8').trimEnd()}\n` : schemaLine('register');
      return [path, [before, ...own.map(({ entry }) => stringify([entry], { schema: 'core' }))].join('\n')];
    }),
  );
}
