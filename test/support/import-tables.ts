/** A facts folder with tables to import, and functions that import them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { pactsKind } from './pacts-kind.ts';
import { factsFolder, pism, type Ran, type Surroundings } from './run.ts';

/** A map of a made-up table to the kind of pacts. */
export const pactsMap = readFileSync(join(import.meta.dirname, 'pacts-map.yaml'), 'utf8');

/** A folder with the kind of pacts, a map of them, and tables. */
export function tablesFolder(tables: Record<string, string | Uint8Array>, map = pactsMap): string {
  const folder = factsFolder({ 'my-facts/kinds/pacts.yaml': pactsKind, 'my-facts/maps/list.yaml': map });
  for (const [name, content] of Object.entries(tables)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Imports tables as the dataset `list`, retrieved on a day that does not change. */
export function importPacts(folder: string, files: string, more = '', surroundings: Surroundings = {}): Promise<Ran> {
  const words = `import pacts ${files} --map list --into my-facts/list --retrieved 2031-05-01 ${more}`
    .trim()
    .split(/ +/);
  return pism(words, { cwd: folder, ...surroundings });
}

/** The facts of a folder, with these fields. */
export async function factsIn(folder: string, fields = 'id'): Promise<Record<string, unknown>[]> {
  const { stdout } = await pism(['pacts', '--facts', 'my-facts', '--json', '--fields', fields, '--sort', 'id'], {
    cwd: folder,
  });
  return JSON.parse(stdout);
}

type SheetCell = string | number | Date | { error: string } | null;

/** A workbook with one sheet; a Date becomes a cell with the format of a date. Further rows are XML. */
export function workbook(rows: SheetCell[][], more = ''): Uint8Array {
  const days = (date: Date) => date.getTime() / 86_400_000 + 25_569;
  const cell = (value: SheetCell, at: string) => {
    if (value === null) return '';
    if (typeof value === 'object' && 'error' in value) return `<c r="${at}" t="e"><f>1/0</f><v>${value.error}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" s="1"><v>${days(value)}</v></c>`;
  };
  const sheet = rows.map((cells, row) => {
    const all = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}">${all.join('')}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const packed = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const files = {
    '_rels/.rels': `<Relationships ${packed}>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${packed}>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet.join('')}${more}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
