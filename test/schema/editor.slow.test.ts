import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { YamlLanguageServer } from '../support/yaml-language-server.ts';

const treaties = `# yaml-language-server: $schema=../schema/treaties.json
- id: udhr
  instrument: Universal Declaration of Human Rights
  extent: whole
  participant: CN
  status: signed
  adopted: 1971
  says: China adopted it.
  source: { paragraph: 3, chars: 136, hash: 0123-a65df1126d967dc6 }
  inferred: [participant]
  tags: [united-nations]
`;

// The words for proof are no file that a user writes.
const files = globSync('facts/**/*.yaml', { exclude: ['facts/wording.yaml'] }).sort();
let editor: YamlLanguageServer;
let copies = 0;

beforeAll(async () => {
  editor = await YamlLanguageServer.start(resolve('.'));
});
afterAll(() => editor.stop());

test.each(files)('an editor finds no mistake in %s, which names its schema', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)?schema\/[a-z-]+\.json\n/);
  expect(await editor.check(resolve(file), text)).toEqual([]);
});

test.each([
  ['status: signed', 'status: sined', /"signed" \| "ratified"/],
  ['adopted: 1971', 'adopted: May 1971', /^Write 1998, 2021-03/],
  ['extent: whole', 'extend: whole', /^Property extend is not allowed/],
  ['id: udhr\n', 'id: UDHR\n', /^Use lower-case letters/],
  [', hash: 0123-a65df1126d967dc6', '', /missing property hash/],
  ['tags: [united-nations]', 'tags: []', /too few items/],
  ['inferred: [participant]', 'inferred: [participnt]', /Value must be .*"participant"/],
])('an editor underlines `%s` made into `%s`', async (good, bad, says) => {
  const at = treaties.indexOf(good);
  expect(at).toBeGreaterThan(0);
  const line = treaties.slice(0, at).split('\n').length;
  const found = await editor.check(newFile(), treaties.replace(good, bad));
  expect(found).toEqual([{ line, message: expect.stringMatching(says) }]);
});

test('an editor underlines a fact that lacks a field', async () => {
  const text = '# yaml-language-server: $schema=../schema/laws.json\n\n- id: a-law\n  name: A law\n';
  const [first] = await editor.check(newFile(), text);
  expect(first).toEqual({ line: 3, message: expect.stringContaining('Missing property') });
});

test('an editor offers the remaining fields, and the choices of a field', async () => {
  const file = newFile();
  await editor.check(file, '# yaml-language-server: $schema=../schema/treaties.json\n- id: x\n  status: \n  \n');
  expect(await editor.complete(file, 3, 11)).toEqual(expect.arrayContaining(['adopted', 'signed', 'ratified']));
  const fields = await editor.complete(file, 4, 3);
  expect(fields).toEqual(expect.arrayContaining(['instrument', 'signed', 'says', 'source', 'checks']));
  expect(fields).not.toContain('status');
});

test('an editor explains a field and a choice', async () => {
  const file = newFile();
  const text = '- id: x\n  participant: CN\n  status: not-joined\n';
  await editor.check(file, `# yaml-language-server: $schema=../schema/treaties.json\n${text}`);
  expect(await editor.hover(file, 3, 4)).toContain('State or organisation whose position is described');
  expect(await editor.hover(file, 4, 14)).toContain('no step to join was taken');
});

function newFile(): string {
  copies += 1;
  return resolve(`facts/pism-2404/copy-${copies}.yaml`);
}
