import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

/** A mail that says that mail arrives, and what to look at in it. */
export const testEmail = ({ from }: { from: Sender }) => ({
  subject: `A test mail from ${from.shortName}`,
  view: (
    <Letter
      title="Mail arrives"
      from={from.name}
      why="You get this once, because you asked for a test mail on the page that checks the mail of the house."
    >
      <p>If you read this among your wanted mail, all is well.</p>
      <p>
        If it lay among unwanted mail, look at its source: behind “Authentication-Results” stands what your
        mail provider thinks of SPF, DKIM and DMARC. Each should say “pass”.
      </p>
    </Letter>
  ),
})
