import { basename, dirname, join } from 'node:path';
import { placeYaml } from '../copy/anchor/anchor.ts';
import type { Passage } from '../copy/copy.ts';
import { statIfExists } from '../files/output.ts';
import { parseYaml } from '../load/document.ts';
import { itemsOf } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { draftsFile } from '../load/folder.ts';
import { writtenFields } from '../model/fields/index.ts';
import { type Field, isNeeded, type Kind } from '../model/kind.ts';
import type { Json, JsonObject, Node, TextRange } from '../model/values.ts';
import { readTexts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Draft } from './draft.ts';
import { calledFor } from './fill-fields.ts';

/** The content of a `drafts.yaml`, with the ids and places that a new draft must not repeat. */
export type DraftsFile = Awaited<ReturnType<typeof readDrafts>>;

const header = `# Drafts made by \`pism draft\`, not facts yet. Compare each with its sentence, write \`says\`, fill in or remove empty fields,
# give it a better id, and move it to the file of its kind. Your changes to this file are kept.
`;

/** Reads a `drafts.yaml`; its values may be anything, as a person may be editing them. */
export async function readDrafts(file: string, text: string) {
  const document = await parseYaml(file, text);
  const items = itemsOf(document, 'facts', 'Move some to the files of their kinds.');
  const { root, problems } = document;
  const before = text.slice(0, root?.start ?? 0);
  return {
    file,
    text,
    count: items.length,
    ids: items.flatMap((item) => textIn(item, 'id') || []),
    places: items.flatMap((item) => {
      const source = child(item, 'source');
      const [chars = Number.NaN, paragraph = null, page = null] = ['chars', 'paragraph', 'page'].map((key) => {
        const [number] = /^\d+$/.exec(textIn(source, key)) ?? [];
        return number === undefined ? undefined : Number(number);
      });
      const hash = textIn(source, 'hash');
      const isAnchor = !Number.isNaN(chars) && /^([0-9a-f]{4}-)?[0-9a-f]{16}$/.test(hash);
      return isAnchor ? [{ anchor: { chars, hash }, paragraph, page, start: item.start, end: item.end }] : [];
    }),
    // That of its list.
    indent: before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
    problems,
  };
}

/** The drafts of a file with its problems; none if it is missing. */
export async function draftsAt(file: string): Promise<DraftsFile> {
  const { text, problem } = statIfExists(file) ? readTextFile(file) : { text: '' };
  const drafts = await readDrafts(file, text);
  return problem ? { ...drafts, problems: [problem, ...drafts.problems] } : drafts;
}

/** The drafts of all sources of an index, without counting those whose passage is that of a fact. */
export async function draftsIn({ database, exported }: Index): Promise<DraftsFile[]> {
  if (exported !== undefined) return [];
  const rows = database.prepare("SELECT path FROM files WHERE role IN ('bulletin', 'source') ORDER BY path").all();
  const files = rows.map(({ path }) => join(dirname(String(path)), draftsFile)).filter((file) => statIfExists(file));
  const stated = new Set(readTexts(database, "SELECT source || ' ' || chars || ' ' || hash FROM fact_rows"));
  const drafts = await Promise.all(files.map(draftsAt));
  return drafts.map((read) => {
    const source = basename(dirname(read.file));
    const covered = read.places.filter(({ anchor: { chars, hash } }) => stated.has(`${source} ${chars} ${hash}`));
    return { ...read, count: read.count - covered.length };
  });
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'mapping' ? node.entries.get(key)?.value : undefined;
}

function textIn(node: Node | undefined, key: string): string {
  const value = child(node, key);
  return value?.type === 'scalar' ? value.text : '';
}

/** A text without the drafts in these ranges, each with the comment right above it. */
export function withoutDrafts(text: string, drafts: readonly TextRange[]): string {
  return drafts.toReversed().reduce((left, { start, end }) => {
    const before = left.slice(0, start).replace(/(?:(?<![^\n])[ \t]*#.*\n)*[ \t]*-\s*$/, '');
    const after = left.slice(end).replace(/^(?:[^\S\n]*(?:#.*)?\n)?(?:\r?\n)?/, '');
    return after === '' ? before.replace(/(?<=\n)\r?\n$/, '') : before + after;
  }, text);
}

/** Appends drafts to the text of a file and keeps every byte before; `taken` are the ids of facts, `kinds` those to choose from. */
export function withDrafts(
  file: DraftsFile,
  drafts: readonly Draft[],
  placeOf: (passage: Passage) => JsonObject,
  taken: readonly string[],
  kinds: readonly Kind[],
): string {
  const ids = new Set([...file.ids, ...taken]);
  const texts = drafts.map((draft) => {
    const place = placeOf(draft.passage);
    let number = 1;
    while (ids.has(idOf(place, number))) number += 1;
    const id = idOf(place, number);
    ids.add(id);
    return draftText(draft, id, place, kinds).replace(/^(?=.)/gm, ' '.repeat(file.indent));
  });
  const before = file.text === '' ? header : file.text.replace(/(?<![\r\n])$/, '\n');
  const all = [before, ...texts].join('\n');
  return file.text.includes('\r\n') ? all.replace(/\r?\n/g, '\r\n') : all;
}

function idOf(place: JsonObject, number: number): string {
  return `p${Object.values(place)[0] ?? 0}-${number}`;
}

function draftText(draft: Draft, id: string, place: JsonObject, kinds: readonly Kind[]) {
  const { kind, fields, inferred, unplaced, passage, anchor } = draft;
  const needs = kind ? calledFor(kind, fields) : [];
  const written = kind ? writtenFields(kind) : [];
  const lines = written.flatMap((field) => {
    const { name } = field;
    const value = fields.get(name);
    if (value !== undefined) return [`${name}: ${valueText(value)}`];
    const need = needs.find((each) => each.field.name === name)?.says;
    if (need !== undefined) return [`${name}: # ${hintFor(field)}; without it, ${need}`];
    return kind && isNeeded(kind, field) ? [`${name}: # ${hintFor(field)}`] : [];
  });
  const others = unplaced.length > 0 ? ` # also found: ${unplaced.map(({ value }) => value).join(', ')}` : '';
  const entries = [
    kind ? `kind: ${kind.kind}` : `kind: # ${kinds.map((each) => each.kind).join(', ')}`,
    `id: ${id}`,
    ...lines,
    `says:${others}`,
    placeYaml({ ...place, ...anchor }),
    ...(inferred.length > 0 ? [`inferred: ${valueText([...inferred])}`] : []),
  ];
  return `${comment(passage.text)}- ${entries.join('\n  ')}\n`;
}

/** A hint for a field that a person must fill in. */
function hintFor({ about, choices }: Field): string {
  return choices ? `${about}: ${Object.keys(choices).join(', ')}` : about;
}

function valueText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  // Norway, and choices such as "no", to be safe.
  return /^(?:no|yes|on|off|true|false|y|n|null)$/i.test(String(value)) ? `"${value}"` : String(value);
}

/** The most characters of a passage on a line. */
const WIDTH = 110;

/** A passage as comment lines, without characters that YAML does not allow. */
function comment(passage: string): string {
  const plain = passage.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu, ' ');
  return plain.replace(new RegExp(`(?=\\S)(.{1,${WIDTH}})(?:\\s+|$)`, 'gu'), '# $1\n');
}
