import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/core/model/values.ts';

/** Good content with one to three things in it changed. */
export function mutated(good: Json): fc.Arbitrary<Json> {
  return fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }).map((changes) => {
    const root = structuredClone({ root: good }) as JsonObject;
    for (const [at, apply] of changes) {
      const places = placesIn(root);
      const place = places[at % places.length];
      if (place) apply(...place);
    }
    return root['root'] ?? null;
  });
}

type Holder = JsonObject | Json[];
type Change = (holder: Holder, key: string) => void;

const strings = fc.constantFrom(
  ...'¦ ¦x¦ x ¦CN¦eu¦nobody¦high¦date¦2024-02-30¦2024/2023¦1998-Q1¦202X¦17 May¦https://example.org'.split('¦'),
  ...'https://[¦ftp://example.org¦0123-9f2c41d07be3a6e5¦a-b¦A_b¦text¦choice¦formula'.split('¦'),
);
const numbers = fc.constantFrom(0, 1, -1, 1.5, 2024, 10_000, 99_999, 2 ** 53);
const values = fc.oneof(
  strings,
  fc.string({ maxLength: 12 }),
  numbers,
  fc.constantFrom<Json>(null, true, false, [], {}, ['x'], ['x', 'x'], ['x', ' x'], { x: 'y' }, [{}], [[]]),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key])),
  values.map(
    (value): Change =>
      (holder, key) =>
        put(holder, key, value as Json),
  ),
  values.map(
    (value): Change =>
      (holder, key) =>
        Array.isArray(holder) ? holder.push(value as Json) : put(holder, `${key}s`, value as Json),
  ),
  fc.constant<Change>(
    (holder, key) => Array.isArray(holder) && holder.push(structuredClone(holder[Number(key)] as Json)),
  ),
);

function put(holder: Holder, key: string, value: Json): void {
  (holder as JsonObject)[key] = structuredClone(value);
}

/** Every place in a content: its parent and key. */
function placesIn(holder: Holder): [Holder, string][] {
  return Object.entries(holder).flatMap(([key, value]): [Holder, string][] => [
    [holder, key],
    ...(value !== null && typeof value === 'object' ? placesIn(value as Holder) : []),
  ]);
}
