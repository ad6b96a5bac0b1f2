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
  return {
    heading: chalk.bold,
    id: chalk.cyan,
    faint: chalk.dim,
    strong: chalk.bold,
    good: chalk.green,
    warning: chalk.yellow,
    bad: chalk.red,
  };
}
