import { type Field, type Kind } from './kind.cjs';
/** Whether a text can be the id of a source, or of a fact within its source. */
export declare function isLocalId(text: string): boolean;
/** The fields of a fact of this kind in a file: those of the kind, and those that every fact has. */
export declare function factFields(kind: Kind): Field[];
/** The fields of a note, which checks have too. */
export declare const noteFields: (({
    name: "source";
    type: "record";
    about: string;
} & {
    fields: (({
        name: "also";
        type: "record";
        about: string;
    } & {
        fields: (({
            name: "seen";
            type: "flag";
            about: string;
        } & object & {
            required: true;
        }) | ({
            name: "url";
            type: "link";
            about: string;
        } & object & {
            required: true;
        }))[];
    }) | ({
        name: "date";
        type: "date";
        about: string;
    } & object) | ({
        name: "publisher";
        type: "text";
        about: string;
    } & object) | ({
        name: "grade";
        type: "choice";
        about: string;
    } & {
        choices: {
            official: string;
            copy: string;
            digest: string;
            agency: string;
            expert: string;
            press: string;
            ngo: string;
            'state-media': string;
            site: string;
        };
    } & {
        required: true;
    }) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "url";
        type: "link";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "on";
    type: "date";
    about: string;
} & {
    isPast: true;
} & {
    required: true;
}) | ({
    name: "says";
    type: "text";
    about: string;
} & object & {
    required: true;
}))[];
/** How many fields, stages and rules a kind may have. */
export declare const maxFields: number, maxStages: number, maxRules: number;
/** The fields of a file in `kinds/`. */
export declare const kindFields: (({
    name: "aka";
    type: "texts";
    about: string;
} & object) | ({
    name: "binding";
    type: "texts";
    about: string;
} & object) | ({
    name: "bound_as";
    type: "text";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "claim";
    type: "groups";
    about: string;
} & object) | ({
    name: "date";
    type: "texts";
    about: string;
} & object) | ({
    name: "exact";
    type: "flag";
    about: string;
} & object) | ({
    name: "example";
    type: "text";
    about: string;
} & object) | ({
    name: "examples";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "answers";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "line";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
    name: "list";
    type: "texts";
    about: string;
} & object) | ({
    name: "opinion";
    type: "flag";
    about: string;
} & object) | ({
    name: "replace";
    type: "flag";
    about: string;
} & object) | ({
    name: "roles";
    type: "texts";
    about: string;
} & object) | ({
    name: "rules";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "require";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "says";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
    name: "sort";
    type: "texts";
    about: string;
} & object) | ({
    name: "stages";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "keeps_earlier";
        type: "flag";
        about: string;
    } & object) | ({
        name: "date";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "status";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
    name: "subject";
    type: "texts";
    about: string;
} & object) | ({
    name: "summary";
    type: "record";
    about: string;
} & {
    fields: (({
        name: "count";
        type: "text";
        about: string;
    } & object) | ({
        name: "finding";
        type: "text";
        about: string;
    } & object) | ({
        name: "over";
        type: "text";
        about: string;
    } & object) | ({
        name: "trend";
        type: "text";
        about: string;
    } & object))[];
}) | ({
    name: "verbs";
    type: "dictionary";
    about: string;
} & object) | ({
    name: "about";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "caption";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "columns";
    type: "texts";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "fields";
    type: "dictionary";
    about: string;
} & {
    fields: (({
        name: "aka";
        type: "texts";
        about: string;
    } & object) | ({
        name: "ask";
        type: "text";
        about: string;
    } & object) | ({
        name: "choices";
        type: "dictionary";
        about: string;
    } & {
        fields: (({
            name: "includes";
            type: "texts";
            about: string;
        } & object) | ({
            name: "not";
            type: "texts";
            about: string;
        } & object) | ({
            name: "words";
            type: "texts";
            about: string;
        } & object) | ({
            name: "means";
            type: "text";
            about: string;
        } & object & {
            required: true;
        }))[];
        short: string;
    }) | ({
        name: "complete";
        type: "text";
        about: string;
    } & object) | ({
        name: "ids";
        type: "texts";
        about: string;
    } & object) | ({
        name: "is";
        type: "text";
        about: string;
    } & object) | ({
        name: "label";
        type: "text";
        about: string;
    } & object) | ({
        name: "note";
        type: "text";
        about: string;
    } & object) | ({
        name: "ordered";
        type: "flag";
        about: string;
    } & object) | ({
        name: "register";
        type: "text";
        about: string;
    } & object) | ({
        name: "required";
        type: "flag";
        about: string;
    } & object) | ({
        name: "show";
        type: "choice";
        about: string;
    } & {
        choices: {
            percent: string;
        };
    }) | ({
        name: "total";
        type: "text";
        about: string;
    } & object) | ({
        name: "about";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "type";
        type: "choice";
        about: string;
    } & {
        choices: {
            [k: string]: string;
        };
    } & {
        required: true;
    }))[];
    maxEntries: number;
} & {
    required: true;
}) | ({
    name: "kind";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "title";
    type: "text";
    about: string;
} & object & {
    required: true;
}))[];
/** The fields of a file in `kinds/` that extends the kind of its name. */
export declare const extensionFields: Field[];
