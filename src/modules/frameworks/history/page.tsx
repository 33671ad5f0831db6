import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import {
  capitalised,
  characteristicName,
  nameAmong,
  sizeInWords,
  statusWords,
  versionName,
} from '../naming.ts'
import { addressOf, comparisonOf, type FrameworkVersion } from '../version.ts'
import { type Changes, countsInWords } from './changes.ts'
import type { History } from './query.ts'
import { RefinementPath, UnplacedVoices } from './refinement.tsx'

/** How a framework came to be: its versions along a line, and what members' words changed on the way. */
export const HistoryPage = ({ versions, holding, changes, refinements, unplaced }: History) => (
  <Layout
    title={`The history of ${holding.title}`}
    breadcrumb={[
      { href: '/frameworks', text: 'Frameworks' },
      { href: addressOf(holding), text: holding.title },
    ]}
  >
    <PageHeading
      caption={holding.title}
      lead={
        versions.length === 1
          ? 'One version has been published. It never changes: what is better said later becomes a version of its own.'
          : `${versions.length} versions have been published. None ever changes, so you can always see what was said, and when.`
      }
    >
      History
    </PageHeading>
    <Timeline
      entries={versions.map((version) => ({
        when: whenOf(version, versions),
        dateTime: version.dated ?? undefined,
        title: version.title,
        href: addressOf(version),
        current: version.status === 'current',
        text: <VersionText version={version} changes={changes.get(version.id) ?? []} />,
      }))}
    />
    {refinements.map((refinement) => (
      <RefinementPath refinement={refinement} />
    ))}
    {unplaced.map((said) => (
      <UnplacedVoices {...said} />
    ))}
    <Section title="How to read the numbers">
      <p>
        A behaviour is <strong>kept</strong> when not one character of it differs, <strong>reworded</strong>{' '}
        when some do, and <strong>moved</strong> when it stands in another characteristic or another order.
        One may be <strong>split</strong> into several, or several <strong>merged</strong> into one. What has
        no counterpart is <strong>new</strong> or <strong>dropped</strong>. Links are proposed from the
        likeness of the words and decided by an editor.
      </p>
    </Section>
  </Layout>
)

/** Of versions of one date, the label tells which is which. */
const whenOf = (version: FrameworkVersion, versions: readonly FrameworkVersion[]) =>
  nameAmong(versions, version) === versionName(version)
    ? capitalised(versionName({ ...version, status: 'current' }))
    : capitalised(nameAmong(versions, version))

type VersionTextProps = { version: FrameworkVersion; changes: readonly Changes[] }

const VersionText = ({ version, changes }: VersionTextProps) => (
  <>
    <p>
      {`${statusWords[version.status]}. ${version.status === 'draft' ? 'Never in force. ' : ''}${sizeInWords(version)}.`}
      {version.coDesigned && ` Co-designed ${version.coDesigned}.`}
    </p>
    {changes.map((change) => (
      <p>
        {`Since ${versionName(change.before)}${scopeOf(change)}: ${countsInWords(change.counts)}. `}
        <a href={comparisonOf(change.before, version)}>
          Compare
          <span class="nhsuk-u-visually-hidden">
            {' '}
            {versionName(change.before)} with {versionName(version)}
          </span>
        </a>
      </p>
    ))}
  </>
)

const scopeOf = ({ only }: Changes) =>
  only && only.length > 0 ? `, in “${only.map(characteristicName).join('”, “')}”` : ''
