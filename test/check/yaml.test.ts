import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, pactsKind } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

describe('a tag or a special type of YAML', () => {
  const tags = ['!!omap [a: 1]', '!!pairs [a: 1]', '!!set {a}', '!!map {a: 1}', '!!binary aGk=', '!ours {a: 1}'];
  const files: [string, string][] = [
    ['harbour-1/pacts.yaml', ''],
    ['harbour-1/bulletin.yaml', bulletinFile(1)],
    ['registers/actors.yaml', ''],
    ['kinds/pacts.yaml', pactsKind],
  ];

  test.each(files)('in %s: every command names the file and its lines, and says what to do', async (file, start) => {
    const isList = start === '';
    const lines = tags.map((tag, at) => (isList ? `- ${tag}\n` : `more${at}: ${tag}\n`));
    const facts = harbour({ [file]: `${start}${lines.join('')}` });
    const first = start.split('\n').length;
    const check = await pism(['check', facts]);
    expect(check.status).toBe(1);
    for (const at of tags.keys())
      expect(check.stdout).toMatch(
        new RegExp(
          `${file}:${first + at}:.*YAML_TAG\\n.*\\n.*\\n  Fact files cannot use tags \\(!name\\)\\.\\n  Write the value without it`,
        ),
      );
    for (const argv of [['pacts'], ['facts', '--count'], ['sql', 'SELECT 1']]) {
      const { status, stdout, stderr } = await pism([...argv, '--facts', facts]);
      const isAbout = argv[0] !== 'pacts' || file !== 'harbour-1/bulletin.yaml';
      expect({ argv, status }).toEqual({ argv, status: isAbout ? 3 : 0 });
      if (isAbout)
        expect({ stdout, isNamed: stderr.includes(`${file}:${first}:`) }).toEqual({ stdout: '', isNamed: true });
    }
  });
});
