import { dayOf } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import { EventLine, type Listed } from '../event-line.tsx'
import type { Series } from '../series.ts'

type Props = {
  events: readonly Listed[]
  page: number
  pages: number
  series: readonly Series[]
  isMember: boolean
  organises: boolean
  now: Date
}

/** What is on: the next event first. */
export const ListPage = ({ events, page, pages, series, isMember, organises, now }: Props) => (
  <Layout
    title="Events"
    width="wide"
    description="What is on, for members and for guests, and what we did."
    robots={page > 1 ? 'noindex' : undefined}
    feed={{ href: '/events/news.atom', title: 'Events, and what came of them' }}
  >
    <PageHeading lead="What is on. You can come as a member or as a guest, without an account.">
      Events
    </PageHeading>
    {organises && <Button href="/programme">Prepare and run events</Button>}
    {events.length === 0 ? (
      <EmptyState next={<a href="/events/past">See what we did</a>}>
        {page > 1 ? 'There are no events so far ahead.' : 'No event is planned at the moment.'}
      </EmptyState>
    ) : (
      <EventLine events={events} isToCome={true} />
    )}
    <PagesOfList at="/events" page={page} pages={pages} />
    <More isMember={isMember} now={now} />
    {series.length > 0 && (
      <Section title="Series" id="series">
        <ul class="nhsuk-list">
          {series.map(({ slug, title }) => (
            <li>
              <a href={`/events/series/${slug}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Section>
    )}
  </Layout>
)

const More = ({ isMember, now }: Pick<Props, 'isMember' | 'now'>) => (
  <Section title="More" id="more">
    <ul class="nhsuk-list">
      {isMember && (
        <li>
          <a href="/events/mine">Your events</a>
        </li>
      )}
      <li>
        <a href={`/events/month/${dayOf(now).slice(0, 7)}`}>Month by month</a>
      </li>
      <li>
        <a href="/events/calendar">The programme in your calendar</a>
      </li>
      <li>
        <a href="/events/past">Past events</a>
      </li>
      <li>
        <a href="/events/news.atom">News of events and of what came of them, as a feed (Atom)</a>
      </li>
    </ul>
  </Section>
)
