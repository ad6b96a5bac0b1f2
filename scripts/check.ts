import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What `npm run check` runs, in this order: a name for people, and the command. */
const checks: [name: string, command: string][] = [
  ['format and lint, with the layers', 'npm run --silent lint'],
  ['types', 'tsc --noEmit'],
  ['types of scripts', 'tsc -p src/publish/site'],
  ['build', 'npm run --silent build'],
  ['our facts', 'node bin/pism.js check --strict'],
  ['generated files', 'node scripts/generate.ts --check'],
  ['unused code and dependencies', 'knip'],
  ['the packed program, on several Node.js', 'node scripts/package-contents.ts'],
  ['tests', 'npm test --silent'],
  ['what each rule of verify wins', 'node scripts/measure-sealed.ts --sealed --prices'],
  ['all other tests', "vitest run --project '!quick' --outputFile.json=.vitest/results-others.json"],
];

// `.ci/run` has run the quick tests by then: `npm run check -- --skip tests`.
const { skip } = parseArgs({ options: { skip: { type: 'string', multiple: true, default: [] } } }).values;
const outcomes = checks.filter(([name]) => !skip.includes(name)).map(([name, command]) => run(name, command));

const width = Math.max(...outcomes.map(({ name }) => name.length));
console.log();
for (const { name, passed, seconds } of outcomes)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${String(seconds).padStart(3)} s`);
mkdirSync('.vitest', { recursive: true });
const lines = outcomes.map(({ name, passed }) => `${passed ? 'passed' : 'failed'} ${name}\n`);
writeFileSync('.vitest/checks', lines.join(''));
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;

function run(name: string, command: string): { name: string; passed: boolean; seconds: number } {
  console.log(`\n--- ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: Math.round((performance.now() - start) / 1000) };
}
