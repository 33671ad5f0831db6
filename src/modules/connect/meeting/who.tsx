import { initialsOf } from '#modules/people/index.ts'
import { Portrait } from '#ui/portrait/portrait.tsx'
import { standingInWords } from '../introduced.ts'
import type { OtherPerson } from './query.ts'

/** Somebody whom its reader meets, as they show themselves to members. */
export const Who = ({ other }: { other: OtherPerson }) => {
  const standing = standingInWords(other)
  return (
    <div class="cw-card cw-card--plain cw-met">
      <Portrait initials={initialsOf(other.name)} photograph={other.photograph} />
      <div>
        <h2 class="cw-card__title">
          {other.isListed ? <a href={`/members/${other.memberId}`}>{other.name}</a> : other.name}
        </h2>
        {standing && <p>{standing}</p>}
        {other.gives && (
          <p class="cw-own-words" dir="auto">
            <strong>Can give:</strong> {other.gives}
          </p>
        )}
        {!other.isReached && (
          <p>Our e-mails do not reach them at the moment: they see what you write when they next sign in.</p>
        )}
        {other.address && (
          <p>
            <strong>Address:</strong> <a href={`mailto:${other.address}`}>{other.address}</a>
          </p>
        )}
      </div>
    </div>
  )
}
