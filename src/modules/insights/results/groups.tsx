import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/layout/section.tsx'
import { answersInWords } from '../answers-in-words.ts'
import type { ShownResults } from '../shown-results.ts'
import { groupName } from '../snapshots/body.ts'
import { OpinionMap } from './opinion-map.tsx'

type Props = { results: ShownResults }

/** Groups of opinion, in what members said; or why there are none to see. */
export const Groups = ({ results }: Props) => {
  const { shown, why, k, isByDegree } = results.snapshot.body
  return (
    <Section title="Groups of opinion" id="groups">
      <p>{why}</p>
      {shown !== 'groups' && (
        <p>
          That is no loss: what people agree on and differ about stands above. Groups are only shown where
          they are sure, because a group that is not there is a story about people who cannot answer it.
        </p>
      )}
      {isByDegree && <p>People rather differ by degree: nobody is wholly of one group.</p>}
      {Array.from({ length: k }, (_, group) => (
        <Group results={results} group={group} />
      ))}
      {k > 0 && <InNone results={results} />}
      {k > 1 && (
        <Details summary="See it as a map">
          <OpinionMap results={results} />
        </Details>
      )}
    </Section>
  )
}

const mostHeld = 5

const Group = ({ results: { snapshot, texts }, group }: Props & { group: number }) => {
  const { sizes, held, figures } = snapshot.body
  const size = sizes[group]
  const own = (held[group] ?? []).filter(({ number }) => texts.has(number)).slice(0, mostHeld)
  return (
    <>
      <h3>{`Group ${groupName(group)}${size === null || size === undefined ? '' : `: ${size} people`}`}</h3>
      {own.length === 0 ? (
        <p>Nothing that it says, and the others do not, can be told of so few.</p>
      ) : (
        <ul>
          {own.map(({ number, for: side }) => {
            const figure = figures.find((one) => one.number === number)
            const text = texts.get(number)
            return (
              <li>
                {side === 'agree' ? 'It agrees: ' : 'It disagrees: '}
                <span lang={text?.lang === 'en' ? undefined : text?.lang}>{`“${text?.words}”`}</span>
                {` (${answersInWords(figure?.groups[group])}; of everybody: ${answersInWords(figure?.all)})`}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

const InNone = ({ results: { snapshot } }: Props) => {
  const left = snapshot.body.sizes.at(-1)
  if (left === 0) return null
  return (
    <p>
      {left === null || left === undefined
        ? 'A few people are in no group: there are not enough votes of theirs to say.'
        : `${left} people are in no group: there are not enough votes of theirs to say.`}
    </p>
  )
}
