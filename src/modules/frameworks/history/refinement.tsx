import type { ComponentChildren } from 'preact'
import { Lead } from '#ui/layout/lead.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import type { Voice } from '../comparison/voices.ts'
import { characteristicName, versionName } from '../naming.ts'
import { addressOf, comparisonOf } from '../version.ts'
import { countsInWords, type Refinement, type Stand } from './changes.ts'

/** Leads through the making of a wording: what it said, what members said, what was drafted, what was adopted. */
export const RefinementPath = ({ refinement }: { refinement: Refinement }) => {
  const { draft, characteristic, voices, before, after, adoption } = refinement
  return (
    <Section
      title={`How members’ words changed “${characteristicName(characteristic)}”`}
      thread={characteristic.key}
      id={`path-${draft.label}-${characteristic.key}`}
      aside={
        <a href={`/frameworks/${draft.framework.slug}/path/${characteristic.key}`}>
          The whole path, word by word
        </a>
      }
    >
      <ol class="cw-story">
        {before && (
          <Step when={versionName(before.version)} title="Before">
            <AsItStood {...before} />
          </Step>
        )}
        <Voices draft={draft} voices={voices} thread={characteristic.key} />
        <Step when={versionName(draft)} title="Drafted from what they said">
          <AsItStood version={draft} characteristic={characteristic} />
          {before && (
            <p>
              <a href={comparisonOf(before.version, draft)}>
                See every word that changed since {versionName(before.version)}
              </a>
            </p>
          )}
        </Step>
        {after && <Adopted draft={draft} after={after} adoption={adoption} />}
      </ol>
    </Section>
  )
}

const Voices = ({ draft, voices, thread }: Pick<Refinement, 'draft' | 'voices'> & { thread: string }) => (
  <Step when="Members were asked" title={draft.asked ?? 'What should change?'}>
    <Quotes voices={voices} thread={thread} />
  </Step>
)

const Quotes = ({ voices, thread }: { voices: readonly Voice[]; thread?: string }) => (
  <div class="cw-voices">
    {voices.map(({ words }) => (
      <Quote thread={thread}>
        <Wording text={words} />
      </Quote>
    ))}
  </div>
)

/** What members said that may be about any characteristic of a draft. */
export const UnplacedVoices = ({ draft, voices }: Pick<Refinement, 'draft' | 'voices'>) => (
  <Section title={`What members said before ${versionName(draft)}`} id={`said-${draft.label}`}>
    {draft.asked && <p>{draft.asked}</p>}
    <Quotes voices={voices} />
  </Section>
)

type AdoptedProps = Pick<Refinement, 'draft' | 'adoption'> & { after: Stand }

const Adopted = ({ draft, after, adoption }: AdoptedProps) => (
  <Step when={versionName(after.version)} title="Adopted">
    {adoption && <p>{`Of the draft’s behaviours: ${countsInWords(adoption)}.`}</p>}
    <p>
      <a href={comparisonOf(draft, after.version)}>See every word that changed since {versionName(draft)}</a>
    </p>
    <p>
      <a href={addressOf(after.version, after.characteristic)}>
        Read {characteristicName(after.characteristic)} as it was adopted
      </a>
    </p>
  </Step>
)

type StepProps = { when: string; title: string; children: ComponentChildren }

const Step = ({ when, title, children }: StepProps) => (
  <li class="cw-story__step">
    <p class="cw-story__when">{when}</p>
    <h3 class="cw-story__title">{title}</h3>
    {children}
  </li>
)

/** A characteristic as it stood: its summary, and its behaviours as a plain list. */
const AsItStood = ({ version, characteristic }: Stand) => (
  <>
    {characteristic.summary && (
      <Lead>
        <Wording text={characteristic.summary} />
      </Lead>
    )}
    <ul class="cw-story__behaviours">
      {characteristic.behaviours.map((behaviour) => (
        <li>
          <Wording text={behaviour.text} />
        </li>
      ))}
    </ul>
    <p>
      <a href={addressOf(version, characteristic)}>
        Read {characteristicName(characteristic)} as of {versionName(version)}
      </a>
    </p>
  </>
)
