import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { houseRoot } from '#platform/root.ts'

/** A house as a process of its own, as an operator runs it. */
export type HouseProcess = {
  url: string
  said(): string
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

const running: ChildProcess[] = []

/** Starts the built house with these settings. */
export function startProcess(settings: Record<string, string>): HouseProcess {
  const child = spawn(process.execPath, [join(houseRoot, 'dist', 'server.js')], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (words += chunk.toString()))
  return {
    url: `http://localhost:${settings.PORT}`,
    said: () => words,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

/** Ends whatever a test left running. */
export function endAllProcesses(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL')
}

/** Waits until something is so; fails with what was waited for when it never is. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  seconds = 60,
): Promise<void> {
  for (let waited = 0; waited < seconds * 10; waited++) {
    if (await isSo()) return
    await sleep(100)
  }
  throw new Error(`Waited ${seconds} seconds until ${what}`)
}

export const isReady = ({ url }: HouseProcess) =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
