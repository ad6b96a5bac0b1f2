/** A regular expression for the ids of actors: an ISO 3166-1 alpha-2 code, or lower-case words with hyphens between. */
export const actorId = '^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$';
