import { type Role, rolesWithSecondFactor } from '#platform/access.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { rolesInARow, roleWords } from '../role.ts'
import type { Sender } from '../sender.ts'

type Change = {
  granted: readonly Role[]
  withdrawn: readonly Role[]
  /** Who did it: an administrator, they themselves (`self`), or (null) whoever runs the house. */
  by: { name: string } | 'self' | null
  hasSecondFactor: boolean
  from: Sender
  baseUrl: string
}

/** Tells a member that they have a role, with what it asks of them and one next step; or that one was taken away. */
export const rolesEmail = ({ granted, withdrawn, by, hasSecondFactor, from, baseUrl }: Change) => {
  const isGiven = granted.length > 0
  const title = isGiven ? `You are ${rolesInARow(granted)}` : `You are no longer ${rolesInARow(withdrawn)}`
  const did = by === 'self' ? bySelf : byOther(by?.name ?? 'Whoever runs the house')
  return {
    subject: `${title} (${from.shortName})`,
    view: (
      <Letter
        title={title}
        from={from.name}
        why="You get this whenever a role of yours changes, at once and whatever you chose about other mail, so that nobody changes it without your knowing."
      >
        {isGiven && <Given {...{ granted, did, hasSecondFactor, baseUrl }} />}
        {withdrawn.length > 0 && (
          <p>
            {isGiven ? `You are no longer ${rolesInARow(withdrawn)}: ` : ''}
            {`${did.took} ${withdrawn.length > 1 ? 'these roles' : 'the role'} ${did.back}; all else stays as it was.`}
          </p>
        )}
      </Letter>
    ),
  }
}

const bySelf = {
  gave: 'You took on',
  took: 'You gave',
  back: 'up',
  rather: 'Would you rather not? Give it up where you took it on.',
}
const byOther = (who: string) => ({
  gave: `${who} gave you`,
  took: `${who} took`,
  back: 'back',
  rather: 'Would you rather not? Tell an administrator of the community, who can take it back.',
})

type Giving = {
  granted: readonly Role[]
  did: ReturnType<typeof byOther>
  hasSecondFactor: boolean
  baseUrl: string
}

const Given = ({ granted, did, hasSecondFactor, baseUrl }: Giving) => {
  const guarded = granted.filter((role) => rolesWithSecondFactor.has(role))
  const isToSetUp = guarded.length > 0 && !hasSecondFactor
  return (
    <>
      <p>{`${did.gave} ${granted.length > 1 ? 'these roles' : 'this role'}. It holds from now on:`}</p>
      <ul>
        {granted.map((role) => (
          <li>{`${roleWords[role].name}. ${roleWords[role].does}.`}</li>
        ))}
      </ul>
      {guarded.length > 0 && (
        <p>
          {`As ${rolesInARow(guarded)} you sign in with a second factor, such as a passkey or an app on your phone. `}
          {isToSetUp
            ? 'Please set it up before you begin: it takes a few minutes, once.'
            : 'You have set one up.'}
        </p>
      )}
      <p>You find what you can do under “Your tasks”, at the top of every page.</p>
      {isToSetUp ? (
        <Action href={`${baseUrl}/account/second-factor`}>Set up your second factor</Action>
      ) : (
        <Action href={`${baseUrl}/`}>Go to your tasks</Action>
      )}
      <p>{did.rather}</p>
    </>
  )
}
