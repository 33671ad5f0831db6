import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { Action, Letter, type LetterProps } from '#ui/mail/letter.tsx'
import { validDays } from './invitation.ts'
import { type LetterWords, paragraphsOf } from './letter.ts'
import type { Writer } from './writers.ts'

type Invitation = LetterWords & {
  name: string
  /** The link's own word; null where the letter is only shown. */
  token: string | null
  by: Writer
  from: Sender
  config: Pick<Config, 'baseUrl'>
}

/** The letter that calls somebody: from a person, with one thing to do, and a way to say no for good. */
export const invitationLetter = ({
  name,
  subject,
  words,
  token,
  by,
  from,
  config,
}: Invitation): LetterProps => ({
  title: subject,
  from: by.name ? `${by.name}, for ${from.name}` : from.name,
  why: `You get this because ${by.name ?? 'an organiser'} invited you with this address. We keep it until you have answered, and for at most eight months. If you say no, nobody of us writes to you again.`,
  children: (
    <>
      <p>{name ? `Dear ${name},` : 'Hello,'}</p>
      {paragraphsOf(words).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <Action href={token && `${config.baseUrl}/invited/${token}`}>Read more, and answer</Action>
      <p>
        The link is for you, and works for {validDays} days. There you can also say: no, thank you, and do not
        write again.
        {by.name && by.answersTo && ` Would you rather ask first? Answer this e-mail: ${by.name} reads it.`}
      </p>
    </>
  ),
})

export const invitationEmail = (invitation: Invitation) => ({
  subject: invitation.subject,
  view: <Letter {...invitationLetter(invitation)} />,
})
