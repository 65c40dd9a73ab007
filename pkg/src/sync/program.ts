import { programs } from './programs.ts'
import text from './worker.ts?packed'

// Left where every module finds it: so one file, which neither imports nor exports, serves ESM and CommonJS.
Object.defineProperty(globalThis, programs, { value: text, configurable: true })
