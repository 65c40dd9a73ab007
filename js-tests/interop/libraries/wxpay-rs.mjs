// wxpay-rs, in the program of wxpay-rs/.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asked } from './lines.mjs'

const manifest = fileURLToPath(new URL('wxpay-rs/Cargo.toml', import.meta.url))
const target = fileURLToPath(new URL('../../../target/interop', import.meta.url))

function build(...args) {
  const all = ['build', '--locked', '--quiet', '--manifest-path', manifest, '--target-dir', target, ...args]
  execFileSync('cargo', all, { stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Builds it; undefined, with a line that says why, where the library itself cannot be had. */
export function built() {
  try {
    build('--package', 'wxpay-rs')
  } catch (error) {
    console.log(`wxpay-rs (Rust) is not here, its tests are skipped: ${String(error.stderr ?? error).trim()}`)
    return undefined
  }
  build()
  return join(target, 'debug', 'wxpay-rs-peer')
}

/** Opens it for a merchant of the sandbox. */
export const wxpayRs = (program, merchant) => asked(program, [], merchant)
