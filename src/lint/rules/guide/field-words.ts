/** Markup, quotes and characters that join words do not change the name of a field. */
export function fieldWords(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(/&nbsp;|&#160;/giu, ' ')
    .replace(/&amp;/giu, '&')
    .replace(/[*`~\\[\]"'“”‘’]/gu, '')
    .replace(/[\s_\u2010-\u2015-]+/gu, ' ')
    .trim()
    .toLowerCase();
}
