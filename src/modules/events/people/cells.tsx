import { byItsClock, type Event, formatWords, isCancelled, isOver } from '../event.ts'
import type { Person } from '../list-people.ts'
import { isWithoutMail, waitsForRoom } from '../registration.ts'

/** Who it is: a member, a guest with their address, or somebody without e-mail. */
export const Name = ({ person }: { person: Person }) => {
  const { name, memberId } = person
  if (memberId !== null) return <a href={`/members/${memberId}`}>{name}</a>
  if (isWithoutMail(person)) return <>{`${name} (no e-mail)`}</>
  return (
    <>
      {`${name} (guest)`}
      <br />
      <a href={`mailto:${person.guestAddress}`}>{person.guestAddress}</a>
    </>
  )
}

type ToldProps = {
  person: Person
  event: Pick<Event, 'slug' | 'zone' | 'format' | 'endsAt' | 'cancelledAt'>
  now: Date
}

/** What they told, when, and through whom. */
export const Told = ({ person, event, now }: ToldProps) => {
  const { carers, interpreters, answers, reachedHow, by } = person
  const { askedAt, toldAnewAt, askedAgainAt, stillComingAt } = person
  return (
    <>
      {event.format === 'both' && <p>{howWords(person)}</p>}
      {reachedHow && (
        <p>
          Reached by <bdi>{reachedHow}</bdi>
        </p>
      )}
      {by && <p>{`Written down by ${by}, to whom they agreed`}</p>}
      {carers > 0 && <p>{`With ${carers} ${carers === 1 ? 'carer' : 'carers'}`}</p>}
      {interpreters > 0 && (
        <p>{`With ${interpreters} ${interpreters === 1 ? 'interpreter' : 'interpreters'}`}</p>
      )}
      {answers.map(({ question, words }) => (
        <p>
          <strong>{question}</strong> {words}
        </p>
      ))}
      {askedAgainAt && (
        <p>{stillComingAt ? 'Still comes, after the change' : 'Has not said whether they still come'}</p>
      )}
      <p class="cw-small">{`Asked on ${byItsClock(event, askedAt)}`}</p>
      {toldAnewAt && <p class="cw-small">{`Changed on ${byItsClock(event, toldAnewAt)}`}</p>}
      {isWithoutMail(person) && !isCancelled(event) && !isOver(event, now) && (
        <p>
          <a href={`/programme/${event.slug}/write-anew/${person.id}`}>
            Change what they told<span class="nhsuk-u-visually-hidden">: {person.name}</span>
          </a>
        </p>
      )}
    </>
  )
}

function howWords(person: Person): string {
  if (waitsForRoom(person)) return 'Online, until there is a place for them in the room'
  return person.comes ? formatWords[person.comes] : 'Has not said whether in person or online'
}
