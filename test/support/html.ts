import { type DefaultTreeAdapterTypes, parseFragment, html as spec } from 'parse5'
import { type ComponentChild, Fragment, h, type VNode } from 'preact'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/**
 * Writes HTML in one form, one node a line, so that two pieces can be compared: attributes and classes in the
 * order of the alphabet, runs of white space as one space. White space with a line break in it, at the edge
 * of a text, is how a template is laid out and is left out; a plain space there parts words, and is kept.
 */
export function normalised(html: string): string {
  return parseFragment(html)
    .childNodes.flatMap((node) => linesOf(node, 0))
    .join('\n')
}

function linesOf(node: Node, depth: number): string[] {
  const indent = '  '.repeat(depth)
  if (isText(node)) {
    const text = node.value
      .replace(/^[ \t]*\n\s*|\s*\n[ \t]*$/g, '')
      .replace(/^\s+$/, '')
      .replace(/\s+/g, ' ')
    return text ? [`${indent}${JSON.stringify(text)}`] : []
  }
  if (!isElement(node)) return []
  const attributes = node.attrs
    .map(({ name, value }) => ` ${name}=${JSON.stringify(name === 'class' ? sortedWords(value) : value)}`)
    .sort()
  const inner = node.childNodes.flatMap((child) => linesOf(child, depth + 1))
  return [`${indent}<${node.tagName}${attributes.join('')}>`, ...inner]
}

const sortedWords = (value: string) => value.split(/\s+/).filter(Boolean).sort().join(' ')

/** Makes elements of HTML, so that a component can be given as children what a template takes as a string. */
export function elementsOf(html: string): VNode {
  return h(Fragment, null, ...parseFragment(html).childNodes.map(toElement))
}

function toElement(node: Node): ComponentChild {
  if (isText(node)) return node.value
  if (!isElement(node)) return null
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return h(node.tagName, attributes, ...node.childNodes.map(toElement))
}

const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

const isElement = (node: Node): node is Element => 'namespaceURI' in node && node.namespaceURI in known

const known: Record<string, true> = { [spec.NS.HTML]: true, [spec.NS.SVG]: true, [spec.NS.MATHML]: true }

/** Every element of what a browser would make of a page, in order. */
export function elementsIn(html: string): Element[] {
  const inside = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => (isElement(node) ? [node, ...inside(node.childNodes)] : []))
  return inside(parseFragment(html).childNodes)
}

/** An attribute's value; undefined where the element has none of that name. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value

/** The words that stand in an element and in those within it. */
export const words = (element: Element | undefined): string =>
  (element?.childNodes ?? [])
    .map((node) => (isText(node) ? node.value : isElement(node) ? words(node) : ''))
    .join('')

/** The element of that id. */
export const byId = (elements: readonly Element[], id: string): Element | undefined =>
  elements.find((element) => attribute(element, 'id') === id)
