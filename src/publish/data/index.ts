/** All export formats by name, each loaded on use. */
import type { Exporter } from './tables.ts';

/** What writes each export format, by its name; loaded on demand. */
export const exportFormats: Record<string, () => Promise<Exporter>> = {
  sqlite: async () => (await import('./sqlite.ts')).sqlite,
  parquet: async () => (await import('./parquet.ts')).parquet,
  csv: async () => (await import('./csv.ts')).csvTables,
};
