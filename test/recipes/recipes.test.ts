import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withProgram } from '../../scripts/examples.ts';
import { follow, recipes } from '../../scripts/walkthroughs.ts';
import { needsPrograms } from '../support/needs.ts';
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

// Without its screen: fzf can miss a key that a test types while it draws.
test('fzf finds a fact, and its preview shows it', needsPrograms('fzf'), () => {
  const [, preview = ''] = /--preview '(.*?)'/.exec(browse) ?? [];
  const inShell = (command: string) =>
    execFileSync('sh', ['-c', command], { encoding: 'utf8', env: withProgram(cache) });
  const [id = ''] = inShell(browse.replace('fzf', 'fzf --filter liu-xiaobo-nobel-prize')).split('\n');
  expect(id).toBe('pism-2404/liu-xiaobo-nobel-prize');
  expect(inShell(preview.replace('{1}', id))).toContain('What they say');
});

test('the job of a pull request runs commands that work', async () => {
  const [, workflow = ''] = /^```yaml\n# \.github\S+\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const { jobs } = parse(workflow);
  const runs: string[] = jobs.check.steps.flatMap((step: { run?: string }) => step.run ?? []);
  const wordsOf = (program: string) =>
    runs
      .filter((run) => run.startsWith(`${program} `))
      .map(
        (run) =>
          run
            .split(/ (?:>>|&&) /)[0]
            ?.split(' ')
            .slice(1) ?? [],
      );
  const cwd = temporaryFolder();
  cpSync('docs/example/finished', join(cwd, 'my-facts'), { recursive: true });
  const commits = 'git init --quiet && git add . && git commit -qm 1 && git commit -qm 2 --allow-empty';
  execFileSync('sh', ['-c', commits], { cwd, env: withProgram(cache) });
  for (const argv of wordsOf('git')) execFileSync('git', argv, { cwd, stdio: 'pipe' });
  expect(wordsOf('pism')).toHaveLength(2);
  for (const argv of wordsOf('pism')) expect(await pism(argv, { cwd })).toMatchObject({ status: 0 });
});
