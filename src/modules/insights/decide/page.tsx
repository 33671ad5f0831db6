import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { ageInWords } from '../age.ts'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { firstWords } from '../journey.ts'
import { Journey } from '../journey-line.tsx'
import { changeWords, fromAMember, kindWords } from '../statement.ts'
import { StatusTag } from '../status-words.tsx'
import type { WordedBehaviour } from '../wording.ts'
import { Alike } from './alike.tsx'
import { Choices } from './choices.tsx'
import type { Found } from './query.ts'
import { Reported } from './reported.tsx'

type Props = Found & {
  conversation: Conversation
  behaviours: readonly WordedBehaviour[]
  form: FormState
  /** Why it was not done; null where nothing stood in its way. */
  why: keyof typeof whys | null
  now: Date
  done: string | undefined
}

const whys = {
  'changed-meanwhile':
    'Somebody else has decided on it since you opened this page, so yours was not done. Nothing that you wrote is lost: see how it stands now, and decide again.',
  'reported-meanwhile':
    'More was reported of it since you opened this page, or somebody else has answered, so yours was not sent. Nothing that you wrote is lost: see what is there now, and answer again.',
  'no-such': 'No other statement of that number is in, so nothing was joined.',
  'not-now': 'As it stands now, that cannot be done.',
}

/** A statement for whoever looks after its conversation: what it says, what is like it, and what to do with it. */
export const DecidePage = (props: Props) => {
  const { conversation, statement, steps, form, why, now, done } = props
  const isDone = form.problems.length === 0 && why === null
  const home = conversationAddress(conversation)
  const first = firstWords(steps, statement.words)
  return (
    <Layout
      title={`Statement no. ${statement.number}`}
      back={`${home}/moderate`}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      {isDone && <Done done={done} says={says} />}
      {isDone && done !== undefined && <NextWaiting {...props} />}
      <PageHeading caption={conversation.question}>{`Statement no. ${statement.number}`}</PageHeading>
      {why && (
        <InsetText>
          <p>{whys[why]}</p>
        </InsetText>
      )}
      <Quote by={`${fromAMember}, ${ageInWords(statement.sentAt, now)}`}>
        <span dir="auto">{statement.words}</span>
      </Quote>
      {first !== null && (
        <Details summary="As it was first written">
          <p dir="auto">{first}</p>
        </Details>
      )}
      <Stands {...props} />
      <Reported {...props} />
      <Alike {...props} />
      <Choices {...props} />
      <Section title="Its journey" id="journey">
        <Journey steps={steps} />
      </Section>
    </Layout>
  )
}

/** Where whoever has decided goes on. */
const NextWaiting = ({ conversation, nextWaiting }: Props) => {
  const queue = `${conversationAddress(conversation)}/moderate`
  return (
    <p>
      {nextWaiting === null ? (
        <a href={queue}>No other waits. Back to the list</a>
      ) : (
        <a href={`${queue}/${nextWaiting}`}>The next that waits</a>
      )}
    </p>
  )
}

const says = {
  'let-in': 'It is in. Members vote on it.',
  asked: 'Its author is asked to say it otherwise, and reads why.',
  mended: 'Mended. Its author is told, and what was first written stays one press away.',
  joined: 'Joined. Both authors are told, and of everybody who voted on both the later vote counts.',
  'left-out': 'Left out. Its author reads why.',
  'found-fine': 'Answered. Whoever reported it hears of it once; its author hears nothing.',
  undone: 'Taken back.',
}

const Stands = ({ statement, parent, joined, behaviours }: Props) => {
  const behaviour = behaviours.find(({ id }) => id === statement.behaviourId)
  const facts = [
    { term: 'How it stands', fact: <StatusTag status={statement.status} /> },
    { term: 'What it is', fact: kindWords[statement.kind] },
    statement.change && { term: 'What it would do', fact: changeWords[statement.change] },
    behaviour && { term: 'Of what', fact: <a href={behaviour.href}>{behaviour.name}</a> },
    statement.quoted !== '' && { term: 'Which words', fact: <q>{statement.quoted}</q> },
    parent && { term: 'It rewords', fact: `No. ${parent.number}: ${parent.words}` },
    joined && { term: 'Joined with', fact: `No. ${joined.number}: ${joined.words}` },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null && fact !== false && fact !== undefined)} />
}
