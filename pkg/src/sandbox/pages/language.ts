export type Language = 'en' | 'zh-CN'

/** Picks one of two texts. */
export type Say = (english: string, chinese: string) => string

/** The language that a browser prefers among these two; English where it asks for neither. */
export function languageOf(headers: Record<string, string>): Language {
  const wanted = (headers['accept-language'] ?? '').split(',').map((part, at) => {
    const [tag = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/)
    return { tag, at, weight: quality === undefined ? 1 : Number(quality) }
  })
  const [first] = wanted
    .filter(({ tag, weight }) => /^(en|zh)\b/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  return first?.tag.startsWith('zh') ? 'zh-CN' : 'en'
}

export function sayIn(language: Language): Say {
  return (english, chinese) => (language === 'en' ? english : chinese)
}
