// Runs one file of tests in a process of its own, which ends with the first test that fails.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const reporter = fileURLToPath(new URL('first-failure.mjs', import.meta.url))

const running = new Set()
process.on('exit', () => running.forEach(end))

/** `passed`, `failed` or `hung`: it did not end within `ms`. */
export function verdict(folder, test, ms, variables) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--test-reporter=${reporter}`, test], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, ...variables },
      // A group of its own, so that what it started ends with it.
      detached: true,
    })
    running.add(child.pid)
    let hung = false
    const timer = setTimeout(() => {
      hung = true
      end(child.pid)
    }, ms)
    child.on('close', (status) => {
      clearTimeout(timer)
      running.delete(child.pid)
      end(child.pid)
      resolve(hung ? 'hung' : status === 0 ? 'passed' : 'failed')
    })
  })
}

function end(group) {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
