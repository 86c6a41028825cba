/**
 * The sample's minute, as values that change over time: a child that keeps its distance, comes to play, looks away,
 * comes back. Places are in pixels of a 640 × 360 picture, times in seconds.
 */
export const filmSeconds = 60
export const filmRate = 25

type Track = readonly (readonly [second: number, value: number])[]

const tracks = {
  /** Where the child stands; the parent sits at 176. */
  childX: [
    [0, 520],
    [4.4, 520],
    [8.2, 322],
    [21, 322],
    [22, 330],
    [25.6, 486],
    [31.8, 486],
    [35.6, 330],
    [36.4, 330],
    [38, 252],
    [43, 252],
    [44.6, 318],
    [56, 318],
    [58, 262],
    [60, 262]
  ],
  /** −1 looks at the parent, 1 away, 0 at us. */
  childLook: [
    [0, 1],
    [3.2, 1],
    [4, -1],
    [20.6, -1],
    [21.4, 1],
    [30.6, 1],
    [31.4, -1],
    [45.6, -1],
    [46, 0],
    [46.6, -1],
    [60, -1]
  ],
  /** 0 hangs, 1 reaches out. */
  childArm: [
    [0, 0],
    [6.6, 0],
    [7.4, 0.9],
    [9, 0.3],
    [11.2, 0.8],
    [21, 0.5],
    [22, 0],
    [35.4, 0],
    [37.2, 1],
    [43, 1],
    [44.2, 0.4],
    [45, 1],
    [46.4, 0.3],
    [56.5, 0.5],
    [58, 1],
    [60, 1]
  ],
  childJoy: [
    [0, 0.2],
    [6, 0.5],
    [8, 1],
    [20, 1],
    [22, 0],
    [30, 0],
    [34, 0.7],
    [38, 0.4],
    [43, 0.5],
    [47, 0.6],
    [50, 1],
    [60, 1]
  ],
  parentArm: [
    [0, 0.1],
    [6.4, 0.1],
    [7.6, 0.8],
    [9.2, 0.3],
    [10, 0.8],
    [21, 0.6],
    [22.4, 0.1],
    [35, 0.1],
    [36.6, 0.9],
    [43, 0.9],
    [44.4, 0.3],
    [45.8, 0.3],
    [46.3, 1.5],
    [47.6, 1.5],
    [48.4, 0.7],
    [56.4, 0.6],
    [58, 1],
    [60, 1]
  ],
  parentLean: [
    [0, 0],
    [6, 0],
    [8, 5],
    [21, 5],
    [24, 0],
    [34, 0],
    [37, 8],
    [43, 8],
    [45, 3],
    [56, 4],
    [58, 9],
    [60, 9]
  ],
  parentJoy: [
    [0, 0.3],
    [5, 0.5],
    [8, 1],
    [21, 0.9],
    [23, 0.4],
    [31, 0.5],
    [33, 1],
    [45.4, 0.8],
    [46.2, 0.1],
    [48, 0.6],
    [50, 1],
    [60, 1]
  ],
  ballX: [
    [0, 214],
    [9.8, 214],
    [11.6, 296],
    [12.6, 296],
    [14.2, 214],
    [15, 214],
    [16.6, 296],
    [17.4, 296],
    [19, 214],
    [19.6, 214],
    [21, 288],
    [44.4, 286],
    [45.2, 268],
    [46, 284],
    [48.4, 292],
    [50, 214],
    [50.8, 214],
    [52.4, 292],
    [53.2, 292],
    [54.8, 214],
    [60, 214]
  ],
  /** Above the floor. */
  ballLift: [
    [0, 0],
    [44.6, 0],
    [45.3, 150],
    [46, 4],
    [46.3, 22],
    [46.7, 0],
    [60, 0]
  ]
} as const satisfies Readonly<Record<string, Track>>

type StoryValue = keyof typeof tracks
export type Story = Readonly<Record<StoryValue, number>>

function valueAt(track: Track, second: number): number {
  const after = track.findIndex(([at]) => at >= second)
  const [from, to] = [track[after - 1] ?? track[0], track[after] ?? track.at(-1)]
  if (from === undefined || to === undefined) return 0
  const span = to[0] - from[0]
  const part = span === 0 ? 1 : Math.min(1, Math.max(0, (second - from[0]) / span))
  return from[1] + (to[1] - from[1]) * part * part * (3 - 2 * part)
}

/** Everything that moves, at this second. */
export function storyAt(second: number): Story {
  const names = Object.keys(tracks) as StoryValue[]
  return Object.fromEntries(names.map((name) => [name, valueAt(tracks[name], second)])) as Story
}
