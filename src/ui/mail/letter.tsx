import { type ComponentChildren, isValidElement, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { light } from '#ui/theme/tokens.ts'

/** Mail programs know few rules of CSS; these they know. The colours are the house's own, in their light form. */
const style = `
body { margin: 0; padding: 24px 16px; background: ${light.paper}; color: ${light.ink}; font: 17px/1.5 Figtree, Arial, sans-serif }
main { max-width: 560px; margin: 0 auto; padding: 24px; background: ${light.card}; border: 1px solid ${light.rule}; border-radius: 12px; overflow-wrap: anywhere }
h1 { font: 400 26px/1.25 'Young Serif', Georgia, serif; margin: 0 0 16px }
p { margin: 0 0 16px }
a { color: ${light.link} }
h2 { font: 600 15px/1.4 Figtree, Arial, sans-serif; margin: 28px 0 12px; padding-top: 16px; border-top: 1px solid ${light.rule}; color: ${light['ink-soft']} }
h3 { font: 600 18px/1.35 Figtree, Arial, sans-serif; margin: 0 0 4px }
ul { margin: 0 0 16px; padding-left: 20px }
.action { display: inline-block; padding: 12px 20px; border-radius: 6px; background: ${light.house}; color: ${light['on-house']} }
.code { font: 600 28px/1 monospace; letter-spacing: 6px }
.small { font-size: 14px; color: ${light['ink-soft']} }
`

type Children = { children: ComponentChildren }

export type LetterProps = Children & { title: string; from: string; why: ComponentChildren }

/** A mail: most important first, one thing to do, signed by the community. `from` is its name. */
export const Letter = ({ title, from, why, children }: LetterProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{style}</style>
    </head>
    <body>
      <main>
        <h1>{title}</h1>
        {children}
        <p>{from}</p>
        <p class="small">{why}</p>
      </main>
    </body>
  </html>
)

/** The one thing to do. Without an address it leads nowhere: where a letter is only shown. */
export const Action = ({ href, children }: Children & { href: string | null }) => (
  <p>
    {href === null ? (
      <span class="action">{children}</span>
    ) : (
      <a class="action" href={href}>
        {children}
      </a>
    )}
  </p>
)

/** A code to be typed. */
export const Code = ({ children }: Children) => <p class="code">{children}</p>

/** Renders a letter in its two forms, from the same words: for mail programs that draw, and as plain text. */
export function renderLetter(view: VNode): { html: string; text: string } {
  const text = inPlainText(view)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { html: `<!DOCTYPE html>${renderToString(view)}`, text: `${text}\n` }
}

const unseen = new Set(['head', 'style', 'title'])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'blockquote'])

/** The words of a letter's tree: paragraphs apart, lists with dashes, a link's address after its words. */
function inPlainText(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(inPlainText).join('')
  if (!isValidElement(node)) return typeof node === 'string' || typeof node === 'number' ? String(node) : ''
  // Every element that may have children or an address says so by these.
  const { type, props } = node as VNode<{ children?: ComponentChildren; href?: string }>
  // A letter's components are functions of their props, without hooks or state.
  if (typeof type === 'function') return inPlainText((type as (given: object) => ComponentChildren)(props))
  if (unseen.has(type)) return ''
  const words = inPlainText(props.children)
  if (type === 'a') return props.href === words ? words : `${words}:\n${props.href}`
  if (type === 'li') return `- ${words}\n`
  if (type === 'br') return '\n'
  return paragraphs.has(type) ? `${words}\n\n` : words
}
