// wechatpayv3, in a Python with packages of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asked } from './lines.mjs'

const packages = ['wechatpayv3==2.0.4', 'cryptography==50.0.2', 'requests==2.34.2']

/** Installs it; undefined, with a line that says why, where that is not possible. `after` is told how to clean up. */
export function installed(after) {
  const folder = mkdtempSync(join(tmpdir(), 'wechatpay-entrust-python-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'] }
  try {
    execFileSync('python3', ['-m', 'venv', folder], quiet)
    const program = join(folder, 'bin', 'python')
    execFileSync(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], quiet)
    return program
  } catch (error) {
    console.log(`wechatpayv3 (Python) is not here, its tests are skipped: ${String(error.stderr ?? error).trim()}`)
    return undefined
  }
}

/** Opens it for a merchant of the sandbox. */
export const wechatpayv3 = (program, merchant) =>
  asked(program, [fileURLToPath(new URL('wechatpayv3-peer.py', import.meta.url))], merchant)
