import type { Viewer } from '#platform/access.ts'
import { inMonth } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { roleWords } from '../role.ts'
import type { Listed, MemberList } from './query.ts'

type Props = { list: MemberList; viewer: Viewer }

export const MembersPage = ({ list, viewer }: Props) => (
  <Layout title="Members" width="wide" robots="noindex">
    <PageHeading
      lead={
        list.count === 1
          ? 'One member belongs to this community.'
          : `${list.count} members belong to this community.`
      }
    >
      Members
    </PageHeading>
    {viewer.roles.has('organiser') && <Button href="/members/add">Add a member</Button>}
    <Toolbar label="More about members">
      <a href="/power">How power is used</a>
      {viewer.roles.has('organiser') && <a href="/members/addresses">Lists of addresses</a>}
    </Toolbar>
    {list.members.length > 0 ? (
      <MembersTable members={list.members} />
    ) : (
      <EmptyState next={<a href="/members">See the first page</a>}>
        There are no more members here.
      </EmptyState>
    )}
    {(list.before || list.after) && (
      <Pagination
        previous={list.before ? { href: `/members?before=${list.before}` } : undefined}
        next={list.after ? { href: `/members?after=${list.after}` } : undefined}
      />
    )}
  </Layout>
)

const MembersTable = ({ members }: { members: readonly Listed[] }) => (
  <Table
    caption={{ children: 'Members by name', class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    head={['Name', 'Roles', 'Member since']}
    rows={members.map(({ id, name, roles, joinedAt }) => [
      { children: <a href={`/members/${id}`}>{name}</a> },
      roles.map((role) => roleWords[role].name).join(', ') || 'Member',
      inMonth(joinedAt),
    ])}
  />
)
