import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { context } from 'esbuild'
import { houseRoot } from '#platform/root.ts'
import { buildAssets } from './assets.ts'
import { bundling } from './boot/bundling.cjs'

// npm run dev: the house, started again whenever a source has changed. The styles are built anew with it.
const server = join(houseRoot, 'dist', 'server.js')
let house: ChildProcess | undefined
let restarting: Promise<void> = Promise.resolve()

const watcher = await context({
  ...bundling,
  entryPoints: ['src/server.ts'],
  outdir: 'dist',
  plugins: [
    {
      name: 'start the house again',
      setup: (build) => {
        build.onEnd(({ errors }) => {
          if (errors.length === 0) restarting = restarting.then(restart).catch(tell)
        })
      },
    },
  ],
})
await watcher.watch()
// npm passes Ctrl-C on to us, who had it from the terminal already: the second one changes nothing.
let closing: Promise<void> | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void (closing ??= close().catch(tell)))
}

async function restart() {
  await buildAssets(join(houseRoot, 'dist', 'assets'))
  await stop()
  house = spawn(process.execPath, ['--enable-source-maps', server], { cwd: houseRoot, stdio: 'inherit' })
}

async function stop() {
  if (!house || house.exitCode !== null || house.signalCode !== null) return
  const ended = once(house, 'exit')
  house.kill('SIGTERM')
  await ended
}

async function close() {
  await watcher.dispose()
  await restarting
  await stop()
  process.exit(0)
}

function tell(error: unknown) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
