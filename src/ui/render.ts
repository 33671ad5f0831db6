import '#ui/guard.ts'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Chrome, ChromeContext } from '#ui/layout/chrome.ts'
import { asset } from './asset.ts'

/** Writes a whole page, with what stands around it, as the HTML that a browser gets. */
export function renderPage(page: VNode, chrome: Chrome): string {
  const draw = () => renderToString(h(ChromeContext.Provider, { value: chrome, children: page }))
  // What was typed before is told of above the forms, which know only once they are drawn whether they take it.
  if (chrome.kept) draw()
  const html = draw()
  // Only the finished page tells what it needs besides: sheets of what stands in it, and the scripts of its islands.
  return `<!DOCTYPE html>${html.replace('</head>', `${moreSheets(html)}${islandScripts(html)}</head>`)}`
}

/** Writes a part of a page, for a browser that puts it into the page it has. It carries no token, as it is for all. */
export function renderPiece<Props extends object>(draw: (props: Props) => VNode | null, props: Props) {
  const piece = draw(props)
  return piece ? renderToString(piece) : ''
}

/** Which pages need a sheet of their own, by what stands in them. */
const sheets: readonly [RegExp, string][] = [
  [/<form/, 'forms.css'],
  [/class="[^"]*\bcw-(?:met|times|messages|month)(?![a-z])/, 'meetings.css'],
  [/class="[^"]*\bcw-(?:wall|own_|boards|board-code|press|follow)(?![a-z-])/, 'boards.css'],
  [/class="[^"]*\bcw-(?:ballot|answers|opinion-map)(?![a-z-])/, 'opinions.css'],
  [
    /class="[^"]*\bcw-(?:crosswalk|gaps|candidate|question|course|said|echoes|poster|pocket)(?![a-z-])/,
    'wordings.css',
  ],
  [/class="[^"]*\bcw-(?:why|notes)(?![a-z-])/, 'notes.css'],
  [
    /class="[^"]*\bnhsuk-(?:notification-banner|panel|warning-callout|contents-list|tabs|do-dont|action-link|pagination)(?![a-z])/,
    'few.css',
  ],
]

const moreSheets = (html: string) =>
  sheets
    .filter(([isNeeded]) => isNeeded.test(html))
    .map(([, name]) => `<link rel="stylesheet" href="${asset(name)}"/>`)
    .join('')

/** A part of a page that has a script of its own says so: `data-island="live-form"`. Nothing depends on it. */
function islandScripts(html: string): string {
  if (!html.includes(' data-island="')) return ''
  const names = new Set([...html.matchAll(/ data-island="([a-z-]+)"/g)].map(([, name]) => name))
  return [...names].map((name) => `<script type="module" src="${asset(`${name}.js`)}"></script>`).join('')
}
