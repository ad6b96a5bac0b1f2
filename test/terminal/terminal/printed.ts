import { pism } from '../../support/run.ts';

/** The rows that a command prints as JSON. */
export const json = async (...argv: string[]) => JSON.parse((await pism([...argv, '--json'])).stdout);

/** The kinds that have facts: one without has no table. */
export const kinds = ((await json('kinds')) as { kind: string; facts: number }[])
  .filter((each) => each.facts > 0)
  .map(({ kind }) => kind);

/** What a command prints on a terminal of this width, without colour. */
export async function printed(width: number, ...argv: string[]) {
  const { stdout, stderr } = await pism([...argv, '--color=never'], { terminal: width });
  return { lines: stdout.trimEnd().split('\n'), stderr };
}
