import type { FastifyRequest } from 'fastify'
import { isLocal, isLoopback } from '../config.ts'

/**
 * Whether a request was made at this machine, for this machine: no proxy passed it on, and the browser meant this
 * house. A page from elsewhere whose name was made to point here (DNS rebinding) still sends its own name.
 */
export function isFromThisMachine({ headers, socket }: FastifyRequest): boolean {
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined) return false
  return isLoopback(socket.remoteAddress ?? '') && isLocal(nameIn(headers.host))
}

function nameIn(host: string | undefined): string {
  return URL.parse(`http://${host}`)?.hostname ?? ''
}
