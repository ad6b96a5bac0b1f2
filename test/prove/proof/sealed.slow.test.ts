import { expect, test } from 'vitest';
import { needs } from '../../support/needs.ts';
import { countsOf, hasText, type Judged, judgeText, textNames } from './sealed.ts';

// The texts are not part of this project: PISM_TEXTS names their folders.
const areThere = textNames.every(hasText);

test('of the cases of all texts, few false ones pass unnoticed and few true ones fail', {
  ...needs('all four texts in PISM_TEXTS', areThere),
  timeout: 300_000,
}, async () => {
  const judged: Judged[] = [];
  for (const name of textNames) judged.push(...((await judgeText(name, true)) ?? []));
  const count = (is: boolean, isSealed = false) => {
    const cases = judged.filter((each) => each.is === is && (!isSealed || each.sealed));
    const fails = cases.filter(({ outcome }) => outcome === 'fails').length;
    return [fails, fails + cases.filter(({ outcome }) => outcome === 'asks').length];
  };
  // At least so many false ones fail, and fail or ask; at most so many true ones.
  for (const [[fails = 0, all = 0], [least, leastAll]] of [
    [count(false), [171, 259]],
    [count(false, true), [32, 50]],
  ] as const) {
    expect(fails).toBeGreaterThanOrEqual(least);
    expect(all).toBeGreaterThanOrEqual(leastAll);
  }
  for (const [[fails = 0, all = 0], [most, mostAll]] of [
    [count(true), [2, 20]],
    [count(true, true), [1, 8]],
  ] as const) {
    expect(fails).toBeLessThanOrEqual(most);
    expect(all).toBeLessThanOrEqual(mostAll);
  }
});

test('of the open cases about the text of the tutorial, as many fail and ask as counted', async () => {
  const [wrong, right] = countsOf((await judgeText('tutorial', false)) ?? []);
  expect([wrong, right]).toMatchObject([
    { is: false, fails: 16, asks: 9, holds: 5 },
    { is: true, fails: 0, asks: 0, holds: 16 },
  ]);
});
