import type { DatabaseSync } from 'node:sqlite';
import { wrapAnsi } from 'fast-wrap-ansi';
import { fieldType } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { headline } from '../query/result.ts';
import { type Page, visible } from '../render/page.ts';
import { textWidth } from '../render/text-width.ts';

type Line = [label: string, text: string];

/** A fact as text: what it says, its fields with the meaning of choices, where it is from, and what sources say. */
export function describeFact(fact: JsonObject, kind: Kind, database: DatabaseSync, page: Page): string {
  const { style } = page;
  const inferred = fact['inferred'] as string[];
  const fields = kind.fields.flatMap((field) =>
    fieldLine(field, fact[field.name] ?? null, inferred.includes(field.name), page),
  );
  const place: Line[] = [
    ['Source', sourceText(fact, database)],
    ...listLine('Tags', fact['tags']),
    ...listLine('Related', fact['related']),
  ];
  const head = `${style.id(visible(String(fact['id'])))}  ${style.faint(kind.kind)}`;
  const says = wrapAnsi(visible(String(fact['says'])), page.width);
  const passage: Line[] = fact['passage'] ? [['Passage', `“${fact['passage']}”`]] : [];
  const parts = [
    `${head}\n${style.strong(says)}`,
    lines(fields, page),
    lines([...place, ...passage], page),
    checksText(fact['checks'] as JsonObject[], kind, page),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fieldLine(field: Field, value: Json, inferred: boolean, { display }: Page): Line[] {
  if (value === null) return [];
  const shown = fieldType(field).show(value, display, field);
  const notes = [field.choices?.[shown], inferred ? 'inferred' : ''].filter(Boolean);
  return [[headline(field.name), notes.length > 0 ? `${shown} (${notes.join('; ')})` : shown]];
}

function listLine(label: string, value: Json | undefined): Line[] {
  const items = (value ?? []) as string[];
  return items.length > 0 ? [[label, items.join(', ')]] : [];
}

function sourceText(fact: JsonObject, database: DatabaseSync): string {
  const { paragraph } = fact['source'] as { paragraph: number };
  const bulletin = database.prepare('SELECT * FROM bulletins WHERE bulletin = ?').get(String(fact['bulletin']));
  const number = bulletin?.['number']
    ? ` No. ${bulletin['number']}${bulletin['running'] ? ` (${bulletin['running']})` : ''}`
    : '';
  const name = bulletin ? `${bulletin['series']}${number}, ${bulletin['date']}` : String(fact['bulletin']);
  return `${name}, ${paragraph === 0 ? 'lead' : `paragraph ${paragraph}`}`;
}

function checksText(checks: JsonObject[], kind: Kind, page: Page): string {
  const texts = checks.map((check) => checkText(check, kind, page));
  return texts.length > 0 ? [page.style.strong('What other sources say'), ...texts].join('\n\n') : '';
}

function checkText(check: JsonObject, kind: Kind, page: Page): string {
  const { style, display } = page;
  const { title, publisher, date, grade, url } = (check['source'] ?? {}) as Record<string, string | undefined>;
  const verdict = String(check['verdict']);
  const tone = verdict === 'agrees' || verdict === 'refines' ? style.good : style.warning;
  const values = Object.entries((check['value'] ?? {}) as JsonObject).map(([name, value]) => {
    const field = fieldOf(kind, name);
    return `${name.replaceAll('_', ' ')} ${field ? fieldType(field).show(value, display, field) : String(value)}`;
  });
  const name = [title, publisher, date].filter(Boolean).join(', ');
  const source: Line[] = [
    ['Source', `${name} (${grade})`],
    ['', String(url)],
  ];
  const about: Line[] = [
    [tone(visible(verdict)), String(check['says'])],
    ...listLine('Value', values),
    ...(name === '' ? [] : source),
    ['Looked up', String(check['on'])],
  ];
  return lines(about, page);
}

/** Labelled lines; the texts begin in one column and wrap there. */
function lines(all: Line[], { style, width }: Page): string {
  const indent = Math.max(...all.map(([label]) => textWidth(label))) + 2;
  return all
    .map(([label, text]) => {
      const wrapped = wrapAnsi(visible(text), Math.max(20, width - indent), { hard: true }).split('\n');
      const head = style.faint(label) + ' '.repeat(indent - textWidth(label));
      return wrapped.map((line, row) => (row === 0 ? head : ' '.repeat(indent)) + line).join('\n');
    })
    .join('\n');
}
