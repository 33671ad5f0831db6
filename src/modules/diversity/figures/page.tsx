import { type Shown, signWords } from '#maths/disclosure/index.ts'
import { inWords } from '#platform/clock.ts'
import { Bars } from '#ui/bars/bars.tsx'
import { ContentsList } from '#ui/contents-list/contents-list.tsx'
import { Details } from '#ui/details/details.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { comparedInWords, type Figure, inSentences, mayBeDrawn, type Population, rowsOf } from '../figure.ts'
import { quarterInWords, slugOf } from '../quarter.ts'
import type { Published } from '../queries.ts'

const title = 'Who we are, in figures'

const says = {
  population: 'The figures below are compared with the population that you brought.',
}

const ForOrganisers = () => (
  <p>
    For organisers: <a href="/diversity/questions">choose what is asked</a>, or{' '}
    <a href="/diversity/population">bring a population to compare with</a>.
  </p>
)

type Asides = { mayChoose: boolean; done: string | undefined }

/** Before the first quarter has ended, or where nobody answered. */
export const NoFiguresPage = ({ mayChoose, done }: Asides) => (
  <Layout title={title} robots="noindex">
    <Done done={done} says={says} />
    <PageHeading>{title}</PageHeading>
    <EmptyState next={<a href="/account/diversity">Answer the equality questions</a>}>
      No figures yet. They appear after the end of a quarter in which members were asked.
    </EmptyState>
    {mayChoose && <ForOrganisers />}
  </Layout>
)

type Props = Asides & { published: Published; quarters: readonly string[] }

/** What all members' answers say together, of one quarter: tables and sentences, and pictures where they are fair. */
export const FiguresPage = ({ published, quarters, mayChoose, done }: Props) => {
  const { quarter, takenOn, figures, population } = published
  const others = quarters.filter((one) => one !== quarter)
  return (
    <Layout title={`${title}, ${quarterInWords(quarter)}`} width="wide" robots="noindex">
      <Done done={done} says={says} />
      <PageHeading
        caption={quarterInWords(quarter)}
        lead="What members’ answers to the equality questions say together. Nobody can be told from them."
      >
        {title}
      </PageHeading>
      <p>
        Taken on {inWords(new Date(`${takenOn}T12:00:00Z`))}. Counts are rounded to the nearest 5, so they may
        not add up. A question appears only when the answers of at least 10 people have changed since its last
        figures.
      </p>
      <Signs />
      <ContentsList
        items={figures.map((figure) => ({ href: `#${figure.question}`, children: figure.title }))}
      />
      {figures.map((figure) => (
        <FigureSection figure={figure} population={population} />
      ))}
      <Section title="Take the figures away" id="files">
        <p>
          <a href={`/diversity/${slugOf(quarter)}/export/csv`}>As a table for a spreadsheet (CSV)</a>
          <br />
          <a href={`/diversity/${slugOf(quarter)}/export/json`}>For programs (JSON)</a>
        </p>
      </Section>
      {others.length > 0 && (
        <Section title="Other quarters" id="quarters">
          <ul>
            {others.map((one) => (
              <li>
                <a href={`/diversity/${slugOf(one)}`}>{quarterInWords(one)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href="/account/diversity">See or change your own answers</a>
      </p>
      {mayChoose && <ForOrganisers />}
    </Layout>
  )
}

const Signs = () => (
  <Details summary="What [c], [z] and [x] mean">
    <ul>
      {Object.entries(signWords).map(([sign, words]) => (
        <li>
          {sign} {words}
        </li>
      ))}
    </ul>
  </Details>
)

const figureWords = (shown: Shown, unit = '') => (typeof shown === 'number' ? `${shown}${unit}` : shown)

const FigureSection = ({ figure, population }: { figure: Figure; population: Population | null }) => {
  const rows = rowsOf(figure, population)
  const compared = population !== null && Object.hasOwn(population.shares, figure.question)
  return (
    <Section title={figure.title} id={figure.question}>
      <p>
        “{figure.ask}” {response(figure)} {inSentences(figure, rows)}
      </p>
      {mayBeDrawn(figure) && <Bars title={figure.title} rows={rows} />}
      {!figure.withheld && (
        <Table
          caption={{ children: `${figure.title}: how members answered`, class: 'nhsuk-u-visually-hidden' }}
          firstCellIsHeader={true}
          responsive={compared}
          head={[
            'Answer',
            { children: 'Members', format: 'numeric' },
            { children: 'Share', format: 'numeric' },
            compared && { children: 'Population', format: 'numeric' },
            compared && 'Members compared with the population',
          ]}
          rows={[
            ...rows.map((row) => [
              row.label,
              figureWords(row.count),
              figureWords(row.percent, '%'),
              compared && figureWords(row.population, '%'),
              compared && comparedInWords(row),
            ]),
            ['Total', figureWords(figure.total), '100%', compared && '[z]', compared && '[z]'],
          ]}
        />
      )}
      {compared && population && (
        <p>
          Compared with {population.name}, as of {inWords(new Date(`${population.datedOn}T12:00:00Z`))}.
          Members’ shares are of all who took part, those who preferred not to say among them.
        </p>
      )}
    </Section>
  )
}

function response({ response: { took, of, percent } }: Figure): string {
  if (took === '[c]') return 'Fewer than 10 members took part.'
  if (typeof percent !== 'number') return `${took} members took part.`
  return `About ${took} of ${of} members took part (${percent}%).`
}
