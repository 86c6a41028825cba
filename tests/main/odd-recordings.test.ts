import { afterAll, beforeAll, describe, test } from 'vitest'
import { type OddCase, oddCase } from '../support/odd/case.ts'
import { judge } from '../support/odd/judge.ts'
import { cook } from '../support/odd/kitchen.ts'
import { oddRecordings } from '../support/odd-recordings.ts'

/** `ODD=sound,files npm run main -- odd-recordings` looks at some only. */
const asked = process.env['ODD']?.split(',') ?? Object.keys(oddRecordings)

describe.each(asked)('a recording of which the %s are odd', (theme) => {
  let at: OddCase
  beforeAll(async () => {
    at = await oddCase()
  })
  afterAll(() => at.close())

  test.each(oddRecordings[theme] ?? [])('$name ends as what it is', async ({ name, make, ends, ...odd }) => {
    await judge(at, await cook(name, odd.with ?? '', make), ends)
  })
})
