import type { Kind } from '../../core/model/kind.ts';
import type { Filter } from '../../core/query/select.ts';
import type { Index } from '../../core/store/open.ts';

/** Every export format by its name. */
export const exportFormats: Record<string, ExportFormat> = {
  sqlite: { load: async () => (await import('./sqlite.ts')).sqlite },
  parquet: { load: async () => (await import('./parquet.ts')).parquet },
  csv: { load: async () => (await import('./csv.ts')).csvTables },
};

/** Which facts are exported, and how. */
interface Selection {
  index: Index;
  kinds: Kind[];
  filters: Filter[];
  safeCsv: boolean;
  /** Whether to replace an earlier export. */
  force: boolean;
}

/** Writes the selected facts as a data set to a place. */
export type Exporter = (selection: Selection, place: string) => void;

/** An export format; its module is loaded on demand. */
export interface ExportFormat {
  load(): Promise<Exporter>;
}
