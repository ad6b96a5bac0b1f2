/** How parts of the output are set off from each other. */
export interface Style {
  heading(text: string): string;
  id(text: string): string;
  faint(text: string): string;
  strong(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  bad(text: string): string;
}

const same = (text: string) => text;

/** A style without colour. */
export const plainStyle: Style = {
  heading: same,
  id: same,
  faint: same,
  strong: same,
  good: same,
  warning: same,
  bad: same,
};

/** A style in colour, whatever the terminal claims of itself; the caller has decided. */
export async function colourStyle(): Promise<Style> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // One argument only: chalk would join whatever else `map` hands over.
  return {
    heading: (text) => chalk.bold(text),
    id: (text) => chalk.cyan(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
