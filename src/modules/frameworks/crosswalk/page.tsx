import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import {
  addressOfCrosswalk,
  anchorOf,
  type Crosswalk,
  type Direction,
  isGap,
  isOpen,
  readFrom,
} from '../crosswalk.ts'
import { behaviourName, characteristicName, countOf, standingInWords } from '../naming.ts'
import { addressOf, type FrameworkVersion } from '../version.ts'
import { DirectionSections } from './direction.tsx'
import { Grid } from './grid.tsx'

type CrosswalkPageProps = {
  crosswalk: Crosswalk
  mayEdit: boolean
  /** What an editor did, and at which entry: it is said there, where they go on. */
  done: string | undefined
  doneAt: string | undefined
}

/** Two texts side by side, read both ways: what corresponds, how and why, and what stands in one alone. */
export const CrosswalkPage = ({ crosswalk, mayEdit, done, doneAt }: CrosswalkPageProps) => {
  const [there, back] = [readFrom(crosswalk, 'from'), readFrom(crosswalk, 'to')]
  const address = addressOfCrosswalk(crosswalk)
  const editing = { address, mayEdit, done, doneAt }
  return (
    <Layout
      title={crosswalk.title}
      width="wide"
      description={`${sayCoverage(there)} ${sayCoverage(back)}`}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: '/frameworks/crosswalks', text: 'Crosswalks' },
      ]}
    >
      <PageHeading caption="Crosswalk" lead={`${sayCoverage(there)} ${sayCoverage(back)}`}>
        {crosswalk.title}
      </PageHeading>
      <InsetText>
        <p>
          <strong>This reading is ours, not the source’s.</strong> {crosswalk.note}
        </p>
      </InsetText>
      <Standings versions={[crosswalk.from, crosswalk.to]} />
      <Toolbar>
        <a href="#there">{`From ${there.names.source}`}</a>
        <a href="#back">{`From ${back.names.source}`}</a>
        <a href="#gaps">What stands in one alone</a>
        {mayEdit && <a href={`${address}/add-link`}>Add a link</a>}
        <a href={`${address}/export/csv`}>Take it away as a table (CSV)</a>
        <a href={`${address}/export/yaml`}>As YAML</a>
        <PrintButton />
      </Toolbar>
      <Grid direction={there} back={back} />
      <RelationKey />
      <Gaps directions={[there, back]} />
      <DirectionSections id="there" direction={there} {...editing} />
      <DirectionSections id="back" direction={back} {...editing} />
    </Layout>
  )
}

/** "Of the 32 behaviours of …, 17 have a counterpart in … and 14 have none. Of 1, nobody has said yet." */
function sayCoverage({ names, entries }: Direction): string {
  const [gaps, open] = [entries.filter(isGap).length, entries.filter(isOpen).length]
  const met = entries.length - gaps - open
  const said = `Of the ${countOf(entries.length, 'behaviour')} of ${names.source}, ${met} ${met === 1 ? 'has' : 'have'} a counterpart in ${names.target} and ${gaps} ${gaps === 1 ? 'has' : 'have'} none.`
  return open === 0 ? said : `${said} Of ${open}, nobody has said yet.`
}

const RelationKey = () => (
  <p class="cw-small">
    Read each word from the text on the left to the one on the right. <strong>Same:</strong> both ask for the
    same. <strong>Close:</strong> much the same, each with something of its own. <strong>Broader:</strong> the
    text on the right takes it in, and more. <strong>Narrower:</strong> the text on the right asks for a part
    of it.
  </p>
)

const Gaps = ({ directions }: { directions: readonly Direction[] }) => (
  <Section title="What stands in one alone" id="gaps">
    <div class="cw-gaps">
      {directions.map(({ side, source, names, entries }) => {
        const [gaps, open] = [entries.filter(isGap), entries.filter(isOpen)]
        return (
          <div class="cw-gaps__side">
            <h3 class="cw-gaps__title">
              {`Only in `}
              <a href={addressOf(source)}>{names.source}</a>
            </h3>
            {gaps.length > 0 ? (
              <Entries side={side} entries={gaps} />
            ) : (
              <p>
                {open.length === 0
                  ? `Everything in it has a counterpart in ${names.target}.`
                  : 'Of nothing in it has anybody said so.'}
              </p>
            )}
            {open.length > 0 && (
              <>
                <p>Nobody has said yet of:</p>
                <Entries side={side} entries={open} />
              </>
            )}
          </div>
        )
      })}
    </div>
  </Section>
)

const Entries = ({ side, entries }: Pick<Direction, 'side' | 'entries'>) => (
  <ul>
    {entries.map((entry) => (
      <li>
        <a href={`#${anchorOf(side, entry)}`}>{behaviourName(entry.behaviour)}</a>{' '}
        <span class="cw-small">{characteristicName(entry.characteristic)}</span>
      </li>
    ))}
  </ul>
)

/** A crosswalk stays with the wordings that it was made for; a reader learns where one no longer holds. */
const Standings = ({ versions }: { versions: readonly FrameworkVersion[] }) => (
  <>
    {versions
      .filter(({ status }) => status !== 'current')
      .map((version) => (
        <InsetText class={`cw-standing cw-standing--${version.status}`}>
          <p>
            <strong>{`${version.title}: ${standingInWords(version)}`}</strong>
          </p>
          <p>
            <a href={`/frameworks/${version.framework.slug}`}>{`Read ${version.title} as it stands now`}</a>
          </p>
        </InsetText>
      ))}
  </>
)
