import type { Draw } from './draw.ts';
import { actors, adjectives, instruments, joints, nouns, verbs } from './words.ts';

/** A plain sentence about an actor, as long as those of real facts: two dozen words at the most. */
export function sentence(draw: Draw, actor: string): string {
  const parts = [actor, draw.zipf(verbs), nounPhrase(draw)];
  for (let more = 1 + draw.below(3); more > 0; more -= 1) parts.push(draw.zipf(joints), nounPhrase(draw));
  if (draw.chance(0.35)) parts.push('in', place(draw));
  if (draw.chance(0.25)) parts.push('as', person(draw), 'had', draw.zipf(verbs), nounPhrase(draw));
  return `${capital(parts.join(' '))}.`;
}

/** A phrase of a few words. */
export function phrase(draw: Draw): string {
  return capital(`${nounPhrase(draw).replace(/^(the|an?) /, '')} ${draw.zipf(joints)} ${nounPhrase(draw)}`);
}

/** A text for a field of this name. */
export function textFor(field: string, draw: Draw): string {
  switch (field) {
    case 'instrument':
      return instrument(draw.zipfBelow(600));
    case 'short':
      return instrument(draw.zipfBelow(600)).replace(/[^A-Z]/g, '');
    case 'name':
    case 'basis':
      return instrument(draw.zipfBelow(3000));
    case 'person':
      return person(draw);
    case 'place':
      return place(draw);
    case 'unit':
      return draw.zipf(nouns);
    default:
      return phrase(draw);
  }
}

/** Two words for the end of an id. */
export function idWords(draw: Draw): string {
  return `${draw.zipf(nouns)}-${draw.zipf(nouns)}`;
}

/** A word to find facts by. */
export function tag(draw: Draw): string {
  return `${draw.zipf(adjectives)}-${draw.zipf(nouns)}`;
}

/** The name of somebody; there are thousands of them. */
export function person(draw: Draw): string {
  return `${proper(draw.zipfBelow(200) + 40)} ${proper(draw.zipfBelow(6000) + 400)}`;
}

function place(draw: Draw): string {
  return draw.chance(0.5) ? draw.zipf(actors)[1] : proper(draw.zipfBelow(1500) + 9000);
}

function nounPhrase(draw: Draw): string {
  const article = draw.chance(0.5) ? 'the ' : draw.chance(0.3) ? 'a ' : '';
  const adjective = draw.chance(0.45) ? `${draw.zipf(adjectives)} ` : '';
  const second = draw.chance(0.3) ? ` ${draw.zipf(nouns)}` : '';
  return `${article}${adjective}${draw.zipf(nouns)}${second}`.replace(/^a (?=[aeiou])/, 'an ');
}

/** The instrument at this place among the most frequent ones. */
function instrument(rank: number): string {
  const real = instruments[rank];
  if (real !== undefined) return real;
  const form = ['Agreement', 'Convention', 'Protocol', 'Declaration', 'Act'][rank % 5];
  const first = capital(nouns[(rank * 7) % nouns.length] as string);
  const second = capital(nouns[(rank * 11 + 3) % nouns.length] as string);
  return `${form} on ${first} and ${second} with ${actors[(rank * 3) % actors.length]?.[1]}`;
}

const syllables = 'ka ro mi len da vor su ti gra no bel zha ri men to wi sza lu per go an dri fe hal'.split(' ');

/** The proper name of this number. */
function proper(number: number): string {
  let name = '';
  for (let rest = number; rest > 0 || name.length < 4; rest = Math.floor(rest / syllables.length)) {
    name += syllables[rest % syllables.length];
  }
  return capital(name);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
