import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { registerAssets } from '#ui/asset.ts'
import { OperatorError } from '../errors.ts'
import { houseRoot } from '../root.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
}

/** A style or a typeface is no page: of what every answer carries it needs only this. */
const bare = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

type Asset = { type: string; plain: Buffer; br: Buffer | undefined; gz: Buffer | undefined }
export type Assets = {
  answer(request: IncomingMessage, response: ServerResponse, standing: Record<string, string>): boolean
}

/** Holds the built styles, script, typeface and pictures in memory: small, and named after their content. */
export function loadAssets(folder = join(houseRoot, 'dist', 'assets')): Assets {
  const assets = new Map<string, Asset>()
  try {
    for (const name of readdirSync(folder)) {
      const type = types[extname(name)]
      if (!type) continue
      const beside = (suffix: string) => tryRead(join(folder, name + suffix))
      assets.set(`/assets/${name}`, {
        type,
        plain: readFileSync(join(folder, name)),
        br: beside('.br'),
        gz: beside('.gz'),
      })
    }
    registerAssets(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch (error) {
    throw new OperatorError(
      'CW-ASSETS-1',
      `the built styles are missing: ${error instanceof Error ? error.message : error}`,
      'Start the house with "npm start", which builds them.',
    )
  }
  return {
    answer(request, response, standing) {
      const asset = assets.get(request.url ?? '')
      if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return false
      const accepted = request.headers['accept-encoding'] ?? ''
      const [encoding, body] =
        asset.br && /\bbr\b/.test(accepted)
          ? ['br', asset.br]
          : asset.gz && /\bgzip\b/.test(accepted)
            ? ['gzip', asset.gz]
            : ['', asset.plain]
      const headers: Record<string, string | number> = {
        ...(asset.type.startsWith('image/svg') ? standing : bare),
        'content-type': asset.type,
        'content-length': body.length,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      }
      if (encoding) headers['content-encoding'] = encoding
      response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
      return true
    },
  }
}

function tryRead(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
