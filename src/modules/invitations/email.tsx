import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { validDays } from './invitation.ts'
import { type LetterWords, paragraphsOf } from './letter.ts'

type Invitation = LetterWords & {
  name: string
  /** The link's own word. */
  token: string
  /** Who invites; null where they are no longer a member. */
  by: string | null
  from: Sender
  config: Pick<Config, 'baseUrl'>
}

/** The letter that calls somebody: from a person, with one thing to do, and a way to say no for good. */
export const invitationEmail = ({ name, subject, words, token, by, from, config }: Invitation) => ({
  subject,
  view: (
    <Letter
      title={subject}
      from={by ? `${by}, for ${from.name}` : from.name}
      why={`You get this because ${by ?? 'an organiser'} invited you with this address. We keep it until you have answered, and for at most eight months. If you say no, nobody of us writes to you again.`}
    >
      <p>{name ? `Dear ${name},` : 'Hello,'}</p>
      {paragraphsOf(words).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <Action href={`${config.baseUrl}/invited/${token}`}>Read more, and answer</Action>
      <p>
        The link is for you, and works for {validDays} days. There you can also say: no, thank you, and do not
        write again.
      </p>
    </Letter>
  ),
})
