import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from './sender.ts'

type Telling = {
  title: string
  /** One sentence each. */
  says: readonly string[]
  /** What somebody wrote, word for word. */
  words?: string
  action: string
  from: Sender
  baseUrl: string
}

/** Tells an organiser what became of a request for the list of all members' addresses. */
export const addressRequestEmail = ({ title, says, words, action, from, baseUrl }: Telling) => ({
  subject: `${title} (${from.shortName})`,
  view: (
    <Letter
      title={title}
      from={from.name}
      why="You get this because you are an organiser: no list of members’ addresses leaves the house without a second person."
    >
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {words && <p>“{words}”</p>}
      <Action href={`${baseUrl}/members/addresses`}>{action}</Action>
    </Letter>
  ),
})
