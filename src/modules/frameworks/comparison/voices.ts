import { contentStems, stem } from '#maths/similarity/index.ts'
import { plainText, readSpans, readWords } from '#maths/text-difference/index.ts'
import type { Characteristic, FrameworkVersion, VersionSummary } from '../version.ts'

/** What a member had said before a wording was made, and where the wording took it up. */
export type Voice = {
  readonly words: string
  readonly version: VersionSummary
  /** The characteristic that it stands under; null where it may be about any of several. */
  readonly characteristic: string | null
  /** The behaviour that took up its words; null where the characteristic's own text did, or nothing did. */
  readonly behaviour: string | null
  /**
   * Words of the new wording that the member had used, as they now stand there; empty where none came back.
   */
  readonly echoes: readonly string[]
}

type Given = {
  before: FrameworkVersion
  after: FrameworkVersion
  /** Versions that came after `before`, up to `after` itself: what was said for them led here. */
  since: readonly VersionSummary[]
}

/**
 * Finds for each thing that members had said the passage of the new wording that took up most of its words.
 *
 * The sources give what was said for a whole version. A quote is put at a passage only where words of it
 * stand that the characteristic did not have before: two of them, or one that the source stresses, or one
 * that nothing else said or worded here uses. It goes by words: a quote whose thought was taken up in other
 * words stays with the characteristic.
 */
export function placeVoices({ before, after, since }: Given): readonly Voice[] {
  const places = after.characteristics.flatMap((characteristic) => placesIn(characteristic, before))
  const said = since.flatMap((version) => version.feedback.map((words) => ({ version, words })))
  const only = after.characteristics.length === 1 ? (after.characteristics[0]?.key ?? null) : null
  const spread = countSpread([...places.map(({ text }) => text), ...said.map(({ words }) => words)])
  return said.map(({ version, words }): Voice => {
    const found = places
      .map((place) => ({ place, ...findEchoes(words, place, spread) }))
      .reduce<Found | null>((best, one) => (one.weight > (best?.weight ?? 0) ? one : best), null)
    if (!found) return { words, version, characteristic: only, behaviour: null, echoes: [] }
    const { characteristic, behaviour, text } = found.place
    return { words, version, characteristic, behaviour, echoes: wordsWith(found.stems, text) }
  })
}

type Echoes = { stems: ReadonlySet<string>; weight: number }
type Found = Echoes & { place: Place }

/**
 * The words of a quote that a passage took up, the rarer the heavier; nothing where they are too few to tell.
 */
function findEchoes(words: string, place: Place, spread: ReadonlyMap<string, number>): Echoes {
  const said = new Set(stemsOf(words))
  const stressed = new Set(readSpans(words).flatMap(({ text, emphasis }) => (emphasis ? stemsOf(text) : [])))
  const shared = [...new Set(stemsOf(place.text))].filter((word) => said.has(word) && !place.old.has(word))
  const isTelling = shared.some((word) => stressed.has(word) || (spread.get(word) ?? 0) <= 2)
  const isEnough = shared.length > 1 || isTelling
  const weight = shared.reduce((sum, word) => sum + 1 / (spread.get(word) ?? 1), 0)
  return { stems: new Set(shared), weight: isEnough ? weight : 0 }
}

/** In how many texts each word stands. */
function countSpread(texts: readonly string[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(stemsOf(text))) spread.set(word, (spread.get(word) ?? 0) + 1)
  return spread
}

// They stand in any sentence, and meeting one again tells nothing.
const lightVerbs = new Set(
  ['come', 'do', 'get', 'give', 'go', 'have', 'let', 'make', 'put', 'take', 'want'].map(stem),
)

type Place = {
  characteristic: string
  behaviour: string | null
  text: string
  /** What the characteristic already said, in stems. */
  old: ReadonlySet<string>
}

function placesIn(characteristic: Characteristic, before: FrameworkVersion): readonly Place[] {
  const { key, summary, intro, behaviours } = characteristic
  const was = before.characteristics.find((one) => one.key === key)
  const old = new Set(
    was ? [was.summary, was.intro, ...was.behaviours.map(({ text }) => text)].flatMap(stemsOf) : [],
  )
  const own = [summary, intro].filter((text) => text !== null).join('\n')
  return [
    { characteristic: key, behaviour: null, text: own, old },
    ...behaviours.map(({ id, text }) => ({ characteristic: key, behaviour: id, text, old })),
  ]
}

const stemsOf = (text: string | null): readonly string[] =>
  text === null ? [] : contentStems(plainText(text)).filter((word) => !lightVerbs.has(word))

/** The words of a text whose stems are these, in its order, each once. */
const wordsWith = (stems: ReadonlySet<string>, text: string) => [
  ...new Map(
    readWords(plainText(text))
      .filter((word) => stems.has(stem(word)))
      .map((word) => [stem(word), word]),
  ).values(),
]
