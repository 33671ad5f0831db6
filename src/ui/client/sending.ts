/** What sending needs of the page around the form. */
export type Around = {
  /** Where the house leads after something was done here. */
  home: string | undefined
  say(words: string): void
  /** Draws what is one's own anew; false where nothing of it had changed. */
  drawOwn(drawn: Document): boolean
}

type Sending = { form: HTMLFormElement; button: HTMLButtonElement | null; sent: URLSearchParams }

/**
 * Sends the quiet forms of a board without leaving the page, each form's one after the other: whoever writes a second
 * card before the first is there waits for nothing. The same pressed again while it is on its way is one thing.
 */
export function offerSending(around: Around): void {
  const lines = new WeakMap<HTMLFormElement, Promise<void>>()
  const underWay = new Set<string>()
  const pressedAt = new WeakMap<HTMLElement, number>()
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement // Only forms are submitted.
    if (form.dataset.quiet === undefined) return
    event.preventDefault()
    const button = event.submitter as HTMLButtonElement | null // Our forms are sent by buttons.
    // A double press is one vote, and not a vote that is taken back at once.
    if (button?.dataset.vote !== undefined) {
      if (event.timeStamp - (pressedAt.get(button) ?? Number.NEGATIVE_INFINITY) < 1_000) return
      pressedAt.set(button, event.timeStamp)
    }
    const sending = { form, button, sent: wordsOf(form, button) }
    const same = `${addressOf(sending)} ${sending.sent}`
    if (underWay.has(same)) return
    underWay.add(same)
    const turn = async () => {
      await send(sending, around).finally(() => underWay.delete(same))
    }
    lines.set(form, (lines.get(form) ?? Promise.resolve()).then(turn, turn))
  })
}

function wordsOf(form: HTMLFormElement, button: HTMLButtonElement | null): URLSearchParams {
  const sent = new URLSearchParams()
  new FormData(form).forEach((value, name) => sent.append(name, String(value)))
  if (button?.name) sent.append(button.name, button.value)
  sent.append('quiet', 'yes')
  return sent
}

const addressOf = ({ form, button }: Sending) =>
  button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''

/** Sends a form without leaving the page. Where that does not do, the form is sent as any other. */
async function send(sending: Sending, around: Around): Promise<void> {
  const { form, button, sent } = sending
  const arrived = button ? showSending(button) : () => {}
  const answer = await fetch(addressOf(sending), { method: 'POST', body: sent }).catch(() => null)
  arrived()
  const tell = (words: string) => tellAt(form, words, around)
  if (!answer)
    return tell('There is no connection, so this may not be sent. It still stands here: send it again.')
  if (answer.redirected) return await settle(sending, answer, { ...around, say: tell })
  // Something is to be mended or said: the house says it on a page of its own.
  giveBack(form, sent)
  if (button?.name) form.append(asHidden(button))
  form.action = addressOf(sending)
  form.submit()
}

/** Says something where the page says what happens, and beside the form, where whoever pressed looks. */
function tellAt(form: HTMLFormElement, words: string, { say }: Around): void {
  say(words)
  const beside = form.querySelector('[data-told]')
  if (beside) beside.textContent = words
}

const labels = new WeakMap<HTMLButtonElement, { kept: Node[]; count: number }>()

/** Has a button say that its doing is on its way, where that takes long enough to be seen. Returns how that ends. */
function showSending(button: HTMLButtonElement): () => void {
  const label = labels.get(button) ?? { kept: Array.from(button.childNodes), count: 0 }
  labels.set(button, label)
  label.count += 1
  const soon = window.setTimeout(() => button.replaceChildren('Sending…'), 250)
  return () => {
    window.clearTimeout(soon)
    label.count -= 1
    if (label.count > 0) return
    labels.delete(button)
    button.replaceChildren(...label.kept)
  }
}

/** Nothing is lost that was typed: what was to be sent stands in its field again, before what was typed since. */
function giveBack(form: HTMLFormElement, sent: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    const words = sentWords(sent, field.name)
    if (words !== '' && field.value !== words) field.value = `${words}\n${field.value}`.trim()
  }
}

const fieldsOf = (form: HTMLFormElement) =>
  Array.from(form.querySelectorAll<HTMLTextAreaElement>('textarea,input[name="name"]'))

/** A form sends a line's end as two characters, a field holds one. */
const sentWords = (sent: URLSearchParams, name: string) => (sent.get(name) ?? '').replaceAll('\r\n', '\n')

function asHidden({ name, value }: HTMLButtonElement): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  return field
}

/** What the house answers by, where something could not be: then what was typed and ticked stays. */
const failures = ['none-left', 'gone', 'late', 'nothing', 'closed']

/** After something was answered: what was done is cleared, what was not is said; one's own is drawn anew. */
async function settle({ form, sent }: Sending, answer: Response, around: Around): Promise<void> {
  const { pathname, searchParams } = new URL(answer.url)
  if (pathname !== around.home)
    return around.say('This could not be done. Copy what you have not sent, and look again.')
  const isDone = !failures.includes(searchParams.get('done') ?? '')
  if (isDone) clear(form, sent)
  const text = await answer.text().catch(() => '')
  const drawn = new DOMParser().parseFromString(text, 'text/html')
  const words = drawn.querySelector('.nhsuk-notification-banner__content')?.textContent?.trim() ?? ''
  forgetBanner()
  // What was told of another act is no longer so.
  around.say(isDone ? '' : words || 'This could not be done. Look again.')
  if (!around.drawOwn(drawn) && isDone) around.say(words)
}

/** A banner of the page speaks of what was done before. */
function forgetBanner(): void {
  document.querySelector('.nhsuk-notification-banner')?.remove()
  window.history.replaceState(null, '', window.location.pathname)
}

/** A field is empty again where it holds what was sent; what was typed since stays. */
function clear(form: HTMLFormElement, sent: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    if (field.value !== sentWords(sent, field.name)) continue
    field.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const boxes = document.querySelectorAll<HTMLInputElement>(`input[form="${form.id}"]`)
  for (const box of Array.from(boxes)) box.checked = false
}
