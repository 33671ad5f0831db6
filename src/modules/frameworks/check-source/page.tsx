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

export const mostOnPage = 150

/** A document and the draft that was read from it, side by side: every character, with what it became. */
export const CheckSourcePage = ({ draft, text, stretches, page }: SourceReading & { page: number }) => {
  const passages = passagesIn(text, stretches)
  const pages = Math.max(1, Math.ceil(passages.length / mostOnPage))
  const shown = passages.slice((page - 1) * mostOnPage, page * mostOnPage)
  const unplaced = passages.filter(({ stretch }) => stretch.role === 'unplaced')
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
          rows={shown.map((passage) => ({
            left: <Source passage={passage} />,
            right: <Became draft={draft} stretch={passage.stretch} />,
          }))}
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
    <p>Leave each out, or copy it to where it belongs.</p>
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

const Source = ({ passage: { text, line, stretch } }: { passage: Passage }) => (
  <div class={`cw-source cw-source--${stretch.role}`} id={`at-${stretch.start}`}>
    <p class="cw-source__line">{`Line ${line}`}</p>
    <p class="cw-source__text">{text}</p>
  </div>
)

const labels: Readonly<Record<SpanRole, string>> = {
  title: 'Title',
  about: 'About the framework',
  asked: 'What members were asked',
  feedback: 'What members said',
  'characteristic-title': 'Characteristic',
  summary: 'Summary',
  intro: 'Introduction',
  lens: 'Lens',
  'behaviour-title': 'Title of a behaviour',
  behaviour: 'Behaviour',
  overview: 'Said again elsewhere',
  heading: 'Heading, groups what follows',
  mark: 'Mark, carries no words',
  blank: 'Empty',
  unplaced: 'Not placed',
}

const colours: Partial<Record<SpanRole, TagColour>> = {
  behaviour: 'green',
  'behaviour-title': 'green',
  'characteristic-title': 'blue',
  summary: 'blue',
  intro: 'blue',
  lens: 'purple',
  unplaced: 'red',
}

const Became = ({ draft, stretch }: { draft: Draft; stretch: Stretch }) => {
  const { role, key, behaviour, before } = stretch
  const one = draft.characteristics.find((characteristic) => characteristic.key === key)
  const place = behaviour === undefined ? '' : ` ${behaviour + 1}`
  return (
    <div class="cw-became">
      <p>
        <Tag colour={colours[role] ?? 'grey'}>{`${labels[role]}${role === 'behaviour' ? place : ''}`}</Tag>{' '}
        <About draft={draft} role={role} />
        {before && 'of the wording before, which is not part of the draft'}
        {one && (
          <a
            href={`${editAddress(draft, one)}${behaviour === undefined ? '' : `#behaviour-${behaviour + 1}`}`}
          >
            {titleOf(one)}
            <span class="nhsuk-u-visually-hidden">, edit</span>
          </a>
        )}
        {key !== undefined && !one && 'removed from the draft since'}
      </p>
      {one && <Now draft={draft} stretch={stretch} />}
    </div>
  )
}

const aboutFields: Partial<Record<SpanRole, string>> = {
  title: 'title',
  about: 'about',
  asked: 'asked',
  feedback: 'feedback',
}

const About = ({ draft, role }: { draft: Draft; role: SpanRole }) => {
  const field = aboutFields[role]
  return field ? <a href={`${draftAddress(draft)}/describe#${field}`}>Change</a> : null
}

/** The words as the draft has them now; nothing where they were edited since, for they may have moved. */
const Now = ({ draft, stretch: { role, key, behaviour } }: { draft: Draft; stretch: Stretch }) => {
  const one = draft.characteristics.find((characteristic) => characteristic.key === key)
  if (!one) return null
  if (one.revision > 1) return <p class="cw-small">Edited since it was read.</p>
  const own = behaviour === undefined ? undefined : one.behaviours[behaviour]
  const words = {
    'characteristic-title': one.title,
    summary: one.summary,
    intro: one.intro,
    lens: one.lenses.join(', '),
    'behaviour-title': own?.title,
    behaviour: own?.text,
  }
  // Every other role has no words of its own in the draft.
  const text = words[role as keyof typeof words]
  return text ? (
    <p class="cw-became__text">
      <Wording text={text} />
    </p>
  ) : null
}
