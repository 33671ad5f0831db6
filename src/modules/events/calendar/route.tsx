import { findSender } from '#modules/people/index.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import { senderAddress } from '#platform/mail/sender.ts'
import { content, page, route } from '#platform/route.ts'
import { entryOf } from '../calendar-entry.ts'
import { calendarType, feedReply } from '../feed-reply.ts'
import { findSeriesFeed, listProgramme, listSeriesWithEvents } from '../feeds.ts'
import { findPublishedEvent } from '../queries.ts'
import { CalendarPage } from './page.tsx'

export const calendarRoute = route({
  url: '/events/calendar',
  get: async ({ db, config, viewer, now }) => {
    const series = await listSeriesWithEvents(db, now)
    return page(<CalendarPage baseUrl={config.baseUrl} series={series} isMember={viewer !== null} />)
  },
})

/** What is on, for everybody's calendar. */
export const programmeFileRoute = route({
  url: '/events/calendar.ics',
  get: async ({ db, config, now }) => {
    const events = await listProgramme(db, now)
    const { name } = await findSender(db, config)
    return await feedReply(
      { db, config },
      {
        name: `${name}: programme`,
        about: 'What is on, and what has been lately.',
        path: '/events/calendar.ics',
        entries: events.map((event) => entryOf(event, config)),
        isBusy: false,
      },
    )
  },
})

/** One series, for everybody's calendar. */
export const seriesFileRoute = route({
  url: '/events/series/:series/calendar.ics',
  get: async ({ db, config, params }) => {
    const { title, about, events } = await findSeriesFeed(db, params.series)
    return await feedReply(
      { db, config },
      {
        name: title,
        about,
        path: `/events/series/${params.series}/calendar.ics`,
        entries: events.map((event) => entryOf(event, config)),
        isBusy: false,
      },
    )
  },
})

/** One event, for whoever would like to have it in their calendar without a place. */
export const eventFileRoute = route({
  url: '/events/:event/calendar.ics',
  get: async ({ db, config, params }) => {
    const event = await findPublishedEvent(db, params.event)
    const organiser = { name: (await findSender(db, config)).name, address: senderAddress(config) }
    const entry = entryOf(event, config)
    const file = calendarFile({ entry, method: 'publish', organiser, at: event.changedAt })
    return content(calendarType, file, { fileName: `${event.slug}.ics` })
  },
})
