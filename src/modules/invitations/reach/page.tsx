import type { Viewer } from '#platform/access.ts'
import { inMonth } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { letterToPart, paragraphsOf } from '../letter.ts'
import { PictureLegend, TableLegend } from './legend.tsx'
import { ReachPicture } from './picture.tsx'
import { columns, type ReachMap } from './reach.ts'

type Props = { reach: ReachMap; viewer: Viewer; community: string }

/** How far the invitation has reached, by part of the system and never by person, and where it has not. */
export const ReachPage = ({ reach, viewer, community }: Props) => (
  <Layout title="How far the word has travelled" width="wide" robots="noindex">
    <PageHeading lead={leadOf(reach)}>How far the word has travelled</PageHeading>
    <Gaps reach={reach} isOrganiser={viewer.roles.has('organiser')} community={community} />
    <Section title="Ring by ring" id="map">
      {reach.months.length === 0 ? (
        <EmptyState next={<a href="/invitations/share">Pass the word on</a>}>
          Nobody has come by an invitation yet.
        </EmptyState>
      ) : (
        <>
          <ReachPicture reach={reach} />
          <h3>What the marks mean</h3>
          <PictureLegend />
        </>
      )}
      <PartsTable reach={reach} />
      <h3>What the words mean</h3>
      <TableLegend />
    </Section>
    {reach.months.length > 0 && <Months reach={reach} />}
  </Layout>
)

function leadOf({ byLetter, byWord, furthest }: ReachMap): string {
  if (byLetter.shown === 0 && byWord.shown === 0) return 'Nobody has come by an invitation yet.'
  const steps = furthest === 1 ? 'one step' : `${furthest} steps`
  const far = furthest === 0 ? 'Nobody has passed it on yet.' : `It has gone ${steps} from the letter.`
  return `${capital(byLetter.words)} came by the organisers’ letter or by themselves, ${byWord.words} because a member passed the word on. ${far}`
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

type GapsProps = { reach: ReachMap; isOrganiser: boolean; community: string }

const Gaps = ({ reach: { missing, stoppedAt, couldAsk }, isOrganiser, community }: GapsProps) => (
  <Section title="Where it has not gone" id="gaps">
    {missing.length === 0 ? (
      <p>There is somebody from every part of the system.</p>
    ) : (
      missing.map(({ id, name }) => (
        <>
          <p class="cw-lead">
            {`Nobody from ${name} yet. `}
            {couldAsk === 1 ? 'Members in one part could ask.' : `Members in ${couldAsk} parts could ask.`}
          </p>
          <Details summary={`A drafted invitation to ${name}`}>
            <Draft part={name} community={community} />
          </Details>
          {isOrganiser ? (
            <Button href={`/invitations/upload?to=${id}`} variant="secondary">
              Invite people there with this letter
            </Button>
          ) : (
            <p>
              <a href="/invitations/share">Send it with a link of your own</a>
            </p>
          )}
        </>
      ))
    )}
    {stoppedAt.length > 0 && (
      <>
        <p>It has stopped for now in these parts: nobody came through their members yet.</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {stoppedAt.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </>
    )}
  </Section>
)

const Draft = ({ part, community }: { part: string; community: string }) => (
  <blockquote>
    <p>Hello.</p>
    {paragraphsOf(letterToPart(part, community).words).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </blockquote>
)

const PartsTable = ({ reach }: Pick<Props, 'reach'>) => (
  <Table
    caption={{ children: 'How people came, by part of the system' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Part of the system', 'Members today', ...columns, 'Came through its members']}
    rows={reach.parts.map(({ name, members, came, passedOn }, index) => [
      `${index + 1}. ${name}`,
      members.words,
      ...came.map(({ words }) => words),
      passedOn.words,
    ])}
  />
)

const Months = ({ reach }: Pick<Props, 'reach'>) => (
  <Section title="Month by month" id="months">
    <Table
      caption={{ children: 'Who came in each month, the newest first', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={['Month', 'By the letter or by themselves', 'By word of mouth']}
      rows={reach.months.map(({ month, byLetter, byWord }) => [
        inMonth(new Date(`${month}T12:00:00Z`)),
        byLetter.words,
        byWord.words,
      ])}
    />
  </Section>
)
