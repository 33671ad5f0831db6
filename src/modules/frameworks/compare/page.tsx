import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import type { Comparison } from '../comparison/comparison.ts'
import { ProposedNote } from '../comparison/fate.tsx'
import { listChangedPhrases } from '../comparison/phrases.ts'
import { Asked, VoiceQuote } from '../comparison/voice.tsx'
import { causesFor, type Why, WhyInAll } from '../comparison/why.tsx'
import { list, summarise } from '../comparison/words.ts'
import { characteristicName, nameAmong, versionName } from '../naming.ts'
import { addressOf, inForce, type VersionSummary } from '../version.ts'
import { CharacteristicSection } from './characteristic.tsx'
import { CountsTable } from './counts-table.tsx'
import { Switcher } from './switcher.tsx'

type ComparePageProps = {
  comparison: Comparison
  versions: readonly [VersionSummary, ...VersionSummary[]]
  /** Whether the reader may decide on lineage. */
  mayDecide: boolean
  why: Why
}

export const ComparePage = ({ comparison, versions, mayDecide, why }: ComparePageProps) => {
  const { before, after, characteristics, proposedCount } = comparison
  const names = [nameAmong(versions, before), nameAmong(versions, after)] as const
  const framework = inForce(versions)
  const isOne = before.id === after.id
  return (
    <Layout
      title={isOne ? `${names[0]} compared with itself` : `${names[0]} and ${names[1]} compared`}
      width="wide"
      description={summarise(comparison)}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: `/frameworks/${framework.framework.slug}`, text: framework.title },
        { href: `/frameworks/${framework.framework.slug}/history`, text: 'History' },
      ]}
    >
      <PageHeading caption={framework.title} lead={summarise(comparison)}>
        {isOne ? `${names[0]}, compared with itself` : `From ${names[0]} to ${names[1]}`}
      </PageHeading>
      <Switcher before={before} after={after} versions={versions} />
      {!isOne && (
        <>
          <CountsTable comparison={comparison} />
          <ProposedNote count={proposedCount} />
          <Toolbar>
            <a href={addressOf(before)}>Read {names[0]}</a>
            <a href={addressOf(after)}>Read {names[1]}</a>
            {mayDecide && <a href={deskFor(before, after)}>Decide what became of what</a>}
            {mayDecide && <a href={causesFor(before, after)}>Say what led to each change, and tell them</a>}
            <PrintButton />
          </Toolbar>
          <NotPart comparison={comparison} />
          <Unplaced comparison={comparison} />
          <WhyInAll phrases={listChangedPhrases(comparison)} why={why} pair={comparison} />
          <DifferenceKey />
        </>
      )}
      {!isOne &&
        characteristics.map((characteristic) => (
          <CharacteristicSection
            characteristic={characteristic}
            comparison={comparison}
            pathExists={versions.length > 1}
            why={why}
          />
        ))}
    </Layout>
  )
}

/** Below which words of an address two versions stand, the earlier first, whichever way the reader looks. */
function inOrder(one: VersionSummary, other: VersionSummary): string {
  const [earlier, later] = one.position < other.position ? [one, other] : [other, one]
  return `${earlier.label}/${later.label}`
}

/** Editors decide from the earlier version to the later. */
const deskFor = (one: VersionSummary, other: VersionSummary) =>
  `/frameworks/${other.framework.slug}/lineage/${inOrder(one, other)}`

/** What a draft of some characteristics says nothing of. */
const NotPart = ({ comparison: { notPart, characteristics, before, after } }: { comparison: Comparison }) => (
  <>
    {([before, after] as const).map((version, index) => {
      const side = index === 0 ? 'before' : 'after'
      const names = notPart
        .filter(
          ({ of, characteristic: { key } }) => of === side && !characteristics.some((one) => one.key === key),
        )
        .map(({ characteristic }) => characteristicName(characteristic))
      return names.length === 0 ? null : (
        <p class="cw-not-part">
          {`${list(names)} ${names.length === 1 ? 'is' : 'are'} `}
          <strong>not part of this draft</strong>
          {`, ${versionName(version)}, so nothing is said of ${names.length === 1 ? 'it' : 'them'} here.`}
        </p>
      )
    })}
  </>
)

/** What members said that may be about any of several characteristics. */
const Unplaced = ({ comparison: { voices } }: { comparison: Comparison }) => {
  const free = voices.filter(({ characteristic }) => characteristic === null)
  return free.length === 0 ? null : (
    <section>
      <h2 class="nhsuk-heading-m">What members had said</h2>
      <Asked voices={free} />
      {free.map((voice) => (
        <VoiceQuote voice={voice} />
      ))}
    </section>
  )
}
