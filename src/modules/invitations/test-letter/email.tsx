import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { Letter } from '#ui/mail/letter.tsx'
import { invitationLetter } from '../email.tsx'
import type { LetterWords } from '../letter.ts'
import { testToken } from '../share-token.ts'
import type { Writer } from '../writers.ts'

type Testing = LetterWords & { name: string; by: Writer; from: Sender; config: Pick<Config, 'baseUrl'> }

/** An invitation as others would get it, to its writer; it says that it is none. */
export const testLetterEmail = (letter: Testing) => {
  const { children, ...rest } = invitationLetter({ ...letter, token: testToken })
  return {
    subject: `Test: ${letter.subject}`,
    view: (
      <Letter
        {...rest}
        title={`Test: ${letter.subject}`}
        why="You get this because you asked for a test of a letter that you are writing. It went to nobody else."
      >
        <p>This is a test, to you alone. Below is the letter as those on your list would get it.</p>
        {children}
      </Letter>
    ),
  }
}
