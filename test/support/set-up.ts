import fc from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './folders.ts';

// The same inputs every time: a change fails for what it did. `npm run fuzz` draws new ones.
fc.configureGlobal({ seed: 2404 });

afterAll(removeFolders);
