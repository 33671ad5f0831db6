import type { Config } from '#platform/config.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Sender } from '../sender.ts'

type Welcome = { name: string; address: string; by: string | null; from: Sender; config: Config }

/** The first mail that a member gets: that they belong, and how to come in. */
export const welcomeEmail = ({ name, address, by, from, config }: Welcome) => ({
  subject: `Welcome to ${from.shortName}, ${name}`,
  view: (
    <Letter
      title={`Welcome, ${name}`}
      from={from.name}
      why={`You get this once, because ${by ?? 'the community'} made you a member with this address. If that is a mistake, tell ${by ?? 'an organiser'}.`}
    >
      <p>
        {by ? `${by} has` : 'We have'} made you a member of {from.name}. We are glad that you are here.
      </p>
      <p>
        You need no password. To sign in, type this address ({address}), and we send you a code each time.
      </p>
      <Action href={`${config.baseUrl}/sign-in`}>Sign in</Action>
    </Letter>
  ),
})
