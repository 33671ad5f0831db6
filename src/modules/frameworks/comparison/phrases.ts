import {
  type Difference,
  isFunctionWord,
  type Piece,
  plainText,
  readWords,
} from '#maths/text-difference/index.ts'
import { wordingOf } from '../lineage/items.ts'
import type { ComparedCharacteristic, ComparedRow, Comparison, Passage, Placed } from './comparison.ts'

export type PhraseField = 'title' | 'summary' | 'intro' | 'behaviour'
export type PhraseSide = 'before' | 'after'

/** A run of words that a new wording changed, as a reader sees it. */
export type ChangedPhrase = {
  /** The same for ever, as versions never change: what it is in, which side's words it has, where they stand. */
  readonly key: string
  /** The key of the characteristic that it stands in, on its own side. */
  readonly characteristic: string
  /** The behaviour that it stands in, on its own side; null in a characteristic's own text. */
  readonly behaviour: string | null
  readonly field: PhraseField
  /** `after`: the words are in the version after. `before`: words that left, and nothing stands in their place. */
  readonly side: PhraseSide
  /** Where it stands in its text as one reads it, without marks of emphasis; a behaviour's title is part of it. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** The words of the version before in whose place it stands; empty where there were none. */
  readonly instead: string
}

/** A phrase with where it ends in its side of the passage, which may hold several texts. */
export type PlacedPhrase = ChangedPhrase & { readonly endInPassage: number }

/**
 * Lists every run of words that changed from one version to the other, in the order in which a reader meets them.
 *
 * Small words that stayed between two changes belong to the one run. Words that only moved, and changes of marks,
 * spaces and emphasis alone, are no change of wording. A behaviour that is new, or was dropped, is one phrase.
 */
export const listChangedPhrases = ({ characteristics }: Pick<Comparison, 'characteristics'>) =>
  characteristics.flatMap((characteristic): readonly ChangedPhrase[] => [
    ...ownPhrases(characteristic),
    ...characteristic.rows.flatMap(phrasesIn),
  ])

/** The changed phrases of a characteristic's own text. */
export const ownPhrases = (characteristic: ComparedCharacteristic): readonly PlacedPhrase[] =>
  ownTexts(characteristic).flatMap(phrasesOf)

/** The changed phrases of behaviours that belong together. */
export const phrasesIn = (row: ComparedRow): readonly PlacedPhrase[] => phrasesOf(textsInRow(row))

/** One text of a side: several may stand in one passage, parted by an empty line. */
type Text = Pick<ChangedPhrase, 'field' | 'characteristic' | 'behaviour'> & { from: number; words: string }
export type Texts = Readonly<Record<PhraseSide, readonly Text[]>>

/** A passage with the texts that it goes over on either side. */
type Compared = { passage: Passage; texts: Texts }

/** Every passage of a comparison with its texts, in the order in which a reader meets them. */
export const textsIn = ({ characteristics }: Pick<Comparison, 'characteristics'>): readonly Compared[] =>
  characteristics.flatMap((one) => [...ownTexts(one), ...one.rows.map(textsInRow)])

const ownTexts = (characteristic: ComparedCharacteristic): readonly Compared[] =>
  (['title', 'summary', 'intro'] as const).map((field) => {
    const passage = characteristic[field]
    const text = { field, characteristic: characteristic.key, behaviour: null, from: 0 }
    const [before, after] = [plainText(passage.before), plainText(passage.after)]
    return { passage, texts: { before: [{ ...text, words: before }], after: [{ ...text, words: after }] } }
  })

const textsInRow = ({ passage, sources, targets }: ComparedRow): Compared => ({
  passage,
  texts: { before: textsOf(sources), after: textsOf(targets) },
})

function textsOf(placed: readonly Placed[]): readonly Text[] {
  let from = 0
  return placed.map(({ behaviour, characteristic }) => {
    const words = plainText(wordingOf(behaviour))
    const text = {
      field: 'behaviour' as const,
      characteristic: characteristic.key,
      behaviour: behaviour.id,
      from,
      words,
    }
    from += words.length + '\n\n'.length
    return text
  })
}

function phrasesOf({ passage: { change, pieces }, texts }: Compared): readonly PlacedPhrase[] {
  if (change !== 'words') return []
  return runsOf(pieces).flatMap((run) => {
    const after = cutAt(texts.after, run.after)
    const side = after.length > 0 ? 'after' : 'before'
    const found = side === 'after' ? after : cutAt(texts.before, run.before)
    // Where a run goes over several behaviours, what they replaced is told of the first.
    const instead = side === 'after' ? cutAt(texts.before, run.before).map(({ words }) => words) : []
    return found.map((cut, index) => ({
      ...cut,
      side,
      key: keyOf(cut, side),
      instead: index === 0 ? instead.join(' ') : '',
    }))
  })
}

type Stretch = { start: number; end: number } | null
type Run = Readonly<Record<PhraseSide, Stretch>>

/** Where each run of changed words stands on either side of a passage. */
function runsOf(pieces: Difference): readonly Run[] {
  const runs: { before: Stretch; after: Stretch }[] = []
  const at = { before: 0, after: 0 }
  let isOpen = false
  for (const piece of pieces) {
    const sides = sidesOf[piece.kind]
    if (piece.kind === 'added' || piece.kind === 'removed') {
      if (!isOpen) runs.push({ before: null, after: null })
      const run = runs.at(-1)
      for (const side of sides)
        if (run && hasWords(piece.text))
          run[side] = { start: run[side]?.start ?? at[side], end: at[side] + piece.text.length }
      isOpen = true
    } else if (!isSmallGap(piece)) isOpen = false
    for (const side of sides) at[side] += piece.text.length
  }
  return runs
}

const sidesOf: Readonly<Record<Piece['kind'], readonly PhraseSide[]>> = {
  kept: ['before', 'after'],
  added: ['after'],
  removed: ['before'],
  'moved-to': ['after'],
  'moved-from': ['before'],
}

const hasWords = (text: string) => readWords(text).length > 0

const mostSmallWords = 2

/** Kept words that a reader passes over between two changes: "of the", never a new sentence. */
function isSmallGap({ kind, text }: Piece): boolean {
  if (kind !== 'kept' || /\n|[.!?…]\s/u.test(text)) return false
  const words = readWords(text)
  return words.length <= mostSmallWords && words.every(isFunctionWord)
}

/** A stretch of a passage in the texts that it goes over, without the space and marks at its ends. */
function cutAt(texts: readonly Text[], stretch: Stretch) {
  if (!stretch) return []
  return texts.flatMap(({ from, words: whole, ...text }) => {
    const cut = whole.slice(Math.max(0, stretch.start - from), Math.max(0, stretch.end - from))
    const words = cut.replace(/^[\s,;:.–—]+|[\s,;:–—]+$/gu, '')
    if (!hasWords(words)) return []
    const start = Math.max(0, stretch.start - from) + cut.indexOf(words)
    const end = start + words.length
    return [{ ...text, start, end, endInPassage: from + end, words }]
  })
}

type Placing = Pick<ChangedPhrase, 'characteristic' | 'behaviour' | 'field' | 'start' | 'end'>

const keyOf = ({ characteristic, behaviour, field, start, end }: Placing, side: PhraseSide) =>
  [characteristic, behaviour ?? field, side, start, end].join('.')
