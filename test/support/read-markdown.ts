const special = /[\\|<>`*_[\]~]|&(?=#?\w+;)/;

/**
 * Reads the table of a GitHub Flavored Markdown text, independent of what wrote it; throws where a character that means
 * something in a cell stands there without a backslash.
 */
export function readMarkdownTable(text: string): string[][] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  const [head = '', rule = '', ...rows] = lines.slice(0, end < 0 ? undefined : end);
  if (!/^\|( (---|---:) \|)+$/.test(rule)) throw new SyntaxError(`no table: ${rule}`);
  return [head, ...rows].map(cellsOf);
}

function cellsOf(line: string): string[] {
  const inside = /^\| (.*) \|$/.exec(line)?.[1];
  if (inside === undefined) throw new SyntaxError(`no row: ${line}`);
  return inside.split(/ (?<!\\)\| /).map((cell) =>
    cell
      .split(/(?<!\\)<(https?:[^ <>]*)>/)
      .map(textOf)
      .join(''),
  );
}

// Every other part is an address between angle brackets.
function textOf(part: string, position: number): string {
  if (position % 2 === 1) return part.replaceAll('\\|', '|').replaceAll('&amp;', '&');
  if (special.test(part.replace(/\\[!-/:-@[-`{-~]/g, ''))) throw new SyntaxError(`a sign that has a meaning: ${part}`);
  return part.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
