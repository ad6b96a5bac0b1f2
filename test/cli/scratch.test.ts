import { test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';
test('x', async () => {
  const facts = harbour();
  for (const line of (process.env['TRY'] ?? '').split(';')) {
    const ran = await pism(line.trim().split(' ').filter(Boolean), { env: { PISM_FACTS: facts }, ...(process.env['W'] ? { terminal: Number(process.env['W']) } : {}) });
    console.log(`$ ${line} -> ${ran.status}\n${ran.stdout}${ran.stderr ? `[err] ${ran.stderr}` : ''}`);
  }
});
