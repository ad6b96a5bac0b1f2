/** What the publisher of a site says about it, in `site.yaml` or in options; what is missing is shown as missing. */
export interface SiteSettings {
  title: string;
  /** The web address of the site, which ends with a slash: pages then give their whole address. */
  base: string | undefined;
  /** Where to report a mistake: a mail or web address. */
  contact: string | undefined;
  licence: string | undefined;
  publisher: string | undefined;
  /** The language of its facts, as an ISO 639-1 code. */
  language: string;
}
