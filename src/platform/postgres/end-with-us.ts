import { execFileSync } from 'node:child_process'

let found: boolean | undefined

/**
 * Words a command so that the kernel sends it the signal when our process ends, even by kill -9. Linux only,
 * where util-linux is installed; elsewhere the command as it is, and the next start takes over what lives on.
 */
export function endsWithUs(
  signal: 'SIGINT' | 'SIGKILL',
  command: [string, ...string[]],
): [string, ...string[]] {
  found ??= process.platform === 'linux' && hasSetpriv()
  return found ? ['setpriv', '--pdeathsig', signal, ...command] : command
}

/** The setpriv of busybox does not know the option, so it is tried and not only looked for. */
function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--pdeathsig', 'SIGINT', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
