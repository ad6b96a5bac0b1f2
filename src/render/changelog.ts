import type { Json, JsonObject } from '../model/values.ts';
import { cellText, type Result } from '../query/result.ts';
import { escaped } from './markdown.ts';
import { type Page, visible } from './page.ts';

const headings = { added: 'Added', changed: 'Changed', removed: 'Removed' };

/** What changed in facts, as a Markdown list for a changelog. */
export function* changelog({ all, rows }: Result, { display }: Page): Generator<string> {
  const changes = Map.groupBy(rows, ({ change }) => String(change));
  const text = (name: string, row: JsonObject) => {
    const column = all.find((each) => each.name === name);
    return column ? escaped(cellText(column, row, display)) : '';
  };
  let isFirst = true;
  for (const [change, heading] of Object.entries(headings)) {
    const found = changes.get(change);
    if (!found) continue;
    yield `${isFirst ? '' : '\n'}### ${heading}\n\n`;
    isFirst = false;
    for (const [, facts] of Map.groupBy(found, ({ kind, id }) => `${kind} ${id}`)) {
      const [row] = facts as [JsonObject];
      yield `- \`${visible(String(row['id'])).replaceAll('`', '')}\` (${row['kind']}): ${text('says', row)}\n`;
      if (change !== 'changed') continue;
      for (const each of facts)
        yield `  - ${each['field']}: ${orNone(each['old'], text('old', each))} → ${orNone(each['new'], text('new', each))}\n`;
    }
  }
}

function orNone(value: Json | undefined, text: string): string {
  return value === null || text === '' ? 'not stated' : text;
}
