import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SideBySide } from '#ui/layout/side-by-side.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Tag, type TagColour } from '#ui/tag/tag.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import type { SpanRole } from '../document/read-document.ts'
import { type Draft, draftAddress, editAddress, titleOf } from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'
import { countOf } from '../naming.ts'
import { type Passage, passagesIn } from './passages.ts'
import type { SourceReading, Stretch } from './query.ts'
import { type Place, type Standing, standingsOf } from './standing.ts'

export const mostOnPage = 150

/** A document and the draft that was read from it, side by side: every character, with what it became. */
export const CheckSourcePage = ({ draft, text, stretches, page }: SourceReading & { page: number }) => {
  const passages = passagesIn(text, stretches)
  const pages = Math.max(1, Math.ceil(passages.length / mostOnPage))
  const shown = passages.slice((page - 1) * mostOnPage, page * mostOnPage)
  const standings = standingsOf(draft, passages)
  const unplaced = passages.filter((_, at) => standings[at]?.is === 'nowhere')
  const address = `${draftAddress(draft)}/source`
  return (
    <Layout
      title="Check the draft beside its document"
      width="wide"
      robots="noindex"
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: draftAddress(draft), text: `Draft: ${draft.title}` },
      ]}
    >
      <DraftStrip draft={draft} />
      <PageHeading
        caption={draft.title}
        lead={`All ${countOf(text.length, 'character')} of the document stand below, in order, each stretch with what it became.`}
      >
        Check the draft beside its document
      </PageHeading>
      <Notes draft={draft} />
      {unplaced.length > 0 && <Unplaced {...{ passages, unplaced, address }} />}
      <Section title="The document and the draft">
        <SideBySide
          titles={['The document', 'The draft']}
          rows={shown.map((passage, at) => {
            const standing = standings[(page - 1) * mostOnPage + at] ?? { is: 'nowhere' }
            return {
              left: <Source passage={passage} standing={standing} />,
              right: <Became draft={draft} stretch={passage.stretch} standing={standing} />,
            }
          })}
        />
        <Pages {...{ page, pages, address }} />
      </Section>
    </Layout>
  )
}

const Notes = ({ draft: { notes } }: { draft: Draft }) =>
  notes.length === 0 ? null : (
    <Section title="Look at this">
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </Section>
  )

const Pages = ({ page, pages, address }: { page: number; pages: number; address: string }) => {
  const to = (other: number, label: string) => ({ href: `${address}?page=${other}`, label })
  return (
    <Pagination
      previous={page > 1 ? to(page - 1, 'Earlier in the document') : undefined}
      next={page < pages ? to(page + 1, 'Further in the document') : undefined}
    />
  )
}

type UnplacedProps = { passages: readonly Passage[]; unplaced: readonly Passage[]; address: string }

/** What found no place is said first: nothing of a document goes by unseen. */
const Unplaced = ({ passages, unplaced, address }: UnplacedProps) => (
  <Section title={`${countOf(unplaced.length, 'passage')} found no place in the draft`}>
    <p>
      Copy what belongs into the draft, and save: what stands there leaves this list by itself. You need do
      nothing about the rest; it is not published.
    </p>
    <ul class="cw-unplaced">
      {unplaced.slice(0, mostOnPage).map((passage) => {
        const page = Math.floor(passages.indexOf(passage) / mostOnPage) + 1
        return (
          <li>
            <a href={`${address}${page > 1 ? `?page=${page}` : ''}#at-${passage.stretch.start}`}>
              {`Line ${passage.line}`}
            </a>
            {`: ${shortened(passage.text)}`}
          </li>
        )
      })}
    </ul>
  </Section>
)

const shortened = (text: string) => {
  const words = text.trim().replace(/\s+/g, ' ')
  return words.length > 160 ? `${words.slice(0, 160).toWellFormed()}…` : words
}

const Source = ({ passage: { text, line, stretch }, standing }: { passage: Passage; standing: Standing }) => (
  <div class={`cw-source cw-source--${standing.is}`} id={`at-${stretch.start}`}>
    <p class="cw-source__line">{`Line ${line}`}</p>
    <p class="cw-source__text">{text}</p>
  </div>
)

const colours: Partial<Record<SpanRole, TagColour>> = {
  behaviour: 'green',
  'behaviour-title': 'green',
  'characteristic-title': 'blue',
  summary: 'blue',
  intro: 'blue',
  lens: 'purple',
}

type BecameProps = { draft: Draft; stretch: Stretch; standing: Standing }

/** Where a passage stands in the draft as it is now, with the words there. */
const Became = ({ draft, stretch, standing }: BecameProps) => {
  if (standing.is === 'aside') return <Aside stretch={stretch} />
  if (standing.is === 'nowhere') return <Nowhere {...{ draft, stretch }} />
  const { place } = standing
  if (standing.is === 'groups')
    return (
      <div class="cw-became">
        <p>
          <Tag colour="grey">A heading</Tag> What stands under it is in <Where place={place} />
        </p>
      </div>
    )
  return (
    <div class="cw-became">
      <p>
        <Tag colour={colours[place.role] ?? 'grey'}>{place.label}</Tag>{' '}
        <Where place={place.of ? place : { ...place, label: 'Change' }} />
        {standing.is === 'changed' && ', changed since it was read'}
      </p>
      <p class="cw-became__text">
        <Wording text={place.text} />
      </p>
    </div>
  )
}

const Where = ({ place: { href, of, label } }: { place: Place }) => (
  <a href={href}>
    {of ?? label}
    <span class="nhsuk-u-visually-hidden">, edit</span>
  </a>
)

const Aside = ({ stretch: { role, before } }: { stretch: Stretch }) => (
  <div class="cw-became">
    <p>
      <Tag colour="grey">
        {before ? 'Wording before' : role === 'overview' ? 'Said again elsewhere' : 'Mark, carries no words'}
      </Tag>
      {before && ' It is not part of the draft.'}
    </p>
  </div>
)

const Nowhere = ({ draft, stretch: { role, key } }: { draft: Draft; stretch: Stretch }) => {
  const near = draft.characteristics.find((one) => one.key === key)
  return (
    <div class="cw-became">
      <p>
        <Tag colour="red">Not in the draft</Tag>{' '}
        {role === 'unplaced' || role === 'heading'
          ? 'No place was found for it.'
          : 'It was, when it was read.'}
        {near && ' It stands below '}
        {near && <a href={editAddress(draft, near)}>{titleOf(near)}</a>}
      </p>
    </div>
  )
}
