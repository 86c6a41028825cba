import fc from 'fast-check'
import { z } from 'zod'

/** Ids that stand for something, by the name of the property that names it. */
export type KnownIds = (property: string) => readonly string[]

type Schema = z.core.$ZodType
/** The kinds of schema that the contract is made of; any other is told as soon as it is used. */
type Known =
  | z.core.$ZodVoid
  | z.core.$ZodUndefined
  | z.core.$ZodBoolean
  | z.core.$ZodString
  | z.core.$ZodNumber
  | z.core.$ZodLiteral
  | z.core.$ZodEnum
  | z.core.$ZodNullable
  | z.core.$ZodOptional
  | z.core.$ZodDefault
  | z.core.$ZodUnion
  | z.core.$ZodArray
  | z.core.$ZodTuple
  | z.core.$ZodRecord
  | z.core.$ZodObject
  | z.core.$ZodPipe

type At = { readonly property: string; readonly known: KnownIds }

/** Values that a schema accepts, at its edges more often than not; long texts are as long as they may be. */
export function arbitraryOf(schema: z.ZodType, known: KnownIds, property = ''): fc.Arbitrary<unknown> {
  return valueOf(schema, { property, known })
}

function valueOf(schema: Schema, at: At): fc.Arbitrary<unknown> {
  const values = unrefined(schema as Known, at)
  const checks = schema._zod.def.checks ?? []
  const isRefined = checks.some((check) => check._zod.def.check === 'custom')
  return isRefined ? values.filter((value) => z.safeParse(schema, value).success) : values
}

function unrefined(schema: Known, at: At): fc.Arbitrary<unknown> {
  const { def } = schema._zod
  switch (def.type) {
    case 'void':
    case 'undefined':
      return fc.constant(undefined)
    case 'boolean':
      return fc.boolean()
    case 'string':
      return textOf(schema as z.ZodString, at)
    case 'number':
      return numberOf(schema as z.ZodNumber)
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'nullable':
      return fc.option(valueOf(def.innerType, at), { freq: 3 })
    case 'optional':
    case 'default':
      return fc.option(valueOf(def.innerType, at), { nil: undefined, freq: 3 })
    case 'union':
      return fc.oneof(...def.options.map((option) => valueOf(option, at)))
    case 'array': {
      const { minLength, maxLength } = limits(schema)
      const most = Math.max(minLength, Math.min(maxLength, 4))
      return fc.array(valueOf(def.element, at), { minLength, maxLength: most })
    }
    case 'tuple':
      return fc.tuple(...def.items.map((item) => valueOf(item, at)))
    case 'record':
      return fc.dictionary(valueOf(def.keyType, at) as fc.Arbitrary<string>, valueOf(def.valueType, at), {
        maxKeys: 3,
        noNullPrototype: true
      })
    case 'object':
      return objectOf(def.shape, at)
    // What older pages sent is turned into what is sent now before it is looked at.
    case 'pipe':
      return valueOf(def.out, at)
  }
  throw new Error(`No values for a schema of type ${(def as { type: string }).type}`)
}

function objectOf(shape: Readonly<Record<string, Schema>>, at: At): fc.Arbitrary<unknown> {
  const properties = Object.entries(shape).map(
    ([property, schema]) => [property, valueOf(schema, { ...at, property })] as const
  )
  // What is left out and what is undefined are the same to whoever sends it.
  return fc
    .record(Object.fromEntries(properties), { noNullPrototype: true })
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)))
}

const nasty = [
  '\u0000',
  '"',
  "'",
  '%',
  '_',
  '*',
  '\\',
  '<b>',
  '\u202e',
  '👩‍👧',
  'é',
  'ß',
  ' ',
  '\n',
  '=1',
  '--',
  ';'
]

function textOf(schema: z.ZodString, { property, known }: At): fc.Arbitrary<string> {
  if (schema.format === 'uuid') {
    const ids = known(property)
    return ids.length === 0 ? fc.uuid({ version: 4 }) : fc.constantFrom(...ids)
  }
  if (schema.format === 'datetime')
    return fc.date({ ...century, noInvalidDate: true }).map((date) => date.toISOString())
  if (schema.format === 'date')
    return fc.date({ ...century, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  const { minLength, maxLength } = limits(schema)
  const fits = (text: string): boolean => schema.safeParse(text).success
  const pattern = checksOf(schema)
    .map((check) => check.pattern)
    .find((each) => each instanceof RegExp)
  if (pattern !== undefined) return fc.stringMatching(pattern).filter(fits)
  const short = fc.string({
    unit: fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 12))
  })
  const longest = fc
    .constantFrom('x', 'w ', 'é')
    .map((unit) => unit.repeat(maxLength).slice(0, maxLength).replace(/ $/, 'x'))
  return fc.oneof(
    { arbitrary: short.filter(fits), weight: 3 },
    { arbitrary: longest.filter(fits), weight: 1 }
  )
}

const century = { min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z') }

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const bounds = checksOf(schema).map(({ check, value }) => [check, Number(value)] as const)
  const limit = (name: string): number[] =>
    bounds.flatMap(([check, value]) => (check === name ? [value] : []))
  const minimum = Math.max(-Number.MAX_SAFE_INTEGER, ...limit('greater_than'))
  const maximum = Math.min(Number.MAX_SAFE_INTEGER, ...limit('less_than'))
  const fits = (value: number): boolean => schema.safeParse(value).success
  const whole = fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
  const near = fc.integer({
    min: Math.ceil(minimum),
    max: Math.min(Math.floor(maximum), Math.ceil(minimum) + 60_000)
  })
  if (schema.format === 'safeint') return fc.oneof(near, near, whole).filter(fits)
  return fc.oneof(near, fc.double({ min: minimum, max: maximum, noNaN: true })).filter(fits)
}

type Check = { readonly check?: string; readonly pattern?: unknown; readonly value?: unknown } & Readonly<
  Record<'minimum' | 'maximum', number | undefined>
>

function checksOf(schema: Schema): readonly Check[] {
  return (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Check)
}

function limits(schema: Schema): { minLength: number; maxLength: number } {
  const checks = checksOf(schema)
  const most = checks.flatMap(({ maximum }) => maximum ?? [])
  return {
    minLength: Math.max(0, ...checks.flatMap(({ minimum }) => minimum ?? [])),
    // Where nothing limits it, longer than anything that was thought of.
    maxLength: Math.min(...(most.length > 0 ? most : [100_000]))
  }
}
