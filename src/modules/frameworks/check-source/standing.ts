import { contentStems } from '#maths/similarity/index.ts'
import type { SpanRole } from '../document/read-document.ts'
import { type Draft, draftAddress, editAddress, titleOf } from '../drafting/draft.ts'
import type { Passage } from './passages.ts'
import type { Stretch } from './query.ts'

/** A text of the draft as it is now, and where it is edited. */
export type Place = { role: SpanRole; label: string; href: string; text: string; of?: string; key?: string }

/**
 * What of a passage stands in the draft as it is now, whoever moved it since it was read.
 *
 * - `placed`: its words stand in a text; `changed`: most that carry meaning do, in a text where it was read to. Neither
 *   is a text that is another passage, word for word
 * - `groups`: a heading, what stands under it is in `place`; `aside`: it carries nothing that a draft could hold
 * - `nowhere`: no text has its words
 */
export type Standing =
  | { is: 'placed' | 'changed' | 'groups'; place: Place }
  | { is: 'aside' }
  | { is: 'nowhere' }

/** Says of each passage where its words stand now. */
export function standingsOf(draft: Draft, passages: readonly Passage[]): Standing[] {
  const whole = new Set(passages.filter((passage) => !isAside(passage)).map(({ text }) => wordsOf(text)))
  const texts = new Texts(placesIn(draft), whole)
  return passages.map((passage) => standingOf(texts, passage))
}

const isAside = ({ text, stretch }: Passage) =>
  stretch.before === true || ['mark', 'blank', 'overview'].includes(stretch.role) || wordsOf(text) === ''

function standingOf(texts: Texts, passage: Passage): Standing {
  if (isAside(passage)) return { is: 'aside' }
  const { text, stretch } = passage
  const words = wordsOf(text)
  const place = texts.holding(words, stretch) ?? texts.within(words, stretch) ?? texts.inPieces(text, stretch)
  if (place) return { is: 'placed', place }
  if (stretch.role === 'heading') {
    const under = stretch.under && texts.placeOf({ ...stretch, role: stretch.under })
    return under ? { is: 'groups', place: under } : { is: 'nowhere' }
  }
  const alike = texts.mostAlike(words, stretch)
  return alike ? { is: 'changed', place: alike } : { is: 'nowhere' }
}

function placesIn(draft: Draft): Place[] {
  const head = (role: SpanRole, field: string, label: string, text: string | null): Place[] =>
    text ? [{ role, label, text, href: `${draftAddress(draft)}/describe#${field}` }] : []
  return [
    ...head('title', 'title', 'Title', draft.title),
    ...head('about', 'about', 'About the framework', draft.about),
    ...head('about', 'source', 'Source', draft.source),
    ...head('about', 'publisher', 'Publisher', draft.publisher),
    ...head('asked', 'asked', 'What members were asked', draft.asked),
    ...draft.feedback.flatMap((said) => head('feedback', 'feedback', 'What members said', said)),
    ...draft.characteristics.flatMap((one) => {
      const address = editAddress(draft, one)
      const own = (role: SpanRole, label: string, text: string | null | undefined, at = ''): Place[] =>
        text ? [{ role, label, text, href: `${address}${at}`, of: titleOf(one), key: one.key }] : []
      return [
        ...own('characteristic-title', 'Characteristic', one.title),
        ...own('summary', 'Summary', one.summary),
        ...own('intro', 'Introduction', one.intro),
        ...one.lenses.flatMap((lens) => own('lens', 'Lens', lens)),
        ...one.behaviours.flatMap(({ title, text }, index) => [
          ...own('behaviour-title', `Title of behaviour ${index + 1}`, title, `#behaviour-${index + 1}`),
          ...own('behaviour', `Behaviour ${index + 1}`, text, `#behaviour-${index + 1}`),
        ]),
      ]
    }),
  ]
}

/** Words as they are compared: without case, signs and marks, one space between them. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words of a passage without the number, or the letter for a bullet, that opens it. */
const wordsOf = (text: string) =>
  fold(text.replace(/^\s*(?:\S{1,2}\s+)?\[[ xX]\]\s/, '')).replace(/^(?:(?:\d{1,3}|o) )+(?=\S)/, '')

const isIn = (words: string, text: string) => ` ${text} `.includes(` ${words} `)

const stemsOf = (words: string) => new Set(contentStems(words))

const countOf = (words: string) => words.split(' ').length

/**
 * A text as it is compared; `bare`: without a number that opens it, as passages are; `isTaken`: it is a passage of the
 * document, word for word.
 */
type Text = { place: Place; words: string; bare: string; isTaken: boolean }

/** The texts of a draft, to be found by their words. */
class Texts {
  readonly #texts: readonly Text[]
  readonly #holding = new Map<string, number[]>()
  readonly #of: ReadonlyMap<string, readonly (Text & { stems: ReadonlySet<string> })[]>

  /** `whole`: the words of each passage. */
  constructor(places: readonly Place[], whole: ReadonlySet<string>) {
    const texts = places.map((place) => {
      const bare = wordsOf(place.text)
      return { place, words: fold(place.text), bare, isTaken: whole.has(bare), stems: stemsOf(bare) }
    })
    this.#texts = texts
    this.#of = Map.groupBy(texts, ({ place: { role, key } }) => `${role} ${key}`)
    for (const [at, { words }] of this.#texts.entries()) {
      for (const word of new Set(words.split(' '))) {
        const known = this.#holding.get(word)
        if (known) known.push(at)
        else this.#holding.set(word, [at])
      }
    }
  }

  /**
   * The text that is these words, or else one in which they stand in a row and that is not another passage. One or two
   * words must be all of it, unless it was read from them: they stand in many by chance.
   */
  holding(words: string, stretch: Stretch): Place | undefined {
    const found = this.#withRarest(words)
    const same = found.filter(({ bare }) => bare === words)
    const longer = found.filter(
      ({ place, words: has, isTaken }) =>
        !isTaken && isIn(words, has) && (countOf(words) > 2 || isOwn(place, stretch)),
    )
    return nearest(same, stretch) ?? nearest(longer, stretch)
  }

  /** The text that was read from the passage, which has a word or two more: what kind of thing it is, which one. */
  within(words: string, stretch: Stretch): Place | undefined {
    const found = this.#own(stretch).filter(
      (text) => text.words !== '' && isIn(text.words, words) && countOf(words) - countOf(text.words) <= 3,
    )
    return nearest(found, stretch)
  }

  /** Where each sentence of a passage stands somewhere, the place of the first. */
  inPieces(text: string, stretch: Stretch): Place | undefined {
    const pieces = text
      .split(/(?<=[.!?:;])\s+|\n/)
      .map(wordsOf)
      .filter((words) => words !== '')
    if (pieces.length < 2) return undefined
    const places = pieces.map((words) => this.holding(words, stretch))
    return places.every((place) => place !== undefined) ? places[0] : undefined
  }

  /**
   * The text of the same kind, in the same characteristic, that has the most of the words that carry meaning: more than
   * half, and none that is another passage.
   */
  mostAlike(words: string, stretch: Stretch): Place | undefined {
    const wanted = stemsOf(words)
    let most = wanted.size / 2
    let alike: Place | undefined
    for (const { place, stems, isTaken } of this.#own(stretch)) {
      const shared = isTaken ? 0 : stems.intersection(wanted).size
      if (shared <= most) continue
      most = shared
      alike = place
    }
    return alike
  }

  /** Where something was read to, as it is called now; for a behaviour, the characteristic that has it. */
  placeOf(stretch: Stretch): Place | undefined {
    const same = this.#texts.filter(({ place }) => place.key === stretch.key)
    return (same.find(({ place }) => place.role === stretch.role) ?? (stretch.key ? same[0] : undefined))
      ?.place
  }

  #own({ role, key }: Stretch) {
    return this.#of.get(`${role} ${key}`) ?? []
  }

  /** The texts that have the word of these which is in the fewest. */
  #withRarest(words: string) {
    let fewest: number[] | undefined
    for (const word of new Set(words.split(' '))) {
      const at = this.#holding.get(word)
      if (!at) return []
      if (!fewest || at.length < fewest.length) fewest = at
    }
    return (fewest ?? []).flatMap((at) => this.#texts[at] ?? [])
  }
}

const isOwn = ({ role, key }: Place, stretch: Stretch) => role === stretch.role && key === stretch.key

/** Of several texts with the same words the one where they were read to. */
function nearest(found: readonly { place: Place }[], stretch: Stretch): Place | undefined {
  const at = stretch.behaviour === undefined ? '' : `#behaviour-${stretch.behaviour + 1}`
  const best =
    found.find(({ place }) => isOwn(place, stretch) && place.href.endsWith(at)) ??
    found.find(({ place }) => isOwn(place, stretch)) ??
    found.find(({ place }) => place.key === stretch.key) ??
    found[0]
  return best?.place
}
