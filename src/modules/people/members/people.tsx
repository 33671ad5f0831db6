import { Portrait } from '#ui/portrait/portrait.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { hatInWords } from '../hat-in-words.ts'
import { initialsOf } from '../photograph.ts'
import { roleWords } from '../role.ts'
import type { Listed } from './list-found.ts'

/** Members one by one: a face or initials, the name, where they stand, and what they can give. */
export const People = ({ members }: { members: readonly Listed[] }) => (
  <ul class="cw-people">
    {members.map((member) => (
      <li class="cw-people__person">
        <Portrait initials={initialsOf(member.name)} photograph={member.photograph} />
        <Person member={member} />
      </li>
    ))}
  </ul>
)

const Person = ({ member: { memberId, name, isListed, roles, gives, ...stands } }: { member: Listed }) => (
  <div class="cw-people__words">
    <p>
      <a href={`/members/${memberId}`}>{name}</a>
      {!isListed && (
        <>
          {' '}
          <Tag colour="grey">Not listed</Tag>
        </>
      )}
    </p>
    {stands.part && (
      <p>
        {hatInWords({
          part: stands.part,
          organisation: stands.organisation,
          roleInWords: stands.roleInWords ?? '',
        })}
      </p>
    )}
    {roles.length > 0 && <p>{roles.map((role) => roleWords[role].name).join(', ')}</p>}
    {gives && <p>Can give: {gives}</p>}
  </div>
)
