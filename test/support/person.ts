import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listBarriers } from './barriers.ts'

/** Somebody at a real browser, who sees, clicks and types as people do: by the words on the page. */
export class Person {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #house: string
  readonly #faults: string[] = []
  /** Other houses that a journey leads through. */
  readonly mayVisit = new Set<string>()

  constructor(context: BrowserContext, page: Page, house: string) {
    this.#context = context
    this.page = page
    this.#house = house
    this.#watch()
  }

  /** Opens an address of the house, or a link from a mail. Returns the status of the answer. */
  async opens(address: string): Promise<number> {
    const answer = await this.page.goto(new URL(address, this.#house).href)
    return answer?.status() ?? 0
  }

  async follows(words: string | RegExp): Promise<void> {
    await this.#leaving(() => this.page.getByRole('link', { name: words, exact: true }).first().click())
  }

  async presses(words: string | RegExp): Promise<void> {
    await this.#leaving(() => this.page.getByRole('button', { name: words, exact: true }).first().click())
  }

  async writes(words: string, into: string | RegExp): Promise<void> {
    await this.page.getByLabel(into, { exact: true }).first().fill(words)
  }

  /** What stands in a field, to be changed in part. */
  holds(field: string | RegExp): Promise<string> {
    return this.page.getByLabel(field, { exact: true }).first().inputValue()
  }

  async chooses(words: string | RegExp): Promise<void> {
    await this.page.getByLabel(words, { exact: true }).first().check()
  }

  async brings(file: string, to: string): Promise<void> {
    await this.page.getByLabel(to, { exact: true }).setInputFiles(file)
  }

  /** Goes by the keyboard alone to what has these words, and does not come past it twice. */
  async tabsTo(words: string | RegExp): Promise<void> {
    const passed: string[] = []
    for (let step = 0; step < 60; step++) {
      await this.page.keyboard.press('Tab')
      const name = await this.page.evaluate(nameOfFocus)
      if (typeof words === 'string' ? name === words : words.test(name)) return
      passed.push(name)
    }
    throw new Error(`“${String(words)}” cannot be reached by keyboard. Passed: ${passed.join(', ')}`)
  }

  async hits(key: 'Enter' | 'Space'): Promise<void> {
    await this.#leaving(() => this.page.keyboard.press(key))
  }

  /** What stands on the page, as it is read. */
  reads(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  async sees(...words: string[]): Promise<void> {
    const text = await this.reads()
    for (const each of words) expect(text).toContain(each)
  }

  async doesNotSee(...words: string[]): Promise<void> {
    const text = await this.reads()
    for (const each of words) expect(text).not.toContain(each)
  }

  async isAt(path: string): Promise<void> {
    expect(new URL(this.page.url()).pathname).toBe(path)
  }

  /** The page has nothing that axe finds in the way of anybody. */
  async meetsNoBarrier(): Promise<void> {
    expect(await listBarriers(this.page), this.page.url()).toEqual([])
  }

  /** Closes the browser; what went wrong in it unseen is seen here. */
  async leaves(): Promise<void> {
    await this.#context.close()
    expect(this.#faults.splice(0)).toEqual([])
  }

  /** Another document follows: what comes next is done there. */
  async #leaving(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()])
  }

  #watch(): void {
    this.page.on('pageerror', (error) => this.#faults.push(`A script broke off: ${error.message}`))
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !this.#isOwnAnswer(message)) this.#faults.push(message.text())
    })
    this.page.on('request', (request) => {
      const url = request.url()
      const isVisit = this.mayVisit.has(new URL(url).origin)
      if (!url.startsWith(`${this.#house}/`) && !url.startsWith('data:') && !isVisit) {
        this.#faults.push(`A page asked another host: ${url}`)
      }
    })
  }

  /** Browsers call every answer of 400 or more an error, also a page that says in words what to do next. */
  #isOwnAnswer(message: ConsoleMessage): boolean {
    return message.location().url === this.page.url() && message.text().startsWith('Failed to load resource')
  }
}

/** Runs in the page. */
function nameOfFocus(): string {
  const focus = document.activeElement
  const isField =
    focus instanceof HTMLInputElement ||
    focus instanceof HTMLTextAreaElement ||
    focus instanceof HTMLSelectElement
  const labels = isField ? [...(focus.labels ?? [])] : []
  const words = labels[0]?.innerText ?? focus?.getAttribute('aria-label') ?? focus?.textContent ?? ''
  return words.replace(/\s+/g, ' ').trim()
}
