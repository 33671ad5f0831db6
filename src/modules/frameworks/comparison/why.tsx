import { plainText, readSpans } from '#maths/text-difference/index.ts'
import type { DifferencePiece } from '#ui/layout/difference-text.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { countOf } from '../naming.ts'
import type { Cause } from './causes.ts'
import type { ChangedPhrase, PhraseSide, PlacedPhrase } from './phrases.ts'

/** What led to each changed phrase, by its key; null where nobody can be asked. */
export type Why = ReadonlyMap<string, readonly Cause[]> | null

export const whyOf = (causes: readonly Cause[] | undefined): Why =>
  causes ? Map.groupBy(causes, ({ phrase }) => phrase) : null

const isTold = (why: Why, { key }: ChangedPhrase) => (why?.get(key)?.length ?? 0) > 0

/** Somebody's words led to it; a note alone only says what is known of that. */
const isLedTo = (why: Why, { key }: ChangedPhrase) =>
  why?.get(key)?.some(({ kind }) => kind !== 'note') ?? false

/** How many of the changed phrases open to what led to them, and of how many only a note says something. */
export const WhyInAll = ({ phrases, why }: { phrases: readonly ChangedPhrase[]; why: Why }) => {
  if (!why || phrases.length === 0) return null
  const open = phrases.filter((phrase) => isTold(why, phrase)).length
  const led = phrases.filter((phrase) => isLedTo(why, phrase)).length
  const changed = `${countOf(phrases.length, 'phrase')} changed`
  if (open === 0) return <p>{`${changed}. Nobody has said yet why.`}</p>
  const [noted, others] = [open - led, phrases.length - open]
  const [opens, them] = led === 1 ? ['opens', 'it'] : ['open', 'them']
  return (
    <p>
      {`${changed}. `}
      {led > 0 &&
        `${led} of ${phrases.length} ${opens} to what led to ${them}: press “Why” beside the words. `}
      {noted > 0 && `Of ${noted}, a note says what is known. `}
      {others > 0 && `Of the other ${others}, nobody has said yet why.`}
    </p>
  )
}

/** The side's own pieces, and behind each phrase whose causes are known the way to them. */
export function withWhy(pieces: readonly DifferencePiece[], phrases: readonly PlacedPhrase[], why: Why) {
  const open = phrases.filter((phrase) => isTold(why, phrase))
  let [at, next] = [0, 0]
  return pieces.flatMap((piece): DifferencePiece[] => {
    const cut: DifferencePiece[] = []
    let [from, end] = [0, at + piece.text.length]
    for (let phrase = open[next]; phrase && phrase.endInPassage <= end; phrase = open[++next]) {
      // Marks and spaces that close a piece stay with its words.
      const rest = piece.text.slice(phrase.endInPassage - at)
      const to = /[\p{L}\p{N}]/u.test(rest) ? phrase.endInPassage - at : piece.text.length
      cut.push({ ...piece, text: piece.text.slice(from, to), note: <WhyButton phrase={phrase} /> })
      from = to
    }
    at = end
    return from < piece.text.length ? [...cut, { ...piece, text: piece.text.slice(from) }] : cut
  })
}

/** A text that stands alone, in pieces. */
export const piecesAlone = (text: string): readonly DifferencePiece[] =>
  readSpans(text).map((span) => ({ kind: 'kept', ...span }))

export const isOpen = (phrases: readonly ChangedPhrase[], why: Why) =>
  phrases.some((phrase) => isTold(why, phrase))

const placeOf = ({ key }: ChangedPhrase) => `why-${key}`

const WhyButton = ({ phrase }: { phrase: ChangedPhrase }) => (
  <>
    {' '}
    <button class="cw-why" type="button" id={phrase.key} popovertarget={placeOf(phrase)}>
      Why
      <span class="nhsuk-u-visually-hidden">{` “${shortened(phrase.words)}”`}</span>
    </button>
  </>
)

type ListProps = { phrases: readonly ChangedPhrase[]; why: Why; side: PhraseSide }

/**
 * What led to the phrases of one side. Each opens from its words; on paper, and in a browser that opens nothing, they
 * stand as a list below the text.
 */
export const WhyList = ({ phrases, why, side }: ListProps) => (
  <>
    {phrases
      .filter((phrase) => phrase.side === side && isTold(why, phrase))
      .map((phrase) => (
        <div class="cw-why__causes" id={placeOf(phrase)} popover="auto">
          <p class="cw-why__phrase">
            <strong>{side === 'after' ? 'Why ' : 'Why these words left: '}</strong>
            {`“${shortened(phrase.words)}”`}
          </p>
          <CloseButton phrase={phrase} />
          {(why?.get(phrase.key) ?? []).map((cause) =>
            cause.kind === 'note' ? <Note cause={cause} /> : <CauseQuote cause={cause} />,
          )}
        </div>
      ))}
  </>
)

/** Whoever came by keyboard meets it before all that is in there. Where nothing opens, there is nothing to close. */
const CloseButton = ({ phrase }: { phrase: ChangedPhrase }) => (
  <button class="cw-why__close" type="button" popovertarget={placeOf(phrase)} popovertargetaction="hide">
    Close
    <span class="nhsuk-u-visually-hidden">{` why “${shortened(phrase.words)}”`}</span>
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

/** Says, of a text of which some phrases are told, which are not. */
export const NotTold = ({ phrases, why }: Omit<ListProps, 'side'>) => {
  if (!why || why.size === 0 || phrases.length === 0) return null
  const untold = phrases.filter((phrase) => !isTold(why, phrase))
  if (untold.length === 0) return null
  const which =
    untold.length === phrases.length
      ? ''
      : `: ${untold.map(({ words }) => `“${shortened(words)}”`).join(', ')}`
  return <p class="cw-small">{`Nobody has said yet why${which}.`}</p>
}

const mostWords = 60

/** As many whole words as fit: the phrase itself stands beside. */
function shortened(words: string): string {
  const plain = plainText(words).replace(/\s+/g, ' ')
  if (plain.length <= mostWords) return plain
  const end = plain.lastIndexOf(' ', mostWords)
  return `${plain.slice(0, end > 0 ? end : mostWords)}…`
}
