import { expect, test } from 'vitest';
import { inParentheses } from '../../scripts/eager.ts';

const code = `'use strict';
const early = hoisted(1);
function hoisted(value) {
  return inner(value) + own.call({ two: 2 });
  function inner(one) { return one + 10; }
  function own() { return this.two; }
}
let times = 0;
function once() { times += 1; once = () => times; return times; }
const maker = { async later() { return 7; }, get half() { return 0.5; }, arrow: (a) => (b) => a + b };
async function asked() { return await maker.later(); }
function* counted() { yield 1; yield 2; }
class Shape { constructor() { this.sides = 4; } area() { return this.sides * 2; } static of() { return new Shape(); } }
return { early, once: [once(), once()], asked, counted: [...counted()], half: maker.half, sum: maker.arrow(1)(2),
  area: Shape.of().area(), names: [hoisted.name, asked.name, counted.name, maker.arrow.name], early2: hoisted(2) };
`;

test('functions in parentheses do what they did, under the same names', async () => {
  const run = (text: string) => new Function(text)() as Record<string, unknown> & { asked(): Promise<number> };
  const all = new Set(Array.from(code.matchAll(/\}/g), ({ index }) => index + 1));
  // The end of an arrow function is that of its expression.
  const ends = new Set([...all, code.indexOf('a + b') + 5]);
  const changed = inParentheses(
    `(function () {${code}})`,
    new Set([...ends].map((end) => end + '(function () {'.length)),
  );
  expect(changed).toContain('var hoisted = (function (value)');
  expect(changed).toContain('var once = (function ()');
  const [before, after] = [run(code), run(`return ${changed}()`)];
  expect(await after.asked()).toBe(await before.asked());
  expect({ ...after, asked: null }).toEqual({ ...before, asked: null });
});
