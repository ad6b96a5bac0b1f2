import { expect, test } from 'vitest';
import { countsOf, judgeText } from './sealed.ts';

test('of the open cases about the text of the tutorial, as many fail and ask as counted', async () => {
  const [wrong, right] = countsOf((await judgeText('tutorial', false)) ?? []);
  expect([wrong, right]).toMatchObject([
    { is: false, fails: 20, asks: 8, holds: 2 },
    { is: true, fails: 0, asks: 0, holds: 16 },
  ]);
});
