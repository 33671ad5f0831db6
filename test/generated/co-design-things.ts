import type { TestHouse } from '#test/house.ts'

/** A comment and a suggested wording of the story. */
export async function findCoDesign({ db }: TestHouse): Promise<Record<string, string>> {
  const comment = await db.selectFrom('frameworks.comment').select('id').executeTakeFirstOrThrow()
  const suggestion = await db.selectFrom('frameworks.suggestion').select('id').executeTakeFirstOrThrow()
  return { comment: comment.id, suggestion: suggestion.id }
}
