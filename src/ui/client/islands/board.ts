import { offerDragging } from '../dragging.ts'
import { drawOwn, markVotes } from '../own-marks.ts'
import { offerSending } from '../sending.ts'

/**
 * Keeps a board up with what all do on it. The house sends parts of the page as it would draw them; they take the place
 * of what stood there, and whoever is typing, or stands on a button, stays where they are. Without this, the page is
 * looked at again by its own link, and every button is one of a form.
 */
const bar = document.querySelector<HTMLElement>('[data-island="board"]')
const told = bar?.querySelector<HTMLElement>('[role="status"]')
const pause = bar?.querySelector<HTMLButtonElement>('[data-pause]')

/** The stream that is followed; none while its reader has paused. */
let stream: EventSource | undefined
let since = bar?.dataset.since ?? '0'
let breaks = 0
let cameIn = 0
let tellSoon = 0
let secondsBefore = 0

const say = (words: string) => {
  if (told) told.textContent = words
}

function follow(): void {
  const opened = new EventSource(`${bar?.dataset.stream}?since=${since}`)
  stream = opened
  opened.addEventListener('open', () => {
    breaks = 0
  })
  opened.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    since = lastEventId
    take(data)
  })
  opened.addEventListener('error', () => {
    // A line that broke is mended by the browser itself; an answer that was no stream is asked for again, later.
    if (opened.readyState !== EventSource.CLOSED || stream !== opened) return
    breaks = Math.min(breaks + 1, 5)
    window.setTimeout(
      () => {
        if (stream === opened) follow()
      },
      2 ** breaks * (1_000 + Math.random() * 1_000),
    )
  })
}

/** Pauses what comes in, or goes on: then everything comes that was missed. */
function turn(button: HTMLButtonElement): void {
  const wasPaused = stream === undefined
  button.textContent = wasPaused ? 'Pause what comes in' : 'Go on'
  say(wasPaused ? '' : 'Paused. You get what you miss when you go on.')
  if (wasPaused) return follow()
  stream?.close()
  stream = undefined
}

/** Puts parts of the page where they belong. */
function take(html: string): void {
  const parts = new DOMParser().parseFromString(html, 'text/html').body.children
  const focus = placeOfFocus()
  // Whatever the house draws is HTML.
  for (const part of Array.from(parts) as HTMLElement[]) put(part)
  markVotes()
  focus()
  if (cameIn > 0 && !tellSoon) tellSoon = window.setTimeout(tellNew, 3_000)
  showTime()
}

/** Says how many cards came, not each: whoever listens to the page would hear nothing else. */
function tellNew(): void {
  say(cameIn === 1 ? '1 new card' : `${cameIn} new cards`)
  cameIn = 0
  tellSoon = 0
}

function put(part: HTMLElement): void {
  const { gone, again, into, version } = part.dataset
  if (gone) return document.getElementById(gone)?.remove()
  const there = document.getElementById(part.id)
  if (again || (version && there?.dataset.version !== version))
    lookAgain(Number(part.dataset.spread ?? 4_000))
  keepTicks(part)
  const list = into ? document.getElementById(into) : there?.parentElement
  // A card that moved stands in one place; so do the cards of a group that came as a whole.
  for (const inner of Array.from(part.querySelectorAll('[id]'))) {
    const other = document.getElementById(inner.id)
    if (other && !there?.contains(other)) other.remove()
  }
  if (there && there.parentElement === list) there.replaceWith(part)
  else {
    there?.remove()
    if (list) insert(list, part)
    if (!there && list?.dataset.most) cameIn += 1
  }
}

/** Cards lie in the order of their ids, on every screen alike, and a page shows so many of them. */
function insert(list: HTMLElement, part: HTMLElement): void {
  const most = Number(list.dataset.most)
  const next = most ? Array.from(list.children).find(({ id }) => id > part.id) : null
  if (next) next.before(part)
  else list.append(part)
  if (most && list.children.length > most) list.lastElementChild?.remove()
}

/** What is ticked stays ticked. */
function keepTicks(part: HTMLElement): void {
  for (const box of Array.from(part.querySelectorAll('input'))) {
    const there = document.getElementById(box.id) as HTMLInputElement | null // The same box, drawn before.
    if (there?.checked) box.checked = true
  }
}

/** Remembers on what the reader stands, and returns how they come back to it when it was drawn anew. */
function placeOfFocus(): () => void {
  const focus = document.activeElement as HTMLElement | null
  const part = focus?.closest<HTMLElement>('[id^="card-"],[id^="group-"],[id^="question-"],#board-state')
  if (!focus || !part) return () => {}
  const name = focus.getAttribute('name')
  const index = Array.from(part.querySelectorAll('a,button,input')).indexOf(focus)
  return () => {
    if (document.activeElement === focus) return
    const fresh = document.getElementById(part.id)
    const all = Array.from(fresh?.querySelectorAll<HTMLElement>('a,button,input') ?? [])
    const value = focus.getAttribute('value')
    const same = all.find(
      (each) => each.getAttribute('name') === name && each.getAttribute('value') === value,
    )
    const next = same ?? all[index] ?? all[0]
    next?.focus()
  }
}

/**
 * More changed than parts of a page. Whoever types or has ticked something decides when to look; all others do so by
 * themselves, and not all at once: the house says within how long.
 */
function lookAgain(withinMs: number): void {
  const typed = 'textarea,input[name="name"]'
  const isBusy =
    Array.from(document.querySelectorAll<HTMLInputElement>(typed)).some(({ value }) => value !== '') ||
    document.querySelector('input:checked') !== null
  if (isBusy) say('The board has changed. Look again when you are ready: copy first what you have not sent.')
  else window.setTimeout(() => window.location.reload(), Math.random() * withinMs)
}

/** How long there is left; told aloud a minute before the end, and at the end. */
function showTime(): void {
  const end = document.querySelector<HTMLElement>('[data-ends]')
  const left = end?.parentElement?.querySelector('[data-left]')
  if (!end || !left) return
  const seconds = Math.round((Date.parse(end.dataset.ends ?? '') - Date.now()) / 1000)
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  left.textContent = seconds > 0 ? ` (${clock} left)` : ' (time is up)'
  if (secondsBefore > 60 && seconds <= 60) say('One minute left')
  if (secondsBefore > 0 && seconds <= 0) say('Time is up')
  secondsBefore = seconds
}

if (bar) {
  follow()
  offerDragging()
  window.setInterval(showTime, 1_000)
  offerSending({
    home: bar.dataset.own ?? bar.dataset.stream?.replace(/\/stream$/, ''),
    say,
    drawOwn: (drawn) => bar.dataset.own !== undefined && drawOwn(drawn, say),
  })
}
if (pause) {
  pause.hidden = false
  pause.addEventListener('click', () => turn(pause))
}
