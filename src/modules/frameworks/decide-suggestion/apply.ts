import type { CharacteristicWording, DraftBehaviour } from '../drafting/draft.ts'
import type { Place } from '../suggesting/ground.ts'

/** The wording of a characteristic with accepted changes in it: each in the place of the words that it is about. */
export const withChanges = (
  wording: CharacteristicWording,
  places: readonly Place[],
): CharacteristicWording => places.reduce(withChange, wording)

function withChange(wording: CharacteristicWording, { change, continues }: Place): CharacteristicWording {
  const { kind, field, words } = change
  if (kind === 'keep') return wording
  if (field === 'title') return { ...wording, title: words }
  if (field !== 'behaviour') return { ...wording, [field]: words === '' ? null : words }
  const own = (one: DraftBehaviour) => continues !== null && one.was === continues
  const { behaviours } = wording
  if (kind === 'remove') return { ...wording, behaviours: behaviours.filter((one) => !own(one)) }
  if (!behaviours.some(own)) return { ...wording, behaviours: [...behaviours, { text: words }] }
  // Easy words and a recording said the words before; they are to be made anew.
  return {
    ...wording,
    behaviours: behaviours.map((one) =>
      own(one) ? { ...one, text: words, easyRead: undefined, audio: undefined } : one,
    ),
  }
}
