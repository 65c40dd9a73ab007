export const isChinese = document.documentElement.lang.startsWith('zh')

/** Picks the text of the page's language. */
export function say(english: string, chinese: string): string {
  return isChinese ? chinese : english
}
