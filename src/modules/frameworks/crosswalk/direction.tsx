import { Done } from '#ui/layout/done.tsx'
import { SideBySide, type SideBySideRow } from '#ui/layout/side-by-side.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Tag, type TagColour } from '#ui/tag/tag.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import {
  anchorOf,
  type CrosswalkLink,
  type CrosswalkRelation,
  type Direction,
  type Entry,
  type Standing,
} from '../crosswalk.ts'
import { relationWords } from '../crosswalk-words.ts'
import { behaviourName, capitalised, characteristicName } from '../naming.ts'
import { addressOf, type FrameworkVersion } from '../version.ts'

type DirectionProps = {
  id: string
  direction: Direction
  address: string
  mayEdit: boolean
  done: string | undefined
  doneAt: string | undefined
}

/** One text in its order, each behaviour beside what corresponds to it in the other. */
export const DirectionSections = ({ id, direction, ...editing }: DirectionProps) => {
  const { side, names, entries } = direction
  const groups = [...Map.groupBy(entries, ({ characteristic }) => characteristic)]
  return (
    <section class="cw-crosswalk" id={id}>
      <h2 class="cw-crosswalk__title">{`From ${names.source} to ${names.target}`}</h2>
      {groups.map(([characteristic, own]) => (
        <div class="cw-crosswalk__group" id={`${side}-${characteristic.key}`}>
          <h3 class="cw-crosswalk__name">
            <Mark of={characteristic.key} /> {characteristicName(characteristic)}
          </h3>
          <SideBySide
            titles={[capitalised(names.source), capitalised(names.target)]}
            rows={own.map((entry) => rowOf(entry, { direction, ...editing }))}
          />
        </div>
      ))}
    </section>
  )
}

const says = {
  added: 'The link is added.',
  changed: 'The link is changed.',
  removed: 'The link is removed.',
}

function rowOf(
  entry: Entry,
  { direction, address, mayEdit, done, doneAt }: Omit<DirectionProps, 'id'>,
): SideBySideRow {
  const { side, source, target, names } = direction
  const { matches, gap } = entry
  return {
    left: (
      <div id={anchorOf(side, entry)} class="cw-crosswalk__entry">
        {mayEdit && doneAt === anchorOf(side, entry) && <Done done={done} says={says} />}
        <Words standing={entry} version={source} />
      </div>
    ),
    right: (
      <>
        {matches.map(({ link, other, relation }) => (
          <div class="cw-crosswalk__match">
            <p class="cw-crosswalk__relation">
              <RelationTag relation={relation} />
            </p>
            <Words standing={other} version={target} />
            <Reason link={link} address={address} mayEdit={mayEdit} />
          </div>
        ))}
        {gap && (
          <div class="cw-crosswalk__gap">
            <p class="cw-crosswalk__nothing">{`Nothing in ${names.target} corresponds.`}</p>
            <Reason link={gap} address={address} mayEdit={mayEdit} />
          </div>
        )}
        {matches.length === 0 && !gap && (
          <div class="cw-crosswalk__gap">
            <p class="cw-crosswalk__nothing">Nobody has said yet what corresponds to it.</p>
          </div>
        )}
        {mayEdit && (
          <p class="cw-print-hidden">
            <a href={`${address}/add-link?${side}=${entry.behaviour.id}`}>
              Add a link
              <span class="nhsuk-u-visually-hidden">{`: ${behaviourName(entry.behaviour)}`}</span>
            </a>
          </p>
        )}
      </>
    ),
  }
}

const Words = ({
  standing: { behaviour, characteristic },
  version,
}: {
  standing: Standing
  version: FrameworkVersion
}) => (
  <>
    <p class="cw-compared__name">
      <a class="cw-compared__link" href={addressOf(version, characteristic, behaviour)}>
        {`${characteristicName(characteristic)} ${behaviour.position}`}
      </a>
    </p>
    <p class="cw-crosswalk__text">
      {behaviour.title && <strong>{`${behaviour.title}: `}</strong>}
      <Wording text={behaviour.text} />
    </p>
  </>
)

const colours: Readonly<Record<CrosswalkRelation, TagColour>> = {
  same: 'green',
  close: 'blue',
  wider: 'purple',
  narrower: 'pink',
  none: 'grey',
}

const RelationTag = ({ relation }: { relation: CrosswalkRelation }) => (
  <Tag colour={colours[relation]}>{relationWords[relation]}</Tag>
)

const Reason = ({ link, address, mayEdit }: { link: CrosswalkLink; address: string; mayEdit: boolean }) => (
  <p class="cw-crosswalk__reason">
    {link.reason}
    {mayEdit && (
      <>
        {' '}
        <a class="cw-print-hidden" href={`${address}/change-link/${link.id}`}>
          Change
          <span class="nhsuk-u-visually-hidden">{`: ${link.reason}`}</span>
        </a>
      </>
    )}
  </p>
)
