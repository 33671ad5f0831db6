import type { Analysis, Columns, Conversation, Manner } from '#maths/opinions/index.ts'
import { askThread } from '../ask-thread.ts'

/** What the thread is asked. */
export type Asked = { conversation: Conversation; manner: Manner }
/** What it answers. */
export type Done = { analysis: Omit<Analysis, 'columns'>; columns: Omit<Columns, 'isView'>; seconds: number }

/**
 * Analyses a conversation in a thread of its own: a house goes on taking votes meanwhile. `signal` ends it at once.
 */
export async function analyseInWorker(
  conversation: Conversation,
  manner: Manner,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Analysis & { seconds: number }> {
  const asked: Asked = { conversation, manner }
  const { analysis, columns, seconds } = await askThread<Done>('platform/opinions', asked, { signal })
  const views = new Set(columns.views)
  return { ...analysis, columns: { ...columns, isView: (column) => views.has(column) }, seconds }
}
