/** Reads CSV as RFC 4180 defines it, independently of our writer; throws where the text departs from it. */
export function readCsv(text: string): string[][] {
  const field = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const [, quoted, afterQuoted, plain = '', afterPlain] = field.exec(text) ?? [];
    if ((afterQuoted ?? afterPlain) === undefined)
      throw new SyntaxError(`no field of CSV at ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if ((afterQuoted ?? afterPlain) === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Reads tab-separated values with the escapes `\t`, `\n`, `\r`, `\\` and `\u001b`. */
export function readTsv(text: string): string[][] {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map(unescaped));
}

function unescaped(cell: string): string {
  const named: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return cell.replace(/\\(u[0-9a-f]{4}|.)/g, (_, code: string) =>
    code.startsWith('u') ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (named[code] ?? `?${code}`),
  );
}
