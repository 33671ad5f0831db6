import { parse } from 'parse5'
import { type Element, elementsOf, find, findAll, textOf, valueOf } from './tree.ts'

/**
 * The house's eye: what must hold of every page that any test fetches. Throws with all that is wrong, and how to
 * mend it.
 */
export function inspectPage(html: string, where: string): void {
  const faults = listFaults(html)
  if (faults.length > 0) throw new Error(`The page ${where} has faults:\n- ${faults.join('\n- ')}`)
}

/** Everything that is wrong with a page, in words. */
export function listFaults(html: string): string[] {
  const tree = parse(html)
  const elements = elementsOf(tree)
  const faults: string[] = []
  if (!/^<!DOCTYPE html>/i.test(html)) faults.push('It does not begin with <!DOCTYPE html>.')
  const headings = findAll(tree, 'h1')
  if (headings.length !== 1) faults.push(`It has ${headings.length} h1; a page says one thing, in one h1.`)
  if (headings[0] && textOf(headings[0]) === '') faults.push('Its h1 is empty.')
  if (!/\S – Commonweal$/.test(textOf(find(tree, 'title'))))
    faults.push('Its title does not end with “ – Commonweal”.')
  if (findAll(tree, 'html').some((root) => valueOf(root, 'lang') !== 'en'))
    faults.push('<html> has no lang="en".')
  if (!find(tree, 'main')) faults.push('It has no <main>.')
  return [
    ...faults,
    ...idFaults(elements),
    ...formFaults(elements),
    ...inlineFaults(elements),
    ...headingFaults(elements),
  ]
}

function idFaults(elements: Element[]): string[] {
  const ids = elements.map((element) => valueOf(element, 'id')).filter((id) => id !== undefined)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const known = new Set(ids)
  const lost = elements
    .flatMap((element) =>
      ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
        (valueOf(element, name) ?? '').split(/\s+/),
      ),
    )
    .filter((id) => id !== '' && !known.has(id))
  const anchors = elements
    .filter((element) => element.tagName === 'a')
    .map((element) => valueOf(element, 'href') ?? '')
    .filter(
      (href) => href.length > 1 && href.startsWith('#') && !known.has(decodeURIComponent(href.slice(1))),
    )
  return [
    ...twice.map((id) => `The id “${id}” stands twice.`),
    ...lost.map((id) => `Something points to the id “${id}”, which is not there.`),
    ...anchors.map((href) => `A link leads to ${href}, which is not on the page.`),
  ]
}

/** Forms that are taken from anybody, without a token: test/house/routes.test.ts says which these are, and why. */
const isForStrangers = (action = '') => action.startsWith('/unsubscribe/')

const silentInputs = new Set(['hidden', 'submit', 'button'])

function formFaults(elements: Element[]): string[] {
  const faults: string[] = []
  const labelled = new Set(
    elements.filter((element) => element.tagName === 'label').map((label) => valueOf(label, 'for')),
  )
  for (const element of elements) {
    if (element.tagName === 'form') {
      const isPost = (valueOf(element, 'method') ?? 'get').toLowerCase() === 'post'
      const token = elementsOf(element).find((field) => valueOf(field, 'name') === 'token')
      if (isPost && !(token && valueOf(token, 'value')) && !isForStrangers(valueOf(element, 'action')))
        faults.push(`The form for ${valueOf(element, 'action')} has no token: use Form of #ui/form.`)
      if (valueOf(element, 'action') === undefined) faults.push('A form has no action.')
    }
    const isField =
      ['input', 'select', 'textarea'].includes(element.tagName) &&
      !silentInputs.has(valueOf(element, 'type') ?? 'text')
    if (
      isField &&
      !labelled.has(valueOf(element, 'id')) &&
      !valueOf(element, 'aria-label') &&
      !valueOf(element, 'aria-labelledby')
    ) {
      faults.push(`The field “${valueOf(element, 'name')}” has no label.`)
    }
    if ((element.tagName === 'a' || element.tagName === 'button') && isNameless(element)) {
      faults.push(`A ${element.tagName} has no words: ${valueOf(element, 'href') ?? ''}`)
    }
    if (element.tagName === 'img' && valueOf(element, 'alt') === undefined)
      faults.push('A picture has no alt.')
  }
  return faults
}

const isNameless = (element: Element) =>
  textOf(element) === '' &&
  !valueOf(element, 'aria-label') &&
  !elementsOf(element).some((each) => valueOf(each, 'alt'))

function inlineFaults(elements: Element[]): string[] {
  const faults: string[] = []
  for (const element of elements) {
    if (element.tagName === 'script' && valueOf(element, 'src') === undefined)
      faults.push('It has an inline script.')
    for (const { name, value } of element.attrs) {
      if (name.startsWith('on')) faults.push(`<${element.tagName}> has ${name}.`)
      if (name === 'style') faults.push(`<${element.tagName}> has a style attribute.`)
      if ((name === 'href' || name === 'src') && /^(https?:)?\/\//.test(value) && name === 'src')
        faults.push(`It loads ${value} from elsewhere.`)
    }
  }
  return faults
}

function headingFaults(elements: Element[]): string[] {
  const levels = elements
    .filter((element) => /^h[1-6]$/.test(element.tagName))
    .map((element) => Number(element.tagName[1]))
  return levels.flatMap((level, index) =>
    index > 0 && level > (levels[index - 1] ?? 0) + 1
      ? [`A heading h${level} follows h${levels[index - 1]}: a level is left out.`]
      : [],
  )
}
