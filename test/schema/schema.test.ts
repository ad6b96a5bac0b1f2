import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { YamlLanguageServer } from '../support/yaml-language-server.ts';

describe('pism kinds --schema', () => {
  test('prints the schema of a list of facts', async () => {
    const { status, stdout } = await pism(['kinds', 'Treaties', '--schema']);
    expect(status).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Treaties and declarations',
      type: 'array',
      items: { type: 'object', additionalProperties: false },
    });
    expect(schema.items.required).toEqual(['id', 'instrument', 'status', 'says', 'source']);
    expect(schema.items.properties.status.oneOf).toContainEqual({
      const: 'signed',
      description: 'signature only: not a party, as no ratification is stated',
    });
    expect(schema.items.properties.signed.description).toBe('Date of signature');
  });

  test("prints the schema of a user's own kind, into a file with -o", async () => {
    const cwd = temporaryFolder();
    expect((await pism(['kinds', 'pacts', '--schema', '--facts', harbour(), '-o', 'pacts.json'], { cwd })).stdout).toBe(
      '',
    );
    const { description } = JSON.parse(readFileSync(join(cwd, 'pacts.json'), 'utf8'));
    expect(description).toBe('What harbour states agreed with each other.');
  });

  test('an unknown schema: the nearest names', async () => {
    const { stderr } = await pism(['kinds', 'Treatys', '--schema']);
    expect(stderr).toBe('pism: There is no schema Treatys\nDid you mean treaties?\n');
    expect((await pism(['kinds', '--schema'])).stderr).toMatch(
      /^pism: --schema needs a name\nSchemas are .*, bulletin, source/,
    );
  });
});

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

describe('an editor', () => {
  // The words for proof are no file that a user writes.
  const files = globSync('facts/**/*.yaml', { exclude: ['facts/wording.yaml'] }).sort();
  let editor: YamlLanguageServer;
  let copies = 0;

  beforeAll(async () => {
    editor = await YamlLanguageServer.start(resolve('.'));
  });
  afterAll(() => editor.stop());

  test.each(files)('finds no mistake in %s, which names its schema', async (file) => {
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
  ])('underlines `%s` made into `%s`', async (good, bad, says) => {
    const at = treaties.indexOf(good);
    expect(at).toBeGreaterThan(0);
    const line = treaties.slice(0, at).split('\n').length;
    const found = await editor.check(newFile(), treaties.replace(good, bad));
    expect(found).toEqual([{ line, message: expect.stringMatching(says) }]);
  });

  test('underlines a fact that lacks a field', async () => {
    const text = '# yaml-language-server: $schema=../schema/laws.json\n\n- id: a-law\n  name: A law\n';
    const [first] = await editor.check(newFile(), text);
    expect(first).toEqual({ line: 3, message: expect.stringContaining('Missing property') });
  });

  test('offers the remaining fields, and the choices of a field', async () => {
    const file = newFile();
    await editor.check(file, '# yaml-language-server: $schema=../schema/treaties.json\n- id: x\n  status: \n  \n');
    expect(await editor.complete(file, 3, 11)).toEqual(expect.arrayContaining(['adopted', 'signed', 'ratified']));
    const fields = await editor.complete(file, 4, 3);
    expect(fields).toEqual(expect.arrayContaining(['instrument', 'signed', 'says', 'source', 'checks']));
    expect(fields).not.toContain('status');
  });

  test('explains a field and a choice', async () => {
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
});
