import type { Db } from './db.ts'

/** What the house holds of a person in one table, as the room whose table it is says it. */
export type PersonalTable = {
  table: `${string}.${string}`
  /** What it is, in plain words: the heading in the file that they take away. */
  title: string
  /** What whoever reads it may wonder about: a sentence under the heading. */
  note?: string
  /**
   * Which rows are a member's, as SQL: `:member` stands for their id, `:addresses` for their e-mail addresses. A room
   * names its own tables here.
   */
  where: string
  /** What is handed out of it: columns and what they are called. */
  columns: Readonly<Record<string, string>>
  /** Columns whose words may stand elsewhere in the room: how each is read, as SQL. */
  readAs?: Readonly<Record<string, string>>
  /** Personal columns that are not handed out, each with the reason: secrets and their hashes. */
  withheld?: Readonly<Record<string, string>>
  /** Columns that hold numbers of things in another room, and who knows what those are called. */
  named?: {
    columns: readonly string[]
    find(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, { name: string }>>
  }
  /** A column that holds a file, and the ending of its name. */
  file?: { column: string; ending: string }
  /** The room's own way to what is handed out, where no condition finds it: each row by what its values are called. */
  read?(db: Db, memberId: string): Promise<Record<string, unknown>[]>
  /**
   * What becomes of it when they are erased: it goes with the member's own row, is deleted, or stays, because of
   * something that can be said to them; then perhaps `without` what names them: columns, and what they become, as SQL
   * in which `:now` stands for the instant and `:member` for their id.
   */
  erased: 'with the member' | 'deleted' | { stays: string; without?: Readonly<Record<string, string>> }
}

const tables: PersonalTable[] = []

/** Each room says what it holds of people; app.ts collects it at the start, so that no room must know another's. */
export function holdPersonal(held: readonly PersonalTable[]): void {
  for (const one of held) if (!tables.some(({ table }) => table === one.table)) tables.push(one)
}

/** All that the house holds of people, table by table. */
export const listPersonal = (): readonly PersonalTable[] => tables

/** A table's name as SQL has it. */
export const nameOf = ({ table }: Pick<PersonalTable, 'table'>): string =>
  table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
