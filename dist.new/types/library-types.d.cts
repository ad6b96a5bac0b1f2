import type { Fact as AnyFact } from './model/fact.cjs';
import type { Json, JsonObject } from './model/values.cjs';
/** The facts to open, and how. */
export interface OpenOptions {
    /** Facts folders to join, or an exported `.db` file; `builtin`, the default, is the set that ships with pism. */
    facts?: string | string[];
    /** Leave out facts with problems, which `problems` then lists, instead of throwing. */
    keepGoing?: boolean;
    /** `false` builds the index in memory and keeps nothing. */
    cache?: boolean;
    /** Rebuild the index, even if it is up to date. */
    rebuild?: boolean;
    /** Environment variables, such as `process.env` for `PISM_FACTS` and `XDG_CACHE_HOME`. Without it, none is read. */
    env?: Record<string, string | undefined>;
}
/** A value to filter by, as on the command line: `'!signed'`, `'=CEDAW'`, `'>= 1990'`; `null` for not stated. */
export type FilterValue = string | number | boolean | null;
/** The facts to find. Several values of one filter are alternatives; different filters all apply. */
export interface Query {
    /** The kind of facts; all by default. */
    kind?: string | undefined;
    /**
     * By field of the kind (`status`, and for lists `aligned_states_all`), and by `country`, `year` and the other filters of
     * docs/LIBRARY.md.
     */
    filters?: Record<string, FilterValue | FilterValue[] | undefined> | undefined;
    /** Words that facts contain, in any form; `!word` for those without it. In a text, spaces separate them. */
    words?: string | string[] | undefined;
    /** SQL conditions. */
    where?: string | string[] | undefined;
    /** Read facts as of the end of this day, for kinds with stages. */
    asOf?: string | undefined;
    /** Columns to sort by; `-name` in reverse. */
    sort?: string | string[] | undefined;
    limit?: number | undefined;
    /** Give names instead of ids of countries, actors and other entries. */
    names?: boolean | undefined;
}
/** The facts to count; with `distinct`, facts of a kind that are about the same thing, as in two sources, count once. */
export type CountQuery = Query & {
    distinct?: boolean | undefined;
};
/** What actors may be bound by, such as a treaty; `among` names a group of actors, `source` the sources to read. */
export interface BindingQuery extends Pick<Query, 'kind' | 'asOf' | 'names'> {
    to: string;
    among?: string | undefined;
    source?: string | string[] | undefined;
}
/** Whom facts call bound and whom not, each with the latest fact; the names of those of whom none says either; and notes on the method. */
export interface Binding {
    bound: JsonObject[];
    not_bound: JsonObject[];
    unknown: string[];
    notes: string[];
}
/** A style of citations. */
export type Style = 'apa' | 'chicago' | 'bibtex' | 'ris' | 'csl-json';
/** A fact, with the fields of its kind; docs/DATA.md describes each key. */
export interface Fact extends AnyFact {
    verdict: 'agrees' | 'differs' | 'supported' | 'opposed' | 'contested' | null;
    /** Fields in which other sources agree or differ (a contested field is in both), and those of its claim that nobody compared. */
    agrees_in: string[];
    differs_in: string[];
    not_compared: string[];
}
/** The type of the facts of each kind that ships with pism. Kinds are data: the build writes it from them. */
/** A fact of the kind assessments: Views of the author, and views of others that the author reports. */
export interface AssessmentFact extends Fact {
    kind: 'assessments';
    date: string | null;
    /** Whether the author judges, describes or reports */
    form: 'judgement' | 'description' | 'reported';
    /** Whose view it is, if not the author's */
    holder: string | null;
    /** Whom the view is about */
    concerns: string[] | null;
    /** Subject of the view */
    topic: string;
    /** The view */
    view: string;
}
/** A fact of the kind decisions: What a body resolved, decided or voted down, when, and with how many votes. */
export interface DecisionFact extends Fact {
    kind: 'decisions';
    /** When the body decided */
    date: string | null;
    /** Body that decided, such as a council or a parliament */
    body: string;
    /** What was decided or put to the vote */
    what: string;
    /** What came of it */
    outcome: 'adopted' | 'by-consensus' | 'rejected' | 'vetoed' | 'postponed' | 'withdrawn';
    /** Votes in favour */
    in_favour: number | null;
    /** Votes against */
    against: number | null;
    /** Members that abstained */
    abstained: number | null;
    /** Symbol or number of the document, such as A/RES/74/169 */
    document: string | null;
    /** Whom it is about */
    concerns: string[] | null;
}
/** A fact of the kind events: What happened, when, where and to whom. Visits are meetings, and a report published is a statement. */
export interface EventFact extends Fact {
    kind: 'events';
    date: string | null;
    /** Who does it */
    by: string[] | null;
    /** To whom it is done */
    affected: string[] | null;
    /** Who else takes part or is concerned, or all where nobody acts on another */
    actors: string[] | null;
    /** Persons named */
    persons: string[] | null;
    /** Type of event */
    type: 'seat' | 'election' | 'appointment' | 'resignation' | 'rule' | 'award' | 'death' | 'arrest' | 'conviction' | 'release' | 'repression' | 'control' | 'unrest' | 'protest' | 'invasion' | 'attack' | 'war' | 'ceasefire' | 'coup' | 'disaster' | 'displacement' | 'founding' | 'strain' | 'restoration' | 'restriction';
    /** When it happened; an open end means that it goes on */
    happened: string | null;
    /** When the term of office begins */
    term_start: string | null;
    /** When it ends */
    term_end: string | null;
    /** Where */
    location: string | null;
    /** Groups of people that it affects, as the source lists them */
    groups: string[] | null;
    /** What happened, in a few words */
    what: string;
}
/** A fact of the kind figures: Quantities that do not belong to another kind. */
export interface FigureFact extends Fact {
    kind: 'figures';
    /** Date of the figure */
    date: string | null;
    /** What is counted or measured */
    measure: string;
    /** The number */
    value: number | null;
    /** Of how many, where the number is a part of others */
    out_of: number | null;
    /** How exact the number is, if it is not exact, or that it is a forecast */
    precision: 'at-least' | 'at-most' | 'about' | 'forecast' | null;
    /** Unit of the number */
    unit: string | null;
    /** The quantity in words, if no number is given */
    stated: string | null;
    /** How it changes over time */
    trend: 'rising' | 'falling' | 'steady' | null;
    /** Whom the figure is about */
    concerns: string[] | null;
    /** Named as counted */
    including: string[] | null;
    /** Whether all that are counted are named */
    named: 'complete' | 'examples' | null;
    /** Named as not counted */
    excluding: string[] | null;
}
/** A fact of the kind laws: Who enacted which law or legal instrument, when, and what it does. */
export interface LawFact extends Fact {
    kind: 'laws';
    date: string | null;
    /** Name of the law */
    instrument: string;
    instrument_celex: string | null;
    instrument_us_pl: string | null;
    /** Who enacted it or agreed on it */
    enactor: string | null;
    /** Where it applies */
    jurisdiction: string | null;
    /** Whom it is directed at, made for or used against */
    concerns: string[] | null;
    /** Stage of the law */
    status: 'proposed' | 'agreed' | 'adopted' | 'in-force' | 'repealed';
    /** The year or date by which it is cited; what happened then is not stated */
    cited: string | null;
    /** When agreement on it was reached */
    agreed: string | null;
    /** When it was enacted or passed */
    adopted: string | null;
    /** When it entered into force */
    in_force: string | null;
    /** When it ceased to be valid */
    ended: string | null;
    /** Time frame for putting it into practice */
    implementation: string | null;
    /** What it does */
    effect: string | null;
}
/** A fact of the kind meetings: Meetings, visits and dialogues: whether they took place, and whether human rights came up. */
export interface MeetingFact extends Fact {
    kind: 'meetings';
    /** When it happened */
    date: string | null;
    /** Who meets */
    parties: string[];
    /** Persons named as taking part */
    persons: string[] | null;
    /** Name of the dialogue, meeting or visit */
    name: string;
    /** Form of contact */
    form: 'dialogue' | 'meeting' | 'visit' | 'trip';
    /** Whether it took place */
    process: 'held' | 'suspended' | 'resumed' | 'not-resumed';
    /** Whether human rights came up, if stated */
    human_rights: 'raised' | 'not-mentioned' | null;
    /** Number of the session */
    session: number | null;
    /** Where */
    location: string | null;
    /** Who delayed it, resumed it or raised human rights */
    initiator: string | null;
    /** Why, if stated */
    reason: string | null;
    /** What the statement covers, and what it does not */
    scope: string | null;
}
/** A fact of the kind recommendations: What the author thinks should be done, by whom, how strongly and on what condition. */
export interface RecommendationFact extends Fact {
    kind: 'recommendations';
    date: string | null;
    /** Who should act, if stated */
    addressee: string[] | null;
    /** What to do */
    action: string;
    /** What the action is about */
    object: string | null;
    /** Treaty or law that it is about */
    instrument: string | null;
    instrument_untc: string | null;
    instrument_celex: string | null;
    instrument_us_pl: string | null;
    /** Whom it concerns */
    concerns: string[] | null;
    /** How strong the recommendation is, strongest first */
    strength: 'necessary' | 'should' | 'important' | 'valuable' | 'worth-considering';
    /** On what condition */
    condition: string | null;
    /** What it is meant to achieve */
    purpose: string | null;
    /** Why, if stated */
    reason: string | null;
    /** Whether it is an example of a broader recommendation */
    example: boolean | null;
}
/** A fact of the kind sanctions: Who imposed, or seeks to impose, which restriction on whom, when, under which law and why. */
export interface SanctionFact extends Fact {
    kind: 'sanctions';
    date: string | null;
    /** Who imposes it */
    imposer: string;
    /** Office that decides or administers it, such as a treasury */
    authority: string | null;
    /** Types of measures */
    measures: ('restrictive-measures' | 'asset-freeze' | 'travel-ban' | 'arms-embargo' | 'import-ban' | 'import-restriction' | 'export-control' | 'export-ban' | 'transport-restriction' | 'financial-restriction' | 'investment-ban' | 'services-ban' | 'sectoral' | 'listing')[];
    /** Whom or what it targets, as the source describes them */
    target: string;
    /** What the targets are */
    target_type: 'person' | 'company' | 'body' | 'goods' | 'vessel' | 'property' | 'mixed' | null;
    /** How many targets there are */
    targets: number | null;
    /** Country or territory of the targets */
    target_country: string | null;
    /** Persons named as targets */
    persons: string[] | null;
    /** Others that it concerns */
    concerns: string[] | null;
    /** Stage of the measure */
    status: 'sought' | 'agreed' | 'imposed' | 'suspended' | 'lifted' | 'reinstated' | 'expired';
    /** When it was made public */
    announced: string | null;
    /** When it began to apply */
    effective: string | null;
    /** When it ceased to be applied for a time */
    suspended: string | null;
    /** When it was applied again, or will be, where the end of the suspension is known */
    resumed: string | null;
    /** When it ceased to apply, or the target was delisted */
    ended: string | null;
    /** When it applied again after it had ended */
    reinstated: string | null;
    /** Law or regime that it is based on */
    basis: string | null;
    basis_celex: string | null;
    basis_us_pl: string | null;
    /** Sanctions programme under which the imposer lists the targets */
    programme: string | null;
    /** Why it was imposed */
    reason: string | null;
}
/** A fact of the kind statements: Who declared what about whom or what, where and when: speeches, joint statements, reports, designations and demands. */
export interface StatementFact extends Fact {
    kind: 'statements';
    /** When */
    date: string | null;
    /** Who speaks, if stated */
    speaker: string[] | null;
    /** Persons named as speaking */
    persons: string[] | null;
    /** With or before whom it is promoted */
    partners: string[] | null;
    /** Type of statement */
    form: 'speech' | 'joint-statement' | 'announcement' | 'comment' | 'designation' | 'report' | 'rhetoric' | 'demand';
    /** On what occasion */
    occasion: string | null;
    /** Where */
    location: string | null;
    /** Actors that it concerns */
    concerns: string[] | null;
    /** Subject of the statement */
    about: string;
    /** Content of the statement */
    content: string | null;
    /** Words of the speaker that the source quotes */
    quote: string | null;
    /** What the statement covers, and what it does not */
    scope: string | null;
}
/** A fact of the kind treaties: The status of a participant under an international instrument, or under an agreement with another state. */
export interface TreatyFact extends Fact {
    kind: 'treaties';
    date: string | null;
    /** The treaty, protocol, declaration or agreement */
    instrument: string;
    instrument_untc: string | null;
    /** State or organisation whose position is described; none if the treaty itself was adopted, concluded or entered into force */
    participant: string | null;
    participant_iso3: string | null;
    /** How many of the instruments, if the fact is about a group */
    extent: string | null;
    /** The other side of a bilateral agreement */
    counterpart: string | null;
    /** Status of the participant, as the source states it */
    status: 'signed' | 'ratified' | 'acceded' | 'succeeded' | 'accepted' | 'approved' | 'party' | 'in-force' | 'concluded' | 'adopted' | 'signatory' | 'not-joined' | 'withdrawal-announced' | 'withdrawal-notified' | 'withdrawn' | 'suspended';
    /** When the agreement was concluded */
    concluded: string | null;
    /** When the participant adopted a declaration */
    adopted: string | null;
    /** Date of signature */
    signed: string | null;
    /** Date of ratification; if there is a depositary, of the deposit */
    ratified: string | null;
    /** Date of accession */
    acceded: string | null;
    /** Date of succession */
    succeeded: string | null;
    /** Date of acceptance */
    accepted: string | null;
    /** Date of approval */
    approved: string | null;
    /** When it entered into force for the participant or, without a participant, at all */
    in_force: string | null;
    /** When the participant suspended it */
    suspended: string | null;
    /** When the participant said that it would withdraw */
    withdrawal_announced: string | null;
    /** When the participant gave notice of withdrawal */
    withdrawal_notified: string | null;
    /** When the withdrawal took effect */
    withdrawn: string | null;
    /** Territories to which the participant applies it, if that is stated */
    territories: string[] | null;
    /** Reservations and declarations that the participant made */
    reservations: string | null;
    /** Other actors that it concerns */
    concerns: string[] | null;
}
/** A fact of the kind un-recommendations: Recommendations to a state by states in the Universal Periodic Review or by UN human rights bodies, and its answers. */
export interface UnRecommendationFact extends Fact {
    kind: 'un-recommendations';
    /** When it was made, or its document was published */
    date: string | null;
    /** State that it addresses */
    state: string;
    /** Body or procedure that made it, such as UPR or CEDAW */
    mechanism: string;
    /** States that made it, in the Universal Periodic Review */
    recommending: string[] | null;
    /** What the state should do, as the source puts it */
    action: string;
    /** How much it asks for, in the five steps of UPR Info */
    category: 'minimal' | 'continuing' | 'considering' | 'general' | 'specific' | null;
    /** How the state answered */
    response: 'supported' | 'noted' | 'not-supported' | 'mixed' | null;
    /** Round of reviews of all UN members: 1 is that of 2008 to 2012 */
    cycle: number | null;
    /** Session of the UPR working group */
    session: number | null;
    /** Symbol of the document, such as A/HRC/25/5 */
    document: string | null;
    /** Issues under which the source files it */
    issues: string[] | null;
    /** Groups of people that it concerns */
    affected: string[] | null;
    /** Sustainable Development Goals under which the source files it */
    goals: string[] | null;
}
/** A fact of the kind upr: A state's review before the UN Human Rights Council, and which states shared the reviewed state's narrative. */
export interface UprFact extends Fact {
    kind: 'upr';
    /** When the working group reviewed it */
    date: string;
    /** State under review */
    state: string;
    /** Round of reviews of all UN members: 1 is that of 2008 to 2012 */
    cycle: number | null;
    /** Session of the working group */
    session: number | null;
    /** When the Human Rights Council adopted the outcome of the review */
    outcome: string | null;
    /** Symbol of the working group's report, such as A/HRC/25/5 */
    document: string | null;
    /** States whose questions reached the state under review before the review */
    questions_from: string[] | null;
    /** How many states put questions in advance */
    questions: number | null;
    /** Delegations that made a statement in the review */
    speakers: number | null;
    /** Delegations that could not speak for want of time */
    unheard: number | null;
    /** Recommendations made to the state under review */
    received: number | null;
    /** Recommendations that it supports */
    supported: number | null;
    /** Recommendations that it only notes */
    noted: number | null;
    /** Countries out of which the author counts the aligned ones */
    out_of: number | null;
    /** Countries that share the human rights narrative of the state under review */
    aligned: number | null;
    /** Those of them that are named */
    aligned_states: string[] | null;
    /** Whether all aligned countries are named */
    named: 'complete' | 'examples' | null;
    /** Aligned countries as a share of those that the author counted, not of all that spoke in the review */
    share: number | null;
}
export interface FactsByKind {
    assessments: AssessmentFact;
    decisions: DecisionFact;
    events: EventFact;
    figures: FigureFact;
    laws: LawFact;
    meetings: MeetingFact;
    recommendations: RecommendationFact;
    sanctions: SanctionFact;
    statements: StatementFact;
    treaties: TreatyFact;
    'un-recommendations': UnRecommendationFact;
    upr: UprFact;
}
/**
 * A fact that a search found; in `snippet`, `**` encloses what matches. A `score` of 1 is what a word is worth that only one
 * fact has; null where all facts have the words.
 */
export interface Found {
    kind: string;
    id: string;
    source: string;
    title: string;
    says: string;
    snippet: string;
    score: number | null;
}
/** A field of two facts side by side, and for a list what the second gained and lost. */
export interface FieldComparison {
    field: string;
    first: Json;
    second: Json;
    change: 'same' | 'changed' | 'unknown' | 'only first' | 'only second' | 'not stated';
    kept: string[] | null;
    gained: string[] | null;
    lost: string[] | null;
    unknown: string[] | null;
}
/** Which sources to compare, of which facts. */
export interface SourceQuery extends Pick<Query, 'kind' | 'filters' | 'where' | 'names'> {
    /** Two sources, or one to compare with all others; by default all with each other. */
    sources?: string[] | undefined;
    /** What to list: `same`, `finer`, `later`, `different`, `only-first`, `only-second`, `all`; by default what both state. */
    show?: string | string[] | undefined;
}
/** What two sources state about the same thing, or one alone. */
export interface SourceComparison {
    kind: string;
    subject: JsonObject;
    result: string;
    first_id: string | null;
    second_id: string | null;
    first: JsonObject | null;
    second: JsonObject | null;
    fields: Record<string, string>;
    first_says: string | null;
    second_says: string | null;
}
/** A kind of facts: how many there are, and the names of its fields. */
export interface Kind {
    kind: string;
    title: string;
    about: string;
    facts: number;
    fields: string[];
}
/** A field of a kind; `choices` are its values, with what each means. */
export interface Field {
    field: string;
    type: string;
    required: boolean;
    about: string;
    choices: Record<string, string> | null;
    words: JsonObject | null;
    is: string | null;
}
/** A source of facts: a bulletin, dataset, report or page. */
export interface Source {
    source: string;
    form: 'bulletin' | 'dataset' | 'report' | 'page';
    title: string;
    facts: number;
    [field: string]: unknown;
}
/** A problem in a facts folder, with its place and remedy. */
export interface FactProblem {
    code: string;
    file: string;
    /** Counted from 1; 0 for the file as a whole. */
    line: number;
    column: number;
    says: string;
    remedy: string;
}
