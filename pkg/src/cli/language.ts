type Variables = Record<string, string | undefined>

/**
 * Whether the person at the terminal reads Chinese: `WECHATPAY_LANG`, then the variables of the locale in the order that
 * POSIX gives them. The first one that is set decides.
 */
export function readsChinese(env: Variables): boolean {
  const told = ['WECHATPAY_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find((value) => value)
  return /^zh(?![a-z])/i.test(told ?? '')
}

// JSON is for machines, which compare texts.
const chinese = readsChinese(process.env) && !process.argv.includes('--json')

/** A text in the language of this process. */
export function say(inEnglish: string, inChinese: string): string {
  return chinese ? inChinese : inEnglish
}
