import { findSender, hashAddress, type Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { resumeLetter } from './letters/on-writing.tsx'

type Making = { draftId: string; baseUrl: string; at: Date }

/** Makes a link to go on with a draft. Its token is told once, in a mail; only its hash is kept. */
export async function makeResumeLink(tx: Tx, { draftId, baseUrl, at }: Making) {
  const token = newToken()
  const tokenHash = hashToken(token)
  await tx.insertInto('interest.resumeLink').values({ tokenHash, draftId, madeAt: at }).execute()
  return { link: `${baseUrl}/join/resume/${token}`, about: tokenHash.toString('base64url') }
}

type Mailing = {
  draft: { id: string; expiresAt: Date }
  address: string
  letter?: typeof resumeLetter
  origin: string
  config: Config
  at: Date
}

/**
 * Mails a link to go on with a draft to its address; or not, where that address or that place has had enough mail of
 * this kind. Nobody is told which: whoever types an address learns nothing of it.
 */
export async function mailResumeLink(
  tx: Tx,
  { draft, address, letter: letterFor = resumeLetter, origin, config, at }: Mailing,
): Promise<void> {
  if (await hasHadEnough(tx, { address, origin, at })) return
  const { link, about } = await makeResumeLink(tx, { draftId: draft.id, baseUrl: config.baseUrl, at })
  const from: Sender = await findSender(tx, config)
  const letter = letterFor({ link, until: draft.expiresAt, from })
  await sendLater(tx, { ...letter, act: 'interest.mailResumeLink', about, to: address, at })
}

const hour = 60 * 60
const day = 24 * hour

/** A stranger who types somebody's address again and again fills no mailbox with it. */
export async function hasHadEnough(
  db: Db,
  { address, origin, at }: { address: string; origin: string; at: Date },
): Promise<boolean> {
  const to = await hashAddress(db, address)
  try {
    await limit(db, { what: `interest mail ${to}`, most: 4, seconds: hour, at })
    await limit(db, { what: `interest mail ${to} in a day`, most: 10, seconds: day, at })
    await limit(db, { what: `interest mail from ${origin}`, most: 60, seconds: hour, at })
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}
