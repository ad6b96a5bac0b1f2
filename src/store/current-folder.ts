import { chdir, cwd } from 'node:process';

/**
 * Does this from within a folder, with what to put before names in it to make paths. For each of thousands of files the
 * system need not walk to the folder then. Where one could not come back, or not get there, whole paths do as well.
 */
export function fromWithin<Result>(folder: string, act: (before: string) => Result): Result {
  const home = enter(folder);
  if (home === undefined) return act(`${folder}/`);
  try {
    return act('');
  } finally {
    chdir(home);
  }
}

/** The folder that was the current one before; nothing if it still is. */
function enter(folder: string): string | undefined {
  try {
    const home = cwd();
    // One may be in a folder that one may not enter, such as that of the user who let another one start this.
    chdir(home);
    chdir(folder);
    return home;
  } catch {
    return undefined;
  }
}
