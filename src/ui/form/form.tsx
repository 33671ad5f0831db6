import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { ChromeContext } from '#ui/layout/chrome.ts'
import type { Attributes, Optional } from '#ui/part.ts'
import { HiddenField } from './hidden-field.tsx'
import { HiddenContext, KeptContext } from './kept.ts'
import { isTypedIn } from './typed-in.ts'

export type FormProps = { action: string; children: ComponentChildren } & Attributes &
  Optional<{
    /** `multipart/form-data` where a file is sent. */
    enctype: 'multipart/form-data'
    /** `get` where the form only asks, such as a search: it changes nothing and needs no token. */
    method: 'post' | 'get'
  }>

/**
 * A form. It carries the token that proves it was sent from our own page, as its first field: a form with a
 * file is read as it arrives, and must be refused before the file. A page for strangers, where nobody is anybody, has
 * none to carry.
 */
export const Form = ({ action, method = 'post', children, ...rest }: FormProps) => {
  const { token, kept } = useContext(ChromeContext)
  const sentHere = method === 'post' && kept?.action === action ? kept : null
  const own = sentHere && isTypedIn(sentHere, children) ? kept : null
  return (
    // Browsers' own messages stop people before ours can tell them what to do.
    <form {...rest} method={method} action={action} novalidate>
      {method === 'post' && token !== '' && <HiddenField name="token" value={token} />}
      <HiddenContext.Provider value={sentHere?.hidden ?? null}>
        <KeptContext.Provider value={own}>{children}</KeptContext.Provider>
      </HiddenContext.Provider>
    </form>
  )
}
