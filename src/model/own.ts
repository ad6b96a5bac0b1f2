/** What a record itself holds under a name; `constructor` and the like, which every object has, are none of its own. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
