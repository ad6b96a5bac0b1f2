/**
 * Regular expressions of `src/` that can take more than linear time, or of which recheck does not know it, by the reason why
 * they may stay. For all that a stranger sends, write a linear one instead.
 */
export const accepted: Record<string, string[]> = {
  'A line, sentence or word of a copy, which has at most 2,000,000 characters: your own run, which Ctrl-C ends.': [
    String.raw`/(?<=(\p{L}+))[-\u2010](\s+)(?=(\p{Ll}\p{L}*))/gu`,
    String.raw`/\b(?:former|ex|post)[\s-]+\p{Lu}[\p{L}-]*(?=(?:,?\s+(?:and\s+)?[\p{L}-]+){0,3},?\s+(?:states|republics|countries|colon(?:y|ies)|territor(?:y|ies)|space|bloc)\b)/giu`,
    "/'s?$|[.']+$/",
    "/[.']+$/",
    String.raw`/(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u`,
    String.raw`/\s*[,;]\s*/`,
  ],
  'recheck does not know the syntax, or does not end. Each begins at one place, or has one way to go on with each character.':
    [
      String.raw`/\\(?<escaped>.?)|'(?<single>[^']*)(?<end>'?)|"(?<double>(?:\\.|[^"\\])*)\\?(?<end>"?)|(?<space>\s+)|(?<plain>[^\s"'\\]+)/gs`,
      '/`(?<escaped>.?)|\'(?<single>[^\']*)(?<end>\'?)|"(?<double>(?:`.|[^"`])*)`?(?<end>"?)|(?<space>\\s+)|(?<plain>[^\\s"\'`]+)/gs',
      String.raw`/^(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|[a-z]+n't|refus\w*|reject\w*|den(?:y|ies|ied|ial)|fail\w*|lack\w*|declin\w*|unable|impossible|hardly|barely|scarcely)$/`,
      String.raw`/[A-Za-z]{0,20}[\p{L}--\p{ASCII}]\p{L}*/v`,
      String.raw`/[[\p{Cc}\p{Cn}\p{Co}]--[\t\r\n]]|\p{L}[[\p{S}\p{Po}\p{Lm}]--[\p{ASCII}·]]\p{L}|[[\p{Sm}\p{No}]--\p{ASCII}]\p{Ll}|\p{Ll}[\p{Lu}--\p{ASCII}]|\p{sc=Latin}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latin}/v`,
      String.raw`/(\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>()?!.,:;*_~'"\]]|\([^\s<>()]*\)))/`,
      String.raw`/^(?:(?:above|after|at|almost|nearly) all|\S+ only (?:after|because|if|since|when)|\S+ ever)\b/`,
    ],
  'What the user types or writes, or a message of ours.': [
    '/--([a-z-]+)(?= )/g',
    String.raw`/([\d.]+)\s*%/`,
    String.raw`/^(\d{4}.*?)(?:-|–| to )(\d{4}.*)$/`,
  ],
  'A text of a fact or source, or a line of a table that we print: at most 10,000 characters, which take less than a second.':
    [
      String.raw`/^https?:\/\/\S+\/eli\/\S+$/`,
      '/, (copied|quoted|on) .*$/',
      String.raw`/(?<=^|[;\t\r\n]"*)[=+\-@\t\r＝＋－＠]/g`,
      String.raw`/<c r="A2"[^>]* s="(\d+)"/`,
      String.raw`/\s+[|·•–—-]\s+[^|·•–—]{1,60}$/`,
    ],
  'At most some thousand characters: the text is cut before, or the expression says how many.': [
    '/[“"‘«(]*$/',
    '/X+$/',
    String.raw`/<meta[^>]{1,200}charset\s*=\s*["']?([\w:.-]{1,40})/i`,
    String.raw`/(?<=^|[\s([])(["'])(?=\S).{1,2000}?\1(?![\p{L}\p{N}])/gsu`,
  ],
};
