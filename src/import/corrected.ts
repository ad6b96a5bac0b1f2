import type { JsonObject } from '../model/values.ts';

/** Tells, in words, which vanished fact may be which new one: the only one alike in all but one part of the key. */
export function correctedKeys(vanished: JsonObject[], added: JsonObject[], key: string[]): string[] {
  const found = new Map<string, string>();
  for (const part of vanished.length > 0 ? ['key', ...key] : []) {
    const likeness = ({ id, says, source, ...values }: JsonObject) => JSON.stringify({ ...values, [part]: null });
    const news = Map.groupBy(added, likeness);
    for (const [alike, [old, ...olders]] of Map.groupBy(vanished, likeness)) {
      const [now, ...others] = news.get(alike) ?? [];
      const pair = `${old?.['id']} may be ${now?.['id']} with another ${part}`;
      if (now && olders.length + others.length === 0) found.set(String(old?.['id']), pair);
    }
  }
  return [...found.values()];
}
