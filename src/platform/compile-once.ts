import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'

/** Stands in a statement where a value will be. */
class Place<Name> {
  readonly name: Name
  constructor(name: Name) {
    this.name = name
  }
}

type Places<Ask> = { [Name in keyof Ask]: RawBuilder<Ask[Name]> }

/**
 * A statement that every request or every act sends: written with Kysely, compiled at its first use, and from then on
 * only asked. (Building and compiling a statement costs as much processor time as sending it.) The shape of the
 * statement must not depend on the values.
 */
export function compileOnce<Ask extends object, Row>(
  write: (db: Db, ask: Places<Ask>) => Compilable<Row>,
): (db: Db, ask: Ask) => Promise<Row[]> {
  let known: CompiledQuery<Row> | null = null
  return async (db, ask) => {
    known ??= compile(write, db)
    // A place was made from the name of one of the values.
    const parameters = known.parameters.map((value) =>
      value instanceof Place ? ask[value.name as keyof Ask] : value,
    )
    return (await db.executeQuery<Row>({ ...known, parameters })).rows
  }
}

function compile<Ask extends object, Row>(write: (db: Db, ask: Places<Ask>) => Compilable<Row>, db: Db) {
  // Whichever value the statement asks for, it gets a place of that name.
  const places = new Proxy({}, { get: (_, name) => sql`${new Place(name)}` }) as Places<Ask>
  return write(db, places).compile()
}
