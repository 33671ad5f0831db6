import { expect } from 'vitest'
import { listBarriers, listSideways, phone } from './barriers.ts'
import type { Person } from './person.ts'

/** One thing that somebody does on a page: writes into a field, ticks or picks. */
export type Step =
  | { into: RegExp; words: string }
  | { ticks: string }
  /** The choice of a list, by its place; the first is none. */
  | { from: RegExp; picks: number }

/** The questions at /join, by their addresses, and what somebody answers. */
export type Told = Record<string, Step[]>

/** How somebody works a browser. */
export type Hand = {
  does(step: Step): Promise<void>
  presses(button: string): Promise<void>
  follows(link: string): Promise<void>
}

export const byMouse = (person: Person): Hand => ({
  async does(step) {
    if ('ticks' in step) await person.chooses(step.ticks)
    else if ('into' in step) await person.writes(step.words, step.into)
    else await person.page.getByLabel(step.from).first().selectOption({ index: step.picks })
  },
  presses: (button) => person.presses(button),
  follows: (link) => person.follows(link),
})

/** Nothing but the keyboard, as somebody works who holds no mouse. */
export const byKeyboard = (person: Person): Hand => ({
  async does(step) {
    const { keyboard } = person.page
    if ('ticks' in step) {
      await person.tabsTo(step.ticks)
      // What an invitation ticked is ticked.
      if (!(await person.page.locator(':focus').isChecked())) await keyboard.press('Space')
    } else if ('into' in step) {
      await person.tabsTo(step.into)
      await keyboard.press('ControlOrMeta+A')
      await keyboard.insertText(step.words)
    } else {
      await person.tabsTo(step.from)
      for (let down = 0; down < step.picks; down++) await keyboard.press('ArrowDown')
    }
  },
  presses: (button) => goesTo(person, button),
  follows: (link) => goesTo(person, link),
})

async function goesTo(person: Person, words: string): Promise<void> {
  await person.tabsTo(words)
  await person.hits('Enter')
}

export const at = ({ page }: Person) => new URL(page.url()).pathname

/** Somebody on the way from question to question, whatever was filled in for them before. */
export type Walk = { person: Person; hand: Hand; told: Told; looks: Looks; came: Set<string> }

/** Answers the question that is open. */
export async function answers({ person, hand, told, looks, came }: Walk): Promise<void> {
  const question = at(person).split('/').at(-1) ?? ''
  const steps = told[question]
  if (!steps) throw new Error(`Nobody thought of an answer to ${at(person)}`)
  came.add(question)
  await looks(person)
  for (const step of steps) await hand.does(step)
  await hand.presses('Continue')
}

/** Goes on until a page is there; the last of them has the answers. */
export async function walks(walk: Walk, { to = '/join/check' } = {}): Promise<void> {
  for (let steps = 0; at(walk.person) !== to; steps++) {
    expect(steps).toBeLessThan(30)
    await answers(walk)
  }
}

/** Opens each question that was passed over, because an invitation told its answer, and answers it all the same. */
export async function answersTheRest(walk: Walk): Promise<void> {
  for (const question of Object.keys(walk.told).filter((key) => !walk.came.has(key))) {
    const change = walk.person.page.locator(`a[href="/join/${question}?to=check"]`)
    await Promise.all([walk.person.page.waitForEvent('load'), change.press('Enter')])
    await answers(walk)
    expect(at(walk.person)).toBe('/join/check')
  }
}

export type Looks = (person: Person) => Promise<void>

/**
 * Looks at the page that somebody has before them: nothing of it stands out at 390 pixels, and axe finds nothing in
 * anybody's way. Each kind of page once, however many people come by. Without JavaScript axe cannot look: it is a
 * script itself.
 */
export function looksAtEach(): { withScript: Looks; withoutScript: Looks } {
  const seen = new Set<string>()
  const looks = async (person: Person, hasScript: boolean) => {
    const { page } = person
    const heading = await page.locator('h1').first().innerText()
    const kind = `${at(person).replaceAll(/[\w-]{30,}/g, '…')} ${heading} ${hasScript}`
    if (seen.has(kind)) return
    seen.add(kind)
    const size = page.viewportSize()
    await page.setViewportSize(phone)
    expect(await listSideways(page), kind).toEqual([])
    if (size) await page.setViewportSize(size)
    if (hasScript) expect(await listBarriers(page), kind).toEqual([])
  }
  return { withScript: (person) => looks(person, true), withoutScript: (person) => looks(person, false) }
}
