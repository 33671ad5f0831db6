import { useContext } from 'preact/hooks'
import { inWordsWithTime } from '#platform/clock.ts'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChromeContext } from '#ui/layout/chrome.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Rosette } from '#ui/mark/rosette.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { draftAddress } from '../drafting/draft.ts'
import { characteristicName, countOf, countsOfWording, statusWords, versionName } from '../naming.ts'
import { addressOf } from '../version.ts'
import type { OpenDraft, Outline } from './query.ts'

type Props = {
  frameworks: readonly Outline[]
  /** None for anybody but editors. */
  drafts: readonly OpenDraft[]
}

/** The frameworks that the community keeps, its own first; for editors the drafts that they work on, before all. */
export const FrameworksPage = ({ frameworks, drafts }: Props) => (
  <Layout
    title="Frameworks"
    width="full"
    description="What good leadership across a system is, in the words of those who do it."
  >
    <Section>
      <PageHeading lead="What good leadership across a system is, in the words of those who do it. Every wording is kept as it was published, so that you can quote it, compare it and see how it came to be.">
        Frameworks
      </PageHeading>
      <More />
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {frameworks.length === 0 && <p>No framework has been published yet.</p>}
    </Section>
    {frameworks.map((version, index) => (
      <Framework version={version} isFirst={index === 0} />
    ))}
  </Layout>
)

const More = () => {
  const isEditor = useContext(ChromeContext).viewer?.roles.has('editor')
  return (
    <Toolbar label="More about frameworks">
      <a href="/frameworks/crosswalks">How the frameworks correspond</a>
      {isEditor && <a href="/frameworks/import">Import a framework</a>}
    </Toolbar>
  )
}

const Drafts = ({ drafts }: Pick<Props, 'drafts'>) => (
  <InsetText>
    <h2 class="nhsuk-heading-s">Drafts that editors work on</h2>
    <ul>
      {drafts.map((draft) => (
        <li>
          <a href={draftAddress(draft)}>{draft.title}</a>
          {`: ${draft.isNew ? 'a new framework' : 'the next version'}, last changed on ${inWordsWithTime(draft.changedAt)}`}
        </li>
      ))}
    </ul>
  </InsetText>
)

const Framework = ({ version, isFirst }: { version: Outline; isFirst: boolean }) => (
  <Section
    ground={isFirst ? 'sunk' : 'plain'}
    title={<a href={`/frameworks/${version.framework.slug}`}>{version.title}</a>}
  >
    <div class={isFirst ? 'cw-framework cw-framework--first' : 'cw-framework'}>
      <div>
        <p>
          {version.publisher && `${version.publisher}. `}
          {`${statusWords[version.status]}: ${versionName(version)}. ${sizeOf(version)}. `}
          <a href={`/frameworks/${version.framework.slug}/history`}>
            Its history<span class="nhsuk-u-visually-hidden">: {version.title}</span>
          </a>
        </p>
        <ol class="cw-threads__list">
          {version.characteristics.map((characteristic) => (
            <li class={`cw-threads__thread ${threadClass(characteristic.key)}`}>
              <Mark of={characteristic.key} size="m" />
              <a class="cw-threads__link" href={addressOf(version, characteristic)}>
                {characteristicName(characteristic)}
              </a>
              <span class="cw-threads__count">{countOf(characteristic.behaviourCount, 'behaviour')}</span>
            </li>
          ))}
        </ol>
      </div>
      {isFirst && (
        <Rosette
          petals={version.characteristics.map(({ key, behaviourCount }) => ({ key, count: behaviourCount }))}
          title={version.title}
        />
      )}
    </div>
  </Section>
)

const sizeOf = ({ characteristics }: Outline) =>
  countsOfWording(
    characteristics.length,
    characteristics.reduce((sum, { behaviourCount }) => sum + behaviourCount, 0),
  )
