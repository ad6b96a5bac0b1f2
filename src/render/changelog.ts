import type { Json, JsonObject } from '../model/values.ts';
import { cellText, type Result } from '../query/result.ts';
import { escaped } from './markdown.ts';
import { type RenderOptions, visible } from './options.ts';

const headings = { added: 'Added', corrected: 'Corrected', changed: 'Changed', removed: 'Removed' };

/** The changes of facts as a Markdown list for a changelog. */
export function changelog({ all, rows }: Result, { display }: RenderOptions): string {
  const changes = Map.groupBy(rows, ({ change }) => String(change));
  const text = (name: string, row: JsonObject) => {
    const column = all.find((each) => each.name === name);
    return column ? escaped(cellText(column, row, display)) : '';
  };
  const fieldLine = (row: JsonObject) =>
    `  - ${row['field']}: ${orNone(row['old'], text('old', row))} → ${orNone(row['new'], text('new', row))}\n`;
  const sections = Object.entries(headings).map(([change, heading]) => {
    const facts = Map.groupBy(changes.get(change) ?? [], ({ kind, id }) => `${kind} ${id}`);
    const items = Array.from(facts.values(), ([row = {}, ...more]) => {
      const head = `- \`${visible(String(row['id'])).replaceAll('`', '')}\` (${row['kind']}): ${text('says', row)}\n`;
      return head + (row['field'] !== null ? [row, ...more].map(fieldLine).join('') : '');
    });
    return items.length > 0 ? `### ${heading}\n\n${items.join('')}` : '';
  });
  return sections.filter(Boolean).join('\n');
}

function orNone(value: Json | undefined, text: string): string {
  return value === null || text === '' ? 'not stated' : text;
}
