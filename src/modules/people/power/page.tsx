import { wordsOfAct } from '#platform/act-words.ts'
import { inWords, timeInWords } from '#platform/clock.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { type Month, monthInWords } from './month.ts'
import type { PowerLog } from './query.ts'
import { UseSentence } from './sentence.tsx'

type Props = { log: PowerLog; month: Month; isFirst: boolean }

export const PowerPage = ({ log, month, isFirst }: Props) => (
  <Layout title="How power is used" breadcrumb={[{ href: '/members', text: 'Members' }]} robots="noindex">
    <PageHeading
      caption={monthInWords(month)}
      lead="Some members can do what others cannot. Every member can see here who did, and when: never what they read, nor whose it was."
    >
      How power is used
    </PageHeading>
    {log.uses.length > 0 ? <Days log={log} /> : <EmptyState>{emptyWords(isFirst)}</EmptyState>}
    <Ways log={log} month={month} isFirst={isFirst} />
  </Layout>
)

const emptyWords = (isFirst: boolean) =>
  isFirst ? 'Nobody used such a power in this month.' : 'Nothing was done before this in this month.'

/** Day by day. A day that goes on over the page's end begins anew on the next. */
const Days = ({ log: { uses, people } }: { log: PowerLog }) =>
  [...Map.groupBy(uses, ({ doneAt }) => inWords(doneAt))].map(([day, ofDay]) => (
    <>
      <h2>{day}</h2>
      <ul class="nhsuk-list">
        {ofDay.map((use) => (
          <li>
            <UseSentence use={use} people={people} />
            {!wordsOfAct(use.act)?.byTheDay && (
              <>
                , <span class="cw-small">{timeInWords(use.doneAt)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  ))

/** To what is older in this month first, then to the month before; and back. */
const Ways = ({ log: { older, earlier, later }, month, isFirst }: Props) => {
  const previous = isFirst
    ? later && { href: `/power?month=${later}`, children: monthInWords(later) }
    : { href: `/power?month=${month}`, children: `The newest of ${monthInWords(month)}` }
  const next = older
    ? { href: `/power?month=${month}&before=${older}`, children: 'Older' }
    : earlier && { href: `/power?month=${earlier}`, children: monthInWords(earlier) }
  return previous || next ? <Pagination previous={previous || undefined} next={next || undefined} /> : null
}
