import type { Exporter } from './tables.ts';

/** Every export format by its name. */
export const exportFormats: Record<string, ExportFormat> = {
  sqlite: { load: async () => (await import('./sqlite.ts')).sqlite },
  parquet: { load: async () => (await import('./parquet.ts')).parquet },
  csv: { load: async () => (await import('./csv.ts')).csvTables },
};

/** An export format; its module is loaded on demand. */
export interface ExportFormat {
  load(): Promise<Exporter>;
}
