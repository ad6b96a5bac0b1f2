import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const cwd = temporaryFolder();

/** The files in a document. */
function filesOf(name: string): Record<string, string> {
  const files = Object.entries(unzipSync(readFileSync(join(cwd, name))));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('a Word document', () => {
  test.each([
    ['a report with a picture and links', ['report', 'upr', 'sanctions']],
    ['a list', ['treaties']],
  ])('has the same bytes whenever it is made: %s', async (_, argv) => {
    const made = [];
    for (const TZ of ['America/Sao_Paulo', 'Asia/Tokyo']) {
      vi.stubEnv('TZ', TZ);
      await pism([...argv, '-o', 'same.docx'], { cwd });
      made.push(readFileSync(join(cwd, 'same.docx')).toString('base64'));
    }
    vi.unstubAllEnvs();
    expect(made[0]).toBe(made[1]);
  });

  test('says its language, repeats the head of a table on each page, and shows a chart as a picture', async () => {
    const ran = await pism(['pacts', '-o', 'pacts.docx', '--facts', harbour()], { cwd });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '5 facts in pacts.docx\n' });
    const files = filesOf('pacts.docx');
    expect(files['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(files['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    await pism(['report', 'upr', '-o', 'chart.docx'], { cwd });
    const media = Object.keys(filesOf('chart.docx')).filter((path) => path.startsWith('word/media/'));
    expect(media).toEqual(['word/media/image1.svg', 'word/media/image1.png']);
  });

  test('shows hostile texts as texts', async () => {
    const texts = ['\u0000\u0007\u001b[31m\ufffe', ']]><w:p/>', '<script>', '\u202eright to left', 'x'.repeat(9_999)];
    const facts = pactsOf(texts.map((name) => ({ name, says: `${name}.` })));
    for (const argv of [['pacts'], ['report', '--title', '\u0007"<>']]) {
      const { status, stderr } = await pism([...argv, '-o', 'hostile.docx', '--facts', facts], { cwd });
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('hostile.docx') });
      const { 'word/document.xml': body = '', ...others } = filesOf('hostile.docx');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot have them
      expect(body + others['docProps/core.xml']).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\ufffe\uffff]|]]>/);
      expect(body).not.toContain('<script');
    }
  });
});
