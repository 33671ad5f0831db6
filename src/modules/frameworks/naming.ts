import { inWords } from '#platform/clock.ts'
import { type FrameworkStatus, plainText } from './framework.ts'
import type { Behaviour, Characteristic, VersionSummary } from './version.ts'

export const statusWords: Readonly<Record<FrameworkStatus, string>> = {
  current: 'In force',
  superseded: 'Superseded',
  draft: 'Draft for discussion',
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A source's own date as people say it: `2022` as 2022, `2022-10` as October 2022, `2022-10-06` as 6 October 2022. */
export function datedInWords(dated: string): string {
  if (dated.length === 4) return dated
  const day = new Date(dated.length === 7 ? `${dated}-01` : dated)
  // A file may say 2022-13, or 2022-02-31; its own figures are then the truest words.
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(dated)) return dated
  return dated.length === 7 ? monthFormat.format(day) : inWords(day)
}

type Named = Pick<VersionSummary, 'dated' | 'label' | 'status'>

/** How people tell a version from the others of its framework: by its date, or else by its label. */
export function versionName({ dated, label, status }: Named): string {
  const name = dated ? datedInWords(dated) : `version ${label}`
  return status === 'draft' ? `${name} draft` : name
}

/** The name of a version beside others of its framework: with its label where another is called the same. */
export function nameAmong(versions: readonly Named[], version: Named): string {
  const name = versionName(version)
  const isShared = versions.some((one) => one.label !== version.label && versionName(one) === name)
  return isShared ? `${name} (${version.label})` : name
}

/** Whether a wording holds, in a sentence that nobody can mistake. */
export function standingInWords(version: Named): string {
  const name = versionName({ ...version, status: 'current' })
  if (version.status === 'draft') return `A draft for discussion, ${name}. Never in force.`
  if (version.status === 'superseded')
    return `Superseded. This is the wording of ${name}, and it no longer holds.`
  return `In force: ${name}.`
}

/** The name of a characteristic, or what it is where its source gives it none. */
export function characteristicName({ title, position }: Pick<Characteristic, 'title' | 'position'>): string {
  return title ?? `Group ${position} (not named in the source)`
}

const mostInHeading = 72

/**
 * A heading for a behaviour: its title, or the phrase that its authors emphasised, or its own words, as many as fit.
 * It only leads to the wording, which always stands whole beside it.
 */
export function behaviourName({ title, text }: Pick<Behaviour, 'title' | 'text'>): string {
  if (title) return title
  const plain = plainText(text)
  if (plain.length <= mostInHeading) return capitalised(plain)
  const phrase = /\*\*(.+?)\*\*/s.exec(text)?.[1]
  if (phrase && phrase.length <= mostInHeading) return capitalised(phrase)
  const end = plain.lastIndexOf(' ', mostInHeading)
  return `${capitalised(plain.slice(0, end > 0 ? end : mostInHeading).replace(/[\s,;:.–-]+$/u, ''))}…`
}

/** The same words as the beginning of a sentence. */
export const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "1 behaviour", "32 behaviours". */
export const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

/** The size of a wording, in words. */
export function sizeInWords({
  characteristics,
}: {
  characteristics: readonly { behaviours: readonly unknown[] }[]
}) {
  const behaviours = characteristics.reduce((sum, { behaviours }) => sum + behaviours.length, 0)
  return countsOfWording(characteristics.length, behaviours)
}

/** "6 characteristics and 32 behaviours". */
export const countsOfWording = (characteristics: number, behaviours: number): string =>
  `${countOf(characteristics, 'characteristic')} and ${countOf(behaviours, 'behaviour')}`
