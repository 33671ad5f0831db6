/** What stands beside the fields keeps up with them: so long after the last key. */
const pauseMs = 600

/**
 * Lets a long form keep up with its writer. What is marked `data-live` is drawn anew, a moment after they stop typing,
 * by asking the house for the very page that the button named in `data-live-press` gives; so there is one way to draw
 * it, and the fields are never touched. And whoever leaves with words that are not saved is asked first.
 */
function keepUp(form: HTMLFormElement): void {
  // What the page was drawn with may be unsaved itself, as after a look at the difference.
  const standing = form.dataset.unsaved === undefined ? wordsOf(form) : ''
  let timer: number | undefined
  let asked: AbortController | undefined
  let isLeaving = false

  form.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      asked?.abort()
      asked = new AbortController()
      drawAnew(form, asked.signal).catch(() => {
        // The line is down, or a later asking took this one's place: the button still does it.
      })
    }, pauseMs)
  })
  form.addEventListener('submit', () => {
    isLeaving = true
  })
  window.addEventListener('beforeunload', (leaving) => {
    if (!isLeaving && wordsOf(form) !== standing) leaving.preventDefault()
  })
}

async function drawAnew(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const sent = new URLSearchParams()
  new FormData(form).forEach((value, name) => sent.append(name, String(value)))
  sent.append('do', form.dataset.livePress ?? '')
  const answer = await fetch(form.action, { method: 'POST', body: sent, signal })
  if (!answer.ok) return
  const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const old of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = drawn.querySelector(`[data-live="${old.dataset.live}"]`)
    if (fresh && fresh.innerHTML !== old.innerHTML) old.replaceChildren(...fresh.childNodes)
  }
}

/** All that was typed, in one word to compare by. */
const wordsOf = (form: HTMLFormElement) => JSON.stringify([...new FormData(form)])

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live-press]')) keepUp(form)
