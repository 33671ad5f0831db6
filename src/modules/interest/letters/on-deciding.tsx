import type { Sender } from '#modules/people/index.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'

type Welcome = {
  name: string
  address: string
  by: string | null
  /** Else they are written to about each event that they chose, or look for none. */
  looksForEvents: boolean
  home: string
  from: Sender
}

/** To somebody who is a member from now on: that they belong, and how to come in. */
export const welcomeLetter = ({ name, address, by, looksForEvents, home, from }: Welcome) => ({
  subject: `Welcome to ${from.shortName}, ${name}`,
  view: (
    <Letter
      title={`Welcome, ${name}`}
      from={from.name}
      why={`You get this once, because you said that you would like to join, and ${by ?? 'the community'} made you a member with this address.`}
    >
      <p>
        You are a member of {from.name}. We are glad that you are here. What you told us stands in your
        profile, as far as you agreed to, and you can change all of it.
      </p>
      <p>
        You need no password. To sign in, type this address ({address}), and we send you a code each time.
      </p>
      {looksForEvents && (
        <p>
          You would like to come to events: <a href={`${home}/events`}>see what is on</a>, and register for
          what suits you.
        </p>
      )}
      <Action href={`${home}/sign-in`}>Sign in</Action>
    </Letter>
  ),
})

type Asked = { name: string; by: string; words: string; link: string; from: Sender }

/** To somebody whom an organiser would like to ask something before they decide. */
export const askedLetter = ({ name, by, words, link, from }: Asked) => ({
  subject: `A question about your expression of interest`,
  view: (
    <Letter
      title={`A question for you, ${name}`}
      from={from.name}
      why="You get this because you said that you would like to join. If you have changed your mind, follow the link and withdraw."
    >
      <p>{by} has read what you told us, and would like to ask you something:</p>
      <blockquote>
        {words.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </blockquote>
      <Action href={link}>Answer</Action>
    </Letter>
  ),
})

type Declined = { subject: string; words: string; by: string; from: Sender }

/** To somebody whom the community cannot take in, in the organiser's own words. */
export const declinedLetter = ({ subject, words, by, from }: Declined) => ({
  subject,
  view: (
    <Letter
      title={subject}
      from={from.name}
      why={`You get this once, because you said that you would like to join. ${by} wrote it. What you told us is forgotten after six months.`}
    >
      {words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
    </Letter>
  ),
})

/** To somebody who has withdrawn: that it is done. */
export const withdrawnLetter = ({
  name,
  reference,
  home,
  from,
}: {
  name: string
  reference: string
  home: string
  from: Sender
}) => ({
  subject: `You have withdrawn (${reference})`,
  view: (
    <Letter
      title="You have withdrawn"
      from={from.name}
      why="You get this once, because somebody, you we hope, withdrew your expression of interest by the link that we sent you."
    >
      <p>
        {name}, we have taken your expression of interest out of our queue, and forget it after six months.
        Thank you for thinking of us. If you change your mind, begin anew: you are welcome.
      </p>
      <Action href={`${home}/join`}>Begin anew</Action>
    </Letter>
  ),
})
