import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

type Answered = { name: string; reference: string; answer: string; by: string; from: Sender }

/** The answer to a complaint, from a person. */
export const answeredEmail = ({ name, reference, answer, by, from }: Answered) => ({
  subject: `Our answer to your complaint ${reference}`,
  view: (
    <Letter
      title="Our answer to your complaint"
      from={`${by}, for ${from.name}`}
      why={`You get this because you made the complaint ${reference} with this address. If the answer does not satisfy you, the Information Commissioner’s Office hears complaints: ico.org.uk/make-a-complaint.`}
    >
      <p>Dear {name},</p>
      {answer
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>{paragraph}</p>
        ))}
    </Letter>
  ),
})
