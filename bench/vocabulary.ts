/** Actors by frequency: the code and the name in a sentence. */
export const actors: readonly (readonly [code: string, name: string])[] =
  `CN China|RU Russia|US the United States|eu the European Union|UA Ukraine|DE Germany|PL Poland|FR France|BY Belarus|GB the United Kingdom
  TR Türkiye|IL Israel|IR Iran|HU Hungary|IN India|JP Japan|LT Lithuania|IT Italy|RS Serbia|KP North Korea|GE Georgia|MD Moldova|KR South Korea
  SA Saudi Arabia|SY Syria|ES Spain|CZ Czechia|SK Slovakia|RO Romania|BG Bulgaria|LV Latvia|EE Estonia|FI Finland|SE Sweden|NO Norway|DK Denmark
  NL the Netherlands|BE Belgium|AT Austria|GR Greece|PT Portugal|IE Ireland|HR Croatia|SI Slovenia|BA Bosnia and Herzegovina|ME Montenegro
  MK North Macedonia|AL Albania|AM Armenia|AZ Azerbaijan|KZ Kazakhstan|UZ Uzbekistan|TM Turkmenistan|KG Kyrgyzstan|TJ Tajikistan|MN Mongolia
  VN Vietnam|TH Thailand|MY Malaysia|SG Singapore|ID Indonesia|PH the Philippines|AU Australia|NZ New Zealand|CA Canada|MX Mexico|BR Brazil
  AR Argentina|CL Chile|CO Colombia|PE Peru|VE Venezuela|CU Cuba|EG Egypt|LY Libya|TN Tunisia|DZ Algeria|MA Morocco|NG Nigeria|KE Kenya
  ET Ethiopia|SD Sudan|ZA South Africa|IQ Iraq|JO Jordan|LB Lebanon|AE the United Arab Emirates|QA Qatar|KW Kuwait|OM Oman|YE Yemen
  PK Pakistan|AF Afghanistan|BD Bangladesh|LK Sri Lanka|MM Myanmar|brics-plus BRICS|global-south the Global South|west the West
  un-human-rights-council the Human Rights Council`
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .map((entry) => [entry.split(' ')[0] as string, entry.slice(entry.indexOf(' ') + 1)] as const);

/** Real instruments by frequency; `sentences.ts` makes up rarer ones. */
export const instruments =
  `International Covenant on Civil and Political Rights|Universal Declaration of Human Rights|Convention against Torture|Refugee Convention
  International Covenant on Economic, Social and Cultural Rights|Convention on the Rights of the Child|Rome Statute|North Atlantic Treaty
  Convention on the Elimination of Discrimination against Women|Treaty on the Non-Proliferation of Nuclear Weapons|Paris Agreement
  Convention on Cluster Munitions|Arms Trade Treaty|Energy Charter Treaty|Convention on the Law of the Sea|Istanbul Convention|Genocide Convention
  Open Skies Treaty|Comprehensive Nuclear-Test-Ban Treaty|Convention on Forced Labour|Framework Convention on Climate Change|Chemical Weapons
    Convention|Convention on the Rights of Persons with Disabilities|Treaty on Conventional Armed Forces in Europe|Budapest Memorandum`
    .split(/\||\n {2}(?! )/)
    .map((name) => name.trim().replace(/\s+/g, ' '));

const list = (words: string) => words.trim().split(/\s+/);

/** Nouns by frequency. */
export const nouns = list(
  `sanctions cooperation security policy government agreement dialogue support relations reform trade energy gas election parliament
  minister opposition defence border investment visit declaration statement council review rights committee officials imports exports
  restrictions commission report transit alliance summit talks budget media journalists court judges constitution referendum migration
  asylum visa tariff infrastructure corridor railway port climate emissions coal reactor enrichment missile drone disinformation narrative
  influence partnership neighbourhood enlargement accession candidate reconstruction aid grant loan debt inflation growth currency reserve
  bank oligarch assets embargo waiver licence compliance monitoring mission observer ceasefire negotiation mediation settlement autonomy
  region minority language education culture church memory history archive textile cotton supply labour trafficking crime corruption
  extradition assistance prosecution dissident fleet brigade exercise deterrence pipeline terminal storage refinery electricity grid
  battery semiconductor patent subsidy procurement auction customs quota harvest grain fertiliser drought water dam river basin fishery
  shipping insurance airline satellite spectrum platform algorithm data privacy surveillance encryption passport consulate embassy envoy
  protocol ratification reservation annex arbitration tribunal verdict amnesty detention torture execution protest strike union
  coalition cabinet mandate veto quorum ballot census diaspora remittance pension healthcare vaccine hospital university scholarship`,
);

/** Adjectives by frequency. */
export const adjectives = list(
  `new joint political economic military bilateral national regional forced common strategic technical humanitarian diplomatic
  legal financial temporary binding voluntary public long-term nuclear digital conventional restrictive independent trilateral parliamentary
  administrative judicial cross-border informal lasting limited partial far-reaching symbolic unilateral maritime hybrid local`,
);

/** Verbs in the past tense, by frequency. */
export const verbs = list(
  `announced signed supported adopted criticised suspended extended proposed introduced rejected strengthened limited resumed ratified
  postponed condemned financed opened monitored negotiated questioned blocked accelerated restored expanded abandoned hosted amended`,
);

/** Prepositions by frequency. */
export const prepositions = list('of in on for with against after under despite towards between within through beside');
