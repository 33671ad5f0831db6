import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type ChangedPhrase,
  findComparison,
  findVersion,
  listChangedPhrases,
} from '#modules/frameworks/index.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'

const words = z.string()
const causesFile = z.object({
  framework: words,
  quotes_of: words,
  comparisons: z.array(
    z.object({
      before: words,
      after: words,
      causes: z.array(z.object({ phrase: words, quote: z.number(), because: words })),
      notes: z.array(words),
    }),
  ),
  note: words,
})
type Told = z.infer<typeof causesFile>

/** Plants what led to the words that changed, as far as the sources show it; where they show nothing, it says so. */
export const plantCauses: Seed = async ({ db, now }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'causes.yaml'), 'utf8'))
  const told = causesFile.parse(file)
  await inTransaction(db, async (tx) => {
    const { id: quoteOf } = await findVersion(tx, told.framework, told.quotes_of)
    for (const compared of told.comparisons) await plantCompared(tx, { told, compared, quoteOf, at: now })
  })
}

type Planting = { told: Told; compared: Told['comparisons'][number]; quoteOf: string; at: Date }

async function plantCompared(tx: Tx, { told, compared, quoteOf, at }: Planting): Promise<void> {
  const { before, after, causes, notes } = compared
  const { comparison } = await findComparison(tx, { framework: told.framework, before, after })
  const phrases = listChangedPhrases(comparison)
  const pair = { beforeId: comparison.before.id, afterId: comparison.after.id }
  const linked = causes.map(({ phrase, quote, because }) => ({
    ...pair,
    phrase: keyOf(phrases, phrase),
    quoteOf,
    quoteNumber: quote,
    because,
    linkedAt: at,
  }))
  if (linked.length > 0) await tx.insertInto('insights.cause').values(linked).execute()
  const noted = notes.map((phrase) => ({
    ...pair,
    phrase: keyOf(phrases, phrase),
    words: told.note,
    notedAt: at,
  }))
  await tx.insertInto('insights.phraseNote').values(noted).execute()
}

function keyOf(phrases: readonly ChangedPhrase[], begins: string): string {
  const [one, ...others] = phrases.filter(
    (phrase) => phrase.characteristic === 'collaboration' && phrase.words.startsWith(begins),
  )
  if (!one || others.length > 0)
    throw new Error(`One changed phrase begins with “${begins}”, not ${others.length + 1}`)
  return one.key
}
