/** The JSON Schemas with which editors check files of facts. */
import { recordSchema } from './fields/index.ts';
import type { JsonSchema } from './fields/type.ts';
import { factFields } from './file-keys.ts';
import { type Kind, kindFields } from './kind.ts';
import { mapFields } from './map.ts';
import { entryFields } from './register.ts';
import { siteFields } from './site.ts';
import { bulletinFields, sourceFields } from './source.ts';
import { ownValue } from './values.ts';

/** The JSON Schema (draft-07, which most editors support) of this name, if there is one. */
export function schemaByName(name: string, kinds: Kind[]): JsonSchema | undefined {
  const kind = kinds.find((each) => each.kind === name);
  const schema = kind ? factsSchema(kind) : ownValue(otherFiles, name)?.();
  return schema && { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
}

/** The files of a facts folder that are not facts, by the names of their schemas. */
const otherFiles: Record<string, () => JsonSchema> = {
  bulletin: () => ({
    title: 'A bulletin',
    description: 'What bulletin.yaml states about the bulletin in its folder.',
    ...recordSchema(bulletinFields),
  }),
  source: () => ({
    title: 'A dataset, report or page',
    description: 'What source.yaml states about the source in its folder, where that is not a bulletin.',
    ...recordSchema(sourceFields),
  }),
  register: () => ({
    title: 'A register',
    description: 'What facts are about: actors, instruments, persons. The name of the file is that of the register.',
    type: 'array',
    items: recordSchema(entryFields),
  }),
  map: () => ({
    title: 'A map',
    description: 'How `pism import` turns the rows of a table into facts.',
    ...recordSchema(mapFields),
  }),
  site: () => ({
    title: 'A site',
    description: 'What site.yaml says about the pages that `pism site` makes of a facts folder.',
    ...recordSchema(siteFields),
  }),
  kind: () => ({
    title: 'A kind of fact',
    description: 'What facts of this kind state, how they are shown and what must be true of each.',
    ...recordSchema(kindFields),
  }),
};

/** The names of all schemas: every kind of fact, and the other files of a facts folder. */
export function schemaNames(kinds: Kind[]): string[] {
  return [...kinds.map(({ kind }) => kind), ...Object.keys(otherFiles)];
}

function factsSchema(kind: Kind): JsonSchema {
  return { title: kind.title, description: kind.about, type: 'array', items: recordSchema(factFields(kind)) };
}
