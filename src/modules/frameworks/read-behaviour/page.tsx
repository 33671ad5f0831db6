import { useContext } from 'preact/hooks'
import { ChromeContext } from '#ui/layout/chrome.ts'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { OtherForms } from '../behaviour-list.tsx'
import { commentsOn } from '../commenting/address.ts'
import { wordingOf } from '../lineage/items.ts'
import {
  behaviourName,
  capitalised,
  characteristicName,
  countOf,
  statusWords,
  versionName,
} from '../naming.ts'
import { suggestAddress, suggestionsAddress } from '../suggesting/address.ts'
import {
  addressOf,
  type Behaviour,
  type Characteristic,
  comparisonOf,
  type VersionSummary,
} from '../version.ts'
import { StandingNotice, VersionBar } from '../version-bar.tsx'
import type { BehaviourReading, Relative } from './query.ts'

type BehaviourPageProps = BehaviourReading & {
  /** The address of the house, so that the page's own can be copied whole. */
  baseUrl: string
}

/** One behaviour by itself, at the address by which it can be quoted for good. */
export const BehaviourPage = (given: BehaviourPageProps) => {
  const { version, versions, characteristic, behaviour, origins, heirs, baseUrl } = given
  const name = behaviourName(behaviour)
  return (
    <Layout
      title={`${name} (${characteristicName(characteristic)}, ${versionName(version)})`}
      thread={characteristic.key}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: addressOf(version), text: version.title },
        { href: addressOf(version, characteristic), text: characteristicName(characteristic) },
      ]}
    >
      <PageHeading thread={characteristic.key} caption={characteristicName(characteristic)}>
        {name}
      </PageHeading>
      <StandingNotice version={version} versions={versions} />
      <p class="cw-saying">
        <Wording text={behaviour.text} />
      </p>
      <OtherForms {...behaviour} />
      <Said {...given} />
      <Standing version={version} characteristic={characteristic} behaviour={behaviour} baseUrl={baseUrl} />
      <Lineage {...{ version, versions, behaviour, origins, heirs }} />
      <Neighbours version={version} characteristic={characteristic} behaviour={behaviour} />
      <VersionBar version={version} versions={versions} />
    </Layout>
  )
}

/** What members said about it: for members the way to read and to say more, for visitors how much there is. */
const Said = ({ version, characteristic, behaviour, said }: BehaviourReading) => {
  const isMember = useContext(ChromeContext).viewer !== null
  const counts = [
    said.comments > 0 ? countOf(said.comments, 'comment') : '',
    said.suggestions > 0 ? countOf(said.suggestions, 'suggested wording') : '',
  ].filter(Boolean)
  if (!isMember)
    return counts.length === 0 ? null : (
      <p class="cw-small">{`${counts.join(' and ')}, which members can read.`}</p>
    )
  return (
    <Toolbar label="What members say about it">
      <a href={commentsOn(version, characteristic, behaviour)}>
        {said.comments > 0 ? `Read ${countOf(said.comments, 'comment')}, or add one` : 'Comment'}
      </a>
      {version.status !== 'superseded' && (
        <a href={suggestAddress(version, characteristic)}>Suggest another wording</a>
      )}
      {said.suggestions > 0 && (
        <a href={suggestionsAddress(version)}>{countOf(said.suggestions, 'suggested wording')}</a>
      )}
    </Toolbar>
  )
}

type Place = { version: VersionSummary; characteristic: Characteristic; behaviour: Behaviour }

const Standing = ({ version, characteristic, behaviour, baseUrl }: Place & { baseUrl: string }) => {
  const facts = [
    { term: 'Framework', fact: <a href={addressOf(version)}>{version.title}</a> },
    {
      term: 'Wording',
      fact: `${capitalised(versionName(version))} (${statusWords[version.status].toLowerCase()})`,
    },
    {
      term: 'Characteristic',
      fact: <a href={addressOf(version, characteristic)}>{characteristicName(characteristic)}</a>,
    },
    { term: 'Lens', fact: behaviour.lens },
    {
      term: 'To quote it, copy this address',
      fact: <code class="cw-address">{`${baseUrl}${addressOf(version, characteristic, behaviour)}`}</code>,
    },
  ]
  return <Facts facts={facts.filter(({ fact }) => Boolean(fact))} />
}

type LineageProps = Pick<BehaviourReading, 'version' | 'versions' | 'behaviour' | 'origins' | 'heirs'>

/** What it was and what it became; silent where there is no version to have come from or to have gone to. */
const Lineage = ({ version, versions, behaviour, origins, heirs }: LineageProps) => {
  const hasEarlier = versions.some(({ position }) => position < version.position)
  const hasLater = versions.some(({ position }) => position > version.position)
  return (
    <>
      {hasEarlier && (
        <Section title="What it was">
          {origins.length === 0 && (
            <p>No behaviour of an earlier version is known to have led to this one.</p>
          )}
          <Relatives relatives={origins} reading={version} own={behaviour} />
        </Section>
      )}
      {hasLater && (
        <Section title="What it became">
          {heirs.length === 0 && <p>No behaviour of a later version is known to have come of this one.</p>}
          <Relatives relatives={heirs} reading={version} own={behaviour} />
        </Section>
      )}
    </>
  )
}

type RelativesProps = { relatives: readonly Relative[]; reading: VersionSummary; own: Behaviour }

const Relatives = ({ relatives, reading, own }: RelativesProps) => (
  <>
    {relatives.map(({ version, characteristic, behaviour, isConfirmed }) => (
      <PlainCard
        title={<a href={addressOf(version, characteristic, behaviour)}>{behaviourName(behaviour)}</a>}
        kicker={`${versionName(version)} · ${characteristicName(characteristic)}`}
        thread={characteristic.key}
      >
        <p>
          <Wording text={behaviour.text} />
        </p>
        {wordingOf(behaviour) === wordingOf(own) ? (
          <p class="cw-small">
            The same words, to the letter.{' '}
            <a href={comparisonBetween(version, reading, characteristic.key)}>See them compared</a>
          </p>
        ) : (
          <>
            <p>
              <a href={comparisonBetween(version, reading, characteristic.key)}>
                See the change word by word
              </a>
            </p>
            {!isConfirmed && (
              <p class="cw-small">Proposed from the likeness of the words; no editor has decided yet.</p>
            )}
          </>
        )}
      </PlainCard>
    ))}
  </>
)

/** Two versions are compared in the order in which they were published. */
const comparisonBetween = (one: VersionSummary, other: VersionSummary, key: string) =>
  one.position < other.position ? comparisonOf(one, other, key) : comparisonOf(other, one, key)

const Neighbours = ({ version, characteristic, behaviour }: Place) => {
  const all = characteristic.behaviours
  const place = all.indexOf(behaviour)
  const linkTo = (one: Behaviour | undefined) =>
    one && { href: addressOf(version, characteristic, one), label: behaviourName(one) }
  if (all.length === 1) return null
  return <Pagination previous={linkTo(all[place - 1])} next={linkTo(all[place + 1])} />
}
