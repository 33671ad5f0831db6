import type { Sender } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import { Letter } from '#ui/mail/letter.tsx'

type Received = { name: string; reference: string; by: Date; from: Sender }

/** We have it: what happens next, and when. */
export const receivedEmail = ({ name, reference, by, from }: Received) => ({
  subject: `We have your complaint ${reference}`,
  view: (
    <Letter
      title="We have your complaint"
      from={from.name}
      why="You get this because a complaint about personal data was made with this address. If it was not you, tell us by the privacy page."
    >
      <p>Dear {name},</p>
      <p>
        Your complaint about how we handle your data has arrived. Its reference is {reference}. An organiser
        reads it and answers you by {inWords(by)}.
      </p>
      <p>
        You can also complain to the Information Commissioner’s Office at any time, at
        ico.org.uk/make-a-complaint.
      </p>
    </Letter>
  ),
})
