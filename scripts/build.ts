import { join } from 'node:path'
import { build } from 'esbuild'
import { houseRoot } from '#platform/root.ts'
import { buildAssets } from './assets.ts'
import { bundling } from './boot/bundling.cjs'

// Builds dist/: the server, the commands, and what browsers load. `npm start` runs it when a source has
// changed.
await Promise.all([
  build({ ...bundling, entryPoints: ['src/server.ts', 'src/cli.ts'], outdir: 'dist' }),
  buildAssets(join(houseRoot, 'dist', 'assets')),
])
