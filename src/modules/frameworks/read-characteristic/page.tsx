import { useContext } from 'preact/hooks'
import { ChromeContext } from '#ui/layout/chrome.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { BehaviourList, Lenses } from '../behaviour-list.tsx'
import { commentsOf } from '../commenting/address.ts'
import { characteristicName, countOf, statusWords, versionName } from '../naming.ts'
import { suggestAddress } from '../suggesting/address.ts'
import { addressOf, type Characteristic, comparisonOf, type FrameworkVersion } from '../version.ts'
import { StandingNotice, VersionBar } from '../version-bar.tsx'
import type { CharacteristicReading, Stage } from './query.ts'

/** One characteristic in one wording, in its own colour, with its path through the versions. */
export const CharacteristicPage = ({ version, versions, characteristic, path }: CharacteristicReading) => (
  <Layout
    title={`${characteristicName(characteristic)}, ${versionName(version)}`}
    thread={characteristic.key}
    breadcrumb={[
      { href: '/frameworks', text: 'Frameworks' },
      { href: addressOf(version), text: version.title },
    ]}
    description={`${statusWords[version.status]}: ${countOf(characteristic.behaviours.length, 'behaviour')}, word for word.`}
  >
    <PageHeading
      thread={characteristic.key}
      caption={version.title}
      lead={characteristic.summary && <Wording text={characteristic.summary} />}
    >
      {characteristicName(characteristic)}
    </PageHeading>
    <VersionBar version={version} versions={versions} />
    <StandingNotice version={version} versions={versions} />
    <Lenses lenses={characteristic.lenses} />
    {characteristic.intro && (
      <p class="cw-intro">
        <Wording text={characteristic.intro} />
      </p>
    )}
    <BehaviourList version={version} characteristic={characteristic} level={2} />
    <Saying version={version} characteristic={characteristic} />
    {path.length > 1 && <Path path={path} version={version} />}
    <Neighbours version={version} characteristic={characteristic} />
  </Layout>
)

/** For members: the way to say what they think of it. */
const Saying = ({ version, characteristic }: NeighboursProps) =>
  useContext(ChromeContext).viewer === null ? null : (
    <Toolbar label="Have your say">
      {version.status !== 'superseded' && (
        <a href={suggestAddress(version, characteristic)}>Suggest another wording</a>
      )}
      <a href={commentsOf(version)}>Comments</a>
    </Toolbar>
  )

const Path = ({ path, version }: { path: readonly Stage[]; version: FrameworkVersion }) => (
  <Section
    title="Its path"
    aside={
      <a href={`/frameworks/${version.framework.slug}/path/${path[0]?.key}`}>
        How it came to be, word by word
      </a>
    }
  >
    <Timeline
      entries={path.map((stage, index) => ({
        when: versionName(stage.version),
        dateTime: stage.version.dated ?? undefined,
        title: characteristicName(stage),
        href: stage.version.id === version.id ? undefined : addressOf(stage.version, stage),
        current: stage.version.status === 'current',
        thread: stage.key,
        text: <StageText stage={stage} before={path[index - 1]} isThis={stage.version.id === version.id} />,
      }))}
    />
  </Section>
)

type StageTextProps = { stage: Stage; before: Stage | undefined; isThis: boolean }

const StageText = ({ stage, before, isThis }: StageTextProps) => (
  <p>
    {`${countOf(stage.behaviourCount, 'behaviour')}. ${statusWords[stage.version.status]}. `}
    {isThis && 'You are reading this one. '}
    {before && (
      <a href={comparisonOf(before.version, stage.version, stage.key)}>
        See what changed since {versionName(before.version)}
      </a>
    )}
  </p>
)

type NeighboursProps = { version: FrameworkVersion; characteristic: Characteristic }

const Neighbours = ({ version, characteristic }: NeighboursProps) => {
  const all = version.characteristics
  const place = all.indexOf(characteristic)
  const linkTo = (one: Characteristic | undefined) =>
    one && { href: addressOf(version, one), label: characteristicName(one) }
  if (all.length === 1) return null
  return <Pagination previous={linkTo(all[place - 1])} next={linkTo(all[place + 1])} />
}
