import { type Draft, draftAddress, editAddress, titleOf, toDocument } from '../drafting/draft.ts'
import { frameworkSchema } from '../framework.ts'
import { reservedWordIn } from '../publish/reserved.ts'

/** What stands in the way of publishing a draft, and where it can be mended. */
export type Hindrance = { href: string; message: string }

/** Lists what a draft still lacks. Everything else about it was checked when it was saved. */
export function hindrancesIn(draft: Draft): Hindrance[] {
  const describe = `${draftAddress(draft)}/describe`
  const found: Hindrance[] = []
  if (draft.label === '')
    found.push({ href: `${describe}#label`, message: 'Choose a label, such as 2023-06' })
  else if (reservedWordIn({ id: draft.framework.slug, version: draft.label, characteristics: [] }))
    found.push({
      href: `${describe}#label`,
      message: `Choose another label: ${draft.label} is another page’s address`,
    })
  if (draft.characteristics.length === 0)
    found.push({ href: `${draftAddress(draft)}/arrange`, message: 'Add a characteristic' })
  for (const one of draft.characteristics) {
    if (one.behaviours.length === 0)
      found.push({
        href: editAddress(draft, one),
        message: `Add a behaviour to “${titleOf(one)}”, or remove it`,
      })
  }
  return found.length > 0 ? found : listUnfit(draft)
}

/** What a document that was imported may hold and a framework may not: texts that are too long, too many behaviours. */
function listUnfit(draft: Draft): Hindrance[] {
  const read = frameworkSchema.safeParse(toDocument(draft, 'current'))
  if (read.success) return []
  return read.error.issues.slice(0, 20).map(({ path: [part, place, , index], message }) => {
    const one =
      part === 'characteristics' && typeof place === 'number' ? draft.characteristics[place] : undefined
    if (!one) return { href: `${draftAddress(draft)}/describe`, message: `About this version: it ${message}` }
    const where =
      typeof index === 'number' ? `behaviour ${index + 1} of “${titleOf(one)}”` : `“${titleOf(one)}”`
    const anchor = typeof index === 'number' ? `#behaviour-${index + 1}` : ''
    return { href: `${editAddress(draft, one)}${anchor}`, message: `In ${where}, something ${message}` }
  })
}
