import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Chrome, TypedBefore } from '#ui/layout/chrome.ts'
import { renderPage } from '#ui/render.ts'
import type { Caller } from './caller.ts'
import type { Surroundings, WebParts } from './parts.ts'
import { makeToken } from './token.ts'

const gzipped = promisify(gzip)
export const html = 'text/html; charset=utf-8'
/** Whoever keeps a page for others must know that it differs by these, however it was sent. */
const differsBy = 'accept-encoding, cookie'

/** Draws a view as a whole page of the house, in these surroundings. */
export function draw(
  { houseKey, config }: WebParts,
  caller: Caller,
  request: FastifyRequest,
  { view, surroundings, kept = null }: { view: VNode; surroundings: Surroundings; kept?: TypedBefore | null },
): string {
  const chrome: Chrome = {
    ...surroundings,
    viewer: caller.viewer,
    path: request.url.split('?', 1)[0] ?? '/',
    token: caller.browser ? makeToken(houseKey, caller.browser, caller.viewer?.id ?? null) : '',
    kept: kept && { ...kept, shown: new Set(), hidden: new Set() },
    development: config.development,
  }
  return renderPage(view, chrome)
}

/** Sends a page, compressed where the browser takes that. `forAll`: it is the same for every visitor. */
export async function sendPage(
  reply: FastifyReply,
  request: FastifyRequest,
  page: string,
  { status, forAll }: { status: number; forAll: boolean },
) {
  reply
    .code(status)
    .type(html)
    .header('cache-control', forAll ? 'no-cache' : 'no-store')
    .header('vary', differsBy)
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(Buffer.from(page))
  return reply.header('content-encoding', 'gzip').send(await gzipped(page, { level: 4 }))
}
