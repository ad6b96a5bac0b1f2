import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** What `npm run check` runs, in this order: a name for people, and the command. */
const checks: [name: string, command: string][] = [
  ['format and lint, with the layers', 'npm run --silent lint'],
  ['types', 'tsc --noEmit'],
  ['build', 'npm run --silent build'],
  ['tests', 'vitest run --reporter=default'],
  ['our facts', 'node bin/pism.js check'],
  ['generated files', 'node scripts/generate.ts --check'],
  ['unused code and dependencies', 'knip'],
  ['contents of the package', 'node scripts/package-contents.ts'],
];

const outcomes = checks.map(([name, command]) => {
  console.log(`\n--- ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  return { name, passed: status === 0 };
});

console.log();
for (const { name, passed } of outcomes) console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
mkdirSync('.vitest', { recursive: true });
writeFileSync(
  '.vitest/checks',
  outcomes.map(({ name, passed }) => `${passed ? 'passed' : 'failed'} ${name}\n`).join(''),
);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
