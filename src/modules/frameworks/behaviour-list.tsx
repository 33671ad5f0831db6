import { Wording } from '#ui/wording/wording.tsx'
import { behaviourName } from './naming.ts'
import { addressOf, type Behaviour, type Characteristic, type VersionSummary } from './version.ts'

type BehaviourListProps = {
  version: Pick<VersionSummary, 'framework' | 'label'>
  characteristic: Characteristic
  /** The level of a behaviour's title, where it has one. */
  level: 2 | 3
}

/** The behaviours of a characteristic, word for word, each with the way to its permanent address. */
export const BehaviourList = ({ version, characteristic, level }: BehaviourListProps) => (
  <ul class="cw-behaviours">
    {characteristic.behaviours.map((behaviour) => (
      <Item
        behaviour={behaviour}
        id={`${characteristic.key}--${behaviour.slug}`}
        href={addressOf(version, characteristic, behaviour)}
        level={level}
      />
    ))}
  </ul>
)

type ItemProps = { behaviour: Behaviour; id: string; href: string; level: 2 | 3 }

const Item = ({ behaviour, id, href, level }: ItemProps) => {
  // The levels differ in their name alone; `h3` stands for both.
  const Heading = `h${level}` as 'h3'
  const { title, text, lens, easyRead, audio } = behaviour
  return (
    <li class="cw-behaviours__behaviour" id={id}>
      {title && <Heading class="cw-behaviours__title">{title}</Heading>}
      <p class="cw-behaviours__text">
        <Wording text={text} />{' '}
        <a class="cw-behaviours__address" href={href}>
          <span class="nhsuk-u-visually-hidden">The page of this behaviour: {behaviourName(behaviour)}</span>
          <span aria-hidden="true">→</span>
        </a>
      </p>
      {lens && <p class="cw-behaviours__lens">{lens}</p>}
      <OtherForms easyRead={easyRead} audio={audio} />
    </li>
  )
}

/** The same behaviour in easy words, and to listen to, where somebody made them. */
export const OtherForms = ({ easyRead, audio }: Pick<Behaviour, 'easyRead' | 'audio'>) => (
  <>
    {easyRead && (
      <p class="cw-behaviours__easy">
        <strong>Easy read:</strong> {easyRead}
      </p>
    )}
    {audio && (
      <p class="cw-behaviours__audio">
        <a href={audio}>Listen to this behaviour</a>
      </p>
    )}
  </>
)

/** The lenses through which a characteristic is seen. */
export const Lenses = ({ lenses }: Pick<Characteristic, 'lenses'>) =>
  lenses.length === 0 ? null : (
    <ul class="cw-lenses" aria-label="Lenses">
      {lenses.map((lens) => (
        <li class="cw-lenses__lens">{lens}</li>
      ))}
    </ul>
  )
