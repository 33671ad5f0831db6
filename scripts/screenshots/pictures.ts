import type { Page } from 'playwright-core'

export type Picture = {
  /** The first part of its file's name. */
  name: string
  path: string
  as: 'visitor' | 'organiser'
  /** The element at which it begins; without one, at the top of the page. */
  from?: string
}

const framework = '/frameworks/sel-system-leader'

/** The pages worth showing, in the order in which one would show them. */
export const pictures: readonly Picture[] = [
  { name: 'home', path: '/', as: 'visitor' },
  { name: 'framework', path: `${framework}/2022-10`, as: 'visitor' },
  { name: 'characteristic', path: `${framework}/2022-10/collaboration`, as: 'visitor' },
  { name: 'voices', path: `${framework}/path/collaboration`, as: 'visitor', from: '.cw-said' },
  { name: 'path', path: `${framework}/path/collaboration`, as: 'visitor', from: '#step-3' },
  { name: 'compare', path: `${framework}/compare/2021-10/2022-10`, as: 'visitor' },
  { name: 'history', path: `${framework}/history`, as: 'visitor' },
  { name: 'crosswalk', path: '/frameworks/crosswalks/sel-2022--north-west', as: 'visitor' },
  { name: 'poster', path: `${framework}/2022-10/print/poster`, as: 'visitor' },
  { name: 'hall', path: '/', as: 'organiser' },
  { name: 'members', path: '/members', as: 'organiser' },
  { name: 'editor', path: `${framework}/draft/edit/collaboration`, as: 'organiser', from: '.cw-editor' },
]

/** Invented people, as nobody's real name belongs into pictures. */
const cast = ['Amara Okafor', 'Bryn Davies', 'Chloe Nguyen', 'Dev Sharma', 'Efe Yilmaz']

/** Gives the organiser a name, adds members, and begins the next version, so that there is something to show. */
export async function furnish(page: Page, address: string): Promise<void> {
  const [organiser = '', ...members] = cast
  await fillIn(page, `${address}/account/rename`, { name: organiser })
  for (const [index, name] of members.entries())
    await fillIn(page, `${address}/members/add`, { name, address: `member-${index}@commonweal.example` })
  await page.goto(`${address}${framework}/draft`)
  await press(page)
  await page.goto(`${address}${framework}/draft/edit/collaboration`)
  const words = page.locator('main textarea').first()
  await words.fill((await words.inputValue()).replace('that affect', 'that matter to'))
  await press(page)
}

async function fillIn(page: Page, url: string, fields: Record<string, string>): Promise<void> {
  await page.goto(url)
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value)
  await press(page)
}

/** Presses the first button of the page, and waits until the next page is there. */
async function press(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main button').first().click()])
}
