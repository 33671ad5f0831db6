/** What the house holds of a person in one table, as the room whose table it is says it. */
export type PersonalTable = {
  table: `${string}.${string}`
  /** What it is, in plain words: the heading in the file that they take away. */
  title: string
  /**
   * Which rows are a member's, as SQL: `:member` stands for their id, `:addresses` for their e-mail addresses. A room
   * names its own tables here.
   */
  where: string
  /** What is handed out of it: columns and what they are called. Secrets and their hashes are left out. */
  columns: Readonly<Record<string, string>>
  /** A column that holds a file, and the ending of its name. */
  file?: { column: string; ending: string }
  /**
   * What becomes of it when they are erased: it goes with the member's own row, is deleted, or stays, because of
   * something that can be said to them.
   */
  erased: 'with the member' | 'deleted' | { stays: string }
}

const tables: PersonalTable[] = []

/** Each room says what it holds of people; app.ts collects it at the start, so that no room must know another's. */
export function holdPersonal(held: readonly PersonalTable[]): void {
  for (const one of held) if (!tables.some(({ table }) => table === one.table)) tables.push(one)
}

/** All that the house holds of people, table by table. */
export const listPersonal = (): readonly PersonalTable[] => tables

/** A table's name as SQL has it. */
export const nameOf = ({ table }: PersonalTable): string =>
  table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A room's condition with its words in their places: the member is the first value, the addresses are the second. */
export const conditionOf = ({ where }: PersonalTable): string =>
  where.replaceAll(':member', '$1::uuid').replaceAll(':addresses', '$2::text[]')
