import { readFileSync } from 'node:fs'
import { type ComponentChild, type ComponentChildren, Fragment, h, isValidElement } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { elementsOf, normalised } from './html.ts'

/**
 * An example that nhsuk-frontend publishes: the options of its template, and the HTML that it makes of them.
 */
type Fixture = { name: string; context: unknown; callBlock?: string; html: string }

/**
 * How one of our components takes what a template takes: its options, already in our manner (see
 * `translated`), and what a template is given as a block, which is children here.
 */
export type Adapter = (context: unknown, block: ComponentChildren | undefined) => ComponentChild

/** What nhsuk-frontend publishes for a component. */
export function fixturesOf(component: string): Fixture[] {
  const path = `node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`
  // Our guard takes an address relative to the page only with a dot before it; two examples have one without.
  const text = readFileSync(path, 'utf8').replaceAll('href=\\"link-', 'href=\\"./link-')
  // The file's shape is nhsuk-frontend's promise; a broken one shows as a failing comparison.
  const { fixtures } = JSON.parse(text) as { fixtures: Fixture[] }
  return fixtures
}

/** What our component makes of a fixture, and what it should make. */
export function compare(adapter: Adapter, fixture: Fixture): { ours: string; theirs: string } {
  const block = fixture.callBlock === undefined ? undefined : elementsOf(fixture.callBlock)
  const page = h(Fragment, null, adapter(fixture.context, block))
  return { ours: normalised(renderToString(page)), theirs: normalised(fixture.html) }
}

/**
 * The options of a template in the manner of our props: `text` (trimmed, as templates do) and `html` are
 * children, `classes` is class, attributes stand among the props. What else differs, each adapter says. The
 * type is a claim that the comparison of the HTML proves or refutes.
 */
export function translated<Props>(given: unknown): Props {
  return translate(given) as Props
}

function translate(given: unknown): unknown {
  if (given === null) return undefined
  if (Array.isArray(given)) return given.map(translate)
  if (typeof given !== 'object' || isValidElement(given)) return given
  const props: Record<string, unknown> = {}
  for (const [option, value] of Object.entries(given)) {
    if (option === 'classes') props['class'] = value
    else if (option === 'attributes') Object.assign(props, value)
    else if (option === 'html') props['children'] = elementsOf(String(value))
    else if (option === 'text') props['children'] ??= typeof value === 'string' ? value.trim() : value
    else props[option] = translate(value)
  }
  return props
}

type Named = { heading?: unknown; isPageHeading?: boolean; children?: unknown }

/**
 * A label or a legend as ours takes it. A template may be given the words as those of its heading; ours is
 * given the words once, and whether they are a heading too.
 */
export function named<Props>(given: unknown): Props {
  if (typeof given === 'string') return { children: given } as Props
  const { heading, isPageHeading, ...props } = given as Named
  if (heading === undefined || heading === false || isPageHeading === false) {
    const isHeading = isPageHeading === true && heading !== false
    return { children: wordsOf(heading).children, ...props, heading: isHeading } as Props
  }
  const { level, id, size, caption, children } = wordsOf(heading)
  const own = Object.fromEntries(
    Object.entries({ size, caption, children }).filter(([, value]) => value !== undefined),
  )
  return { ...props, ...own, heading: { level, id } } as Props
}

type Words = { level?: unknown; id?: unknown; size?: unknown; caption?: unknown; children?: unknown }

const wordsOf = (heading: unknown): Words =>
  typeof heading === 'string' ? { children: heading } : typeof heading === 'object' ? { ...heading } : {}
