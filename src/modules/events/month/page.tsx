import { inMonth } from '#platform/clock.ts'
import { timeIn } from '#platform/when.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type InMonth, type Month, monthsLater, mostInMonth, wordOf } from './month.ts'
import { type Cell, weeksOf } from './weeks.ts'

/** A month as a grid of days; on a narrow screen the days that have something, one below the other. */
export const MonthPage = ({ month, events }: { month: Month; events: readonly InMonth[] }) => {
  const title = called(month)
  return (
    <Layout
      title={`Events in ${title}`}
      width="wide"
      breadcrumb={[{ href: '/events', text: 'Events' }]}
      robots="noindex"
    >
      <PageHeading caption="Events">{title}</PageHeading>
      {events.length === 0 && <p>Nothing is planned in this month.</p>}
      {events.length === mostInMonth && (
        <p>
          More is on than fits here. <a href="/events">See the whole list</a>.
        </p>
      )}
      <Grid weeks={weeksOf(month, events)} title={title} />
      <nav class="cw-month__ways" aria-label="Other months">
        <Way to={monthsLater(month, -1)} />
        <Way to={monthsLater(month, 1)} />
        <a href="/events">All events as a list</a>
      </nav>
    </Layout>
  )
}

const called = ({ year, month }: Month) => inMonth(new Date(Date.UTC(year, month - 1, 15)))

const Way = ({ to }: { to: Month }) =>
  to.year < 2000 || to.year > 2099 ? null : <a href={`/events/month/${wordOf(to)}`}>{called(to)}</a>

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const Grid = ({ weeks, title }: { weeks: readonly Cell[][]; title: string }) => (
  <table class="cw-month">
    <caption class="nhsuk-u-visually-hidden">{`The days of ${title}, and what is on`}</caption>
    <thead class="cw-month__head">
      <tr>
        {weekdays.map((day) => (
          <th class="cw-month__weekday" scope="col">
            {day}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((cells) => (
        <tr class="cw-month__week">
          {cells.map((cell, index) => (
            <Day cell={cell} weekday={weekdays[index] ?? ''} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Day = ({ cell, weekday }: { cell: Cell; weekday: string }) => {
  if (!cell) return <td class="cw-month__day cw-month__day--out" />
  const isEmpty = cell.events.length === 0
  return (
    <td class={isEmpty ? 'cw-month__day cw-month__day--empty' : 'cw-month__day'}>
      <time class="cw-month__number" dateTime={cell.day}>
        <span class="cw-month__name">{weekday} </span>
        {String(cell.number)}
      </time>
      {!isEmpty && (
        <ul class="cw-month__events">
          {cell.events.map((event) => (
            <li>
              <a href={`/events/${event.slug}`}>{event.title}</a>
              {event.cancelledAt
                ? ' (cancelled)'
                : event.wholeDays
                  ? ''
                  : `, ${timeIn(event.zone, event.startsAt)}`}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
