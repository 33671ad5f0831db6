import { InsetText } from '#ui/inset-text/inset-text.tsx'
import type { Eyes } from '../eyes.ts'
import type { MemberSeen } from './query.ts'

/** To a member on their own page: with whose eyes they look at it, and the ways to change it. */
export const OwnPage = ({ member, eyes }: { member: MemberSeen; eyes: Eyes }) => {
  const address = `/members/${member.id}`
  return (
    <InsetText>
      <p>{says(member, eyes)}</p>
      <ul class="nhsuk-list">
        {eyes !== 'self' && (
          <li>
            <a href={address}>See all that is on your page</a>
          </li>
        )}
        {eyes !== 'member' && (
          <li>
            <a href={`${address}?as=member`}>See your page as a member sees it</a>
          </li>
        )}
        {eyes !== 'visitor' && (
          <li>
            <a href={`${address}?as=visitor`}>See your page as a visitor sees it</a>
          </li>
        )}
        <li>
          <a href="/account/profile">Change your profile, and who sees what</a>
        </li>
        <li>
          <a href="/account/photograph">
            {member.photograph ? 'Change your photograph' : 'Add a photograph'}
          </a>
        </li>
      </ul>
    </InsetText>
  )
}

function says({ isListed }: MemberSeen, eyes: Eyes): string {
  if (eyes === 'self')
    return isListed
      ? 'This is you, with all that is on your page, also what only you see.'
      : 'This is you. You are not listed: other members do not find you, and this page is there for you and organisers alone.'
  return eyes === 'member'
    ? 'This is your page as a member sees it.'
    : 'This is your page as a visitor sees it.'
}
