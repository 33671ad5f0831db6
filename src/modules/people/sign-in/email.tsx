import { Action, Code, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'

/** The mail with which somebody signs in. It greets nobody by name: it is written for everybody who asks. */
export const signInEmail = ({ link, code, from }: { link: string; code: string; from: Sender }) => ({
  subject: `${code} is your sign-in code for ${from.shortName}`,
  view: (
    <Letter
      title="Sign in"
      from={from.name}
      why="You get this because somebody, you we hope, asked to sign in with this address. If it was not you, do nothing: without this mail nobody can sign in."
    >
      <p>Type this code in the browser where you asked to sign in:</p>
      <Code>{code}</Code>
      <p>Or, if you are reading this on the same device, follow this link and press the button there:</p>
      <Action href={link}>Sign in</Action>
      <p>
        Both work once, for {signInMinutes} minutes, in the browser where you asked. Tell the code to nobody,
        whoever asks for it: we never do.
      </p>
    </Letter>
  ),
})
