/** A kind of facts made up for tests; it has a field of every type. */
export const pactsKind = `
kind: pacts
title: Pacts
about: What harbour states agreed with each other.
fields:
  name: { type: text, required: true, about: Name of the pact }
  topics: { type: texts, about: What it covers }
  stage:
    type: choice
    required: true
    about: How far it has come
    choices:
      open: open for signature
      signed: signed by some
      in-force: in force
  signed: { type: date, about: When it was signed }
  term: { type: date, about: How long it holds }
  pages: { type: count, about: Pages it has }
  translated: { type: count, about: Pages of it that are translated }
  secret: { type: flag, about: Whether its text is kept secret }
  host: { type: actor, about: Who hosts the signing }
  members: { type: actors, about: Who takes part, complete: listed is 'all' }
  listed: { type: choice, about: Whether all members are named, choices: { all: all are named, some: some are } }
  text_at: { type: link, about: Where its text is }
  progress: { type: formula, is: 1.0 * translated / pages, show: percent, about: Share of it that is translated }
columns: [name, stage, signed, pages, progress, members]
caption: name
claim: [[term], [pages, signed], [name]]
date: [signed]
sort: [signed]
summary: { count: stage, trend: progress, over: signed }
rules:
  - { require: translated <= pages, says: more pages translated than there are }
`;
