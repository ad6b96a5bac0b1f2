import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { missingPrograms, withProgram } from '../../scripts/examples.ts';
import { follow, recipes } from '../../scripts/walkthroughs.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const text = readFileSync(recipes, 'utf8');
const cache = temporaryFolder();

test('each recipe prints what the page shows', { timeout: 300_000 }, async () => {
  const followed = await follow(recipes, cache);
  for (const { example, printed } of followed)
    expect(printed.trimEnd(), `${recipes}:${example.line} $ ${example.command}`).toBe(example.output.trimEnd());
  expect(followed.length).toBeGreaterThan(15);
});

const [, browse = ''] = /^(pism .* \| fzf .*)$/m.exec(text) ?? [];

test.skipIf(missingPrograms({ command: `${browse} | script` }).length > 0)(
  'fzf shows the fact under the cursor',
  async () => {
    const line = `stty rows 40 cols 100; ${browse.replace('fzf', 'fzf --query nobel-prize')}`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { env: { ...withProgram(cache), TERM: 'xterm' } });
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      screen += part;
      if (screen.includes('What other sources say')) child.stdin.write('\r');
    });
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(screen.trimEnd().split(/\s/).at(-1)).toBe('pism-2404/liu-xiaobo-nobel-prize');
  },
);

test('the job of a pull request runs commands that work', async () => {
  const [, workflow = ''] = /^```yaml\n# \.github\S+\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const { jobs } = parse(workflow);
  const runs: string[] = jobs.check.steps.flatMap((step: { run?: string }) => step.run ?? []);
  const commands = runs
    .filter((run) => run.startsWith('pism '))
    .map((run) => run.split(' >> ')[0]?.split(' ').slice(1));
  const cwd = temporaryFolder();
  cpSync('docs/example/finished', join(cwd, 'my-facts'), { recursive: true });
  expect(commands).toHaveLength(3);
  for (const argv of commands.slice(0, 2)) expect(await pism(argv ?? [], { cwd })).toMatchObject({ status: 0 });
  expect(await pism(commands[2] ?? [], { cwd })).toMatchObject({ status: 3, stderr: expect.stringContaining('Git') });
});
