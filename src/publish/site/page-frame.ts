/** Puts a page of the site into its frame: menu, search, where it is, and the foot. */
import { type Html, html } from '../../formats/html.ts';
import { printed } from '../../formats/page/context.ts';
import { htmlDocument } from '../../formats/page/html-document.ts';
import { linkTo, relativeAddress } from '../../formats/page/links.ts';
import type { Site, SiteFile } from './site.ts';

/** The page in its frame: menu, search, where it is, and what every page says below. */
export function framed(page: Page, { settings }: Site): SiteFile {
  const { path, title, about, crumbs, main, aside, head } = page;
  const to = (target: string) => relativeAddress(path, target);
  const steps: Crumb[] = crumbs ? [['Home', 'index.html'], ...crumbs] : [];
  const trail = steps.map(([text, target]) => html`<li>${linkTo(target && to(target), text)}</li>`);
  const body = html`${header(path, settings.title)}<div class="wrap">
${trail.length > 0 ? html`<nav class="crumbs" aria-label="Where you are"><ol>${trail}</ol></nav>\n` : ''}<div class="columns">
<main id="main">
${main}</main>
${aside ? html`<aside class="side" aria-label="About this page">\n${aside}</aside>\n` : ''}</div></div>
${footer(to)}`;
  const url = wholeAddress(path, settings);
  const content = htmlDocument({
    title: printed(path === 'index.html' ? title : `${title} – ${settings.title}`),
    about: printed(about),
    language: settings.language,
    head: html`${url && html`<link rel="canonical" href="${url}">\n`}${head}<link rel="alternate" type="application/atom+xml" title="Changes of facts" href="${to('changes.xml')}">
<link rel="icon" href="${to('assets/icon.svg')}">
<link rel="stylesheet" href="${to('assets/style.css')}">
<script src="${to('assets/script.js')}" defer></script>
`,
    body,
  });
  return { path, content };
}

/** A step on the way to a page. */
export type Crumb = [text: string, path?: string];

/** A page of a site. */
export interface Page {
  path: string;
  title: string;
  /** What search engines and previews say of it. */
  about: string;
  /** The pages between the first one and it, each with its path, then what it is itself, without one. */
  crumbs?: Crumb[];
  main: Html;
  /** What stands beside it on a wide screen. */
  aside?: Html | undefined;
  /** Other files with the same content, and scripts. */
  head?: Html;
}

const menu: [path: string, text: string][] = [
  ['index.html', 'Home'],
  ['disputed.html', 'Disputed'],
  ['timeline.html', 'Timeline'],
  ['data.html', 'Data'],
  ['about.html', 'About'],
];

/** The whole address of a path in the site; undefined where the site has no address yet. */
export function wholeAddress(path: string, { base }: Site['settings']): string | undefined {
  return base && base + path.replace(/(^|\/)index\.html$/, '$1');
}

function header(path: string, title: string): Html {
  const to = (target: string) => relativeAddress(path, target);
  const items = menu.map(([target, text]) => {
    const current = target === path ? html` aria-current="page"` : '';
    return html`<li><a href="${to(target)}"${current}>${text}</a></li>`;
  });
  return html`<header class="site"><div class="wrap"><p><a href="${to('index.html')}">${title}</a></p>
<nav aria-label="Site"><ul>${items}</ul></nav>
<form role="search" aria-label="Quick search" action="${to('search.html')}"><label class="hidden" for="find">Search all facts</label><input id="find" type="search" name="q" placeholder="Search facts"><button>Search</button></form>
</div></header>
`;
}

function footer(to: (target: string) => string): Html {
  const links = [
    ['changes.html', 'Changes'],
    ['changes.xml', 'Feed'],
    ['data.html', 'Download the data'],
    ['about.html#licence', 'Licence'],
    ['about.html#contact', 'Report a mistake'],
  ].map(([target = '', text = '']) => html`<li><a href="${to(target)}">${text}</a></li>`);
  return html`<footer class="site"><div class="wrap"><p>Every sentence is a paraphrase of a place in its source, not a quotation. <a href="${to('about.html')}">How facts are made and checked</a></p>
<ul>${links}</ul>
</div></footer>
`;
}
