import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reply } from '../route.ts'
import type { WebParts } from './parts.ts'

/** Begins a stream of news for a script that asks for one; a person who opens the address is led to the page. */
export function giveLive(
  { live, standing }: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { following, instead }: Reply & { kind: 'live' },
) {
  const isAsked = request.method === 'GET' && request.headers.accept?.includes('text/event-stream')
  if (!isAsked) return reply.code(303).header('location', instead).send()
  reply.hijack()
  reply.raw.writeHead(200, {
    ...standing,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers an answer before it passes it on would hold the news back.
    'x-accel-buffering': 'no',
    'x-request-id': request.id,
  })
  live.follow(reply.raw, following)
  return reply
}
