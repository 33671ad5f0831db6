import type { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'

type Mail = { from: string; to: string; message: Readable }

/** A server that is silent for a minute is given up. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

/**
 * Hands one mail to the mail server, over a connection of its own.
 *
 * The message is read only once the server has asked for it (SMTP's 354): what its stream does at its end is done
 * when everything else went well, and just before the last line. nodemailer's own transports read it earlier.
 * Where the stream fails, the connection is broken off before that line, so nothing was delivered.
 *
 * @throws Error with a `responseCode` where the server answered, without one where it did not.
 */
export async function sendBySmtp(smtpUrl: string, mail: Mail): Promise<void> {
  const { auth, ...server } = parseConnectionUrl(smtpUrl)
  const connection = new SMTPConnection({ ...server, ...patience })
  const lost = new Promise<never>((_, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('The mail server closed the connection')))
  })
  try {
    await Promise.race([lost, converse(connection, auth, mail)])
    connection.quit()
  } catch (error) {
    mail.message.destroy()
    connection.close()
    throw error
  }
}

type Credentials = ReturnType<typeof parseConnectionUrl>['auth']

async function converse(
  connection: SMTPConnection,
  auth: Credentials,
  { from, to, message }: Mail,
): Promise<void> {
  await step((done) => connection.connect(done))
  if (auth && connection.allowsAuth) await step((done) => connection.login({ credentials: auth }, done))
  await step((done) => connection.send({ from, to }, message, done))
}

const step = (take: (done: (error?: Error | null) => void) => void) =>
  new Promise<void>((resolve, reject) => {
    take((error) => (error ? reject(error) : resolve()))
  })
