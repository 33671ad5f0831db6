import type { DefaultTreeAdapterTypes as Trees } from 'parse5'

export type Element = Trees.Element
type Node = Trees.Node | undefined

/** The first element that a simple selector (`tag`, `.class`, `#id`, `tag.class`) finds. */
export const find = (node: Node, selector: string): Element | undefined => findAll(node, selector)[0]

/** All of them, in the order of the page. */
export function findAll(node: Node, selector: string): Element[] {
  const { groups } = /^(?<tag>[\w-]*)(?:#(?<id>[\w-]+))?(?:\.(?<name>[\w-]+))?$/.exec(selector) ?? {}
  if (!groups) throw new Error(`This is no simple selector: ${selector}`)
  return elementsOf(node).filter(
    (element) =>
      (!groups.tag || element.tagName === groups.tag) &&
      (!groups.id || valueOf(element, 'id') === groups.id) &&
      (!groups.name || (valueOf(element, 'class') ?? '').split(/\s+/).includes(groups.name)),
  )
}

/** Every element below a node. */
export function elementsOf(node: Node): Element[] {
  if (!node || !('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

export const valueOf = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value

/** The words in a node; white space folded unless `exact`. */
export function textOf(node: Node, exact = false): string {
  const words = wordsOf(node)
  return exact ? words : words.replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Node): string {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join(blockTags.has(tagOf(node)) ? ' ' : '') : ''
}

const blockTags = new Set([
  'main',
  'div',
  'ul',
  'ol',
  'table',
  'tbody',
  'tr',
  'dl',
  'section',
  'form',
  'fieldset',
  'article',
  'nav',
])
const tagOf = (node: Exclude<Node, undefined>) => ('tagName' in node ? node.tagName : '')
