import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import { showDate } from '../model/fields/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field } from '../model/kind.ts';
import { type Column, cellText } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';

/** The value of a field as a reader says it; empty if the fact does not state it. */
export function fieldText(fact: Fact, field: Field | undefined, display: Display): string {
  const value = fact[field?.name ?? ''] ?? null;
  return !field || value === null ? '' : inWords(fieldType(field).show(value, display, field), field);
}

/** The cell of a fact in a table, as a reader says it. */
export function columnText(column: Column, fact: Fact, display: Display): string {
  const text = cellText(column, fact, display);
  return column.isDate ? dateText(text) : inWords(text, column.field);
}

/** The text of a value as a reader says it: dates and choices in words. */
export function inWords(text: string, field: Field | undefined): string {
  if (field && fieldType(field).isDate) return dateText(text);
  return field?.choices ? choiceText(text) : text;
}

/** A choice as words: `worth considering`. */
export function choiceText(choice: string): string {
  return choice.replaceAll('-', ' ');
}

/** A date of any precision, and an interval, in words: `since 2012`, `about May 2021`, `2023 to 2026`. */
export function dateText(date: string): string {
  const text = showDate(date, { forReader: true }).replace('/', ' to ');
  return text.replace(/[?~%]?\d{3}[\dX]\S*/g, momentText);
}

function momentText(text: string): string {
  const [, year = '', quarter = ''] = /^(\d{4})-Q(\d)$/.exec(text) ?? [];
  if (quarter !== '') return `quarter ${quarter} of ${year}`;
  if (/^\d{3}X$/.test(text)) return text.replace('X', '0s');
  const plain = text.replace(/[?~%]/g, '');
  return plain === text ? dateInWords(text) : `about ${dateInWords(plain)}`;
}

/** A link to a fact on the page. */
export function factLink(id: string, content: string | Html): Html {
  return html`<a href="#${encodeURI(id)}">${content}</a>`;
}

/** A link to another site, or only its text if the address is not a web address. */
export function webLink(address: string | null, content: string): Html {
  return /^https?:\/\//.test(address ?? '') ? html`<a href="${address ?? ''}">${content}</a>` : html`${content}`;
}
