import { say } from './language.ts'

const NOBODY = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']

/**
 * Lets a command end quietly where its output does. A reader that goes away, such as `head`, is no fault: the command
 * goes on, and its exit status is what it found. Where the output is lost otherwise, on a full disk for example, the
 * program ends with 1 and a line on the standard error.
 */
export function watchOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (NOBODY.includes(code ?? '')) return
    const cure =
      code === 'ENOSPC'
        ? say('make room on the disk, or write it elsewhere', '请清理磁盘空间，或写到别处')
        : say('write it elsewhere', '请写到别处')
    process.stderr.write(
      say(`error: the output cannot be written (${code}): ${cure}\n`, `错误：无法写出结果（${code}）：${cure}\n`),
    )
    process.exit(1)
  })
  // There is nowhere left to tell it.
  process.stderr.on('error', () => {})
}
