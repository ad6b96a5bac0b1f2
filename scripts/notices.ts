import type { BundledPackage } from './third-party.ts';

/** The text of THIRD-PARTY-NOTICES.md: the works of others in the package, each with its licence and its text. */
export function noticesOf(packages: BundledPackage[]): string {
  return `# Third-party notices

The code of pism is under the MIT licence (\`LICENSE\`). \`dist/\` also contains the works below, each under its own licence.
\`npm run generate\` writes this file from the contents of the bundle.

${tableOf(packages)}

${packages.map(sectionOf).join('\n\n')}
`;
}

function headingOf({ name, version }: { name: string; version?: string | undefined }): string {
  return version ? `${name} ${version}` : name;
}

function tableOf(packages: BundledPackage[]): string {
  const rows = packages.flatMap((bundled) => [
    [headingOf(bundled), bundled.licence],
    ...bundled.works.map((work) => [`${headingOf(work)}, in ${bundled.name}`, work.licence]),
  ]);
  return ['| work | licence |', '| --- | --- |', ...rows.map(([work, licence]) => `| ${work} | ${licence} |`)].join(
    '\n',
  );
}

function sectionOf(bundled: BundledPackage): string {
  const works = bundled.works.map((work) =>
    section('###', headingOf(work), `${work.licence}, ${work.address}`, work.remark),
  );
  return [section('##', headingOf(bundled), bundled.licence, bundled.notice), ...works].join('\n\n');
}

function section(level: string, heading: string, licence: string, text: string): string {
  return `${level} ${heading}\n\nLicence: ${licence}\n\n\`\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\``;
}
