import { inWords } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { unnamed } from '../attribution.ts'
import { versionName } from '../naming.ts'
import { actOn } from './address.ts'
import { placeOf, type Reader } from './comment.ts'
import type { Passage } from './passages.ts'
import type { CommentHere } from './queries.ts'

type Props = { framework: string; reader: Reader }

type PassagesProps = Props & { passages: readonly Passage<CommentHere>[]; level?: 2 | 3 }

/** What was noted, passage by passage of the wording. */
export const PassageList = ({ passages, level = 2, ...props }: PassagesProps) => {
  // The levels differ in their name alone; `h3` stands for both.
  const Heading = `h${level}` as 'h3'
  return (
    <>
      {passages.map(({ words, all }) => (
        <section class="cw-notes__passage">
          <Heading class="cw-notes__about">
            {words === null ? 'On all of it' : words === '' ? 'On words that are gone' : <>On “{words}”</>}
          </Heading>
          {all.map((comment) => (
            <CommentEntry comment={comment} {...props} />
          ))}
        </section>
      ))}
    </>
  )
}

export const CommentEntry = ({ comment, framework, reader }: Props & { comment: CommentHere }) => {
  const { words, by, writtenAt, editedAt, answer, hiddenAt, hiddenWhy } = comment
  return (
    <div class="cw-notes__note" id={placeOf(comment)}>
      <Fate comment={comment} />
      <Quote
        by={
          <>
            {`${by || unnamed}, ${inWords(writtenAt)}`}
            {editedAt && ', changed since'}
          </>
        }
      >
        {lines(words)}
      </Quote>
      {hiddenAt && (
        <p class="cw-small">
          <Tag colour="yellow">Hidden by an editor</Tag> {hiddenWhy}
        </p>
      )}
      {answer && (
        <div class="cw-notes__answer">
          <p>
            <strong>Answer of an editor</strong>
          </p>
          <p>{lines(answer)}</p>
        </div>
      )}
      <Ways comment={comment} framework={framework} reader={reader} />
    </div>
  )
}

/** What became of the words that it is about, where something did. */
const Fate = ({ comment: { anchor, quoted, from } }: { comment: CommentHere }) => {
  const said =
    anchor.fate === 'changed' || anchor.fate === 'gone'
      ? `The words have changed since: then they were “${quoted}”.`
      : anchor.fate === 'moved'
        ? 'The words have moved since.'
        : ''
  if (!from && !said) return null
  return (
    <p class="cw-small">
      {[from && `Written for the wording of ${versionName(from)}.`, quoted && said].filter(Boolean).join(' ')}
    </p>
  )
}

const Ways = ({ comment, framework, reader }: Props & { comment: CommentHere }) => {
  const isOwn = comment.authorId === reader.id
  const ways = [
    ...(isOwn ? [['edit', 'Change'] as const, ['take-back', 'Take back'] as const] : []),
    ...(reader.isEditor
      ? [
          ['answer', comment.answer ? 'Change the answer' : 'Answer'] as const,
          ['hide', comment.hiddenAt ? 'Show it again' : 'Hide'] as const,
        ]
      : []),
  ]
  return ways.length === 0 ? null : (
    <p class="cw-notes__ways">
      {ways.map(([verb, words]) => (
        <a href={actOn(framework, comment, verb)}>
          {words}
          <span class="nhsuk-u-visually-hidden">{` the comment “${comment.words.slice(0, 40)}”`}</span>
        </a>
      ))}
    </p>
  )
}

/** Words as they were typed, line by line. */
const lines = (words: string) =>
  words.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))

/** Nothing is brushed aside: what an editor hid is counted. */
export const HiddenNote = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <p class="cw-small">
      {count === 1
        ? 'An editor hid one comment, and told its author why.'
        : `Editors hid ${count} comments, and told their authors why.`}
    </p>
  )

export const HowCommentsAreRead = () => (
  <Details summary="Who reads comments, and what becomes of them">
    <p>
      Members read them. Visitors see only how many there are. A comment stays with its behaviour when that is
      reworded. You can change yours and take it back at any time. Editors answer; they hide what hurts
      somebody or names who should not be named, and tell its author why.
    </p>
  </Details>
)
