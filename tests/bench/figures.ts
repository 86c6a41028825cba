/** One thing measured, beside the same thing measured under plainer circumstances in the same run. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  readonly n: number
  readonly median: number
  readonly p95: number
  readonly baseline: { readonly name: string; readonly median: number; readonly p95: number }
  /** Median over the baseline's median. */
  readonly ratio: number
  /** What it must not exceed, where something is promised. */
  readonly limits: readonly (Limit & { readonly kept: boolean })[]
}

/** How many of a number were as they must be; all of them, or the promise is not kept. */
export type Tally = {
  readonly name: string
  readonly right: number
  readonly of: number
  readonly limits: readonly { readonly of: 'all'; readonly kept: boolean }[]
}

export function tally(name: string, right: number, of: number): Tally {
  return { name, right, of, limits: [{ of: 'all', kept: right === of && of > 0 }] }
}

export type Limit = { readonly of: 'p95' | 'ratio'; readonly most: number }

export function figure(
  name: string,
  values: readonly number[],
  baseline: { readonly name: string; readonly values: readonly number[] },
  limits: Limit | readonly Limit[] = [],
  unit: Figure['unit'] = 'ms'
): Figure {
  const median = quantile(values, 0.5)
  const p95 = quantile(values, 0.95)
  const base = {
    name: baseline.name,
    median: quantile(baseline.values, 0.5),
    p95: quantile(baseline.values, 0.95)
  }
  const ratio = rounded(median / Math.max(base.median, 0.01))
  return {
    name,
    unit,
    n: values.length,
    median,
    p95,
    baseline: base,
    ratio,
    limits: [limits].flat().map((limit) => ({
      ...limit,
      kept: (limit.of === 'p95' ? p95 : ratio) <= limit.most
    }))
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)
  return rounded(sorted[Math.max(0, at)] ?? NaN)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
