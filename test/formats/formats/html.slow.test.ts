import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { needsPrograms } from '../../support/needs.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const print = async (...argv: string[]) =>
  (await pism([...argv, '--format', 'html'], { env: { PISM_FACTS: facts } })).stdout;

test('a table to paste: caption, heads of columns, links, notes and source', async () => {
  const folder = temporaryFolder();
  const argv = 'pacts --pages 120 --fields id,name,pages,text_at -o pacts.html'.split(' ');
  await pism(argv, { env: { PISM_FACTS: facts }, cwd: folder });
  await expect(readFileSync(join(folder, 'pacts.html'), 'utf8')).toMatchFileSnapshot('pacts.html.txt');
  const counts = await print('pacts', '--pivot', 'members', '--over', 'stage', '--limit', '1');
  expect(counts).toContain('>Pacts by members and stage</caption>');
  expect(counts).toMatch(/<p [^>]*>● named; · not named; \? not known[^<]*<\/p>\n<p [^>]*>Sources: Harbour Notes/);
  // Columns that are empty everywhere are left out, as in a table.
  expect(await print('pacts', '--id', 'pilot-rules')).not.toContain('>Members<');
});

test('a list of facts has the sentence, the id and the place below each row', async () => {
  const list = await print('pacts', '--id', 'pilot-rules');
  expect(list).not.toMatch(/<th[^>]*>(Id|Says)</);
  expect(list).toMatch(
    /<td colspan="\d"[^>]*>The board .* pilots\.<br>harbour-1\/pilot-rules<br>.*<\/td><\/tr>\n<\/tbody>/,
  );
});

test('takes the text of a stranger for text, and only web addresses for links', async () => {
  const says = `<b>"A" & 'b'</b> javascript:alert(1) https://example.org/?a=1&b="<i>" **x <b>y**.`;
  const odd = pactsOf([{ id: 'odd', says }]);
  const argv = ['pacts', '--fields', 'says', '--format', 'html'];
  const { stdout } = await pism(argv, { env: { PISM_FACTS: odd } });
  expect(/<tbody>.*?<th[^>]*>(.*)<\/th>/s.exec(stdout)?.[1]).toMatchInlineSnapshot(
    `"&lt;b&gt;&quot;A&quot; &amp; &#39;b&#39;&lt;/b&gt; javascript:alert(1) <a href="https://example.org/?a=1&amp;b=">https://example.org/?a=1&amp;b=</a>&quot;&lt;i&gt;&quot; <b>x &lt;b&gt;y</b>."`,
  );
  const quote = await pism(['show', 'odd', '--quote', '--format', 'html'], { env: { PISM_FACTS: odd } });
  expect(quote.stdout).toContain('>&lt;b&gt;“A” &amp; ');
});

test('pandoc reads it back', needsPrograms('pandoc'), async () => {
  const html = await print('pacts', '--fields', 'name,host,progress', '--limit', '2');
  const { stdout, stderr } = spawnSync('pandoc', ['-f', 'html', '-t', 'gfm', '--wrap', 'none'], {
    input: html,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain(
    '\n| Baltic Fishing Accord | Latvia |      25% |\n\nPacts\n\nSource: Harbour Notes No. 1 (41)',
  );
});
