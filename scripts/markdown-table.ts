/** A Markdown table with aligned columns, as the formatter lays it out; the columns at these positions have numbers. */
export function markdownTable(head: string[], rows: string[][], numbers: number[] = []): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const aligned = (cell: string, at: number) =>
    numbers.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  const rule = widths.map((width, at) => (numbers.includes(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [head, rule, ...rows].map((row) => `| ${row.map(aligned).join(' | ')} |\n`).join('');
}
