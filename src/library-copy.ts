import { openCopy } from './copy/open.ts';
import { PismError } from './errors.ts';
import { requireParts, requireType } from './library-query.ts';
import type { CopyOptions, ProposalResult, ProposalResults, Uncovered } from './library-types.ts';
import type { JsonObject } from './model/values.ts';
import { importLines } from './propose/import-proposals.ts';
import { openProposed } from './propose/proposed-file.ts';
import { proposalOf } from './propose/read-proposals.ts';
import { ownFolderOf } from './propose/source-folder.ts';
import { uncoveredIn } from './propose/task.ts';
import { registersOf } from './store/add-file.ts';
import type { Index } from './store/open.ts';
import { copyOf, identifySource, type SourceCopy } from './verify/identify-source.ts';
import { requireOneSource } from './verify/masthead.ts';

/** Runs work on the index of opened facts, and explains what goes wrong. */
type Ask = <Value>(work: (index: Index) => Promise<Value>) => Promise<Value>;

/** A reader's own copy of a source, for which facts can be proposed; only a person confirms them. */
export class FactsCopy {
  /** The id of its source. */
  readonly source: string;
  readonly #copy: SourceCopy;
  readonly #ask: Ask;

  /** @internal */
  constructor(copy: SourceCopy, ask: Ask) {
    this.source = copy.source;
    this.#copy = copy;
    this.#ask = ask;
  }

  /** The sentences from a number on that no fact holds in full: 20, unless `limit` says otherwise. */
  uncovered(part: { from?: number | undefined; limit?: number | undefined } = {}): Promise<Uncovered> {
    return this.#ask(async (index) => {
      requireParts('uncovered', part, 'from limit');
      const definitions = { kinds: index.kinds, registers: registersOf(index.database) };
      const { proposed } = await openProposed(ownFolderOf(this.source, index), definitions);
      return uncoveredIn(this.#copy, index, proposed, part);
    });
  }

  /** What would become of a proposal; writes nothing. */
  async checkProposal(line: JsonObject): Promise<ProposalResult> {
    const { results } = await this.#import([line], 'nobody', false);
    return results[0] as ProposalResult;
  }

  /** Proposes facts, as `pism import --copy` does: what holds waits in `proposed.yaml` for a person. */
  propose(lines: JsonObject[], { by }: { by: string | string[] }): Promise<ProposalResults> {
    return this.#import(lines, by, true);
  }

  #import(lines: JsonObject[], by: string | string[], isWritten: boolean): Promise<ProposalResults> {
    return this.#ask(async (index) => {
      requireType('by', by);
      const proposer = [by].flat().join(', ').trim();
      if (proposer === '') throw new PismError('usage', 'by is empty', 'Say who proposes: a person, or a model.');
      requireType('lines', lines);
      const read = lines.map((line, at) => proposalOf(at + 1, line));
      const folder = ownFolderOf(this.source, index);
      const imported = await importLines(read, { copy: this.#copy, folder, index, proposer });
      if (isWritten) await imported.write();
      return { results: imported.results as ProposalResult[], not_read: Object.fromEntries(imported.notRead) };
    });
  }
}

/** Opens a copy of a source that has a folder of its own. Throws a PismError if there is none, or the copy is of another. */
export function openFactsCopy(file: string, options: CopyOptions, ask: Ask): Promise<FactsCopy> {
  return ask(async (index) => {
    requireType('file', file);
    requireParts('copy', options, 'source');
    const opened = await openCopy(file, { cwd: '' });
    const copy = copyOf(opened, identifySource(opened, index, options.source), index);
    requireOneSource(copy, index, options.source !== undefined);
    ownFolderOf(copy.source, index);
    return new FactsCopy(copy, ask);
  });
}
