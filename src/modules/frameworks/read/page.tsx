import { DecisionLine, type DecisionSummary } from '#modules/governance/index.ts'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Hero } from '#ui/layout/hero.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { Lead } from '#ui/layout/lead.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Rosette } from '#ui/mark/rosette.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { Wording } from '#ui/wording/wording.tsx'
import { BehaviourList, Lenses } from '../behaviour-list.tsx'
import {
  characteristicName,
  countOf,
  datedInWords,
  sizeInWords,
  standingInWords,
  statusWords,
  versionName,
} from '../naming.ts'
import type { Reading } from '../queries.ts'
import { addressOf, type Characteristic, type FrameworkVersion } from '../version.ts'
import { StandingNotice, VersionBar } from '../version-bar.tsx'

type Props = Reading & {
  /** The decision by which it came into force; null where none is recorded that its reader may read. */
  adopted: DecisionSummary | null
  done?: string | undefined
}

/** A whole framework in one wording, to read from beginning to end or to find one's place in. */
export const FrameworkPage = ({ version, versions, adopted, done }: Props) => (
  <Layout
    title={`${version.title}, ${versionName(version)}`}
    width="full"
    canonical={addressOf(version)}
    breadcrumb={[{ href: '/frameworks', text: 'Frameworks' }]}
    description={`${statusWords[version.status]}: ${sizeInWords(version)}, word for word.`}
  >
    {done === 'published' && (
      <Section>
        <Done done={done} says={says} />
      </Section>
    )}
    <Hero
      title={version.title}
      caption={version.publisher ?? 'Framework'}
      lead={<WhatItIs version={version} />}
      picture={<Picture version={version} />}
    />
    <Section>
      <VersionBar version={version} versions={versions} />
      <StandingNotice version={version} versions={versions} />
      {adopted && (
        <p>
          <DecisionLine decision={adopted} verb="Adopted" />
        </p>
      )}
      <Contents version={version} />
    </Section>
    {version.feedback.length > 0 && <WhatMembersSaid version={version} />}
    {version.characteristics.map((characteristic) => (
      <CharacteristicSection version={version} characteristic={characteristic} />
    ))}
    <HowItWasMade version={version} />
  </Layout>
)

const says = { published: 'It is published. Everybody can read it, and its words never change again.' }

/** A flower of its characteristics; one or two make no flower, and show their mark. */
const Picture = ({ version: { title, characteristics } }: { version: FrameworkVersion }) => {
  const petals = characteristics.map(({ key, behaviours }) => ({ key, count: behaviours.length }))
  if (petals.length > 2) return <Rosette petals={petals} title={title} />
  return (
    <>
      {petals.map(({ key }) => (
        <Mark of={key} size="xl" />
      ))}
    </>
  )
}

const WhatItIs = ({ version }: { version: FrameworkVersion }) => (
  <>
    {version.status !== 'current' && <strong>{standingInWords(version)} </strong>}
    {`${sizeInWords(version)}.`}
    {version.coDesigned && ` Co-designed ${version.coDesigned}.`}
  </>
)

const Contents = ({ version }: { version: FrameworkVersion }) => (
  <nav class="cw-threads" aria-label="Contents">
    <ol class="cw-threads__list">
      {version.characteristics.map((characteristic) => (
        <li class={`cw-threads__thread ${threadClass(characteristic.key)}`}>
          <Mark of={characteristic.key} size="m" />
          <a class="cw-threads__link" href={`#characteristic-${characteristic.key}`}>
            {characteristicName(characteristic)}
          </a>
          <span class="cw-threads__count">{countOf(characteristic.behaviours.length, 'behaviour')}</span>
        </li>
      ))}
    </ol>
  </nav>
)

type CharacteristicSectionProps = { version: FrameworkVersion; characteristic: Characteristic }

const CharacteristicSection = ({ version, characteristic }: CharacteristicSectionProps) => (
  <Section
    id={`characteristic-${characteristic.key}`}
    thread={characteristic.key}
    title={
      <span class="cw-characteristic__name">
        <Mark of={characteristic.key} size="l" />
        {characteristicName(characteristic)}
      </span>
    }
    aside={
      <a href={addressOf(version, characteristic)}>
        On its own page<span class="nhsuk-u-visually-hidden">: {characteristicName(characteristic)}</span>
      </a>
    }
  >
    <div class={characteristic.summary ? 'cw-characteristic__columns' : undefined}>
      {characteristic.summary && (
        <div class="cw-characteristic__words">
          <Lead>
            <Wording text={characteristic.summary} />
          </Lead>
          <Lenses lenses={characteristic.lenses} />
        </div>
      )}
      <div>
        {!characteristic.summary && <Lenses lenses={characteristic.lenses} />}
        {characteristic.intro && (
          <p class="cw-intro">
            <Wording text={characteristic.intro} />
          </p>
        )}
        <BehaviourList version={version} characteristic={characteristic} level={3} />
      </div>
    </div>
  </Section>
)

const WhatMembersSaid = ({ version }: { version: FrameworkVersion }) => (
  <Section title="What members had said" ground="sunk">
    {version.asked && <Lead>{version.asked}</Lead>}
    <div class="cw-voices">
      {version.feedback.map((words) => (
        <Quote thread={version.characteristics[0]?.key}>
          <Wording text={words} />
        </Quote>
      ))}
    </div>
  </Section>
)

const HowItWasMade = ({ version }: { version: FrameworkVersion }) => {
  const facts = [
    { term: 'Published by', fact: version.publisher },
    { term: 'Dated', fact: version.dated && datedInWords(version.dated) },
    { term: 'Co-designed', fact: version.coDesigned },
    { term: 'Version', fact: `${version.label} (${statusWords[version.status].toLowerCase()})` },
    { term: 'Source', fact: version.source && <code>{version.source}</code> },
    { term: 'Its address, for good', fact: <code>{addressOf(version)}</code> },
  ]
  return (
    <Section title="About this wording" ground="sunk">
      {version.about && <Lead>{version.about}</Lead>}
      <Facts facts={facts.filter(({ fact }) => Boolean(fact))} />
      <p>
        The words stand here to the letter, as they were published. A published version never changes: what is
        better said later becomes a version of its own.
      </p>
    </Section>
  )
}
