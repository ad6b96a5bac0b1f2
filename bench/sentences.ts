import type { Random } from './random.ts';
import { actors, adjectives, instruments, nouns, prepositions, verbs } from './vocabulary.ts';

/** A sentence about an actor, as long as those of real facts: at most 24 words. */
export function sentence(random: Random, actor: string): string {
  const parts = [actor, random.zipf(verbs), nounPhrase(random)];
  for (let left = 1 + random.below(3); left > 0; left -= 1) parts.push(random.zipf(prepositions), nounPhrase(random));
  if (random.chance(0.35)) parts.push('in', place(random));
  if (random.chance(0.25)) parts.push('as', person(random), 'had', random.zipf(verbs), nounPhrase(random));
  return `${capital(parts.join(' '))}.`;
}

/** A title of a few words. */
export function phrase(random: Random): string {
  return capital(`${nounPhrase(random).replace(/^(the|an?) /, '')} ${random.zipf(prepositions)} ${nounPhrase(random)}`);
}

/** A text that suits a field of this name. */
export function textFor(field: string, random: Random): string {
  switch (field) {
    case 'instrument':
      return instrument(random.zipfBelow(600));
    case 'short':
      return instrument(random.zipfBelow(600)).replace(/[^A-Z]/g, '');
    case 'name':
    case 'basis':
      return instrument(random.zipfBelow(3000));
    case 'person':
      return person(random);
    case 'place':
      return place(random);
    case 'unit':
      return random.zipf(nouns);
    default:
      return phrase(random);
  }
}

/** Two nouns for the end of an id. */
export function idWords(random: Random): string {
  return `${random.zipf(nouns)}-${random.zipf(nouns)}`;
}

/** A tag of two words. */
export function tag(random: Random): string {
  return `${random.zipf(adjectives)}-${random.zipf(nouns)}`;
}

/** A person's made-up name, one of thousands. */
export function person(random: Random): string {
  return `${properName(random.zipfBelow(200) + 40)} ${properName(random.zipfBelow(6000) + 400)}`;
}

function place(random: Random): string {
  return random.chance(0.5) ? random.zipf(actors)[1] : properName(random.zipfBelow(1500) + 9000);
}

function nounPhrase(random: Random): string {
  const article = random.chance(0.5) ? 'the ' : random.chance(0.3) ? 'a ' : '';
  const adjective = random.chance(0.45) ? `${random.zipf(adjectives)} ` : '';
  const second = random.chance(0.3) ? ` ${random.zipf(nouns)}` : '';
  return `${article}${adjective}${random.zipf(nouns)}${second}`.replace(/^a (?=[aeiou])/, 'an ');
}

/** The instrument of this rank by frequency: a real one, then made-up ones. */
function instrument(rank: number): string {
  const real = instruments[rank];
  if (real !== undefined) return real;
  const form = ['Agreement', 'Convention', 'Protocol', 'Declaration', 'Act'][rank % 5];
  const first = capital(nouns[(rank * 7) % nouns.length] as string);
  const second = capital(nouns[(rank * 11 + 3) % nouns.length] as string);
  return `${form} on ${first} and ${second} with ${actors[(rank * 3) % actors.length]?.[1]}`;
}

const syllables = 'ka ro mi len da vor su ti gra no bel zha ri men to wi sza lu per go an dri fe hal'.split(' ');

/** A made-up proper name, the same for the same number. */
function properName(number: number): string {
  let name = '';
  for (let rest = number; rest > 0 || name.length < 4; rest = Math.floor(rest / syllables.length)) {
    name += syllables[rest % syllables.length];
  }
  return capital(name);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
