import { box, type Canvas, colour, createCanvas, fill, limb, oval } from '../drawing/canvas.ts'
import { storyAt } from './story.ts'

export const filmSize = { width: 640, height: 360 }
const floor = 322

const c = {
  wall: colour('#ecdfcb'),
  wallLow: colour('#e3d3ba'),
  floor: colour('#cfae86'),
  board: colour('#bd9a70'),
  rug: colour('#bcd0c6'),
  rugRim: colour('#9fbab0'),
  sky: colour('#cfe6ee'),
  frame: colour('#fbf6ec'),
  cloud: colour('#ffffff'),
  leaf: colour('#6f9470'),
  pot: colour('#b5654a'),
  skin: colour('#f0c4a2'),
  skinDark: colour('#c98f68'),
  blush: colour('#e89a86'),
  hairParent: colour('#5a3a2c'),
  hairChild: colour('#8a5a34'),
  knit: colour('#1f7a78'),
  trousers: colour('#33485c'),
  jumper: colour('#e0a23a'),
  legs: colour('#6a5a8c'),
  shoe: colour('#4a3a34'),
  ink: colour('#2f2622'),
  ball: colour('#cf5b3c'),
  stripe: colour('#fbe9d0'),
  shade: colour('#5b4530')
}

/** The room, drawn once: everything that never moves. */
export function drawRoom(): Canvas {
  const room = createCanvas(filmSize.width, filmSize.height)
  fill(room, c.wall)
  box(room, { left: -9, top: 214, right: 649, bottom: 262 }, 0, c.wallLow)
  box(room, { left: -9, top: 258, right: 649, bottom: 369 }, 0, c.floor)
  for (const y of [274, 296, 324])
    box(room, { left: -9, top: y, right: 649, bottom: y + 1.4 }, 0, c.board, 0.6)
  oval(room, [300, 322], [272, 30], c.rugRim)
  oval(room, [300, 321], [262, 26], c.rug)
  // The window the child looks out of.
  box(room, { left: 438, top: 42, right: 586, bottom: 182 }, 6, c.frame)
  box(room, { left: 446, top: 50, right: 578, bottom: 174 }, 3, c.sky)
  oval(room, [488, 92], [26, 10], c.cloud, 0.9)
  oval(room, [508, 86], [20, 10], c.cloud, 0.9)
  oval(room, [548, 122], [18, 7], c.cloud, 0.7)
  box(room, { left: 509, top: 50, right: 515, bottom: 174 }, 0, c.frame)
  box(room, { left: 446, top: 109, right: 578, bottom: 114 }, 0, c.frame)
  // A plant and a picture.
  box(room, { left: 596, top: 232, right: 628, bottom: 270 }, 6, c.pot)
  for (const [x, y] of [
    [584, 176],
    [600, 158],
    [616, 162],
    [632, 182],
    [612, 190]
  ] as const)
    limb(room, [612, 234], [x, y], 6.5, c.leaf)
  box(room, { left: 70, top: 66, right: 138, bottom: 118 }, 4, c.frame)
  oval(room, [92, 100], [16, 10], c.leaf, 0.6)
  oval(room, [116, 94], [18, 14], c.jumper, 0.5)
  oval(room, [124, 78], [5, 5], c.ball, 0.7)
  // Where the frame number and the clock are written.
  box(room, { left: 12, top: 10, right: 200, bottom: 46 }, 9, c.frame, 0.94)
  return room
}

/** One picture of the film on top of the room. */
export function drawFrame(canvas: Canvas, second: number): void {
  const story = storyAt(second)
  drawParent(canvas, second, story)
  drawChild(canvas, second, story)
  drawBall(canvas, story)
}

type Story = ReturnType<typeof storyAt>

function shadow(canvas: Canvas, x: number, width: number): void {
  oval(canvas, [x, floor + 4], [width, 6], c.shade, 0.22)
}

function drawParent(canvas: Canvas, second: number, story: Story): void {
  const x = 162 + story.parentLean
  const breath = Math.sin(second * 1.7) * 0.8
  shadow(canvas, 160, 62)
  // Sitting on folded legs.
  limb(canvas, [138, floor - 14], [206, floor - 10], 15, c.trousers)
  limb(canvas, [140, floor - 18], [168, floor - 22], 17, c.trousers)
  limb(canvas, [150, floor - 40], [x - 2, 236 + breath], 27, c.knit)
  limb(canvas, [x - 4, 232 + breath], [x, 208 + breath], 9, c.skin)
  // Hair behind, head, fringe, bun.
  oval(canvas, [x - 4, 180 + breath], [26, 29], c.hairParent)
  oval(canvas, [x - 24, 160 + breath], [11, 11], c.hairParent)
  oval(canvas, [x + 2, 186 + breath], [22, 25], c.skin)
  oval(canvas, [x - 2, 167 + breath], [22, 11], c.hairParent)
  face(canvas, [x + 5, 188 + breath], 1, story.parentJoy, second + 0.9, 1)
  arm(canvas, [x + 8, 240 + breath], story.parentArm, 1, 52, 8, 'parent')
}

function drawChild(canvas: Canvas, second: number, story: Story): void {
  const speed = storyAt(second + 0.08).childX - storyAt(second - 0.08).childX
  const stride = Math.min(1, Math.abs(speed) / 6)
  const step = Math.sin(second * 9) * 11 * stride
  const hop =
    Math.abs(Math.sin(second * 9)) * 4 * stride +
    Math.max(0, story.childJoy - 0.8) * 8 * Math.abs(Math.sin(second * 5))
  const x = story.childX
  const y = -hop
  const side = story.childLook < 0 ? -1 : 1
  shadow(canvas, x, 26)
  for (const way of [-1, 1]) {
    const foot: readonly [number, number] = [x + way * 7 + way * step, floor - 5 + y * (way === 1 ? 0.4 : 1)]
    limb(canvas, [x + way * 6, floor - 40 + y], foot, 7, c.legs)
    limb(canvas, foot, [foot[0] + side * 6, foot[1] + 1], 5.5, c.shoe)
  }
  limb(canvas, [x, floor - 44 + y], [x, floor - 68 + y], 17, c.jumper)
  oval(canvas, [x, floor - 104 + y], [25, 26], c.hairChild)
  oval(canvas, [x + story.childLook * 4, floor - 99 + y], [22, 22], c.skin)
  oval(canvas, [x + story.childLook * 2, floor - 117 + y], [21, 9], c.hairChild)
  face(canvas, [x + story.childLook * 9, floor - 97 + y], story.childLook, story.childJoy, second, 0.9)
  arm(canvas, [x + side * 6, floor - 66 + y], story.childArm, side, 33, 6, 'child')
}

/** Two eyes that blink, cheeks, and a mouth as wide as the joy is. */
function face(
  canvas: Canvas,
  [x, y]: readonly [number, number],
  look: number,
  joy: number,
  second: number,
  size: number
): void {
  const open = second % 3.7 < 0.14 ? 0.15 : 1
  for (const way of [-1, 1]) {
    const eye = x + way * 7 * size + look * 2
    oval(canvas, [eye, y - 3 * size], [2.3 * size, 2.9 * size * open], c.ink)
    oval(
      canvas,
      [x + way * 12 * size + look, y + 6 * size],
      [4 * size, 2.6 * size],
      c.blush,
      0.25 + joy * 0.35
    )
  }
  const [width, depth] = [(4 + joy * 4) * size, joy * 4.2 * size]
  for (let part = -1; part < 1; part += 0.25) {
    const at = (u: number): readonly [number, number] => [
      x + look * 2 + u * width,
      y + 9 * size + depth * (1 - u * u) - depth * 0.5
    ]
    limb(canvas, at(part), at(part + 0.25), 1.1 * size, c.ink)
  }
}

/** From the shoulder: hanging at 0, stretched out at 1, raised above that. */
function arm(
  canvas: Canvas,
  [x, y]: readonly [number, number],
  raise: number,
  side: number,
  length: number,
  radius: number,
  who: 'parent' | 'child'
): void {
  const angle = (0.2 + raise * 0.8) * (Math.PI / 2)
  const at = (part: number): readonly [number, number] => [
    x + side * Math.sin(angle) * length * part,
    y + Math.cos(angle) * length * part
  ]
  limb(canvas, [x, y], at(0.78), radius, who === 'parent' ? c.knit : c.jumper)
  limb(canvas, at(0.86), at(1), radius * 0.86, c.skin)
}

function drawBall(canvas: Canvas, { ballX, ballLift }: Story): void {
  const y = floor - 9 - ballLift
  oval(canvas, [ballX, floor + 5], [13, 3.5], c.shade, 0.25)
  oval(canvas, [ballX, y], [12, 12], c.ball)
  const turn = ballX / 12
  const [dx, dy] = [Math.cos(turn) * 8.5, Math.sin(turn) * 8.5]
  limb(canvas, [ballX - dx, y - dy], [ballX + dx, y + dy], 2, c.stripe)
}
