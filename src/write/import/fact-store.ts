import type { JsonObject } from '../../model/values.ts';

/** Facts by id, each kept as JSON: 200,000 of them take a fifth of the memory that objects would. */
export class FactStore {
  readonly #texts = new Map<string, string>();

  /** Facts that were kept as one JSON text on each line. */
  static fromLines(text: string): FactStore {
    const store = new FactStore();
    for (const line of text.split('\n')) {
      // The id is the first key of every fact.
      const id = /^\{"id":"([^"]+)"/.exec(line)?.[1];
      if (id !== undefined) store.#texts.set(id, line);
    }
    return store;
  }

  get size(): number {
    return this.#texts.size;
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  get(id: string): JsonObject | undefined {
    const text = this.#texts.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as JsonObject);
  }

  /** The JSON of a fact. */
  textOf(id: string): string {
    return this.#texts.get(id) ?? '';
  }

  set(fact: JsonObject): void {
    this.#texts.set(String(fact['id']), JSON.stringify(fact));
  }

  delete(id: string): void {
    this.#texts.delete(id);
  }

  ids(): string[] {
    return [...this.#texts.keys()];
  }

  *facts(): Generator<JsonObject> {
    for (const text of this.#texts.values()) yield JSON.parse(text) as JsonObject;
  }

  /** One JSON text on each line. */
  *lines(): Generator<string> {
    for (const text of this.#texts.values()) yield `${text}\n`;
  }
}
