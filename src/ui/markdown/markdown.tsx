import type { ComponentChildren, VNode } from 'preact'
import { isSafeLink } from './address.ts'
import { MarkdownTable } from './table.tsx'
import { type Piece, readMarkdown } from './tokens.ts'

export type MarkdownProps = {
  text: string
  /** The level of the text's highest heading on its page; the page itself has the h1. */
  level?: 2 | 3 | 4
}

/**
 * Shows what somebody wrote in Markdown: paragraphs, headings, lists, quotes, tables, links, emphasis. Nothing that
 * they wrote reaches the page as HTML; pictures are shown by their words.
 */
export const Markdown = ({ text, level = 2 }: MarkdownProps) => {
  const levels = headingLevels(readMarkdown(text), level)
  return <div class="cw-prose">{drawAll(levels)}</div>
}

/** Puts headings at levels that follow one another, whatever the writer made of them. */
function headingLevels(pieces: readonly Piece[], highest: number): readonly Piece[] {
  const above: number[] = []
  for (const { token } of pieces) {
    if (token.type !== 'heading_open') continue
    const written = Number(token.tag.slice(1))
    while ((above.at(-1) ?? 0) >= written) above.pop()
    token.tag = `h${Math.min(highest + above.length, 6)}`
    above.push(written)
  }
  return pieces
}

const drawAll = (pieces: readonly Piece[]): ComponentChildren => pieces.map(draw)

function draw({ token, children }: Piece): ComponentChildren {
  const inner = () => drawAll(children)
  switch (token.type) {
    case 'text':
    case 'html_block':
    case 'html_inline':
      return token.content
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br />
    case 'inline':
      return inner()
    case 'hr':
      return <hr />
    case 'code_inline':
      return <code>{token.content}</code>
    case 'fence':
    case 'code_block':
      return (
        <pre>
          <code>{token.content}</code>
        </pre>
      )
    case 'image':
      return token.content
    case 'paragraph_open':
      return token.hidden ? inner() : <p>{inner()}</p>
    case 'link_open':
      return drawLink(String(token.attrGet('href')), inner())
    case 'table_open':
      return <MarkdownTable pieces={children} draw={drawAll} />
    default:
      return drawElement(token.tag, inner(), token.attrGet('start'))
  }
}

const drawLink = (address: string, words: ComponentChildren) =>
  isSafeLink(address) ? <a href={address}>{words}</a> : words

/** The elements that Markdown can make besides; any other shows its words only. */
function drawElement(
  tag: string,
  inner: ComponentChildren,
  start: string | number | null,
): ComponentChildren | VNode {
  switch (tag) {
    case 'h2':
      return <h2>{inner}</h2>
    case 'h3':
      return <h3>{inner}</h3>
    case 'h4':
      return <h4>{inner}</h4>
    case 'h5':
      return <h5>{inner}</h5>
    case 'h6':
      return <h6>{inner}</h6>
    case 'ul':
      return <ul class="nhsuk-list nhsuk-list--bullet">{inner}</ul>
    case 'ol':
      return (
        <ol class="nhsuk-list nhsuk-list--number" start={start === null ? undefined : Number(start)}>
          {inner}
        </ol>
      )
    case 'li':
      return <li>{inner}</li>
    case 'blockquote':
      return <blockquote class="cw-prose__quote">{inner}</blockquote>
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 's':
      return <s>{inner}</s>
    default:
      return inner
  }
}
