import type { FastifyInstance } from 'fastify'
import { OperatorError } from '../errors.ts'

type Place = { port: number; host: string }

/**
 * Opens the house to those who come to this address.
 *
 * @throws OperatorError CW-LISTEN-1 to -3 with what to do when it is taken, not allowed, or not of this machine.
 */
export async function openDoors(web: FastifyInstance, { port, host }: Place): Promise<void> {
  try {
    await web.listen({ port, host })
  } catch (error) {
    throw explain(error, { port, host })
  }
}

const explain = (error: unknown, { port, host }: Place): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(
      'CW-LISTEN-1',
      `something else listens on port ${port} already, perhaps this house in another window`,
      'Stop the other one, or set PORT to another number.',
    )
  if (code === 'EACCES')
    return new OperatorError(
      'CW-LISTEN-2',
      `this account may not listen on port ${port}`,
      'Set PORT to a number above 1023, and let a proxy in front pass requests on. See docs/operate/install.md.',
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError(
      'CW-LISTEN-3',
      `HOST is ${host}, which is no address of this machine`,
      'Leave HOST unset, or set it to an address of this machine. See docs/operate/settings.md.',
    )
  return error
}

/**
 * Lets nobody in any more, and waits for those under way: as long as people wait for a page, but for no client that
 * never ends.
 */
export async function closeDoors(web: FastifyInstance, patienceMs = 10_000): Promise<void> {
  const patience = setTimeout(() => web.server.closeAllConnections(), patienceMs)
  await web.close().finally(() => clearTimeout(patience))
}
