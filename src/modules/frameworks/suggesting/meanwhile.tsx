import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { ChangeText } from './change-list.tsx'
import { isMeanwhileReworded, type Place } from './ground.ts'

/** Shows a change against the words that came to stand there since its author saw them, too. */
export const Meanwhile = ({ place, where }: { place: Place | undefined; where: string }) => {
  if (!place) return null
  const { change, now, isThere } = place
  if (!isThere) return <p class="cw-small">{`Its characteristic is not in ${where} any more.`}</p>
  if (change.kind !== 'add' && now === null)
    return (
      <p class="cw-small">
        {`This behaviour is not in ${where} any more.`}
        {change.kind === 'change' && ' Accepted, the words come in as a new behaviour.'}
      </p>
    )
  if (now === null || !isMeanwhileReworded(place)) return null
  return (
    <InsetText>
      <p>
        <strong>{`These words were changed meanwhile. They now stand in ${where} so:`}</strong>
      </p>
      <p class="cw-compared__text">
        <Wording text={now} />
      </p>
      {change.kind === 'change' && (
        <>
          <p>
            <strong>From these, the suggestion differs so:</strong>
          </p>
          <ChangeText kind="change" was={now} words={change.words} />
        </>
      )}
    </InsetText>
  )
}
