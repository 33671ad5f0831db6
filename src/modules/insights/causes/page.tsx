import {
  characteristicName,
  comparisonOf,
  type FrameworkVersion,
  untoldInWords,
  versionName,
} from '#modules/frameworks/index.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { causesAddress, type ToldPhrase, toldInWords } from '../cause.ts'
import { CauseQuote } from '../cause-quote.tsx'
import type { FoundCauses } from '../causes.ts'
import { PhraseWords } from '../phrase-words.tsx'
import type { UnchangedStatement } from '../unchanged.ts'

type Props = {
  found: FoundCauses
  /** What the characteristics are called, by their keys. */
  names: ReadonlyMap<string, string>
  unchanged: readonly UnchangedStatement[]
  keeps: boolean
}

/** Every phrase that changed between two wordings, with what members said that led to it. */
export const CausesPage = ({ found, names, unchanged, keeps }: Props) => {
  const { before, after, phrases } = found
  const byCharacteristic = [...Map.groupBy(phrases, ({ characteristic }) => characteristic)]
  const here = causesAddress(after.framework.slug, before.label, after.label)
  return (
    <Layout
      title={`Why the words changed, ${versionName(after)}`}
      breadcrumb={[{ href: '/insights/causes', text: 'Words to wording' }]}
      robots="noindex"
    >
      <PageHeading
        caption={`${versionName(before)} to ${versionName(after)}`}
        lead={phrases.length > 0 ? toldInWords(phrases, found) : undefined}
      >
        Why the words changed
      </PageHeading>
      <p>
        <a href={comparisonOf(before, after)}>See both wordings side by side</a>
      </p>
      {keeps && <Button href={`${here}/tell`}>Tell those whose words led to it</Button>}
      {phrases.length === 0 && <EmptyState>Not a word differs between the two.</EmptyState>}
      {byCharacteristic.map(([key, all]) => (
        <Section title={names.get(key) ?? key} thread={key} id={`characteristic-${key}`}>
          {all.map((phrase) => (
            <Phrase
              phrase={phrase}
              untold={untoldInWords(found)}
              href={keeps ? `${here}/${phrase.key}` : null}
            />
          ))}
        </Section>
      ))}
      <Unchanged unchanged={unchanged} here={here} keeps={keeps} />
    </Layout>
  )
}

type PhraseProps = { phrase: ToldPhrase; untold: string; href: string | null }

const Phrase = ({ phrase, untold, href }: PhraseProps) => (
  <div id={phrase.key}>
    <PhraseWords phrase={phrase} />
    {phrase.causes.map((cause) => (
      <CauseQuote said={cause} because={cause.because} />
    ))}
    {phrase.causes.length === 0 && <p class="cw-small">{phrase.note ?? untold}</p>}
    {href && (
      <p>
        <a href={href}>
          Say what led to it<span class="nhsuk-u-visually-hidden">{`: ${phrase.words}`}</span>
        </a>
      </p>
    )}
  </div>
)

const Unchanged = ({ unchanged, here, keeps }: Pick<Props, 'unchanged' | 'keeps'> & { here: string }) =>
  unchanged.length === 0 ? null : (
    <Section title="What members said, and what was not changed">
      {unchanged.map(({ said, because }) => (
        <>
          <CauseQuote said={said} />
          <p>{because === null ? 'Nobody has said yet why not.' : `Not changed, because: ${because}`}</p>
          {keeps && (
            <p>
              <a href={`${here}/unchanged/${said.id}`}>
                Say why not<span class="nhsuk-u-visually-hidden">{`: ${said.words}`}</span>
              </a>
            </p>
          )}
        </>
      ))}
    </Section>
  )

/** What the characteristics of two wordings are called, by their keys. */
export const namesIn = (versions: readonly FrameworkVersion[]): ReadonlyMap<string, string> =>
  new Map(
    versions.flatMap(({ characteristics }) =>
      characteristics.map((one) => [one.key, characteristicName(one)] as const),
    ),
  )
