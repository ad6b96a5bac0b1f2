import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
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

test.skipIf(missingPrograms({ command: `${browse} | script` }).length > 0)('fzf shows the fact in full', async () => {
  const folder = temporaryFolder();
  const seen = join(folder, 'seen');
  const command = browse
    .replace('fzf', 'fzf --query liu-xiaobo-nobel-prize')
    .replace('pism show {1}', `pism show {1} | tee ${seen}`)
    .concat(` > ${join(folder, 'chosen')}`);
  const env = { ...withProgram(cache), TERM: 'xterm' };
  const child = spawn('script', ['-qec', `stty rows 40 cols 100; ${command}`, '/dev/null'], { env });
  child.stdout.resume();
  await vi.waitFor(() => expect(readFileSync(seen, 'utf8')).toContain('What other sources say'), 50_000);
  // While it draws, fzf can miss a key.
  const enter = setInterval(() => child.stdin.write('\r'), 500);
  await once(child, 'close');
  clearInterval(enter);
  expect(readFileSync(join(folder, 'chosen'), 'utf8')).toBe('pism-2404/liu-xiaobo-nobel-prize\n');
});

test('the job of a pull request runs commands that work', async () => {
  const [, workflow = ''] = /^```yaml\n# \.github\S+\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const { jobs } = parse(workflow);
  const runs: string[] = jobs.check.steps.flatMap((step: { run?: string }) => step.run ?? []);
  const commands = runs
    .filter((run) => run.startsWith('pism '))
    .map((run) => run.split(' >> ')[0]?.split(' ').slice(1));
  const cwd = temporaryFolder();
  cpSync('docs/example/finished', join(cwd, 'my-facts'), { recursive: true });
  const commits = 'git init --quiet && git add . && git commit -qm 1 && git commit -qm 2 --allow-empty';
  execFileSync('sh', ['-c', commits], { cwd, env: withProgram(cache) });
  expect(commands).toHaveLength(3);
  for (const argv of commands) expect(await pism(argv ?? [], { cwd })).toMatchObject({ status: 0 });
});
