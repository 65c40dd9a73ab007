import { type Environment, reader } from '../../setup/environment.ts'
import { type Check, fail, refused } from '../check.ts'
import { say } from '../language.ts'
import { files, type Setting } from '../settings.ts'
import { spoken } from '../spoken.ts'
import type { Material } from './material.ts'

/** The parts of a configuration, each read when it is looked at. */
export interface Parts {
  env: Environment
  /** What a variable or its file holds. Throws where the file cannot be read. */
  read(name: string): Material | undefined
  /** The same, or nothing where it cannot be read. */
  glance(name: string): Material | undefined
  /** Which of these variables are set, and by whom. */
  source(names: readonly string[]): string
  /** A line for each that set some of our variables, with their names. */
  origins(): string[]
}

/** The parts that the variables hold. */
export function partsIn(settings: readonly Setting[]): Parts {
  const env: Environment = Object.fromEntries(settings.map(({ name, value }) => [name, value]))
  const read = reader(env, files)
  const glance = (name: string): Material | undefined => {
    try {
      return read(name)
    } catch {
      return undefined
    }
  }
  return { env, read, glance, source: (names) => sourceOf(settings, names), origins: () => originsOf(settings) }
}

function originsOf(settings: readonly Setting[]): string[] {
  const own = settings.filter(({ name }) => name.startsWith('WECHATPAY_'))
  const places = [...new Set(own.map(({ from }) => from))]
  return places.map((place) => {
    const names = own.filter(({ from }) => from === place).map(({ name }) => name)
    return `${say('From ', '来自')}${fromWhere(place)}${say(': ', '：')}${names.join(', ')}`
  })
}

function sourceOf(settings: readonly Setting[], names: readonly string[]): string {
  const told = settings.filter(({ name }) => names.includes(name.replace(/_FILE$/, '')))
  return told.map(({ name, from }) => `${name}${say(' from ', '，来自')}${fromWhere(from)}`).join(say(', ', '；'))
}

function fromWhere(from: string): string {
  return from === 'environment' ? say('the environment', '环境变量') : say(from, ` ${from}`)
}

/** Makes a check of these variables; a file that cannot be read is its result, too. */
export function checked(parts: Parts, check: string, names: readonly string[], look: () => Check): Check {
  const source = parts.source(names)
  return { ...attempted(check, look), ...(source && { source }) }
}

function attempted(check: string, look: () => Check): Check {
  try {
    return look()
  } catch (thrown) {
    const { message, cause } = thrown as Error & { cause?: NodeJS.ErrnoException }
    // A key in the place of a path is told by a message with its own cure, and without the system's error.
    if (!cause?.syscall) return refused(check, thrown as Error)
    const told = spoken(message)
    return fail(
      check,
      say(`${told} (${cause.code})`, `${told}（${cause.code}）`),
      say('check the path and its permissions', '请检查路径和文件权限'),
    )
  }
}
