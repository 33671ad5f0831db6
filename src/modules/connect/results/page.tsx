import { type Shown, showCount, signWords } from '#maths/disclosure/index.ts'
import { Bars } from '#ui/bars/bars.tsx'
import { Details } from '#ui/details/details.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { Campaign } from '../campaign.ts'
import type { SharedInsight } from '../insights-to-read.ts'
import { metCell } from '../met-cell.ts'
import { cellKey, type PartMatrix } from '../part-matrix.ts'
import { metOf, type RoundHealth } from '../round-health.ts'

type Props = {
  campaign: Campaign
  rounds: readonly RoundHealth[]
  matrix: PartMatrix
  insights: readonly SharedInsight[]
  isOrganiser: boolean
}

/** What came of a campaign, in counts of the community: how many met, and between which parts of the system. */
export const ResultsPage = ({ campaign, rounds, matrix, insights, isOrganiser }: Props) => (
  <Layout
    title={`What came of ${campaign.title}`}
    width="wide"
    breadcrumb={[
      { href: '/connect', text: 'Connect Five' },
      { href: `/connect/${campaign.slug}`, text: campaign.title },
    ]}
    robots="noindex"
  >
    <PageHeading lead={leadOf(rounds)}>{`What came of ${campaign.title}`}</PageHeading>
    {rounds.length === 0 ? (
      <EmptyState next={<a href={`/connect/${campaign.slug}`}>See its rounds</a>}>
        Nobody has been introduced yet. The figures come with the first round.
      </EmptyState>
    ) : (
      <>
        {isTooSmall(rounds) ? (
          <p>
            Too few to show yet: of so few conversations everybody would be known. The figures come with more
            of them.
          </p>
        ) : (
          <Rounds rounds={rounds} />
        )}
        {insights.length > 0 && <Insights insights={insights} rounds={rounds} />}
        {isOrganiser && <Health rounds={rounds} />}
        {matrix.parts.length > 0 && <Parts matrix={matrix} />}
        {!isTooSmall(rounds) && <Signs />}
      </>
    )}
  </Layout>
)

/** Not one figure of it may be shown. */
const isTooSmall = (rounds: readonly RoundHealth[]) =>
  rounds.every((round) => showCount(round.meetings) === '[c]' && typeof metOf(round).percent !== 'number')

/** Counts go through the engine that decides what is too small to be shown: of few people each would be known. */
function leadOf(rounds: readonly RoundHealth[]): string {
  if (rounds.length === 0) return 'Five conversations, five connections.'
  const meetings = showCount(rounds.reduce((sum, round) => sum + round.meetings, 0))
  const across = showCount(rounds.reduce((sum, round) => sum + round.across, 0))
  const counted = rounds.length === 1 ? 'one round' : `${rounds.length} rounds`
  return `${aboutInWords(meetings)} meetings in ${counted}; ${aboutInWords(across).toLocaleLowerCase('en-GB')} new ties between people from different parts of the system.`
}

function aboutInWords(shown: Shown): string {
  if (typeof shown !== 'number') return 'A few'
  return shown === 0 ? 'No' : `About ${shown.toLocaleString('en-GB')}`
}

const shareInWords = (shown: Shown) => (typeof shown === 'number' ? `${shown}%` : shown)

const Rounds = ({ rounds }: Pick<Props, 'rounds'>) => {
  const rows = rounds.map((round) => ({
    label: `${round.number}. ${round.theme}`,
    percent: metOf(round).percent,
  }))
  let sum = 0
  const withSum = rounds.map((round) => {
    sum += round.across
    return { ...round, sum }
  })
  return (
    <Section title="Round by round" id="rounds">
      <p>
        A meeting counts as one that took place when somebody in it says so. Not everybody says, so the share
        is the least that it can be. Counts are rounded to the nearest five.
      </p>
      <Bars title="How many of a round’s meetings took place" rows={rows} />
      <Table
        caption={{ children: 'Meetings and new ties, by round', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={[
          'Round',
          { children: 'Meetings', format: 'numeric' },
          { children: 'Took place', format: 'numeric' },
          { children: 'New ties across parts', format: 'numeric' },
          { children: 'Such ties, all rounds so far', format: 'numeric' },
        ]}
        rows={withSum.map((round) => [
          `${round.number}. ${round.theme}`,
          showCount(round.meetings),
          shareInWords(metOf(round).percent),
          showCount(round.across),
          showCount(round.sum),
        ])}
      />
    </Section>
  )
}

/** Round health is for looking after a round, not for judging anybody. */
const Health = ({ rounds }: Pick<Props, 'rounds'>) => (
  <Section title="How the rounds go, for organisers" id="health">
    <p>
      Where six in ten meetings take place, a round has gone well. Nobody is ranked by it. These are the
      counts as they are. What everybody reads is rounded first, so that nobody is known by it: its shares may
      differ from these by some per cent.
    </p>
    <Table
      caption={{ children: 'What people say of their meetings', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={[
        'Round',
        { children: 'Meetings', format: 'numeric' },
        { children: 'Met', format: 'numeric' },
        { children: 'Planned', format: 'numeric' },
        { children: 'Not this time', format: 'numeric' },
        { children: 'Fell apart', format: 'numeric' },
        { children: 'No answer', format: 'numeric' },
        { children: 'People who wait', format: 'numeric' },
      ]}
      rows={rounds.map((round) => [
        `${round.number}. ${round.theme}`,
        round.meetings,
        round.met,
        round.planned,
        round.notThisTime,
        round.fellApart,
        round.noAnswer,
        round.waiting,
      ])}
    />
  </Section>
)

const Parts = ({ matrix: { parts, counts, isWhole } }: Pick<Props, 'matrix'>) => (
  <Section title="Between which parts of the system" id="parts">
    <p>
      How often people from two parts were introduced to each other, to the nearest five. A dash stands where
      nobody was.
      {!isWhole && ' Parts of the system from which fewer than five people were introduced are left out.'}
    </p>
    <Table
      caption={{ children: 'Introductions between parts of the system', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={[
        'Part of the system',
        ...parts.map(({ name }) => ({ children: name, format: 'numeric' as const })),
      ]}
      rows={parts.map((part) => [
        part.name,
        ...parts.map((other) => metCell(counts.get(cellKey(part.id, other.id)), '–')),
      ])}
    />
  </Section>
)

/** What people kept of their conversations and let everybody read, round by round. */
const Insights = ({ insights, rounds }: Pick<Props, 'insights' | 'rounds'>) => (
  <Section title="What people kept" id="insights">
    {rounds.map((round) => {
      const kept = insights.filter(({ roundId }) => roundId === round.id)
      if (kept.length === 0) return null
      return (
        <>
          <h3>{round.theme}</h3>
          {kept.map(({ words, by, lang }) => (
            <Quote by={by} lang={lang === 'en' ? undefined : lang} thread={round.characteristic}>
              {words}
            </Quote>
          ))}
        </>
      )
    })}
  </Section>
)

const Signs = () => (
  <Details summary="What [c] and [z] mean">
    <ul>
      {(['[c]', '[z]'] as const).map((sign) => (
        <li>{`${sign} ${signWords[sign]}`}</li>
      ))}
    </ul>
  </Details>
)
