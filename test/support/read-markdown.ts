/** A character after a backslash, an address between angle brackets, or a character that means something. */
const token = /\\([!-/:-@[-`{-~])|<(https?:[^ <>]*)>|[\\|<>`*_[\]~]|&(?=#?\w+;)/g;

/**
 * Reads the table of a GitHub Flavored Markdown text, independently of our writer; throws where a character with a
 * meaning in a cell has no backslash before it.
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
    cell.replace(token, (_, escaped?: string, address?: string) => {
      if (escaped !== undefined) return escaped;
      if (address !== undefined) return address.replaceAll('\\|', '|').replaceAll('&amp;', '&');
      throw new SyntaxError(`a sign that has a meaning: ${cell}`);
    }),
  );
}
