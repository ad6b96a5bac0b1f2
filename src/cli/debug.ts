import { loadedSources } from '../package.ts';
import { visible } from '../render/options.ts';
import type { Io } from './command.ts';

/** Where PISM_DEBUG=1 writes its lines: to standard error. */
export function debugLog({ stderr }: Pick<Io, 'stderr'>): (message: string) => void {
  return (message) => stderr.write(`debug: ${visible(message)}\n`);
}

/** Logs which of our source files a built program has loaded. */
export function logLoaded(io: Pick<Io, 'stderr'>): void {
  const sources = loadedSources();
  if (sources.length > 0) debugLog(io)(`${sources.length} source files loaded: ${sources.join(' ')}`);
}
