import { join } from 'node:path'
import { build } from 'esbuild'
import { houseRoot } from '#platform/root.ts'
import { buildAssets } from './assets.ts'
import { bundling } from './boot/bundling.cjs'

// Builds dist/: the server, the commands, the threads (matching, opinions, themes), and what browsers load. `npm start`
// runs it when a source has changed.
const threads = ['matching', 'opinions', 'themes'].map((name) => `src/platform/${name}/thread.ts`)
const entryPoints = ['src/server.ts', 'src/cli.ts', ...threads]
await Promise.all([
  build({ ...bundling, entryPoints, outdir: 'dist' }),
  buildAssets(join(houseRoot, 'dist', 'assets')),
])
