import type { Viewer } from '#platform/access.ts'
import { inWords } from '#platform/clock.ts'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { Member } from '../queries.ts'
import { roleWords } from '../role.ts'

type Props = { member: Member; viewer: Viewer; done: string | undefined }

/** A member as other members see them. Only organisers, who write to them, see the address. */
export const MemberPage = ({ member, viewer, done }: Props) => (
  <Layout title={member.name} breadcrumb={[{ href: '/members', text: 'Members' }]} robots="noindex">
    <Done done={done} says={says(member, viewer)} />
    <PageHeading>{member.name}</PageHeading>
    <SummaryList
      rows={[
        { key: 'Member since', value: inWords(member.joinedAt) },
        {
          key: 'Roles',
          value: member.roles.length > 0 ? <RoleList member={member} /> : 'Member',
          actions: [
            viewer.roles.has('administrator') && {
              href: `/members/${member.id}/roles`,
              children: 'Change',
              visuallyHiddenText: 'roles',
            },
          ],
        },
        viewer.roles.has('organiser') && { key: 'E-mail address', value: <Address member={member} /> },
      ]}
    />
    {viewer.id === member.id && (
      <p>
        This is you. <a href="/account">Change your name, or see where you are signed in</a>
      </p>
    )}
  </Layout>
)

/** Organisers are told when they had better call, or ask for another address. */
const Address = ({ member: { address, mailPause } }: { member: Member }) => (
  <>
    {address ?? 'None'}
    {mailPause && (
      <p>
        <Tag colour="orange">{mailPause === 'bounce' ? 'Mail comes back' : 'Wants no mail'}</Tag>
        <br />
        {mailPause === 'bounce'
          ? 'We do not write to this address at the moment. Ask them for another way to reach them.'
          : 'A letter to this address was reported as unwanted, so we do not write to it.'}
      </p>
    )}
  </>
)

/** Each is said to those only who can have done it: anybody may write the address. */
const says = ({ name }: Member, { roles }: Viewer): Record<string, string> => ({
  ...(roles.has('organiser') && {
    added: `${name} is a member now. We have written to them how to sign in.`,
  }),
  ...(roles.has('administrator') && { 'roles-changed': `Saved. These are the roles of ${name} now.` }),
})

const RoleList = ({ member }: { member: Member }) => (
  <ul class="nhsuk-list">
    {member.roles.map((role) => (
      <li>
        <strong>{roleWords[role].name}</strong>: {roleWords[role].does}
      </li>
    ))}
  </ul>
)
