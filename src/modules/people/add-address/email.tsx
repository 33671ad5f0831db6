import { Action, Code, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'

type Ours = { link: string; code: string; from: Sender }

/** The mail that shows that an address is a member's. It names nobody: somebody else may read it. */
export const addAddressEmail = ({ link, code, from }: Ours) => ({
  subject: `${code} is your code for ${from.shortName}`,
  view: (
    <Letter
      title="Is this your address?"
      from={from.name}
      why="You get this because a member, you we hope, wants to sign in by this address too. If it was not you, do nothing, and tell the code to nobody."
    >
      <p>Type this code on the page where you added the address:</p>
      <Code>{code}</Code>
      <p>Or follow this link in a browser in which you are signed in, and press the button there:</p>
      <Action href={link}>Yes, it is mine</Action>
      <p>Both work once, for {signInMinutes} minutes.</p>
    </Letter>
  ),
})

/** The mail to whoever has the address already: only they learn that it is a member's. */
export const addressTakenEmail = ({ from, baseUrl }: { from: Sender; baseUrl: string }) => ({
  subject: `Somebody wanted to add your address (${from.shortName})`,
  view: (
    <Letter
      title="Somebody wanted to add your address"
      from={from.name}
      why="You get this because it is about your address. Nothing was changed."
    >
      <p>
        A member wanted to add this address to their account. It is the address of an account already, yours,
        so we changed nothing, and did not tell them.
      </p>
      <p>
        If it was you, you may have two accounts. Sign in by this address to see this one, and ask an
        organiser to help you make one of the two.
      </p>
      <Action href={`${baseUrl}/sign-in`}>Sign in</Action>
    </Letter>
  ),
})
