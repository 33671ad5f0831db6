import { Code, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'

/** The mail by which a member who is signed in proves again that it is them. */
export const proveEmail = ({ code, from }: { code: string; from: Sender }) => ({
  subject: `${code} is your code for ${from.shortName}`,
  view: (
    <Letter
      title="Is it you?"
      from={from.name}
      why="You get this because somebody who is signed in as you is about to change something that matters. If it was not you, tell the code to nobody, and end the sessions that you do not know in your account."
    >
      <p>Type this code on the page where you asked for it:</p>
      <Code>{code}</Code>
      <p>It works once, for {signInMinutes} minutes, in that browser alone.</p>
    </Letter>
  ),
})
