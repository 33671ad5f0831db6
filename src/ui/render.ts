import '#ui/guard.ts'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Chrome, ChromeContext } from '#ui/layout/chrome.ts'
import { asset } from './asset.ts'

/** Writes a whole page, with what stands around it, as the HTML that a browser gets. */
export function renderPage(page: VNode, chrome: Chrome): string {
  const html = renderToString(h(ChromeContext.Provider, { value: chrome, children: page }))
  // Only the finished page tells whether it has a form, and so needs the sheet of forms besides.
  return `<!DOCTYPE html>${html.includes('<form') ? html.replace('</head>', `${formSheet()}</head>`) : html}`
}

const formSheet = () => `<link rel="stylesheet" href="${asset('forms.css')}"/>`
