import { inWordsWithTime } from '#platform/clock.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Status, statusWords } from './expression.ts'

type Props = { id: string; name: string; status: Status; at: Date | null; by: string | null }

/** Two wanted to decide the same: the second is told what the first did. */
export const DecidedPage = ({ id, name, status, at, by }: Props) => {
  const who = status === 'withdrawn' ? 'They' : (by ?? 'Another organiser')
  return (
    <Layout title="Somebody was quicker" back={`/interest/${id}`} robots="noindex">
      <PageHeading caption={name}>Somebody was quicker</PageHeading>
      <p>
        {who} {said[status]}
        {at && ` on ${inWordsWithTime(at)}`}. Nothing was done twice.
      </p>
      <p>
        <a href={`/interest/${id}`}>See how it stands</a> or <a href="/interest">go on with the queue</a>
      </p>
    </Layout>
  )
}

const said: Readonly<Record<Status, string>> = {
  waiting: `changed it: it is ${statusWords.waiting.toLowerCase()}`,
  asked: 'asked a question',
  accepted: 'accepted it',
  declined: 'declined it',
  withdrawn: 'withdrew it themselves',
  'set-aside': 'set it aside',
}
