import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server'
import { afterAll } from 'vitest'

/** A mail as the server got it: whole, and by its headers. */
export type Received = { from: string; to: string; raw: string; header(name: string): string | undefined }

/** How the server answers the next mail, once its last line came: it takes it, or refuses with a code. */
export type Manner = { accept: true } | { code: number; message: string }

export type TestSmtp = {
  url: string
  received: Received[]
  /** What it answers after a mail's last line; it takes every one until told otherwise. */
  answer(manner: (to: string) => Manner): void
  /** What it does when it hears a recipient, before the mail itself comes. */
  atRecipient(act: (to: string) => Promise<void>): void
}

/** A real SMTP server on this machine, which keeps what it gets. */
export async function openTestSmtp(account?: { user: string; pass: string }): Promise<TestSmtp> {
  const received: Received[] = []
  let manner: (to: string) => Manner = () => ({ accept: true })
  let atRecipient: (to: string) => Promise<void> = async () => {}
  const server = new SMTPServer({
    authOptional: !account,
    allowInsecureAuth: true,
    disabledCommands: account ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === account?.user && password === account?.pass) done(null, { user: username })
      else done(Object.assign(new Error('We do not know you'), { responseCode: 535 }))
    },
    onRcptTo: callbackify(({ address }: SMTPServerAddress, _session: SMTPServerSession) =>
      atRecipient(address),
    ),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      const to = envelope.rcptTo[0]?.address ?? ''
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const answer = manner(to)
        if ('code' in answer)
          return done(Object.assign(new Error(answer.message), { responseCode: answer.code }))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push(read({ from, to }, Buffer.concat(parts).toString()))
        done()
      })
    },
  })
  // A sender that breaks off is what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo // It listens on a port, not on a pipe.
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (next) => void (manner = next),
    atRecipient: (next) => void (atRecipient = next),
  }
}

function read(envelope: Pick<Received, 'from' | 'to'>, raw: string): Received {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return {
    ...envelope,
    raw,
    header: (name) =>
      unfolded
        .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
        ?.slice(name.length + 1)
        .trim(),
  }
}

/** A server that hangs up once it has a whole mail, without a word: nobody can know whether it kept it. */
export async function openSilentSmtp() {
  const taken: string[] = []
  const server = createServer((socket: Socket) => {
    let said = ''
    let inMail = false
    socket.on('error', () => {})
    socket.write('220 silent\r\n')
    socket.on('data', (chunk) => {
      said += chunk.toString()
      if (inMail) {
        if (!said.endsWith('\r\n.\r\n')) return
        taken.push(said)
        socket.destroy()
        return
      }
      if (!said.endsWith('\r\n')) return
      inMail = said.startsWith('DATA')
      socket.write(inMail ? '354 go on\r\n' : '250 fine\r\n')
      said = ''
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => void server.close())
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  return { url: `smtp://127.0.0.1:${port}`, taken }
}
