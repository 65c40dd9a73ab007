import { type Environment, reader } from '../../setup/environment.ts'
import { type Check, fail, refused } from '../check.ts'
import { files } from '../settings.ts'
import type { Material } from './material.ts'

/** The parts of a configuration, each read when it is looked at. */
export interface Parts {
  env: Environment
  /** What a variable or its file holds. Throws where the file cannot be read. */
  read(name: string): Material | undefined
  /** The same, or nothing where it cannot be read. */
  glance(name: string): Material | undefined
}

/** The parts that the variables hold. */
export function partsIn(env: Environment): Parts {
  const read = reader(env, files)
  const glance = (name: string): Material | undefined => {
    try {
      return read(name)
    } catch {
      return undefined
    }
  }
  return { env, read, glance }
}

/** Makes a check; a file that cannot be read is its result, too. */
export function checked(check: string, look: () => Check): Check {
  try {
    return look()
  } catch (thrown) {
    const { message, cause } = thrown as Error & { cause?: NodeJS.ErrnoException }
    // A key in the place of a path is told by a message with its own cure, and without the system's error.
    if (!cause?.syscall) return refused(check, thrown as Error)
    return fail(check, `${message} (${cause.code})`, 'check the path and its permissions')
  }
}
