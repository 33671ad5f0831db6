import { join } from 'node:path'
import { build } from 'esbuild'
import { houseRoot } from '#platform/root.ts'
import { buildAssets } from './assets.ts'
import { bundling } from './boot/bundling.cjs'

// Builds dist/: the server, the commands, the threads, and what browsers load. `npm start` runs it when a source has
// changed.
const withThreads = [
  'platform/matching',
  'platform/opinions',
  'platform/themes',
  'modules/insights/snapshots',
]
const threads = withThreads.map((folder) => `src/${folder}/thread.ts`)
const entryPoints = ['src/server.ts', 'src/cli.ts', ...threads]
await Promise.all([
  build({ ...bundling, entryPoints, outdir: 'dist' }),
  buildAssets(join(houseRoot, 'dist', 'assets')),
])
