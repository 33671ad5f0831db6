import type { Comparison, Passage } from './comparison.ts'
import { type ChangedPhrase, type PhraseSide, type Texts, textsIn } from './phrases.ts'

/** A stretch of one text of a version: of a behaviour, or of a characteristic's own field. */
export type Stretch = { readonly text: string; readonly start: number; readonly end: number }

/** Words that stand in both versions of a comparison, and where on either side. */
export type Kept = Readonly<Record<PhraseSide, Stretch>>

/** By which name a text is known within its version. */
const nameOf = ({
  characteristic,
  behaviour,
  field,
}: Pick<ChangedPhrase, 'characteristic' | 'behaviour' | 'field'>) => behaviour ?? `${characteristic}.${field}`

/** Where a phrase stands. */
export const stretchOf = (phrase: ChangedPhrase): Stretch => ({
  text: nameOf(phrase),
  start: phrase.start,
  end: phrase.end,
})

/** Lists the words that stayed from one version to the other, or only moved. */
export const keptIn = (comparison: Pick<Comparison, 'characteristics'>): readonly Kept[] =>
  textsIn(comparison).flatMap(({ passage, texts }) => placesOf(passage).flatMap((run) => cutRun(run, texts)))

type Run = Record<PhraseSide, number> & { length: number }

function placesOf({ pieces }: Passage): readonly Run[] {
  const at = { before: 0, after: 0 }
  const kept: Run[] = []
  const moved = new Map<number, Partial<Run>>()
  for (const piece of pieces) {
    const { length } = piece.text
    if (piece.kind === 'kept') kept.push({ ...at, length })
    if ('move' in piece) {
      const end = piece.kind === 'moved-to' ? { after: at.after } : { before: at.before }
      moved.set(piece.move, { ...moved.get(piece.move), ...end, length })
    }
    if (piece.kind !== 'added' && piece.kind !== 'moved-to') at.before += length
    if (piece.kind !== 'removed' && piece.kind !== 'moved-from') at.after += length
  }
  const whole = (run: Partial<Run>): run is Run => run.before !== undefined && run.after !== undefined
  return [...kept, ...[...moved.values()].filter(whole)]
}

/** A run of a passage in the texts that it goes over, on either side. */
const cutRun = ({ before, after, length }: Run, texts: Texts): Kept[] =>
  texts.before.flatMap((was) =>
    texts.after.flatMap((is) => {
      const from = Math.max(0, was.from - before, is.from - after)
      const to = Math.min(length, was.from + was.words.length - before, is.from + is.words.length - after)
      if (from >= to) return []
      const place = (text: typeof was, start: number) => ({
        text: nameOf(text),
        start: start + from - text.from,
        end: start + to - text.from,
      })
      return [{ before: place(was, before), after: place(is, after) }]
    }),
  )

/** Where a stretch of the version before stands in the version after, as far as it stayed. */
export const carried = ({ text, start, end }: Stretch, kept: readonly Kept[]): readonly Stretch[] =>
  kept.flatMap(({ before, after }) => {
    const from = Math.max(start, before.start)
    const to = Math.min(end, before.end)
    if (before.text !== text || from >= to) return []
    const shift = after.start - before.start
    return [{ text: after.text, start: from + shift, end: to + shift }]
  })
