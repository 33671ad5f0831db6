import type { ComponentChildren } from 'preact'
import { Tag } from '#ui/tag/tag.tsx'
import { ChangesInWords, InlineText } from '../comparison/compared-text.tsx'
import type { ComparedRow, Passage } from '../comparison/comparison.ts'
import { Fate } from '../comparison/fate.tsx'
import type { Voice } from '../comparison/voices.ts'
import { list } from '../comparison/words.ts'
import { characteristicName, versionName } from '../naming.ts'
import type { Step } from './query.ts'

type StepProps = { step: Step; number: number }

/**
 * A wording as it follows from the one before: its own words in full, what was added and removed within them.
 */
export const Change = ({ step, number }: StepProps) => {
  const { characteristic, comparison, voices } = step
  const { title, summary, intro, lenses, rows } = characteristic
  const echoOf = (row: ComparedRow | null) =>
    voices.flatMap((voice, index) => {
      const isHere = row
        ? row.targets.some(({ behaviour }) => behaviour.id === voice.behaviour)
        : voice.behaviour === null && voice.echoes.length > 0
      return isHere ? { voice, href: `#voice-${number}-${index + 1}` } : []
    })
  const living = rows.filter(({ targets }) => targets.length > 0)
  const dropped = rows.filter(({ targets }) => targets.length === 0)
  return (
    <div class="cw-course__wording">
      {title.change !== 'none' && <OwnText name="Name" passage={title} />}
      <OwnText name="Summary" passage={summary}>
        <Echoes echoes={echoOf(null)} />
      </OwnText>
      <OwnText name="Introduction" passage={intro} />
      {lenses.added.length > 0 && <p>{`Lenses added: ${list(lenses.added)}.`}</p>}
      {lenses.dropped.length > 0 && <p>{`Lenses dropped: ${list(lenses.dropped)}.`}</p>}
      <ul class="cw-behaviours">
        {living.map((row) => (
          <li class="cw-behaviours__behaviour">
            <Behaviour row={row} step={step} />
            <Echoes echoes={echoOf(row)} />
          </li>
        ))}
      </ul>
      {dropped.length > 0 && (
        <>
          <h3 class="cw-course__gone">{`In ${versionName(comparison.before)}, and not carried over`}</h3>
          <ul class="cw-behaviours cw-behaviours--gone">
            {dropped.map((row) => (
              <li class="cw-behaviours__behaviour">
                <Behaviour row={row} step={step} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const OwnText = ({
  name,
  passage,
  children,
}: {
  name: string
  passage: Passage
  children?: ComponentChildren
}) =>
  passage.before + passage.after === '' ? null : (
    <div class="cw-course__own">
      <h3 class="cw-compared__name">
        {name} {passage.change === 'none' && <Tag colour="grey">Kept</Tag>}
      </h3>
      <InlineText passage={passage} />
      {children}
    </div>
  )

const Behaviour = ({ row, step: { characteristic, comparison } }: { row: ComparedRow; step: Step }) => {
  const strangers = row.sources.filter((source) => source.characteristic.key !== characteristic.key)
  return (
    <>
      <p class="cw-compared__name">
        <Fate row={row} />
      </p>
      {strangers.length > 0 && (
        <p class="cw-small">
          {`From ${list(strangers.map((source) => characteristicName(source.characteristic)))} of ${versionName(comparison.before)}.`}
        </p>
      )}
      <InlineText passage={row.passage} />
      <ChangesInWords passage={row.passage} />
    </>
  )
}

/** Leads from a passage back to what a member had said. */
const Echoes = ({ echoes }: { echoes: readonly { voice: Voice; href: string }[] }) =>
  echoes.length === 0 ? null : (
    <ul class="cw-echoes">
      {echoes.map(({ voice, href }) => (
        <li class="cw-echoes__echo">
          {'A member had said '}
          <a href={href}>{list(voice.echoes.map((word) => `“${word}”`))}</a>
        </li>
      ))}
    </ul>
  )
