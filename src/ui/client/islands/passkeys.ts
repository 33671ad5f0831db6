import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

// A form with `data-passkey` sends, instead of nothing, what a passkey signed. The address that its challenge comes
// from stands in the attribute; `data-passkey-new` makes a passkey, `data-passkey-field` names the field of another
// form at which browsers offer those that they have.

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void sendSigned(form)
  })
  offerAtField(form)
}

/** Whoever presses the button signs there: what was offered at the field meanwhile must not send the form as well. */
const pressed = new WeakSet<HTMLFormElement>()

async function sendSigned(form: HTMLFormElement): Promise<void> {
  pressed.add(form)
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')
  if (failed) failed.hidden = true
  try {
    if (!browserSupportsWebAuthn()) throw new Error('This browser has no passkeys')
    const optionsJSON = await askChallenge(form)
    // Where the house has something else to ask first, the form leads there as any other does.
    if (optionsJSON) {
      const isNew = form.hasAttribute('data-passkey-new')
      const signed = isNew
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON })
      answerOf(form).value = JSON.stringify(signed)
    }
    form.submit()
  } catch {
    if (failed) failed.hidden = false
  }
}

/** Browsers offer a passkey at the field of an address, once somebody is there: nobody is asked anything before. */
function offerAtField(form: HTMLFormElement): void {
  const field = document.getElementById(form.dataset.passkeyField ?? '')
  if (!field) return
  const offer = async () => {
    if (!(await browserSupportsWebAuthnAutofill())) return
    const optionsJSON = await askChallenge(form)
    if (!optionsJSON || pressed.has(form)) return
    const signed = await startAuthentication({ optionsJSON, useBrowserAutofill: true })
    if (pressed.has(form)) return
    answerOf(form).value = JSON.stringify(signed)
    form.submit()
  }
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin']
  const once = () => {
    for (const sign of signs) document.removeEventListener(sign, once)
    // Whoever chooses another way than what was offered has broken nothing off.
    offer().catch(() => {})
  }
  for (const sign of signs) document.addEventListener(sign, once)
}

/** The house's question to the device, or null where the house has none. */
async function askChallenge(form: HTMLFormElement) {
  const { value: token } = form.elements.namedItem('token') as HTMLInputElement // Each form begins with it.
  const answer = await fetch(form.dataset.passkey ?? '', {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  return answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : null
}

// The form is our own, made by PasskeyForm, which has this field.
const answerOf = (form: HTMLFormElement) => form.elements.namedItem('answer') as HTMLInputElement
