import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

type Sent = { name: string; reference: string; link: string; from: Sender }

const why =
  'You get this once, because somebody sent us an expression of interest with this address. If it was not you, follow the link and withdraw it.'

/** To somebody whose expression of interest has come: its reference, what happens next, and where it stands. */
export const receivedLetter = ({ name, reference, link, from }: Sent) => ({
  subject: `We have your expression of interest (${reference})`,
  view: (
    <Letter title={`Thank you, ${name}`} from={from.name} why={why}>
      <p>
        Your expression of interest has arrived. Its reference is {reference}. An organiser, who is a person,
        reads it and writes to you, mostly within two weeks.
      </p>
      <p>At any time you can see where it stands, or withdraw it:</p>
      <Action href={link}>See where it stands</Action>
    </Letter>
  ),
})

/** To somebody whom a rule lets in as soon as they have shown that the address is theirs: by the press behind it. */
export const confirmLetter = ({ reference, link, until, from }: Omit<Sent, 'name'> & { until: Date }) => ({
  subject: `One more step: confirm your address (${reference})`,
  view: (
    <Letter title="One more step: confirm your address" from={from.name} why={why}>
      <p>
        Your expression of interest has arrived. Its reference is {reference}. You need wait for nobody: show
        us that this address is yours, and you are a member.
      </p>
      <Action href={link}>Confirm my address</Action>
      <p>
        The page behind it has a button, and nothing happens until you press it. That can be done until{' '}
        {inWords(until)}; after that an organiser, who is a person, reads what you sent and writes to you. By
        the same link you see where it stands, and can withdraw it.
      </p>
    </Letter>
  ),
})

/** The copy to somebody for whom an organiser wrote down what they told. */
export const enteredLetter = ({
  name,
  reference,
  link,
  from,
  by,
  answers,
}: Sent & { by: string; answers: readonly { key: string; value: string }[] }) => ({
  subject: `What you told us (${reference})`,
  view: (
    <Letter
      title={`Thank you, ${name}`}
      from={from.name}
      why={`You get this because ${by} wrote down for you that you would like to join. If that is not so, follow the link and withdraw it.`}
    >
      <p>
        {by} wrote down what you told. Its reference is {reference}. If something is not right, answer {by}.
      </p>
      <ul>
        {answers.map(({ key, value }) => (
          <li>{`${key}: ${value.replaceAll('\n', '; ')}`}</li>
        ))}
      </ul>
      <p>At any time you can see where it stands, or withdraw it:</p>
      <Action href={link}>See where it stands</Action>
    </Letter>
  ),
})

/** To a member who sent an expression of interest: they belong already. Only their mail says so, never a page. */
export const memberAlreadyLetter = ({ home, from }: { home: string; from: Sender }) => ({
  subject: `You are a member of ${from.shortName} already`,
  view: (
    <Letter
      title="You are a member already"
      from={from.name}
      why="You get this because somebody, you we hope, sent us an expression of interest with this address. If it was not you, do nothing: nothing was changed."
    >
      <p>
        We got an expression of interest with this address, and it is a member’s. So you need not ask: you
        belong. Nothing of what you told before was changed; once you have signed in you can change it
        yourself.
      </p>
      <Action href={`${home}/sign-in`}>Sign in</Action>
    </Letter>
  ),
})

/** To somebody who sent a second one while the first is open: they choose which is read. */
export const sentBeforeLetter = ({
  name,
  reference,
  link,
  from,
  before,
}: Sent & { before: { reference: string; sentAt: Date } }) => ({
  subject: `You wrote to us before (${reference})`,
  view: (
    <Letter title={`Thank you, ${name}`} from={from.name} why={why}>
      <p>
        We have an expression of interest from this address since {inWords(before.sentAt)}, with the reference{' '}
        {before.reference}. That is the one that we read, unless you would rather have us read the new one
        instead:
      </p>
      <Action href={link}>Choose which one we read</Action>
      <p>If you do nothing, the new one is forgotten after 30 days.</p>
    </Letter>
  ),
})
