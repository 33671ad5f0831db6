import type { ComponentChildren } from 'preact'
import { Lead } from '#ui/layout/lead.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { characteristicName, versionName } from '../naming.ts'
import { addressOf, comparisonOf } from '../version.ts'
import type { Refinement, Stand } from './changes.ts'

/** Leads through the making of a wording: what it said, what members said, what was drafted, what was adopted. */
export const RefinementPath = ({
  refinement: { draft, characteristic, before, after },
}: {
  refinement: Refinement
}) => (
  <Section
    title={`How members’ words changed “${characteristicName(characteristic)}”`}
    thread={characteristic.key}
    id={`path-${characteristic.key}`}
  >
    <ol class="cw-path">
      {before && (
        <Step when={versionName(before.version)} title="Before">
          <AsItStood {...before} />
        </Step>
      )}
      <Step when="Members were asked" title={draft.asked ?? 'What should change?'}>
        <div class="cw-voices">
          {draft.feedback.map((words) => (
            <Quote thread={characteristic.key}>
              <Wording text={words} />
            </Quote>
          ))}
        </div>
      </Step>
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
      {after && (
        <Step when={versionName(after.version)} title="Adopted">
          <AsItStood {...after} />
          <p>
            <a href={comparisonOf(draft, after.version)}>
              See every word that changed since {versionName(draft)}
            </a>
          </p>
        </Step>
      )}
    </ol>
  </Section>
)

type StepProps = { when: string; title: string; children: ComponentChildren }

const Step = ({ when, title, children }: StepProps) => (
  <li class="cw-path__step">
    <p class="cw-path__when">{when}</p>
    <h3 class="cw-path__title">{title}</h3>
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
    <ul class="cw-path__behaviours">
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
