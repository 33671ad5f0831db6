import type { ComponentChildren } from 'preact'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { inARow } from '../introduced.ts'
import { type Met, metWords } from '../meeting.ts'
import { pausedInWords } from '../next.ts'
import type { AnswerWish } from './form.ts'
import type { Answerable } from './query.ts'

type Props = {
  token: string
  known: Answerable
  /** What the link in the mail was for. */
  want: AnswerWish | undefined
  done: string | undefined
}

/** What somebody can say from a mail. Opening it changes nothing; a press does. */
export const AnswerPage = ({ token, known, want, done }: Props) => {
  const asked = want === undefined || done !== undefined ? undefined : confirmations[want]
  const title = asked?.title ?? 'Your conversation'
  return (
    <Layout title={title} robots="noindex">
      <Done done={done} says={says} />
      <PageHeading caption={known.theme}>{title}</PageHeading>
      {want === 'pause' || want === 'resume' ? (
        <Pausing token={token} known={known} />
      ) : !known.isOpen ? (
        <Over known={known} isDone={done === 'dropped-out'} />
      ) : asked && want && (want === 'skip' || want === 'another') ? (
        <Leaving token={token} known={known} want={want} />
      ) : (
        <DidYouMeet token={token} known={known} />
      )}
      {known.isResting && want !== 'pause' && want !== 'resume' && <Pausing token={token} known={known} />}
      {known.isOpen && <Otherwise token={token} want={want} />}
    </Layout>
  )
}

const says = {
  answered: 'Thank you. We have written it down.',
  'dropped-out': 'Done. The others are told kindly, without a reason.',
  paused: 'You have paused. We introduce you to nobody until you say that you are back.',
  resumed: 'You are back.',
}

const confirmations: Readonly<Partial<Record<AnswerWish, { title: string }>>> = {
  skip: { title: 'Skip this round?' },
  another: { title: 'A different match?' },
  pause: { title: 'Pause' },
  resume: { title: 'Pause' },
}

const who = ({ names }: Answerable) => (names.length > 0 ? inARow(names) : 'somebody')

const Press = ({
  token,
  wish,
  children,
}: {
  token: string
  wish: AnswerWish
  children: ComponentChildren
}) => (
  <Form action={`/connect/answer/${token}`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton>{children}</SubmitButton>
  </Form>
)

const answers: readonly Met[] = ['met', 'planned', 'not-this-time']

const DidYouMeet = ({ token, known }: Pick<Props, 'token' | 'known'>) => (
  <>
    <h2>Did you meet {who(known)}?</h2>
    {known.met && <p>You said: {metWords[known.met]}. You can change it.</p>}
    <Form action={`/connect/answer/${token}`}>
      <div class="cw-times__presses">
        {answers.map((met) => (
          <SubmitButton name="do" value={met} variant={known.met === met ? undefined : 'secondary'}>
            {metWords[met]}
          </SubmitButton>
        ))}
      </div>
    </Form>
  </>
)

const Leaving = ({ token, known, want }: Pick<Props, 'token' | 'known'> & { want: 'skip' | 'another' }) => {
  if (known.isClosed) return <p>The round is over, so there is nothing to be changed any more.</p>
  if (known.hasMet) return <p>You have met already, so there is nothing to be changed any more.</p>
  return (
    <>
      <p>
        We tell {who(known)} kindly that you cannot take part. They are told no reason.{' '}
        {known.goesOn
          ? 'They go on without you.'
          : known.isLooked
            ? 'We look for somebody else for them.'
            : 'They come first in the next round.'}{' '}
        This cannot be undone.
      </p>
      <p>
        {want === 'skip'
          ? 'In the next round you take part again.'
          : known.isLooked
            ? 'We look for somebody else for you in this round, and write to you when we have found somebody.'
            : 'This round is at its end, so we look for nobody else in it. We never introduce you to each other again.'}
      </p>
      <Press token={token} wish={want}>
        {want === 'skip' ? 'Skip this round' : 'I need a different match'}
      </Press>
    </>
  )
}

const Pausing = ({ token, known: { isPaused, isResting } }: Pick<Props, 'token' | 'known'>) =>
  isPaused ? (
    <>
      <p>{pausedInWords({ pausedUntil: null, isResting })}</p>
      <Press token={token} wish="resume">
        I am back
      </Press>
    </>
  ) : (
    <>
      <p>
        We introduce you to nobody until you say that you are back. A conversation that you are in already
        stands.
      </p>
      <Press token={token} wish="pause">
        Pause
      </Press>
    </>
  )

const Over = ({ known, isDone }: Pick<Props, 'known'> & { isDone: boolean }) => (
  <>
    {known.isClosed ? (
      <p>This round is over. Thank you for taking part.</p>
    ) : (
      !isDone && <p>You are not in this conversation any more, so there is nothing to answer.</p>
    )}
    <h2>What happens next</h2>
    <p>{whatIsNext(known)}</p>
    <p>
      <a href={`/connect/${known.campaign.slug}`}>{`See the rounds of ${known.campaign.title}`}</a>
    </p>
    <p>
      <a href="/connect/meetings">See all your conversations</a>, once you are signed in
    </p>
  </>
)

/** For whoever is in the conversation no more, or whose conversation does not take place. */
function whatIsNext({ standing, isClosed, isPaused, isResting }: Answerable): string {
  if (isResting) return 'You rest until you say that you are back.'
  if (isPaused) return 'You have paused. We introduce you to nobody until you are back.'
  if (isClosed) return 'We write to you when the next round begins.'
  if (standing?.isMeetingOpen) return 'We have introduced you to somebody else: look for our e-mail.'
  if (standing?.isWaiting)
    return 'We look for somebody else for you in this round, and write to you when we have found somebody. You need do nothing until then.'
  return 'You sit this round out, and take part again in the next one. We write to you when it begins; you need do nothing until then.'
}

const Otherwise = ({ token, want }: Pick<Props, 'token' | 'want'>) => {
  const others = [
    { wish: 'skip', text: 'Skip this round' },
    { wish: 'another', text: 'I need a different match' },
    { wish: 'pause', text: 'Pause' },
  ].filter(({ wish }) => wish !== want)
  return (
    <>
      <h2>Something else?</h2>
      <ul>
        {want && (
          <li>
            <a href={`/connect/answer/${token}`}>Say whether you have met</a>
          </li>
        )}
        {others.map(({ wish, text }) => (
          <li>
            <a href={`/connect/answer/${token}?want=${wish}`}>{text}</a>
          </li>
        ))}
        <li>
          <a href="/connect/meetings">See all your conversations</a>, once you are signed in
        </li>
      </ul>
    </>
  )
}
