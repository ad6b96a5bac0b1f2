import { type Field, type WholeOf } from './kind.cjs';
import type { Json } from './values.cjs';
/** Forms of sources other than bulletins, with their names. */
export declare const sourceForms: {
    dataset: string;
    report: string;
    page: string;
};
/** The form of the id of a source, or of a fact within its source; and of an id of this source or another. */
export declare const localId: {
    matches: string;
    rule: string;
};
export declare const anyId: {
    matches: string;
    rule: string;
};
/** How close a source is to the authority, closest first. */
export declare const grades: {
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
/** The form of the id of a fact of another source. */
export declare const otherId: {
    matches: string;
    rule: string;
};
/** The fields that locate a fact in a dataset. */
export declare const placeInTable: string[];
/** The most letters and digits of a passage: several times those of the longest paragraph. */
export declare const maxPassage = 10000;
/** The fields of the anchor of a passage. */
export declare const anchorFields: (({
    name: "chars";
    type: "count";
    about: string;
} & {
    maximum: number;
}) | ({
    name: "hash";
    type: "text";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}))[];
/** The fields of the place of a passage or row. */
export declare const placeFields: (({
    name: "chars";
    type: "count";
    about: string;
} & {
    maximum: number;
}) | ({
    name: "file";
    type: "text";
    about: string;
} & object) | ({
    name: "hash";
    type: "text";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "page";
    type: "count";
    about: string;
} & {
    minimum: number;
}) | ({
    name: "paragraph";
    type: "count";
    about: string;
} & object) | ({
    name: "row";
    type: "count";
    about: string;
} & {
    minimum: number;
}))[];
/** Why a passage states no fact, with the meanings. */
export declare const noFactReasons: {
    question: string;
    heading: string;
    repeats: string;
    opinion: string;
    transition: string;
    background: string;
};
/** The fields of a `bulletin.yaml`. */
export declare const bulletinFields: (({
    name: "authors";
    type: "texts";
    about: string;
} & object) | ({
    name: "gone";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "now";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "id";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    } & {
        required: true;
    }) | ({
        name: "on";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "why";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
    name: "headings";
    type: "texts";
    about: string;
} & object) | ({
    name: "key";
    type: "texts";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "language";
    type: "text";
    about: string;
} & object) | ({
    name: "lead";
    type: "text";
    about: string;
} & object) | ({
    name: "link";
    type: "link";
    about: string;
} & object) | ({
    name: "no_fact";
    type: "records";
    about: string;
} & {
    fields: ({
        name: "chars";
        type: "count";
        about: string;
        maximum: number;
        required: true;
    } | {
        name: "hash";
        type: "text";
        about: string;
        pattern: {
            matches: string;
            rule: string;
        };
        required: true;
    } | ({
        name: "page";
        type: "count";
        about: string;
    } & {
        minimum: number;
    }) | ({
        name: "paragraph";
        type: "count";
        about: string;
    } & object) | ({
        name: "why";
        type: "choice";
        about: string;
    } & {
        choices: {
            question: string;
            heading: string;
            repeats: string;
            opinion: string;
            transition: string;
            background: string;
        };
    } & {
        required: true;
    }))[];
}) | ({
    name: "number";
    type: "count";
    about: string;
} & object) | ({
    name: "paragraphs";
    type: "choice";
    about: string;
} & {
    choices: {
        printed: string;
    };
}) | ({
    name: "running";
    type: "count";
    about: string;
} & object) | ({
    name: "themes";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "tags";
        type: "texts";
        about: string;
    } & object) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "date";
    type: "date";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "publisher";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "series";
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
/** The fields of a `source.yaml`. */
export declare const sourceFields: (({
    name: "as_of";
    type: "date";
    about: string;
} & object) | ({
    name: "authors";
    type: "texts";
    about: string;
} & object) | ({
    name: "beside";
    type: "flag";
    about: string;
} & object) | ({
    name: "date";
    type: "date";
    about: string;
} & object) | ({
    name: "document";
    type: "text";
    about: string;
} & object) | ({
    name: "gone";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "now";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "id";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    } & {
        required: true;
    }) | ({
        name: "on";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "why";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
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
}) | ({
    name: "headings";
    type: "texts";
    about: string;
} & object) | ({
    name: "key";
    type: "texts";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "language";
    type: "text";
    about: string;
} & object) | ({
    name: "lead";
    type: "text";
    about: string;
} & object) | ({
    name: "licence";
    type: "text";
    about: string;
} & object) | ({
    name: "link";
    type: "link";
    about: string;
} & object) | ({
    name: "no_fact";
    type: "records";
    about: string;
} & {
    fields: ({
        name: "chars";
        type: "count";
        about: string;
        maximum: number;
        required: true;
    } | {
        name: "hash";
        type: "text";
        about: string;
        pattern: {
            matches: string;
            rule: string;
        };
        required: true;
    } | ({
        name: "page";
        type: "count";
        about: string;
    } & {
        minimum: number;
    }) | ({
        name: "paragraph";
        type: "count";
        about: string;
    } & object) | ({
        name: "why";
        type: "choice";
        about: string;
    } & {
        choices: {
            question: string;
            heading: string;
            repeats: string;
            opinion: string;
            transition: string;
            background: string;
        };
    } & {
        required: true;
    }))[];
}) | ({
    name: "paragraphs";
    type: "choice";
    about: string;
} & {
    choices: {
        printed: string;
    };
}) | ({
    name: "retrieved";
    type: "date";
    about: string;
} & object) | ({
    name: "themes";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "tags";
        type: "texts";
        about: string;
    } & object) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "form";
    type: "choice";
    about: string;
} & {
    choices: {
        dataset: string;
        report: string;
        page: string;
    };
} & {
    required: true;
}) | ({
    name: "publisher";
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
/** The fields of the file that describes a source, by its name without `.yaml`. */
export declare const sourceFileFields: {
    bulletin: (({
        name: "authors";
        type: "texts";
        about: string;
    } & object) | ({
        name: "gone";
        type: "records";
        about: string;
    } & {
        fields: (({
            name: "now";
            type: "text";
            about: string;
        } & {
            pattern: {
                matches: string;
                rule: string;
            };
        }) | ({
            name: "id";
            type: "text";
            about: string;
        } & {
            pattern: {
                matches: string;
                rule: string;
            };
        } & {
            required: true;
        }) | ({
            name: "on";
            type: "date";
            about: string;
        } & object & {
            required: true;
        }) | ({
            name: "why";
            type: "text";
            about: string;
        } & object & {
            required: true;
        }))[];
        maxEntries: number;
    }) | ({
        name: "headings";
        type: "texts";
        about: string;
    } & object) | ({
        name: "key";
        type: "texts";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "language";
        type: "text";
        about: string;
    } & object) | ({
        name: "lead";
        type: "text";
        about: string;
    } & object) | ({
        name: "link";
        type: "link";
        about: string;
    } & object) | ({
        name: "no_fact";
        type: "records";
        about: string;
    } & {
        fields: ({
            name: "chars";
            type: "count";
            about: string;
            maximum: number;
            required: true;
        } | {
            name: "hash";
            type: "text";
            about: string;
            pattern: {
                matches: string;
                rule: string;
            };
            required: true;
        } | ({
            name: "page";
            type: "count";
            about: string;
        } & {
            minimum: number;
        }) | ({
            name: "paragraph";
            type: "count";
            about: string;
        } & object) | ({
            name: "why";
            type: "choice";
            about: string;
        } & {
            choices: {
                question: string;
                heading: string;
                repeats: string;
                opinion: string;
                transition: string;
                background: string;
            };
        } & {
            required: true;
        }))[];
    }) | ({
        name: "number";
        type: "count";
        about: string;
    } & object) | ({
        name: "paragraphs";
        type: "choice";
        about: string;
    } & {
        choices: {
            printed: string;
        };
    }) | ({
        name: "running";
        type: "count";
        about: string;
    } & object) | ({
        name: "themes";
        type: "records";
        about: string;
    } & {
        fields: (({
            name: "tags";
            type: "texts";
            about: string;
        } & object) | ({
            name: "title";
            type: "text";
            about: string;
        } & object & {
            required: true;
        }))[];
    }) | ({
        name: "date";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "publisher";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "series";
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
    source: (({
        name: "as_of";
        type: "date";
        about: string;
    } & object) | ({
        name: "authors";
        type: "texts";
        about: string;
    } & object) | ({
        name: "beside";
        type: "flag";
        about: string;
    } & object) | ({
        name: "date";
        type: "date";
        about: string;
    } & object) | ({
        name: "document";
        type: "text";
        about: string;
    } & object) | ({
        name: "gone";
        type: "records";
        about: string;
    } & {
        fields: (({
            name: "now";
            type: "text";
            about: string;
        } & {
            pattern: {
                matches: string;
                rule: string;
            };
        }) | ({
            name: "id";
            type: "text";
            about: string;
        } & {
            pattern: {
                matches: string;
                rule: string;
            };
        } & {
            required: true;
        }) | ({
            name: "on";
            type: "date";
            about: string;
        } & object & {
            required: true;
        }) | ({
            name: "why";
            type: "text";
            about: string;
        } & object & {
            required: true;
        }))[];
        maxEntries: number;
    }) | ({
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
    }) | ({
        name: "headings";
        type: "texts";
        about: string;
    } & object) | ({
        name: "key";
        type: "texts";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "language";
        type: "text";
        about: string;
    } & object) | ({
        name: "lead";
        type: "text";
        about: string;
    } & object) | ({
        name: "licence";
        type: "text";
        about: string;
    } & object) | ({
        name: "link";
        type: "link";
        about: string;
    } & object) | ({
        name: "no_fact";
        type: "records";
        about: string;
    } & {
        fields: ({
            name: "chars";
            type: "count";
            about: string;
            maximum: number;
            required: true;
        } | {
            name: "hash";
            type: "text";
            about: string;
            pattern: {
                matches: string;
                rule: string;
            };
            required: true;
        } | ({
            name: "page";
            type: "count";
            about: string;
        } & {
            minimum: number;
        }) | ({
            name: "paragraph";
            type: "count";
            about: string;
        } & object) | ({
            name: "why";
            type: "choice";
            about: string;
        } & {
            choices: {
                question: string;
                heading: string;
                repeats: string;
                opinion: string;
                transition: string;
                background: string;
            };
        } & {
            required: true;
        }))[];
    }) | ({
        name: "paragraphs";
        type: "choice";
        about: string;
    } & {
        choices: {
            printed: string;
        };
    }) | ({
        name: "retrieved";
        type: "date";
        about: string;
    } & object) | ({
        name: "themes";
        type: "records";
        about: string;
    } & {
        fields: (({
            name: "tags";
            type: "texts";
            about: string;
        } & object) | ({
            name: "title";
            type: "text";
            about: string;
        } & object & {
            required: true;
        }))[];
    }) | ({
        name: "form";
        type: "choice";
        about: string;
    } & {
        choices: {
            dataset: string;
            report: string;
            page: string;
        };
    } & {
        required: true;
    }) | ({
        name: "publisher";
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
};
/** The fields of sources of all forms, in the order of their columns. */
export declare const allSourceFields: (({
    name: "as_of";
    type: "date";
    about: string;
} & object) | ({
    name: "authors";
    type: "texts";
    about: string;
} & object) | ({
    name: "beside";
    type: "flag";
    about: string;
} & object) | ({
    name: "date";
    type: "date";
    about: string;
} & object) | ({
    name: "document";
    type: "text";
    about: string;
} & object) | ({
    name: "gone";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "now";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "id";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    } & {
        required: true;
    }) | ({
        name: "on";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "why";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
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
}) | ({
    name: "headings";
    type: "texts";
    about: string;
} & object) | ({
    name: "key";
    type: "texts";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "language";
    type: "text";
    about: string;
} & object) | ({
    name: "lead";
    type: "text";
    about: string;
} & object) | ({
    name: "licence";
    type: "text";
    about: string;
} & object) | ({
    name: "link";
    type: "link";
    about: string;
} & object) | ({
    name: "no_fact";
    type: "records";
    about: string;
} & {
    fields: ({
        name: "chars";
        type: "count";
        about: string;
        maximum: number;
        required: true;
    } | {
        name: "hash";
        type: "text";
        about: string;
        pattern: {
            matches: string;
            rule: string;
        };
        required: true;
    } | ({
        name: "page";
        type: "count";
        about: string;
    } & {
        minimum: number;
    }) | ({
        name: "paragraph";
        type: "count";
        about: string;
    } & object) | ({
        name: "why";
        type: "choice";
        about: string;
    } & {
        choices: {
            question: string;
            heading: string;
            repeats: string;
            opinion: string;
            transition: string;
            background: string;
        };
    } & {
        required: true;
    }))[];
}) | ({
    name: "number";
    type: "count";
    about: string;
} & object) | ({
    name: "paragraphs";
    type: "choice";
    about: string;
} & {
    choices: {
        printed: string;
    };
}) | ({
    name: "retrieved";
    type: "date";
    about: string;
} & object) | ({
    name: "running";
    type: "count";
    about: string;
} & object) | ({
    name: "themes";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "tags";
        type: "texts";
        about: string;
    } & object) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "form";
    type: "choice";
    about: string;
} & {
    choices: {
        dataset: string;
        report: string;
        page: string;
    };
} & {
    required: true;
}) | ({
    name: "publisher";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "series";
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
/** Fields of the source itself, without the layout of its copies and the facts that are gone. */
export declare const listedSourceFields: (({
    name: "as_of";
    type: "date";
    about: string;
} & object) | ({
    name: "authors";
    type: "texts";
    about: string;
} & object) | ({
    name: "beside";
    type: "flag";
    about: string;
} & object) | ({
    name: "date";
    type: "date";
    about: string;
} & object) | ({
    name: "document";
    type: "text";
    about: string;
} & object) | ({
    name: "gone";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "now";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "id";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    } & {
        required: true;
    }) | ({
        name: "on";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "why";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
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
}) | ({
    name: "headings";
    type: "texts";
    about: string;
} & object) | ({
    name: "key";
    type: "texts";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "language";
    type: "text";
    about: string;
} & object) | ({
    name: "lead";
    type: "text";
    about: string;
} & object) | ({
    name: "licence";
    type: "text";
    about: string;
} & object) | ({
    name: "link";
    type: "link";
    about: string;
} & object) | ({
    name: "no_fact";
    type: "records";
    about: string;
} & {
    fields: ({
        name: "chars";
        type: "count";
        about: string;
        maximum: number;
        required: true;
    } | {
        name: "hash";
        type: "text";
        about: string;
        pattern: {
            matches: string;
            rule: string;
        };
        required: true;
    } | ({
        name: "page";
        type: "count";
        about: string;
    } & {
        minimum: number;
    }) | ({
        name: "paragraph";
        type: "count";
        about: string;
    } & object) | ({
        name: "why";
        type: "choice";
        about: string;
    } & {
        choices: {
            question: string;
            heading: string;
            repeats: string;
            opinion: string;
            transition: string;
            background: string;
        };
    } & {
        required: true;
    }))[];
}) | ({
    name: "number";
    type: "count";
    about: string;
} & object) | ({
    name: "paragraphs";
    type: "choice";
    about: string;
} & {
    choices: {
        printed: string;
    };
}) | ({
    name: "retrieved";
    type: "date";
    about: string;
} & object) | ({
    name: "running";
    type: "count";
    about: string;
} & object) | ({
    name: "themes";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "tags";
        type: "texts";
        about: string;
    } & object) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "form";
    type: "choice";
    about: string;
} & {
    choices: {
        dataset: string;
        report: string;
        page: string;
    };
} & {
    required: true;
}) | ({
    name: "publisher";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "series";
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
/** Fields that options of `pism new` can state; others depend on the outline of a copy. */
export declare const statedSourceFields: (({
    name: "as_of";
    type: "date";
    about: string;
} & object) | ({
    name: "authors";
    type: "texts";
    about: string;
} & object) | ({
    name: "beside";
    type: "flag";
    about: string;
} & object) | ({
    name: "date";
    type: "date";
    about: string;
} & object) | ({
    name: "document";
    type: "text";
    about: string;
} & object) | ({
    name: "gone";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "now";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    }) | ({
        name: "id";
        type: "text";
        about: string;
    } & {
        pattern: {
            matches: string;
            rule: string;
        };
    } & {
        required: true;
    }) | ({
        name: "on";
        type: "date";
        about: string;
    } & object & {
        required: true;
    }) | ({
        name: "why";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
    maxEntries: number;
}) | ({
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
}) | ({
    name: "headings";
    type: "texts";
    about: string;
} & object) | ({
    name: "key";
    type: "texts";
    about: string;
} & {
    pattern: {
        matches: string;
        rule: string;
    };
}) | ({
    name: "language";
    type: "text";
    about: string;
} & object) | ({
    name: "lead";
    type: "text";
    about: string;
} & object) | ({
    name: "licence";
    type: "text";
    about: string;
} & object) | ({
    name: "link";
    type: "link";
    about: string;
} & object) | ({
    name: "no_fact";
    type: "records";
    about: string;
} & {
    fields: ({
        name: "chars";
        type: "count";
        about: string;
        maximum: number;
        required: true;
    } | {
        name: "hash";
        type: "text";
        about: string;
        pattern: {
            matches: string;
            rule: string;
        };
        required: true;
    } | ({
        name: "page";
        type: "count";
        about: string;
    } & {
        minimum: number;
    }) | ({
        name: "paragraph";
        type: "count";
        about: string;
    } & object) | ({
        name: "why";
        type: "choice";
        about: string;
    } & {
        choices: {
            question: string;
            heading: string;
            repeats: string;
            opinion: string;
            transition: string;
            background: string;
        };
    } & {
        required: true;
    }))[];
}) | ({
    name: "number";
    type: "count";
    about: string;
} & object) | ({
    name: "paragraphs";
    type: "choice";
    about: string;
} & {
    choices: {
        printed: string;
    };
}) | ({
    name: "retrieved";
    type: "date";
    about: string;
} & object) | ({
    name: "running";
    type: "count";
    about: string;
} & object) | ({
    name: "themes";
    type: "records";
    about: string;
} & {
    fields: (({
        name: "tags";
        type: "texts";
        about: string;
    } & object) | ({
        name: "title";
        type: "text";
        about: string;
    } & object & {
        required: true;
    }))[];
}) | ({
    name: "form";
    type: "choice";
    about: string;
} & {
    choices: {
        dataset: string;
        report: string;
        page: string;
    };
} & {
    required: true;
}) | ({
    name: "publisher";
    type: "text";
    about: string;
} & object & {
    required: true;
}) | ({
    name: "series";
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
/** The option of `pism new` for a field: `--author` for the list `authors`. */
export declare function sourceOption(field: Field): string;
/** The key of the value of that option: `asOf` for `--as-of`. */
export declare function optionKey(field: Field): string;
/** Whether one of these fields has the same name. */
export declare function isIn(fields: Field[], { name }: Pick<Field, 'name'>): boolean;
/** A source: the content of its `bulletin.yaml` or `source.yaml`, with the folder's name as its id. */
export interface Source extends Omit<WholeOf<(typeof allSourceFields)[number]>, 'form'> {
    source: string;
    form: 'bulletin' | keyof typeof sourceForms;
    [field: string]: Json;
}
/** Where a fact is in its source, with the anchor of its passage; null where a key does not apply. Paragraph 0 is the lead. */
export type Place = WholeOf<(typeof placeFields)[number]>;
/** The columns of a place in `fact_rows`, in the order of its keys. */
export declare const placeColumns: string[];
/** The SQL that orders facts by source and place. */
export declare const placeOrder: string;
/** The place in these columns. */
export declare function placeIn(cells: Json[]): Place;
/** A place in words: `lead`, `paragraph 3`, `page 12`, `row 37 of 4-4.csv`. */
export declare function placeText({ paragraph, page, file, row }: Pick<Place, 'paragraph' | 'page' | 'file' | 'row'>): string;
