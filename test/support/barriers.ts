import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }
const smallest = { width: 320, height: 640 }

/**
 * Nothing is in the way: wide and narrow, light and dark, on the smallest screen, with letters twice as
 * large.
 */
export async function standsInNobodysWay(page: Page): Promise<void> {
  const barriers: Record<string, string[]> = {}
  for (const [width, viewport] of Object.entries({ wide: desk, narrow: phone })) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      barriers[`${width} and ${colorScheme}`] = await listBarriers(page, {
        coloursOnly: colorScheme === 'dark',
      })
    }
  }
  await page.setViewportSize(smallest)
  barriers['scrolls sideways'] = await listSideways(page)
  await page.setViewportSize(desk)
  barriers['letters twice as large'] = await listCutOffAtDoubleSize(page)
  expect(barriers).toEqual(Object.fromEntries(Object.keys(barriers).map((manner) => [manner, []])))
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds in the way of anybody on a page: WCAG 2.2 A and AA, and good practice. In other colours the
 * same page need be looked at for its colours only.
 */
export async function listBarriers(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  // No page of the house has frames, so axe looks in the page itself, and needs no other to bring findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (coloursOnly
    ? axe.withRules(rulesOfColour)
    : axe.withTags(everyRule)
  ).analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
    return `${id}: ${help} (${nodes.length})\n  ${places.join('\n  ')}`
  })
}

/** What stands out on the right, so that the page would have to be scrolled sideways. */
export function listSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isWide = (element: Element) => element.getBoundingClientRect().right > width + 1
    const wide = [...document.body.querySelectorAll('*')].filter(isWide)
    return wide.slice(-5).map((element) => `${element.tagName}.${element.getAttribute('class')}`)
  })
}

/**
 * Makes all text twice as large, as people set it in their browser, and lists what does not grow or
 * is cut off.
 */
export async function listCutOffAtDoubleSize(page: Page): Promise<string[]> {
  const before = await page.evaluate(sizesOfText)
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))
  const after = await page.evaluate(sizesOfText)
  const stayed = before.filter(({ size }, index) => (after[index]?.size ?? 0) < size * 1.9)
  const faults = [
    ...stayed.map(({ words }) => `It stays as small as it was: ${words}`),
    ...(await listSideways(page)).map((where) => `It stands out on the right: ${where}`),
    ...(await page.evaluate(wordsCutOff)).map((words) => `It is cut off: ${words}`),
  ]
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''))
  return faults
}

/** Runs in the page. */
function sizesOfText(): { words: string; size: number }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const sizes: { words: string; size: number }[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const words = textContent?.trim() ?? ''
    if (words === '' || !parentElement?.checkVisibility()) continue
    sizes.push({ words, size: Number.parseFloat(getComputedStyle(parentElement).fontSize) })
  }
  return sizes
}

/** Runs in the page: words outside of a box that shows nothing beyond its edge. */
function wordsCutOff(): string[] {
  const boxes = [...document.body.querySelectorAll('*')].filter((element) => {
    const { overflowX, overflowY, clipPath, clip } = getComputedStyle(element)
    const isHiddenOnPurpose = clip !== 'auto' || clipPath !== 'none' || element.clientWidth <= 1
    return !isHiddenOnPurpose && [overflowX, overflowY].some((each) => each === 'hidden' || each === 'clip')
  })
  return boxes.flatMap((box) => {
    const edge = box.getBoundingClientRect()
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      if (!textContent?.trim() || !parentElement?.checkVisibility() || parentElement.clientWidth === 1)
        continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const { right, bottom } = range.getBoundingClientRect()
      if (right > edge.right + 1 || bottom > edge.bottom + 1) cut.push(textContent.trim())
    }
    return cut
  })
}
