import type { ComponentChildren } from 'preact'
import type { SideBySideRow } from '#ui/layout/side-by-side.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { ChangesInWords, SideText } from '../comparison/compared-text.tsx'
import type {
  ComparedCharacteristic,
  ComparedRow,
  Comparison,
  Passage,
  Placed,
} from '../comparison/comparison.ts'
import { Fate } from '../comparison/fate.tsx'
import { type PlacedPhrase, phrasesIn } from '../comparison/phrases.ts'
import { VoiceQuote } from '../comparison/voice.tsx'
import type { Voice } from '../comparison/voices.ts'
import { type Why, WhyList } from '../comparison/why.tsx'
import { changeWords } from '../comparison/words.ts'
import { behaviourName, characteristicName, versionName } from '../naming.ts'
import { addressOf, type FrameworkVersion } from '../version.ts'

type TextRow = { name: string; passage: Passage; phrases: readonly PlacedPhrase[]; why: Why }

/** A characteristic's own text in its two wordings. */
export const textRow = ({ name, passage, phrases, why }: TextRow): SideBySideRow => ({
  left:
    passage.before === '' ? (
      <Absent>Not there.</Absent>
    ) : (
      <>
        <p class="cw-compared__name">{name}</p>
        <ToldText passage={passage} side="before" phrases={phrases} why={why} />
      </>
    ),
  right:
    passage.after === '' ? (
      <Absent>Left out.</Absent>
    ) : passage.change === 'none' ? (
      <>
        <h3 class="cw-compared__name">
          {name} <Tag colour="grey">Kept</Tag>
        </h3>
        <Same />
      </>
    ) : (
      <>
        <h3 class="cw-compared__name">
          {name}{' '}
          <Tag colour={passage.before === '' ? 'green' : 'blue'}>
            {passage.before === '' ? 'New' : 'Reworded'}
          </Tag>{' '}
          {changeWords[passage.change] && <span class="cw-fate__note">{changeWords[passage.change]}</span>}
        </h3>
        <ToldText passage={passage} side="after" phrases={phrases} why={why} />
        <ChangesInWords passage={passage} />
      </>
    ),
})

type ToldTextProps = Omit<TextRow, 'name'> & { side: 'before' | 'after' }

/** One side's words, with what led to each of its phrases. */
const ToldText = ({ passage, side, phrases, why }: ToldTextProps) => (
  <>
    <SideText passage={passage} side={side} phrases={phrases} why={why} />
    <WhyList phrases={phrases} why={why} side={side} />
  </>
)

type RowParts = {
  row: ComparedRow
  characteristic: ComparedCharacteristic
  comparison: Comparison
  voices: readonly Voice[]
  why: Why
}

/** A behaviour in its two wordings, with what members had said where it took up their words. */
export function behaviourRow({ row, characteristic, comparison, voices, why }: RowParts): SideBySideRow {
  const { sources, targets, passage } = row
  const { before, after } = comparison
  const own = voices.filter(({ behaviour }) => targets.some((target) => target.behaviour.id === behaviour))
  const isSame = passage.change === 'none' && sources.length > 0
  const told = { passage, phrases: phrasesIn(row), why }
  return {
    left:
      sources.length === 0 ? (
        <Absent>Not in {versionName(before)}.</Absent>
      ) : (
        <>
          {targets.length === 0 ? (
            <h3 class="cw-compared__name">
              <Names of={sources} version={before} under={characteristic.key} /> <Fate row={row} />
            </h3>
          ) : (
            <p class="cw-compared__name">
              <Names of={sources} version={before} under={characteristic.key} />
            </p>
          )}
          <ToldText {...told} side="before" />
        </>
      ),
    right:
      targets.length === 0 ? (
        <Absent>Not in {versionName(after)}.</Absent>
      ) : (
        <>
          {own.map((voice) => (
            <VoiceQuote voice={voice} thread={characteristic.key} />
          ))}
          <h3 class="cw-compared__name">
            <Names of={targets} version={after} under={characteristic.key} /> <Fate row={row} />
          </h3>
          {isSame ? <Same /> : <ToldText {...told} side="after" />}
          <ChangesInWords passage={passage} />
          <LensNote row={row} />
        </>
      ),
  }
}

const Same = () => <p class="cw-compared__same">Word for word the same.</p>

const Absent = ({ children }: { children: ComponentChildren }) => (
  <p class="cw-compared__absent">{children}</p>
)

type NamesProps = { of: readonly Placed[]; version: FrameworkVersion; under: string }

/**
 * "Behaviour 2", each leading to its permanent address; with its characteristic where that is another one.
 */
const Names = ({ of, version, under }: NamesProps) => (
  <>
    {of.map(({ behaviour, characteristic }, index) => (
      <>
        {index > 0 && ' and '}
        <a
          class="cw-compared__link"
          href={addressOf(version, characteristic, behaviour)}
          title={behaviourName(behaviour)}
        >
          {`Behaviour ${behaviour.position}`}
          <span class="nhsuk-u-visually-hidden">{` of ${versionName(version)}`}</span>
        </a>
        {characteristic.key !== under && ` of ${characteristicName(characteristic)}`}
      </>
    ))}
  </>
)

/** A behaviour may be seen through another lens without a word of it changed. */
const LensNote = ({ row: { sources, targets } }: { row: ComparedRow }) => {
  const [source, target] = [sources[0]?.behaviour, targets[0]?.behaviour]
  if (!source || !target || source.lens === target.lens) return null
  return <p class="cw-small">{`Lens: ${source.lens ?? 'none'} before, ${target.lens ?? 'none'} after.`}</p>
}
