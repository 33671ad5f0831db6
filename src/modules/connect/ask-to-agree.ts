import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { agreeEmail } from './agree-email.tsx'
import type { Frame } from './letter.tsx'
import { writeLetters } from './write-letters.ts'

type Asking = {
  insight: { id: string; revision: number; meetingId: string; words: string }
  /** Who wrote it. */
  by: string
  /** Whom to ask. */
  of: readonly string[]
  config: Pick<Config, 'baseUrl'>
  at: Date
}

/** Asks the others in a meeting whether they agree to an insight that is to be from all: once for each wording. */
export async function askToAgree(tx: Tx, { insight, by, of, config, at }: Asking): Promise<void> {
  const letters = of.map((memberId) => ({
    memberId,
    about: `${insight.id}:${insight.revision}:${memberId}`,
    letter: (frame: Frame) => agreeEmail({ by, ...insight, frame }),
  }))
  await writeLetters(tx, { act: 'connect.askToAgree', letters, config, at })
}
