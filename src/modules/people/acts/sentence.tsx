import { wordsOfAct } from '#platform/act-words.ts'
import { roleWords, withArticle } from '../role.ts'
import type { ActList, ListedAct } from './query.ts'

type Props = { act: ListedAct; names: ActList['names'] }

/** An act as a sentence: who did what to whom, by the names that members have today. */
export const ActSentence = ({ act, names }: Props) => {
  const words = wordsOfAct(act.act)
  const address = words?.at?.(act.on.id)
  return (
    <>
      {act.byPerson ? <Person id={act.byPerson} names={names} /> : 'The house'}{' '}
      {words ? (
        <Said says={words.says} act={act} names={names} />
      ) : (
        `${act.act} (${act.on.kind} ${act.on.id})`
      )}
      {address && (
        <>
          {': '}
          <a href={address}>see what</a>
        </>
      )}
    </>
  )
}

/** The words of an act, with today's name of the member and the role in their places. */
const Said = ({ says, act: { on }, names }: Props & { says: string }) =>
  says.split(/({\w+})/).map((part) => {
    if (part === '{member}') return <Person id={on.member} names={names} />
    return part === '{role}' ? (
      <>{on.role ? withArticle(roleWords[on.role].name) : 'in a role'}</>
    ) : (
      <>{part}</>
    )
  })

const Person = ({ id, names }: { id: string | null; names: ActList['names'] }) => {
  const name = id && names.get(id)
  return name ? <a href={`/members/${id}`}>{name}</a> : <>A former member</>
}
