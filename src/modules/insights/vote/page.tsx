import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { fromAMember, type Statement } from '../statement.ts'
import { answerInWords } from './form.ts'
import { LastVote, type LastVoteProps } from './last-vote.tsx'
import type { Ballot } from './query.ts'

type Props = {
  conversation: Conversation
  ballot: Ballot
  statement: Pick<Statement, 'number' | 'words' | 'lang' | 'kind'>
  /** Its reader said it. */
  isTheirs: boolean
  form: FormState
  last: LastVoteProps['last']
  done: string | undefined
}

/** One statement, and what one says of it. */
export const VotePage = (props: Props) => {
  const { conversation, ballot, statement, isTheirs, form, last, done } = props
  const home = conversationAddress(conversation)
  const answer = ballot.answers.get(statement.number)
  const isAboutMe = statement.kind === 'about-me'
  const title = placeInWords(ballot, answer)
  return (
    <Layout
      title={`${title}: ${conversation.title}`}
      back={home}
      thread={conversation.characteristic || undefined}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <Told done={done} />
      <PageHeading caption={conversation.question} id="statement">
        {title}
      </PageHeading>
      <Quote by={fromAMember} lang={langOf(statement)}>
        {statement.words}
      </Quote>
      {isAboutMe && <p>It speaks of whoever reads it: say whether it is so for you.</p>}
      {answer !== undefined && (
        <p>{`${answerInWords(answer, isAboutMe)} so far. You can say otherwise at any time.`}</p>
      )}
      <Answers
        action={`${home}/vote/${statement.number}`}
        hasAnswered={answer !== undefined}
        isAboutMe={isAboutMe}
      />
      {last && <LastVote home={home} last={last} />}
      {!isAboutMe && (
        <p>
          <a href={`${home}/say?instead-of=${statement.number}`}>I would agree if it said …</a>
        </p>
      )}
      <p>{leftInWords(ballot)}</p>
      <p class="nhsuk-hint">
        No page tells what you answer, not to organisers either; only whoever runs the house and holds its key
        could find out.
      </p>
      <Ways
        home={home}
        reported={isTheirs ? null : statement.number}
        goesOn={answer !== undefined && ballot.next !== null}
      />
    </Layout>
  )
}

type WaysProps = {
  home: string
  /** The number under which it can be reported; null where its reader said it. */
  reported: number | null
  goesOn: boolean
}

const Ways = ({ home, reported, goesOn }: WaysProps) => (
  <Toolbar label="More with this statement">
    {goesOn && <a href={`${home}/vote`}>Go on to the next statement</a>}
    <a href={`${home}/where-i-stand`}>What I have said so far</a>
    {reported !== null && <a href={`${home}/report/${reported}`}>Report this statement</a>}
  </Toolbar>
)

type AnswersProps = { action: string; hasAnswered: boolean; isAboutMe: boolean }

/** Three large buttons, and one to take back what was said. */
const Answers = ({ action, hasAnswered, isAboutMe }: AnswersProps) => (
  <Form action={action}>
    <div class="cw-ballot" id="answer">
      {answers.map(({ value, text, aboutMe, accesskey }) => (
        <Button
          type="submit"
          variant="secondary"
          name="answer"
          value={value}
          accesskey={accesskey}
          class="cw-ballot__answer"
          preventDoubleClick={true}
        >
          {isAboutMe ? aboutMe : text}
        </Button>
      ))}
    </div>
    {hasAnswered && (
      <Button type="submit" variant="secondary" small={true} name="answer" value="none">
        Take my answer back
      </Button>
    )}
  </Form>
)

const answers = [
  { value: 'agree', text: 'Agree', aboutMe: 'So for me', accesskey: 'a' },
  { value: 'disagree', text: 'Disagree', aboutMe: 'Not for me', accesskey: 'd' },
  { value: 'pass', text: 'Pass, or not sure', aboutMe: 'Pass, or not sure', accesskey: 'p' },
] as const

const langOf = ({ lang }: { lang: string }) => (lang === 'en' ? undefined : lang)

const placeInWords = ({ voted, total }: Ballot, answer: number | undefined) =>
  answer === undefined ? `Statement ${voted + 1} of ${total}` : 'What do you say of this?'

const leftInWords = ({ voted, total }: Ballot) => {
  const left = total - voted
  if (left === 0) return 'You have voted on every statement.'
  return left === 1
    ? 'This is the last one for you. Stop whenever you like.'
    : `${left} are left. Stop whenever you like: what you have said is kept.`
}

const said: Readonly<Record<string, string>> = {
  'taken-back': 'Your answer is taken back. You can answer again, or leave it.',
  joined:
    'The statement was joined with this one while you were reading. Your answer was not moved: say what you think of this one.',
  gone: 'The statement that you answered is no longer voted on, so your answer was not kept. Here is another.',
}

const Told = ({ done }: { done: string | undefined }) =>
  done !== undefined && Object.hasOwn(said, done) ? <InsetText>{said[done]}</InsetText> : null
