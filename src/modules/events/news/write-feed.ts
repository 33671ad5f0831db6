import { Feed, type Item } from 'feed'
import { whenInWords } from '#platform/when.ts'
import { formatWords } from '../event.ts'
import type { EventNews, OutputNews } from './query.ts'

type News = {
  /** Whose programme it is. */
  community: string
  baseUrl: string
  events: readonly EventNews[]
  outputs: readonly OutputNews[]
}

/** Where the feed is, and what it is called. */
export const feedAddress = '/events/news.atom'

/** Writes what is on and what came of it as an Atom feed, the newest first: the same for the same content. */
export function writeFeed({ community, baseUrl, events, outputs }: News): string {
  const items = [
    ...events.map((event) => eventItem(event, baseUrl)),
    ...outputs.map((one) => outputItem(one, baseUrl)),
  ].toSorted((one, other) => +other.date - +one.date)
  const feed = new Feed({
    id: `${baseUrl}${feedAddress}`,
    title: `${community}: events, and what came of them`,
    link: `${baseUrl}/events`,
    feedLinks: { atom: `${baseUrl}${feedAddress}` },
    // Of a feed with nothing in it there is no last change, and the format wants a day.
    updated: items[0]?.date ?? new Date(0),
    author: { name: community, link: baseUrl },
    generator: 'Commonweal',
  })
  for (const item of items) feed.addItem(item)
  return feed.atom1()
}

function eventItem(event: EventNews, baseUrl: string): Item {
  const { line, note } = whenInWords(event)
  const where = event.place ? `${formatWords[event.format]}: ${event.place}` : formatWords[event.format]
  const paragraphs = [[line, note].filter(Boolean).join('. '), where, event.objective, event.about]
  return {
    id: `urn:uuid:${event.id}`,
    title: inHtml(event.cancelledAt ? `Cancelled: ${event.title}` : event.title),
    link: `${baseUrl}/events/${event.slug}`,
    date: event.updatedAt,
    published: event.publishedAt,
    content: paragraphsInHtml(paragraphs),
  }
}

const outputItem = ({ id, slug, title, opening, publishedAt }: OutputNews, baseUrl: string): Item => ({
  id: `urn:uuid:${id}#outputs`,
  title: inHtml(`What came of it: ${title}`),
  link: `${baseUrl}/events/${slug}/outputs`,
  date: publishedAt,
  published: publishedAt,
  content: paragraphsInHtml([opening || 'What was said in the room, card by card.']),
})

const paragraphsInHtml = (paragraphs: readonly string[]) =>
  paragraphs
    .flatMap((words) => words.split(/\n\s*\n/))
    .filter((words) => words.trim() !== '')
    .map((words) => `<p>${inHtml(words)}</p>`)
    .join('')

/** The words of people as HTML that says just these words; and no sign in it that XML has no room for. */
const inHtml = (words: string) =>
  words
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
