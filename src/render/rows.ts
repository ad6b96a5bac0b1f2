import Table, { type CellOptions } from 'cli-table3';

/** Draws rows by cli-table3: the lines of each, without spaces at their ends; columns begin at these places, and the last one ends. */
export function drawn(rows: CellOptions[][], places: number[]): string[][] {
  // A cell that spans columns has one character between them.
  const colWidths = places.slice(1).map((next, at) => next - (places[at] ?? 0) - 1);
  const drawing = new Table({
    chars: { ...noBorders, middle: ' ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths,
  });
  drawing.push(...rows);
  const lines = drawing.toString().split('\n');
  return rows.map((cells) => {
    const heights = cells.map(({ content }) => String(content).split('\n').length);
    return lines.splice(0, Math.max(...heights)).map((line) => line.trimEnd());
  });
}

/** The rows of a drawing: cli-table3 takes more time for a row of a long one. */
const batch = 16;

/** The rows in batches, each for a drawing. */
export function* inBatches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  const source = rows[Symbol.iterator]();
  for (;;) {
    const some = [...Iterator.from({ next: () => source.next() }).take(batch)];
    if (some.length === 0) return;
    yield some;
  }
}

const sides = ['top', 'bottom', 'left', 'right', 'mid'];
const corners = sides.flatMap((side) => ['mid', 'left', 'right'].map((end) => `${side}-${end}`));
const noBorders = Object.fromEntries([...sides, ...corners].map((name) => [name, '']));
