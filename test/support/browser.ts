import { parseSetCookie } from 'cookie'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { parse } from 'parse5'
import { inspectPage } from './inspection.ts'
import { type Element, find, findAll, textOf } from './tree.ts'

/** A page as it came back, with its words and its forms. */
export type Page = {
  status: number
  location: string | undefined
  headers: Record<string, string | string[] | number | undefined>
  body: string
  /** The words of the page, white space folded. */
  text: string
  title: string
  /** The words of the first element that a simple selector finds: `h1`, `.class`, `#id`, `tag.class`. */
  select(selector: string): string | undefined
  selectAll(selector: string): string[]
  /** Where each link of the page leads, by its words. */
  links: { text: string; href: string }[]
  /** What stands in the form's fields. */
  fields: Record<string, string>
}

/** What answers a browser: the app itself, or a house over the network. */
export type Answerer = { inject(options: InjectOptions): Promise<Answer> }
export type Answer = Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body' | 'rawPayload'>

/** A browser without a screen: keeps cookies, carries the form's token, and inspects every page that it gets. */
export class Browser {
  readonly #app: Answerer
  readonly #cookies = new Map<string, string>()
  #token = ''

  constructor(app: Answerer) {
    this.#app = app
  }

  keep(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  /** What a thief of a cookie has. */
  cookie(name: string): string {
    return this.#cookies.get(name) ?? ''
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send({ method: 'GET', url, headers })
  }

  /** Sends a form as the page last fetched would: with its token, unless the fields say another. */
  post(
    url: string,
    fields: Record<string, string | string[]> = {},
    others: Record<string, string> = {},
  ): Promise<Page> {
    const words = new URLSearchParams()
    for (const [name, value] of Object.entries({ token: this.#token, ...fields })) {
      for (const one of [value].flat()) words.append(name, one)
    }
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...others,
    }
    return this.#send({ method: 'POST', url, headers, payload: words.toString() })
  }

  /** Sends a form with a file, as multipart. */
  postFile(
    url: string,
    fields: Record<string, string>,
    file: { field: string; fileName: string; content: string | Buffer },
  ) {
    const form = new FormData()
    for (const [name, value] of Object.entries({ token: this.#token, ...fields })) form.append(name, value)
    form.append(file.field, new Blob([Buffer.from(file.content)]), file.fileName)
    const response = new Response(form)
    return response.arrayBuffer().then((bytes) =>
      this.#send({
        method: 'POST',
        url,
        payload: Buffer.from(bytes),
        headers: {
          'content-type': `${response.headers.get('content-type')}`,
          'sec-fetch-site': 'same-origin',
        },
      }),
    )
  }

  /** Sends whatever it is given, as no form would. */
  send(url: string, payload: string, headers: Record<string, string>): Promise<Page> {
    return this.#send({ method: 'POST', url, headers, payload })
  }

  /** Sends a form whose answer is a file, and gives its bytes. */
  async download(url: string, fields: Record<string, string> = {}): Promise<Buffer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({
      method: 'POST',
      url,
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: new URLSearchParams({ token: this.#token, ...fields }).toString(),
    })
    return answer.rawPayload
  }

  /** Goes where the answer leads. */
  follow({ location }: Page): Promise<Page> {
    if (!location) throw new Error('The answer leads nowhere')
    return this.get(location)
  }

  async #send(options: InjectOptions): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({
      ...options,
      headers: { ...options.headers, ...(cookie ? { cookie } : {}) },
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.#learn(line)
    const isPage = (answer.headers['content-type'] ?? '').toString().startsWith('text/html')
    // What is kept apart from the house (a mail, as it was sent) is no page of it.
    const isApart = String(answer.headers['content-security-policy']).includes('sandbox')
    if (isPage && !isApart) inspectPage(answer.body, `${options.method} ${options.url}`)
    const page = readPage(answer.statusCode, answer.headers, isPage ? answer.body : '', answer.body)
    if (page.fields.token) this.#token = page.fields.token
    return page
  }

  #learn(line: string): void {
    const { name, value, expires } = parseSetCookie(line)
    if (expires && expires.getTime() < 1_000_000) this.#cookies.delete(name)
    else this.#cookies.set(name, value ?? '')
  }
}

function readPage(status: number, headers: Page['headers'], html: string, body: string): Page {
  const tree = parse(html)
  const main = find(tree, 'main') ?? tree
  return {
    status,
    headers,
    body,
    location: typeof headers.location === 'string' ? headers.location : undefined,
    text: textOf(main),
    title: textOf(find(tree, 'title')),
    select: (selector) => {
      const found = find(tree, selector)
      return found ? textOf(found) : undefined
    },
    selectAll: (selector) => findAll(tree, selector).map((element) => textOf(element)),
    links: findAll(tree, 'a').map((link) => ({ text: textOf(link), href: attribute(link, 'href') })),
    fields: {
      ...readFields(findAll(tree, 'input'), findAll(tree, 'textarea')),
      ...readChoices(findAll(tree, 'select')),
    },
  }
}

function readFields(inputs: Element[], areas: Element[]): Record<string, string> {
  const entries = inputs
    .filter(
      (input) =>
        !['checkbox', 'radio'].includes(attribute(input, 'type')) ||
        input.attrs.some((a) => a.name === 'checked'),
    )
    .map((input): [string, string] => [attribute(input, 'name'), attribute(input, 'value')])
  const written = areas.map((area): [string, string] => [attribute(area, 'name'), textOf(area, true)])
  return Object.fromEntries([...entries, ...written])
}

/** A browser sends the option that is selected, or the first. */
function readChoices(selects: Element[]): Record<string, string> {
  return Object.fromEntries(
    selects.map((select) => {
      const options = findAll(select, 'option')
      const chosen = options.find((option) => option.attrs.some((a) => a.name === 'selected')) ?? options[0]
      return [attribute(select, 'name'), chosen ? attribute(chosen, 'value') : '']
    }),
  )
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value ?? ''
