import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parse } from 'yaml'
import { z } from 'zod'
import { findOwnFramework, findVersion } from '#modules/frameworks/index.ts'
import { membersToWriteTo } from '#modules/people/index.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { findClassOf, settleParts } from './part-class.ts'
import { addSteps } from './steps.ts'
import { usualRules } from './usual-rules.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const statement = z.object({
  words: z.string(),
  on: day,
  kind: z.enum(['view', 'wording', 'about-me']).default('view'),
  change: z.enum(['keep', 'change', 'add', 'remove']).nullable().default(null),
  /** The behaviour's number within its characteristic, from 1. */
  behaviour: z.number().nullable().default(null),
  quoted: z.string().default(''),
  joined: z.number().optional(),
  out: z.string().optional(),
  reword: z.string().optional(),
})
type Told = z.infer<typeof statement>

/** The conversation of the story as its file has it. */
const insightsFile = z.object({
  conversation: z.object({
    slug: z.string(),
    title: z.string(),
    question: z.string(),
    about: z.string(),
    characteristic: z.string(),
    version: z.string(),
    opened: day,
    closed: day,
    concluded: day,
    conclusion: z.string(),
  }),
  statements: z.array(statement),
})
type Story = z.infer<typeof insightsFile>

const noon = (on: string) => new Date(`${on}T12:00:00Z`)

/** A number from 0 to 1 that is the same for the same words: the story is told alike in every house. */
const lot = (words: string) => Number.parseInt(hash('sha256', `insights ${words}`).slice(0, 8), 16) / 2 ** 32

/** Plants the conversation of the story: what was asked, what invented members said, and what was concluded. */
export const plantInsights: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'insights.yaml'), 'utf8'))
  const story = insightsFile.parse(file)
  await inTransaction(db, async (tx) => {
    const version = await findStoryVersion(tx, story)
    const conversationId = await plantConversation(tx, { story, versionId: version?.id ?? null })
    const behaviours =
      version?.characteristics.find(({ key }) => key === story.conversation.characteristic)?.behaviours ?? []
    const authors = await listAuthors(tx, story)
    const ids: string[] = []
    for (const [place, told] of story.statements.entries()) {
      const authorId = authors[Math.floor(lot(`author ${place}`) * authors.length)] ?? null
      const behaviourId = behaviours[(told.behaviour ?? 0) - 1]?.id ?? null
      const joinedInto = told.joined === undefined ? null : (ids[told.joined - 1] ?? null)
      ids.push(
        await plantStatement(tx, {
          conversationId,
          number: place + 1,
          told,
          authorId,
          behaviourId,
          joinedInto,
          story,
        }),
      )
    }
  })
}

async function findStoryVersion(tx: Tx, { conversation }: Story) {
  const own = await findOwnFramework(tx)
  return own ? await findVersion(tx, own.framework.slug, conversation.version) : null
}

async function plantConversation(tx: Tx, { story, versionId }: { story: Story; versionId: string | null }) {
  const { slug, title, question, about, characteristic, opened, closed, concluded, conclusion } =
    story.conversation
  const { id } = await tx
    .insertInto('insights.conversation')
    .values({
      slug,
      title,
      question,
      about,
      characteristic,
      versionId,
      moderationRules: usualRules,
      seed: slug,
      closesOn: closed,
      preparedAt: noon(opened),
      openedAt: noon(opened),
      closedAt: noon(closed),
      conclusion: conclusion.trim(),
      concludedAt: noon(concluded),
    })
    .returning(['id', 'threshold'])
    .executeTakeFirstOrThrow()
  await settleParts(tx, { conversationId: id, threshold: 5 })
  return id
}

/** Those who were members by then. */
async function listAuthors(tx: Tx, { conversation }: Story): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${membersToWriteTo()} as member where joined_at < ${noon(conversation.opened)}
    order by address`.execute(tx)
  return rows.map(({ id }) => id)
}

type Planting = {
  conversationId: string
  number: number
  told: Told
  authorId: string | null
  behaviourId: string | null
  joinedInto: string | null
  story: Story
}

async function plantStatement(tx: Tx, planting: Planting): Promise<string> {
  const { conversationId, number, told, authorId, behaviourId, joinedInto, story } = planting
  const at = noon(told.on)
  const [status, reason] = decidedOn(told)
  const { id } = await tx
    .insertInto('insights.statement')
    .values({
      conversationId,
      number,
      words: told.words,
      kind: told.kind,
      change: told.kind === 'wording' ? told.change : null,
      behaviourId,
      quoted: told.quoted,
      characteristic: story.conversation.characteristic,
      status,
      reason,
      joinedInto,
      authorId,
      class: authorId ? await findClassOf(tx, { conversationId, memberId: authorId, at }) : null,
      sentAt: at,
      decidedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const steps = [{ step: 'received' as const }, { step: status, reason }]
  await addSteps(tx, { statementId: id, steps, by: null, isKnown: true, at })
  return id
}

function decidedOn({ joined, out, reword }: Told) {
  if (joined !== undefined) return ['joined', `It says the same as no. ${joined}.`] as const
  if (out !== undefined) return ['out', out] as const
  return reword === undefined ? (['in', ''] as const) : (['reword', reword] as const)
}
