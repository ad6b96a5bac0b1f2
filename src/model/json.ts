/** A value that JSON can hold: what facts are made of once read. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An object of JSON values. */
export type JsonObject = { [key: string]: Json };
