import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with a line that says which tests were skipped for want of what. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    const missing = skipped.flatMap((test) => {
      const { needs = test.parent.type === 'suite' ? test.parent.meta().needs : undefined } = test.meta();
      return needs ?? [];
    });
    const counts = Object.entries(Object.groupBy(missing, (needs) => needs));
    const all = counts.map(([needs, tests = []]) => `${needs} (${tests.length})`).join(', ');
    if (all !== '') setImmediate(() => console.log(`Tests were skipped, as this is missing: ${all}`));
  }
}
