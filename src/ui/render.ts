import '#ui/guard.ts'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Chrome, ChromeContext } from '#ui/layout/chrome.ts'

/** Writes a whole page, with what stands around it, as the HTML that a browser gets. */
export function renderPage(page: VNode, chrome: Chrome): string {
  return `<!DOCTYPE html>${renderToString(h(ChromeContext.Provider, { value: chrome, children: page }))}`
}
