import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'

/** Tests read the built styles' names; `npm test` builds them first, and a single test's run builds them once. */
export async function buildTestAssets(): Promise<void> {
  const folder = join(houseRoot, 'dist', 'assets')
  if (existsSync(join(folder, 'manifest.json'))) return
  const { buildAssets } = await import('../../scripts/assets.ts')
  await buildAssets(folder)
}
