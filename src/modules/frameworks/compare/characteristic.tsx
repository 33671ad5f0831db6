import type { ComponentChildren } from 'preact'
import { Section } from '#ui/layout/section.tsx'
import { SideBySide, type SideBySideRow } from '#ui/layout/side-by-side.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import type { ComparedCharacteristic, Comparison, Elsewhere } from '../comparison/comparison.ts'
import { ownPhrases } from '../comparison/phrases.ts'
import { homeOf } from '../comparison/rows.ts'
import { Asked, VoiceQuote, VoicesNote } from '../comparison/voice.tsx'
import type { Why } from '../comparison/why.tsx'
import { list } from '../comparison/words.ts'
import { behaviourName, characteristicName, versionName } from '../naming.ts'
import { comparedPlaceOf } from '../version.ts'
import { behaviourRow, textRow } from './compared-row.tsx'
import { nameOf } from './counts-table.tsx'

type SectionProps = {
  characteristic: ComparedCharacteristic
  comparison: Comparison
  pathExists: boolean
  why: Why
}

/** One characteristic in both wordings: its own words, its lenses, its behaviours. */
export const CharacteristicSection = ({ characteristic, comparison, pathExists, why }: SectionProps) => {
  const { key, lenses, elsewhere } = characteristic
  const voices = comparison.voices.filter((voice) => voice.characteristic === key)
  const own = voices.filter(({ behaviour }) => behaviour === null)
  const rows: SideBySideRow[] = [
    ...textRows(characteristic, why),
    ...characteristic.rows.map((row) => behaviourRow({ row, characteristic, comparison, voices, why })),
  ]
  return (
    <Section
      id={comparedPlaceOf(key)}
      thread={key}
      title={
        <>
          <Mark of={key} /> {nameOf(characteristic)}
        </>
      }
      aside={
        pathExists && (
          <a href={`/frameworks/${comparison.after.framework.slug}/path/${key}`}>
            <span class="nhsuk-u-visually-hidden">{nameOf(characteristic)}: </span>
            How this wording came to be
          </a>
        )
      }
    >
      <Belonging characteristic={characteristic} comparison={comparison} />
      {voices.length > 0 && (
        <>
          <h3 class="nhsuk-heading-s">What members had said</h3>
          <Asked voices={voices} />
          <VoicesNote />
        </>
      )}
      {own.map((voice) => (
        <VoiceQuote voice={voice} thread={key} />
      ))}
      <Lenses lenses={lenses} />
      <SideBySide titles={[versionName(comparison.before), versionName(comparison.after)]} rows={rows} />
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((one) => (
            <li>{sayElsewhere(one, comparison)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Says which version it is of, where it is not in both. */
const Belonging = ({ characteristic, comparison }: Pick<SectionProps, 'characteristic' | 'comparison'>) => {
  const { isPart, before, after } = characteristic
  if (before && after) return null
  if (isPart) return <p>{`${before ? 'Not' : 'New'} in ${versionName(comparison.after)}.`}</p>
  const draft = versionName(before ? comparison.after : comparison.before)
  return <p>{`Not part of ${draft}. Only the behaviours that are linked with it stand here.`}</p>
}

function textRows(characteristic: ComparedCharacteristic, why: Why): SideBySideRow[] {
  const { before, after } = characteristic
  const phrases = ownPhrases(characteristic)
  return ownTexts.flatMap(([name, field]) => {
    const passage = characteristic[field]
    // Of a name that stayed there is nothing to tell; one that is new or gone stands above already.
    const isTold =
      field === 'title' ? before && after && passage.change !== 'none' : passage.before + passage.after
    const own = phrases.filter((phrase) => phrase.field === field)
    return isTold ? [textRow({ name, passage, phrases: own, why })] : []
  })
}

const ownTexts = [
  ['Name', 'title'],
  ['Summary', 'summary'],
  ['Introduction to the behaviours', 'intro'],
] as const

const Lenses = ({ lenses: { kept, added, dropped } }: Pick<ComparedCharacteristic, 'lenses'>) => {
  const parts: ComponentChildren[] = [
    kept.length > 0 && `kept ${list(kept)}`,
    added.length > 0 && `added ${list(added)}`,
    dropped.length > 0 && `dropped ${list(dropped)}`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : (
    <p>
      <strong>Lenses:</strong> {parts.join('; ')}.
    </p>
  )
}

/** Where a behaviour of this characteristic went, or came from. */
function sayElsewhere({ side, own, row }: Elsewhere, { before, after }: Comparison): ComponentChildren {
  const home = homeOf(row)
  const name = row.targets[0] ?? row.sources[0]
  return (
    <>
      {`“${behaviourName(own.behaviour)}” of ${versionName(side === 'before' ? before : after)} is shown under `}
      <a href={`#${comparedPlaceOf(home ?? '')}`}>{name ? characteristicName(name.characteristic) : home}</a>
      {side === 'before' ? ', where it went.' : ', with what it came from.'}
    </>
  )
}
