import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { type Finding, findingWords, linesPerPage } from '../batch.ts'
import { unknownWords } from '../map-words.ts'
import type { FoundBatch, FoundLine } from './query.ts'

type Props = { batch: FoundBatch; only: Finding | null; page: number }

/** Each person of the list, problems first: what was found, and what becomes of it. */
export const Lines = ({ batch, only, page }: Props) => {
  const count = only
    ? (batch.counts[only] ?? 0)
    : Object.values(batch.counts).reduce((sum, each) => sum + each, 0)
  const addressOf = (to: number) =>
    `/invitations/batches/${batch.id}?${only ? `only=${only}&` : ''}page=${to}#people`
  return (
    <>
      {batch.lines.length > 0 ? (
        <Table
          caption={{ children: 'People in the list, problems first', class: 'nhsuk-u-visually-hidden' }}
          firstCellIsHeader={true}
          responsive={true}
          head={['Person', 'Address', 'What happens', 'More']}
          rows={batch.lines.map((line) => [
            line.name || 'No name',
            line.address || 'None',
            { children: <WhatHappens line={line} /> },
            [line.organisation && `${line.organisation}.`, line.note, ...unknownWords(line)]
              .filter(Boolean)
              .join(' '),
          ])}
        />
      ) : (
        <EmptyState next={<a href={`/invitations/batches/${batch.id}#people`}>See all</a>}>
          There is nobody here.
        </EmptyState>
      )}
      <Pagination
        previous={page > 1 ? { href: addressOf(page - 1) } : undefined}
        next={page * linesPerPage < count ? { href: addressOf(page + 1) } : undefined}
      />
    </>
  )
}

const WhatHappens = ({ line: { finding, outcome } }: { line: FoundLine }) => {
  const { short, says, isSent } = findingWords[finding]
  if (outcome === 'sent') return <Tag colour="green">Letter written</Tag>
  if (outcome === 'nothing' && isSent)
    return (
      <>
        <Tag colour="grey">Nothing sent</Tag> Somebody else invited them meanwhile, or they became a member.
      </>
    )
  return (
    <>
      <Tag colour={finding === 'slip' ? 'yellow' : isSent ? 'green' : finding === 'wrong' ? 'red' : 'grey'}>
        {short}
      </Tag>{' '}
      {says}.
    </>
  )
}
