import { wordsOfAct } from '#platform/act-words.ts'
import { roleNamed, roleWords, withArticle } from '../role.ts'
import type { PowerLog, Use } from './query.ts'

type Props = { use: Use; people: PowerLog['people'] }

/** A use of power as a sentence: who did what, by the name that they have today. */
export const UseSentence = ({ use, people }: Props) => {
  const words = wordsOfAct(use.act)
  return (
    <>
      <Actor id={use.byPerson} people={people} />{' '}
      {(words?.openly ?? words?.says ?? '').split(/({\w+})/).map((part) => {
        if (part === '{member}') return <DoneTo use={use} people={people} />
        return <>{part === '{role}' ? roleOf(use) : part}</>
      })}
      {words?.byTheDay && (use.times === 1 ? ', once' : `, ${use.times} times`)}
    </>
  )
}

/** Whoever uses power is named, listed or not; where they have a page, it is one click away. */
const Actor = ({ id, people }: { id: string | null; people: PowerLog['people'] }) => {
  if (id === null) return <>Whoever runs the house</>
  const found = people.get(id)
  if (!found) return <>A former member</>
  return found.isListed ? <a href={`/members/${id}`}>{found.name}</a> : <>{found.name}</>
}

/** Who has a role stands on the members' page; who does not want to be listed is not named here either. */
const DoneTo = ({ use, people }: Props) => {
  const [id = ''] = use.role?.split('/') ?? []
  const found = people.get(id)
  return found?.isListed ? <a href={`/members/${id}`}>{found.name}</a> : <>a member</>
}

const roleOf = ({ role }: Use) => {
  const named = roleNamed(role?.split('/')[1])
  return named ? withArticle(roleWords[named].name) : 'in a role'
}
