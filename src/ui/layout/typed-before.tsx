import { useContext } from 'preact/hooks'
import { isHowItStood } from '#ui/form/kept.ts'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChromeContext } from './chrome.ts'

/** Tells at the top of a page that what somebody had typed here before is kept, and not sent. */
export const TypedBeforeNotice = () => {
  const { kept } = useContext(ChromeContext)
  if (!kept) return null
  return (
    <InsetText>
      {kept.shown.size > 0
        ? 'What you typed stands below again. It is not sent yet: check it, and press the button.'
        : 'What you typed is not sent. Its form is not here any more, so it stands at the end of this page.'}
    </InsetText>
  )
}

/** What nobody typed, also where its form is gone: a word for the house itself, or the number of something. */
const isForTheHouse = (name: string, value: string) =>
  isHowItStood(name) ||
  /^(do|to|packed)$/.test(name) ||
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

/** At the end of the page: what was typed and has no field here any more, so that nothing is lost. */
export const TypedBeforeRest = () => {
  const { kept } = useContext(ChromeContext)
  const rest = Object.entries(kept?.values ?? {}).flatMap(([name, value]) =>
    kept?.shown.has(name) || kept?.hidden.has(name)
      ? []
      : [value].flat().filter((words) => words.trim() !== '' && !isForTheHouse(name, words)),
  )
  if (rest.length === 0) return null
  return (
    <section>
      <h2 class="nhsuk-heading-s">What you had typed</h2>
      <p>This has no field here now. Copy what you need.</p>
      {rest.map((words) => (
        <InsetText>
          <p class="cw-typed">{words}</p>
        </InsetText>
      ))}
    </section>
  )
}
