import type { ComponentChildren } from 'preact'
import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { isConfirmable, isOpen, type Status } from '../expression.ts'
import type { Standing } from '../standings.ts'

type Props = {
  standing: Standing
  token: string
  question: { words: string; answer: string | null } | undefined
  form: FormState
  /** Whether an answer came too late, or a second time; what was typed is shown again. */
  tooLate: boolean
  done: string | undefined
  now: Date
}

/** Where an expression of interest stands, for whoever sent it. */
export const StandingPage = ({ standing, token, question, form, tooLate, done, now }: Props) => (
  <Layout title={titleOf(standing, now)} problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    {form.problems.length === 0 && <Done done={done} says={says} />}
    <PageHeading caption={`Your expression of interest ${standing.reference}`}>
      {titleOf(standing, now)}
    </PageHeading>
    {tooLate && <TooLate typed={form} />}
    {done === 'nothing' && standing.status === 'accepted' && (
      <p>You were let in before this press, and nothing was done twice.</p>
    )}
    {isConfirmable(standing, now) ? (
      <Confirm standing={standing} token={token} />
    ) : (
      about[standing.status](standing)
    )}
    {standing.status === 'asked' && question && <Reply {...{ token, question, form }} />}
    {standing.status === 'set-aside' && standing.inPlaceOf && (
      <Form action={`/join/standing/${token}/replace`}>
        <SubmitButton>Read the new one instead</SubmitButton>
      </Form>
    )}
    {isOpen(standing.status) && (
      <p>
        Have you changed your mind? <a href={`/join/standing/${token}/withdraw`}>Withdraw it</a>
      </p>
    )}
  </Layout>
)

const says = {
  confirmed: 'Your address is confirmed.',
  'confirmed-and-waits':
    'Your address is confirmed. The organisers have changed who comes in at once since you wrote, so one of them reads it first.',
  answered: 'Your answer is with the organisers. They write to you.',
  replaced: 'We read the new one, at the place in the queue that you had.',
}

const titleOf = (standing: Standing, now: Date) =>
  isConfirmable(standing, now) ? 'One more step: confirm your address' : title[standing.status]

const title: Readonly<Record<Status, string>> = {
  waiting: 'It waits to be read',
  asked: 'We have a question for you',
  accepted: 'You are a member',
  declined: 'It was answered',
  withdrawn: 'It is withdrawn',
  'set-aside': 'Which one should we read?',
}

const about: Readonly<Record<Status, (standing: Standing) => ComponentChildren>> = {
  waiting: ({ sentAt, confirmationEndsAt }) => (
    <>
      {confirmationEndsAt && (
        <p>
          You could confirm your address by this link until {inWords(confirmationEndsAt)}. That time is over,
          and nothing is lost by it.
        </p>
      )}
      <p>
        It arrived on {inWords(sentAt)}. An organiser, who is a person, reads it and writes to you, mostly
        within two weeks.
      </p>
    </>
  ),
  asked: () => <p>An organiser has read it, and would like to know more before they answer.</p>,
  accepted: () => (
    <>
      <p>Welcome. Sign in with your e-mail address: we send you a code, and you need no password.</p>
      <Button href="/sign-in">Sign in</Button>
    </>
  ),
  declined: ({ decidedAt }) => (
    <p>
      An organiser wrote to you{decidedAt && ` on ${inWords(decidedAt)}`}. If you did not get the letter, look
      among unwanted e-mails (spam). You are welcome to <a href="/join">write to us again</a>.
    </p>
  ),
  withdrawn: ({ decidedAt }) => (
    <p>
      It was withdrawn{decidedAt && ` on ${inWords(decidedAt)}`}, and is forgotten after six months. If you
      have changed your mind, <a href="/join">begin anew</a>: you are welcome.
    </p>
  ),
  'set-aside': ({ inPlaceOf }) =>
    inPlaceOf ? (
      <p>
        You had sent us one before, and that is the one that we read. We can read the new one instead; it
        takes the place in the queue that you had. If you do nothing, the new one is forgotten after 30 days.
      </p>
    ) : (
      <p>This one was set aside, and is forgotten after 30 days. The e-mail that we sent you says why.</p>
    ),
}

const Confirm = ({ standing: { sentAt, confirmationEndsAt }, token }: Pick<Props, 'standing' | 'token'>) => (
  <>
    <p>
      Your answers arrived on {inWords(sentAt)}. You need wait for nobody: press the button to show that the
      address to which we wrote is yours, and you are a member.
    </p>
    <Form action={`/join/standing/${token}/confirm`}>
      <SubmitButton>Confirm, and become a member</SubmitButton>
    </Form>
    {confirmationEndsAt && (
      <p>
        It can be done until {inWords(confirmationEndsAt)}. After that an organiser, who is a person, reads
        your answers and writes to you.
      </p>
    )}
    <p>
      Did somebody pass this link on to you? Then leave it to them: it makes them a member, and not you. You
      are welcome to <a href="/join">tell us about yourself</a>.
    </p>
  </>
)

const Reply = ({
  token,
  question,
  form,
}: Pick<Props, 'token' | 'form'> & { question: { words: string } }) => (
  <>
    <Quote>{question.words}</Quote>
    <Form action={`/join/standing/${token}`}>
      <TextArea form={form} name="answer" label="Your answer" rows={6} />
      <SubmitButton>Send the answer</SubmitButton>
    </Form>
  </>
)

const TooLate = ({ typed }: { typed: FormState }) => (
  <>
    <p>
      <strong>What you sent just now was not taken:</strong> the question was answered already, or it is
      decided. You can copy what you wrote, and answer the e-mail with it.
    </p>
    <p class="cw-own-words" dir="auto">
      {String(typed.values.answer ?? '')}
    </p>
  </>
)
