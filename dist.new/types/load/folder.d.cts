/** Limits of a file in a facts folder; beyond them, a problem is reported before the memory is spent. */
export declare const limits: {
    /** Bytes of a file. */
    fileBytes: number;
    /** Levels of nesting in a file. */
    nesting: number;
    /** Facts in a file, or entries in a register. */
    facts: number;
    /** Lines and commas in a file: each entry of a list or mapping takes one. */
    entries: number;
    /** Characters of broken YAML; in a longer text, only the first mistake is reported. */
    explained: number;
    /** Kinds in a folder. */
    kinds: number;
};
/** What a file of a facts folder is for. */
type Role = 'kind' | 'register' | 'bulletin' | 'source' | 'facts';
/** A file of a facts folder. */
export interface FolderFile {
    path: string;
    role: Role;
    /** For `bulletin`, `source` and `facts`: the name of the source's folder; for others empty. */
    source: string;
    /** For `kind`, `register` and `facts`: the file's name without its ending; in the index, its kind. */
    kind: string;
}
/** The top of a facts folder, without the files in its sources' folders. */
export interface FolderLayout {
    root: string;
    /** Names of the folders in it that may be sources. */
    sources: string[];
    /** The files of its kinds and registers. */
    definitions: FolderFile[];
}
/** Whether this path is a database and not a folder. */
export declare function isDatabaseFile(path: string): boolean;
/** Whether a folder has sources, kinds or registers, or is the folder of one source. */
export declare function hasFacts(root: string): boolean;
/** The file of a source's folder with what is proposed and not confirmed. */
export declare const proposedFile = "proposed.yaml";
/** The file of a source's folder in which earlier versions kept drafts. */
export declare const draftsFile = "drafts.yaml";
/** The files in a source's folder, without those that have no facts yet. */
export declare function listBulletin(folder: string): FolderFile[];
/** The file of this name, without `.yaml`, in a source's folder: its description, or facts of a kind. */
export declare function bulletinFile(folder: string, kind: string): FolderFile;
/** The layouts of these folders, preceded by the built-in kinds and registers, which every folder uses. */
export declare function readLayouts(folders: string[]): FolderLayout[];
/** Throws the error for a facts folder without any files, such as the folder of a single source. */
export declare function refuseEmptyFolder(root: string): never;
/** Throws for a link to a folder that is read anyway: a thousand such links would make a small download huge. */
export declare function refuseLinksToTheSame({ root, sources }: FolderLayout): void;
export {};
