import { join } from 'node:path'
import { build } from 'esbuild'
import { houseRoot } from '#platform/root.ts'
import { buildAssets } from './assets.ts'
import { bundling } from './boot/bundling.cjs'

// Builds dist/: the server, the commands, the thread in which matching runs, and what browsers load. `npm start`
// runs it when a source has
// changed.
const entryPoints = ['src/server.ts', 'src/cli.ts', 'src/platform/matching/thread.ts']
await Promise.all([
  build({ ...bundling, entryPoints, outdir: 'dist' }),
  buildAssets(join(houseRoot, 'dist', 'assets')),
])
