import type { CharacteristicWording, DraftBehaviour } from '../drafting/draft.ts'
import { plain } from '../drafting/plain.ts'

/**
 * A wording as it was typed; where it differs from the one that it began from by nothing but the white space around
 * a text, that text to the letter. So whoever saves a form untouched rewords nothing: published words may begin
 * with a space, and a form loses it.
 */
export const keepUntouched = (
  { title, summary, intro, lenses, behaviours }: CharacteristicWording,
  began: CharacteristicWording,
): CharacteristicWording => ({
  title: untouched(title, began.title),
  summary: untouched(summary, began.summary),
  intro: untouched(intro, began.intro),
  lenses: lenses.map((lens) => began.lenses.find((one) => isAlike(one, lens)) ?? lens),
  behaviours: behaviours.map((behaviour, index) =>
    keepBehaviour(behaviour, findOrigin(behaviour, began.behaviours, index)),
  ),
})

const isAlike = (one: string | null | undefined, other: string | null | undefined) =>
  plain(one ?? '').trim() === plain(other ?? '').trim()

const untouched = <Text extends string | null | undefined>(typed: Text, began: Text): Text =>
  isAlike(typed, began) ? began : typed

/** The one that it continues, else the one in its place, else the one that says the same. */
function findOrigin({ was, text }: DraftBehaviour, before: readonly DraftBehaviour[], index: number) {
  const sameText = before.filter((one) => isAlike(one.text, text))
  return (
    (was && before.find((one) => one.was === was)) ||
    sameText.find((one) => one === before[index]) ||
    sameText[0]
  )
}

function keepBehaviour(typed: DraftBehaviour, began: DraftBehaviour | undefined): DraftBehaviour {
  if (!began) return typed
  return {
    ...typed,
    text: untouched(typed.text, began.text),
    title: untouched(typed.title, began.title),
    lens: untouched(typed.lens, began.lens),
    easyRead: untouched(typed.easyRead, began.easyRead),
  }
}
