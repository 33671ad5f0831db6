import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Kept } from '#ui/layout/chrome.ts'
import type { FormState } from './form-state.ts'

/** What somebody had typed before in the form around; null where it is as its page made it. */
export const KeptContext = createContext<Kept | null>(null)

/** The fields that nobody types in the form around, where what is kept was sent to the same address; else null. */
export const HiddenContext = createContext<Set<string> | null>(null)

/** What stands in a field's form: what was typed there before, where something is kept. */
export function useTyped(form: FormState, name: string): FormState {
  const kept = useContext(KeptContext)
  if (!kept) return form
  kept.shown.add(name)
  return { ...form, values: kept.values }
}

/** What a form carries of how things stood: kept too, so that whoever changed them meanwhile is not written over. */
export const isHowItStood = (name: string) => /^(revision|began|seen\w*|once|was-.*)$/.test(name)
