/** A Markdown table with aligned columns, as the formatter lays it out. */
export function markdownTable(head: string[], rows: string[][]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const all = [head, widths.map((width) => '-'.repeat(width)), ...rows];
  return all.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`).join('');
}
