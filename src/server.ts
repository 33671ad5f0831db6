import { explainToOperator } from './operator.ts'
import { runHouse } from './start.ts'

runHouse().catch((error: unknown) => {
  process.stderr.write(explainToOperator(error))
  process.exit(1)
})
