import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from './sender.ts'

/** What changed about how somebody signs in, in a few words: "A passkey was added". */
type Change = { what: string; when: string; from: Sender; baseUrl: string }

/** Tells a member that something about how they sign in changed: whoever did it, they learn of it. */
export const securityEmail = ({ what, when, from, baseUrl }: Change) => ({
  subject: `${what} (${from.shortName})`,
  view: (
    <Letter
      title={what}
      from={from.name}
      why="You get this at every such change, at once and whatever you chose about other mail, so that nobody changes how you sign in without your knowing."
    >
      <p>This was done in your account on {when}.</p>
      <p>If it was you, there is nothing to do.</p>
      <p>
        If it was not, sign in, end the sessions that you do not know, and undo the change. Then tell an
        organiser of the community.
      </p>
      <Action href={`${baseUrl}/account`}>Look at your account</Action>
    </Letter>
  ),
})
