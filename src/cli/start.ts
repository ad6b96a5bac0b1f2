import { exits } from '../errors.ts';
import { run } from '../main.ts';
import { commandLine, onInterrupt, processIo, setExitStatus } from './io.ts';

onInterrupt(exits.interrupted);
// No top-level await: the launcher requires this module, and only a module without one can be required.
void run(commandLine(), processIo()).then(setExitStatus);
