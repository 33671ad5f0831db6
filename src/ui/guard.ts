import { options } from 'preact'

/**
 * Keeps what could run as code out of every page, whoever wrote the view: importing this file once makes the
 * renderer throw on attributes that carry script or style, on attribute names that are no names, and on
 * addresses that a browser would execute. A page that trips it is our mistake, so it is an exception (500).
 */

type Rule = 'plain' | 'address' | 'refused'

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data', 'ping'])

/**
 * Web, mail, telephone and calendar addresses, those of authenticator apps, and addresses within the house. `//host` is
 * none of them.
 */
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|webcal:|otpauth:|#|\/(?![/\\])|\.|\?)/i

/** `srcdoc` is a page of its own and `srcset` is several addresses in one: neither is needed. */
const REFUSED = new Set(['style', 'dangerouslysetinnerhtml', 'innerhtml', 'srcdoc', 'srcset'])

const ATTRIBUTE_NAME = /^[A-Za-z][\w:.-]*$/

// Each attribute name is judged once: a page has thousands of attributes and a few dozen names.
const judged = new Map<string, Rule>()

function ruleFor(name: string): Rule {
  const known = judged.get(name)
  if (known) return known
  const rule = judge(name)
  // Names could come from people in a faulty view; the memory must not grow with them.
  if (judged.size < 1000) judged.set(name, rule)
  return rule
}

function judge(name: string): Rule {
  const lower = name.toLowerCase()
  if (lower.startsWith('on') || REFUSED.has(lower) || !ATTRIBUTE_NAME.test(name)) return 'refused'
  return ADDRESSES.has(lower) ? 'address' : 'plain'
}

const next = options.vnode

options.vnode = (vnode) => {
  next?.(vnode)
  if (typeof vnode.type !== 'string') return
  // Preact types the props of any element as unknown to us; they are a plain object by construction.
  const props = vnode.props as Record<string, unknown>
  for (const name in props) {
    const rule = ruleFor(name)
    if (rule === 'plain') continue
    if (rule === 'refused')
      throw new TypeError(`The attribute ${JSON.stringify(name)} is not allowed in a page`)
    const address = props[name]
    if (address === undefined || address === null || address === false || address === '') continue
    if (typeof address !== 'string' || !SAFE_ADDRESS.test(address)) {
      throw new TypeError(`The address in ${name} is not safe: ${String(address).slice(0, 80)}`)
    }
  }
}
