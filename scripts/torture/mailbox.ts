import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mailbox = { url: string; received: { messageId: string; to: string }[]; close(): Promise<void> }

/** A real SMTP server that takes every mail and remembers whose it was. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Mailbox['received'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const messageId = /^Message-ID: (.+)$/im.exec(Buffer.concat(chunks).toString())?.[1] ?? ''
        received.push({ messageId, to: session.envelope.rcptTo[0]?.address ?? '' })
        done()
      })
    },
  })
  // A connection that breaks because the house was killed is what we are here for.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  // A server that listens on a port has one.
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
