import { inWords } from '#platform/clock.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { daysLeft, timeInWords } from '../complaint.ts'
import type { ComplaintList } from './query.ts'

type Props = { list: ComplaintList; page: number; now: Date }

export const ComplaintsPage = ({ list, page, now }: Props) => (
  <Layout title="Complaints about data" width="wide" robots="noindex">
    <PageHeading lead="Each was acknowledged at once. The law gives us 30 days; those that wait stand on top.">
      Complaints about data
    </PageHeading>
    {list.complaints.length > 0 ? (
      <Table
        caption={{ children: 'Complaints, the most urgent first', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={['Reference', 'From', 'Made', 'How it stands']}
        rows={list.complaints.map((complaint) => [
          { children: <a href={`/complaints/${complaint.id}`}>{complaint.reference}</a> },
          complaint.name,
          inWords(complaint.madeAt),
          { children: <Standing complaint={complaint} now={now} /> },
        ])}
      />
    ) : (
      <EmptyState next={<a href="/">Go to the home page</a>}>Nobody has complained.</EmptyState>
    )}
    <Pagination
      previous={page > 1 ? { href: `/complaints?page=${page - 1}` } : undefined}
      next={list.hasMore ? { href: `/complaints?page=${page + 1}` } : undefined}
    />
  </Layout>
)

type StandingProps = { complaint: ComplaintList['complaints'][number]; now: Date }

const Standing = ({ complaint: { answeredAt, answerBy }, now }: StandingProps) => {
  if (answeredAt) return <>Answered on {inWords(answeredAt)}</>
  const days = daysLeft(answerBy, now)
  return <Tag colour={days < 0 ? 'red' : days < 7 ? 'yellow' : 'blue'}>{timeInWords(answerBy, now)}</Tag>
}
