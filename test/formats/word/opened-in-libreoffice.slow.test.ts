import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../../support/harbour.ts';
import { needsPrograms } from '../../support/needs.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const cwd = temporaryFolder();

test(
  'pandoc reads the sentences of a report, and other values, with a footnote for each',
  needsPrograms('pandoc'),
  async () => {
    const check = `{ on_field: pages, value: { pages: 9 }, says: It has nine pages., on: 2031-03-01, source: { title: Gazette, url: "https://example.org/g", grade: official } }`;
    const own = harbourFiles['harbour-1/pacts.yaml'] ?? '';
    const facts = harbour({
      'harbour-1/pacts.yaml': `${own}- id: tide-pact\n  name: Tide Pact\n  stage: signed\n  signed: 2030\n  pages: 8\n  says: A pact on tides has eight pages.\n  source: { paragraph: 4 }\n  checks: [${check}]\n`,
    });
    const { stderr } = await pism(
      ['report', '--id', 'tide-pact', '-o', 'brief.docx', '--title', 'Tides', '--by', 'Anna Nowak', '--facts', facts],
      { cwd },
    );
    expect(stderr).toBe('1 fact in brief.docx\n');
    const argv = ['-s', '-t', 'markdown', '--wrap=none', 'brief.docx'];
    const [text = '', notes] = execFileSync('pandoc', argv, { cwd, encoding: 'utf8' }).split(/(?=\[\^1\]: )/);
    expect(text).toContain('title: Tides\n');
    expect(text).toMatch(/Paraphrases, not quotations: .* Compiled by Anna Nowak\. .* as of 1 March 2031\./);
    expect(text).toMatch(/A pact on tides has eight pages\.\[\^1\]\n\n> \*\*≠\*\*.Pages: 9 \(Gazette\)\[\^2\]\n/);
    expect(notes?.trim().split('\n\n')).toEqual([
      '[^1]: Anna K. Nowicka and Jan Kowal, "Harbours, Part 1," Harbour Notes, no. 1 (41) (Northern Seas Institute, January 4, 2031), para. 4.',
      '[^2]: Gazette (official). <https://example.org/g>',
    ]);
  },
);

describe('LibreOffice', needsPrograms('soffice', 'pdftotext'), () => {
  /** The text of each page of a document, as LibreOffice prints it. */
  function pagesOf(file: string): string[] {
    const profile = pathToFileURL(join(cwd, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', cwd];
    execFileSync('soffice', [...options, join(cwd, file)], { stdio: 'pipe' });
    const pdf = join(cwd, file.replace('.docx', '.pdf'));
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  }

  test('prints a list with its head on each page', async () => {
    await pism(['facts', '-o', 'facts.docx'], { cwd });
    const pages = pagesOf('facts.docx');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => /^ *(Verdict +)?(Date +)?Kind$/m.test(page))).toHaveLength(pages.length);
    // The facts of the bulletin come first, and they were compared.
    expect(pages[0]).toMatch(/^ *Verdict +Date +Kind$/m);
  });

  test('draws the chart of a report with its words, and prints footnotes on the page of their facts', async () => {
    await pism(['report', 'upr', '-o', 'upr.docx'], { cwd });
    const [first = ''] = pagesOf('upr.docx');
    expect(first).toMatch(/^ *2024\s+23 of 36 \(64%\)$/m);
    expect(first).toMatch(/^ *1\s+Marcin Przychodniak, “Human Rights/m);
    await pism(['report', '-o', 'bulletin.docx'], { cwd });
    expect(pagesOf('bulletin.docx').length).toBeLessThanOrEqual(12);
  });
});
