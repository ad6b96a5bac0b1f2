import { bulletinFile, pactsKind, pactsOf } from './harbour.ts';
import { writeInto } from './run.ts';

/** A text that would run a script, or end a page, where it is not taken as a text. */
export const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;\u202eevil$&';

/** The same as a text of YAML, in which no text turns its direction. */
export const hostileYaml = JSON.stringify(hostile.replace('\u202e', ''));

/** A folder of pacts in which the texts of one, its check, its kind and its source are hostile; `more` is for the source. */
export function hostileFacts(others: object[] = [], more = ''): string {
  const check = {
    on_field: 'name',
    agrees: 'no',
    says: hostile,
    value: { name: hostile.replace('alert', 'confirm') },
    source: { title: hostile, url: "https://example.org/'><script>", grade: 'press' },
    on: '2031-06-01',
  };
  const corrected = [{ on: '2031-06-01', was: hostile, why: hostile }];
  const one = { id: 'one', name: hostile, topics: [hostile], says: hostile, checks: [check], corrected };
  const facts = pactsOf([one, ...others]);
  writeInto(facts, 'kinds/pacts.yaml', pactsKind.replace('title: Pacts', `title: ${JSON.stringify('<b>Pacts"')}`));
  const link = JSON.stringify('https://example.org/"onclick="alert(1)');
  const bulletin = bulletinFile(1).replace('Harbours, part 1', () => hostileYaml);
  writeInto(facts, 'notes-1/bulletin.yaml', `${bulletin}link: ${link}\nthemes:\n  - title: ${hostileYaml}\n${more}`);
  return facts;
}
