import type { Tx } from './db.ts'

/**
 * Something that a lower module tells and higher ones may act upon, in the same transaction
 * (`people.memberLeft`). The lower module declares it; app.ts introduces the listeners.
 */
export type Notice<T> = {
  readonly name: string
  tell(tx: Tx, what: T): Promise<void>
  listen(listener: (tx: Tx, what: T) => Promise<void>): void
}

/** Declares a notice. Its listeners run one after the other; when one fails, the whole act fails. */
export function declareNotice<T>(name: string): Notice<T> {
  const listeners: ((tx: Tx, what: T) => Promise<void>)[] = []
  return {
    name,
    async tell(tx, what) {
      for (const listener of listeners) await listener(tx, what)
    },
    listen: (listener) => void listeners.push(listener),
  }
}
