import { plainText, readSpans } from '#maths/text-difference/index.ts'
import type { DifferencePiece } from '#ui/layout/difference-text.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { countOf } from '../naming.ts'
import { isShipped, type VersionSummary } from '../version.ts'
import type { Cause } from './causes.ts'
import type { Comparison } from './comparison.ts'
import type { ChangedPhrase, PhraseSide, PlacedPhrase } from './phrases.ts'

/** What led to each changed phrase, and what is said where that is not known. */
export type Why = {
  /** By the key of the phrase. */
  readonly causes: ReadonlyMap<string, readonly Cause[]>
  /** What is true of the others. */
  readonly untold: keyof typeof untoldWords
  /** Where an editor says what led to a phrase; null for whoever is none. */
  readonly linkAt: string | null
} | null

const untoldWords = {
  source: 'Our source gives no cause for this change.',
  nobody: 'Nobody has linked a cause yet.',
  backwards:
    'The later wording stands first here. Compare the two in the order in which they were made to read why the words changed.',
} as const

/** Where a higher room links members' words to each phrase that changed, from the earlier version to the later. */
export function causesFor(one: VersionSummary, other: VersionSummary): string {
  const [earlier, later] = one.position < other.position ? [one, other] : [other, one]
  return `/insights/causes/${later.framework.slug}/${earlier.label}/${later.label}`
}

/** Why the words changed between two versions, for a reader who may, or may not, say what led to it. */
export function whyOf(
  causes: readonly Cause[],
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  mayLink: boolean,
): Why {
  const untold = untoldOf({ before, after })
  return {
    causes: Map.groupBy(causes, ({ phrase }) => phrase),
    untold,
    linkAt: mayLink && untold !== 'backwards' ? causesFor(before, after) : null,
  }
}

type Pair = { before: VersionSummary; after: VersionSummary }

function untoldOf({ before, after }: Pair): keyof typeof untoldWords {
  if (before.position > after.position) return 'backwards'
  return isShipped(after) ? 'source' : 'nobody'
}

/** What is true of a changed phrase to which nobody has linked anything. */
export const untoldInWords = (pair: Pair): string => untoldWords[untoldOf(pair)]

/** "Of 57, our source gives no cause."; nothing for none. */
export function untoldCounted(count: number, pair: Pair): string {
  const counted = {
    source: 'our source gives no cause',
    nobody: 'nobody has linked a cause yet',
    backwards: '',
  }
  const words = counted[untoldOf(pair)]
  return count === 0 || words === '' ? '' : `Of ${count}, ${words}.`
}

const causesOf = (why: Why, { key }: ChangedPhrase) => why?.causes.get(key) ?? []

type WhyInAllProps = { phrases: readonly ChangedPhrase[]; why: Why; pair: Pair }

/** How many of the changed phrases open to what led to them, and what is known of the others. */
export const WhyInAll = ({ phrases, why, pair }: WhyInAllProps) => {
  if (!why || phrases.length === 0) return null
  const told = phrases.filter((phrase) => causesOf(why, phrase).length > 0)
  // Somebody's words led to it; a note alone only says what is known of that.
  const led = told.filter((phrase) => causesOf(why, phrase).some(({ kind }) => kind !== 'note')).length
  const [noted, others] = [told.length - led, phrases.length - told.length]
  const [opens, them] = led === 1 ? ['opens', 'it'] : ['open', 'them']
  return (
    <>
      <p>
        {`${countOf(phrases.length, 'phrase')} changed. Press “Why” beside the words. `}
        {led > 0 && `${led} of ${phrases.length} ${opens} to what led to ${them}. `}
        {noted > 0 && `Of ${noted}, a note says what is known. `}
        {untoldCounted(others, pair)}
      </p>
      {phrases.some((phrase) => !hasOwn(phrase, why)) && (
        <div class="cw-why__causes" id={placeOfOthers} popover="auto">
          <p>{untoldWords[why.untold]}</p>
          <CloseButton at={placeOfOthers}> what is known of this change</CloseButton>
        </div>
      )}
    </>
  )
}

/** The side's own pieces, and behind each phrase the way to what led to it. */
export function withWhy(pieces: readonly DifferencePiece[], phrases: readonly PlacedPhrase[], why: Why) {
  const open = why ? phrases : []
  let [at, next] = [0, 0]
  return pieces.flatMap((piece): DifferencePiece[] => {
    const cut: DifferencePiece[] = []
    let [from, end] = [0, at + piece.text.length]
    for (let phrase = open[next]; phrase && phrase.endInPassage <= end; phrase = open[++next]) {
      // Marks and spaces that close a piece stay with its words.
      const rest = piece.text.slice(phrase.endInPassage - at)
      const to = /[\p{L}\p{N}]/u.test(rest) ? phrase.endInPassage - at : piece.text.length
      cut.push({ ...piece, text: piece.text.slice(from, to), note: <WhyButton phrase={phrase} why={why} /> })
      from = to
    }
    at = end
    return from < piece.text.length ? [...cut, { ...piece, text: piece.text.slice(from) }] : cut
  })
}

/** A text that stands alone, in pieces. */
export const piecesAlone = (text: string): readonly DifferencePiece[] =>
  readSpans(text).map((span) => ({ kind: 'kept', ...span }))

export const isOpen = (phrases: readonly ChangedPhrase[], why: Why) => why !== null && phrases.length > 0

/** Whether there is something to say of this phrase that is not true of all to which nobody has linked anything. */
const hasOwn = (phrase: ChangedPhrase, why: Why) =>
  causesOf(why, phrase).length > 0 || (why?.linkAt ?? null) !== null

const placeOf = ({ key }: ChangedPhrase) => `why-${key}`
const placeOfOthers = 'why-others'

type ButtonProps = { phrase: ChangedPhrase; why: Why }

const WhyButton = ({ phrase, why }: ButtonProps) => {
  const own = hasOwn(phrase, why)
  return (
    <>
      {' '}
      <button
        class="cw-why"
        // Only what has something of its own to say is led to from elsewhere: a comparison may have a hundred others.
        id={own ? phrase.key : undefined}
        type="button"
        popovertarget={own ? placeOf(phrase) : placeOfOthers}
      >
        Why
        <span class="nhsuk-u-visually-hidden">{` “${shortened(phrase.words)}”`}</span>
      </button>
    </>
  )
}

type ListProps = { phrases: readonly ChangedPhrase[]; why: Why; side: PhraseSide }

/**
 * What led to the phrases of one side. Each opens from its words; on paper, and in a browser that opens nothing, they
 * stand as a list below the text.
 */
export const WhyList = ({ phrases, why, side }: ListProps) => (
  <>
    {phrases
      .filter((phrase) => phrase.side === side && hasOwn(phrase, why))
      .map((phrase) => (
        <div class="cw-why__causes" id={placeOf(phrase)} popover="auto">
          <p class="cw-why__phrase">
            <strong>{side === 'after' ? 'Why ' : 'Why these words left: '}</strong>
            {`“${shortened(phrase.words)}”`}
          </p>
          <CloseButton at={placeOf(phrase)}>{` why “${shortened(phrase.words)}”`}</CloseButton>
          {causesOf(why, phrase).map((cause) =>
            cause.kind === 'note' ? <Note cause={cause} /> : <CauseQuote cause={cause} />,
          )}
          {why && causesOf(why, phrase).length === 0 && <p>{untoldWords[why.untold]}</p>}
          {why?.linkAt && (
            <p>
              <a href={`${why.linkAt}/${phrase.key}`}>
                Say what led to it
                <span class="nhsuk-u-visually-hidden">{`: “${shortened(phrase.words)}”`}</span>
              </a>
            </p>
          )}
        </div>
      ))}
  </>
)

/** Whoever came by keyboard meets it before all that is in there. Where nothing opens, there is nothing to close. */
const CloseButton = ({ at, children }: { at: string; children: string }) => (
  <button class="cw-why__close" type="button" popovertarget={at} popovertargetaction="hide">
    Close
    <span class="nhsuk-u-visually-hidden">{children}</span>
  </button>
)

const kindWords: Readonly<Record<Exclude<Cause['kind'], 'note'>, string>> = {
  quote: 'Said',
  card: 'Written on a board',
  statement: 'A statement that was voted on',
  suggestion: 'A suggested wording',
}

/** Nobody's own words: they stand as a sentence of the page. */
const Note = ({ cause: { words, lang, by, where } }: { cause: Cause }) => (
  <>
    <p lang={lang || undefined}>{words}</p>
    {(by || where) && <p class="cw-small">{[by, where].filter(Boolean).join('. ')}</p>}
  </>
)

const CauseQuote = ({ cause: { kind, words, lang, by, where, href, votes } }: { cause: Cause }) => (
  <Quote
    lang={lang || undefined}
    by={
      <>
        {[kind !== 'note' && kindWords[kind], by].filter(Boolean).join(' by ')}
        {where && '. '}
        {where && (href ? <a href={href}>{where}</a> : where)}
        {votes && `. ${votes}`}
      </>
    }
  >
    {words}
  </Quote>
)

const mostWords = 60

/** As many whole words as fit: the phrase itself stands beside. */
function shortened(words: string): string {
  const plain = plainText(words).replace(/\s+/g, ' ')
  if (plain.length <= mostWords) return plain
  const end = plain.lastIndexOf(' ', mostWords)
  return `${plain.slice(0, end > 0 ? end : mostWords)}…`
}
