import { z } from 'zod'

/**
 * What one document may hold. Far above any framework that people use, far below what could hurt the house.
 */
export const limits = {
  characteristics: 60,
  behaviours: 500,
  lenses: 20,
  feedback: 200,
  idLength: 80,
  versionLength: 40,
  titleLength: 300,
  textLength: 5_000,
  aboutLength: 20_000,
} as const

// Line feed and tab may stand in a text. Other controls, and halves of a surrogate pair, fit neither
// in the three file formats alike nor in the database.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const isWritable = (text: string) => text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)

const words = (most: number) =>
  z
    .string()
    .max(most, `must be ${most.toLocaleString('en-GB')} characters or less`)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine(isWritable, 'must not hold control characters')

/** A part of an address: what a framework, a characteristic or a behaviour may be called in one. */
export const slug = z
  .string()
  .max(limits.idLength, `must be ${limits.idLength} characters or less`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, numbers and single hyphens, like `sel-2022`')

export const behaviourSchema = z.strictObject({
  id: slug.optional(),
  title: words(limits.titleLength).optional(),
  text: words(limits.textLength),
  lens: words(limits.titleLength).optional(),
  easy_read: words(limits.textLength).optional(),
  audio: words(limits.titleLength)
    .regex(/^(https?:\/\/|\/(?!\/))\S+$/, 'must be a web address that begins with https:// or with /')
    .optional(),
})

const characteristicSchema = z.strictObject({
  id: slug,
  title: words(limits.titleLength).nullable(),
  summary: words(limits.textLength).optional(),
  intro: words(limits.textLength).optional(),
  lenses: z
    .array(words(limits.titleLength))
    .min(1, 'must name one or more; leave `lenses` out if there are none')
    .max(limits.lenses, `must hold ${limits.lenses} or fewer`)
    .optional(),
  behaviours: z.array(behaviourSchema).min(1, 'must hold one behaviour or more'),
})

/**
 * A framework in one wording, as it is written in a file, imported and exported.
 *
 * `title: null` on a characteristic means that the source groups its behaviours but does not name the group.
 * Texts are kept to the letter; `**` marks the source's emphasis.
 */
export const frameworkSchema = z
  .strictObject({
    id: slug,
    version: z
      .string()
      .max(limits.versionLength, `must be ${limits.versionLength} characters or less`)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be letters, numbers, dots and hyphens, like `2022-10`'),
    status: z.enum(['current', 'superseded', 'draft']),
    title: words(limits.titleLength),
    publisher: words(limits.titleLength).optional(),
    date: z
      .string()
      .regex(
        /^\d{4}(-\d{2}(-\d{2})?)?$/,
        'must be a year, a month or a day, like `2022`, `2022-10` or `2022-10-31`',
      )
      .optional(),
    co_designed: words(limits.titleLength).optional(),
    source: words(limits.titleLength).optional(),
    about: words(limits.aboutLength).optional(),
    asked: words(limits.textLength).optional(),
    feedback: z
      .array(words(limits.textLength))
      .min(1, 'must hold one or more; leave `feedback` out if there is none')
      .max(limits.feedback, `must hold ${limits.feedback} or fewer`)
      .optional(),
    characteristics: z
      .array(characteristicSchema)
      .min(1, 'must hold one characteristic or more')
      .max(limits.characteristics, `must hold ${limits.characteristics} or fewer`),
  })
  .superRefine((framework, context) => {
    for (const { path, message } of contradictions(framework))
      context.addIssue({ code: 'custom', path, message })
  })

export type Behaviour = z.infer<typeof behaviourSchema>
export type Characteristic = z.infer<typeof characteristicSchema>
export type Framework = z.infer<typeof frameworkSchema>
export type FrameworkStatus = Framework['status']

/** The keys that a file may use, in the order in which we write them. */
export const frameworkKeys = Object.keys(frameworkSchema.shape)
export const characteristicKeys = Object.keys(characteristicSchema.shape)
export const behaviourKeys = Object.keys(behaviourSchema.shape)

/** How many behaviours a framework describes. */
export function countBehaviours(framework: Pick<Framework, 'characteristics'>): number {
  return framework.characteristics.reduce((count, { behaviours }) => count + behaviours.length, 0)
}

/**
 * A text without the marks of emphasis, for places that cannot show them (titles of pages, mails, charts).
 */
export function plainText(text: string): string {
  return text.replaceAll('**', '')
}

type Addressed = Pick<Behaviour, 'id' | 'title' | 'text'>

/**
 * The last part of a behaviour's permanent address: its id, else its title, else its first emphasised phrase,
 * else its first words. At most 40 characters of ASCII, cut between words.
 *
 * Two behaviours may get the same; `slugsOf` tells them apart.
 */
export function slugOf({ id, title, text }: Addressed): string {
  return id ?? toSlug(title ?? /\*\*(.+?)\*\*/s.exec(text)?.[1] ?? plainText(text))
}

/**
 * The address parts of all behaviours of one characteristic, each different: the second `trust` is
 * `trust-2`.
 */
export function slugsOf(behaviours: readonly Addressed[]): string[] {
  const taken = new Map(behaviours.flatMap(({ id }) => (id === undefined ? [] : [[id, 1]])))
  return behaviours.map((behaviour) => behaviour.id ?? takeSlug(taken, slugOf(behaviour)))
}

/**
 * An address part that nobody has taken yet: `base`, or `base` with the next number. `taken` counts how
 * often each was asked for, so that a thousand alike are told apart as quickly as two.
 */
export function takeSlug(taken: Map<string, number>, base: string): string {
  let copy = taken.get(base) ?? 0
  let slug = base
  while (taken.has(slug)) {
    copy += 1
    slug = `${cutAtWord(base, 39 - String(copy).length)}-${copy}`
  }
  if (slug !== base) taken.set(base, copy)
  taken.set(slug, 1)
  return slug
}

/** A title as a part of an address: `Relationships & advocacy` becomes `relationships-and-advocacy`. */
export function toSlug(title: string, otherwise = 'behaviour'): string {
  const ascii = title
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord(ascii, 40) || otherwise
}

function cutAtWord(slug: string, most: number): string {
  if (slug.length <= most) return slug
  const end = slug.lastIndexOf('-', most)
  return slug.slice(0, end > 0 ? end : most)
}

type Contradiction = { path: (string | number)[]; message: string }

/** What no single field can show: ids used twice, lenses that nobody named, more behaviours than we take. */
function contradictions({ characteristics }: { characteristics: Characteristic[] }): Contradiction[] {
  const found: Contradiction[] = []
  const ids = new Set<string>()
  for (const [c, { id, lenses, behaviours }] of characteristics.entries()) {
    const path = ['characteristics', c]
    if (ids.has(id)) found.push({ path: [...path, 'id'], message: `must differ; \`${id}\` is used twice` })
    ids.add(id)
    const own = new Set<string>()
    for (const [b, { id: name, lens }] of behaviours.entries()) {
      const at = [...path, 'behaviours', b]
      if (lens !== undefined && !lenses?.includes(lens)) {
        found.push({ path: [...at, 'lens'], message: "must be one of the characteristic's `lenses`" })
      }
      if (name === undefined) continue
      if (own.has(name))
        found.push({ path: [...at, 'id'], message: `must differ; \`${name}\` is used twice` })
      own.add(name)
    }
  }
  if (countBehaviours({ characteristics }) > limits.behaviours) {
    found.push({
      path: ['characteristics'],
      message: `must hold ${limits.behaviours} behaviours or fewer in all`,
    })
  }
  return found
}
