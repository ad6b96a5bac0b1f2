import { visible } from '../render/options.ts';
import type { Io } from './command.ts';

/** Where PISM_DEBUG=1 writes its lines: to standard error. */
export function debugLog({ stderr }: Pick<Io, 'stderr'>): (message: string) => void {
  return (message) => stderr.write(`debug: ${visible(message)}\n`);
}
